"""A document: opened, changed, judged entry by entry, saved with all its comments."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.books.editing.composed import Rows
from assistant.books.editing.document import (
    Document,
    book_of,
    faults_of,
    fresh_id,
    is_changed_on_disk,
    open_document,
    ordered,
    save,
    sound_book,
    with_book,
)
from assistant.books.keeping import placeless
from assistant.books.reader import read_book
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.problem import Level
from tests.books.test_rewriting import HAND_WRITTEN

SHIPPED = sorted(Path("phrasebooks").glob("*.yaml"))


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """The hand-written book, opened."""
    (tmp_path / "b.yaml").write_text(HAND_WRITTEN, "utf-8")
    return open_document(tmp_path / "b.yaml")


def changed(document: Document, number: int, **keys: str) -> Document:
    """The document with keys of a phrase changed."""
    entries = list(document.lists["phrases"])
    entries[number] = ordered("phrases", entries[number] | keys)
    return document.with_list("phrases", tuple(entries))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_document_holds_the_book_of_its_file(path: Path) -> None:
    document = open_document(path)
    book, _ = book_of(document)
    assert book is not None
    assert placeless(book) == placeless(document.book)


def test_saving_what_did_not_change_changes_no_byte(document: Document) -> None:
    save(document)
    assert document.path.read_text("utf-8") == HAND_WRITTEN


def test_only_what_changed_is_written(document: Document) -> None:
    saved = save(changed(document, 0, code="yy"))
    assert saved.path.read_text("utf-8") == HAND_WRITTEN.replace("code: yi #", "code: yy #")
    assert saved.book.phrases[0].code == "yy"
    again = save(changed(saved, 1, title="慢走"))
    assert "title: 慢走" in again.path.read_text("utf-8")
    assert "code: yy # 短" in again.path.read_text("utf-8")


def test_a_new_book_begins_empty(tmp_path: Path) -> None:
    document = open_document(tmp_path / "新书.yaml")
    rows = {"id": fresh_id(document, "phrases", "你好"), "stage": "greet", "title": "你好"}
    assert rows["id"] == "ni-hao"
    document = save(document.with_list("phrases", ({**rows, "text": "在的"},)))
    reading = read_book(tmp_path / "新书.yaml")
    assert reading.problems == ()
    assert reading.book is not None
    assert [phrase.title for phrase in reading.book.phrases] == ["你好"]
    assert document.holds("phrases", "ni-hao")


def test_faults_name_the_key(document: Document) -> None:
    faulty = changed(document, 0, text="亲，{没完", stage="nowhere")
    found = {fault.key: fault.level for fault in faults_of(faulty, "phrases", 0)}
    assert found.keys() == {"text", "stage"}
    assert set(found.values()) == {Level.ERROR}
    assert faults_of(faulty, "phrases", 1) == ()
    (untitled,) = faults_of(changed(document, 0, title=""), "phrases", 0)
    assert untitled.key == "title"


def test_what_an_entry_refers_to_is_known(document: Document) -> None:
    hung = changed(document, 0, promotion="sale", text="亲，{活动}")
    assert faults_of(hung, "phrases", 0) == ()
    assert faults_of(changed(document, 0, promotion="none"), "phrases", 0) != ()
    entries = document.lists["phrases"]
    follows: tuple[Rows, ...] = (
        {**entries[0], "then": {"after": "3m", "phrase": "two"}},
        *entries[1:],
    )
    assert faults_of(document.with_list("phrases", follows), "phrases", 0) == ()


def test_an_id_twice_is_a_fault_of_the_second(document: Document) -> None:
    twice = document.with_list(
        "phrases", (*document.lists["phrases"], document.lists["phrases"][0])
    )
    assert [fault.key for fault in faults_of(twice, "phrases", 3)] == ["id"]
    assert faults_of(twice, "phrases", 0) == ()


def test_a_code_twice_is_told_at_the_second(document: Document) -> None:
    (shared,) = faults_of(changed(document, 1, code="YI"), "phrases", 1)
    assert (shared.key, shared.level) == ("code", Level.WARNING)
    assert "问好" in shared.message.text()
    assert faults_of(changed(document, 1, code="YI"), "phrases", 0) == ()
    assert save(changed(document, 1, code="YI")).book.phrases[1].code == "YI"


def test_a_faulty_document_is_not_saved(document: Document) -> None:
    with pytest.raises(AssistantError, match="没有保存"):
        save(changed(document, 0, title=""))
    with pytest.raises(AssistantError, match="还有要改的"):
        sound_book(changed(document, 0, title=""))
    assert document.path.read_text("utf-8") == HAND_WRITTEN


def test_a_refusal_is_told_in_the_users_language(document: Document) -> None:
    with pytest.raises(AssistantError) as refused:
        save(changed(document, 0, text=""))
    assert "“正文”是空的" in refused.value.message.text()
    assert "“text” is empty" in refused.value.message.text(Language.ENGLISH)
    document.path.write_text(HAND_WRITTEN.replace("stage: farewell", "stage: nowhere"), "utf-8")
    with pytest.raises(AssistantError) as refused:
        open_document(document.path)
    assert f"{document.path}:27:12: Unknown stage" in refused.value.message.text(Language.ENGLISH)


def test_a_faulty_or_missing_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("format: 1\nphrases: [}\n", "utf-8")
    for path in (tmp_path / "a.yaml", tmp_path):
        with pytest.raises(AssistantError, match="没有打开"):
            open_document(path)


def test_that_somebody_else_wrote_the_file_is_seen(document: Document) -> None:
    assert not is_changed_on_disk(document)
    document.path.write_text(HAND_WRITTEN + "# mine\n", "utf-8")
    assert is_changed_on_disk(document)
    assert is_changed_on_disk(replace(document, source=None))


def test_another_book_can_be_put_in(document: Document) -> None:
    book = replace(sound_book(document), name="新名字", phrases=document.book.phrases[:1])
    saved = save(with_book(document, book))
    assert [phrase.id for phrase in saved.book.phrases] == ["one"]
    assert "# ==== 售前 ====" in saved.path.read_text("utf-8")
