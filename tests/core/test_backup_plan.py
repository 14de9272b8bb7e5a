"""When backups are made, and which make room."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.backup_plan import DAYS_KEPT, HOURS_KEPT, Backup, dropped, due, newest_first
from tests.core.builders import utc

NOW = utc("2026-11-20 12:00:00")
HOUR = timedelta(hours=1)


def ago(hours: float, *, migration: bool = False) -> Backup:
    return Backup(NOW - hours * HOUR, f"{hours}", migration)


@pytest.mark.parametrize(
    ("hours", "changed", "is_due"),
    [
        (None, True, True),
        (None, False, False),
        (0.9, True, False),
        (1, True, True),
        (9, False, False),
    ],
)
def test_hourly_while_there_are_changes(hours: float | None, changed: bool, is_due: bool) -> None:
    last = None if hours is None else NOW - hours * HOUR
    assert due(last, NOW, changed=changed) is is_due


def test_a_clock_set_back_does_not_stop_backups() -> None:
    assert due(NOW + timedelta(days=300), NOW, changed=True)


def test_a_week_of_hours_leaves_a_day_of_hours_and_each_day_s_last() -> None:
    every = [ago(hours) for hours in range(24 * 20)]
    gone = set(dropped(every, NOW))
    kept = [backup for backup in every if backup not in gone]
    assert kept[:24] == every[:24]
    assert len({backup.at.date() for backup in kept}) == 10
    assert len(kept) == 24 + 10 - 2


def test_of_an_earlier_day_only_the_last_stays_though_there_is_room() -> None:
    every = [ago(hours) for hours in (51, 50, 49, 23.9, 24, 25, 1)]
    assert [backup.name for backup in dropped(every, NOW)] == ["24", "25", "50", "51"]


def test_those_before_migrations_have_places_of_their_own() -> None:
    every = [ago(hours, migration=True) for hours in range(5)] + [ago(900)]
    assert {backup.name for backup in dropped(every, NOW)} == {"3", "4"}


def test_a_month_of_a_clock_that_was_a_year_ahead_takes_nobody_s_place() -> None:
    ahead = [ago(-24 * (365 + days)) for days in range(30)]
    every = [ago(hours) for hours in range(24)]
    assert newest_first([*ahead, *every], NOW)[:24] == every
    gone = dropped([*ahead, *every], NOW)
    assert not set(gone) & set(every)
    assert len(ahead) - len(gone) <= HOURS_KEPT + DAYS_KEPT


@given(st.lists(st.integers(0, 9999), unique=True, max_size=300))
def test_the_newest_is_never_dropped_and_few_are_kept(hours: list[int]) -> None:
    every = [ago(hour) for hour in hours]
    gone = dropped(every, NOW)
    assert not every or max(every) not in gone
    assert len(every) - len(gone) <= HOURS_KEPT + DAYS_KEPT
