"""Libraries and questions the search was never tuned to, in a half to look at and one not."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pypinyin import lazy_pinyin

from assistant.core.search.characters import typed
from assistant.core.search.index import Index
from assistant.core.search.question import SHORTEST
from assistant.core.search.synonyms import NO_SYNONYMS, Synonyms
from benchmarks._phrases import HERE, library, lists, shipped, synonyms

SHOPS = HERE / "tests" / "core" / "data" / "shops"
HALVES = ("seen", "unseen")
WITHIN = (1, 5, 9)
NEVER = 10_000


def print_hold_out(*, misses: bool) -> None:
    """Both halves, with the table of synonyms and without; the misses of the first if wanted."""
    print("\n| hold-out | queries | first 1 | first 5 | first 9 |\n|---|---|---|---|---|")
    for half in HALVES:
        for name, known in (("", synonyms()), (", no synonyms", NO_SYNONYMS)):
            shown = misses and half == "seen"
            _line(f"scene lines, {half}{name}", places_of_scenes(half, known, shown=shown))
            _line(f"questions, {half}{name}", places_of_questions(half, known, shown=shown))
        for name, places in (("scene lines", places_of_scenes), ("questions", places_of_questions)):
            _line(f"{name} in pinyin, {half}", places(half, synonyms(), way=in_pinyin))
    for name, known in (("", synonyms()), (", no synonyms", NO_SYNONYMS)):
        _line(f"keywords of the shipped books, taken out{name}", _keywords(known))


def _line(name: str, places: list[int]) -> None:
    shares = (sum(place < n for place in places) / len(places) for n in WITHIN)
    print(f"| {name} | {len(places)} | " + " | ".join(f"{share:.3f}" for share in shares) + " |")


def in_pinyin(question: str) -> str:
    """As who types it with the input method switched off."""
    return "".join(lazy_pinyin(typed(question)))


Way = Callable[[str], str]  # how a question is typed


def places_of_scenes(
    half: str, known: Synonyms, *, shown: bool = False, way: Way = str
) -> list[int]:
    """Where each phrase stands in its own library when its situation is asked for."""
    places = []
    for book, entries in lists(SHOPS / half).items():
        index = Index.build(library(book, [phrase for phrase, _ in entries]), synonyms=known)
        for phrase, scene in entries:
            places.append(_place(index, way(scene), {phrase.id}))
            if shown and places[-1] > 0:
                _explain(index, scene, places[-1], phrase.title)
    return places


def places_of_questions(
    half: str, known: Synonyms, *, shown: bool = False, way: Way = str
) -> list[int]:
    """Where the first phrase of the shipped books stands that answers a question."""
    index = Index.build(library("shipped", shipped()), synonyms=known)
    places = []
    for question, answers in asked()[HALVES.index(half) :: 2]:
        places.append(_place(index, way(question), answers))
        if shown and places[-1] > 0:
            _explain(index, question, places[-1], " ".join(answers))
    return places


def _keywords(known: Synonyms) -> list[int]:
    """Where a book's phrase is found by its keyword when the book has no keywords."""
    places = []
    for book in sorted({phrase.book for phrase in shipped()}):
        phrases = [phrase for phrase in shipped() if phrase.book == book]
        bare = [replace(phrase, keywords=()) for phrase in phrases]
        index = Index.build(library(book, bare), synonyms=known)
        words = {word for phrase in phrases for word in phrase.keywords if len(word) >= SHORTEST}
        for word in sorted(words):
            places.append(_place(index, word, {p.id for p in phrases if word in p.keywords}))
    return places


def asked() -> list[tuple[str, set[str]]]:
    """What buyers write, each with the ids of the shipped phrases that answer it."""
    lines = Path(SHOPS / "questions.txt").read_text("utf-8").splitlines()
    pairs = (line.split("|") for line in lines if not line.startswith("#"))
    return [(question, set(answers.split())) for question, answers in pairs]


def _place(index: Index, query: str, wanted: set[str]) -> int:
    return next(
        (n for n, hit in enumerate(index.find(query).hits) if hit.phrase.id in wanted), NEVER
    )


def _explain(index: Index, query: str, place: int, wanted: str) -> None:
    first = ", ".join(hit.phrase.title for hit in index.find(query).hits[:5])
    print(f"    {query} → {wanted}: {place if place < NEVER else 'never'}; first {first}")
