"""What hangs on the cells of a workbook's sheets: in its cells, and in parts beside the sheets."""

from assistant.books.importing.attached import MOST_ATTACHED, Attached, Kind, hides
from assistant.books.importing.xlsx.package import Handlers, Package, WorkbookError
from assistant.books.importing.xlsx.relations import Relations
from assistant.books.importing.xlsx.rich_values import RichValues
from assistant.books.importing.xlsx.worksheet import Worksheet, cell_of

_MOST_BYTES = 6 * 1024 * 1024  # of all parts read here: they are looked at, not taken over
_FOR_EACH = 4 * 1024  # bytes that a part counts for, however small it is
_FOR_DAMAGE = 256 * 1024  # bytes that a part which can't be read counts for
_RICH_KINDS = ("sheetMetadata", "rdRichValue", "rdRichValueStructure")
_LONGEST_NUMBER = 7


class Attachments:
    """Looks for them; a part that can't be read is told of and keeps nothing else out."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._left = _MOST_BYTES

    def pictures_in_cells(self, book: Relations) -> frozenset[str]:
        """The numbers cells have the values by that are pictures."""
        values = RichValues()
        try:
            for part in book.of_kind(*_RICH_KINDS):
                self._read(part, values)
        except WorkbookError:
            return frozenset()
        return values.pictures

    def of(self, part: str, sheet: Worksheet) -> tuple[Attached, ...]:
        """All of a sheet's, once its part has been read."""
        found = list(sheet.pictures)
        beside = Relations(part)
        try:
            self._read(beside.part, beside)
            for drawing in beside.of_kind("drawing"):
                drawn = _Drawing()
                self._read(drawing, drawn)
                found += drawn.found
            comments = _Comments()
            for listed in beside.of_kind("comments", "threadedComment"):
                self._read(listed, comments)
            found += comments.found
        except WorkbookError:
            found.append(Attached(Kind.UNREAD))
        found += _links(sheet, beside)
        return tuple(found[:MOST_ATTACHED])

    def _read(self, part: str, handlers: Handlers) -> None:
        if not self._package.has(part):
            return
        if self._left <= 0:
            raise WorkbookError(part, too_large=True)
        try:
            size = self._package.read(part, handlers, self._left)
        except WorkbookError as error:
            self._left = 0 if error.too_large else self._left - _FOR_DAMAGE
            raise
        self._left -= max(size, _FOR_EACH)


def _links(sheet: Worksheet, beside: Relations) -> list[Attached]:
    """The texts that link to an address outside without telling it."""
    found: dict[Attached, None] = {}
    for row, column, relation, address in sheet.links:
        text = sheet.text_at(row, column)
        whole = beside.addresses.get(relation, "") if relation else address
        if text and whole and not whole.startswith("#") and hides(text, whole):
            found[Attached(Kind.LINK, row, column)] = None
    return list(found)


class _Drawing(Handlers):
    """Pictures and text boxes over the cells; what a newer program draws instead counts once."""

    def __init__(self) -> None:
        self.found: list[Attached] = []
        self._place = {"row": "", "col": ""}
        self._at = ""
        self._in_from = self._in_shape = False
        self._instead = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._at = tag
        if tag == "Fallback":
            self._instead += 1
        elif tag == "from":
            self._in_from, self._place = True, {"row": "", "col": ""}
        elif tag == "pic":
            self._add(Kind.PICTURE)
        elif tag == "sp":
            self._in_shape = True

    def end(self, tag: str) -> None:
        self._at = ""
        if tag == "Fallback":
            self._instead -= 1
        elif tag == "from":
            self._in_from = False
        elif tag == "sp":
            self._in_shape = False

    def text(self, text: str) -> None:
        if self._in_from and self._at in self._place:
            self._place[self._at] = (self._place[self._at] + text)[:_LONGEST_NUMBER]
        elif self._in_shape and self._at == "t" and text.strip():
            self._in_shape = False
            self._add(Kind.TEXT_BOX)

    def _add(self, kind: Kind) -> None:
        if not self._instead and len(self.found) < MOST_ATTACHED:
            row, column = (_counted(self._place[name]) for name in ("row", "col"))
            self.found.append(Attached(kind, row, column))


class _Comments(Handlers):
    """Cells with comments, of the old kind or the new; a thread counts once."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], None] = {}

    @property
    def found(self) -> list[Attached]:
        """One for each cell."""
        return [Attached(Kind.COMMENT, *cell) for cell in self._cells]

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("comment", "threadedComment") and len(self._cells) < MOST_ATTACHED:
            self._cells[cell_of(attributes.get("ref", ""))] = None


def _counted(text: str) -> int:
    """A row or column, which drawings count from 0, counted from 1; 0 if there is none."""
    return int(text) + 1 if text.strip().isascii() and text.strip().isdigit() else 0
