"""A stream: a long text of which parts are looked at; it may stay where it is kept."""

from codecs import utf_16_le_decode
from typing import Protocol


class Stream(Protocol):
    """What is asked of a stream; a `str` is one."""

    def __len__(self) -> int:
        """How many characters it has."""

    def __getitem__(self, part: int | slice, /) -> str:
        """A character or a stretch of it."""

    def find(self, part: str, start: int = ..., end: int = ..., /) -> int:
        """Where a part first stands between two places; -1: nowhere."""


class KeptStream:
    """A stream as it is kept, perhaps in a file; only what is looked at becomes a text."""

    __slots__ = ("_units",)

    def __init__(self, data: memoryview) -> None:
        """`data`: two bytes a character, as in UTF-16 without characters beyond those."""
        self._units = data.cast("H")

    def __len__(self) -> int:
        return len(self._units)

    def __getitem__(self, part: int | slice, /) -> str:
        if isinstance(part, int):
            return chr(self._units[part])
        return utf_16_le_decode(self._units[part], "surrogatepass", True)[0]

    def find(self, part: str, start: int = 0, end: int | None = None, /) -> int:
        """Where a part, not nothing, first stands between two places; -1: nowhere."""
        stretch = slice(start, end)
        at = self[stretch].find(part)
        return at if at < 0 else stretch.indices(len(self))[0] + at
