"""A workbook's sheets in order, with their names and what they share."""

from assistant.books.importing.sheet import MOST_SHEETS, Sheet, Unread
from assistant.books.importing.xlsx.package import Handlers, Package, WorkbookError, joined
from assistant.books.importing.xlsx.strings import SharedStrings
from assistant.books.importing.xlsx.styles import DateStyles
from assistant.books.importing.xlsx.worksheet import Worksheet

_ROOT = "_rels/.rels"


def xlsx_sheets(data: bytes) -> tuple[Sheet, ...]:
    """All sheets, hidden ones and those beyond the limit unread. Raises WorkbookError."""
    package = Package(data)
    main = _main_part(package)
    folder = main.rpartition("/")[0]
    parts = _relations(package, main)
    listing = _Listing()
    package.read(main, listing)
    strings, dates = SharedStrings(), DateStyles()
    for kind, handlers in (("sharedStrings", strings), ("styles", dates)):
        for target, found in parts.values():
            if found == kind and package.has(joined(folder, target)):
                package.read(joined(folder, target), handlers)
    sheets: list[Sheet] = []
    unread: list[Sheet] = []
    for name, relation in listing.sheets:
        target = joined(folder, parts[relation][0]) if relation in parts else ""
        if parts.get(relation, ("", ""))[1] != "worksheet" or not package.has(target):
            continue
        if name in listing.hidden or len(sheets) >= MOST_SHEETS:
            why = Unread.HIDDEN if name in listing.hidden else Unread.TOO_MANY
            unread.append(Sheet(name, unread=why))
            continue
        worksheet = Worksheet(target, strings, dates.formats, base=listing.base)
        package.read(target, worksheet)
        sheets.append(Sheet(name, worksheet.rows(), worksheet.cut_at))
    return (*sheets, *unread)


class _Relations(Handlers):
    def __init__(self) -> None:
        self.targets: dict[str, tuple[str, str]] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.targets[attributes.get("Id", "")] = (attributes.get("Target", ""), kind)


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


def _main_part(package: Package) -> str:
    if package.has(_ROOT):
        root = _Relations()
        package.read(_ROOT, root)
        for target, kind in root.targets.values():
            if kind == "officeDocument" and package.has(joined("", target)):
                return joined("", target)
    if package.has("xl/workbook.xml"):
        return "xl/workbook.xml"
    raise WorkbookError("xl/workbook.xml")


def _relations(package: Package, main: str) -> dict[str, tuple[str, str]]:
    folder, _, name = main.rpartition("/")
    part = joined(folder, f"_rels/{name}.rels")
    relations = _Relations()
    if package.has(part):
        package.read(part, relations)
    return relations.targets
