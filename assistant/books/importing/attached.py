"""What hangs on a table besides the texts of its cells: pictures, text boxes, links, comments."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import unquote

MOST_ATTACHED = 20_000
_LONGEST = 4_000  # characters of a text, or of an address, that are compared
_SCHEME = re.compile("^(?:(?:https?:)?//|mailto:|tel:)", re.IGNORECASE)
_PICTURE = re.compile(r"=?\s*(?:_xlfn\.)?DISPIMG\(", re.IGNORECASE)


class Kind(StrEnum):
    """What it is; `UNREAD` stands for whatever could not be looked at."""

    PICTURE = "picture"
    TEXT_BOX = "text box"
    LINK = "link"
    COMMENT = "comment"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, order=True)
class Attached:
    """One thing, and the cell it is at: row and column from 1, 0 where that is not known."""

    kind: Kind
    row: int = 0
    column: int = 0


def is_picture(text: str) -> bool:
    """Whether a cell, or its formula, is a picture as WPS puts one into a cell."""
    return bool(_PICTURE.match(text))


def hides(text: str, address: str) -> bool:
    """Whether a text that links to an address does not tell it."""
    return _told(address[:_LONGEST]) not in _told(text[:_LONGEST])


@lru_cache(maxsize=1_000)  # many links may share one text, or one address
def _told(text: str) -> str:
    return unquote(_SCHEME.sub("", text.strip())).rstrip("/").casefold()
