"""The lead's training record as an Excel file: where an agent stands, and every answer given."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from assistant.core.cell_text import cell_text
from assistant.core.practice import GOLDEN, LEAVES, Attempt, Pace, Question, Standing, comes_next

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_PACES = {
    Pace.GOLDEN: "6 秒以内",
    Pace.IN_TIME: "15 秒以内",
    Pace.LATE: "超过 15 秒",
    Pace.WRONG: "不对",
}
_STANDING = (
    "阶段",
    "题数",
    "学会",
    "6 秒以内",
    "练习次数",
    "答对次数",
    "中位用时（秒）",
    "最近练习",
)
_ATTEMPT = ("时间", "阶段", "买家的话", "用时（秒）", "结果")


@dataclass(frozen=True, slots=True)
class Record:
    """One agent's training; the moments of its answers are shown as `local` tells them."""

    agent: str
    standings: Sequence[Standing]
    attempts: Iterable[Attempt]
    questions: Sequence[Question]
    stage_name: Callable[[str], str]
    local: Callable[[datetime], str]


def training_record(record: Record) -> bytes:
    """The file's content: one sheet a view."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow to load, and rarely needed

    book = Workbook()
    _write_standings(book.worksheets[0], record)
    _write_attempts(book.create_sheet("明细"), record)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _write_standings(sheet: "Worksheet", record: Record) -> None:
    sheet.title = "培训记录"
    sheet.append(["客服", cell_text(record.agent) or "（未填）"])
    sheet.append(["标准", f"{GOLDEN:g} 秒以内是黄金响应，{LEAVES:g} 秒以内答对算学会"])
    following = comes_next(record.standings)
    sheet.append(["下一步", cell_text(record.stage_name(following)) if following else ""])
    sheet.append([])
    _head(sheet, _STANDING)
    for one in record.standings:
        last = record.local(one.last) if one.last else ""
        seconds = "" if one.seconds is None else round(one.seconds, 1)
        counts = (one.questions, one.learnt, one.golden, one.attempts, one.right)
        sheet.append([cell_text(record.stage_name(one.stage)), *counts, seconds, last])


def _write_attempts(sheet: "Worksheet", record: Record) -> None:
    texts = {question.id: question.text for question in record.questions}
    _head(sheet, _ATTEMPT)
    for attempt in record.attempts:
        stage = cell_text(record.stage_name(attempt.stage))
        asked = cell_text(texts.get(attempt.question, "") or attempt.question)
        when, seconds = record.local(attempt.moment), round(attempt.seconds, 1)
        sheet.append([when, stage, asked, seconds, _PACES[attempt.pace]])


def _head(sheet: "Worksheet", names: Sequence[str]) -> None:
    """The names of the columns, bold and always on view, each column wide enough for its own."""
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet.append(list(names))
    sheet.freeze_panes = f"A{sheet.max_row + 1}"
    for number, name in enumerate(names, 1):
        sheet.cell(sheet.max_row, number).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = max(12, 2.4 * len(name))
