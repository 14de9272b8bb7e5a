"""The dialog behind the foot: pages that show and say."""

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.ui.own_page import NumbersPage, OwnPage
from assistant.ui.source_page import SourcePage, SourceRow
from assistant.ui.team_dialog import CodeDialog, TeamDialog

ROWS = (
    SourceRow("https://example.com/team", "小鱼团队", "第 12 版 · 09:12"),
    SourceRow("/share", "店铺", "第 3 版 · 08:00 · 未核对", uncompared=True),
)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """Something to stand in."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def button(inside: QWidget, text: str) -> QPushButton:
    [found] = [b for b in inside.findChildren(QPushButton) if b.text() == text]
    return found


def page(parent: QWidget) -> SourcePage:
    made = SourcePage(parent)
    made.show_rows(ROWS)
    return made


def test_each_source_tells_how_it_stands(parent: QWidget) -> None:
    listed = page(parent).findChildren(QListWidget)[0]
    assert [listed.item(n).text() for n in range(2)] == [
        "小鱼团队\n第 12 版 · 09:12",
        "店铺\n第 3 版 · 08:00 · 未核对",
    ]


def test_without_a_source_it_says_how_to_have_one(parent: QWidget) -> None:
    made = page(parent)
    [hint] = [w for w in made.findChildren(QLabel) if w.text().startswith("还没有订阅")]
    assert (hint.isHidden(), button(made, "不再订阅").isHidden()) == (True, False)
    made.show_rows(())
    assert (hint.isHidden(), button(made, "不再订阅").isHidden()) == (False, True)


def test_only_what_is_not_compared_can_be(parent: QWidget) -> None:
    made = page(parent)
    assert button(made, "核对短码…").isHidden()
    made.findChildren(QListWidget)[0].setCurrentRow(1)
    told = QSignalSpy(made.comparing_wanted)
    button(made, "核对短码…").click()
    assert told.at(0) == ["/share"]


def test_sources_are_put_in_another_order(parent: QWidget) -> None:
    made = page(parent)
    told = QSignalSpy(made.arranged)
    assert not button(made, "上移").isEnabled()
    button(made, "下移").click()
    assert told.at(0) == [["/share", "https://example.com/team"]]


def test_a_source_is_taken_up_and_ended(parent: QWidget) -> None:
    made = page(parent)
    wanted, ended = QSignalSpy(made.subscribing_wanted), QSignalSpy(made.ending_wanted)
    button(made, "订阅").click()
    assert wanted.count() == 0
    made.findChildren(QLineEdit)[0].setText(" https://example.com/x ")
    button(made, "订阅").click()
    button(made, "不再订阅").click()
    assert (wanted.at(0), ended.at(0)) == (["https://example.com/x"], ["https://example.com/team"])
    made.clear_address()
    assert made.findChildren(QLineEdit)[0].text() == ""


def test_while_one_is_looked_at_no_other_is(parent: QWidget) -> None:
    made = page(parent)
    made.set_busy(busy=True)
    made.tell("正在看…")
    assert not button(made, "订阅").isEnabled()
    made.set_busy(busy=False)
    assert button(made, "订阅").isEnabled()
    assert "正在看…" in [label.text() for label in made.findChildren(QLabel)]


def test_without_sources_nothing_can_be_moved(parent: QWidget) -> None:
    made = SourcePage(parent)
    assert not any(button(made, text).isEnabled() for text in ("上移", "下移", "不再订阅"))


def test_a_folder_is_picked(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    made = page(parent)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/share/team")
    button(made, "选文件夹…").click()
    assert made.findChildren(QLineEdit)[0].text() == "/share/team"


def test_one_s_own_is_carried(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    made = OwnPage(parent)
    out, back = QSignalSpy(made.exporting_wanted), QSignalSpy(made.importing_wanted)
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    for text in ("导出到文件…", "从文件导入…"):
        button(made, text).click()
    assert (out.count(), back.count()) == (0, 0)
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("/x.own.json", ""))
    for text in ("导出到文件…", "从文件导入…"):
        button(made, text).click()
    assert (out.at(0), back.at(0)) == (["/x.own.json"], ["/x.own.json"])


def test_hidden_phrases_are_shown_again(parent: QWidget) -> None:
    made = OwnPage(parent)
    made.show_hidden([("shop/a", "问好"), ("shop/b", "再见")])
    told = QSignalSpy(made.showing_wanted)
    button(made, "重新显示").click()
    made.findChildren(QListWidget)[0].setCurrentRow(1)
    button(made, "重新显示").click()
    assert [told.at(n)[0] for n in range(2)] == ["shop/a", "shop/b"]
    made.show_hidden([])
    assert not button(made, "重新显示").isEnabled()
    assert made.findChildren(QListWidget)[0].isHidden()
    says = [label for label in made.findChildren(QLabel) if "没有藏起来" in label.text()]
    assert not says[0].isHidden()


def test_numbers_stay_here_until_they_are_allowed(parent: QWidget) -> None:
    made = NumbersPage("", "/share/numbers", parent)
    told = QSignalSpy(made.folder_chosen)
    made.show_text('{"uses": []}')
    assert made.findChildren(QPlainTextEdit)[0].toPlainText() == '{"uses": []}'
    made.findChildren(QCheckBox)[0].setChecked(True)
    made.findChildren(QCheckBox)[0].setChecked(False)
    assert [told.at(n)[0] for n in range(2)] == ["/share/numbers", ""]


def test_the_code_is_compared(parent: QWidget) -> None:
    asking = CodeDialog("/share", "7Q2M-K9XD-3FHP-8WZT", parent)
    assert "7Q2M-K9XD-3FHP-8WZT" in [label.text() for label in asking.findChildren(QLabel)]
    asking.findChildren(QLineEdit)[0].setText(" 小鱼团队 ")
    accepted = QSignalSpy(asking.accepted)
    button(asking, "一样").click()
    assert (accepted.count(), asking.name) == (1, "小鱼团队")


def test_three_pages(parent: QWidget) -> None:
    dialog = TeamDialog(NumbersPage("", "", None), parent)
    rejected = QSignalSpy(dialog.rejected)
    button(dialog, "关闭").click()
    assert rejected.count() == 1
