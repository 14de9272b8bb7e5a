"""What tells a workbook of ours from the tables of others, however a lead has changed it since."""

import re
from collections.abc import Sequence

from assistant.books.importing.sheet import Sheet
from assistant.books.workbook.layout import BY_NAME, HEAD, PLAIN
from assistant.books.workbook.pages import PHRASES, SIGN, Page, page_of
from assistant.core.stage import BUILT_IN

_CALENDAR = frozenset({"名称", "类型", "开始", "结束"})
_ENOUGH_OF_HEAD = 3
# What hardly anybody else's table has. A lead may have taken some of it out.
_OURS = frozenset({"变体1", "图片", "活动", "承诺", "跟进时间", "跟进话术", "promise", "改自"})
_ENOUGH = 2
_CODE = "编码"  # others have it as well, but hardly beside ids and stages of ours
_OUR_ID = re.compile(r"(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*")
_STAGES = frozenset(name for stage in BUILT_IN for name in (stage.id, stage.name))


def are_ours(sheets: Sequence[Sheet]) -> bool:
    """Whether they are a workbook of ours: by what only a book has, or by the phrases alone."""
    return any(_is_head(s) or _is_calendar(s) or _is_of_phrases(s) for s in sheets)


def _is_head(sheet: Sheet) -> bool:
    labels = {row.cell(0).strip() for row in sheet.rows} & set(PLAIN.values())
    return sheet.name == HEAD and len(labels) >= _ENOUGH_OF_HEAD


def _is_calendar(sheet: Sheet) -> bool:
    layout = BY_NAME["活动"]
    return sheet.name == layout.name and page_of(sheet, layout).columns.keys() >= _CALENDAR


def _is_of_phrases(sheet: Sheet) -> bool:
    page = page_of(sheet, PHRASES)
    if not page.columns.keys() >= SIGN:
        return False
    headers = {cell.strip() for cell in page.head.cells}
    if len(headers & _OURS) >= _ENOUGH:
        return True
    return bool(headers & {*_OURS, _CODE}) and _is_filled_as_ours(page)


def _is_filled_as_ours(page: Page) -> bool:
    """Whether all ids and stages are like ours, and there are some."""
    ids, stages = (_filled(page, header) for header in ("编号", "阶段"))
    is_staged = all(stage in _STAGES or _OUR_ID.fullmatch(stage) for stage in stages)
    return bool(ids) and is_staged and all(_OUR_ID.fullmatch(id) for id in ids)


def _filled(page: Page, header: str) -> list[str]:
    cells = (row.cell(page.columns[header][0]).strip() for row in page.rows)
    return [cell for cell in cells if cell]
