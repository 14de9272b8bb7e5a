"""A whole book in another shape laid over the book it is imported into, entry by entry."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from assistant.books.importing.draft import Whole
from assistant.books.importing.report import Imported, Outcome
from assistant.books.importing.unnamed import known_again, named_again
from assistant.books.reading.moments import DEFAULT_ZONE
from assistant.core.book import Book
from assistant.core.card import Card
from assistant.core.checklist import Checklist
from assistant.core.message import Message
from assistant.core.phrase import Phrase
from assistant.core.problem import Level, Place, Problem
from assistant.core.product import Product
from assistant.core.promotion import Promotion
from assistant.core.stage import BUILT_IN, Stage

_ANY_STAGE = "inquire"
Entry = Phrase | Promotion | Checklist | Product | Card
T = TypeVar("T")
OfBook = TypeVar("OfBook", bound=Entry)


def merged_whole(
    book: Book, offered: Whole, *, is_part: bool = False
) -> tuple[Book, tuple[Imported, ...], tuple[Problem, ...]]:
    """The book with the source's entries in place of its own, what became of each, and problems.

    Of a source that `is_part` only the phrases count.

    Entries the source does not have stay; those it adds go to the end.
    """
    known = _known(offered, book)
    source = _owned(_part(known, book) if is_part else known, book)
    if not offered.is_named:
        source = replace(source, name=book.name, timezone=book.timezone)
    promotions = _by_name((*book.promotions, *source.promotions))
    stages = _by_name((*BUILT_IN, *book.stages, *source.stages))
    phrases, problems = _hung(source.phrases, stages, promotions)
    merged = replace(
        book,
        name=source.name,
        shop=source.shop or book.shop,
        timezone=source.timezone or book.timezone,
        stages=_by({s.id: s for s in book.stages}, {s.id: s for s in source.stages}),
        phrases=_over(book.phrases, phrases),
        promotions=_over(book.promotions, source.promotions),
        checklists=_over(book.checklists, source.checklists),
        products=_over(book.products, source.products),
        cards=_over(book.cards, source.cards),
        wording=_by({r.id: r for r in book.wording}, {r.id: r for r in source.wording}),
        hidden=tuple(dict.fromkeys((*book.hidden, *source.hidden))),
        silence=_by({s.rule: s for s in book.silence}, {s.rule: s for s in source.silence}),
    )
    told = tuple(_told(book, replace(source, phrases=phrases)))
    if _rest(book) != _rest(merged) and all(one.outcome is Outcome.SAME for one in told):
        told = (*told, Imported(book.id, merged.name, Outcome.CHANGED))
    return merged, told, tuple(problems)


def _known(offered: Whole, book: Book) -> Book:
    """What is offered with the ids it has in the book, and with what it does not say for sure."""
    source, none = offered.book, frozenset[str]()
    ids = offered.unnamed
    promotions = named_again(source.promotions, book.promotions, ids.get("promotions", none))
    checklists = named_again(source.checklists, book.checklists, ids.get("checklists", none))
    if "tiers" in offered.unsure:
        tiers = {one.id: one.tiers for one in book.promotions}
        promotions = tuple(replace(p, tiers=tiers.get(p.id, p.tiers)) for p in promotions)
    if "items" in offered.unsure:
        items = {one.id: one.items for one in book.checklists}
        checklists = tuple(replace(c, items=items.get(c.id, c.items)) for c in checklists)
    return replace(
        source,
        phrases=known_again(offered, book.phrases),
        promotions=promotions,
        checklists=checklists,
        products=named_again(source.products, book.products, ids.get("products", none)),
        cards=named_again(source.cards, book.cards, ids.get("cards", none)),
    )


def _part(source: Book, book: Book) -> Book:
    rest = Book(book.id, book.name, book.shop, book.timezone)
    return replace(rest, phrases=source.phrases)


def emptied(source: Whole, file: str) -> Book:
    """The book without anything in it: what a file that is to be made begins as."""
    book = source.book
    return Book(book.id, book.name, book.shop, book.timezone or DEFAULT_ZONE, file=file)


def _owned(source: Book, book: Book) -> Book:
    """The source's entries as entries of the book."""
    own = book.id
    return replace(
        source,
        phrases=tuple(replace(entry, book=own) for entry in source.phrases),
        promotions=tuple(replace(entry, book=own) for entry in source.promotions),
        checklists=tuple(replace(entry, book=own) for entry in source.checklists),
        products=tuple(replace(entry, book=own) for entry in source.products),
        cards=tuple(replace(entry, book=own) for entry in source.cards),
        wording=tuple(
            replace(rule, id=f"{own}/{rule.words or rule.patterns[0]}", category=own)
            for rule in source.wording
        ),
    )


