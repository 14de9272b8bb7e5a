"""Which books may be edited, and how the window hears that one was saved."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from assistant.app.editing.editor_program import own_books, published_book
from assistant.app.editing.editor_starter import EditorStarter
from assistant.app.editing.saved import note_saved
from assistant.store.home import Home
from tests.books.test_rewriting import HAND_WRITTEN


def test_own_books_are_those_of_ones_folders_without_what_ships(tmp_path: Path) -> None:
    home = Home.at(tmp_path / "home")
    assert own_books(home) == []
    (home.books).mkdir(parents=True, exist_ok=True)
    (home.books / "b.yaml").write_text(HAND_WRITTEN, "utf-8")
    assert own_books(home) == [home.books / "b.yaml"]
    (tmp_path / "c.yaml").write_text(HAND_WRITTEN, "utf-8")
    assert own_books(home, [tmp_path / "c.yaml"]) == [tmp_path / "c.yaml"]


def test_without_a_subscription_no_published_book_is_known(tmp_path: Path) -> None:
    assert published_book(Home.at(tmp_path / "home"), "b") is None


def test_the_window_hears_of_each_save_once(qtbot: QtBot, tmp_path: Path) -> None:
    starter = EditorStarter(tmp_path, [tmp_path / "b.yaml"])
    assert starter.command()[-5:] == [
        *("edit", "--home", str(tmp_path), "--library", str(tmp_path / "b.yaml"))
    ]
    heard: list[int] = []
    starter.changed.connect(lambda: heard.append(1))
    starter.look()
    note_saved(tmp_path, tmp_path / "b.yaml")
    starter.look()
    starter.look()
    assert heard == [1]
    starter.close()
