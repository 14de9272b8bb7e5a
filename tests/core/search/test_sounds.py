"""Sounds as codes, and what is confused with what."""

import pytest

from assistant.core.search import sounds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nan", "lan"),
        ("zhang", "zang"),
        ("chi", "ci"),
        ("shou", "sou"),
        ("fan", "fang"),
        ("ren", "reng"),
        ("xin", "xing"),
        ("niang", "lian"),
        ("zhuang", "zuan"),
    ],
)
def test_confused_syllables_are_heard_alike(one: str, other: str) -> None:
    assert sounds.confused(one) == sounds.confused(other)


@pytest.mark.parametrize(
    ("one", "other"), [("dong", "don"), ("ta", "tan"), ("hao", "he"), ("zhi", "ji")]
)
def test_others_are_not(one: str, other: str) -> None:
    assert sounds.confused(one) != sounds.confused(other)


def test_a_reading_begins_with_the_one_that_holds() -> None:
    assert sounds.reading_of("重", "chong") == ("chong", "zhong")
    assert sounds.reading_of("好", "hao") == ("hao",)


def test_every_code_is_of_one_reading() -> None:
    assert len(set(sounds.CODE.values())) == len(sounds.READINGS)
    assert all(sounds.READING[code] == reading for reading, code in sounds.CODE.items())


def test_codes_with_the_same_first_syllable_lie_together() -> None:
    for codes in sounds.FIRST.values():
        places = sorted(map(ord, codes))
        assert places == list(range(places[0], places[0] + len(places)))


def test_initials() -> None:
    code = sounds.CODE[sounds.reading_of("重", "chong")]
    assert (sounds.initial(code), sounds.other_initial(code)) == ("c", "z")
    assert (sounds.initial("x"), sounds.other_initial("x")) == ("x", "x")


def test_the_same_initial_is_no_other_one() -> None:
    code = sounds.CODE[sounds.reading_of("都", "dou")]
    assert sounds.other_initial(code) == "d"


def test_any_reading_and_what_is_heard() -> None:
    chong = sounds.CODE[sounds.reading_of("重", "chong")]
    assert chong in sounds.FIRST["chong"]
    assert chong not in sounds.FIRST["zhong"]
    assert chong in sounds.ANY["zhong"]
    assert chong in sounds.HEARD["zong"]
    assert chong in sounds.FIRST_BEGINNING["cho"]
