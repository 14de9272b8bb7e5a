"""Which phrase of the book a phrase of the source is: by its id, or by its text."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from assistant.books.importing.draft import Draft
from assistant.books.importing.naming import Unique, slug
from assistant.core.phrase import Phrase

_LIKE = 0.5
_SHORTEST_END = 6
_MOST_COMPARED = 20


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase of the source and its phrase in the book, if it has one.

    `is_again`: the source has it already; `has_more`: that one has not all that this one has.
    `is_titled`: its title is the source's own. `source` is what the ids of all phrases of its file
    begin with.
    """

    phrase: Phrase
    group: str
    is_titled: bool
    is_again: bool
    known: Phrase | None = None
    source: str = ""
    has_more: bool = False

    @property
    def is_own(self) -> bool:
        """Whether the phrase in the book came from this file, or one called so."""
        if self.known is None:
            return False
        is_named_so = bool(self.source) and f"{self.known.id}-".startswith(f"{self.source}-")
        return is_named_so or self.known.id == self.phrase.id


Rule = Callable[[Phrase], Phrase | None]


def matched(book: Iterable[Phrase], drafts: Iterable[Draft]) -> list[Match]:
    """All phrases of the drafts, in order, each with its phrase in the book.

    The same id with the same text is found first, then the same text, then the same id, and last
    an id that differs only by the file's name, if the texts are alike. So a row that moves, a file
    that is renamed and a text that is corrected are known again, and no two rows become one.
    """
    offered = list(_once_each(drafts))
    left = _Left({phrase.id: phrase for phrase in book})
    found: dict[int, Phrase] = {}
    for rule in (left.same, left.same_text, left.same_id, left.alike):
        for index, match in enumerate(offered):
            if index in found or match.is_again:
                continue
            known = rule(match.phrase)
            if known:
                found[index] = known
                left.take(known)
    return [replace(match, known=found.get(index)) for index, match in enumerate(offered)]


class _Left:
    """The phrases of the book that have not been found in the source yet."""

    def __init__(self, free: dict[str, Phrase]) -> None:
        self._free = free
        self._texts: dict[str, list[str]] = {}
        self._ends: dict[str, list[str]] = {}
        for phrase in free.values():
            self._texts.setdefault(phrase.text, []).append(phrase.id)
            for end in _ends(phrase.id):
                self._ends.setdefault(end, []).append(phrase.id)

    def take(self, phrase: Phrase) -> None:
        """It has been found."""
        del self._free[phrase.id]

    def same(self, phrase: Phrase) -> Phrase | None:
        """The one with this id, if it has this text as well."""
        known = self._free.get(phrase.id)
        return known if known and known.text == phrase.text else None

    def same_text(self, phrase: Phrase) -> Phrase | None:
        """The first with this text."""
        ids = self._texts.get(phrase.text, ())
        return next((self._free[id] for id in ids if id in self._free), None)

    def same_id(self, phrase: Phrase) -> Phrase | None:
        """The one with this id."""
        return self._free.get(phrase.id)

    def alike(self, phrase: Phrase) -> Phrase | None:
        """One whose id ends as this one's does after the file's name, and that says nearly this."""
        ids = (id for end in _ends(phrase.id) for id in self._ends.get(end, ()))
        free = (self._free[id] for id in dict.fromkeys(ids) if id in self._free)
        some = islice(free, _MOST_COMPARED)
        return next((known for known in some if _likeness(known.text, phrase.text) >= _LIKE), None)


def _once_each(drafts: Iterable[Draft]) -> Iterator[Match]:
    """Each phrase with an id of its own, and whether its source had it before."""
    ids = Unique()
    everywhere: dict[str, Phrase] = {}
    for draft in drafts:
        seen: dict[tuple[str, str, str], Phrase] = {}
        source = slug(draft.title)
        for phrase in draft.phrases:
            content = phrase.stage, phrase.code, phrase.text
            first = seen.get(content) or (everywhere.get(phrase.text) if draft.once else None)
            group, is_titled = draft.groups.get(phrase.id, ""), phrase.id not in draft.untitled
            named = replace(phrase, id=ids(phrase.id))
            more = first is not None and _has_more(phrase, first)
            yield Match(named, group, is_titled, first is not None, source=source, has_more=more)
            seen.setdefault(content, phrase)
            everywhere.setdefault(phrase.text, phrase)


def _has_more(phrase: Phrase, first: Phrase) -> bool:
    """Whether a phrase has a code, variants or key words that the first of its text has not."""
    variants = set(phrase.variants).difference(first.variants)
    words = set(phrase.keywords).difference(first.keywords)
    return bool(variants or words) or phrase.code not in ("", first.code)


def _ends(id: str) -> Iterator[str]:
    """What may be left of an id without the name of its file, longest first."""
    at = id.find("-")
    while 0 <= at < len(id) - _SHORTEST_END:
        yield id[at + 1 :]
        at = id.find("-", at + 1)


def _likeness(one: str, other: str) -> float:
    """How much of two texts is the same, by their pairs of characters: 0 to 1."""
    pairs, others = _pairs(one), _pairs(other)
    return len(pairs & others) / len(pairs | others) if pairs or others else 1.0


def _pairs(text: str) -> set[str]:
    return {text[n : n + 2] for n in range(len(text) - 1)} or {text}
