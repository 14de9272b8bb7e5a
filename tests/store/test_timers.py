"""Timers survive the end of the program."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.core.timer import Timer
from assistant.store.timers import TimerStore
from tests.core.builders import utc
from tests.store.keys import open_here

NOW = utc("2026-11-20 02:00:00.123456")
GIFT = Timer("shop/approved", "礼品批准", "小鱼儿", "小鱼儿", NOW + timedelta(minutes=3))
WINDOW = Timer("shop/approved", "礼品批准", "101/4096", "接待中心", NOW, buyer=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database stands."""
    return tmp_path / "assistant.db"


@pytest.fixture
def timers(file: Path) -> Iterator[TimerStore]:
    """An open store."""
    database = open_here(file)
    yield TimerStore(database)
    database.close()


def test_what_was_put_is_read(timers: TimerStore) -> None:
    timers.put(GIFT)
    timers.put(WINDOW)
    assert set(timers.read()) == {GIFT, WINDOW}


def test_the_same_again_takes_its_place(timers: TimerStore) -> None:
    later = Timer(GIFT.phrase, GIFT.title, GIFT.whom, GIFT.chat, NOW + timedelta(hours=1))
    timers.put(GIFT)
    timers.put(later)
    assert timers.read() == (later,)


def test_what_was_dropped_is_gone(timers: TimerStore) -> None:
    timers.put(GIFT)
    timers.put(WINDOW)
    timers.drop(GIFT)
    timers.drop(GIFT)
    assert timers.read() == (WINDOW,)


def test_a_handing_over_is_settled_once_it_was(timers: TimerStore) -> None:
    assert not timers.is_settled("a")
    timers.settle("a")
    timers.settle("a")
    assert timers.is_settled("a")
    assert not timers.is_settled("b")


def test_it_is_durable_when_the_call_returns(file: Path) -> None:
    database = open_here(file)
    TimerStore(database).put(GIFT)
    again = open_here(file)
    assert TimerStore(again).read() == (GIFT,)
    again.close()
    database.close()
