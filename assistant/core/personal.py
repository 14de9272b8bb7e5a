"""The personal book over the team's: changed copies, hidden phrases, phrases of one's own."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.core.book import Book
from assistant.core.phrase import Origin, Phrase

ID = "personal"
_SHORT = 12


class Standing(StrEnum):
    """What became of the phrase a copy was made of."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Layers:
    """The books as they are shown, and the team's phrases covered by copies or hidden, by key."""

    books: tuple[Book, ...]
    originals: dict[str, Phrase]


def fingerprint(phrase: Phrase) -> str:
    """Names what a phrase says, so that one can tell later whether it still says so."""
    said = (phrase.stage, phrase.title, phrase.code, phrase.text, phrase.promotion)
    lists = (phrase.variants, phrase.keywords, phrase.tags, phrase.images)
    return hashlib.sha256(repr((said, lists)).encode()).hexdigest()[:_SHORT]


def copy_of(original: Phrase, changed: Phrase) -> Phrase:
    """The changed phrase as it is kept: it knows whose copy it is, what that said and offered."""
    origin, offer = Origin(original.key, fingerprint(original)), original.promotion
    return replace(changed, book=ID, origin=origin, promotion=offer, images=(), then=None)


def layered(books: Iterable[Book], personal: Book | None) -> Layers:
    """The personal book laid over the others.

    A copy takes its original's place and key: pins, uses, promotion, pictures and follow-up stay
    the phrase's. A copy whose original is gone is a phrase of one's own, still tied to what the
    original offered.
    """
    if personal is None:
        return Layers(tuple(books), {})
    copies = {one.origin.phrase: one for one in personal.phrases if one.origin}
    hidden, originals = frozenset(personal.hidden), dict[str, Phrase]()
    shown = tuple(_under(book, copies, hidden, originals) for book in books)
    own = (one for one in personal.phrases if not one.origin or one.origin.phrase not in originals)
    return Layers((*shown, replace(personal, phrases=tuple(own))), originals)


def _under(
    book: Book, copies: dict[str, Phrase], hidden: frozenset[str], originals: dict[str, Phrase]
) -> Book:
    """A book of the team's as this agent sees it; what is not to be seen goes to `originals`."""
    phrases = []
    for phrase in book.phrases:
        if copy := copies.get(phrase.key):
            originals[phrase.key] = phrase
            phrases.append(_over(copy, phrase))
        elif phrase.key in hidden:
            originals[phrase.key] = phrase
        else:
            phrases.append(phrase)
    return replace(book, phrases=tuple(phrases))


def _over(copy: Phrase, original: Phrase) -> Phrase:
    """What the agent says in the place of the original; when it may be said is the team's."""
    return replace(
        original,
        stage=copy.stage,
        title=copy.title,
        text=copy.text,
        code=copy.code,
        keywords=copy.keywords,
        variants=copy.variants,
        tags=copy.tags,
        origin=copy.origin,
        place=copy.place,
    )


def standing(copy: Phrase, original: Phrase | None) -> Standing | None:
    """How a copy stands to its original now; None for a phrase that is no copy."""
    if copy.origin is None:
        return None
    if original is None:
        return Standing.GONE
    return Standing.SAME if copy.origin.seen == fingerprint(original) else Standing.CHANGED
