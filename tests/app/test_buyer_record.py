"""What is exported of a buyer holds also what is kept of them in words: blanks and timers."""

from pathlib import Path

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
    assert lines_of(record)[1] == "好评率 96%"
    assert lines_of(record)[-1] == "没写完的备注  怕热，要"
    database.close()
