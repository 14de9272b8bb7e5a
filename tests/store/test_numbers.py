"""Counts kept on this computer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from assistant.core.numbers.tally import Event, Miss, Tally
from assistant.store.numbers import NumberStore
from tests.core.numbers.numbers import used
from tests.store.keys import open_here


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A fresh one."""
    found = open_here(tmp_path / "assistant.db")
    yield found
    found.close()


def test_counts_of_a_day_add_up(database: Database) -> None:
    store = NumberStore(database)
    store.add(used(1, seconds=2.5))
    store.add(used(1))
    store.add(Tally("2026-11-25", "shop/hello", "greet", Event.EXPIRED))
    store.add(used(1, day="2026-11-26"))
    assert store.tallies("2026-11-25") == (
        Tally("2026-11-25", "shop/hello", "greet", Event.EXPIRED),
        Tally("2026-11-25", "shop/hello", "greet", Event.USED, 2, 2.5, 1),
        used(1, day="2026-11-26"),
    )
    assert store.tallies("2026-11-26") == (used(1, day="2026-11-26"),)


def test_queries_that_found_nothing_add_up(database: Database) -> None:
    store = NumberStore(database)
    for _ in range(3):
        store.miss(Miss("2026-11-25", "发票"))
    assert store.misses("2026-01-01") == (Miss("2026-11-25", "发票", 3),)


def test_a_home_has_one_id_for_ever(database: Database) -> None:
    ids = {NumberStore(database).id for _ in range(3)}
    assert len(ids) == 1
    assert len(ids.pop()) == 12


def test_a_day_is_proved_by_work_on_others_since(database: Database) -> None:
    store = NumberStore(database)
    for day in ("2026-11-01", "2026-11-03", "2026-11-03", "2027-11-20"):
        store.add(used(1, day=day))
    assert store.worked("2026-11-20", 3) == ""
    assert store.worked("2026-11-20", 2) == "2026-11-01"
    assert store.worked("2027-11-20", 2) == "2026-11-03"


def test_what_is_old_is_forgotten(database: Database) -> None:
    store = NumberStore(database)
    store.add(used(1, day="2026-08-01"))
    store.add(used(1, day="2026-11-01"))
    store.miss(Miss("2026-11-01", "发票"))
    store.forget("2026-09-01")
    assert store.tallies("2026-01-01") == (used(1, day="2026-11-01"),)
    assert store.misses("2026-01-01") == (Miss("2026-11-01", "发票"),)
