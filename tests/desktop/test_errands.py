"""Work for the listening thread."""

import threading

import pytest

from assistant.desktop.errands import Errands, guarded


def test_all_are_run_in_order_also_after_one_that_fails() -> None:
    errands, done = Errands(), []

    def fail() -> None:
        raise ValueError

    events = [errands.give(work) for work in (lambda: done.append(1), fail, lambda: done.append(2))]
    errands.run()
    assert done == [1, 2]
    assert all(event.is_set() for event in events)


def test_a_failure_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    guarded(lambda: 1 / 0)
    assert "ZeroDivisionError" in caplog.text


def test_given_while_others_run() -> None:
    errands, done = Errands(), threading.Event()
    errands.give(lambda: errands.give(done.set))
    errands.run()
    assert done.is_set()
