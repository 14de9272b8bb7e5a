"""What was filled in is there again after the program has ended, and can be erased."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.core.buyer import BuyerName
from assistant.core.filled import KEPT_FOR, Filled
from assistant.store.buyers import BuyerStore
from assistant.store.filled_values import FilledStore
from tests.core.builders import utc
from tests.store.keys import open_here

NOW = utc("2026-11-20 02:00:00.123456")
HEIGHT = Filled("小鱼儿", "261122-1", "身高", "165", NOW)
SIZE = Filled("小鱼儿", "", "尺码", "M", NOW)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database stands."""
    return tmp_path / "assistant.db"


@pytest.fixture
def store(file: Path) -> Iterator[FilledStore]:
    """An open store."""
    database = open_here(file)
    yield FilledStore(database)
    database.close()


def test_what_was_kept_comes_back_for_this_buyer(store: FilledStore) -> None:
    store.keep([HEIGHT, SIZE])
    assert set(store.of("小鱼儿")) == {HEIGHT, SIZE}
    assert store.of("大黄蜂") == ()


def test_only_the_newest_of_a_blank_stays(store: FilledStore) -> None:
    later = Filled("小鱼儿", "261122-1", "身高", "168", NOW + timedelta(hours=1))
    store.keep([HEIGHT])
    store.keep([later])
    assert store.of("小鱼儿") == (later,)


def test_keeping_nothing_is_nothing(store: FilledStore) -> None:
    store.keep([])
    assert store.of("小鱼儿") == ()


def test_it_is_durable_when_the_call_returns(store: FilledStore, file: Path) -> None:
    store.keep([HEIGHT])
    again = open_here(file)
    assert FilledStore(again).of("小鱼儿") == (HEIGHT,)
    again.close()


def test_what_is_too_old_to_be_offered_is_let_go(store: FilledStore) -> None:
    store.keep([HEIGHT])
    later = NOW + KEPT_FOR + timedelta(seconds=1)
    for day in range(3):
        assert store.of("小鱼儿") == (HEIGHT,)
        store.keep([replace(HEIGHT, buyer=f"大黄蜂{day}", at=later + timedelta(days=day))])
    assert store.of("小鱼儿") == ()


def test_a_clock_set_a_year_ahead_lets_nothing_go(store: FilledStore) -> None:
    store.keep([HEIGHT])
    for minute in range(9):
        ahead = NOW + timedelta(days=365, minutes=minute)
        store.keep([replace(SIZE, buyer=f"大黄蜂{minute}", at=ahead)])
    for day in range(3):
        store.keep([replace(SIZE, buyer="大海", at=NOW + timedelta(days=day))])
    assert store.of("小鱼儿") == (HEIGHT,)


def test_a_buyer_who_is_erased_is_erased_here_too(store: FilledStore, file: Path) -> None:
    there, other = (Filled(name, "", "身高", "170", NOW) for name in ("taobao/小鱼儿", "大黄蜂"))
    store.keep([HEIGHT, SIZE, there, other])
    again = open_here(file)
    buyers = BuyerStore(again)
    buyers.erase(buyers.meet(BuyerName("taobao", "小鱼儿"), NOW))
    again.close()
    assert store.of("taobao/小鱼儿") == store.of("小鱼儿") == ()
    assert store.of("大黄蜂") == (other,)


@pytest.mark.parametrize("known", ["", "小鱼儿"])
def test_whoever_a_value_is_of_can_be_erased(file: Path, known: str) -> None:
    """Also where no reply has reached them, or only their bare name was noted."""
    database = open_here(file)
    buyers, store = BuyerStore(database), FilledStore(database)
    if known:
        buyers.meet(BuyerName.parse(known), NOW)
    store.keep([replace(HEIGHT, buyer="taobao/小鱼儿")])
    buyer = buyers.find(BuyerName("", "小鱼儿"))
    assert buyer is not None
    buyers.erase(buyer.id)
    assert store.of("taobao/小鱼儿") == ()
    database.close()
