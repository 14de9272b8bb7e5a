"""Phrases for the buyer who writes: their tags bring forward, their greeting comes first."""

import pytest

from assistant.core.search.context import Context
from assistant.core.search.index import Index
from tests.core.search.library import library, phrase

PHRASES = (
    phrase("greet-new", "首次问好", stage="greet", tags=("新客",)),
    phrase("greet-back", "老客问好", stage="greet", tags=("回头客",)),
    phrase("greet-bargain", "懂行老客", stage="greet", tags=("回头客", "擅长讲价")),
    phrase("plain", "在的", stage="greet"),
    phrase("price", "便宜点", stage="objection"),
    phrase("price-regular", "老客价格", stage="objection", tags=("回头客",)),
)
INDEX = Index.build(library(*PHRASES))
RETURNING = frozenset({"回头客"})
BARGAINS = RETURNING | {"擅长讲价"}
USED = {"shop/greet-new": 100.0, "shop/price": 50.0}


def first(context: Context, query: str = "") -> str:
    return INDEX.find(query, context, 9).hits[0].phrase.id


@pytest.mark.parametrize("stage", ["", "greet"])
@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (RETURNING, "greet-back"),
        (BARGAINS, "greet-bargain"),
        (frozenset({"新客"}), "greet-new"),
    ],
)
def test_who_has_yet_to_be_greeted_is_greeted_rightly(
    stage: str, tags: frozenset[str], expected: str
) -> None:
    pins = frozenset({"shop/plain"})
    context = Context(stage, tags, USED, pins, greeting=True)
    assert first(context) == expected


def test_once_greeted_habit_leads_again() -> None:
    assert first(Context("", BARGAINS, USED)) == "greet-new"


def test_in_its_stage_what_suits_the_buyer_comes_before_what_is_used_most() -> None:
    assert first(Context("objection", BARGAINS, USED)) == "price-regular"


def test_in_another_stage_nobody_is_greeted() -> None:
    assert first(Context("objection", frozenset({"新客"}), USED, greeting=True)) == "price"


def test_without_a_buyer_all_is_as_it_was() -> None:
    assert first(Context("greet", uses=USED, greeting=True)) == "greet-new"


def test_what_is_typed_counts_more_than_who_writes() -> None:
    assert first(Context("", BARGAINS, greeting=True), "便宜") == "price"
