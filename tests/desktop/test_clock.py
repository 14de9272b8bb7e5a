"""The computer's own clock."""

import sys
import time
from datetime import UTC

import pytest

from assistant.desktop.clock import SystemClock


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it counts by itself")
def test_the_time_a_computer_sleeps_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    asleep = {time.CLOCK_BOOTTIME: 36_000.0}
    monkeypatch.setattr(time, "clock_gettime", lambda clock: 100.0 + asleep.get(clock, 0.0))
    assert SystemClock().monotonic() == 36_100.0


def test_it_goes_on_and_knows_its_zone() -> None:
    clock = SystemClock()
    seconds, moment = clock.monotonic(), clock.now()
    assert clock.monotonic() >= seconds
    assert moment.tzinfo is UTC
