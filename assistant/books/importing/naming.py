"""Ids and codes for phrases that have none, made from their titles in pinyin."""

import re
from collections.abc import Iterator

from assistant.books.reading.record import ID

LONGEST_SLUG = 48
_CODE_LENGTH = range(2, 5)
_WORD = re.compile(r"[a-z0-9]+")


def slug(text: str) -> str:
    """`尺码推荐` → `chi-ma-tui-jian`; at most 48 characters, "" if nothing can be read."""
    words = [word for part in _read_aloud(text) for word in _WORD.findall(part.lower())]
    whole = "-".join(words)
    if len(whole) <= LONGEST_SLUG:
        return whole
    return whole[:LONGEST_SLUG].rsplit("-", 1)[0]


def initials(text: str) -> str:
    """`尺码推荐` → `cmtj`: two to four first letters of syllables or words, else ""."""
    parts = _read_aloud(text, only_first_letters=True)
    letters = "".join(word[0] for part in parts for word in _WORD.findall(part.lower()))
    letters = letters[: _CODE_LENGTH[-1]]
    return letters if len(letters) in _CODE_LENGTH else ""


def book_id(stem: str) -> str:
    """An id for a book from the name of its file."""
    return stem if ID.fullmatch(stem) else slug(stem) or "book"


def _read_aloud(text: str, *, only_first_letters: bool = False) -> list[str]:
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - a second and 60 MB, rarely needed

    style = Style.FIRST_LETTER if only_first_letters else Style.NORMAL
    found: list[str] = lazy_pinyin(text, style=style)
    return found


class Unique:
    """Gives each name out once, numbering it from 2 when it is taken."""

    def __init__(self, taken: Iterator[str] | tuple[str, ...] = ()) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}  # the number each was given last: all below are taken

    def __call__(self, wanted: str) -> str:
        """`wanted`, or the first of `wanted2`, `wanted3` … that is free."""
        name = wanted
        while name in self._taken:
            number = self._last[wanted] = self._last.get(wanted, 1) + 1
            name = f"{wanted}{number}"
        self._taken.add(name)
        return name
