"""The editor on the smallest screen: tools that can be read, a form that need not be moved."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant.ui.colours import LIGHT
from assistant.ui.editor.bulk_bar import BulkBar
from assistant.ui.editor.choice import Choice
from assistant.ui.editor.editor_window import EditorWindow
from assistant.ui.editor.entry_model import Listing
from assistant.ui.editor.fields import Rows
from assistant.ui.editor.section_page import SectionPage

NETBOOK = QRect(0, 0, 683, 360)
ENTRIES: list[Rows] = [{"id": str(n), "name": f"满{n}00减40", "kind": "coupon"} for n in range(9)]


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> EditorWindow:
    """On a screen of 1366 × 768 at 200 %."""
    room = SimpleNamespace(availableSize=NETBOOK.size, availableGeometry=lambda: NETBOOK)
    monkeypatch.setattr(QWidget, "screen", lambda _self: room)
    window = EditorWindow(lambda: True)
    qtbot.addWidget(window)
    return window


def filled(window: EditorWindow, key: str) -> SectionPage:
    """A page with entries, the first in the form."""
    page = window.pages[key]
    page.show_rows(Listing(ENTRIES, list(range(len(ENTRIES)))))
    page.show_entry(ENTRIES[0], Path())
    return page


@pytest.mark.parametrize("key", ["phrases", "promotions", "checklists", "products", "cards"])
def test_the_form_is_whole(window: EditorWindow, key: str) -> None:
    page = filled(window, key)
    window.show_page(key)
    window.show()
    assert page.form.horizontalScrollBar().maximum() == 0


def test_what_the_filter_is_for_can_be_read(window: EditorWindow) -> None:
    page = filled(window, "phrases")
    window.show()
    words = page.filter.fontMetrics().horizontalAdvance(page.filter.placeholderText())
    assert page.filter.width() >= min(words, 64)
    assert page.filter.toolTip() == "9 条"
    [count] = [label for label in page.findChildren(QLabel) if label.text() == "9 条"]
    assert not count.isVisible()
    page.resize(900, page.height())
    assert count.isVisible()


def test_a_tag_for_all_selected_can_be_read(qtbot: QtBot) -> None:
    bar = BulkBar()
    qtbot.addWidget(bar)
    bar.resize(bar.minimumSizeHint())
    bar.show()
    assert bar.tag.width() >= 64


def test_marks_are_in_view_when_an_entry_was_selected_unseen(window: EditorWindow) -> None:
    page = filled(window, "promotions")
    page.select([8])
    window.show_page("promotions")
    window.show()
    assert page.table.horizontalScrollBar().value() == 0


def test_a_choice_without_room_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    box = Choice()
    qtbot.addWidget(box)
    box.offer([("a", "口" * 40)])
    box.choose("a")
    box.resize(120, 28)
    end = box.grab(QRect(86, 6, 8, 6)).toImage()  # above the dots, left of the arrow
    seen = {end.pixelColor(x, y).name().upper() for x in range(8) for y in range(6)}
    assert seen == {LIGHT.surface}
