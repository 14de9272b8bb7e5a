"""The platform's report, in every shape a lead may drop in."""

import contextlib
import random
from datetime import date, time, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from assistant.app.platform_sheets import read_sheet
from assistant.core.errors import AssistantError
from assistant.core.kpi.score import Entry
from assistant.store.team.kpi_file import KpiSettings, read_kpi, write_kpi
from assistant.store.team.platform_report import Report, read_report

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


def test_a_cover_sheet_in_front_is_passed_over(tmp_path: Path) -> None:
    file = sheet(tmp_path, [["客服绩效", "小鱼旗舰店"], ["导出人", "小美"]])
    book = load_workbook(file)
    book.create_sheet("说明").append(["名字", "意思"])
    data = book.create_sheet("数据")
    for row in ROWS:
        data.append(row)
    book.save(file)
    assert read(file, {}).entries == EXPECTED


def test_without_known_headers_those_of_the_largest_sheet_are_asked_for(tmp_path: Path) -> None:
    file = sheet(tmp_path, [["客服绩效", "小鱼旗舰店"]])
    book = load_workbook(file)
    data = book.create_sheet("数据")
    for row in [["11 月"], ["名字", "满意"], ["小美", 95], ["大美", 96]]:
        data.append(row)
    book.save(file)
    report = read(file, {})
    assert (report.entries, list(report.unknown)) == ((), ["名字", "满意"])


def test_times_are_times_in_whatever_cells(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["客服", "首次响应时间", "平均响应时间（分钟）", "评价"],
        ["a", time(0, 1, 20), 1.5, "4.8分"],
        ["b", timedelta(seconds=6, milliseconds=500), "40秒", "5分"],
        ["c", "1分", "2分", "1分"],
        ["d", "1.5分钟", "00:00:30", 3],
    ]
    values = [entry.values for entry in read(sheet(tmp_path, rows), {}).entries]
    assert [one["first_response"] for one in values] == [80, 6.5, 60, 90]
    assert [one["response"] for one in values] == [90, 40, 120, 30]
    assert [one["rating"] for one in values] == [4.8, 5, 1, 3]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (["0.95", "0.5", "1"], [95, 50, 100]),
        (["0.95", "48.5%", "0"], [95, 48.5, 0]),
        (["95", "0.5", "1"], [95, 0.5, 1]),
        (["0.95%", "0.5%", "1"], [0.95, 0.5, 100]),
        (["95%", "50%", "-"], [95, 50, None]),
    ],
)
def test_a_column_of_shares_has_one_unit(
    tmp_path: Path, cells: list[str], values: list[float | None]
) -> None:
    file = tmp_path / "r.csv"
    lines = [f"{name},{cell},0.5" for name, cell in zip("abc", cells, strict=True)]
    file.write_text("客服,询单转化率,接待人数\n" + "\n".join(lines), "utf-8")
    entries = read(file, {}).entries
    assert [entry.values.get("conversion") for entry in entries] == values
    assert {entry.values["received"] for entry in entries} == {0.5}


def test_days_are_in_the_order_of_time(tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    days = ("2026/11/10", "2026/11/5", "2026-11-05 00:00", "20261106", "2026年11月7日", "上旬")
    file.write_text("日期,客服,评价\n" + "\n".join(f"{day},小美,95" for day in days), "utf-8")
    periods = [entry.period for entry in read(file, {}).entries]
    assert periods == [
        *("2026-11-10", "2026-11-05", "2026-11-05", "2026-11-06", "2026-11-07", "上旬")
    ]


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row>"),
        ("xl/worksheets/sheet1.xml", b" " * 60_000_000),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData>" + b"<row/>" * 2_000_000),
        ("xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'),
        ("xl/styles.xml", b"<styleSheet><cellXfs>"),
    ],
)
def test_a_damaged_or_monstrous_workbook_is_told(tmp_path: Path, part: str, content: bytes) -> None:
    with ZipFile(sheet(tmp_path, ROWS)) as old, ZipFile(tmp_path / "b.xlsx", "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    with pytest.raises(AssistantError, match=r"b\.xlsx"):
        read(tmp_path / "b.xlsx", {})


@pytest.mark.parametrize("flag", [0x1, 0x20])
def test_a_password_and_patched_data_are_told(tmp_path: Path, flag: int) -> None:
    data = bytearray(sheet(tmp_path, ROWS).read_bytes())
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 8] |= flag
        place = data.find(b"PK\x01\x02", place + 4)
    (tmp_path / "b.xlsx").write_bytes(data)
    with pytest.raises(AssistantError, match=r"b\.xlsx"):
        read(tmp_path / "b.xlsx", {})


@pytest.mark.parametrize("seed", range(30))
def test_no_damage_is_anything_but_told(tmp_path: Path, seed: int) -> None:
    chance, data = random.Random(seed), bytearray(sheet(tmp_path, ROWS).read_bytes())
    for _ in range(40):
        data[chance.randrange(len(data))] = chance.randrange(256)
    (tmp_path / "b.xlsx").write_bytes(data)
    with contextlib.suppress(AssistantError):
        read(tmp_path / "b.xlsx", {})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_text(tmp_path: Path, encoding: str, separator: str) -> None:
    assert read(text(tmp_path, encoding, separator), {}).entries == EXPECTED


def test_without_a_day_the_file_names_the_period(tmp_path: Path) -> None:
    file = tmp_path / "2026-11.csv"
    file.write_text("客服,评价\n小美,98%\n", "utf-8")
    assert read(file, {}).entries == (Entry("小美", "2026-11", {"rating": 98}),)


def test_cells_that_are_no_numbers_are_told_where_they_are(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["客服绩效报表"],
        ["客服", "接待人数", "响应率", "备注"],
        ["小美", "很多", "98%", "请假"],
        ["大美", 12, "未出"],
        ["小鱼", "-", "N/A"],
        ["合计", "见下页", ""],
    ]
    found = read(sheet(tmp_path, rows), {})
    file = tmp_path / "r.xlsx"
    assert [problem.line() for problem in found.problems] == [
        f"{file}:3:2: “接待人数”里的“很多”不是数字，没有计入。",
        f"{file}:4:3: “响应率”里的“未出”不是数字，没有计入。",
    ]
    assert [entry.agent for entry in found.entries] == ["小美", "大美"]


def test_of_several_sheets_the_one_is_named_and_blank_rows_count(tmp_path: Path) -> None:
    file = sheet(tmp_path, [["说明"]])
    book = load_workbook(file)
    data = book.create_sheet("数据")
    for row in (["客服", "评价"], [], ["小美", "好"]):
        data.append(row)
    book.save(file)
    [problem] = read(file, {}).problems
    assert str(problem.place) == f"{file}[数据]:3:2"
    lines = tmp_path / "r.csv"
    lines.write_text("客服,评价\n\n小美,好\n", "utf-8")
    [problem] = read(lines, {}).problems
    assert str(problem.place) == f"{lines}:3:2"


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
