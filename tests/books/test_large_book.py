"""A very large book: 10,000 phrases are read whole, and one slip in it costs one phrase."""

import pytest

from assistant.books.reader import read_bytes
from tests.books.marked import HEAD
from tests.soon import soon

ENTRY = """\
  - id: p{0}
    stage: greet
    title: 首次问好{0}
    code: hy{0}
    keywords: [在吗, 你好, 第{0}]
    text: |
      亲，{{问候}}！欢迎光临{{店铺}}，请问想看哪一款呢？
    variants:
      - 您好呀，{{问候}}～这里是{{店铺}}，有什么可以帮您？
"""


@pytest.fixture(scope="module")
def large() -> str:
    """The book's text."""
    return f"{HEAD}phrases:\n{''.join(ENTRY.format(n) for n in range(10_000))}"


def test_it_is_read_whole(large: str) -> None:
    with soon(4):
        reading = read_bytes(large.encode(), "f")
    assert reading.problems == ()
    assert reading.book is not None
    assert len(reading.book.phrases) == 10_000
    last = reading.book.phrases[-1].place
    assert last is not None
    assert last.line == 5 + 9_999 * 9


def test_one_slip_costs_one_phrase(large: str) -> None:
    reading = read_bytes(large.replace("首次问好5000\n", "'首次\n").encode(), "f")
    assert reading.book is not None
    assert len(reading.book.phrases) == 9_999
    (problem,) = reading.problems
    assert problem.place.line == 5 + 5_000 * 9 + 2
