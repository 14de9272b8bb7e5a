"""Texts of other programs cleaned of what no reply can hold, and of how files escape it."""

import re

from assistant.books.reading.source import BREAK
from assistant.core.late_pattern import late_pattern
from assistant.core.search.traditional import SIMPLIFIED

LONGEST_TITLE = 60
LONGEST_TEXT = 32_767  # what a cell of Excel holds
_ENTITY = late_pattern(r"&#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));?")
_ESCAPED = late_pattern("_x([0-9A-Fa-f]{4})_")
_UNFIT = late_pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
_NAMED = {"&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}
_NAME = late_pattern("|".join(_NAMED))
_SIMPLIFIED = str.maketrans(SIMPLIFIED)
_BR = late_pattern(r"<br\s*/?>", re.IGNORECASE)


def cleaned(text: str) -> str:
    """Line breaks as `\\n`, no control characters, no blanks at the ends."""
    lines = BREAK.split(text.replace("\v", "\n").replace("\f", "\n"))
    return "\n".join(_UNFIT.sub("", line).rstrip() for line in lines).strip("\n").strip()


def one_line(text: str) -> str:
    """A title or a word: what `cleaned` gives, on one line."""
    return " ".join(cleaned(text).split())


def simplified(text: str) -> str:
    """The text in simplified characters: for comparing, not for showing."""
    return text.translate(_SIMPLIFIED)


def unescaped(text: str) -> str:
    """`&#13;`, `&#44;`, `&amp;`, `<br>` as 千牛 and web exports write them."""
    if "&" not in text and "<" not in text:
        return text
    text = _ENTITY.sub(_character, text.replace("&#13;&#10;", "\n").replace("&#13;\n", "\n"))
    return _NAME.sub(lambda name: _NAMED[name[0]], _BR.sub("\n", text))


def unescaped_cell(text: str) -> str:
    """`_x000D_` as Excel writes control characters into a cell."""
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) if "_x" in text else text


def _character(entity: re.Match[str]) -> str:
    code = int(entity[1], 16) if entity[1] else int(entity[2])
    return chr(code) if 0 < code <= 0x10FFFF else ""  # noqa: PLR2004  as Unicode has it
