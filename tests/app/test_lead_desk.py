"""The lead's two dialogs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QInputDialog, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from assistant.app.kpi import settings_of
from assistant.app.lead_desk import LeadDesk
from assistant.core.numbers.export import SUFFIX, written
from assistant.core.numbers.table import Chart, Shape, Table
from assistant.ui.chart import ChartView
from assistant.ui.colours import LIGHT
from assistant.ui.tables_dialog import TablesDialog
from tests.core.numbers.numbers import export, used

REPORT = "客服,询单转化率,评价\n小美,55%,95\n大美,27.5%,95\n"


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """Something to stand in."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[LeadDesk]:
    """A lead without books."""
    made = LeadDesk(tmp_path / "home", lambda: [], lambda: LIGHT)
    yield made
    made.deleteLater()


def cell(dialog: TablesDialog, name: str, row: int, column: int) -> str:
    [grid] = [g for g in dialog.findChildren(QTableWidget) if g.accessibleName() == name][-1:]
    item = grid.item(row, column)
    return item.text() if item else ""


def change(dialog: TablesDialog, name: str, row: int, column: int, text: str) -> None:
    [grid] = [g for g in dialog.findChildren(QTableWidget) if g.accessibleName() == name][-1:]
    item = grid.item(row, column)
    assert item is not None
    item.setText(text)


def test_the_team_s_numbers(desk: LeadDesk, parent: QWidget, tmp_path: Path) -> None:
    file = tmp_path / "share" / f"a{SUFFIX}"
    file.parent.mkdir()
    file.write_text(written(export("a", "小美", used(3))), "utf-8")
    dialog = desk.show_numbers(parent, str(file.parent))
    assert dialog is not None
    assert cell(dialog, "客服", 0, 0) == "小美"
    dialog.saving_wanted.emit(str(tmp_path / "team.xlsx"))
    assert (tmp_path / "team.xlsx").exists()


def test_scores_and_another_weight_and_group(
    desk: LeadDesk, parent: QWidget, tmp_path: Path
) -> None:
    report = tmp_path / "r.csv"
    report.write_text(REPORT, "utf-8")
    dialog = desk.show_kpi(parent, [str(report)])
    assert dialog is not None
    assert (cell(dialog, "得分", 0, 0), cell(dialog, "得分", 0, 2)) == ("小美", "45")
    change(dialog, "权重", 6, 2, "60")
    assert cell(dialog, "得分", 0, 2) == "75"
    change(dialog, "得分", 0, 1, "A 组")
    change(dialog, "权重", 6, 3, "many")
    _, settings = settings_of(tmp_path / "home")
    assert settings.groups == {"小美": "A 组"}
    assert settings.metrics[6].weight == 60


def test_columns_nobody_knows_are_asked_for_once(
    desk: LeadDesk, parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "r.csv"
    report.write_text(REPORT.replace("客服", "名字"), "utf-8")
    answers = {"名字": "客服", "询单转化率": "询单转化率", "评价": "评价"}
    asked: list[str] = []

    def ask(_parent: object, _title: str, words: str, *_: object) -> tuple[str, bool]:
        asked.append(words)
        return next(name for column, name in answers.items() if column in words), True

    monkeypatch.setattr(QInputDialog, "getItem", ask)
    assert desk.show_kpi(parent, [str(report)]) is not None
    assert len(asked) == 3
    assert desk.show_kpi(parent, [str(report)]) is not None
    assert len(asked) == 3


def test_nothing_chosen_and_nothing_readable(
    desk: LeadDesk, parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    assert desk.show_numbers(parent) is None
    assert desk.show_kpi(parent) is None
    told = QSignalSpy(desk.told)
    assert desk.show_kpi(parent, [str(tmp_path / "none.csv")]) is None
    assert told.count() == 1


@pytest.mark.parametrize("shape", Shape)
def test_a_chart_is_painted(parent: QWidget, shape: Shape) -> None:
    rows = tuple((f"话术{n}", n) for n in range(30))
    view = ChartView(Table("x", ("a", "b"), rows, Chart(shape, 0, (1,))), LIGHT, parent)
    view.resize(400, view.sizeHint().height())
    image: QImage = view.grab().toImage()
    colours = {
        image.pixelColor(x, y).name().upper() for x in range(0, 400, 2) for y in range(0, 150, 2)
    }
    assert LIGHT.accent.upper() in colours


def test_a_table_without_a_chart_paints_nothing(parent: QWidget) -> None:
    view = ChartView(Table("x", ("a",), ()), LIGHT, parent)
    assert view.grab().width() > 0
