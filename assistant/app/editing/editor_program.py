"""`assistant edit`: the editor as a program of its own, so that it never holds up a paste."""

import logging
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Thread

from PySide6.QtGui import QGuiApplication

from assistant.app import shipped
from assistant.app.application import PROMPT, make_app
from assistant.app.editing.editor_place import EditorPlace
from assistant.app.editing.releases import Releases
from assistant.app.editing.saved import note_saved
from assistant.app.editor_desk import EditorDesk
from assistant.app.log import start_log
from assistant.app.querying import own_paths
from assistant.app.signals import ended_by_signals
from assistant.app.subscribed import places, shelf_of
from assistant.books.importing.naming import slug
from assistant.books.library import load_library
from assistant.core.book import Book
from assistant.core.language import Language
from assistant.core.settings import Settings
from assistant.desktop.clock import SystemClock
from assistant.store.home import Home
from assistant.store.settings_file import read_settings
from assistant.ui import theme
from assistant.ui.editor.asking import Asking

_FIRST = "team.yaml"
_log = logging.getLogger(__name__)


def edit(home_folder: Path | None, book: Path | None, library: Sequence[Path] = ()) -> int:
    """Open the editor on a book; without one on the first of one's own."""
    home = Home.at(home_folder)
    unforeseen = start_log(home.logs)
    sys.setswitchinterval(PROMPT)
    settings, _ = read_settings(home.settings)
    app = make_app(settings.language)
    books = own_books(home, library)
    desk = editor_desk(home, books, settings.language)
    _dress(desk, settings)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda: _dress(desk, settings))
    desk.saved.connect(lambda path: _note(home, path))
    unforeseen.told.connect(desk.tell)
    place = EditorPlace(desk.window, home.cache / "editor-window")
    desk.window.show()
    app.setQuitOnLastWindowClosed(True)
    desk.open(book or (books[0] if books else home.books / _FIRST))
    get_ready()
    with ended_by_signals(desk.window.close):
        try:
            return app.exec()
        finally:
            place.keep()


def get_ready() -> None:
    """Load what reads titles aloud beside the window, before the first new one needs an id."""
    Thread(target=slug, args=("好",), name="beside", daemon=True).start()


def own_books(home: Home, library: Sequence[Path] = ()) -> list[Path]:
    """The books that may be edited: those of one's own folders, the personal one last.

    What is subscribed to belongs to whoever publishes it, and what ships to the program.
    """
    found: list[Path] = []
    for path in library or own_paths(home):
        files = sorted(path.rglob("*.y*ml")) if path.is_dir() else [path]
        found += [file for file in files if shipped.PHRASEBOOKS not in file.parents]
    own = home.personal_book
    return [*found, own] if own.exists() else found


def editor_desk(
    home: Home, books: Sequence[Path], language: Language, asking: Asking | None = None
) -> EditorDesk:
    """The desk with a way to publish and to see what is published."""

    def published(path: Path, id: str) -> Book | None:
        return releases_of(home, path).published_book(id) or published_book(home, id)

    releases = partial(releases_of, home)
    return EditorDesk(books, language, published, asking, releases, home.unsaved)


def releases_of(home: Home, book: Path) -> Releases:
    """Those of the books a book stands among: in the folder of the library, or beside it."""
    above = book.absolute().parents
    folders = (folder.absolute() for folder in own_paths(home))
    return Releases(home, next((one for one in folders if one in above), above[0]))


def published_book(home: Home, id: str) -> Book | None:
    """The book as it was last published, where this computer has subscribed to it."""
    books = load_library(places(shelf_of(home), SystemClock())).books
    return next((book for book in books if book.id == id), None)


def _dress(desk: EditorDesk, settings: Settings) -> None:
    colours = theme.colours_for(settings.theme)
    app = QGuiApplication.instance()
    theme.apply(app, colours, shipped.ICONS)  # type: ignore[arg-type]  # it is the QApplication
    desk.set_colours(colours)


def _note(home: Home, path: Path) -> None:
    """Tell the window; it does no harm if that can't be."""
    try:
        note_saved(home.folder, path)
    except OSError as error:
        _log.warning("not noted that a book was saved: %s", error)
