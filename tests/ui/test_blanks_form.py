"""The form for blanks: filled with the keyboard alone, and never left with an empty one."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from assistant.core.placeholder import Blank
from assistant.ui.blanks_form import BlanksForm
from tests.ui.fingers import click, commit, compose, focused, hold, press, type_

HEIGHT, SIZE, CARRIER = (
    Blank("身高"),
    Blank("尺码", ("S", "M", "XL")),
    Blank("快递", default="中通"),
)


@pytest.fixture
def form(qtbot: QtBot) -> BlanksForm:
    """An empty form in front."""
    form = BlanksForm()
    qtbot.addWidget(form)
    form.show()
    with qtbot.waitActive(form):
        form.activateWindow()
    return form


@pytest.fixture
def said(form: BlanksForm) -> list[str]:
    """What the form has told."""
    told: list[str] = []
    form.finished.connect(lambda send: told.append("send" if send else "paste"))
    form.cancelled.connect(lambda: told.append("cancel"))
    return told


def field(form: BlanksForm, name: str) -> QWidget:
    """The field that has this label."""
    return next(label.buddy() for label in form.findChildren(QLabel) if label.text() == name)


def button(form: BlanksForm, word: str) -> QPushButton:
    return next(b for b in form.findChildren(QPushButton) if word in b.text())


def marked(form: BlanksForm) -> list[str]:
    fields = {name: field(form, name) for name in form.values()}
    return [name for name, widget in fields.items() if widget.property("invalid")]


def test_the_first_blank_has_the_caret(form: BlanksForm) -> None:
    form.ask("推荐尺码", [HEIGHT, SIZE])
    assert focused() is field(form, "身高")
    assert form.values() == {"身高": "", "尺码": "S"}


@pytest.mark.parametrize("told", [True, False])
def test_enter_held_on_since_the_phrase_was_chosen_fills_in_nothing(
    form: BlanksForm, said: list[str], told: bool
) -> None:
    form.ask("快递", [CARRIER, SIZE])
    hold("Enter", told=told)
    assert focused() is field(form, "尺码")
    assert said == []
    press("Enter")
    assert said == ["paste"]


def test_enter_walks_on_and_at_the_end_finishes(form: BlanksForm, said: list[str]) -> None:
    form.ask("推荐尺码", [HEIGHT, SIZE, CARRIER])
    type_("165")
    press("Enter")
    assert focused() is field(form, "尺码")
    press("Enter")
    assert focused() is field(form, "快递")
    assert said == []
    press("Enter")
    assert said == ["paste"]
    assert form.values() == {"身高": "165", "尺码": "S", "快递": "中通"}


def test_ctrl_enter_sends_from_any_blank(form: BlanksForm, said: list[str]) -> None:
    form.ask("发货", [CARRIER, SIZE])
    press("Ctrl+Enter")
    assert said == ["send"]


@pytest.mark.parametrize("keys", ["Enter", "Ctrl+Enter"])
def test_an_empty_blank_is_refused_and_marked(form: BlanksForm, said: list[str], keys: str) -> None:
    form.ask("推荐尺码", [SIZE, HEIGHT])
    press("Enter", keys)
    assert said == []
    assert marked(form) == ["身高"]
    assert focused() is field(form, "身高")


def test_only_blanks_do_not_fill_a_blank(form: BlanksForm, said: list[str]) -> None:
    form.ask("推荐尺码", [HEIGHT])
    type_("   ")
    press("Enter")
    assert said == []


def test_the_mark_goes_once_it_is_filled(form: BlanksForm, said: list[str]) -> None:
    form.ask("推荐尺码", [HEIGHT])
    press("Enter")
    type_("165")
    press("Enter")
    assert marked(form) == []
    assert said == ["paste"]


def test_choices_can_be_picked_or_written(form: BlanksForm, said: list[str]) -> None:
    form.ask("推荐尺码", [SIZE])
    press("Down")
    assert form.values() == {"尺码": "M"}
    press("Ctrl+A")
    type_("XXL")
    press("Enter")
    assert form.values() == {"尺码": "XXL"}
    assert said == ["paste"]


def test_what_is_written_is_not_completed(form: BlanksForm) -> None:
    form.ask("推荐尺码", [SIZE])
    press("Ctrl+A")
    type_("X")
    assert form.values() == {"尺码": "X"}


def test_what_is_written_does_not_become_a_choice(form: BlanksForm) -> None:
    form.ask("推荐尺码", [SIZE])
    type_("XXL")
    press("Enter")
    choice = field(form, "尺码")
    assert isinstance(choice, QComboBox)
    assert choice.count() == len(SIZE.choices)


def test_a_default_is_there_and_typed_over(form: BlanksForm) -> None:
    form.ask("发货", [CARRIER])
    assert form.values() == {"快递": "中通"}
    type_("YTO")
    assert form.values() == {"快递": "YTO"}


def test_every_change_is_told_for_the_preview(form: BlanksForm, qtbot: QtBot) -> None:
    form.ask("推荐尺码", [HEIGHT, SIZE])
    with qtbot.waitSignals([form.values_changed] * 3):
        type_("165")
    press("Enter")
    with qtbot.waitSignal(form.values_changed):
        press("Down")


def test_the_preview_shows_the_reply(form: BlanksForm) -> None:
    form.show_preview("您165，建议选M码～")
    preview = form.findChild(QLabel, "preview")
    assert isinstance(preview, QLabel)
    assert preview.text() == "您165，建议选M码～"


def test_esc_cancels(form: BlanksForm, said: list[str]) -> None:
    form.ask("推荐尺码", [HEIGHT, SIZE])
    press("Esc")
    assert said == ["cancel"]


@pytest.mark.parametrize(("word", "told"), [("贴", "paste"), ("取消", "cancel")])
def test_each_button_does_what_it_says(
    form: BlanksForm, said: list[str], word: str, told: str
) -> None:
    form.ask("发货", [CARRIER])
    click(button(form, word))
    button(form, word).setFocus()
    press("Enter", "Space")
    assert said == [told] * 3


@pytest.mark.parametrize("blank", [HEIGHT, SIZE], ids=["line", "choice"])
@pytest.mark.parametrize("key", ["Enter", "Ctrl+Enter", "Esc"])
def test_while_composing_keys_are_the_input_method_s(
    form: BlanksForm, said: list[str], blank: Blank, key: str
) -> None:
    form.ask("推荐尺码", [blank, CARRIER])
    caret = focused()
    compose("zhong")
    press(key)
    assert said == []
    assert focused() is caret
    commit("中")
    assert form.values()[blank.name] == "中"


def test_asking_again_starts_anew(form: BlanksForm, said: list[str]) -> None:
    form.ask("推荐尺码", [HEIGHT])
    type_("165")
    form.ask("发货", [CARRIER, HEIGHT])
    assert form.values() == {"快递": "中通", "身高": ""}
    press("Enter")
    type_("158")
    press("Enter")
    assert said == ["paste"]


def test_what_is_empty_is_told_in_words_too(form: BlanksForm, said: list[str]) -> None:
    form.ask("推荐尺码", [HEIGHT, Blank("体重")])
    press("Ctrl+Enter")
    assert form.wording.text() == "✕ “身高”“体重”还没有填"
    assert said == []


@pytest.mark.parametrize("nothing", ["\u200b", "\u202e", "\u3000", "\x07"])
def test_what_nobody_can_see_does_not_fill_a_blank(
    form: BlanksForm, said: list[str], nothing: str
) -> None:
    form.ask("推荐尺码", [HEIGHT])
    commit(nothing)
    press("Enter")
    assert said == []
    assert marked(form) == ["身高"]


def test_control_and_bidi_characters_go(form: BlanksForm) -> None:
    form.ask("推荐尺码", [HEIGHT])
    commit("1\u202e6\x075\u200f")
    assert form.values() == {"身高": "165"}


def test_two_thousand_characters_are_the_most(form: BlanksForm) -> None:
    form.ask("推荐尺码", [HEIGHT])
    commit("字" * 1999)
    commit("一二三")
    assert form.values() == {"身高": "字" * 1999 + "一"}
    assert form.wording.text().startswith("⚠ 最多 2000 个字")


def test_the_last_value_is_offered_and_taken_with_the_arrow(form: BlanksForm) -> None:
    form.ask("推荐尺码", [HEIGHT, SIZE], {"身高": "165", "尺码": "M"})
    assert form.values() == {"身高": "", "尺码": "M"}
    line = field(form, "身高")
    assert isinstance(line, QLineEdit)
    assert "165" in line.placeholderText()
    press("Down")
    assert form.values() == {"身高": "165", "尺码": "M"}


def test_the_arrow_changes_nothing_that_was_typed(form: BlanksForm) -> None:
    form.ask("推荐尺码", [HEIGHT], {"身高": "165"})
    type_("158")
    press("Down")
    assert form.values() == {"身高": "158"}


def test_an_offered_value_alone_does_not_fill_a_blank(form: BlanksForm, said: list[str]) -> None:
    form.ask("推荐尺码", [HEIGHT], {"身高": "165"})
    press("Enter")
    assert said == []


def test_a_long_reply_can_be_scrolled_to_its_end(form: BlanksForm) -> None:
    form.ask("推荐尺码", [HEIGHT])
    form.show_preview("很长的话。" * 200)
    preview = form.findChild(QLabel, "preview")
    assert isinstance(preview, QLabel)
    area = form.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.height() <= 120
    assert preview.height() > area.height()
