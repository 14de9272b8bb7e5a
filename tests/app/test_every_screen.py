"""Every screen in every state: what can be clicked says so, has a name, is reached by keyboard."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from assistant.core.language import Language
from assistant.core.settings import Settings, Theme
from assistant.ui.enter_button import EnterButton, EnterToolButton
from tests.looks.dialog_states import dialog_states
from tests.looks.lead_states import lead_states
from tests.looks.scene import Act, Scene, scene
from tests.looks.window_states import window_states
from tests.ui.test_accessible import nameless, reached, to_reach

WINDOW = dict(window_states())
DIALOGS = dict((*dialog_states(), *lead_states()))
KEYS = re.compile(r"Ctrl\+|Enter|Esc|Tab|F\d|空格")


@pytest.fixture(scope="module")
def shop(qapp: QApplication) -> Iterator[Scene]:
    """One program for all of them."""
    settings = Settings("小美", "小鱼女装", Language.SIMPLIFIED, Theme.LIGHT)
    with scene(qapp, settings) as made:
        yield made
    made.program.window.deleteLater()


@pytest.fixture
def shown(shop: Scene, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    """A screen in a state, put away afterwards."""
    shop.calm()
    act: Act = request.param
    screen = act(shop)
    shop.program.summoning.stop_asking()  # a dialog that was opened has the focus now
    shop.settle()
    yield screen
    if screen is not shop.program.window:
        screen.close()
        screen.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        shop.settle()


def states(acts: dict[str, Act]) -> pytest.MarkDecorator:
    """One test a state."""
    return pytest.mark.parametrize("shown", acts.values(), ids=acts.keys(), indirect=True)


def mute(screen: QWidget) -> list[str]:
    """The buttons that say neither which key does the same nor what they do."""
    boxes = QCheckBox | QRadioButton  # their words are beside them, and Space ticks every one
    found = [b for b in screen.findChildren(QAbstractButton) if b.isVisibleTo(screen)]
    return [
        f"{type(button.parent()).__name__}: {button.text()}"
        for button in found
        if not isinstance(button, boxes) and not (button.toolTip() or KEYS.search(button.text()))
    ]


@states(WINDOW)
def test_the_window_says_what_it_does_and_is_reached_with_f6(shop: Scene, shown: QWidget) -> None:
    shop.program.summoning.take_focus()
    QApplication.processEvents()
    assert (mute(shown), nameless(shown)) == ([], [])
    assert beyond_reach(shown, "F6") == []


@states(DIALOGS)
def test_each_dialog_says_what_it_does_and_obeys_tab_and_enter(shown: QWidget) -> None:
    assert (mute(shown), nameless(shown)) == ([], [])
    if isinstance(shown, QDialog):
        assert deaf_to_enter(shown) == []
    shown.activateWindow()
    QApplication.processEvents()
    for button in shown.findChildren(QPushButton):
        if button in to_reach(shown):
            button.setFocus()
            break
    assert beyond_reach(shown, "Tab") == []


def deaf_to_enter(screen: QWidget) -> list[str]:
    """The buttons from which Enter would press another one; in a dialog there is always one."""
    found = [b for b in screen.findChildren(QPushButton) if b.isVisibleTo(screen)]
    deaf = [b.text() for b in found if not isinstance(b, EnterButton) and not b.autoDefault()]
    signs = [b for b in screen.findChildren(QToolButton) if b in to_reach(screen)]
    return deaf + [b.text() for b in signs if not isinstance(b, EnterToolButton)]


def beyond_reach(screen: QWidget, key: str) -> list[str]:
    """What the key never comes to. Of buttons of which one is chosen it comes to that one."""
    came = reached(by=key)
    groups = {widget.group() for widget in came if isinstance(widget, QAbstractButton)} - {None}
    left = (one for one in to_reach(screen) - came if group_of(one) not in groups)
    return sorted(f"{type(one).__name__} {one.accessibleName()}" for one in left)


def group_of(widget: QWidget) -> object:
    """Those of which one is chosen; the arrows go from one to the next."""
    return widget.group() if isinstance(widget, QAbstractButton) else widget
