"""A kept stream is as the text it was made of."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.core.search.stream import KeptStream

TEXTS = st.text("ab话术\n\x1f", max_size=12)
PLACES = st.integers(-14, 14)


def kept(text: str) -> KeptStream:
    return KeptStream(memoryview(text.encode("utf-16-le")))


@given(TEXTS, st.none() | PLACES, st.none() | PLACES)
def test_a_stretch(text: str, start: int | None, stop: int | None) -> None:
    assert kept(text)[start:stop] == text[start:stop]
    assert len(kept(text)) == len(text)


@given(TEXTS, PLACES)
def test_a_character(text: str, at: int) -> None:
    inside = -len(text) <= at < len(text)
    try:
        assert kept(text)[at] == text[at]
    except IndexError:
        assert not inside


@given(TEXTS, st.text("ab话\x1f", min_size=1, max_size=2), PLACES, PLACES)
def test_finding_a_part(text: str, part: str, start: int, stop: int) -> None:
    assert kept(text).find(part, start, stop) == text.find(part, start, stop)
    assert kept(text).find(part) == text.find(part)
