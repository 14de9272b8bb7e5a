"""Order checks in the database: ticks with their time, one order, one buyer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.core.buyer import BuyerName
from assistant.core.order.copied import Item
from assistant.core.order_check import OrderCheck, Recipient
from assistant.store.buyers import BuyerStore
from assistant.store.orders import OrderStore
from tests.core.builders import utc
from tests.store.keys import open_here

NOW = utc("2026-11-20 02:00:00")
LATER = NOW + timedelta(hours=1)
FISH = BuyerName("taobao", "小鱼儿888")
HOME = Recipient("张三", "13800000000", "浙江省杭州市余杭区", "文一西路969号")
ORDER = OrderCheck("261122-1", FISH, {"spec": NOW}, HOME, None, (Item("裙子", "红色", 2, True),))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database stands."""
    return tmp_path / "assistant.db"


@pytest.fixture
def store(file: Path) -> Iterator[OrderStore]:
    """An open store."""
    database = open_here(file)
    yield OrderStore(database)
    database.close()


def test_an_order_nobody_named_is_not_known(store: OrderStore) -> None:
    assert store.find("261122-1") is None
    assert store.newest_of(FISH, LATER) == ""


def test_all_of_an_order_is_kept(store: OrderStore) -> None:
    store.keep(ORDER, NOW)
    assert store.find("261122-1") == ORDER
    changed = ORDER.tick("address", LATER).untick("spec")
    store.keep(changed, LATER)
    assert store.find("261122-1") == changed


def test_a_changed_recipient_is_told_from_the_former_after_a_restart(store: OrderStore) -> None:
    moved = replace(ORDER, recipient=replace(HOME, address="文三路1号"), former=HOME)
    store.keep(moved, NOW)
    assert store.find("261122-1") == moved


def test_what_was_guessed_at_is_still_a_guess_after_a_restart(store: OrderStore) -> None:
    store.keep(replace(ORDER, recipient=replace(HOME, guessed=("name", "phone"))), NOW)
    found = store.find("261122-1")
    assert found
    assert found.recipient.guessed == ("name", "phone")


def test_a_tick_keeps_the_time_it_was_made_at(store: OrderStore) -> None:
    store.keep(ORDER, NOW)
    store.keep(ORDER.tick("spec", LATER), LATER)
    found = store.find("261122-1")
    assert found
    assert found.ticks == {"spec": NOW}


def test_a_tick_taken_away_takes_no_other_with_it(store: OrderStore) -> None:
    both = ORDER.tick("address", NOW)
    store.keep(both, NOW)
    store.keep(replace(both, number="261122-2"), NOW)
    store.keep(both.untick("spec"), LATER)
    first, second = store.find("261122-1"), store.find("261122-2")
    assert first
    assert second
    assert (first.ticks, second.ticks) == ({"address": NOW}, {"spec": NOW, "address": NOW})


def test_what_is_ticked_again_has_the_new_time(store: OrderStore) -> None:
    store.keep(ORDER, NOW)
    store.keep(ORDER.untick("spec").tick("spec", LATER), LATER)
    found = store.find("261122-1")
    assert found
    assert found.ticks == {"spec": LATER}


def test_ticks_of_one_order_are_no_ticks_of_another(store: OrderStore) -> None:
    store.keep(ORDER, NOW)
    store.keep(OrderCheck("261122-2", FISH), NOW)
    second = store.find("261122-2")
    assert second
    assert second.ticks == {}


def test_an_order_of_an_unknown_buyer_is_kept_too(store: OrderStore) -> None:
    store.keep(OrderCheck("1"), NOW)
    found = store.find("1")
    assert found
    assert found.buyer is None


def test_the_newest_order_of_a_buyer(store: OrderStore) -> None:
    last = LATER + timedelta(hours=1)
    store.keep(OrderCheck("261122-0", FISH), NOW)
    store.keep(ORDER, LATER)
    store.keep(OrderCheck("261122-2", FISH), NOW)
    store.keep(OrderCheck("261122-3", BuyerName("taobao", "大鱼")), last)
    store.keep(OrderCheck("261122-4", BuyerName("jd", FISH.name)), last)
    assert store.newest_of(FISH, LATER) == "261122-1"


def test_an_order_not_worked_on_since_then_is_not_the_newest(store: OrderStore) -> None:
    store.keep(ORDER, NOW)
    hour = LATER - NOW
    assert store.newest_of(FISH, LATER, hour) == "261122-1"
    assert store.newest_of(FISH, LATER + hour, hour) == ""


def test_an_order_dated_next_year_is_not_the_newest_for_a_year(store: OrderStore) -> None:
    store.keep(OrderCheck("261122-0", FISH), NOW + timedelta(days=365))
    assert store.newest_of(FISH, NOW) == "261122-0"
    store.keep(ORDER, NOW)
    assert store.newest_of(FISH, LATER) == "261122-1"
    store.keep(OrderCheck("261122-2", FISH), LATER)
    assert store.newest_of(FISH, NOW) == "261122-2", "a clock set back by an hour"


def test_an_order_whose_buyer_s_platform_was_not_known_is_theirs(store: OrderStore) -> None:
    store.keep(replace(ORDER, buyer=BuyerName("", FISH.name)), NOW)
    assert store.newest_of(FISH, LATER) == "261122-1"
    assert store.newest_of(BuyerName("", FISH.name), LATER) == "261122-1"


def test_recipients_are_forgotten_after_a_while_the_ticks_stay(store: OrderStore) -> None:
    store.keep(replace(ORDER, former=replace(HOME, phone="13900000000")), NOW)
    assert store.forget_recipients(NOW) == 0
    assert store.forget_recipients(LATER) == 1
    assert store.forget_recipients(LATER) == 0
    found = store.find("261122-1")
    assert found
    assert (found.recipient, found.former, found.ticks) == (Recipient(), None, {"spec": NOW})


def test_orders_go_with_their_buyer(file: Path) -> None:
    database = open_here(file)
    OrderStore(database).keep(ORDER, NOW)
    BuyerStore(database).erase(BuyerStore(database).meet(FISH, NOW))
    assert OrderStore(database).find("261122-1") is None
    assert database.execute("select count(*) from order_ticks").fetchone() == (0,)
    database.close()


def test_nothing_of_it_can_be_read_in_the_file(store: OrderStore, file: Path) -> None:
    store.keep(ORDER, NOW)
    everything = b"".join(part.read_bytes() for part in file.parent.iterdir() if part.is_file())
    for words in ("13800000000", "文一西路", "261122-1"):
        assert words.encode() not in everything
