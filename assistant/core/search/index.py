"""The index of a library: built once, asked at every key press."""

from collections.abc import Callable, Iterator
from typing import Self

from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.search.context import NO_CONTEXT, Context
from assistant.core.search.result import Extent, Hit, How, Reason, Results, Span, Where

Streams = tuple[str, str, str, tuple[int, ...]]
Progress = Callable[[int, int], None]
FIELD_POINTS = {
    Where.CODE: 400.0,
    Where.TITLE: 300.0,
    Where.KEYWORD: 200.0,
    Where.TEXT: 100.0,
}
EXTENT_POINTS = {
    Extent.WHOLE: 60.0,
    Extent.PREFIX: 40.0,
    Extent.START: 20.0,
    Extent.INSIDE: 0.0,
}


class Index:
    """Immutable. `find` never computes pinyin of the library."""

    def __init__(self, library: Library, streams: dict[str, Streams]) -> None:
        self._library = library
        self._streams = streams

    @classmethod
    def build(cls, library: Library, progress: Progress | None = None) -> Self:
        """Compute the pinyin of every phrase; `progress` is told (done, of how many)."""
        streams: dict[str, Streams] = {}
        for number, phrase in enumerate(library.phrases, start=1):
            for part in (phrase.title, *phrase.keywords, *phrase.wordings):
                streams.setdefault(part, _streams_of(part))
            if progress is not None:
                progress(number, len(library.phrases))
        return cls(library, streams)

    def find(
        self, query: str, context: Context = NO_CONTEXT, limit: int = 50
    ) -> Results:
        """The best `limit` hits for a query, equal ones by habit, then in book order."""
        words = query.lower().split()
        hits = [
            hit for p in self._library.phrases if (hit := self._hit(p, words, context))
        ]
        hits.sort(key=lambda hit: -hit.score)
        return Results(tuple(hits[:limit]), len(hits))

    def _hit(self, phrase: Phrase, words: list[str], context: Context) -> Hit | None:
        score, title, text, reasons = _habit(phrase, words, context), [], [], []
        for word in words:
            best = max(
                self._found(phrase, word),
                key=lambda found: found[0].points,
                default=None,
            )
            if best is None:
                return None
            score += best[0].points / len(words)
            reasons.append(best[0])
            {Where.TITLE: title, Where.TEXT: text}.get(best[0].where, []).append(
                best[1]
            )
        return Hit(phrase, score, tuple(title), tuple(text), tuple(reasons))

    def _found(self, phrase: Phrase, word: str) -> Iterator[tuple[Reason, Span]]:
        if word == phrase.code.lower():
            yield (
                _reason(word, Where.CODE, How.CHARACTERS, Extent.WHOLE),
                (0, len(word)),
            )
        yield from self._in_part(word, Where.TITLE, phrase.title)
        for keyword in phrase.keywords:
            yield from self._in_part(word, Where.KEYWORD, keyword)
        for text in phrase.wordings:
            yield from self._in_part(word, Where.TEXT, text)

    def _in_part(
        self, word: str, where: Where, part: str
    ) -> Iterator[tuple[Reason, Span]]:
        characters, letters, initials, starts = self._streams[part]
        if (at := characters.find(word)) >= 0:
            yield (
                _reason(word, where, How.CHARACTERS, _extent(at, word, part)),
                _span(at, word),
            )
        if (at := initials.find(word)) >= 0:
            yield (
                _reason(word, where, How.PINYIN, _extent(at, word, initials)),
                _span(at, word),
            )
        at = letters.find(word)
        while at >= 0 and at not in starts:
            at = letters.find(word, at + 1)
        if at >= 0:
            first = starts.index(at)
            last = next(
                (i for i, s in enumerate(starts) if s >= at + len(word)), len(part)
            )
            yield (
                _reason(word, where, How.PINYIN, _extent(at, word, letters)),
                (first, last),
            )


def _streams_of(part: str) -> Streams:
    from pypinyin import lazy_pinyin

    syllables = lazy_pinyin(part.lower(), errors=list)
    starts, at = [], 0
    for syllable in syllables:
        starts.append(at)
        at += len(syllable)
    return (
        part.lower(),
        "".join(syllables),
        "".join(s[:1] for s in syllables),
        tuple(starts),
    )


def _reason(word: str, where: Where, how: How, extent: Extent) -> Reason:
    points = (
        FIELD_POINTS[where]
        + EXTENT_POINTS[extent]
        + (5.0 if how is How.CHARACTERS else 0.0)
    )
    return Reason(word, where, how, extent, points)


def _span(at: int, word: str) -> Span:
    return at, at + len(word)


def _extent(at: int, word: str, part: str) -> Extent:
    if at:
        return Extent.INSIDE
    return Extent.WHOLE if len(word) == len(part) else Extent.PREFIX


def _habit(phrase: Phrase, words: list[str], context: Context) -> float:
    pinned, uses = phrase.key in context.pins, context.uses.get(phrase.key, 0.0)
    staged = context.stage == phrase.stage or not context.stage
    if not words:
        return 100.0 * pinned + (10.0 * staged + min(uses, 9.0)) * (staged or pinned)
    return 9.0 * pinned + 8.0 * uses / (uses + 10.0)
