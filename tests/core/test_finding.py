"""What is on view: a query and a stage against the index, with habits and running promotions."""

from datetime import datetime

import pytest

from assistant.core.finding import LIMIT, Finder
from assistant.core.habit import Habits
from assistant.core.library import Library
from assistant.core.search.index import Index
from tests.core.builders import at, book, library, phrase, promotion

DURING, AFTER = at("2026-11-21 12:00"), at("2026-11-24 00:00")
HURRY = phrase("hurry", stage="close", title="满减催单", promotion="nov")


def finder(found: Library) -> Finder:
    """The library with its index."""
    return Finder(found, Index.build(found))


def keys(
    found: Finder, query: str = "", stage: str = "", habits: Habits | None = None
) -> list[str]:
    """The phrases on view during the promotion."""
    results = found.find(query, found.context(stage, habits or Habits(), DURING))
    return [hit.phrase.key for hit in results.hits]


def test_a_phrase_is_found_by_its_initials() -> None:
    assert keys(finder(library(book(phrase("a", title="首次问好"), HURRY))), "scwh") == ["shop/a"]


def test_the_phrases_of_the_stage_come_first() -> None:
    hello, order = phrase("a"), phrase("b", stage="confirm", title="核对地址")
    assert keys(finder(library(book(hello, order))), stage="confirm")[0] == "shop/b"


def test_pinned_phrases_come_first_and_then_the_most_used() -> None:
    found = finder(library(book(phrase("a"), phrase("b"), phrase("c"))))
    habits = Habits().used("shop/b", DURING).pinned("shop/c", on=True)
    assert keys(found, stage="greet", habits=habits) == ["shop/c", "shop/b", "shop/a"]


@pytest.mark.parametrize(
    ("now", "usable"),
    [
        (at("2026-11-19 23:59:59"), False),
        (at("2026-11-20 00:00:00"), True),
        (at("2026-11-23 23:59:59"), True),
        (AFTER, False),
    ],
)
def test_a_phrase_of_a_promotion_is_usable_while_it_runs(now: datetime, usable: bool) -> None:
    found = finder(library(book(HURRY, phrase(), promotions=(promotion(),))))
    assert found.usable(HURRY, now) is usable
    assert found.unusable(now) == (frozenset() if usable else {"shop/hurry"})


def test_a_phrase_without_a_promotion_is_always_usable() -> None:
    assert finder(library(book(phrase()))).usable(phrase(), AFTER)


def test_a_phrase_whose_promotion_is_lost_is_not_usable() -> None:
    found = finder(library(book(HURRY)))
    assert not found.usable(HURRY, DURING)
    assert found.unusable(DURING) == {"shop/hurry"}


def test_a_promotion_of_another_book_does_not_make_it_usable() -> None:
    found = finder(library(book(HURRY), book(id="other", promotions=(promotion(book="other"),))))
    assert not found.usable(HURRY, DURING)


def test_a_running_promotion_is_found_by_its_key() -> None:
    found = finder(library(book(promotions=(promotion("nov"), promotion("dec")))))
    running = found.running("shop/dec", DURING)
    assert running is not None
    assert running.id == "dec"
    assert found.running("shop/dec", AFTER) is None
    assert found.running("shop/none", DURING) is None


def test_no_more_are_on_view_than_can_be_looked_at() -> None:
    many = finder(library(book(*(phrase(f"p{number}") for number in range(LIMIT + 20)))))
    assert len(keys(many, stage="greet")) == LIMIT


def test_an_empty_finder_finds_nothing() -> None:
    assert keys(Finder(), "nh") == []
    assert Finder().unusable(DURING) == frozenset()
