"""The practice chat: its buyer asks what the shipped books can answer."""

import pytest

from assistant.app import practice, shipped
from assistant.books.library import load_library
from assistant.core.search.index import Index


@pytest.fixture(scope="module")
def index() -> Index:
    """The shipped books."""
    return Index.build(load_library([shipped.PHRASEBOOKS]))


@pytest.mark.parametrize("line", practice._script())  # noqa: SLF001 - the lines as they are said
def test_every_line_of_the_buyer_has_an_answer(index: Index, line: str) -> None:
    assert index.find(line).hits
