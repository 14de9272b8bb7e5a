"""A group as a workbook: covered unless all of it is asked for, never a formula."""

import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from assistant.core.buyer import Buyer, BuyerName, Note
from assistant.store.group_workbook import covered_name, write_group
from tests.core.builders import utc

NOW = utc("2026-11-20 02:00:00")
ADDRESS = "寄到浙江省杭州市余杭区文一西路969号，13812345678"


def buyer(name: str = "小鱼儿888", note: str = ADDRESS) -> Buyer:
    notes = (Note(1, note, NOW),)
    return Buyer(1, BuyerName("taobao", name), NOW, NOW, tags=("会员", "a"), notes=notes)


def cells(path: Path) -> list[tuple[object, ...]]:
    return list(load_workbook(path)["买家"].iter_rows(values_only=True))


def test_covered_by_default(tmp_path: Path) -> None:
    assert write_group(tmp_path / "a.xlsx", [buyer()], whole=False) == 1
    head, row = cells(tmp_path / "a.xlsx")
    assert head[1] == "买家"
    assert row[1] == "小***8"
    assert row[2] == "会员、a"
    assert "文一西路" not in str(row)
    assert "13812345678" not in str(row)


def test_whole_if_asked_for(tmp_path: Path) -> None:
    write_group(tmp_path / "a.xlsx", [buyer()], whole=True)
    row = cells(tmp_path / "a.xlsx")[1]
    assert (row[1], row[5]) == ("小鱼儿888", ADDRESS)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    write_group(tmp_path / "a.xlsx", [], whole=True)
    assert (tmp_path / "a.xlsx").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["=1+1", "+86", "-x", "@cmd"])
def test_a_name_is_never_a_formula(tmp_path: Path, name: str) -> None:
    write_group(tmp_path / "a.xlsx", [buyer(name, "")], whole=True)
    assert cells(tmp_path / "a.xlsx")[1][1] == f"'{name}"


def test_a_note_no_cell_could_hold_keeps_nobody_out(tmp_path: Path) -> None:
    write_group(tmp_path / "a.xlsx", [buyer("b", "一\v二\x01\ud800")], whole=True)
    assert cells(tmp_path / "a.xlsx")[1][5] == "一 二  "


@pytest.mark.parametrize(("name", "shown"), [("a", "***"), ("ab", "a***b"), ("小鱼儿", "小***儿")])
def test_a_covered_name(name: str, shown: str) -> None:
    assert covered_name(name) == shown
