"""What is exported of a buyer holds also what is kept of them in words: blanks and timers."""

import time
from pathlib import Path

import pytest

from assistant.app.buyer_record import lines_of, record_of
from assistant.core.buyer import BuyerName
from assistant.core.filled import Filled
from assistant.core.order_check import OrderCheck
from assistant.core.timer import Timer
from assistant.store.buyers import BuyerStore
from assistant.store.filled_values import FilledStore
from assistant.store.matters import MatterStore
from assistant.store.orders import OrderStore
from assistant.store.timers import TimerStore
from tests.core.builders import utc
from tests.core.matters import BUYER, opened
from tests.store.keys import open_here

NOW = utc("2026-11-20 02:00")


def test_values_and_timers_of_this_buyer_are_there_and_of_no_other(tmp_path: Path) -> None:
    database = open_here(tmp_path / "assistant.db")
    buyers, values, timers = BuyerStore(database), FilledStore(database), TimerStore(database)
    known = buyers.get(buyers.meet(BuyerName("taobao", "小鱼儿"), NOW))
    for whom in ("taobao/小鱼儿", "jd/小鱼儿"):
        values.keep([Filled(whom, "", "身高", "165", NOW)])
        timers.put(Timer("shop/gift", "礼品批准", whom, "小鱼儿", NOW))
    assert known is not None
    more = record_of(known, database)["more"]
    assert [row["value"] for row in more["filled"]] == ["165"]
    assert [row["phrase"] for row in more["timers"]] == ["shop/gift"]
    database.close()


def test_orders_promises_and_cases_are_there_with_all_that_happened(tmp_path: Path) -> None:
    database = open_here(tmp_path / "assistant.db")
    OrderStore(database).keep(OrderCheck("261122-1", BUYER, {"spec": NOW}), NOW)
    MatterStore(database).keep(opened(), opened().entries, NOW)
    buyers = BuyerStore(database)
    other = buyers.get(buyers.meet(BuyerName("taobao", "别人"), NOW))
    known = buyers.find(BUYER)
    assert known is not None
    assert other is not None
    more = record_of(known, database)["more"]
    assert [row["item"] for row in more["order_ticks"]] == ["spec"]
    assert [row["text"] for row in more["matter_entries"]] == ["裙子开线"]
    assert record_of(other, database)["more"] == {}
    database.close()


def test_a_note_half_written_and_half_a_standing_are_there_as_well(tmp_path: Path) -> None:
    database = open_here(tmp_path / "assistant.db")
    buyers = BuyerStore(database)
    id_ = buyers.meet(BUYER, NOW)
    buyers.keep_draft(id_, "怕热，要", NOW)
    buyers.set_standing(id_, None, 96)
    known = buyers.get(id_)
    assert known is not None
    record = record_of(known, database)
    assert record["draft"] == "怕热，要"
    assert str(lines_of(record)[1]) == "好评率 96%"
    assert str(lines_of(record)[-1]) == "没写完的备注  怕热，要"
    database.close()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone can't be set")
def test_days_are_those_of_this_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = open_here(tmp_path / "assistant.db")
    buyers, early = BuyerStore(database), utc("2026-11-19 23:30")
    buyers.add_note(BUYER, "要红色", early)
    known = buyers.find(BUYER)
    assert known is not None
    with monkeypatch.context() as here:
        here.setenv("TZ", "Asia/Shanghai")
        time.tzset()
        lines = lines_of(record_of(known, database))
    time.tzset()
    assert lines[1:] == ["2026-11-20 → 2026-11-20", "2026-11-20  要红色"]
    database.close()
