"""A phrase's text as the list shows it: on one line, blanks by their names, hits marked."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from assistant.core.placeholder import Blank, PlaceholderError, located

Span = tuple[int, int]
_THIN = "\u2009"
_SPACES = str.maketrans(dict.fromkeys("\r\n\t\v\f\x85\u2028\u2029", " "))


@dataclass(frozen=True, slots=True)
class Preview:
    """Text to show with the spans (start, end) of hits and of blanks in it."""

    text: str
    hits: tuple[Span, ...] = ()
    blanks: tuple[Span, ...] = ()


def preview(text: str, hits: Iterable[Span] = (), known: dict[str, str] | None = None) -> Preview:
    """Lay a phrase's text out for the list; `hits` count characters of `text`."""
    values = known or {}
    laid = _laid(text, tuple([(name, values.get(name, "")) for name in _names(text)]))
    mapped = laid.map(hits)
    return Preview(laid.text, mapped, laid.blanks) if mapped else laid.plain


@lru_cache(maxsize=4096)
def _names(text: str) -> tuple[str, ...]:
    return tuple({piece.name: 0 for _, _, piece in _parts(text) if isinstance(piece, Blank)})


@lru_cache(maxsize=4096)  # the same rows come back with every key that is typed
def _parts(text: str) -> tuple[tuple[int, int, str | Blank], ...]:
    try:
        return located(text)
    except PlaceholderError:
        return ((0, len(text), text),)


@lru_cache(maxsize=4096)
def _laid(text: str, known: tuple[tuple[str, str], ...]) -> "_Layout":
    return _Layout(_parts(text), dict(known))


class _Layout:
    """The pieces joined, and for each character of the source where it now stands."""

    def __init__(
        self, parts: Iterable[tuple[int, int, str | Blank]], known: dict[str, str]
    ) -> None:
        self._known = known
        self._shown: list[str] = []
        self._length = 0
        self._blanks: list[Span] = []
        self._moved: list[int] = []
        for start, end, piece in parts:
            if isinstance(piece, Blank):
                self._blank(start, end, piece)
            else:
                self._literal(start, end, piece)
        self._moved.append(self._length)
        self.text = "".join(self._shown).rstrip(" ")
        self.blanks = tuple(self._blanks)
        self.plain = Preview(self.text, (), self.blanks)

    def map(self, hits: Iterable[Span]) -> tuple[Span, ...]:
        """Where the hits stand; those of which nothing is shown are left out."""
        if not hits:
            return ()
        length, last = len(self.text), len(self._moved) - 1
        moved = ((self._moved[min(s, last)], self._moved[min(e, last)]) for s, e in hits)
        mapped = ((start, min(end, length)) for start, end in moved)
        return tuple([(start, end) for start, end in mapped if start < end])

    def _literal(self, start: int, end: int, piece: str) -> None:
        first, shown = self._length, len(piece)
        self._moved += range(first, first + shown)
        # of a doubled brace both stand where the one is shown
        self._moved += [first + shown - 1] * (end - start - shown)
        self._add(piece.translate(_SPACES))

    def _blank(self, start: int, end: int, blank: Blank) -> None:
        self._moved += [self._length] * (end - start)
        if value := self._known.get(blank.name):
            self._add(value.translate(_SPACES))
            return
        first = self._length
        self._add(f"{_THIN}{blank.name}{_THIN}")
        self._blanks.append((first, self._length))

    def _add(self, text: str) -> None:
        self._shown.append(text)
        self._length += len(text)
