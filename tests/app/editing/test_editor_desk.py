"""The editor as a lead uses it: what is clicked and typed, and what then stands in the file."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from assistant.app.editor_desk import EditorDesk
from assistant.books.reader import read_book
from assistant.books.writer import write_book
from assistant.core.book import Book
from assistant.core.phrase import Phrase
from assistant.ui.editor.asking import Leaving
from assistant.ui.editor.choice import Choice
from assistant.ui.editor.section_page import SectionPage
from tests.app.editing.conftest import Answers
from tests.books.importing import foreign_files as made
from tests.books.test_rewriting import HAND_WRITTEN
from tests.soon import soon


def phrases(desk: EditorDesk) -> SectionPage:
    """The page of the phrases."""
    return desk.window.pages["phrases"]


def on_disk(desk: EditorDesk) -> Book:
    """The book as it is saved, without a problem."""
    assert desk.save()
    reading = read_book(desk.session.document.path)
    assert [p for p in reading.problems if p.level == "error"] == []
    assert reading.book is not None
    return reading.book


def put(page: SectionPage, key: str, value: object) -> None:
    """Change a field as its control would say it."""
    page.form.key_edited.emit(key, value)


def press(parent: QWidget, text: str) -> None:
    """Click the button of this name."""
    next(b for b in parent.findChildren(QPushButton) if b.text() == text).click()


def test_the_first_phrase_is_open(desk: EditorDesk) -> None:
    assert phrases(desk).numbers() == [0]
    assert phrases(desk).model.index(0, 1).data() == "问好"
    assert desk.window.windowTitle().startswith("b.yaml")


def test_a_change_is_saved_and_comments_survive(desk: EditorDesk) -> None:
    save, undo = (
        next(b for b in desk.window.findChildren(QPushButton) if b.text() == text)
        for text in ("保存", "撤销")
    )
    assert not save.isEnabled()
    put(phrases(desk), "title", "您好")
    assert save.isEnabled()
    assert undo.isEnabled()
    put(phrases(desk), "variants", ("在呢",))
    assert desk.window.windowTitle().startswith("● ")
    assert on_disk(desk).phrases[0].variants == ("在呢",)
    text = desk.session.document.path.read_text("utf-8")
    assert text.count("#") == HAND_WRITTEN.count("#")
    assert not desk.window.windowTitle().startswith("● ")


def test_typing_is_one_step_back(desk: EditorDesk) -> None:
    for text in ("您", "您好", "您好呀"):
        put(phrases(desk), "title", text)
    put(phrases(desk), "code", "nh")
    desk.window.undo_wanted.emit()
    assert phrases(desk).model.index(0, 1).data() == "您好呀"
    desk.window.undo_wanted.emit()
    assert phrases(desk).model.index(0, 1).data() == "问好"
    desk.window.redo_wanted.emit()
    assert phrases(desk).model.index(0, 1).data() == "您好呀"


def test_what_is_wrong_is_marked_as_one_types(desk: EditorDesk) -> None:
    put(phrases(desk), "text", "亲，全网最低价，{没完")
    mark = phrases(desk).model.index(0, 0)
    assert mark.data(Qt.ItemDataRole.DecorationRole) is not None
    details = str(mark.data(Qt.ItemDataRole.ToolTipRole))
    assert "花括号" in details
    assert "全网最低" in details
    assert desk.window.tabs.tabText(0) == "话术 · 1"
    assert not desk.save()
    assert desk.session.document.path.read_text("utf-8") == HAND_WRITTEN
    put(phrases(desk), "text", "亲，{买家}")
    assert desk.window.tabs.tabText(0) == "话术"


def test_a_new_phrase_gets_its_id_from_its_title(desk: EditorDesk) -> None:
    phrases(desk).adding.emit()
    put(phrases(desk), "title", "晚上好")
    put(phrases(desk), "text", "晚上好呀")
    put(phrases(desk), "title", "夜里好")
    new = on_disk(desk).phrases[1]
    assert (new.id, new.title, new.stage) == ("ye-li-hao", "夜里好", "greet")
    put(phrases(desk), "title", "半夜好")
    assert on_disk(desk).phrases[1].id == "ye-li-hao"


def test_copying_moving_and_deleting(desk: EditorDesk) -> None:
    page = phrases(desk)
    page.doubling.emit()
    assert [e["title"] for e in desk.session.entries("phrases")] == ["问好", "问好", "再见", "t"]
    page.moving.emit(1)
    assert page.numbers() == [2]
    page.moving.emit(1)
    page.moving.emit(1)
    assert page.numbers() == [3]
    page.select([0, 1])
    page.deleting.emit()
    assert [phrase.title for phrase in on_disk(desk).phrases] == ["t", "问好"]
    desk.window.undo_wanted.emit()
    assert len(on_disk(desk).phrases) == 4


def test_stage_and_tags_of_several_at_once(desk: EditorDesk) -> None:
    page = phrases(desk)
    page.select([0, 2])
    assert page.bulk.isVisibleTo(page)
    page.bulk.stages.choose("close")
    press(page.bulk, "改阶段")
    page.bulk.tag.setText("大促")
    press(page.bulk, "加标签")
    page.bulk.tag.setText("老客")
    press(page.bulk, "去标签")
    one, two, three = on_disk(desk).phrases
    assert (one.stage, two.stage, three.stage) == ("close", "farewell", "close")
    assert (one.tags, two.tags, three.tags) == (("新客", "大促"), (), ("大促",))
    for _ in range(3):
        desk.window.undo_wanted.emit()
    assert on_disk(desk).phrases[0].tags == ("新客", "老客")


def test_only_what_is_looked_for_is_shown(desk: EditorDesk) -> None:
    page = phrases(desk)
    page.filter.setText("慢走")
    assert page.model.rowCount() == 1
    page.select([1])
    put(page, "code", "mz")
    page.filter.clear()
    assert on_disk(desk).phrases[1].code == "mz"


def test_pictures_are_copied_beside_the_book(desk: EditorDesk, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for side in (4, 8):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.red)
        picture.save(str(elsewhere / f"{side}.png"))
    book = tmp_path / "books" / "b.yaml"
    book.parent.mkdir()
    book.write_text(HAND_WRITTEN, "utf-8")
    assert desk.open(book)
    form = phrases(desk).form
    form.images_dropped.emit([elsewhere / "4.png"])
    (elsewhere / "8.png").replace(elsewhere / "4.png")
    form.images_dropped.emit([elsewhere / "4.png"])
    assert on_disk(desk).phrases[0].images == ("images/4.png", "images/4-2.png")
    assert (book.parent / "images" / "4-2.png").exists()


def test_an_import_is_seen_first_then_one_step(desk: EditorDesk, tmp_path: Path) -> None:
    dialog = desk.import_from(made.kefubao_xlsx(tmp_path / "k.xlsx"))
    assert dialog is not None
    (table,) = (t for t in dialog.findChildren(QTableView) if t.accessibleName() == "导入")
    assert table.model().rowCount() == 6
    table.selectRow(0)
    dialog.findChildren(Choice)[-1].choose("farewell")
    press(dialog, "改阶段")
    assert len(desk.session.entries("phrases")) == 3
    dialog.accept()
    assert [p.stage for p in on_disk(desk).phrases][3:5] == ["farewell", "objection"]
    assert "# 第一条" in desk.session.document.path.read_text("utf-8")
    desk.window.undo_wanted.emit()
    assert len(on_disk(desk).phrases) == 3
    again = desk.import_from(tmp_path / "k.xlsx")
    assert again is not None
    again.reject()
    assert len(on_disk(desk).phrases) == 3


def test_unknown_columns_are_chosen(desk: EditorDesk, tmp_path: Path) -> None:
    source = tmp_path / "x.csv"
    source.write_bytes(made.csv_bytes([("甲", "乙"), ("在的", "亲，在的呢"), ("发货", "今天发")]))
    dialog = desk.import_from(source)
    assert dialog is not None
    assert dialog.columns.isVisibleTo(dialog)
    title, text = dialog.columns.choices
    text.setCurrentIndex(text.findData("text"))
    title.setCurrentIndex(title.findData("title"))
    dialog.accept()
    assert [p.title for p in on_disk(desk).phrases][3:] == ["在的", "发货"]


def test_comparing_leads_to_the_entry(desk: EditorDesk) -> None:
    before = desk.session.document.book
    phrases(desk).select([1])
    put(phrases(desk), "text", "您慢走")
    dialog = desk.compare_with(before, "第 12 版")
    phrases(desk).select([0])
    dialog.entry_wanted.emit("phrases", "two")
    assert phrases(desk).numbers() == [1]
    dialog.reject()


def test_promotions_checklists_products_and_cards(desk: EditorDesk) -> None:
    pages = desk.window.pages
    pages["promotions"].select([0])
    put(pages["promotions"], "ends", "2026-12-01 12:00")
    put(pages["promotions"], "tiers", ({"spend": "300", "off": "40"},))
    for key, keys in (
        ("checklists", {"name": "核单", "items": ({"id": "spec", "text": "款式"},)}),
        ("products", {"name": "碎花裙", "points": ("薄", "凉")}),
        ("cards", {"title": "规则", "text": "内容"}),
    ):
        desk.window.show_page(key)
        pages[key].adding.emit()
        for name, value in keys.items():
            put(pages[key], name, value)
    book = on_disk(desk)
    assert book.promotions[0].tiers[0].off == 40
    assert book.checklists[0].items[0].text == "款式"
    assert (book.products[0].points, book.cards[0].title) == (("薄", "凉"), "规则")


def test_entries_of_other_kinds_have_no_place_among_the_phrases(desk: EditorDesk) -> None:
    page = desk.window.pages["cards"]
    for _ in range(len(desk.session.entries("phrases")) + 2):
        page.adding.emit()
    assert page.numbers() == [len(desk.session.entries("cards")) - 1]


def test_a_book_that_can_not_be_opened_is_told(desk: EditorDesk, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("format: 1\nphrases: [}\n", "utf-8")
    assert not desk.open(tmp_path / "bad.yaml")
    assert desk.session.document.path.name == "b.yaml"


def test_an_export_can_be_imported_without_a_change(desk: EditorDesk, tmp_path: Path) -> None:
    desk.export_to(tmp_path / "t.xlsx")
    dialog = desk.import_from(tmp_path / "t.xlsx")
    assert dialog is not None
    assert not next(b for b in dialog.findChildren(QPushButton) if b.text() == "导入").isEnabled()
    dialog.reject()
    desk.export_to(tmp_path / "t.docx")


def test_books_are_offered_by_their_names(qtbot: QtBot, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.yaml", "b.yaml", "c.yaml", "gone.yaml")]
    for file, name in zip(files, ("小鱼女装", "售后", "售后"), strict=False):
        write_book(Book(file.stem, name), file)
    desk = EditorDesk(files, asking=Answers())
    qtbot.addWidget(desk.window)
    assert desk.open(files[0])
    shown = [desk.window.books.itemText(n) for n in range(len(files))]
    assert shown == ["小鱼女装", "售后 · b.yaml", "售后 · c.yaml", "gone"]
    assert desk.window.books.currentText() == "小鱼女装"


def test_compare_uses_the_published_book(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(HAND_WRITTEN, "utf-8")
    asked: list[str] = []
    published = Book("b", "书", phrases=(Phrase("b", "gone", "greet", "旧", "旧"),))

    def published_of(path: Path, id: str) -> Book:
        assert path == tmp_path / "b.yaml"
        asked.append(id)
        return replace(published)

    desk = EditorDesk([tmp_path / "b.yaml"], published=published_of, asking=Answers())
    qtbot.addWidget(desk.window)
    desk.open(tmp_path / "b.yaml")
    desk.window.compare_wanted.emit()
    assert asked == ["b"]


def test_nothing_is_lost_by_leaving(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(HAND_WRITTEN, "utf-8")
    answers = Answers()
    desk = EditorDesk([tmp_path / "b.yaml"], asking=answers)
    qtbot.addWidget(desk.window)
    desk.open(tmp_path / "b.yaml")
    assert desk.may_leave()
    assert answers.asked == 0
    put(phrases(desk), "code", "zz")
    answers.leave = Leaving.STAY
    assert not desk.may_leave()
    answers.leave = Leaving.SAVE
    assert desk.may_leave()
    assert "code: zz # 短" in (tmp_path / "b.yaml").read_text("utf-8")
    assert answers.asked == 2


def test_what_somebody_else_wrote_is_not_written_over_unasked(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(HAND_WRITTEN, "utf-8")
    answers = Answers()
    desk = EditorDesk([tmp_path / "b.yaml"], asking=answers)
    qtbot.addWidget(desk.window)
    desk.open(tmp_path / "b.yaml")
    put(phrases(desk), "code", "zz")
    (tmp_path / "b.yaml").write_text(HAND_WRITTEN + "# theirs\n", "utf-8")
    assert not desk.save()
    assert "theirs" in (tmp_path / "b.yaml").read_text("utf-8")
    answers.overwrite = True
    assert desk.save()
    assert "theirs" not in (tmp_path / "b.yaml").read_text("utf-8")


def test_a_file_somebody_has_taken_away_is_written_anew(desk: EditorDesk) -> None:
    put(phrases(desk), "title", "您好")
    desk.session.document.path.unlink()
    assert on_disk(desk).phrases[0].title == "您好"


def test_what_the_filter_hides_is_no_longer_in_the_form(desk: EditorDesk) -> None:
    page = phrases(desk)
    page.filter.setText("慢走")
    assert page.numbers() == []
    assert not page.form.isVisibleTo(page)
    page.select([1])
    assert page.form.isVisibleTo(page)
    page.filter.clear()
    assert page.numbers() == [1]


def test_in_thousands_a_step_touches_only_what_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    entries = tuple(Phrase("b", f"p{n}", "greet", f"标题{n}", f"正文{n}") for n in range(3000))
    write_book(Book("b", "b", phrases=entries), tmp_path / "b.yaml")
    desk = EditorDesk([tmp_path / "b.yaml"], asking=Answers())
    qtbot.addWidget(desk.window)
    assert desk.open(tmp_path / "b.yaml")
    page = phrases(desk)
    page.select(range(0, 3000, 2))
    assert page.numbers() == list(range(0, 3000, 2))
    page.table.selectAll()
    with soon(1):
        page.bulk.stage_wanted.emit("close")
        desk.window.undo_wanted.emit()
        desk.window.redo_wanted.emit()
    assert len(page.numbers()) == 3000
    assert {rows["stage"] for rows in desk.session.entries("phrases")} == {"close"}
