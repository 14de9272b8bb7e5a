"""The beat comes on the full second, and finds it again when the clock has jumped."""

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from assistant.app.beat import Beat, to_next_second

NOW = datetime(2026, 11, 23, 15, 59, 59, tzinfo=UTC)


class SetClock:
    """A clock that shows what it is told to; `asked` counts who looked."""

    def __init__(self) -> None:
        self.shows = NOW + timedelta(milliseconds=990)
        self.asked = 0

    def now(self) -> datetime:
        """The moment."""
        self.asked += 1
        return self.shows

    def monotonic(self) -> float:
        """Never moves."""
        return 0.0


@pytest.mark.parametrize(
    ("microseconds", "wait"), [(0, 1005), (1, 1005), (500_000, 505), (999_000, 6), (999_999, 6)]
)
def test_it_is_just_after_the_full_second(microseconds: int, wait: int) -> None:
    assert to_next_second(NOW + timedelta(microseconds=microseconds)) == wait


def test_it_beats_and_asks_the_clock_each_time(qtbot: QtBot) -> None:
    clock = SetClock()
    beat = Beat(clock)
    with qtbot.waitSignals([beat.beaten] * 3):
        beat.start()
    assert clock.asked >= 4
    clock.shows = NOW - timedelta(days=1) + timedelta(milliseconds=990)
    with qtbot.waitSignal(beat.beaten):
        pass
    beat.stop()
    with qtbot.assertNotEmitted(beat.beaten, wait=50):
        pass
