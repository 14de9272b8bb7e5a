"""Waiting for something to become true, with an end."""

import time
from collections.abc import Callable

POLL = 0.01


def until(true: Callable[[], object], *, what: str, seconds: float = 10.0) -> None:
    """Return as soon as `true()` holds; fail after `seconds` saying what was waited for."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds:g} s in vain for {what}")
        time.sleep(POLL)
