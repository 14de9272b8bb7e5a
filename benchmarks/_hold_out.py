"""Libraries and questions the search was never tuned to, in a half to look at and one not."""

from pathlib import Path

from assistant.core.phrase import Phrase
from assistant.core.search.index import Index
from assistant.core.search.synonyms import NO_SYNONYMS, Synonyms
from benchmarks._phrases import HERE, library, lists, shipped, synonyms

SHOPS = HERE / "tests" / "core" / "data" / "shops"
HALVES = ("seen", "unseen")
WITHIN = (1, 5, 9)
NEVER = 10_000
Scenes = dict[str, list[tuple[Phrase, str]]]


def print_hold_out(misses: bool) -> None:
    """Both halves, with the table of synonyms and without; the misses of the first if wanted."""
    print("\n| hold-out | queries | first 1 | first 5 | first 9 |\n|---|---|---|---|---|")
    for half in HALVES:
        books = lists(SHOPS / half)
        for name, known in (("", synonyms()), (", no synonyms", NO_SYNONYMS)):
            shown = misses and half == "seen"
            _line(f"scene lines, {half}{name}", _scenes(books, known, shown))
            _line(f"questions, {half}{name}", _questions(half, known, shown))


def _line(name: str, places: list[int]) -> None:
    shares = (sum(place < n for place in places) / len(places) for n in WITHIN)
    print(f"| {name} | {len(places)} | " + " | ".join(f"{share:.3f}" for share in shares) + " |")


def _scenes(books: Scenes, known: Synonyms, shown: bool) -> list[int]:
    places = []
    for book, entries in books.items():
        index = Index.build(library(book, [phrase for phrase, _ in entries]), synonyms=known)
        for phrase, scene in entries:
            places.append(_place(index, scene, {phrase.id}))
            if shown and places[-1] > 0:
                _explain(index, scene, places[-1], phrase.title)
    return places


def _questions(half: str, known: Synonyms, shown: bool) -> list[int]:
    index = Index.build(library("shipped", shipped()), synonyms=known)
    places = []
    for question, answers in asked()[HALVES.index(half) :: 2]:
        places.append(_place(index, question, answers))
        if shown and places[-1] > 0:
            _explain(index, question, places[-1], " ".join(answers))
    return places


def asked() -> list[tuple[str, set[str]]]:
    """What buyers write, each with the ids of the shipped phrases that answer it."""
    lines = Path(SHOPS / "questions.txt").read_text("utf-8").splitlines()
    pairs = (line.split("|") for line in lines if not line.startswith("#"))
    return [(question, set(answers.split())) for question, answers in pairs]


def _place(index: Index, query: str, wanted: set[str]) -> int:
    return next((n for n, hit in enumerate(index.find(query).hits) if hit.phrase.id in wanted), NEVER)


def _explain(index: Index, query: str, place: int, wanted: str) -> None:
    first = ", ".join(hit.phrase.title for hit in index.find(query).hits[:5])
    print(f"    {query} → {wanted}: {place if place < NEVER else 'never'}; first {first}")
