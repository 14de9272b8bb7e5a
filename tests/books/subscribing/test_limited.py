"""A time limit around what may hang."""

import threading

import pytest

from assistant.books.subscribing.limited import LimitedTransport
from assistant.books.subscribing.transport import (
    NOT_THERE,
    Fetched,
    NotThereError,
    TransportError,
)


class Hanging:
    """Answers once the test lets it."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.aborted = 0
        self.calls = 0

    def fetch(self, name: str, most: int, tag: str = "") -> Fetched | None:
        """See `Transport`."""
        self.calls += 1
        if name == "hang":
            self.free.wait(60)
        if name == "none":
            raise NotThereError(NOT_THERE)
        return Fetched(f"{name}{most}{tag}".encode())

    def abort(self) -> None:
        """See `Transport`."""
        self.aborted += 1


def test_answers_and_errors_pass_through() -> None:
    limited = LimitedTransport(Hanging(), 10)
    assert limited.fetch("a", 7, "t") == Fetched(b"a7t")
    with pytest.raises(NotThereError):
        limited.fetch("none", 1)


def test_what_hangs_is_left_behind_and_not_asked_again_until_it_has_ended() -> None:
    inner = Hanging()
    limited = LimitedTransport(inner, 0.02)
    for _ in range(5):
        with pytest.raises(TransportError, match="太久"):
            limited.fetch("hang", 0)
    assert (inner.calls, inner.aborted) == (1, 1)
    [left] = [thread for thread in threading.enumerate() if thread.name == "fetch"]
    inner.free.set()
    left.join(10)
    assert limited.fetch("a", 0) == Fetched(b"a0")


def test_letting_go_reaches_the_inner_one() -> None:
    inner = Hanging()
    LimitedTransport(inner, 1).abort()
    assert inner.aborted == 1
