"""The report as .xlsx: counts, charts, and no buyer's name."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from assistant.app.report_desk import words
from assistant.core.case import case_of
from assistant.core.errors import AssistantError
from assistant.core.report import Count, Period, Report, report
from assistant.core.working_hours import WorkingHours
from assistant.store.report_file import write_report
from tests.core.matters import BUYER, NOW, opened

PERIOD = Period(date(2026, 11, 16), date(2026, 11, 22))
HOURS = WorkingHours()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the report is to be."""
    return tmp_path / "报表.xlsx"


def test_every_way_of_counting_has_a_sheet_with_a_chart(file: Path) -> None:
    counted = report([case_of(opened(), NOW, HOURS)], PERIOD, HOURS)
    write_report(file, counted, words())
    book = load_workbook(file)
    assert book.sheetnames == ["汇总", "按分类", "按商品", "按快递", "按时间"]
    rows = list(book["按分类"].values)
    assert rows == [("按分类", "件数", "未结"), ("质量", 1, 1)]
    assert [row[0] for row in book["按商品"].values] == ["按商品", "碎花连衣裙"]
    charts = [name for name in zipfile.ZipFile(file).namelist() if "charts/chart" in name]
    assert len(charts) == 4


def test_no_buyer_is_named_in_it(file: Path) -> None:
    counted = report([case_of(opened(), NOW, HOURS)], PERIOD, HOURS)
    write_report(file, counted, words())
    with zipfile.ZipFile(file) as parts:
        everything = b"".join(parts.read(name) for name in parts.namelist())
    assert BUYER.name.encode() not in everything
    assert b"261122-123456789012345" not in everything


def test_a_product_s_name_is_never_a_formula(file: Path) -> None:
    evil = Count('=HYPERLINK("http://x")', 1, 0)
    counted = Report(PERIOD, 1, 0, 0, by_product=(evil, Count("", 1, 1)))
    write_report(file, counted, words())
    cells = [row[0] for row in load_workbook(file)["按商品"].values]
    assert str(cells[1]).startswith("'=")
    assert cells[2] == "没有填"


def test_an_empty_period_has_no_charts(file: Path) -> None:
    write_report(file, Report(PERIOD, 0, 0, 0), words())
    assert not any("chart" in name for name in zipfile.ZipFile(file).namelist())


def test_a_place_that_can_t_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(AssistantError):
        write_report(tmp_path / "file" / "x.xlsx", Report(PERIOD, 0, 0, 0), words())