def _by_name(entries: Iterable[Stage | Promotion]) -> dict[str, str]:
    """The ids of entries by what they may be called: their ids, and names that only one has."""
    all_ = {entry.id: entry.name for entry in entries}
    often = Counter(all_.values())
    return {name: id for id, name in all_.items() if often[name] == 1} | {id: id for id in all_}


def _hung(
    phrases: Iterable[Phrase], stages: Mapping[str, str], promotions: Mapping[str, str]
) -> tuple[tuple[Phrase, ...], list[Problem]]:
    """Phrases whose stage and promotion there are; what there is not is dropped, and told."""
    kept, problems = [], []
    for phrase in phrases:
        place = phrase.place or Place("")
        if phrase.stage not in stages:
            problems.append(Problem(place, _no_stage(phrase.stage), Level.WARNING))
        if phrase.promotion and phrase.promotion not in promotions:
            problems.append(Problem(place, _no_promotion(phrase.promotion), Level.WARNING))
        stage = stages.get(phrase.stage, _ANY_STAGE)
        kept.append(replace(phrase, stage=stage, promotion=promotions.get(phrase.promotion, "")))
    return tuple(kept), problems


def _over(own: tuple[OfBook, ...], source: tuple[OfBook, ...]) -> tuple[OfBook, ...]:
    return _by({entry.id: entry for entry in own}, {entry.id: entry for entry in source})


def _by(own: dict[str, T], source: dict[str, T]) -> tuple[T, ...]:
    return tuple((own | source).values())


def _told(book: Book, source: Book) -> Iterable[Imported]:
    for own, offered in (
        (book.phrases, source.phrases),
        (book.promotions, source.promotions),
        (book.checklists, source.checklists),
        (book.products, source.products),
        (book.cards, source.cards),
    ):
        known: dict[str, Entry] = {entry.id: entry for entry in own}
        for entry in offered:
            yield _one(entry, known.get(entry.id))


def _one(entry: Entry, known: Entry | None) -> Imported:
    outcome = Outcome.NEW
    if known is not None:
        is_same = replace(known, place=None) == replace(entry, place=None)
        outcome = Outcome.SAME if is_same else Outcome.CHANGED
    title = entry.title if isinstance(entry, Phrase | Card) else entry.name
    stage = entry.stage if isinstance(entry, Phrase) else ""
    text = entry.text if isinstance(entry, Phrase | Card) else ""
    return Imported(entry.id, title, outcome, entry.place, stage, text=text)


def _rest(book: Book) -> tuple[object, ...]:
    """What of a book is no entry with an id of its own."""
    rules = tuple(replace(rule, place=None) for rule in book.wording)
    offs = tuple(off.rule for off in book.silence)
    return book.name, book.shop, book.timezone, book.stages, rules, offs, book.hidden


def _no_stage(id: str) -> Message:
    return Message.of(
        "话术本里没有阶段“{id}”，这条话术放进了“咨询”。",
        "The book has no stage “{id}”; this phrase went into “inquire”.",
        id=id,
    )


def _no_promotion(id: str) -> Message:
    return Message.of(
        "话术本里没有活动“{id}”，这条话术导入时没有绑定活动。",
        "The book has no promotion “{id}”; this phrase was imported without it.",
        id=id,
    )
