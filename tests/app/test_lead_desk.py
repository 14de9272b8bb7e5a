"""The lead's two dialogs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.app.beside import Beside
from assistant.app.kpi import settings_of
from assistant.app.lead_desk import LeadDesk
from assistant.core.numbers.export import SUFFIX, written
from assistant.core.numbers.table import Chart, Shape, Table
from assistant.ui.chart import ChartView
from assistant.ui.colours import LIGHT
from assistant.ui.table_model import TableModel
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


def view(dialog: TablesDialog, name: str) -> QTableView:
    return [view for view in dialog.findChildren(QTableView) if view.accessibleName() == name][-1]


def cell(dialog: TablesDialog, name: str, row: int, column: int) -> str:
    model = view(dialog, name).model()
    return str(model.data(model.index(row, column)))


def change(dialog: TablesDialog, name: str, row: int, column: int, text: str) -> None:
    model = view(dialog, name).model()
    model.setData(model.index(row, column), text)


def note(dialog: TablesDialog) -> str:
    """What is told, beside the buttons or, while there are no tables, in their place."""
    labels = [dialog.findChild(QLabel, name) for name in ("waiting", "note")]
    return "".join(label.text() for label in labels if label)


def saving(dialog: TablesDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if "Excel" in b.text())


def read(qtbot: QtBot, dialog: TablesDialog | None) -> TablesDialog:
    """Once what was to be read has been read."""
    assert dialog is not None
    qtbot.waitUntil(lambda: not note(dialog).startswith("正在"), timeout=20_000)
    return dialog


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """One agent's numbers."""
    file = tmp_path / "share" / f"a{SUFFIX}"
    file.parent.mkdir()
    file.write_text(written(export("a", "小美", used(3))), "utf-8")
    return file.parent


