"""Which columns were asked for, sheet by sheet."""

from collections.abc import Sequence

from assistant.books.importing.draft import Asked, Choices
from assistant.books.importing.header import are_letters, chosen_head, find_head
from assistant.books.importing.sheet import Row, Sheet
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem


def asked_for(
    sheets: Sequence[Sheet], names: Sequence[str], choices: Choices
) -> list[Asked | None]:
    """What was asked for each sheet, None where its own header is to tell.

    `names` are those of the sheets as places have them. Columns that are said without a sheet are
    those of the sheets that have such headers; letters are for sheets whose header is not known. If
    there are none of these, they are for all.
    """
    wanted = Asked(choices.columns, choices.headed)
    single = [choices.tables.get(name) for name in names]
    if not choices.columns:
        return single
    meant = [not choices.sheet or sheet.name == choices.sheet for sheet in sheets]
    if not choices.sheet:
        fits = [_fits(_filled(sheet), wanted) for sheet in sheets]
        meant = fits if any(fits) else meant
    return [
        one or (wanted if is_meant else None) for one, is_meant in zip(single, meant, strict=True)
    ]


def no_such_sheet(sheets: Sequence[Sheet], file: str, choices: Choices) -> list[Problem]:
    """A warning when columns are said for a sheet that is not there."""
    if not choices.sheet or any(sheet.name == choices.sheet for sheet in sheets):
        return []
    return [Problem(Place(file, 1, 1), _no_sheet(choices.sheet), Level.WARNING)]


def _fits(rows: Sequence[Row], wanted: Asked) -> bool:
    if are_letters(wanted.columns):
        return bool(rows) and find_head(rows) is None
    return chosen_head(rows, wanted) is not None


def _filled(sheet: Sheet) -> list[Row]:
    return [row for row in sheet.rows if not row.is_blank]


def _no_sheet(name: str) -> Message:
    return Message.of(
        "这个文件里没有工作表“{name}”，指明的列没有用上。",
        "This file has no sheet “{name}”; the columns named for it were not used.",
        name=name,
    )
