"""Telephone numbers: what is one, where it stands, how it is written down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.order.phones import find_phones


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("13812345678", "13812345678"),
        ("138 1234 5678", "13812345678"),
        ("138-1234-5678", "13812345678"),
        ("1381 2345 678", "13812345678"),
        ("138 123 45678", "13812345678"),
        ("+8613812345678", "13812345678"),
        ("+86 138 1234 5678", "13812345678"),
        ("(86)13812345678", "13812345678"),
        ("86-13812345678", "13812345678"),
        ("008613812345678", "13812345678"),
        ("17531103964_6603", "17531103964_6603"),
        ("13800000000-1234", "13800000000-1234"),
        ("13800000000 - 1234", "13800000000-1234"),
        ("13800000000转1234", "13800000000-1234"),
        ("13800000000（转1234）", "13800000000-1234"),
        ("13800000000[1234]", "13800000000-1234"),
        ("13800000000 ext.12", "13800000000-12"),
        ("13800000000#1234", "13800000000-1234"),
        ("137****3386", "137****3386"),
        ("137 **** 3386", "137****3386"),
        ("137xxxx3386", "137****3386"),
        ("137******86", "137******86"),
        ("137****3386-1234", "137****3386-1234"),
        ("0755-26512345", "0755-26512345"),
        ("0755 2651 2345", "0755-26512345"),
        ("(0755)26512345", "0755-26512345"),
        ("（0755）2651-2345", "0755-26512345"),
        ("010-62781234-8021", "010-62781234-8021"),
        ("021-6278123", "021-6278123"),
    ],
)
def test_every_form_is_read(text: str, number: str) -> None:
    (phone,) = find_phones(f"电话{text}，张三")
    assert (phone.number, phone.sure) == (number, True)
    assert (phone.start, phone.end) == (2, 2 + len(text))


def test_a_landline_without_a_hyphen_is_a_guess() -> None:
    (phone,) = find_phones("075526512345")
    assert (phone.number, phone.sure) == ("0755-26512345", False)


@pytest.mark.parametrize(
    "text",
    [
        "123456789012345",
        "138123456789",
        "1381234567",
        "3813812345678",
        "SF13812345678",
        "12812345678",
        "400-820-8820",
        "2026-11-22 10:23:45",
        "138,1234,5678",
        "2.13812345678",
        "0155-26512345",
        "",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert find_phones(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("13800000000-010-62781234", ["13800000000", "010-62781234"]),
        ("13800000000 - 0571 62781234", ["13800000000", "0571-62781234"]),
        ("13800000000-138 1234 5678", ["13800000000", "13812345678"]),
        ("13800000000-1381 2345 678", ["13800000000", "13812345678"]),
        ("13800000000-138 123 45678", ["13800000000", "13812345678"]),
        ("13800000000-138****5678", ["13800000000", "138****5678"]),
        ("010-62781234-021-62781234", ["010-62781234", "021-62781234"]),
        ("13800000000-1234 310000", ["13800000000-1234"]),
        ("186-0571 6278-1380", ["18605716278-1380"]),
    ],
)
def test_a_number_behind_a_hyphen_is_no_extension(text: str, numbers: list[str]) -> None:
    assert [phone.number for phone in find_phones(text)] == numbers


def test_several_are_found_in_order() -> None:
    found = find_phones("13812345678 或 0755-26512345，13900000000")
    numbers = [phone.number for phone in found]
    assert numbers == ["13812345678", "0755-26512345", "13900000000"]


@given(st.text(alphabet="0123456789 -_*+()x86转[]", max_size=40))
def test_found_numbers_lie_apart_and_in_the_text(text: str) -> None:
    end = 0
    for phone in find_phones(text):
        assert end <= phone.start < phone.end <= len(text)
        end = phone.end


@given(
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.text(alphabet="张三，。路号a ", max_size=5)
)
def test_a_mobile_number_is_found_whatever_words_stand_around(number: str, words: str) -> None:
    before = words.replace("a", "")
    assert [phone.number for phone in find_phones(f"{before}{number}{words}")] == [number]
