"""The table of entries is a sound model, whatever it is told to show."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from assistant.ui.editor.entry_model import EntryModel, EntryRow
from assistant.ui.editor.fields import Section, sections

ROWS = [
    EntryRow(n, (f"标题{n}", "问好", "", "正文", ""), "bad" if n == 1 else "") for n in range(3)
]


@pytest.fixture
def model() -> EntryModel:
    """An empty table of phrases, watched."""
    made = EntryModel(sections()[0])
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def test_rows_come_and_go(model: EntryModel) -> None:
    model.show(ROWS)
    assert (model.rowCount(), model.columnCount()) == (3, 6)
    model.show([ROWS[0], EntryRow(1, ("新", "", "", "", "")), ROWS[2]])
    assert model.index(1, 1).data() == "新"
    model.show(ROWS[1:])
    assert [model.number(row) for row in range(2)] == [1, 2]
    assert (model.place(2), model.place(0)) == (1, -1)
    model.replace(EntryRow(2, ("换", "", "", "", ""), "warn", "看看"))
    assert model.index(1, 1).data() == "换"
    model.show([])
    assert model.rowCount() == 0


def test_marks_are_dots_with_words(model: EntryModel) -> None:
    model.show([EntryRow(0, ("t", "", "", "", ""), "bad", "缺正文")])
    mark = model.index(0, 0)
    assert mark.data(Qt.ItemDataRole.DecorationRole) is not None
    assert mark.data(Qt.ItemDataRole.AccessibleTextRole) == "缺正文"
    assert mark.data(Qt.ItemDataRole.ToolTipRole) == "缺正文"
    model.show([EntryRow(0, ("t", "", "", "", ""))])
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


@pytest.mark.parametrize("section", sections(), ids=lambda section: section.key)
def test_headers_are_the_fields_names(section: Section) -> None:
    model = EntryModel(section)
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(1, model.columnCount())]
    assert all(heads)
    assert model.headerData(0, Qt.Orientation.Vertical) == "1"
