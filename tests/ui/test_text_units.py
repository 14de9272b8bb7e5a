"""Qt counts in UTF-16, Python in characters."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.ui.text_units import characters, units


def test_an_emoji_is_two() -> None:
    assert [units("亲😀～", index) for index in range(4)] == [0, 1, 3, 4]


@given(st.text("a亲😀"), st.integers(0, 30))
def test_both_ways_lead_to_the_same_place(text: str, index: int) -> None:
    index = min(index, len(text))
    assert characters(text, units(text, index)) == index
