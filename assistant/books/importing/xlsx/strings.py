"""The texts a workbook keeps once for all cells; rich text is joined, readings are left out."""

from assistant.books.importing.cleaning import unescaped_cell
from assistant.books.importing.xlsx.package import Handlers, WorkbookError

MOST_CHARACTERS = 16 * 1024 * 1024


class SharedStrings(Handlers):
    """`texts` in the order cells refer to them by."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._is_text = False
        self._in_reading = False
        self._size = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "si":
            self._parts = []
        self._in_reading = self._in_reading or tag == "rPh"
        self._is_text = tag == "t" and not self._in_reading

    def end(self, tag: str) -> None:
        self._is_text = False
        if tag == "rPh":
            self._in_reading = False
        elif tag == "si":
            self.texts.append(unescaped_cell("".join(self._parts)))

    def text(self, text: str) -> None:
        if self._is_text:
            self._size += len(text)
            if self._size > MOST_CHARACTERS:
                raise WorkbookError("sharedStrings", too_large=True)
            self._parts.append(text)
