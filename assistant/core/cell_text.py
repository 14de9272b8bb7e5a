"""Texts from outside as cells of a workbook we write."""

import re

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOWHERE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def cell_text(text: str) -> str:
    """Without what no cell can hold; what Excel would run as a formula is shown as text."""
    held = _NOWHERE.sub(" ", text)
    return f"'{held}" if held.startswith(_FORMULA) else held
