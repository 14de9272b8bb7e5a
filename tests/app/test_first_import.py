"""The first start's import: nothing is written before it is confirmed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.app.first_import import FirstImport
from assistant.app.first_start_desk import Outcome
from assistant.books.importing.origin import Origin
from assistant.books.reader import read_book
from assistant.core.language import Language
from assistant.ui.colours import LIGHT
from assistant.ui.editor.import_dialog import ImportDialog
from tests.books.importing import foreign_files as made


class First:
    """A first import into a book that is not there yet, and what was told."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.into = folder / "imported.yaml"
        self.told: list[Outcome] = []
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self._importing = FirstImport(self.into, LIGHT, Language.SIMPLIFIED, self.told.append)

    def open(self, file: Origin) -> ImportDialog:
        """The preview of a file."""
        dialog = self._importing.open(file, self.parent)
        assert dialog is not None
        return dialog

    def refused(self, file: Path) -> bool:
        """Whether there is no preview at all."""
        return self._importing.open(file, self.parent) is None


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> First:
    """Nothing has been imported."""
    return First(qtbot, tmp_path)


def test_it_is_seen_first_and_written_when_confirmed(first: First, tmp_path: Path) -> None:
    dialog = first.open(made.kefubao_xlsx(tmp_path / "k.xlsx"))
    assert not first.into.exists()
    assert first.told == []
    dialog.stages_chosen.emit(["k-shou-qian-hua-shu-kou-wei-tui-jian"], "farewell")
    dialog.accept()
    assert [(one.text[:4], one.refused) for one in first.told] == [("新增 6", False)]
    book = read_book(first.into).book
    assert book is not None
    assert (len(book.phrases), book.phrases[0].stage) == (6, "farewell")


def test_a_folder_is_imported_with_all_that_is_in_it(first: First, tmp_path: Path) -> None:
    folder = tmp_path / "match"
    folder.mkdir()
    (folder / "base.yml").write_text(made.ESPANSO, "utf-8")
    made.kefubao_xlsx(folder / "k.xlsx")
    first.open(folder).accept()
    book = read_book(first.into).book
    assert book is not None
    assert len(book.phrases) == 6 + 9


def test_several_files_are_imported_at_once(first: First, tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text(made.ESPANSO, "utf-8")
    first.open((tmp_path / "base.yml", made.kefubao_xlsx(tmp_path / "k.xlsx"))).accept()
    book = read_book(first.into).book
    assert book is not None
    assert len(book.phrases) == 6 + 9
    assert [one.text[:5] for one in first.told] == ["新增 15"]


def test_nothing_is_written_when_it_is_not_confirmed(first: First, tmp_path: Path) -> None:
    first.open(made.kefubao_xlsx(tmp_path / "k.xlsx")).reject()
    assert first.told == [Outcome("", refused=True)]
    assert not first.into.exists()


def test_a_file_that_can_not_be_read_is_told(first: First, tmp_path: Path) -> None:
    assert first.refused(tmp_path / "gone.xlsx")
    assert ["没有导入" in one.text for one in first.told] == [True]


def test_a_book_that_can_not_be_written_is_told(first: First, tmp_path: Path) -> None:
    dialog = first.open(made.kefubao_xlsx(tmp_path / "k.xlsx"))
    first.into.mkdir()
    dialog.accept()
    assert [one.refused for one in first.told] == [True]
