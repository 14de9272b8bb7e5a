"""Pairs of characters by their sounds."""

import pytest

from assistant.core.search.build import build_fields, numbered
from assistant.core.search.spelt import Pairs
from tests.core.search.library import library, phrase

SOUND_OF, FIELDS = build_fields(
    numbered(
        library(
            phrase("a", "香蕉怎么挑", text="向交警问路，想教"),
            phrase("b", "几天到", text="向交警借钱，便宜"),
        )
    ),
    (),
    None,
)


@pytest.mark.parametrize(
    ("syllables", "pair"),
    [
        ("xiang jiao", "香蕉"),  # of a title
        ("jie qian", "借钱"),
        ("pian yi", "便宜"),  # not only bian yi
        ("bian yi", "便宜"),
        ("qian jie", ""),
        ("xiang x", ""),
        ("iphone xiang", ""),
    ],
)
def test_what_two_syllables_stand_for(syllables: str, pair: str) -> None:
    first, second = syllables.split()
    assert Pairs(FIELDS, SOUND_OF).spelt(first, second) == pair


def test_of_several_the_one_most_phrases_have() -> None:
    some = (phrase(str(n), f"第{n}句", text="交警" if n else "教经") for n in range(3))
    sounds, fields = build_fields(numbered(library(*some)), (), None)
    assert Pairs(fields, sounds).spelt("jiao", "jing") == "交警"
