"""Encodings: what is read, and where what can't be read goes wrong."""

import codecs

import pytest

from assistant.books.reading.source import MOST_BYTES, Source, decode, position
from assistant.core.problem import Place, Problem, Remedy


@pytest.mark.parametrize(
    "data",
    [
        "亲，在的\n".encode(),
        codecs.BOM_UTF8 + "亲，在的\n".encode(),
        codecs.BOM_UTF16_LE + "亲，在的\n".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "亲，在的\n".encode("utf-16-be"),
        codecs.BOM_UTF32_LE + "亲，在的\n".encode("utf-32-le"),
    ],
)
def test_text_is_read_with_and_without_a_byte_order_mark(data: bytes) -> None:
    assert decode(data, "f") == Source("f", "亲，在的\n")


def test_gbk_is_located_and_can_be_converted() -> None:
    problem = decode("format: 1\nname: 金牌客服".encode("gb18030"), "f.yaml")
    assert isinstance(problem, Problem)
    assert problem.place == Place("f.yaml", 2, 7)
    assert problem.remedy is Remedy.CONVERT_FROM_GB18030
    assert "GBK" in problem.line()


def test_bytes_of_no_encoding_are_located() -> None:
    problem = decode("亲\n在的".encode() + b"\xff\xff", "f")
    assert isinstance(problem, Problem)
    assert problem.place == Place("f", 2, 3)
    assert problem.remedy is None
    assert "0xFF" in problem.line()


@pytest.mark.parametrize("begin", [b"PK\x03\x04\x14\0", b"\xd0\xcf\x11\xe0\xa1\xb1"])
def test_a_workbook_is_called_one_and_where_it_belongs(begin: bytes) -> None:
    for data in (begin + b"\0" * 99, begin * MOST_BYTES):
        problem = decode(data, "话术.xlsx")
        assert isinstance(problem, Problem)
        assert problem.place == Place("话术.xlsx", 1, 1)
        assert "assistant import" in problem.line()


def test_half_a_utf16_character_is_located() -> None:
    problem = decode(codecs.BOM_UTF16_LE + "ab".encode("utf-16-le") + b"x", "f")
    assert isinstance(problem, Problem)
    assert problem.place == Place("f", 1, 3)
    assert "UTF-16" in problem.line()


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x7f", "\ufeff", "\ufffe"])
def test_control_characters_are_located(character: str) -> None:
    problem = decode(f"a\nb{character}".encode(), "f")
    assert isinstance(problem, Problem)
    assert problem.place == Place("f", 2, 2)
    assert f"U+{ord(character):04X}" in problem.line()


def test_too_large_a_file_is_refused_unread() -> None:
    problem = decode(b"\xff" * (MOST_BYTES + 1), "f")
    assert isinstance(problem, Problem)
    assert "8 MB" in problem.line()


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", (1, 1)),
        ("ab", (1, 3)),
        ("a\n", (2, 1)),
        ("a\r\nb", (2, 2)),
        ("a\rb\rc", (3, 2)),
        ("a\u2028b", (2, 2)),
        ("a\r\n\r\n", (3, 1)),
    ],
)
def test_lines_end_as_the_yaml_parser_counts_them(before: str, expected: tuple[int, int]) -> None:
    assert position(before) == expected
