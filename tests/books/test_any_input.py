"""Whatever bytes a file holds: no exception, never slow, every error with line and column."""

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.books.reader import Reading, read_bytes
from assistant.core.language import Language
from tests.books.test_reader import WHOLE
from tests.soon import soon

BOOKS = [WHOLE, *(path.read_text("utf-8") for path in sorted(Path("phrasebooks").glob("*.yaml")))]
SIGNS = r"""[ ] { } ' " # &a *a !!int <<: --- ... \ % ? @ ` | > - : ， ："""
BITS = st.sampled_from(
    [*SIGNS.split(), "\n", "\t", ": ", "- ", "|\n", "  ", "\0", "\u2028", "\ufeff"]
)


def checked(data: bytes) -> Reading:
    """Read and check what holds for any file."""
    with soon(1):
        reading = read_bytes(data, "f")
    assert reading.book is not None or reading.problems
    for problem in reading.problems:
        assert problem.place.line > 0
        assert problem.place.column > 0
        assert problem.line()
        assert problem.line(Language.ENGLISH)
    return reading


@settings(deadline=None)
@given(st.binary(max_size=300))
@example(b"\xef\xbb\xbf")
@example(b"? \n")
@example(b"a: b: c\n\x85")
def test_any_bytes(data: bytes) -> None:
    checked(data)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    checked(text.encode("utf-8", "surrogatepass"))


@settings(deadline=None)
@given(
    st.lists(st.one_of(BITS, st.sampled_from(["a", "id", "phrases:", "format: 1"])), max_size=40)
)
def test_any_mixture_of_signs(parts: list[str]) -> None:
    checked("".join(parts).encode())


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(BOOKS), st.data())
def test_a_mutated_book(book: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(book)))
        end = at + data.draw(st.sampled_from([0, 0, 1, 5, 200]))
        book = book[:at] + data.draw(st.one_of(BITS, st.text(max_size=3))) + book[end:]
    checked(book.encode("utf-8", "surrogatepass"))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(BOOKS), st.data())
def test_a_book_with_damaged_bytes(book: str, data: st.DataObject) -> None:
    damaged = bytearray(book.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    checked(bytes(damaged))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(BOOKS), st.data())
def test_a_book_cut_off(book: str, data: st.DataObject) -> None:
    encoded = book.encode()
    checked(encoded[: data.draw(st.integers(0, len(encoded)))])
