"""The draft: phrases one below the other, every change undone, Enter a new line."""

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from assistant.ui.draft_panel import DraftPanel
from tests.ui.fingers import click, commit, compose, hold, press, type_


@pytest.fixture
def panel(qtbot: QtBot) -> DraftPanel:
    """A draft with two phrases, the caret in it."""
    panel = DraftPanel()
    qtbot.addWidget(panel)
    panel.add("亲，下午好～")
    panel.add("第二条")
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.take_focus()
    return panel


@pytest.fixture
def said(panel: DraftPanel) -> list[str]:
    """What the panel has told."""
    told: list[str] = []
    panel.paste_wanted.connect(lambda send: told.append("send" if send else "paste"))
    panel.left.connect(lambda: told.append("left"))
    panel.focus_wanted.connect(lambda: told.append("focus"))
    return told


def button(panel: DraftPanel, word: str) -> QPushButton:
    return next(one for one in panel.findChildren(QPushButton) if word in one.text())


def test_it_is_hidden_until_something_is_put_into_it(qtbot: QtBot) -> None:
    panel = DraftPanel()
    qtbot.addWidget(panel)
    assert panel.isHidden()
    panel.add("一")
    assert not panel.isHidden()


def test_each_phrase_stands_on_a_line_of_its_own(panel: DraftPanel) -> None:
    assert panel.text == "亲，下午好～\n第二条"


def test_one_undo_takes_one_phrase_away(panel: DraftPanel) -> None:
    press("Ctrl+Z")
    assert panel.text == "亲，下午好～"
    press("Ctrl+Z")
    assert panel.text == ""


def test_emptying_it_can_be_undone(panel: DraftPanel) -> None:
    click(button(panel, "清空"))
    assert panel.text == ""
    click(button(panel, "撤销"))
    assert panel.text == "亲，下午好～\n第二条"


def test_also_what_was_put_away_can_be_had_back(panel: DraftPanel) -> None:
    panel.close_up()
    assert panel.isHidden()
    panel.add("三")
    assert panel.text == "三"
    panel.take_focus()
    click(button(panel, "撤销"))
    click(button(panel, "撤销"))
    assert panel.text == "亲，下午好～\n第二条"


def test_enter_is_a_new_line_and_with_ctrl_the_draft_leaves(
    panel: DraftPanel, said: list[str]
) -> None:
    press("Enter")
    type_("1")
    assert panel.text == "亲，下午好～\n第二条\n1"
    press("Ctrl+Shift+Enter", "Ctrl+Enter", "Esc")
    assert said == ["paste", "send", "left"]
    assert panel.text == "亲，下午好～\n第二条\n1"


@pytest.mark.parametrize("told", [True, False])
def test_a_draft_leaves_once_however_long_the_keys_are_held(said: list[str], told: bool) -> None:
    hold("Ctrl+Enter", told=told)
    assert said == ["send"]


def test_while_composing_the_keys_are_the_input_method_s(
    panel: DraftPanel, said: list[str]
) -> None:
    compose("hao")
    press("Ctrl+Enter", "Esc")
    assert said == []
    commit("好")
    assert panel.text.endswith("第二条好")


def test_a_click_into_it_asks_for_the_focus(panel: DraftPanel, said: list[str]) -> None:
    editor = panel.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    click(editor.viewport())
    assert said == ["focus"]


def test_the_head_tells_how_many_and_for_whom(panel: DraftPanel) -> None:
    panel.show_state(2, "小鱼儿888")
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert {"草稿　2 条", "给 小鱼儿888"} <= set(texts)


def test_it_is_one_line_until_it_is_edited(qtbot: QtBot, said: list[str]) -> None:
    panel = DraftPanel()
    qtbot.addWidget(panel)
    panel.left.connect(lambda: said.append("left"))
    panel.add("亲，下午好～")
    panel.add("第二条")
    folded = panel.sizeHint().height()
    editor = panel.findChild(QPlainTextEdit)
    assert editor is not None
    assert not editor.isVisible()
    assert "第二条" in [label.text() for label in panel.findChildren(QLabel)]
    click(button(panel, "Ctrl+E"))
    assert editor.isVisible()
    assert panel.sizeHint().height() > 2 * folded
    click(button(panel, "收起"))
    assert not editor.isVisible()
    assert said == ["left"]
    assert panel.text == "亲，下午好～\n第二条"


def test_esc_folds_it_again(panel: DraftPanel) -> None:
    press("Esc")
    editor = panel.findChild(QPlainTextEdit)
    assert editor is not None
    assert not editor.isVisible()


def test_every_change_is_told(panel: DraftPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.changed) as told:
        type_("1")
    assert told.args == ["亲，下午好～\n第二条1"]
