"""What differs between two books, entry by entry and field by field."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from assistant.core.book import Book
from assistant.core.card import Card, CardKind
from assistant.core.checklist import Checklist, ChecklistItem
from assistant.core.comparing import Change, FieldChange, compare
from assistant.core.phrase import FollowUp, Phrase
from assistant.core.problem import Place
from assistant.core.product import Product
from assistant.core.promotion import Tier
from tests.core.builders import promotion

ONE, TWO, THREE = (Phrase("b", id, "greet", f"标题{id}", f"正文{id}") for id in ("1", "2", "3"))
OLD = Book("b", "书", phrases=(ONE, TWO, THREE))


def changes(new: Book) -> list[tuple[str, str]]:
    """Each difference by id and kind."""
    return [(one.id, one.change.value) for one in compare(new, OLD)]


def test_the_same_book_differs_in_nothing() -> None:
    moved = replace(OLD, phrases=tuple(replace(p, place=Place("f", 3, 1)) for p in OLD.phrases))
    assert compare(moved, OLD) == ()
    assert compare(Book("b", "书"), Book("c", "别的")) == ()


@pytest.mark.parametrize(
    ("phrases", "expected"),
    [
        ((ONE, TWO, THREE, replace(ONE, id="4")), [("4", "added")]),
        ((ONE, THREE), [("2", "removed")]),
        ((), [("1", "removed"), ("2", "removed"), ("3", "removed")]),
        ((TWO, ONE, THREE), [("1", "moved")]),
        ((THREE, ONE, TWO), [("1", "moved"), ("2", "moved")]),
        ((ONE, replace(TWO, text="新"), THREE), [("2", "changed")]),
        ((THREE, replace(ONE, code="x")), [("1", "changed"), ("2", "removed")]),
    ],
)
def test_what_became_of_each(phrases: tuple[Phrase, ...], expected: list[tuple[str, str]]) -> None:
    assert changes(replace(OLD, phrases=phrases)) == expected


def test_a_change_tells_field_by_field_what_was_and_what_is() -> None:
    changed = replace(TWO, title="改了", tags=("新客", "老客"), promotion="sale")
    (one,) = compare(replace(OLD, phrases=(ONE, changed, THREE)), OLD)
    assert (one.section, one.title, one.change) == ("phrases", "改了", Change.CHANGED)
    assert one.fields == (
        FieldChange("title", "标题2", "改了"),
        FieldChange("tags", "", "新客\n老客"),
        FieldChange("promotion", "", "sale"),
    )


def test_what_a_field_consists_of_is_told_by_its_keys() -> None:
    then = replace(TWO, then=FollowUp(timedelta(minutes=3), "1"))
    (one,) = compare(replace(OLD, phrases=(ONE, then, THREE)), OLD)
    assert one.fields == (FieldChange("then", "", "after: 0:03:00, phrase: 1"),)
    tiers = (Tier(Decimal(300), off=Decimal(40), repeat=True), Tier(count=2, gift="方巾"))
    (tiered,) = compare(
        Book("shop", "书", promotions=(promotion(tiers=tiers),)),
        Book("shop", "书", promotions=(promotion(),)),
    )
    told = "spend: 300, off: 40, repeat: true\ncount: 2, gift: 方巾"
    assert tiered.fields == (FieldChange("tiers", "", told),)


def test_all_kinds_of_entries_are_compared() -> None:
    new = Book(
        "b",
        "书",
        phrases=OLD.phrases,
        promotions=(promotion(),),
        checklists=(Checklist("b", "l", "核单", (ChecklistItem("i", "款式"),)),),
        products=(Product("b", "p", "裙子"),),
        cards=(Card("b", "c", CardKind.RULE, "规则", "文"),),
    )
    assert [(d.section, d.title) for d in compare(new, OLD)] == [
        ("promotions", "双十一满300减40"),
        ("checklists", "核单"),
        ("products", "裙子"),
        ("cards", "规则"),
    ]
    assert [d.change for d in compare(OLD, new)] == [Change.REMOVED] * 4


def test_entries_of_another_book_s_id_are_the_same() -> None:
    other = replace(OLD, id="c", phrases=tuple(replace(p, book="c") for p in OLD.phrases))
    assert compare(other, OLD) == ()
