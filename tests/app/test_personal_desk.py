"""F2: a team's phrase in one's own words, and the way back."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton

from assistant.store.phrase_draft import PhraseDraft, UnsavedPhrase
from assistant.ui.new_phrase_dialog import NewPhraseDialog, Written
from tests.app.books import write
from tests.flows.world import World
from tests.waiting import until

TEAM = (
    "format: 1\nbook: shop\nname: 小店\nphrases:\n"
    "  - {id: hello, stage: greet, title: 首次问好, code: hy, text: '亲，您好～'}\n"
)


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """The program with a book of one phrase."""
    world = World(qapp, tmp_path / "home", write(tmp_path, TEAM))
    assert world.program.window.isVisible()
    world.desktop.show("小鱼儿888")
    yield world
    world.close()


def opened(world: World) -> NewPhraseDialog:
    """The dialog for the first phrase."""
    row = world.program.window.phrases.rows.row(0)
    world.program.window.phrase_edited.emit(row.key if row else "")
    return world.program.window.findChildren(NewPhraseDialog)[-1]


def say(world: World, text: str) -> None:
    """Press F2, write, save, and wait for the list to have it."""
    write_in(opened(world), text)
    wait_for(world, text)


def write_in(dialog: NewPhraseDialog, text: str) -> None:
    """Write and save."""
    dialog.findChildren(QPlainTextEdit)[0].setPlainText(text)
    dialog.findChildren(QDialogButtonBox)[0].accepted.emit()


def wait_for(world: World, text: str) -> None:
    def there() -> bool:
        world.app.processEvents()
        row = world.program.window.phrases.rows.row(0)
        return row is not None and row.whole == text

    until(there, what=text, seconds=60)


def worked(world: World) -> bool:
    world.app.processEvents()
    return True


def is_kept(world: World, draft: PhraseDraft, phrase: UnsavedPhrase | None) -> bool:
    return worked(world) and draft.read() == phrase


def badge(world: World) -> str:
    row = world.program.window.phrases.rows.row(0)
    return row.badge if row else ""


def other(dialog: NewPhraseDialog) -> QPushButton:
    """The button at the left."""
    buttons = [b for b in dialog.findChildren(QPushButton) if not b.autoDefault()]
    return buttons[0]


def test_f2_opens_the_phrase_that_is_selected(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.press("F2")
    [dialog] = world.program.window.findChildren(NewPhraseDialog)
    assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == "亲，您好～"
    dialog.reject()


def test_one_s_own_words_take_the_place_of_the_team_s(world: World, tmp_path: Path) -> None:
    say(world, "我的话")
    assert badge(world) == "我改过"
    assert "亲，您好～" not in (tmp_path / "home" / "books" / "personal.yaml").read_text("utf-8")
    world.press("Ctrl+Alt+1")
    assert world.front_chat().text == "我的话"


def test_of_several_wordings_the_one_on_view_is_changed(world: World, tmp_path: Path) -> None:
    several = TEAM.replace("'亲，您好～'", "一, variants: [二, 三]")
    write(tmp_path, several)
    world.program.sources.changed.emit()
    wait_for(world, "一")
    world.press("Ctrl+Alt+Space")
    world.press("Ctrl+R")
    dialog = opened(world)
    assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == "二"
    assert "第 2 种，共 3 种" in dialog.windowTitle()
    write_in(dialog, "")
    assert dialog.isVisible()
    write_in(dialog, "我的二")
    wait_for(world, "我的二")
    phrase = world.program.situation.finder.library.phrase("shop/hello")
    assert phrase
    assert phrase.wordings == ("一", "我的二", "三")
    again = opened(world)
    assert any(label.text() == "团队的原文：二" for label in again.findChildren(QLabel))
    again.reject()


def test_when_the_team_s_words_change_one_is_told_and_can_go_back(
    world: World, tmp_path: Path
) -> None:
    say(world, "我的话")
    write(tmp_path, TEAM.replace("您好", "你好"))
    world.program.sources.changed.emit()
    until(lambda: worked(world) and badge(world) == "原文已改", what="the badge", seconds=60)
    dialog = opened(world)
    assert any("亲，你好～" in label.text() for label in dialog.findChildren(QLabel))
    assert other(dialog).text() == "用回原文"
    other(dialog).click()
    wait_for(world, "亲，你好～")
    assert badge(world) == ""


def test_words_that_changed_while_one_wrote_were_not_seen(world: World, tmp_path: Path) -> None:
    say(world, "我的话")
    dialog = opened(world)
    write(tmp_path, TEAM.replace("您好", "你好"))
    world.program.sources.changed.emit()
    until(lambda: worked(world) and badge(world) == "原文已改", what="the badge", seconds=60)
    write_in(dialog, "我的新话")
    wait_for(world, "我的新话")
    assert badge(world) == "原文已改"


def test_what_one_does_not_want_to_see_can_be_hidden(world: World) -> None:
    dialog = opened(world)
    assert other(dialog).text() == "不再显示"
    other(dialog).click()
    rows = world.program.window.phrases.rows
    until(lambda: worked(world) and rows.rowCount() == 0, what="nothing", seconds=60)


def test_pins_stay_with_a_phrase_one_has_worded_otherwise(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.press("Ctrl+D")
    say(world, "我的话")
    row = world.program.window.phrases.rows.row(0)
    assert row is not None
    assert row.pinned


def test_what_can_not_be_kept_stays_in_the_dialog(world: World) -> None:
    dialog = opened(world)
    write_in(dialog, "没有配对的 {花括号")
    assert dialog.isVisible()
    dialog.reject()


def test_a_phrase_half_written_is_gone_on_with_at_the_next_start(
    qapp: QApplication, world: World, tmp_path: Path
) -> None:
    dialog = opened(world)
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("亲，早呀～")
    dialog.close()
    assert dialog.isVisible(), "what was typed is not lost to one wish to close"
    world.program.personal.keep_unsaved()
    world.close()
    again = World(qapp, tmp_path / "home", tmp_path / "shop.yaml")
    (dialog,) = again.program.window.findChildren(NewPhraseDialog)
    assert dialog.unsaved == Written("首次问好", "greet", "hy", "亲，早呀～")
    assert dialog.windowTitle() == "改成我的说法"
    again.program.personal.keep_unsaved()  # not saved this time either
    write_in(dialog, "亲，早呀，在的～")
    again.program.personal.keep_unsaved()
    again.close()
    last = World(qapp, tmp_path / "home", tmp_path / "shop.yaml")
    assert last.program.window.findChildren(NewPhraseDialog) == []
    row = last.program.window.phrases.rows.row(0)
    assert row is not None
    assert row.whole == "亲，早呀，在的～"
    last.close()


def test_what_is_typed_is_kept_without_anything_being_pressed(world: World, tmp_path: Path) -> None:
    draft, dialog = PhraseDraft(tmp_path / "home" / "phrase-draft.json"), opened(world)
    for text in ("亲，早呀～", "亲，早呀，在的～"):
        dialog.findChildren(QPlainTextEdit)[0].setPlainText(text)
        kept = UnsavedPhrase("shop/hello", 0, "首次问好", "greet", "hy", text)
        until(partial(is_kept, world, draft, kept), what="the phrase")
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("亲，您好～")
    until(partial(is_kept, world, draft, None), what="nothing typed")
    dialog.reject()


def test_nothing_typed_is_nothing_to_go_on_with(world: World, tmp_path: Path) -> None:
    opened(world)
    world.program.personal.keep_unsaved()
    assert not (tmp_path / "home" / "phrase-draft.json").exists()


@pytest.mark.parametrize("left", ['{"key": "shop/gone"', "[]", '{"key": "", "wording": "x"}'])
def test_what_can_t_be_read_hinders_no_start(qapp: QApplication, tmp_path: Path, left: str) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "phrase-draft.json").write_text(left, "utf-8")
    world = World(qapp, tmp_path / "home", write(tmp_path, TEAM))
    assert world.program.window.findChildren(NewPhraseDialog) == []
    world.close()


def test_a_phrase_withdrawn_meanwhile_is_gone_on_with_as_a_new_one(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    left = UnsavedPhrase("shop/gone", 0, "催单", "close", "cd", "亲，快下单呀")
    PhraseDraft(tmp_path / "home" / "phrase-draft.json").write(left)
    world = World(qapp, tmp_path / "home", write(tmp_path, TEAM))
    (dialog,) = world.program.window.findChildren(NewPhraseDialog)
    assert dialog.unsaved == Written("催单", "close", "cd", "亲，快下单呀")
    world.close()
