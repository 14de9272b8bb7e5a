"""Habits in the database: there again after the program has ended, however it ended."""

import os
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.core.habit import Habits, Use
from assistant.store.connection import StoreError
from assistant.store.habits import HabitStore
from tests.core.builders import at, utc
from tests.store.keys import open_here, raw

NOW = utc("2026-11-20 02:00:00.123456")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database stands."""
    return tmp_path / "assistant.db"


@pytest.fixture
def store(file: Path) -> Iterator[HabitStore]:
    """An open store."""
    database = open_here(file)
    yield HabitStore(database)
    database.close()


def read_again(file: Path) -> Habits:
    """What another program run would find now."""
    database = open_here(file)
    habits = HabitStore(database).read()
    database.close()
    return habits


def test_a_new_user_has_no_habits(store: HabitStore) -> None:
    assert store.read() == Habits()


def test_a_use_is_durable_when_the_call_returns(store: HabitStore, file: Path) -> None:
    store.write_use("shop/a", Use(2.5, NOW))
    assert read_again(file).uses == {"shop/a": Use(2.5, NOW)}


def test_a_later_use_takes_the_place_of_the_former(store: HabitStore, file: Path) -> None:
    store.write_use("shop/a", Use(1.0, NOW))
    store.write_use("shop/b", Use(1.0, NOW))
    store.write_use("shop/a", Use(2.0, NOW + timedelta(days=1)))
    assert read_again(file).uses == {
        "shop/a": Use(2.0, NOW + timedelta(days=1)),
        "shop/b": Use(1.0, NOW),
    }


def test_a_moment_of_another_zone_is_the_same_moment(store: HabitStore, file: Path) -> None:
    store.write_use("shop/a", Use(1.0, at("2026-11-20 10:00")))
    assert read_again(file).uses["shop/a"].at(utc("2026-11-20 02:00")) == 1.0


def test_pins_are_kept_and_dropped(store: HabitStore, file: Path) -> None:
    for key in ("shop/a", "shop/b", "shop/a"):
        store.write_pin(key, on=True)
    store.write_pin("shop/b", on=False)
    store.write_pin("shop/never", on=False)
    assert read_again(file).pins == {"shop/a"}


@pytest.mark.parametrize("key", ["店/问好", "shop/it's", 'shop/"x"', "shop/%_"])
def test_any_key_can_be_kept(store: HabitStore, file: Path, key: str) -> None:
    store.write_use(key, Use(1.0, NOW))
    store.write_pin(key, on=True)
    habits = read_again(file)
    assert set(habits.uses) == habits.pins == {key}


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_what_was_acknowledged_survives_the_end_of_the_process(file: Path) -> None:
    child = os.fork()
    if child == 0:
        store = HabitStore(open_here(file))
        store.write_use("shop/a", Use(1.0, NOW))
        store.write_pin("shop/a", on=True)
        os._exit(0)
    os.waitpid(child, 0)
    habits = read_again(file)
    assert set(habits.uses) == habits.pins == {"shop/a"}


def test_a_write_that_fails_is_told_and_changes_nothing(store: HabitStore, file: Path) -> None:
    store.write_use("shop/a", Use(1.0, NOW))
    breaker = raw(file)
    breaker.execute(
        "create trigger no before insert on uses begin select raise(abort, 'full'); end"
    )
    breaker.close()
    with pytest.raises(StoreError, match="full"):
        store.write_use("shop/b", Use(1.0, NOW))
    assert set(read_again(file).uses) == {"shop/a"}


def test_lessons_come_back_in_order_and_forgotten_ones_are_gone(tmp_path: Path) -> None:
    database = open_here(tmp_path / "a.db")
    store = HabitStore(database)
    first = {"什么时候发货": "a/1", "发什么快递": "a/2"}
    store.write_lessons({}, first)
    store.write_lessons(first, {"发什么快递": "a/2", "什么时候发货": "a/3"})
    assert list(store.read().lessons.items()) == [("发什么快递", "a/2"), ("什么时候发货", "a/3")]
    database.close()
