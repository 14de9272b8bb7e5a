"""Whatever the text and the values: a reply is whole, filled once, and says where it came from."""

import unicodedata
from datetime import date

from hypothesis import assume, example, given
from hypothesis import strategies as st

from assistant.core.placeholder import (
    LONGEST_VALUE,
    Blank,
    PlaceholderError,
    asked,
    clean,
    fill,
    located,
    pieces,
)

TODAY = date(2026, 11, 20)
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
NAMES = st.sampled_from(["买家", "店铺", "颜色", "尺码", "快递"])
LITERALS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.text(alphabet="{}:=|红蓝a 买家\n", min_size=1, max_size=12).filter(str.strip)
BLANKS = st.one_of(
    NAMES.map(lambda name: (f"{{{name}}}", name)),
    NAMES.map(lambda name: (f"{{{name}:红|蓝}}", name)),
    NAMES.map(lambda name: (f"{{ {name} }}", name)),
)
PARTS = st.lists(st.one_of(LITERALS, BLANKS), max_size=8)
ANYTHING = st.text(alphabet="{}:=|亲好红今天+3\n \u202e", max_size=30)


def escaped(literal: str) -> str:
    """The literal as an author has to write it."""
    return literal.replace("{", "{{").replace("}", "}}")


def offset_of_fault(text: str) -> int | None:
    """Where a text can't be read, if anywhere."""
    try:
        pieces(text)
    except PlaceholderError as error:
        return error.offset
    return None


def missing_in(text: str, values: dict[str, str]) -> str | None:
    """The first blank that would stay empty, if any."""
    try:
        fill(text, values, TODAY)
    except KeyError as error:
        return str(error.args[0])
    return None


@given(
    PARTS, st.fixed_dictionaries(dict.fromkeys(["买家", "店铺", "颜色", "尺码", "快递"], VALUES))
)
@example(["{", ("{买家}", "买家"), "}"], dict.fromkeys(["买家"], "{买家}"))
def test_every_blank_is_filled_exactly_once_and_nothing_else_is_touched(
    parts: list[str | tuple[str, str]], values: dict[str, str]
) -> None:
    text = "".join(escaped(part) if isinstance(part, str) else part[0] for part in parts)
    expected = "".join(part if isinstance(part, str) else clean(values[part[1]]) for part in parts)
    assert fill(text, values, TODAY) == expected


@given(LITERALS)
def test_escaped_text_comes_out_as_it_was(literal: str) -> None:
    assert fill(escaped(literal), {}) == literal


@given(ANYTHING)
def test_any_text_is_read_or_pointed_at(text: str) -> None:
    offset = offset_of_fault(text)
    assert offset is None or text[offset] in "{}"
    if offset is None:
        assert all(piece != "" for piece in pieces(text))


@given(ANYTHING)
def test_located_covers_the_text_exactly(text: str) -> None:
    assume(offset_of_fault(text) is None)
    found = located(text)
    ends = [0, *(end for _, end, _ in found)]
    assert [start for start, _, _ in found] == ends[:-1]
    assert ends[-1] == len(text)
    for start, end, piece in found:
        source = text[start:end]
        assert source == piece or source[0] == source[-1] == piece or isinstance(piece, Blank)


@given(ANYTHING, st.text(alphabet=" \n\t\u200b\u202e\u3000\x00", max_size=5))
def test_a_blank_value_never_passes(text: str, nothing: str) -> None:
    assume(offset_of_fault(text) is None)
    found = [piece for piece in pieces(text) if isinstance(piece, Blank) and piece.days is None]
    without_default = [blank.name for blank in found if not clean(blank.default)]
    missing = missing_in(text, dict.fromkeys((blank.name for blank in found), nothing))
    assert missing == (without_default[0] if without_default else None)


@given(ANYTHING)
def test_what_was_asked_for_is_enough(text: str) -> None:
    assume(offset_of_fault(text) is None)
    assert missing_in(text, {blank.name: "好" for blank in asked(text, ())}) is None


@given(st.text(max_size=50))
@example("\u200b")
def test_a_clean_value_has_no_control_or_bidi_characters(value: str) -> None:
    kept = clean(value)
    assert not BIDI & set(kept)
    assert all(c == "\n" or unicodedata.category(c) not in ("Cc", "Cs") for c in kept)
    assert kept == kept.strip()
    assert clean(kept) == kept


@given(st.integers(0, 3 * LONGEST_VALUE), st.sampled_from("字a "))
def test_a_clean_value_is_never_too_long(length: int, sign: str) -> None:
    assert len(clean(f"开{sign * length}头")) <= LONGEST_VALUE
