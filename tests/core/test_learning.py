"""Choosing a phrase for a question teaches it."""

from datetime import UTC, datetime

import pytest

from assistant.core.finding import Finder
from assistant.core.habit import Habits
from assistant.core.search.index import Index
from tests.core.builders import book, library, phrase

NOW = datetime(2026, 11, 22, tzinfo=UTC)
WHEN = phrase("when", title="何时发货", text="付款后两天内发出。")
WHICH = phrase("which", title="发什么快递", text="默认发中通。")
GIFT = phrase("gift", title="小礼品", text="给您申请了小礼品。")


def first(habits: Habits, question: str) -> str:
    """The phrase on top for a question."""
    found = library(book(WHEN, WHICH, GIFT))
    finder = Finder(found, Index.build(found))
    return finder.find(question, finder.context("", habits, NOW)).hits[0].phrase.key


def test_a_phrase_chosen_for_a_question_comes_first_for_one_like_it() -> None:
    habits = Habits().taught("我的宝贝怎么还没动静呀", GIFT.key)
    assert first(habits, "宝贝怎么还没动静") == GIFT.key


def test_a_question_is_three_characters_at_least() -> None:
    assert Habits().taught("没动静", GIFT.key).lessons == {"没动静": GIFT.key}


@pytest.mark.parametrize("query", ["fh", "fahuo", "发货", "", "12345678901"])
def test_letters_numbers_and_single_words_teach_nothing(query: str) -> None:
    assert Habits().taught(query, WHEN.key).lessons == {}


def test_numbers_in_a_question_are_not_kept() -> None:
    lessons = Habits().taught("我的电话是13800000000怎么还没发货", WHEN.key).lessons
    assert not any(character.isdigit() for question in lessons for character in question)


def test_uses_and_pins_stay_as_they_are() -> None:
    habits = Habits().used(WHEN.key, NOW).pinned(GIFT.key, on=True)
    taught = habits.taught("什么时候能收到货呀", WHEN.key)
    assert (taught.uses, taught.pins) == (habits.uses, habits.pins)
