"""Ctrl+C and the system's wish to end: the program ends by itself, and is not cut off."""

import signal
import threading
import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from assistant.app.signals import ended_by_signals

SIGNALS = [signal.SIGINT, signal.SIGTERM]


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
        qapp.quit()

    QTimer.singleShot(20_000, qapp.quit)
    with ended_by_signals(end):
        threading.Thread(target=later).start()
        qapp.exec()
    assert ended == ["by itself"]


@pytest.mark.parametrize("sign", SIGNALS)
def test_afterwards_signals_mean_what_they_did(qapp: QApplication, sign: signal.Signals) -> None:
    before = signal.getsignal(sign)
    with ended_by_signals(qapp.quit):
        assert signal.getsignal(sign) is not before
    assert signal.getsignal(sign) is before
    assert signal.set_wakeup_fd(-1) == -1
