"""A few kills while ticks, promises and cases are written; the long run is a command of its own."""

from pathlib import Path

from tests.store.follow_kills import kills


def test_what_was_acknowledged_is_there_after_a_kill(tmp_path: Path) -> None:
    lost = kills(4, tmp_path)
    assert lost.acknowledged > 0
    assert (lost.missing, lost.unopened) == (0, 0)
