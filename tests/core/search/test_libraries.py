"""Searching real libraries: the shipped books, and the shared lists where they are."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypinyin import lazy_pinyin

from assistant.books.importing.draft import Choices
from assistant.books.importing.markdown import read_markdown
from assistant.books.library import load_library
from assistant.core.book import Book
from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.search.characters import typed
from assistant.core.search.index import Index
from assistant.core.search.synonyms import Synonyms, parse_synonyms

HERE = Path(__file__).resolve().parents[3]
LISTS = sorted((HERE.parent / "shared" / "data" / "phrases").glob("*.md"))


@pytest.fixture(scope="module")
def synonyms() -> Synonyms:
    return parse_synonyms((HERE / "resources" / "synonyms.txt").read_text("utf-8"))


@pytest.fixture(scope="module")
def shipped(synonyms: Synonyms) -> Index:
    library = load_library([HERE / "phrasebooks"])
    if not library.phrases:
        pytest.skip("no books are shipped yet")
    return Index.build(library, synonyms=synonyms)


def share(index: Index, phrases: list[tuple[Phrase, str]], within: int) -> float:
    """The share of phrases that are among the first hits for their query."""
    hits = [(phrase, index.find(query).hits[:within]) for phrase, query in phrases]
    return sum(any(hit.phrase.title == p.title for hit in some) for p, some in hits) / len(hits)


def test_shipped_phrases_by_four_initials(shipped: Index) -> None:
    asked = [(phrase, initials(phrase.title)[:4]) for phrase in shipped.library.phrases]
    assert share(shipped, asked, 9) >= 0.95


def test_shipped_phrases_by_title_pinyin_and_code(shipped: Index) -> None:
    phrases = shipped.library.phrases
    assert share(shipped, [(p, p.title) for p in phrases], 5) == 1.0
    assert share(shipped, [(p, "".join(lazy_pinyin(typed(p.title)))) for p in phrases], 9) >= 0.98
    coded = [(phrase, phrase.code) for phrase in phrases if phrase.code]
    assert not coded or share(shipped, coded, 5) == 1.0


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("能不能再便宜一点啊", ("价", "优惠", "便宜", "礼品", "议价", "活动")),
        ("怎么还没发货", ("发货", "催", "物流", "预售")),
        ("我买的东西到哪里了", ("物流", "快递")),
        ("我想退货", ("退",)),
        ("质量好不好", ("质量", "品质")),
    ],
)
def test_shipped_books_answer_questions(
    shipped: Index, question: str, words: tuple[str, ...]
) -> None:
    titles = " ".join(hit.phrase.title + hit.phrase.text for hit in shipped.find(question).hits[:3])
    assert any(word in titles for word in words)


def initials(text: str) -> str:
    return "".join(syllable[0] for syllable in lazy_pinyin(typed(text)))


def entries(path: Path) -> Iterator[tuple[Phrase, str]]:
    lines = path.read_text("utf-8").splitlines()
    for phrase in read_markdown(path, path.name, Choices(scenes=False)).phrases:
        above = lines[: phrase.place.line - 1] if phrase.place else []
        scene = next((line for line in reversed(above) if "适用场景" in line), "")
        yield replace(phrase, book=path.stem), scene.partition("：")[2].strip(" *")


@pytest.mark.skipif(not LISTS, reason="the shared lists are not here")
def test_shared_lists_reach_the_figures(synonyms: Synonyms) -> None:
    scenes, starts = [], []
    for path in LISTS:
        known = list(entries(path))
        book = Book(path.stem, path.stem, phrases=tuple(phrase for phrase, _ in known))
        index = Index.build(Library.of([book]), synonyms=synonyms)
        scenes += [(share(index, [entry], 1), share(index, [entry], 5)) for entry in known]
        starts += [share(index, [(p, initials(p.title)[:4])], 9) for p, _ in known]
    assert sum(first for first, _ in scenes) / len(scenes) >= 0.65
    assert sum(five for _, five in scenes) / len(scenes) >= 0.93
    assert sum(starts) / len(starts) >= 0.98
