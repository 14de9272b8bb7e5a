"""What is exported of a buyer holds also what is kept of them in words: blanks and timers."""

from pathlib import Path

from assistant.app.buyer_record import record_of
from assistant.core.buyer import BuyerName
from assistant.core.filled import Filled
from assistant.core.timer import Timer
from assistant.store.buyers import BuyerStore
from assistant.store.filled_values import FilledStore
from assistant.store.timers import TimerStore
from tests.core.builders import utc
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
