"""The rows of an import: what a file holds is shown letter by letter."""

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from assistant.ui.colours import LIGHT
from assistant.ui.editor.import_model import ImportModel, ImportRow

PICTURE = "<img src='//server/share'>"


@pytest.mark.parametrize("group", [PICTURE, ""])
def test_a_tooltip_is_no_markup(qapp: QApplication, group: str) -> None:
    model = ImportModel({"new": ("新增", "good")}, LIGHT, QObject(qapp))
    model.show([ImportRow("a", "new", PICTURE, group, group, PICTURE)], {})
    for column in range(5):
        tip = str(model.index(0, column).data(Qt.ItemDataRole.ToolTipRole))
        assert tip
        assert not QtGui.Qt.mightBeRichText(tip)
    assert model.index(0, 4).data() == PICTURE
