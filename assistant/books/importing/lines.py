"""Line and column of any spot in a text, quickly for thousands of them."""

from bisect import bisect_right

from assistant.books.reading.source import BREAK


class Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in BREAK.finditer(text))]

    def position(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of the character at `index`."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1
