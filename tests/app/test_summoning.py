"""Coming to the front and going back when Qt has not heard yet who has the keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from tests.flows.world import World

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """The program beside a chat."""
    world = World(qapp, tmp_path, BOOKS)
    world.desktop.show("小鱼儿888")
    yield world
    world.close()


def test_a_window_that_qt_still_believes_in_front_comes_up(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    assert world.own_in_front
    world.desktop.windows.show(world.desktop.chat("小鱼儿888"))
    assert world.program.window.isActiveWindow()
    world.program.summoning.summon()
    assert world.program.window.isVisible()
    assert world.own_in_front


def test_a_window_that_qt_does_not_know_in_front_yet_goes_back_to_the_chat(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.program.window.hide()
    world.program.window.show()
    assert world.own_in_front
    assert not world.program.window.isActiveWindow()
    world.program.summoning.leave()
    assert world.front_chat().title == "小鱼儿888"


def test_the_hotkey_again_hides_it(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.press("Ctrl+Alt+Space")
    assert not world.program.window.isVisible()
    assert world.front_chat().title == "小鱼儿888"


def test_a_press_is_for_the_window_that_was_in_front_when_it_was_heard(world: World) -> None:
    """The UI thread may come to it when another window is in front already."""
    program, desktop = world.program, world.desktop
    meant = desktop.chat("小鱼儿888").target()
    other = desktop.chat("大黄蜂")
    desktop.windows.show(other)
    world.do(lambda: program.hotkeys.pressed.emit("paste-3", meant))
    assert other.pasted == []
    assert other.keys == []
    assert len(desktop.chat("小鱼儿888").pasted) == 1


def test_the_listener_tells_who_is_in_front(world: World) -> None:
    program, desktop = world.program, world.desktop
    told: list[object] = []
    program.hotkeys.pressed.connect(lambda _name, front: told.append(front))
    world.press("Ctrl+Alt+3")
    assert told == [desktop.chat("小鱼儿888").target()]


def test_a_key_pressed_in_our_window_is_for_the_chat_it_was_summoned_from(world: World) -> None:
    """Another window has come to the front, and Qt is yet to hear of it: the key was before."""
    world.press("Ctrl+Alt+Space")
    other = world.desktop.chat("大黄蜂")
    world.desktop.windows.show(other)
    assert world.program.window.isActiveWindow()
    world.program.summoning.glance()
    target = world.program.summoning.target_now()
    assert target is not None
    assert target.title == "小鱼儿888"


def test_the_focus_is_not_asked_for_again_while_a_reply_is_on_its_way(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it comes back from the chat in the middle of the paste."""
    asked: list[int] = []
    program = world.program
    monkeypatch.setattr(world.desktop.windows, "raise_own", asked.append)  # overlooked
    monkeypatch.setattr(program.worker, "paste", lambda *_: None)
    program.summoning.summon()
    program.phrases.paste_numbered(3)
    before = len(asked)
    QTest.qWait(200)
    assert len(asked) == before


def test_the_clock_stops_where_it_is_no_more_about(world: World) -> None:
    def clock() -> list[str]:
        labels = world.program.window.buyer.findChildren(QLabel)
        return [one.text() for one in labels if one.text().endswith(" 秒")]

    world.press("Ctrl+Alt+Space")
    assert clock()
    world.desktop.show("小鱼儿888")
    world.do(world.program.summoning.glance)
    assert clock() == []
    world.desktop.show("大海")
    world.do(world.program.summoning.glance)
    assert world.program.summoning.waited is None


def test_from_another_part_of_the_window_the_hotkey_goes_to_the_search(world: World) -> None:
    """Letters meant for the search would else go to the chat, and Enter would send them."""
    world.desktop.somebody_copies("订单编号：261122-111111111111111 收货人：张三")
    world.press("Ctrl+Alt+O")
    assert world.own_in_front
    assert not world.program.window.search.has_caret
    world.press("Ctrl+Alt+Space")
    assert world.own_in_front
    assert world.program.window.search.has_caret


def test_the_focus_is_not_asked_for_again_once_another_chat_is_in_front(world: World) -> None:
    """It is the target by then: that it was left for our window is no longer so."""
    world.press("Ctrl+Alt+Space")
    world.press("Ctrl+N")
    world.do(lambda: world.desktop.show("大黄蜂"))
    QTest.qWait(200)
    assert world.front_chat().title == "大黄蜂"


def test_what_is_typed_after_the_hotkey_does_not_go_into_a_dialog(world: World) -> None:
    """Two letters and Enter, meant for the search, would be the agent's name from then on."""
    dialog = world.program.show_settings()
    assert isinstance(dialog.focusWidget(), QLineEdit)
    world.desktop.show("小鱼儿888")
    world.press("Ctrl+Alt+Space")
    QTest.keyClicks(dialog.focusWidget(), "sq")
    assert dialog.focusWidget() is dialog
    assert "sq" not in {line.text() for line in dialog.findChildren(QLineEdit)}
    assert world.program.window.notice.text() == "先关掉“设置”，再找话术。"


def test_the_hotkey_in_a_dialog_leaves_the_caret_where_it_is(world: World) -> None:
    dialog = world.program.show_settings()
    caret = dialog.focusWidget()
    world.press("Ctrl+Alt+Space")
    assert world.own_in_front
    assert dialog.focusWidget() is caret
    assert world.program.window.notice.isHidden()
