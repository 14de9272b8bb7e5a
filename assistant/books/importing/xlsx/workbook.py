"""A workbook's sheets in order, with their names and what they share."""

from collections.abc import Iterator

from assistant.books.importing.sheet import MOST_SHEETS, Sheet, Unread
from assistant.books.importing.xlsx.attachments import Attachments
from assistant.books.importing.xlsx.package import Handlers, Package, WorkbookError
from assistant.books.importing.xlsx.relations import Relations, relations
from assistant.books.importing.xlsx.strings import SharedStrings
from assistant.books.importing.xlsx.styles import DateStyles
from assistant.books.importing.xlsx.worksheet import Worksheet


def xlsx_sheets(data: bytes) -> tuple[Sheet, ...]:
    """All sheets, hidden ones and those beyond the limit unread. Raises WorkbookError."""
    package = Package(data)
    main = _main_part(package)
    parts = relations(package, main)
    listing = _Listing()
    package.read(main, listing)
    strings, dates = SharedStrings(), DateStyles()
    for kind, handlers in (("sharedStrings", strings), ("styles", dates)):
        target = next(filter(package.has, parts.of_kind(kind)), None)
        if target is not None:  # a workbook has one of each
            package.read(target, handlers)
    attachments = Attachments(package)
    pictures = attachments.pictures_in_cells(parts)
    sheets: list[Sheet] = []
    unread: list[Sheet] = []
    for name, target in _parts(listing, parts, package):
        if name in listing.hidden or len(sheets) >= MOST_SHEETS:
            why = Unread.HIDDEN if name in listing.hidden else Unread.TOO_MANY
            unread.append(Sheet(name, unread=why))
            continue
        worksheet = Worksheet(target, strings, dates.formats, pictures, base=listing.base)
        package.read(target, worksheet)
        attached = attachments.of(target, worksheet)
        sheets.append(Sheet(name, worksheet.rows(), worksheet.cut_at, attached=attached))
    return (*sheets, *unread)


class _Listing(Handlers):
    """The names of the sheets, which are hidden, and from which year days are counted."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.hidden: set[str] = set()
        self.base = 1900

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            self.base = 1904
        elif tag == "sheet":
            relation = next((v for k, v in attributes.items() if k.endswith(" id")), "")
            self.sheets.append((attributes.get("name", ""), relation))
            if attributes.get("state", "visible") != "visible":
                self.hidden.add(attributes.get("name", ""))


def _parts(listing: _Listing, parts: Relations, package: Package) -> Iterator[tuple[str, str]]:
    """The names of the sheets that are tables, and their parts."""
    for name, relation in listing.sheets:
        target, kind = parts.targets.get(relation, ("", ""))
        if kind == "worksheet" and package.has(target):
            yield name, target


def _main_part(package: Package) -> str:
    for target in relations(package, "").of_kind("officeDocument"):
        if package.has(target):
            return target
    if package.has("xl/workbook.xml"):
        return "xl/workbook.xml"
    raise WorkbookError("xl/workbook.xml")
