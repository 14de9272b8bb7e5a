"""How typed letters can be syllables."""

import pytest

from assistant.core.search.spelling import Element, spellings


def told(word: str) -> list[str]:
    return [" ".join(element.letters for element in spelling) for spelling in spellings(word)]


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("tuihuo", "tui huo"),
        ("tuih", "tui h"),
        ("thuo", "t huo"),
        ("tuihuozhengce", "tui huo zheng ce"),
        ("zhdh", "zh d h"),
        ("nvzhuang", "nv zhuang"),
        ("fuk", "fu k"),
        ("zhua", "zhua"),
        ("qinl", "qin l"),
        ("shenm", "shen m"),
    ],
)
def test_the_likeliest_spelling(word: str, first: str) -> None:
    assert told(word)[0] == first


@pytest.mark.parametrize(
    ("word", "both"), [("fangan", ["fan gan", "fang an"]), ("xian", ["xian", "xi an"])]
)
def test_more_than_one_spelling(word: str, both: list[str]) -> None:
    assert set(both) <= set(told(word))


@pytest.mark.parametrize("word", ["th", "q", "yhmz", "xqzk"])
def test_initials_alone_are_no_spelling(word: str) -> None:
    assert told(word) == []


def test_unlikely_spellings_are_left_out() -> None:
    assert "tu i huo" not in told("tuihuo")


def test_characters_and_digits_stand_for_themselves() -> None:
    (spelling,) = spellings("退h")[:1]
    assert spelling[0] == Element("退", itself=True)
    assert told("7tian")[0] == "7 tian"


def test_a_long_word_is_still_spelt_soon() -> None:
    assert told("tuihuo" * 8)[0].split() == ["tui", "huo"] * 8


def test_codes_of_an_element() -> None:
    whole, beginning, letter = Element("hu", whole=True), Element("hu"), Element("h")
    assert set(whole.codes()) < set(beginning.codes()) < set(letter.codes())
    assert "h" in letter.codes()
    assert set(whole.codes()) <= set(whole.any_codes()) <= set(whole.heard_codes())
    assert Element("退", itself=True).codes() == "退"


@pytest.mark.parametrize(
    ("word", "initials"),
    [("预约sh", "预 约 s h"), ("sh时间", "s h 时 间"), ("7天wlyth", "7 天 w l y t h")],
)
def test_beside_characters_letters_may_be_initials(word: str, initials: str) -> None:
    assert told(word)[-1] == initials
