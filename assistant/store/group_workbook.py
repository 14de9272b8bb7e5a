"""A group of buyers as a workbook for marketing; covered unless all of it is asked for."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from assistant.core.buyer import Buyer
from assistant.core.cell_text import cell_text
from assistant.core.privacy import covered
from assistant.replacing import replace_file

_HEADERS = ("平台", "买家", "标签", "第一次来", "上次来", "最新备注")


def write_group(path: Path, buyers: Iterable[Buyer], *, whole: bool) -> int:
    """Write the workbook, readable by this user only; how many people it holds. Raises OSError."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow to load, and rarely needed

    book = Workbook(write_only=True)
    sheet = book.create_sheet("买家")
    sheet.append(_HEADERS)
    count = 0
    for buyer in buyers:
        sheet.append([cell_text(cell) for cell in _row(buyer, whole=whole)])
        count += 1
    data = BytesIO()
    book.save(data)
    replace_file(path, data.getvalue(), mode=0o600)
    return count


def covered_name(name: str) -> str:
    """`小鱼儿888` → `小***8`; enough to tell buyers apart, not to reach them."""
    return f"{name[0]}***{name[-1]}" if len(name) > 1 else "***"


def _row(buyer: Buyer, *, whole: bool) -> tuple[str, ...]:
    note = buyer.notes[0].text if buyer.notes else ""
    return (
        buyer.name.platform,
        buyer.name.name if whole else covered_name(buyer.name.name),
        "、".join(buyer.tags),
        f"{buyer.first_seen.astimezone():%Y-%m-%d}",
        f"{buyer.last_seen.astimezone():%Y-%m-%d}",
        note if whole else covered(note),
    )
