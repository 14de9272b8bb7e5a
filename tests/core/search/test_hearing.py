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


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("youhuoma", "有货吗"),
        ("haiyouhuoma", " 有货吗"),
        ("hai you huo ma", " 有货吗"),
        ("youhuoma?", "有货吗?"),
        ("youhuoma？xianhuo", "有货吗？现货"),
        ("有没有youhuiquan", "有没有优惠券"),
        ("kucunxianhuo", "库存现货"),
        ("hun", "hun"),
        ("iphone", "iphone"),
        ("yhm", "yhm"),  # initials say too little
        ("", ""),
    ],
)
def test_what_letters_spell(typed: str, read: str) -> None:
    assert Hearing(TABLE, SOUNDS).read(typed) == read


def test_every_reading_of_a_character_spells_it() -> None:
    table = parse_synonyms("便宜 = 优惠\n重发 = 补寄")
    hearing = Hearing(table, SOUNDS)
    assert [hearing.read(letters) for letters in ("pianyi", "chongfa")] == ["便宜", "重发"]


def test_a_word_goes_on_where_another_ends() -> None:
    table = parse_synonyms("发货 = 什么时候发")
    assert Hearing(table, SOUNDS).read("shenmeshihoufahuo") == "什么时候发货"


def test_two_syllables_may_be_what_the_library_says() -> None:
    def pair(first: str, second: str) -> str:
        return "香蕉" if (first, second) == ("xiang", "jiao") else ""

    assert Hearing(TABLE, SOUNDS).read("xiangjiaoyouhuoma", pair) == "香蕉有货吗"


def test_what_nobody_can_have_typed_is_not_read() -> None:
    assert Hearing(TABLE, SOUNDS).read("youhuoma" * 30) == "youhuoma" * 30


def test_a_word_that_disagrees_with_what_was_read_is_not_it() -> None:
    table = parse_synonyms("发货吗 = 货马上")
    assert Hearing(table, SOUNDS).read("fahuomashang") == "发货吗 "
