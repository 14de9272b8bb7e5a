"""Tables in HTML, which some tools save under the ending .xls."""

from html.parser import HTMLParser

from assistant.books.importing.sheet import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Row, Sheet
from assistant.books.importing.xlsx.package import WorkbookError

_LOOKED_AT = 2000
_HIDDEN = frozenset({"head", "style", "script", "title"})


def is_html(text: str) -> bool:
    """Whether a text is a page with a table."""
    head = text[:_LOOKED_AT].lower()
    return head.lstrip().startswith("<") and "<table" in text[: 10 * _LOOKED_AT].lower()


def html_sheet(text: str) -> Sheet:
    """All rows of all tables of a page. Raises WorkbookError when they are too many."""
    page = _Page()
    page.feed(text)
    page.close()
    rows = tuple(Row(n, tuple(cells)) for n, cells in enumerate(page.rows, 1))
    return Sheet("", rows, page.cut_at)


def page_text(text: str) -> str:
    """What a page says, a line for each paragraph."""
    page = _Words()
    page.feed(text)
    page.close()
    return "".join(page.parts)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden -= 1
        elif tag in ("p", "div", "li", "tr"):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.cut_at = 0
        self._count = 0
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
            self._check()
        elif tag in ("td", "th") and self.rows:
            self._enter()
        elif tag == "br":
            self.handle_data("\n")

    def _enter(self) -> None:
        if len(self.rows[-1]) >= MOST_COLUMNS:
            self.cut_at = self.cut_at or len(self.rows)
            return
        self._count += 1
        self._check()
        self._inside = True
        self.rows[-1].append("")

    def _check(self) -> None:
        if len(self.rows) > MOST_ROWS or self._count > MOST_CELLS:
            raise WorkbookError("", len(self.rows), too_large=True)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside and self.rows and self.rows[-1]:
            self.rows[-1][-1] += data
