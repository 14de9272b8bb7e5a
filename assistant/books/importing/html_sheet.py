"""Tables in HTML, which some tools save under the ending .xls."""

import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from assistant.books.importing.attached import MOST_ATTACHED, Attached, Kind, hides
from assistant.books.importing.html_space import Space
from assistant.books.importing.sheet import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Row, Sheet
from assistant.books.importing.xlsx.package import WorkbookError

_LOOKED_AT = 2000
_SPAN = re.compile("[0-9]{1,4}")
_SOURCE_LINE = re.compile(r"(?<![ \t])[ \t]*\r?\n\s*")  # lines of the source are none of the text
_MOST_COPIED = 2_000_000  # characters that cells reaching down may give to rows below
_BREAK = re.compile("(?:&#(?:13|x0?d);)?&#(?:10|x0?a);|&#(?:13|x0?d);", re.IGNORECASE)
# No place on the page itself:
_OUTSIDE = re.compile(r"\s*(?:(?!javascript:)[a-z]+:|//)", re.IGNORECASE)
_MOST_LINKED = 20  # addresses of one cell that are looked at
_HIDDEN = frozenset({"head", "style", "script", "title"})


def is_html(text: str) -> bool:
    """Whether a text is a page with a table."""
    head = text[:_LOOKED_AT].lower().lstrip()
    is_page = head.startswith(("<html", "<!doctype html", "<?xml")) and "<html" in head
    looked_at = text if is_page else text[: 10 * _LOOKED_AT]
    return head.startswith("<") and "<table" in looked_at.lower()


def html_sheet(text: str) -> Sheet:
    """All rows of all tables of a page. Raises WorkbookError when they are too many."""
    page = _Page()
    page.feed(_BREAK.sub("<br>", text))
    page.close()
    rows = tuple(Row(n, tuple(cells)) for n, cells in enumerate(page.rows, 1))
    return Sheet("", rows, page.cut_at, attached=tuple(page.attached))


def page_text(text: str) -> tuple[str, tuple[str, ...]]:
    """What a page says, a line for each paragraph; and the pictures and addresses it leaves out."""
    page = _Words()
    page.feed(text)
    page.close()
    return "".join(page.parts), tuple(page.lost)


@dataclass(frozen=True, slots=True)
class _Covered:
    """A cell of a row above that reaches down over so many rows more."""

    row: list[str]
    column: int
    rows: int


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.lost: list[str] = []
        self._hidden = 0
        self._link = ("", 0)  # the address, and where what links there begins

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self.parts.append("\n")
        elif tag == "img":
            self.lost.append(dict(attrs).get("src") or tag)
        elif tag == "a":
            self._link = dict(attrs).get("href") or "", len(self.parts)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden -= 1
        elif tag == "a":
            address, begin = self._link
            if _OUTSIDE.match(address) and hides("".join(self.parts[begin:]), address):
                self.lost.append(address)
            self._link = "", 0
        elif tag in ("p", "div", "li", "tr"):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


class _Page(HTMLParser):
    """Rows of cells; what a cell covers of the rows below it holds what it holds."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.cut_at = 0
        self._count = 0
        self._inside = False
        self._parts: list[str] = []  # of the text of the cell that is being read
        self._across = 1  # columns of the cell that is being read
        self._below: dict[int, _Covered] = {}  # by column
        self._copied = 0
        self._space = Space()
        self._in_style = False
        self._linked: list[str] = []  # addresses the cell that is being read links to
        self.attached: list[Attached] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self._space.enter(tag, attributes)
        self._in_style = tag == "style"
        if tag == "tr":
            self._end_row()
            self.rows.append([])
            self._check()
        elif tag in ("td", "th") and self.rows:
            self._end_cell()
            self._cover()
            self._begin_cell(attributes)
        elif tag == "br":
            self._add("\n")
        elif tag == "img" and self._inside:
            self._attach(Kind.PICTURE)
        elif tag == "a" and self._inside:
            self._link(attributes.get("href") or "")
        elif tag == "table":
            self._below.clear()

    def handle_endtag(self, tag: str) -> None:
        self._space.leave(tag)
        self._in_style = False
        if tag in ("td", "th"):
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table":
            self._end_cell()
            self._below.clear()
        elif tag in ("p", "div", "li"):
            self._add("\n")

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self._space.learn(data)
        elif self._inside:
            self._add(data if self._space.is_kept else _SOURCE_LINE.sub(" ", data))

    def close(self) -> None:
        """Nothing more comes: a cell that was not ended ends."""
        super().close()
        self._end_cell()

    def _add(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        row, column = self.rows[-1], len(self.rows[-1])
        if column >= MOST_COLUMNS:
            self.cut_at = self.cut_at or len(self.rows)
            return
        self._inside = True
        self._put("")
        self._across = min(_number(attributes.get("colspan")), MOST_COLUMNS - column)
        below = _number(attributes.get("rowspan")) - 1
        for place in range(column, column + self._across) if below else ():
            self._below[place] = _Covered(row, column, below)

    def _link(self, address: str) -> None:
        if _OUTSIDE.match(address) and len(self._linked) < _MOST_LINKED:
            self._linked.append(address)

    def _attach(self, kind: Kind) -> None:
        if len(self.attached) < MOST_ATTACHED:
            self.attached.append(Attached(kind, len(self.rows), len(self.rows[-1])))

    def _end_cell(self) -> None:
        if not self._inside:
            return
        text = self.rows[-1][-1] = "".join(self._parts)
        for address in dict.fromkeys(self._linked) if text.strip() else ():
            if hides(text, address):
                self._attach(Kind.LINK)
        self._parts, self._linked = [], []
        for _ in range(self._across - 1):
            self._put("")
        self._inside = False

    def _end_row(self) -> None:
        self._end_cell()
        if self.rows:
            self._cover()

    def _cover(self) -> None:
        """Put in what cells of rows above reach down to here."""
        while above := self._below.pop(len(self.rows[-1]), None):
            column = len(self.rows[-1])
            if above.rows > 1:
                self._below[column] = replace(above, rows=above.rows - 1)
            self._copied += len(above.row[above.column])
            self._put(above.row[above.column])

    def _put(self, text: str) -> None:
        self.rows[-1].append(text)
        self._count += 1
        self._check()

    def _check(self) -> None:
        too_much = self._copied > _MOST_COPIED
        if too_much or len(self.rows) > MOST_ROWS or self._count > MOST_CELLS:
            raise WorkbookError("", len(self.rows), too_large=True)


def _number(text: str | None) -> int:
    """How many rows or columns a cell takes: 1 if that is not said sensibly."""
    return max(int(text), 1) if text and _SPAN.fullmatch(text) else 1
