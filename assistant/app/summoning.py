"""Coming to the front and going back: which window is the target, and who has the focus."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from assistant.core.ports import Clock, Target, Windows
from assistant.core.refusal import of_target
from assistant.ui.window import Window

translate = QCoreApplication.translate

GOLDEN = 6.0
LOST = 15.0
_PATIENCE_MS = 10
_AGAIN_MS = 60
_TIMES = 10


class Summoning(QObject):
    """Remembers the chat window and brings the focus there and back."""

    def __init__(
        self, window: Window, windows: Windows, clock: Clock, crosses: Callable[[], bool]
    ) -> None:
        """`crosses` tells whether taking the focus now would take it from a paste under way."""
        super().__init__()
        self._crosses = crosses
        self._window = window
        self._windows = windows
        self._clock = clock
        self._target: Target | None = None
        self._seen: tuple[Target | None] | None = None
        self._since: float | None = None
        self._wanted = False
        self._left: int | None = None
        self.turn = 0
        window.focus_wanted.connect(self.come_forward)
        window.left.connect(self.leave)

    def summon(self) -> None:
        """The hotkey: come to the front with the caret in the search box; again: hide.

        With the caret elsewhere in the window, letters meant for the search would go to the chat.
        A dialog has to be closed first.
        """
        if self._crosses():
            QTimer.singleShot(_PATIENCE_MS, self.summon)
            return
        dialog, from_chat = QApplication.activeModalWidget(), not self._is_ours()
        searching = dialog is None and self._window.search.has_caret
        if searching and self._window.isVisible() and self._in_front():
            self.hide()
            return
        self.show()
        self.take_focus()
        if dialog is None:
            self._since = self._clock.monotonic()
        elif from_chat:
            self._hold_back(dialog)

    def _hold_back(self, dialog: QWidget) -> None:
        """What is typed now is meant for the search, not for the field that had the caret here."""
        dialog.setFocus(Qt.FocusReason.OtherFocusReason)
        words = translate("Summoning", "先关掉“%1”，再找话术。")
        self._window.notice.tell(words.replace("%1", dialog.windowTitle()), "bad")

    @contextmanager
    def as_seen(self, front: Target | None) -> Iterator[None]:
        """While a hotkey is acted on: who was in front when it was pressed is the target."""
        self._seen = (front,)
        try:
            yield
        finally:
            self._seen = None

    def show(self) -> None:
        """Show the window without taking the focus."""
        self._window.show()
        self._window.raise_()

    def hide(self) -> None:
        """Go away; the chat has the focus again."""
        self.leave()
        self._window.hide()

    def take_focus(self) -> None:
        """Take the keyboard focus, with the caret in the search box."""
        self.come_forward()
        self._window.search.take_focus()

    def come_forward(self) -> None:
        """Take the keyboard focus, since the agent wants to type where the click went."""
        self.turn += 1
        self.target_now()
        self._left = self._target.window if self._target else None
        self._window.accept_focus(on=True)
        self._wanted = True
        self._ask_for_focus(self.turn, _TIMES)

    def leave(self) -> None:
        """Give the focus back to the chat; the window stays in view."""
        if self._target is not None and self._in_front():
            self._windows.activate(self._target)
        self.let_go()

    def let_go(self) -> None:
        """Never take the focus again until asked."""
        self._since = None
        self.stop_asking()
        self._window.search.drop_focus()
        self._window.accept_focus(on=False)

    def stop_asking(self) -> None:
        """A reply is on its way to the chat: a request for the focus now would cross it."""
        self._wanted = False

    def _ask_for_focus(self, turn: int, times: int) -> None:
        """Ask again a few times: a window manager that has yet to hear of a window just shown, or
        that it takes the focus, overlooks the request. Not once anybody else has come to the front.
        """
        self._windows.raise_own(int(self._window.winId()))
        self._window.activateWindow()
        if times > 1:
            QTimer.singleShot(_AGAIN_MS, self._window, lambda: self._ask_again(turn, times - 1))

    def _ask_again(self, turn: int, times: int) -> None:
        if turn != self.turn or not self._wanted or self._in_front():
            return
        front = self._windows.active()
        if (front.window if front else None) == self._left:  # by now the target may be another
            self._ask_for_focus(turn, times)

    @property
    def has_keys(self) -> bool:
        """Whether what is typed comes to our window."""
        return self._in_front()

    def _is_ours(self) -> bool:
        """Whether any window of ours is in front."""
        front = self._windows.active()
        return front is not None and front.own

    def _in_front(self) -> bool:
        """Whether the keys are ours, as the system says: Qt hears of it late on a busy machine,
        and then the hotkey hides a window that was to come up.
        """
        front = self._windows.active()
        if front is None:
            return self._window.isActiveWindow()
        return front.own and front.window == int(self._window.winId())

    def target_now(self) -> Target | None:
        """The window a reply would go to: the one in front, or the one before ours came up.

        Qt hears of the focus in one line with the keys. So a key that was pressed in our window is
        meant for the chat from before, even if another window has come to the front since.
        """
        if self._seen is None and self._window.isActiveWindow():
            return self._target
        active = self._windows.active() if self._seen is None else self._seen[0]
        if active is None or not active.own:
            if (active and active.window) != (self._target and self._target.window):
                self._since = None
            self._target = active
        return self._target

    @property
    def waited(self) -> float | None:
        """Seconds since the window was summoned; None when it was not."""
        return None if self._since is None else self._clock.monotonic() - self._since

    @property
    def needs_administrator(self) -> bool:
        """Whether the chat in front is above us and swallows our keys."""
        target = self.target_now()
        return target is not None and target.elevated

    def glance(self) -> None:
        """Look again at what is in front, and tell in the header."""
        target = self.target_now()
        if target is not None and target.elevated:
            badge, tone = translate("Summoning", "需管理员"), "warn"
        elif of_target(target) or not self._is_open(target):
            badge, tone = translate("Summoning", "无目标"), "bad"
        else:
            badge, tone = translate("Summoning", "可贴"), "good"
        title = (target.title if target else "") or translate("Summoning", "没有聊天窗口")
        self._window.header.show_target(title, badge, tone)
        self._tell_clock()

    def _is_open(self, target: Target | None) -> bool:
        """One in front is; while ours is in front the chat may be closed behind it."""
        if target is None or not self._window.isActiveWindow():
            return target is not None
        return self._windows.is_open(target)

    def _tell_clock(self) -> None:
        if self._since is None or not self._in_front():
            self._window.buyer.show_clock("", "soft")
            return
        seconds = self._clock.monotonic() - self._since
        tone = "good" if seconds < GOLDEN else "warn" if seconds < LOST else "bad"
        self._window.buyer.show_clock(
            translate("Summoning", "%1 秒").replace("%1", f"{seconds:.1f}"), tone
        )
