"""The phrases the search is measured on: the shipped books, and real lists where they are."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from assistant.books.importing.draft import Choices
from assistant.books.importing.markdown import read_markdown
from assistant.books.library import load_library
from assistant.core.book import Book
from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.search.synonyms import Synonyms, parse_synonyms

HERE = Path(__file__).resolve().parent.parent
LISTS = HERE.parent / "shared" / "data" / "phrases"
_PUT_BEFORE = tuple("红蓝白黑灰粉绿紫大小新旧春夏秋冬")


def synonyms() -> Synonyms:
    """The table the program ships."""
    return parse_synonyms((HERE / "resources" / "synonyms.txt").read_text("utf-8"))


def lists(folder: Path = LISTS) -> dict[str, list[tuple[Phrase, str]]]:
    """File → its phrases without scenes, each with its scene line; empty without files."""
    return {path.stem: list(_with_scenes(path)) for path in sorted(folder.glob("*.md"))}


def _with_scenes(path: Path) -> Iterator[tuple[Phrase, str]]:
    lines = path.read_text("utf-8").splitlines()
    for phrase in read_markdown(path, path.name, Choices(scenes=False)).phrases:
        above = lines[: phrase.place.line - 1] if phrase.place else []
        scene = next((line for line in reversed(above) if "适用场景" in line), "")
        yield replace(phrase, book=path.stem), scene.partition("：")[2].strip(" *")


def shipped() -> list[Phrase]:
    """The phrases of the books that come with the program."""
    return list(load_library([HERE / "phrasebooks"]).phrases)


def library(name: str, phrases: list[Phrase]) -> Library:
    """One book with these phrases."""
    return Library.of([Book(name, name, phrases=tuple(phrases))])


def varied(count: int) -> Library:
    """So many phrases: the real ones first, then ones with other words; always the same."""
    real = [phrase for book in lists().values() for phrase, _ in book] + shipped()
    lines = [line for phrase in real for line in phrase.text.splitlines() if len(line) > 4]
    chance = random.Random(20261122)
    made = (
        replace(real[n], book="big", id=f"p{n}", code="")
        if n < len(real)
        else _changed(real[n % len(real)], n, lines, chance)
        for n in range(count)
    )
    return library("big", list(made))


def _changed(phrase: Phrase, number: int, lines: list[str], chance: random.Random) -> Phrase:
    text = phrase.text.splitlines() or [""]
    text[chance.randrange(len(text))] = chance.choice(lines)
    word = chance.choice(_PUT_BEFORE)
    title = word + phrase.title if chance.random() < 0.5 else phrase.title + word
    title += str(chance.randrange(100)) if chance.random() < 0.5 else ""
    code = f"c{number % 1000}" if number % 3 == 0 else ""
    return replace(
        phrase, book="big", id=f"p{number}", title=title, code=code, text="\n".join(text)
    )
