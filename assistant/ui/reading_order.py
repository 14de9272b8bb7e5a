"""The controls of a window one after the other, as they are read: from top to bottom."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QRadioButton, QScrollArea, QWidget


def turn(window: QWidget, *, on: bool) -> bool:
    """What a window whose Tab goes this way answers Qt; `on` to the next, else back."""
    go(window, 1 if on else -1)
    return True


def go(window: QWidget, by: int) -> None:
    """Bring the focus to the next control (by = 1) or the previous one (-1), and that into view.

    Qt's own order is that of their making: rows made later would all come last. Qt asks as well
    when what has the focus was hidden: its place is where one goes on from.
    """
    current: QWidget | None = window.focusWidget()
    controls = [one for one in _within(window) if one is current or _takes_focus(one)]
    at = controls.index(current) if current in controls else -max(by, 0)
    if not controls:
        return
    wanted = controls[(at + by) % len(controls)]
    reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
    wanted.setFocus(reason)
    _bring_into_view(wanted)


def _within(widget: QWidget) -> Iterator[QWidget]:
    """What its layout holds, in that order, then what floats over it, from top to bottom."""
    parts = [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow()]
    parts.sort(key=lambda one: (one.y(), one.x()))
    for child in dict.fromkeys((*_placed(widget.layout(), parts), *parts)):
        yield child
        yield from _within(child)


def _placed(layout: QLayout | None, parts: list[QWidget]) -> Iterator[QWidget]:
    """Those of the parts that a layout holds.

    It is not asked for its items: Qt deletes them without a word to Python, which would take what
    comes to stand in their memory for them.
    """
    if layout is None:
        return
    held: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(one), one) for one in parts]
    inside = [one for one in layout.children() if isinstance(one, QLayout)]
    held += [(layout.indexOf(one), one) for one in inside]
    for at, one in sorted(held, key=lambda pair: pair[0]):
        if isinstance(one, QLayout):
            yield from _placed(one, parts)
        elif at >= 0:
            yield one


def _takes_focus(widget: QWidget) -> bool:
    """Not the parts other controls are made of: those have a proxy. Of choices the one made."""
    if isinstance(widget, QRadioButton) and not widget.isChecked():
        return False
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.isVisible() and not widget.focusProxy()


def _bring_into_view(widget: QWidget) -> None:
    above: QWidget | None = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
