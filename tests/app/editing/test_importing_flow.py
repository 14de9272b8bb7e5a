"""Importing in the editor: what the preview shows, and what can be said in it."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QFileDialog, QLabel, QTableView
from pytestqt.qtbot import QtBot

from assistant.app.editor_desk import EditorDesk
from assistant.books.importing.undo import undo_import
from assistant.core.errors import AssistantError
from assistant.ui.editor.import_dialog import ImportDialog
from tests.app.editing.conftest import Answers
from tests.app.editing.test_editor_desk import on_disk, press
from tests.books.importing import foreign_files as made
from tests.books.test_rewriting import HAND_WRITTEN


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> EditorDesk:
    """The editor with a book of three phrases open."""
    path = tmp_path / "b.yaml"
    path.write_text(HAND_WRITTEN, "utf-8")
    desk = EditorDesk([path], asking=Answers())
    qtbot.addWidget(desk.window)
    assert desk.open(path)
    return desk


def chosen(dialog: ImportDialog, **roles: int) -> None:
    """Say in the dialog which column holds what."""
    for role, place in roles.items():
        box = dialog.columns.choices[place]
        box.setCurrentIndex(box.findData(role))


def shown(dialog: ImportDialog, column: int) -> list[str]:
    """A column of the preview."""
    (table,) = (t for t in dialog.findChildren(QTableView) if t.accessibleName() == "导入")
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_a_header_that_is_none_can_be_said(desk: EditorDesk, tmp_path: Path) -> None:
    source = tmp_path / "x.csv"
    source.write_bytes(made.csv_bytes([("词", "句子"), ("在", "亲呀")]))
    dialog = desk.import_from(source)
    assert dialog is not None
    assert not dialog.columns.headed.isChecked()
    chosen(dialog, text=1, title=0)
    assert shown(dialog, 4)[:2] == ["句子", "亲呀"]
    dialog.columns.headed.setChecked(True)
    assert shown(dialog, 4)[:1] == ["亲呀"]
    dialog.accept()
    assert [p.text for p in on_disk(desk).phrases][3:] == ["亲呀"]


def test_what_is_wrong_has_the_room_of_all_columns(desk: EditorDesk, tmp_path: Path) -> None:
    source = tmp_path / "x.csv"
    source.write_bytes(made.csv_bytes([("标题", "话术内容"), ("在吗", "亲，在的"), ("没有", "")]))
    dialog = desk.import_from(source)
    assert dialog is not None
    (table,) = (t for t in dialog.findChildren(QTableView) if t.accessibleName() == "导入")
    assert shown(dialog, 0) == ["新增", "有问题"]
    assert [table.columnSpan(row, 2) for row in (0, 1)] == [1, 4]
    assert shown(dialog, 2)[1] == "这一行没有话术内容，没有导入。"


def test_a_wrong_guess_at_columns_can_be_corrected(desk: EditorDesk, tmp_path: Path) -> None:
    source = tmp_path / "x.csv"
    source.write_bytes(made.csv_bytes([("内容", "话术"), ("在吗", "亲，在的")]))
    dialog = desk.import_from(source)
    assert dialog is not None
    assert not dialog.columns.isVisibleTo(dialog)
    press(dialog, "改各列的用途…")
    assert dialog.columns.isVisibleTo(dialog)
    assert dialog.columns.headed.isChecked()
    assert dialog.columns.choices[0].currentData() == "text"
    chosen(dialog, title=0, text=1)
    dialog.accept()
    assert [(p.title, p.text) for p in on_disk(desk).phrases][3:] == [("在吗", "亲，在的")]


def test_columns_are_chosen_for_one_sheet_only(desk: EditorDesk, tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].title = "售前"
    for row in (("标题", "分组", "内容"), ("一", "问好", "亲，您好")):
        book.worksheets[0].append(row)
    other = book.create_sheet("杂项")
    for pair in (("甲", "乙"), ("二", "亲，再见，慢走")):
        other.append(pair)
    book.save(tmp_path / "x.xlsx")
    dialog = desk.import_from(tmp_path / "x.xlsx")
    assert dialog is not None
    assert dialog.columns.tables.currentText() == "杂项"
    assert shown(dialog, 1)[0] == "售前 2"
    chosen(dialog, title=0, text=1)
    assert shown(dialog, 4)[:2] == ["亲，您好", "亲，再见，慢走"]
    assert shown(dialog, 2)[:2] == ["售前 / 问好", "杂项"]


def test_what_is_left_out_is_shown(desk: EditorDesk, tmp_path: Path) -> None:
    source = tmp_path / "x.csv"
    source.write_bytes(made.csv_bytes([("标题", "内容", "优先级"), ("一", "亲，在的", "1")]))
    dialog = desk.import_from(source)
    assert dialog is not None
    assert shown(dialog, 0) == ["新增", "说明"]
    assert "优先级" in shown(dialog, 4)[1]


def test_a_folder_is_imported_and_each_place_names_its_file(
    desk: EditorDesk, tmp_path: Path
) -> None:
    folder = tmp_path / "all"
    (folder / "in").mkdir(parents=True)
    made.kefubao_xlsx(folder / "k.xlsx")
    (folder / "in" / "x.csv").write_bytes(made.csv_bytes([("标题", "内容"), ("一", "亲，在")]))
    dialog = desk.import_from(folder)
    assert dialog is not None
    assert shown(dialog, 1)[:2] == [f"{Path('in') / 'x.csv'} 2", "k.xlsx 2"]
    dialog.accept()
    assert len(on_disk(desk).phrases) == 3 + 7


def test_a_source_that_vanishes_is_told(desk: EditorDesk, tmp_path: Path) -> None:
    source = tmp_path / "x.csv"
    source.write_bytes(made.csv_bytes([("标题", "内容"), ("一", "亲，在的")]))
    dialog = desk.import_from(source)
    assert dialog is not None
    source.unlink()
    press(dialog, "改各列的用途…")
    chosen(dialog, title=1, text=0)
    assert any("找不到" in label.text() for label in dialog.findChildren(QLabel))
    dialog.accept()
    assert [p.text for p in on_disk(desk).phrases][3:] == ["亲，在的"]


def test_an_import_that_was_saved_can_be_undone_without_the_editor(
    desk: EditorDesk, tmp_path: Path
) -> None:
    desk.session.set_key("phrases", 0, "code", "zz", "code")
    path = desk.session.document.path
    dialog = desk.import_from(made.kefubao_xlsx(tmp_path / "k.xlsx"))
    assert dialog is not None
    dialog.accept()
    assert len(on_disk(desk).phrases) == 3 + 6
    undo_import(path)
    assert path.read_text("utf-8") == HAND_WRITTEN.replace("code: yi # 短", "code: zz # 短")


def test_what_was_changed_after_an_import_is_not_undone_with_it(
    desk: EditorDesk, tmp_path: Path
) -> None:
    dialog = desk.import_from(made.kefubao_xlsx(tmp_path / "k.xlsx"))
    assert dialog is not None
    dialog.accept()
    desk.session.set_key("phrases", 0, "code", "zz", "code")
    assert desk.save()
    with pytest.raises(AssistantError, match="没有撤销"):
        undo_import(desk.session.document.path)


def test_several_files_are_imported_together_with_one_summary(
    desk: EditorDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.kefubao_xlsx(tmp_path / "k.xlsx")
    (tmp_path / "x.csv").write_bytes(made.csv_bytes([("标题", "内容"), ("一", "亲，在")]))
    (tmp_path / "图.xyz").write_bytes(b"?")
    files = [str(tmp_path / name) for name in ("k.xlsx", "x.csv", "图.xyz")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (files, ""))
    desk.window.import_wanted.emit()
    [dialog] = desk.window.findChildren(ImportDialog)
    assert {place.split()[0] for place in shown(dialog, 1)} == {"k.xlsx", "x.csv", "图.xyz"}
    assert shown(dialog, 0).count("有问题") == 1, "what can't be read keeps out nothing else"
    dialog.accept()
    assert len(on_disk(desk).phrases) == 3 + 7
    assert desk.session.steps.undoText() == "导入 3 个文件"


@pytest.mark.parametrize(("chosen", "count"), [([], 0), (["x.csv"], 1)])
def test_no_file_imports_nothing_and_one_is_a_file(
    desk: EditorDesk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chosen: list[str],
    count: int,
) -> None:
    (tmp_path / "x.csv").write_bytes(made.csv_bytes([("标题", "内容"), ("一", "亲，在")]))
    files = [str(tmp_path / name) for name in chosen]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (files, ""))
    desk.window.import_wanted.emit()
    dialogs = desk.window.findChildren(ImportDialog)
    assert len(dialogs) == count
    for dialog in dialogs:
        assert shown(dialog, 1) == ["2"]
        dialog.reject()
