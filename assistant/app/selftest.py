"""`assistant selftest`: what works on this computer, one line each."""
# ruff: noqa: PLC0415 - a Qt that does not load is something to report

import json
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant.app import shipped
from assistant.app.release import VERSION
from assistant.books.library import load_library
from assistant.core.errors import AssistantError
from assistant.core.library import Library
from assistant.core.ports import TEXT, ClipboardBusyError, Desktop, HotkeyState
from assistant.core.search.index import Index
from assistant.core.settings import Settings
from assistant.desktop.choice import open_desktop
from assistant.store.database import open_database
from assistant.store.home import Home
from assistant.store.settings_file import read_settings

_PROBE = "金牌客服助手 selftest"


@dataclass(frozen=True)
class Check:
    """One thing tried: `reason` says why it failed, or what was found."""

    name: str
    passed: bool
    reason: str = ""

    def __str__(self) -> str:
        word = "PASS" if self.passed else "FAIL"
        return f"{word}  {self.name}" + (f"  {self.reason}" if self.reason else "")


@dataclass(frozen=True)
class SelfTest:
    """All checks."""

    checks: tuple[Check, ...]

    @property
    def passed(self) -> bool:
        """Whether everything works."""
        return all(check.passed for check in self.checks)

    @property
    def text(self) -> str:
        """One line a check."""
        return "\n".join(str(check) for check in self.checks)

    @property
    def json(self) -> str:
        """A JSON array of `{name, passed, reason}`."""
        return json.dumps([asdict(check) for check in self.checks], ensure_ascii=False)


def examine(home_folder: Path | None) -> SelfTest:
    """Try everything; a fault of one check leaves the others running."""
    return SelfTest(tuple(_checks(home_folder)))


def _checks(home_folder: Path | None) -> Iterator[Check]:
    yield Check("version", passed=True, reason=f"{VERSION} · Python {platform.python_version()}")
    home = None
    try:
        home = Home.at(home_folder)
        yield Check("home", passed=True, reason=str(home.folder))
        open_database(home.database).close()
        yield Check("database", passed=True)
    except AssistantError as error:
        yield Check("home" if home is None else "database", passed=False, reason=str(error))
    library = load_library([shipped.PHRASEBOOKS])
    phrases = f"{len(library.phrases)} phrases, {len(library.problems)} problems"
    yield Check("phrasebooks", bool(library.phrases) and not library.problems, phrases)
    yield _search(library)
    yield _window()
    yield from _on_desktop(read_settings(home.settings)[0] if home else Settings())


def _search(library: Library) -> Check:
    hits = Index.build(library).find("pyd").hits
    return Check("search", bool(hits), hits[0].phrase.title if hits else "pyd not found")


def _window() -> Check:
    try:
        from PySide6.QtCore import qVersion
        from PySide6.QtSvg import QSvgRenderer
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        return Check("window", passed=False, reason=str(error))
    loaded = QApplication.__name__ + QSvgRenderer.__name__
    return Check("window", bool(loaded), f"Qt {qVersion()}")


def _on_desktop(settings: Settings) -> Iterator[Check]:
    desktop = open_desktop()
    try:
        yield Check("desktop", desktop.can_paste, f"{desktop.name}, {sys.platform}")
        yield from _hotkeys(desktop, settings)
        yield _attempt("clipboard", lambda: _clipboard(desktop))
        yield _attempt("keyboard", lambda: str(desktop.keyboard.held() or "nothing held"))
        yield _attempt("windows", lambda: (desktop.windows.active() and "seen") or "none in front")
    finally:
        for part in (desktop.hotkeys, desktop.clipboard, desktop.keyboard, desktop.windows):
            part.close()


def _hotkeys(desktop: Desktop, settings: Settings) -> Iterator[Check]:
    desktop.hotkeys.start(lambda _name: None)
    for name, state in desktop.hotkeys.bind(settings.bindings()).items():
        reason = f"{settings.hotkeys[name]} {state.value}"
        yield Check(f"hotkey {name}", state is HotkeyState.ACTIVE, reason)


def _clipboard(desktop: Desktop) -> str:
    """Put a text on the clipboard and put back what was there."""
    kept = desktop.clipboard.snapshot()
    desktop.clipboard.offer({TEXT: _PROBE.encode()})
    if not desktop.clipboard.owned():
        raise ClipboardBusyError
    if kept.complete:
        desktop.clipboard.offer(kept.formats, private=False)
    return f"{len(kept.formats)} formats kept"


def _attempt(name: str, try_it: Callable[[], str]) -> Check:
    try:
        return Check(name, passed=True, reason=try_it())
    except Exception as error:  # noqa: BLE001 - barrier: the other checks go on
        return Check(name, passed=False, reason=f"{type(error).__name__} {error}".strip())
