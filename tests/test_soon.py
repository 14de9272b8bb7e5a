"""The bound of what must not grow out of hand is one: what takes longer fails."""

import time

import pytest

from tests.soon import soon


def test_what_takes_little_passes() -> None:
    with soon(1):
        sum(range(10))


def test_what_takes_long_fails() -> None:
    with pytest.raises(AssertionError, match="of work"), soon(0.0001):
        work(0.2)


def work(seconds: float) -> None:
    begun = time.thread_time()
    while time.thread_time() < begun + seconds:
        pass
