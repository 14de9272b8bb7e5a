"""What of a table is not carried over, told once for each sheet."""

from collections.abc import Collection, Sequence

from assistant.books.importing.sheet import Row, letter
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem

_MOST_NAMED = 12
_LONGEST = 20


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
