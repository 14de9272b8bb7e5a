"""Ctrl+C and the system's wish to end: the program ends by itself, and is not cut off."""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from assistant.app.signals import ended_by_signals

SIGNALS = [signal.SIGINT, signal.SIGTERM]


@contextmanager
def given_up(app: QApplication) -> Iterator[None]:
    """Inside, a loop ends after a while, with 1, though nobody ends it."""
    timer = QTimer(singleShot=True)
    timer.timeout.connect(lambda: app.exit(1))
    timer.start(20_000)
    yield
    timer.stop()


@pytest.mark.parametrize("sign", SIGNALS)
def test_a_signal_ends_a_loop_in_which_nothing_else_happens(
    qapp: QApplication, sign: signal.Signals
) -> None:
    def later() -> None:
        time.sleep(0.2)
        signal.raise_signal(sign)

    ended: list[str] = []

    def end() -> None:
        ended.append("by itself")
        qapp.exit()

    with ended_by_signals(end), given_up(qapp):
        threading.Thread(target=later).start()
        qapp.exec()
    assert ended == ["by itself"]


@pytest.mark.parametrize("sign", SIGNALS)
def test_a_signal_that_comes_before_the_loop_ends_it_when_it_begins(
    qapp: QApplication, sign: signal.Signals
) -> None:
    with ended_by_signals(qapp.exit), given_up(qapp):
        signal.raise_signal(sign)
        assert qapp.exec() == 0


@pytest.mark.parametrize("sign", SIGNALS)
def test_afterwards_signals_mean_what_they_did(qapp: QApplication, sign: signal.Signals) -> None:
    before = signal.getsignal(sign)
    with ended_by_signals(qapp.quit):
        assert signal.getsignal(sign) is not before
    assert signal.getsignal(sign) is before
    assert signal.set_wakeup_fd(-1) == -1
