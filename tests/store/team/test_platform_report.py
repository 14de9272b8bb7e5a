"""The platform's report, in every shape a lead may drop in."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from assistant.core.errors import AssistantError
from assistant.core.kpi.score import Entry
from assistant.store.team.kpi_file import KpiSettings, read_kpi, write_kpi
from assistant.store.team.platform_report import Report, read_report, read_sheet

ROWS: list[list[object]] = [
    ["客服绩效报表"],
    ["日期", "客服", "接待人数", "首次响应时间(秒)", "询单转化率", "退款金额"],
    [date(2026, 11, 1), "小美", 120, "1分5秒", 0.55, 3],
    [date(2026, 11, 1), "大美", "1,080", 6, "48.5%", 3],
    ["合计", "合计", 1200, 9, 0.5, 6],
]
EXPECTED = (
    Entry("小美", "2026-11-01", {"received": 120, "first_response": 65, "conversion": 55}),
    Entry("大美", "2026-11-01", {"received": 1080, "first_response": 6, "conversion": 48.5}),
)


def read(file: Path, mapped: dict[str, str]) -> Report:
    return read_report(read_sheet(file), mapped)


def sheet(folder: Path, rows: list[list[object]]) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(folder / "r.xlsx")
    return folder / "r.xlsx"


def text(folder: Path, encoding: str, separator: str) -> Path:
    lines = [
        separator.join(f'"{cell}"' if "," in str(cell) else str(cell) for cell in row)
        for row in ROWS
    ]
    file = folder / "r.csv"
    file.write_bytes("\r\n".join(lines).replace("0.55", "55%").encode(encoding))
    return file


def test_excel(tmp_path: Path) -> None:
    report = read(sheet(tmp_path, ROWS), {})
    assert report.entries == EXPECTED
    assert report.unknown == {"退款金额": "退款金额"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_text(tmp_path: Path, encoding: str, separator: str) -> None:
    assert read(text(tmp_path, encoding, separator), {}).entries == EXPECTED


def test_without_a_day_the_file_names_the_period(tmp_path: Path) -> None:
    file = tmp_path / "2026-11.csv"
    file.write_text("客服,评价\n小美,98%\n", "utf-8")
    assert read(file, {}).entries == (Entry("小美", "2026-11", {"rating": 98}),)


def test_headers_nobody_knows_are_told_and_mapped_once(tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    file.write_text("名字,满意（%）\n小美,98\n", "utf-8")
    report = read(file, {})
    assert (report.entries, list(report.unknown.values())) == ((), ["名字", "满意（%）"])
    mapped = {"名字": "agent", "满意": "rating"}
    assert read(file, mapped).entries == (Entry("小美", "r", {"rating": 98}),)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"\xff\xff\xff", b"\n\n"])
def test_what_is_no_report_is_told(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "r.xlsx"
    file.write_bytes(data)
    with pytest.raises(AssistantError):
        read(file, {})
    with pytest.raises(AssistantError):
        read(tmp_path / "none", {})


def test_weights_groups_and_columns_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "kpi.yaml"
    assert read_kpi(path) == KpiSettings()
    kept = KpiSettings(groups={"小美": "A 组"}, columns={"满意": "rating"})
    write_kpi(path, kept)
    assert read_kpi(path) == kept


@pytest.mark.parametrize(
    "text", ["[", "- a", "metrics: 7", "metrics: {received: 7}", "metrics: {x: {weight: 1}}"]
)
def test_a_file_nobody_can_use_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "kpi.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(AssistantError):
        read_kpi(path)
