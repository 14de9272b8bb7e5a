"""The table of entries is a sound model, whatever it is told to show."""

from collections.abc import Mapping, Sequence

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from assistant.ui.editor.entry_model import EntryModel, Listing
from assistant.ui.editor.fields import Rows, Section, sections
from assistant.ui.editor.section_page import SectionPage

ENTRIES: tuple[Rows, ...] = tuple(
    {"id": f"e{n}", "title": f"标题{n}", "stage": "greet", "text": "正文", "tags": ("新", "老")}
    for n in range(3)
)


class Said:
    """What is wrong with an entry, as a test says it."""

    def __init__(self, tone: str, details: str) -> None:
        self.tone = tone
        self.details = details


def listing(
    entries: Sequence[Rows] = ENTRIES,
    numbers: Sequence[int] | None = None,
    marks: Mapping[str, Said] | None = None,
) -> Listing:
    """All of the entries, or those of some numbers."""
    shown = range(len(entries)) if numbers is None else numbers
    return Listing(entries, shown, {"greet": "问好"}, marks or {})


@pytest.fixture
def model() -> EntryModel:
    """An empty table of phrases, watched."""
    made = EntryModel(sections()[0])
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def test_rows_come_and_go(model: EntryModel) -> None:
    model.show(listing())
    assert (model.rowCount(), model.columnCount()) == (3, 6)
    assert [model.index(0, n).data() for n in range(1, 6)] == [
        "标题0",
        "问好",
        "",
        "正文",
        "新、老",
    ]
    model.show(listing((ENTRIES[0], {"id": "e1", "title": "新"}, ENTRIES[2])))
    assert model.index(1, 1).data() == "新"
    model.show(listing(numbers=[1, 2]))
    assert [model.number(row) for row in range(2)] == [1, 2]
    assert (model.place(2), model.place(0)) == (1, -1)
    model.show(listing(()))
    assert model.rowCount() == 0


def test_only_what_changed_is_told(model: EntryModel) -> None:
    model.show(listing())
    resets, changes = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda first, last, _: changes.append((first.row(), last.row())))
    model.show(listing((*ENTRIES[:2], {"id": "e2", "title": "换"})))
    model.remark(1)
    model.remark(7)
    assert (resets, changes) == ([], [(0, 2), (1, 1)])
    model.show(listing(numbers=[2]))
    assert (len(resets), model.index(0, 1).data()) == (1, "标题2")


def test_marks_are_dots_with_words(model: EntryModel) -> None:
    marks = {"e0": Said("bad", "缺正文")}
    model.show(listing(marks=marks))
    mark = model.index(0, 0)
    assert mark.data(Qt.ItemDataRole.DecorationRole) is not None
    assert mark.data(Qt.ItemDataRole.AccessibleTextRole) == "缺正文"
    assert mark.data(Qt.ItemDataRole.ToolTipRole) == "缺正文"
    assert model.index(1, 0).data(Qt.ItemDataRole.DecorationRole) is None
    del marks["e0"]
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_what_was_imported_is_no_markup_in_a_tooltip(model: EntryModel) -> None:
    picture = "<img src='//server/share'>"
    model.show(listing([{**ENTRIES[0], "text": picture}], marks={"e0": Said("bad", picture)}))
    for column in (0, 4):
        tip = model.index(0, column).data(Qt.ItemDataRole.ToolTipRole)
        assert "img" in tip
        assert not QtGui.Qt.mightBeRichText(tip)
    assert model.index(0, 4).data() == picture


@pytest.mark.parametrize("section", sections(), ids=lambda section: section.key)
def test_headers_are_the_fields_names(section: Section) -> None:
    model = EntryModel(section)
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(1, model.columnCount())]
    assert all(heads)
    assert model.headerData(0, Qt.Orientation.Vertical) == "1"


def test_a_mark_is_seen_whole(qtbot: QtBot) -> None:
    page = SectionPage(sections()[0])
    qtbot.addWidget(page)
    padding = 2 * 6  # of the item, in the style sheet
    assert 0 < page.table.iconSize().width() <= page.table.columnWidth(0) - padding
