"""Which books are in force."""

from pathlib import Path

import pytest

from assistant.app import shipped
from assistant.app.querying import OwnPaths, library_paths
from assistant.books.library import load_library
from assistant.core.errors import AssistantError
from assistant.core.settings import Settings
from assistant.store import settings_file
from assistant.store.home import Home
from assistant.store.settings_file import write_settings
from tests.app.books import write


@pytest.fixture
def at(tmp_path: Path) -> Home:
    """An empty home folder."""
    return Home.at(tmp_path)


def test_a_new_user_has_what_any_shop_can_say_and_promises_nothing(at: Home) -> None:
    library = load_library(library_paths(at, ()))
    assert len(library.phrases) > 100
    books = library.books
    assert not any(b.promotions or b.products or b.cards or b.shop for b in books)
    said = " ".join(text for phrase in library.phrases for text in phrase.wordings)
    assert "小鱼" not in said


def test_without_a_home_the_example_shop_is_there_too() -> None:
    assert library_paths(None, ()) == (shipped.PHRASEBOOKS,)


def test_named_ones_override_everything(at: Home) -> None:
    write(at.books)
    write_settings(at.settings, Settings(library=("/team",)))
    chosen = (Path("/a"), Path("/b"))
    assert library_paths(at, chosen) == chosen
    assert library_paths(None, chosen) == chosen


def test_those_of_the_settings_take_the_place_of_the_shipped_ones(at: Home) -> None:
    write_settings(at.settings, Settings(library=("/team", "/more")))
    assert library_paths(at, ()) == (Path("/team"), Path("/more"))


@pytest.mark.parametrize("name", ["mine.yaml", "mine.yml"])
def test_one_s_own_books_come_first(at: Home, name: str) -> None:
    write(at.books, name=name)
    assert library_paths(at, ()) == (at.books, *shipped.GENERAL)
    write_settings(at.settings, Settings(library=("/team",)))
    assert library_paths(at, ()) == (at.books, Path("/team"))


def test_what_ships_is_there() -> None:
    for folder in (shipped.PHRASEBOOKS, shipped.ICONS, shipped.TRANSLATIONS):
        assert any(folder.iterdir())


def test_while_the_settings_are_locked_the_books_stay(
    at: Home, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(settings_file, "_PAUSES", ())
    own = OwnPaths(at)
    write_settings(at.settings, Settings(library=("/team",)))
    assert own() == (Path("/team"),)
    at.settings.rename(at.folder / "elsewhere")
    at.settings.mkdir()
    assert own() == (Path("/team"),)
    assert "打不开设置文件" in caplog.text
    with pytest.raises(AssistantError):
        OwnPaths(at)()
