"""What each key does in the window while no input method is composing."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from assistant.ui import reading_order
from assistant.ui.held_keys import HeldKeys

if TYPE_CHECKING:
    from assistant.ui.window import Window

_PAGE = 5
_KEEP = Qt.KeyboardModifier.KeypadModifier
_REPEATING = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_F6,
        Qt.Key.Key_Z,
    }
)


class WindowKeys:
    """Maps keys to what they mean. A key it doesn't know is left to whoever had it."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._held = HeldKeys()
        key, ctrl, shift = (
            Qt.Key,
            Qt.KeyboardModifier.ControlModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        none = Qt.KeyboardModifier.NoModifier
        self._actions: dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], bool]] = {
            (none, key.Key_Up): lambda: self._step(-1),
            (none, key.Key_Down): lambda: self._step(1),
            (none, key.Key_PageUp): lambda: self._step(-_PAGE),
            (none, key.Key_PageDown): lambda: self._step(_PAGE),
            (none, key.Key_Tab): lambda: self._stage(1),
            (shift, key.Key_Backtab): lambda: self._stage(-1),
            (none, key.Key_Return): lambda: self._emit(window.phrase_chosen.emit),
            (none, key.Key_Enter): lambda: self._emit(window.phrase_chosen.emit),
            (ctrl, key.Key_Return): lambda: self._emit(window.phrase_sent.emit),
            (ctrl, key.Key_Enter): lambda: self._emit(window.phrase_sent.emit),
            (shift, key.Key_Return): lambda: self._emit(window.phrase_drafted.emit),
            (shift, key.Key_Enter): lambda: self._emit(window.phrase_drafted.emit),
            (ctrl | shift, key.Key_Return): lambda: self._do(window.draft_wanted.emit),
            (ctrl | shift, key.Key_Enter): lambda: self._do(window.draft_wanted.emit),
            (ctrl, key.Key_E): lambda: self._do(window.draft_edited.emit),
            (ctrl, key.Key_K): lambda: self._do(window.promotions.take_focus),
            (ctrl, key.Key_Equal): lambda: self._do(window.promotions.calculate),
            (ctrl, key.Key_R): lambda: self._emit(window.wording_wanted.emit),
            (ctrl, key.Key_C): self._copy,
            (ctrl, key.Key_D): lambda: self._emit(window.phrase_pinned.emit),
            (none, key.Key_F2): lambda: self._emit(window.phrase_edited.emit),
            (none, key.Key_Escape): self._leave,
            (ctrl, key.Key_N): lambda: self._do(window.buyer.start_note),
            (ctrl, key.Key_B): lambda: self._do(window.buyer.start_naming),
            (ctrl, key.Key_I): lambda: self._do(window.buyer.toggle_card),
            (none, key.Key_F1): lambda: self._do(window.help_wanted.emit),
            (ctrl, key.Key_P): lambda: self._do(window.promise_wanted.emit),
            (ctrl | shift, key.Key_P): lambda: self._do(window.remark_wanted.emit),
            (ctrl, key.Key_Z): window.undo.undo,
            (none, key.Key_F7): lambda: self._do(window.checklist.take_focus),
            (shift, key.Key_F7): lambda: self._do(window.checklist.confirmation_wanted.emit),
            (none, key.Key_F8): lambda: self._do(window.follow_wanted.emit),
            (none, key.Key_F6): lambda: self.go(1),
            (shift, key.Key_F6): lambda: self.go(-1),
        }
        for number in range(1, 10):
            digit = key(key.Key_0 + number)
            self._actions[ctrl, digit] = partial(self._number, number)

    def keys(self) -> Iterable[tuple[Qt.KeyboardModifier, Qt.Key]]:
        """All keys that mean something."""
        return self._actions.keys()

    def press(self, event: QKeyEvent) -> None:
        """Act on a key; the event is accepted only if it meant something here.

        One that is held on means what it says once, unless it goes step by step.
        """
        key = Qt.Key(event.key())
        action = self._actions.get((event.modifiers() & ~_KEEP, key))
        is_over = key not in _REPEATING and self.repeats(event)
        event.setAccepted(bool(action and (is_over or action())))

    def go(self, by: int) -> bool:
        """Go to the next or previous control, since Tab goes through the stages."""
        reading_order.go(self._window, by)
        if self._window.search.has_caret:
            self._window.search.take_focus()
        return True

    def repeats(self, event: QKeyEvent) -> bool:
        """Whether this press is one of a key held on, whoever it is for."""
        return self._held.repeats(event)

    def release(self, event: QKeyEvent) -> None:
        """Take note that a key is up, whoever it was for."""
        self._held.released(event)

    def _step(self, by: int) -> bool:
        if self._window.on_view():
            self._window.phrases.step(by)
        return True

    def _stage(self, by: int) -> bool:
        if self._window.on_view():
            self._window.stages.step(by)
        return True

    def _leave(self) -> bool:
        self._window.left.emit()
        return True

    @staticmethod
    def _do(act: Callable[[], None]) -> bool:
        act()
        return True

    def _copy(self) -> bool:
        """Copy the phrase, unless a part of the query is marked: then that is meant."""
        return not self._window.search.has_selection and self._emit(self._window.phrase_copied.emit)

    def _emit(self, say: Callable[[str], None]) -> bool:
        if self._window.on_view() and (key := self._window.phrases.meant()):
            say(key)
        return True

    def _number(self, number: int) -> bool:
        if self._window.on_view():
            self._window.phrases.choose_number(number)
        return True
