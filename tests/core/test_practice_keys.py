"""The fewest keys after which Enter pastes a phrase."""

import pytest

from assistant.core.practice_keys import fastest_keys
from assistant.core.search.index import Index
from tests.core.builders import book, library, phrase

PHRASES = (
    phrase("hy", title="首次问好", code="hy"),
    phrase("fh", title="何时发货", code="fh"),
    phrase("fhy", title="发货延迟", code=""),
    phrase("same", title="首次问好", code=""),
)
INDEX = Index.build(library(book(*PHRASES)))


def first(query: str) -> str:
    """The best phrase's key."""
    hits = INDEX.find(query).hits
    return hits[0].phrase.key if hits else ""


@pytest.mark.parametrize(("number", "keys"), [(0, "h"), (1, "f"), (2, "fhy"), (3, "")])
def test_a_beginning_of_the_code_or_of_the_initials(number: int, keys: str) -> None:
    found = fastest_keys(PHRASES[number], first)
    assert found == keys or first(found) == PHRASES[number].key
    assert len(found) <= max(len(keys), 3)


def test_nothing_when_another_always_comes_first() -> None:
    assert fastest_keys(PHRASES[0], lambda _query: "other") == ""
