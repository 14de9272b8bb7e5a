"""The fields of the settings dialog, as a person uses them."""

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox

from assistant.ui.settings_dialog import SettingsDialog


def check_box(dialog: SettingsDialog, name: str) -> QCheckBox:
    """A switch by its object's name."""
    found = dialog.findChild(QCheckBox, name)
    assert found is not None
    return found


def save(dialog: SettingsDialog) -> None:
    """Press 保存."""
    dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok).click()
