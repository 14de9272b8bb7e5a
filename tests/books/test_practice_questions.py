"""The questions that ship can be read, and the shipped books answer them."""

from collections import Counter
from pathlib import Path

import pytest

from assistant.app import shipped
from assistant.books.library import load_library
from assistant.books.practice_questions import read_questions
from assistant.core.library import Library
from assistant.core.practice import Question
from assistant.core.search.index import Index
from assistant.core.stage import BUILT_IN

QUESTIONS, PROBLEMS = read_questions(shipped.RESOURCES / "practice.yaml")


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped books."""
    return load_library([shipped.PHRASEBOOKS])


@pytest.fixture(scope="module")
def index(library: Library) -> Index:
    """To look for what a buyer says."""
    return Index.build(library)


def test_nothing_is_wrong_and_no_id_comes_twice() -> None:
    assert PROBLEMS == ()
    assert max(Counter(question.id for question in QUESTIONS).values()) == 1


def test_every_stage_has_several() -> None:
    counts = Counter(question.stage for question in QUESTIONS)
    assert all(counts[stage.id] >= 5 for stage in BUILT_IN)
    assert set(counts) == {stage.id for stage in BUILT_IN}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_the_shipped_books_have_every_answer_and_find_one(
    question: Question, library: Library, index: Index
) -> None:
    assert [key for key in question.answers if library.phrase(key) is None] == []
    on_view = [hit.phrase.key for hit in index.find(question.text).hits[:9]]
    assert set(on_view) & set(question.answers)


def test_what_is_wrong_is_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "practice.yaml"
    good = "- {id: a, stage: greet, text: 在吗, answers: [shop/hy]}\n"
    file.write_text(f"questions:\n{good}- {{id: b, stage: greet, answers: []}}\n", "utf-8")
    questions, problems = read_questions(file)
    assert [question.id for question in questions] in (["a"], [])
    assert problems
    file.write_bytes(b"\xff\xfe\x00")
    assert read_questions(file)[0] == ()
