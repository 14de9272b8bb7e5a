"""What of a table is not carried over: all of it is told."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from assistant.books.importing import html_sheet
from assistant.books.importing.report import ImportReport
from assistant.books.importing.sheet import MOST_COLUMNS, MOST_SHEETS
from assistant.books.reader import read_book
from assistant.books.workbook.writing import export_book
from assistant.core.problem import Level
from tests.books.importing import foreign_files as made
from tests.books.importing.imported import imported

KNOWN = (("标题", "内容"), ("一", "亲，在的"), ("二", "亲，好的"))
UNKNOWN = (("甲", "乙"), ("三", "亲，来了"))


def workbook(path: Path, **sheets: Sequence[Sequence[str]]) -> Path:
    """A workbook with these sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


def notes(report: ImportReport) -> list[str]:
    """What is good to know, a line each, without the folder."""
    return [note.line().replace("\\", "/").rpartition("/")[2] for note in report.notes]


@pytest.mark.parametrize("order", [("售前", "杂项"), ("杂项", "售前")])
def test_an_unknown_sheet_is_told_wherever_it_stands(tmp_path: Path, order: list[str]) -> None:
    rows = {"售前": KNOWN, "杂项": UNKNOWN}
    source = workbook(tmp_path / "a.xlsx", **{name: rows[name] for name in order})
    result = imported(source, tmp_path / "b.yaml")
    assert result.texts == ["亲，在的", "亲，好的"]
    assert [p.level for p in result.report.problems] == [Level.WARNING]
    assert "a.xlsx[杂项]:1:1" in result.told[0]
    assert "A=甲, B=乙" in result.told[0]


def test_sheets_beyond_the_limit_are_told(tmp_path: Path) -> None:
    names = [f"组{n}" for n in range(MOST_SHEETS + 2)]
    rows = {name: (("标题", "内容"), (name, f"{name}的话")) for name in names}
    result = imported(workbook(tmp_path / "a.xlsx", **rows), tmp_path / "b.yaml")
    assert len(result.texts) == MOST_SHEETS
    assert [p.place.file[-5:-1] for p in result.report.problems] == ["[组50", "[组51"]


def test_a_hidden_sheet_is_noted(tmp_path: Path) -> None:
    source = tmp_path / "a.xlsx"
    book = Workbook()
    for name in ("售前", "旧的"):
        page = book.create_sheet(name)
        for row in KNOWN:
            page.append(row)
    book.worksheets[2].sheet_state = "hidden"
    book.save(source)
    report = imported(source, tmp_path / "b.yaml").report
    assert report.counts["problem"] == 0
    assert [line.split(":")[0] for line in notes(report)] == ["a.xlsx[旧的]"]
    book.worksheets[1].sheet_state = "hidden"
    book.save(source)
    report = imported(source, tmp_path / "c.yaml").report
    assert (report.counts["problem"], len(report.notes)) == (1, 2)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".xls"])
def test_columns_beyond_the_limit_are_told(tmp_path: Path, suffix: str) -> None:
    source = tmp_path / f"a{suffix}"
    rows = [*KNOWN[:2], ("二", "亲，好的", *[""] * (MOST_COLUMNS - 2), "远处的话")]
    if suffix == ".csv":
        source.write_bytes(made.csv_bytes(rows))
    elif suffix == ".xlsx":
        workbook(source, 售前=rows)
    else:
        cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
        table = "".join(f"<tr>{row}</tr>" for row in cells)
        source.write_text(f"<html><table>{table}</table></html>", "utf-8")
    result = imported(source, tmp_path / "b.yaml")
    assert result.texts == ["亲，在的", "亲，好的"]
    (problem,) = result.report.problems
    assert (problem.place.line, problem.place.column) == (3, MOST_COLUMNS + 1)


def test_numbered_columns_of_texts_are_variants(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    rows = [
        ("问题", "话术1", "话术2", "话术3"),
        ("在吗", "在的", "在呢", ""),
        ("发货", "今天", "", "明天"),
    ]
    source.write_bytes(made.csv_bytes(rows))
    result = imported(source, tmp_path / "b.yaml")
    assert [(p.text, p.variants) for p in result.phrases] == [
        ("在的", ("在呢",)),
        ("今天", ("明天",)),
    ]
    assert not result.report.problems
    assert not result.report.notes


def test_another_column_of_texts_is_told(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes(made.csv_bytes([("问题", "话术内容", "英文回复"), ("在吗", "在的", "Yes")]))
    result = imported(source, tmp_path / "b.yaml")
    assert result.phrases[0].variants == ()
    assert [p.level for p in result.report.problems] == [Level.WARNING]
    assert "英文回复" in result.told[0]


def test_columns_without_a_use_are_noted_once(tmp_path: Path) -> None:
    head = ("序号", "分组", "标题", "话术内容", "是否加入团队", "优先级", "备注", "")
    rows = [(f"{n}", "售前", f"第{n}", f"第{n}句", "是", "", "", "无头") for n in range(9)]
    source = workbook(tmp_path / "a.xlsx", 全部=[("话术汇总", "2026 年"), head, *rows])
    report = imported(source, tmp_path / "b.yaml").report
    assert report.counts["problem"] == 0
    above, unused = notes(report)
    assert above.startswith("a.xlsx:2:1: ")
    assert "话术汇总、2026 年" in above
    assert unused.endswith("：序号、是否加入团队、H。")


def test_a_sheet_and_a_column_that_are_not_of_our_workbook_are_told(tmp_path: Path) -> None:
    book = imported(made.kefubao_xlsx(tmp_path / "a.xlsx"), tmp_path / "b.yaml").book
    export_book(book, tmp_path / "ours.xlsx")
    ours = load_workbook(tmp_path / "ours.xlsx")
    ours.create_sheet("新话术").append(["标题", "内容"])
    ours["话术"].cell(1, 30, "点评")
    ours["话术"].cell(2, 30, "很好")
    ours.save(tmp_path / "ours.xlsx")
    report = imported(tmp_path / "ours.xlsx", tmp_path / "b.yaml").report
    assert ["新话术" in p.place.file for p in report.problems] == [True]
    assert ["点评" in line for line in notes(report)] == [True]
    assert read_book(tmp_path / "b.yaml").book == book


def test_what_is_too_long_is_told(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    head = ("标题", "编码", "关键词", "内容")
    row = ("题" * 61, "k" * 41, f"{'词' * 41},在吗", "亲，在的")
    source.write_bytes(made.csv_bytes([head, row, ("题" * 60, "j" * 40, "词" * 40, "亲")]))
    result = imported(source, tmp_path / "b.yaml")
    assert [(p.place.line, p.level) for p in result.report.problems] == [(2, Level.WARNING)] * 3
    assert result.phrases[0].keywords == ("在吗",)


def test_a_page_with_too_many_rows_is_refused_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_sheet, "MOST_ROWS", 5)
    source = tmp_path / "a.xls"
    rows = "".join(f"<tr><td>题{n}</td><td>话{n}</td></tr>" for n in range(6))
    source.write_text(f"<html><table><tr><th>标题</th><th>内容</th></tr>{rows}</table>", "utf-8")
    result = imported(source, tmp_path / "b.yaml")
    assert result.phrases == ()
    assert ["太大" in line for line in result.told] == [True]
