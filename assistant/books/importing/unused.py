"""What of a table is not carried over, told once for each sheet."""

from collections.abc import Collection, Iterable, Sequence

from assistant.books.importing.attached import Attached, Kind
from assistant.books.importing.sheet import Row, letter
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem

_MOST_NAMED = 12
_LONGEST = 20
_MOST_CELLS = 5


def unused_columns(
    head: Row, rows: Sequence[Row], used: Collection[int], place: Place
) -> list[Problem]:
    """A note that names the columns with anything in them that are not `used`, if there are any."""
    width = max((len(row.cells) for row in rows), default=0)
    left = (n for n in range(width) if n not in used)
    names = [_name(head, n) for n in left if any(row.cell(n).strip() for row in rows)]
    return [Problem(place, _unused(names), Level.NOTE)] if names else []


def unused_texts(head: Row, columns: Sequence[int], place: Place) -> list[Problem]:
    """A warning that names columns that hold texts as well but were not taken."""
    names = [_name(head, n) for n in columns]
    return [Problem(place, _other_texts(names), Level.WARNING)] if names else []


def above(rows: Sequence[Row], place: Place) -> list[Problem]:
    """A note that tells what stands above the header."""
    texts = [cell.strip() for row in rows for cell in dict.fromkeys(row.cells) if cell.strip()]
    return [Problem(place, _above(texts), Level.NOTE)] if texts else []


def attached_notes(attached: Iterable[Attached], file: str) -> list[Problem]:
    """A note for each kind of what is attached to a sheet, at the first of them."""
    found = sorted(attached)
    by_kind = {kind: [one for one in found if one.kind is kind] for kind in Kind}
    return [_attached(kind, some, file) for kind, some in by_kind.items() if some]


def _attached(kind: Kind, found: Sequence[Attached], file: str) -> Problem:
    placed = [one for one in found if one.row and one.column]
    place = Place(file, placed[0].row, placed[0].column) if placed else Place(file, 1, 1)
    zh, en = _ATTACHED[kind]
    count = len(found)
    return Problem(place, Message.of(zh, en, count=count, cells=_cells(placed, count)), Level.NOTE)


def _cells(placed: Sequence[Attached], count: int) -> Message:
    """The first cells of so many things, or of those of them whose places are known."""
    names = list(dict.fromkeys(f"{letter(one.column - 1)}{one.row}" for one in placed))
    if not names:
        return Message("", "")
    are_more = len(names) > _MOST_CELLS or len(placed) < count
    listed = "、".join(names[:_MOST_CELLS]) + ("…" if are_more else "")
    return Message.of("（{names}）", " ({names})", names=listed)


def _name(head: Row, column: int) -> str:
    return " ".join(head.cell(column).split()) or letter(column)


def _listed(names: Sequence[str]) -> str:
    shown = [name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…" for name in names]
    return "、".join(shown[:_MOST_NAMED]) + ("…" if len(names) > _MOST_NAMED else "")


def _unused(names: Sequence[str]) -> Message:
    return Message.of(
        "这些列没有用到，没有导入：{columns}。",
        "These columns are not used and were not imported: {columns}.",
        columns=_listed(names),
    )


def _other_texts(names: Sequence[str]) -> Message:
    return Message.of(
        "这些列也像是话术，没有导入：{columns}。要导入就指明哪一列是什么，可以当作变体。",
        "These columns look like texts as well and were not imported: {columns}. "
        "Name the columns to import them, as variants if they are.",
        columns=_listed(names),
    )


def _above(texts: Sequence[str]) -> Message:
    return Message.of(
        "表头上面的内容没有导入：{texts}。",
        "What stands above the header was not imported: {texts}.",
        texts=_listed(texts),
    )


_ATTACHED = {
    Kind.PICTURE: (
        "有 {count} 张图片没有导入{cells}；可以在编辑器里给话术加图。",
        "Pictures that were not imported: {count}{cells}. The editor adds pictures to phrases.",
    ),
    Kind.TEXT_BOX: (
        "有 {count} 个文本框没有导入{cells}；里面的话术要写进单元格。",
        "Text boxes that were not imported: {count}{cells}. Phrases have to stand in cells.",
    ),
    Kind.LINK: (
        "有 {count} 处文字带着链接，网址没有导入{cells}；买家要用的网址请写进正文。",
        "Texts whose links were not imported: {count}{cells}. "
        "Write the addresses that buyers need into the texts.",
    ),
    Kind.COMMENT: (
        "有 {count} 处批注没有导入{cells}。",
        "Comments that were not imported: {count}{cells}.",
    ),
    Kind.UNREAD: (
        "这张表的图片、链接或批注读不出来，没有导入；请对照原文件看一眼。",
        "The pictures, links or comments of this sheet can't be read and were not imported. "
        "Look for them in the file itself.",
    ),
}
