"""Blanks in our notation, always well-formed, from whatever another tool calls them."""

import re
from collections.abc import Iterable

from assistant.books.importing.foreign_blanks import ours

LONGEST = 30
_SIGNS = re.compile(r"[\[\]{}|:=\s]+")


def literal(text: str) -> str:
    """A text in which braces mean themselves."""
    return text.replace("{", "{{").replace("}", "}}")


def blank(name: str, choices: Iterable[str] = (), default: str = "") -> str:
    """`{name}`, `{name:a|b}` or `{name=default}`."""
    shown = _word(ours(name))[:LONGEST].strip() or "内容"
    offered = [word for choice in choices if (word := _word(choice))]
    if offered:
        return f"{{{shown}:{'|'.join(dict.fromkeys(offered))}}}"
    start = _word(default)
    return f"{{{shown}={start}}}" if start else f"{{{shown}}}"


def _word(text: str) -> str:
    return _SIGNS.sub(" ", text).strip()
