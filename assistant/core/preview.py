"""A phrase's text as the list shows it: on one line, blanks by their names, hits marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.core.placeholder import Blank, PlaceholderError, located

Span = tuple[int, int]
_THIN = "\u2009"
_SPACES = str.maketrans("\r\n\t", "   ")


@dataclass(frozen=True, slots=True)
class Preview:
    """Text to show with the spans (start, end) of hits and of blanks in it."""

    text: str
    hits: tuple[Span, ...] = ()
    blanks: tuple[Span, ...] = ()


def preview(text: str, hits: Iterable[Span] = (), known: dict[str, str] | None = None) -> Preview:
    """Lay a phrase's text out for the list; `hits` count characters of `text`."""
    try:
        parts = located(text)
    except PlaceholderError:
        parts = ((0, len(text), text),)
    return _Layout(known or {}).lay(parts, tuple(hits))


class _Layout:
    """Joins the pieces and keeps, for each character of the source, where it now stands."""

    def __init__(self, known: dict[str, str]) -> None:
        self._known = known
        self._shown: list[str] = []
        self._length = 0
        self._blanks: list[Span] = []
        self._moved: dict[int, int] = {}

    def lay(self, parts: Iterable[tuple[int, int, str | Blank]], hits: tuple[Span, ...]) -> Preview:
        end = 0
        for start, end, piece in parts:
            if isinstance(piece, Blank):
                self._blank(start, end, piece)
            else:
                self._literal(start, end, piece)
        self._moved[end] = self._length
        shown = "".join(self._shown).rstrip(" ")
        return Preview(shown, self._map(hits, len(shown)), tuple(self._blanks))

    def _literal(self, start: int, end: int, piece: str) -> None:
        first, shown = self._length, len(piece)
        for offset in range(end - start):  # of a doubled brace both stand where the one is shown
            self._moved[start + offset] = first + min(offset, shown - 1)
        self._add(piece.translate(_SPACES))

    def _blank(self, start: int, end: int, blank: Blank) -> None:
        for offset in range(start, end):
            self._moved[offset] = self._length
        if value := self._known.get(blank.name):
            self._add(value)
            return
        first = self._length
        self._add(f"{_THIN}{blank.name}{_THIN}")
        self._blanks.append((first, self._length))

    def _add(self, text: str) -> None:
        self._shown.append(text)
        self._length += len(text)

    def _map(self, hits: tuple[Span, ...], length: int) -> tuple[Span, ...]:
        moved = (tuple(self._moved.get(offset, length) for offset in hit) for hit in hits)
        mapped = ((start, min(end, length)) for start, end in moved)
        return tuple((s, e) for s, e in mapped if s < e)
