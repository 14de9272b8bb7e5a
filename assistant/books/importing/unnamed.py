"""Entries of ours that came without an id, or without some columns, known again in the book."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from assistant.books.importing.draft import Whole
from assistant.books.importing.naming import Unique
from assistant.core.card import Card
from assistant.core.checklist import Checklist
from assistant.core.phrase import Phrase
from assistant.core.product import Product
from assistant.core.promotion import Promotion

Named = TypeVar("Named", bound=Promotion | Checklist | Product | Card)
Trait = Callable[[Phrase], tuple[str, ...]]
# Phrases that are alike in all of these are taken in order: it makes no difference which is which.
_SAME: tuple[Trait, ...] = (
    lambda phrase: (phrase.stage, phrase.code, phrase.title, phrase.text),
    lambda phrase: (phrase.stage, phrase.title, phrase.text),
)
_ONLY_ONE: tuple[Trait, ...] = (
    lambda phrase: (phrase.title, phrase.text),
    lambda phrase: (phrase.title,),
    lambda phrase: (phrase.text,),
)


def known_again(source: Whole, own: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """The source's phrases with the ids they have in the book, and what they say nothing of.

    One without an id is the one of its title and text, else the only one of its title, or of its
    text; what several might be gets a new id.
    """
    by_id = {phrase.id: phrase for phrase in own}
    ids = _ids(source, by_id)
    return tuple(
        _filled(_renamed(p, ids), by_id, source.absent | source.unread.get(p.id, frozenset()))
        for p in source.book.phrases
    )


def named_again(
    offered: Iterable[Named], own: Iterable[Named], unnamed: frozenset[str]
) -> tuple[Named, ...]:
    """Other entries: one without an id is the only one of its name in the book."""
    every = list(offered)
    given = {entry.id for entry in every} - unnamed
    by_name: dict[str, list[str]] = {}
    for known in own:
        by_name.setdefault(_name(known), []).append(known.id)
    once = Counter(_name(entry) for entry in every if entry.id in unnamed)
    ids = {
        name: found[0]
        for name, found in by_name.items()
        if len(found) == once[name] == 1 and found[0] not in given
    }
    return tuple(
        replace(entry, id=ids.get(_name(entry), entry.id)) if entry.id in unnamed else entry
        for entry in every
    )


def _name(entry: Promotion | Checklist | Product | Card) -> str:
    return entry.title if isinstance(entry, Card) else entry.name


def _ids(source: Whole, by_id: dict[str, Phrase]) -> dict[str, str]:
    """The ids in the book of the phrases that have none of their own."""
    unnamed = source.unnamed.get("phrases", frozenset())
    offered = [phrase for phrase in source.book.phrases if phrase.id in unnamed]
    given = {phrase.id for phrase in source.book.phrases} - unnamed
    left = [phrase for phrase in by_id.values() if phrase.id not in given]
    ids: dict[str, str] = {}
    for trait in (*_SAME, *_ONLY_ONE):
        taken = set(ids.values())
        ids |= _pairs(
            [phrase for phrase in offered if phrase.id not in ids],
            [phrase for phrase in left if phrase.id not in taken],
            trait,
            is_sure=trait in _SAME,
        )
    unique = Unique((*by_id, *given))
    return ids | {phrase.id: unique(phrase.id) for phrase in offered if phrase.id not in ids}


def _pairs(
    offered: Iterable[Phrase], own: Iterable[Phrase], trait: Trait, *, is_sure: bool
) -> dict[str, str]:
    """The ids of those that have the trait in common: one on each side, unless it `is_sure`."""
    theirs, ours = _by_trait(offered, trait), _by_trait(own, trait)
    return {
        one: other
        for key, ids in theirs.items()
        if is_sure or len(ids) == len(ours.get(key, ())) == 1
        for one, other in zip(ids, ours.get(key, ()), strict=False)
    }


def _by_trait(phrases: Iterable[Phrase], trait: Trait) -> dict[tuple[str, ...], list[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for phrase in phrases:
        if all(trait(phrase)[-1:]):
            found.setdefault(trait(phrase), []).append(phrase.id)
    return found


def _renamed(phrase: Phrase, ids: dict[str, str]) -> Phrase:
    then = phrase.then and replace(
        phrase.then, phrase=ids.get(phrase.then.phrase, phrase.then.phrase)
    )
    return replace(phrase, id=ids.get(phrase.id, phrase.id), then=then)


def _filled(phrase: Phrase, own: dict[str, Phrase], absent: Iterable[str]) -> Phrase:
    known = own.get(phrase.id)
    if known is None:
        return phrase
    kept = {name: getattr(known, name) for name in absent}
    return replace(phrase, **kept)