def test_the_team_s_numbers(
    desk: LeadDesk, parent: QWidget, share: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened = desk.show_numbers(parent, str(share))
    assert opened is not None
    assert (note(opened), saving(opened).isEnabled()) == ("正在读…", False)
    dialog = read(qtbot, opened)
    assert cell(dialog, "客服", 0, 0) == "小美"
    assert (note(dialog), saving(dialog).isEnabled()) == ("1 份数字", True)
    dialog.saving_wanted.emit(str(tmp_path / "team.xlsx"))
    read(qtbot, dialog)
    assert note(dialog) == f"已导出到 {tmp_path / 'team.xlsx'}"
    assert (tmp_path / "team.xlsx").exists()


def test_what_could_not_be_read_or_saved_is_told_in_the_dialog(
    desk: LeadDesk, parent: QWidget, share: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (share / f"b{SUFFIX}").write_text("{}", "utf-8")
    dialog = read(qtbot, desk.show_numbers(parent, str(share)))
    assert note(dialog) == "1 份数字 · 1 份读不懂，没有计入"
    (tmp_path / "x.xlsx").mkdir()
    dialog.saving_wanted.emit(str(tmp_path / "x.xlsx"))
    read(qtbot, dialog)
    assert note(dialog) == f"{tmp_path / 'x.xlsx'}：这是文件夹，不是文件。"


def test_a_dialog_that_is_closed_meanwhile_is_shown_nothing(
    desk: LeadDesk, parent: QWidget, share: Path, qtbot: QtBot
) -> None:
    dialog = desk.show_numbers(parent, str(share))
    assert dialog is not None
    [work] = desk.findChildren(Beside)
    with qtbot.waitSignal(work.destroyed):
        dialog.reject()


def test_scores_and_another_weight_and_group(
    desk: LeadDesk, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    report = tmp_path / "r.csv"
    report.write_text(REPORT, "utf-8")
    dialog = read(qtbot, desk.show_kpi(parent, [str(report)]))
    assert (cell(dialog, "得分", 0, 0), cell(dialog, "得分", 0, 2)) == ("小美", "45")
    change(dialog, "权重", 6, 2, "60")
    assert cell(dialog, "得分", 0, 2) == "75"
    change(dialog, "得分", 0, 1, "A 组")
    change(dialog, "权重", 6, 3, "many")
    _, settings = settings_of(tmp_path / "home")
    assert settings.groups == {"小美": "A 组"}
    assert settings.metrics[6].weight == 60


def test_cells_that_are_no_numbers_are_counted_and_named_at_the_mouse(
    desk: LeadDesk, parent: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    report = tmp_path / "r.csv"
    report.write_text("客服,评价,响应率\n小美,95,约九成\n大美,很好,98\n", "utf-8")
    dialog = read(qtbot, desk.show_kpi(parent, [str(report)]))
    assert note(dialog) == "2 格不是数字，没有计入"
    label = dialog.findChild(QLabel, "note")
    assert label
    assert f"{report}:3:2: “评价”里的“很好”不是数字" in label.toolTip()
    dialog.close()


def test_columns_nobody_knows_are_asked_for_once(
    desk: LeadDesk, parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    report = tmp_path / "r.csv"
    report.write_text(REPORT.replace("客服", "名字"), "utf-8")
    answers = {"名字": "客服", "询单转化率": "询单转化率", "评价": "评价"}
    asked: list[str] = []

    def ask(_parent: object, _title: str, words: str, *_: object) -> tuple[str, bool]:
        asked.append(words)
        return next(name for column, name in answers.items() if column in words), True

    monkeypatch.setattr(QInputDialog, "getItem", ask)
    for _ in range(2):
        dialog = read(qtbot, desk.show_kpi(parent, [str(report)]))
        assert cell(dialog, "得分", 0, 0) == "小美"
        assert len(asked) == 3


@pytest.mark.parametrize(("answer", "times"), [("不用", 2), ("其余的都不用", 1)])
def test_columns_beside_known_ones_are_asked_for_once_too(
    desk: LeadDesk,
    parent: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    answer: str,
    times: int,
) -> None:
    report = tmp_path / "r.csv"
    report.write_text("客服,评价,成单率,退款,备注\n小美,95,55%,3,好\n", "utf-8")
    asked: list[str] = []

    def ask(_parent: object, _title: str, words: str, *_: object) -> tuple[str, bool]:
        asked.append(words)
        return ("询单转化率" if "成单率" in words else answer), True

    monkeypatch.setattr(QInputDialog, "getItem", ask)
    for _ in range(2):
        dialog = read(qtbot, desk.show_kpi(parent, [str(report)]))
        assert cell(dialog, "得分", 0, 2) == "45"
        change(dialog, "得分", 0, 1, "A 组")
    assert len(asked) == 1 + times
    _, settings = settings_of(tmp_path / "home")
    assert settings.columns == {"成单率": "conversion", "退款": "", "备注": ""}


def test_breaking_off_asks_again_next_time_and_shows_what_is_known(
    desk: LeadDesk, parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    report = tmp_path / "r.csv"
    report.write_text(REPORT.replace("评价", "满分"), "utf-8")
    asked: list[str] = []

    def break_off(_parent: object, _title: str, words: str, *_: object) -> tuple[str, bool]:
        asked.append(words)
        return "", False

    monkeypatch.setattr(QInputDialog, "getItem", break_off)
    for number in (1, 2):
        dialog = read(qtbot, desk.show_kpi(parent, [str(report)]))
        assert (cell(dialog, "得分", 0, 2), len(asked)) == ("30", number)


def test_own_numbers_come_from_the_folder_shown_last(
    desk: LeadDesk, parent: QWidget, share: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    report = tmp_path / "r.csv"
    report.write_text(REPORT, "utf-8")
    read(qtbot, desk.show_numbers(parent, str(share)))
    dialog = read(qtbot, desk.show_kpi(parent, [str(report)]))
    model = view(dialog, "得分").model()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert cell(dialog, "得分", 0, heads.index("话术使用次数")) == "3"
    assert note(dialog) == "没有数字的客服：大美"
    change(dialog, "权重", 8, 2, "10")
    assert settings_of(tmp_path / "home")[1].metrics[8].id == "own_uses"
    assert cell(dialog, "得分", 0, 2) == "45.3"


def test_a_folder_is_asked_for_once_own_numbers_have_weight(
    desk: LeadDesk,
    parent: QWidget,
    share: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    report = tmp_path / "r.csv"
    report.write_text(REPORT, "utf-8")
    asked: list[str] = []

    def ask(_parent: object, title: str) -> str:
        asked.append(title)
        return str(share)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    dialog = read(qtbot, desk.show_kpi(parent, [str(report)]))
    assert (asked, note(dialog)) == ([], "")
    change(dialog, "权重", 8, 2, "10")
    for _ in range(2):
        dialog = read(qtbot, desk.show_kpi(parent, [str(report)]))
        assert cell(dialog, "得分", 0, 2) == "45.3"
    assert asked == ["团队的数字"]


def test_nothing_chosen_and_nothing_readable(
    desk: LeadDesk, parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    assert desk.show_numbers(parent) is None
    assert desk.show_kpi(parent) is None
    dialog = read(qtbot, desk.show_kpi(parent, [str(tmp_path / "none.csv")]))
    assert "none.csv" in note(dialog)
    assert not saving(dialog).isEnabled()


def test_a_table_model_keeps_qt_s_rules(qtbot: QtBot, parent: QWidget) -> None:
    rows = tuple((f"话术{n}", n, 0.5, None) for n in range(30))
    model = TableModel(Table("x", ("a", "b", "c", "d"), rows), {1}, parent)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, parent)
    with qtbot.waitSignal(model.typed) as told:
        model.setData(model.index(3, 1), " 7 ")
    assert told.args == [3, 1, "7"]
    model.setData(model.index(3, 0), "不能改")
    assert [model.data(model.index(3, n)) for n in range(4)] == ["话术3", "3", "0.5", ""]


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
