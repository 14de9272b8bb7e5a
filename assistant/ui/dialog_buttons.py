"""The two buttons at the foot of a dialog: do it with Enter, leave it with Esc."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from assistant.ui.theme import mark

_Kind = QDialogButtonBox.StandardButton


def dialog_buttons(
    does: str, leaves: str, parent: QWidget, kind: _Kind = _Kind.Ok
) -> QDialogButtonBox:
    """Named in our words; `kind` of the first: Ok or Save."""
    box = QDialogButtonBox(kind | _Kind.Cancel, parent)
    first, second = box.button(kind), box.button(_Kind.Cancel)
    for button, name, key in ((first, does, "Enter"), (second, leaves, "Esc")):
        button.setText(name)
        button.setIcon(QIcon())
        button.setToolTip(key)
    first.setDefault(True)  # Enter on another button is that button's
    mark(first, "primary", True)
    return box
