"""A platform's report as a file: a workbook as `importing` reads it, within its limits, or text."""

from pathlib import Path

from assistant.books.importing.html_sheet import is_html
from assistant.books.importing.tables import sheets_of, shown_name
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.system_fault import reason
from assistant.store.team.platform_report import TITLE, Grid, Sheet, read_text

MOST_BYTES = 32 * 1024 * 1024
_WORKBOOKS = (b"PK", b"\xd0\xcf\x11\xe0")
_HEAD = 4096


def read_sheet(file: Path) -> Sheet:
    """Read a report's tables; large ones take a while. Raises AssistantError."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise AssistantError(TITLE, _LARGE)
        data = file.read_bytes()
        if data.startswith(_WORKBOOKS) or is_html(data[:_HEAD].decode("latin-1")):
            return _workbook(file)
    except OSError as error:
        why = Message.of("{file}：{why}。", "{file}: {why}.", file=file, why=reason(error))
        raise AssistantError(TITLE, why) from error
    return read_text(file, data)


def _workbook(file: Path) -> Sheet:
    """All its visible sheets. Raises AssistantError and OSError."""
    sheets, problems = sheets_of(file, str(file))
    if problems:
        raise AssistantError(TITLE, _told(file, problems[0].message))
    return Sheet(
        file.stem,
        tuple(
            Grid(
                shown_name(one, sheets, str(file)),
                [row.cells for row in one.rows],
                [row.number for row in one.rows],
            )
            for one in sheets
        ),
    )


def _told(file: Path, why: Message) -> Message:
    return Message.of("{file}：" + why.zh, "{file}: " + why.en, file=file, **dict(why.values))


_LARGE = Message.of("文件太大。", "The file is too large.")
