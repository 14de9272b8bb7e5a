"""Known words in a question, typed in other characters of the same sound."""

import pytest

from assistant.core.search.hearing import Hearing
from assistant.core.search.readings import Reader, common_characters
from assistant.core.search.synonyms import parse_synonyms

TABLE = parse_synonyms("库存 现货 = 有货吗\n优惠 活动 = 优惠券\n- 可以 你们\n")
SOUNDS = {c: Reader().character(c) for c in common_characters()}


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("诱惑吗", "有货吗"),
        ("有没有优会卷", "有没有优惠卷"),
        ("有优惠券吗", "有优惠券吗"),
        ("诱惑", "诱惑"),  # of two characters one has to be right
        ("huodong", "huodong"),
        ("", ""),
    ],
)
def test_what_is_heard(typed: str, heard: str) -> None:
    assert Hearing(TABLE, SOUNDS).heard(typed) == heard


def test_what_stands_so_in_some_phrase_was_typed_rightly() -> None:
    assert (
        Hearing(TABLE, SOUNDS).heard("有没有优会卷", lambda word: word == "优会") == "有没有优会卷"
    )
