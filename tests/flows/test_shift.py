"""The shift of the soak, short: it works through, and finds nothing."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.flows.shift_soak import Shift, work_a_shift


def test_twenty_pastes(qapp: QApplication, tmp_path: Path) -> None:
    shift = Shift()
    work_a_shift(qapp, tmp_path, shift, 20)
    assert shift.pastes >= 20
    assert shift.searches > 0
    assert shift.sound, str(shift)
