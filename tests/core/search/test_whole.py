"""Numbers as wholes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.search import bits
from assistant.core.search.build import build_fields, numbered
from assistant.core.search.field import Field
from assistant.core.search.synonyms import NO_SYNONYMS
from assistant.core.search.whole import having, place_of, stands
from tests.core.search.library import found, index, library, phrase


def titles(*some: str) -> Field:
    phrases = numbered(library(*(phrase(f"p{n}", title) for n, title in enumerate(some))))
    return build_fields(phrases, (), None, NO_SYNONYMS)[1][0]


@pytest.mark.parametrize(
    ("gram", "title", "has"),
    [
        ("40", "显卡4070", False),
        ("70", "显卡4070", False),
        ("4070", "显卡RTX4070", True),
        ("40", "400-40", True),  # the second
        ("32", "USB3.2", True),  # points are left out
        ("16", "192.168", False),
        ("5kg", "15kg", False),
        ("5kg", "大米5KG装", True),
        ("5m", "5mm", False),
        ("5m", "5m mm", True),
        ("7天", "17天", False),
        ("m3", "M30", False),
        ("m3", "MacM3", True),
        ("ip", "iPhone", True),  # letters are looked for in pairs
        ("退货", "要退货", True),
        ("货", "退换", False),
    ],
)
def test_a_number_is_no_part_of_a_longer_one(gram: str, title: str, has: bool) -> None:
    field = titles(title)
    assert bool(*having(gram, [field])) is stands(gram, field, 0) is has
    assert (place_of(gram, field, *field.span(0)) >= 0) is has


NUMBERS = st.integers(10, 9999).map(str)


@given(st.lists(st.text("1204款退", min_size=1, max_size=8), min_size=1, max_size=6), NUMBERS)
def test_just_the_phrases_with_this_number(some: list[str], number: str) -> None:
    """Titles without signs, in which digits side by side are one number."""
    field = titles(*some)
    lines = [field.streams.characters[slice(*field.span(n))] for n in range(len(field))]
    having_it = [n for n, line in enumerate(lines) if number in re.findall("[0-9]+", line)]
    assert list(bits.numbers(*having(number, [field]))) == having_it


ORDER = "2384723984723"
SHOP = index(
    phrase("send", "发货时间", "亲，48小时内发货"),
    phrase("card", "显卡4723", "亲，4723今天有货"),
    phrase("call", "电话", "亲，请打 400-238-9847"),
)


def test_an_order_number_in_a_question_finds_and_marks_nothing() -> None:
    hits = SHOP.find(f"订单{ORDER}什么时候发货呀").hits
    assert hits[0].phrase.id == "send"
    marked = [hit.phrase.text[slice(*span)] for hit in hits for span in hit.text_spans]
    assert marked == ["发货"]
    assert found(SHOP, f"{ORDER}的物流") == []


def test_another_number_of_as_many_digits_marks_nothing() -> None:
    hit = SHOP.find("4799显卡有吗").hits[0]
    assert [hit.phrase.title[slice(*span)] for span in hit.title_spans] == ["显卡"]
