"""What must not grow out of hand: bounds in seconds of a quiet computer, whatever this one does."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 30_000
_QUIET = 0.012  # seconds of processor time a quiet computer takes for sorting them as words


@contextmanager
def soon(seconds: float) -> Iterator[None]:
    """Fail when the work of this thread takes more than a quiet computer's `seconds`.

    This is no measure of speed, which is for the benchmarks: what it is for takes minutes when it
    is wrong. How slow this computer is just now is measured before and after, and the slower
    counts.
    """
    before, begun = _slowness(), time.thread_time()
    yield
    took = time.thread_time() - begun
    bound = seconds * max(before, _slowness())
    assert took < bound, f"{took:.2f} s of work, {bound:.2f} allowed"


def _slowness() -> float:
    """How many times longer than a quiet computer this one takes for the same; at least 1."""
    begun = time.thread_time()
    sorted(str(number) for number in range(_MANY))
    return max(1.0, (time.thread_time() - begun) / _QUIET)
