"""A field with a few values, each by its name; the languages by the names they have themselves."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtWidgets import QComboBox

from assistant.core.language import Language

_Value = TypeVar("_Value")
LANGUAGES = {
    Language.SIMPLIFIED: "简体中文",
    Language.TRADITIONAL: "繁體中文",
    Language.ENGLISH: "English",
}


def choice_box(labels: Mapping[_Value, str], chosen: _Value) -> QComboBox:
    """These values by their labels, one of them chosen."""
    box = QComboBox()
    for value, label in labels.items():
        box.addItem(label, value)
    box.setCurrentIndex(list(labels).index(chosen))
    return box
