"""The soak that presses anything, short: nothing fails that nobody has foreseen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.flows.anything_soak import Pressed, editor, window


@pytest.mark.parametrize("place", [window, editor])
def test_a_hundred_steps(
    qapp: QApplication, tmp_path: Path, place: Callable[[QApplication, Path, int, int], Pressed]
) -> None:
    pressed = place(qapp, tmp_path, 100, 8)
    assert pressed.steps == 100
    assert pressed.faults == []
