"""What answers a buyer, how fast is fast, and where an agent stands."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.core.practice import (
    Attempt,
    Pace,
    Question,
    answered,
    comes_next,
    in_turn,
    standings,
    usable,
)
from tests.core.builders import book, library, phrase

BEGIN = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)
HELLO = Question("hello", "greet", "在吗", ("shop/hy", "shop/zd"))
SIZE = Question("size", "recommend", "穿什么码", ("shop/cm",))
FIT = Question("fit", "recommend", "偏大吗", ("shop/cm",))
LIBRARY = library(
    book(
        phrase("hy", text="亲，{问候}！\n欢迎光临{店铺}～", variants=("您好呀～",)),
        phrase("zd", text="在的，请说"),
        phrase("cm", text="建议{尺码:S|M}码（1.5 米以上）", stage="recommend"),
        phrase("by", text="{{包邮}}", stage="objection", keywords=("邮", "包邮吗")),
    )
)


def attempt(question: Question, seconds: float, *, right: bool = True, after: int = 0) -> Attempt:
    """An answer given `after` minutes."""
    moment = BEGIN + timedelta(minutes=after)
    return Attempt(question.id, question.stage, seconds, right, moment)


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        ("亲，下午好！\n欢迎光临小鱼女装～", "shop/hy"),
        ("亲，下午好！欢迎光临 小鱼女装～\n", "shop/hy"),
        ("您好呀～", "shop/hy"),
        ("在的，请说", "shop/zd"),
        ("在的", ""),
        ("亲，！欢迎光临～", ""),
        ("建议M码（1.5 米以上）", ""),
    ],
)
def test_an_answer_is_the_words_of_a_phrase_with_anything_in_its_blanks(
    sent: str, key: str
) -> None:
    found = answered(sent, HELLO, LIBRARY)
    assert (found.key if found else "") == key


def test_an_answer_that_is_in_no_book_any_more_is_passed_over() -> None:
    question = Question("hello", "greet", "在吗", ("shop/gone", "shop/zd"))
    assert usable([question], LIBRARY)[0] == question
    found = answered("在的，请说", question, LIBRARY)
    assert found is not None
    assert found.key == "shop/zd"


def test_what_means_something_to_a_pattern_is_only_a_character() -> None:
    assert answered("建议M码（1.5 米以上）", SIZE, LIBRARY)
    assert not answered("建议M码（1x5 米以上）", SIZE, LIBRARY)
    assert answered("{包邮}", Question("p", "objection", "包邮吗", ("shop/by",)), LIBRARY)


@pytest.mark.parametrize(
    ("seconds", "right", "pace"),
    [
        (6.0, True, Pace.GOLDEN),
        (6.1, True, Pace.IN_TIME),
        (15.0, True, Pace.IN_TIME),
        (15.1, True, Pace.LATE),
        (1.0, False, Pace.WRONG),
    ],
)
def test_six_seconds_are_golden_and_at_fifteen_the_buyer_leaves(
    seconds: float, right: bool, pace: Pace
) -> None:
    made = attempt(HELLO, seconds, right=right)
    assert made.pace is pace
    assert made.is_learnt == (pace in (Pace.GOLDEN, Pace.IN_TIME))


def test_the_last_answer_to_each_question_counts() -> None:
    every = [
        attempt(SIZE, 30.0, after=1),
        attempt(SIZE, 4.0, after=2),
        attempt(FIT, 8.0, after=3),
        attempt(FIT, 1.0, right=False, after=4),
        attempt(Question("gone", "greet", "?", ()), 1.0),
    ]
    greet, recommend = standings([HELLO, SIZE, FIT], every)
    assert (greet.stage, greet.questions, greet.attempts, greet.seconds) == ("greet", 1, 0, None)
    assert (recommend.questions, recommend.learnt, recommend.golden) == (2, 1, 1)
    assert (recommend.attempts, recommend.right, recommend.seconds) == (4, 3, 4.0)
    assert recommend.last == BEGIN + timedelta(minutes=4)


def test_an_answer_dated_next_year_is_not_the_last_for_a_year() -> None:
    [stage] = standings([SIZE], [attempt(SIZE, 30.0, after=365 * 1440), attempt(SIZE, 4.0)])
    assert (stage.learnt, stage.golden, stage.seconds) == (1, 1, 4.0)


def test_next_comes_the_stage_with_most_to_learn_then_the_slower_one() -> None:
    none = standings([HELLO, SIZE], [])
    assert comes_next(none) == "greet"
    assert comes_next(standings([HELLO, SIZE], [attempt(HELLO, 9)])) == "recommend"
    both = [attempt(HELLO, 9), attempt(SIZE, 5)]
    assert comes_next(standings([HELLO, SIZE], both)) == "greet"
    assert comes_next(standings([HELLO, SIZE], [attempt(HELLO, 5), attempt(SIZE, 9)])) == (
        "recommend"
    )
    assert comes_next([]) == ""


def test_a_lesson_begins_with_what_is_not_learnt_then_the_slowest() -> None:
    other = Question("other", "recommend", "推荐", ("shop/cm",))
    every = [attempt(SIZE, 5), attempt(FIT, 12), attempt(HELLO, 1)]
    found = in_turn([HELLO, SIZE, FIT, other], "recommend", every)
    assert [question.id for question in found] == ["other", "fit", "size"]


def test_what_a_library_cannot_answer_is_not_asked() -> None:
    strange = Question("strange", "close", "?", ("other/x",))
    found = usable([HELLO, strange], LIBRARY)
    assert HELLO in found
    assert strange not in found


def test_where_nothing_is_shipped_keywords_are_the_questions() -> None:
    found = usable([HELLO], LIBRARY)
    assert found[1:] == (Question("shop/by", "objection", "包邮吗", ("shop/by",)),)
