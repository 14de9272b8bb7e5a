"""How much of what, in every writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.search.quantity import has_quantity, quantities
from tests.core.search.library import found, index, phrase


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("7天", {"7天", "七天"}),
        ("是十天吗", {"10天", "十天"}),
        ("2天能到吗", {"2天", "二天", "两天"}),
        ("有500克的吗", {"500克", "500g"}),
        ("5kg", {"5kg", "5公斤", "5千克"}),
        ("两公斤装", {"2kg", "2公斤", "两公斤"}),
        ("1.5升", {"15升", "15l"}),
        ("20000mah", {"20000毫安"}),
        ("1米8的床", {"18米", "18m", "180"}),
        ("身高一米六", {"16米", "160"}),
        ("1米65", {"165米", "165"}),
    ],
)
def test_every_writing(question: str, written: set[str]) -> None:
    assert written <= {gram for gram, _ in quantities(question)}


@pytest.mark.parametrize("question", ["", "退货", "十五天", "七八天", "5kgs", "几斤", "kg"])
def test_what_says_not_how_much(question: str) -> None:
    assert list(quantities(question)) == []


def test_a_long_rest_is_no_centimetres() -> None:
    assert {gram for gram, _ in quantities("1米857")} == {"1米", "一米", "1m", "一m"}


@given(st.text("0123456789.一十两天斤米kgml个 ", max_size=12))
def test_it_is_asked_for_as_it_was_said(question: str) -> None:
    assert all(because in question for _, because in quantities(question))
    assert not has_quantity(question) or list(quantities(question))


SHOP = index(
    phrase("milk", "牛奶", "每盒200ml，一箱12盒"),
    phrase("rice", "大米", "每袋5kg真空包装"),
    phrase("bed", "床", "床宽1.8米，床头高1.1米"),
    phrase("meat", "羊肉卷", "每袋500克"),
)


@pytest.mark.parametrize(
    ("query", "first", "marks"),
    [
        ("200毫升的有吗", "milk", ["200ml"]),
        ("5公斤装", "rice", ["5kg"]),
        ("五公斤的", "rice", ["5kg"]),
        ("1米8的", "bed", ["1.8米"]),
        ("一米八", "bed", ["1.8米"]),
        ("500g", "meat", ["500克"]),
        ("500G的", "meat", ["500克"]),
    ],
)
def test_it_is_found_and_marked_however_it_is_written(
    query: str, first: str, marks: list[str]
) -> None:
    hit = SHOP.find(query).hits[0]
    assert hit.phrase.id == first
    assert [hit.phrase.text[slice(*span)] for span in hit.text_spans] == marks


def test_other_numbers_of_the_unit_are_not_found() -> None:
    assert "rice" not in found(SHOP, "15公斤的")
