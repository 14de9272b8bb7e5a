"""`assistant selftest`: what works on this computer, one line each."""
# ruff: noqa: PLC0415 - a Qt that does not load is something to report

import importlib
import json
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.app import shipped
from assistant.app.live_checks import live_checks
from assistant.app.release import VERSION
from assistant.books.library import load_library
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.library import Library
from assistant.core.message import Message, joined
from assistant.core.offer import find_offers
from assistant.core.ports import HEARD, TEXT, ClipboardBusyError, Desktop, Hotkeys, HotkeyState
from assistant.core.search.index import Index
from assistant.core.settings import Settings
from assistant.desktop.choice import open_desktop
from assistant.store.credentials import system_credentials
from assistant.store.home import Home
from assistant.store.opening import open_store
from assistant.store.settings_file import read_settings

_LATE = ("sqlcipher3", "cryptography", "keyring.backends", "openpyxl", "xlrd")
_PROBE = "金牌客服助手 selftest"


@dataclass(frozen=True)
class Check:
    """One thing tried: `reason` says why it failed, or what was found."""

    name: str
    passed: bool
    reason: str | Message = ""

    def line(self, language: Language) -> str:
        """How it went, its name and the reason."""
        word, reason = "PASS" if self.passed else "FAIL", self.told(language)
        return f"{word}  {self.name}" + (f"  {reason}" if reason else "")

    def told(self, language: Language) -> str:
        """The reason; what the system or a library says of it is in its own words."""
        return self.reason.text(language) if isinstance(self.reason, Message) else self.reason


@dataclass(frozen=True)
class SelfTest:
    """All checks."""

    checks: tuple[Check, ...]

    @property
    def passed(self) -> bool:
        """Whether everything works."""
        return all(check.passed for check in self.checks)

    def text(self, language: Language = Language.SIMPLIFIED) -> str:
        """One line a check."""
        return "\n".join(check.line(language) for check in self.checks)

    def json(self, language: Language = Language.SIMPLIFIED) -> str:
        """A JSON array of `{name, passed, reason}`."""
        rows = [
            {"name": one.name, "passed": one.passed, "reason": one.told(language)}
            for one in self.checks
        ]
        return json.dumps(rows, ensure_ascii=False)


def examine(home_folder: Path | None) -> SelfTest:
    """Try everything; a fault of one check leaves the others running."""
    return SelfTest(tuple(_checks(home_folder)))


def _checks(home_folder: Path | None) -> Iterator[Check]:
    yield Check("version", passed=True, reason=f"{VERSION} · Python {platform.python_version()}")
    home = None
    try:
        home = Home.at(home_folder)
        yield Check("home", passed=True, reason=str(home.folder))
        yield _database(home)
    except AssistantError as error:
        yield Check("home" if home is None else "database", passed=False, reason=error.told)
    library = load_library([shipped.PHRASEBOOKS])
    phrases = f"{len(library.phrases)} phrases, {len(library.problems)} problems"
    yield Check("phrasebooks", bool(library.phrases) and not library.problems, phrases)
    yield _search(library)
    yield _attempt("libraries", _libraries)
    yield _window()
    settings = Settings()
    try:
        settings = read_settings(home.settings)[0] if home else settings
    except AssistantError as error:
        yield Check("settings", passed=False, reason=error.told)
    yield from _on_desktop(settings, is_running=home is not None and _is_running(home))


def _database(home: Home) -> Check:
    store = open_store(home, system_credentials(), alone=not _is_running(home))
    store.database.close()
    return Check("database", passed=True, reason=joined([*store.told], "; "))


def _search(library: Library) -> Check:
    hits = Index.build(library).find("pyd").hits
    return Check("search", bool(hits), hits[0].phrase.title if hits else "pyd not found")


def _libraries() -> str:
    """Those that are loaded only when something needs them; a built program may lack one."""
    for name in _LATE:
        importlib.import_module(name)
    return f"{len(_LATE)} loaded"


def _window() -> Check:
    try:
        from PySide6.QtCore import qVersion
        from PySide6.QtSvg import QSvgRenderer
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        return Check("window", passed=False, reason=str(error))
    loaded = QApplication.__name__ + QSvgRenderer.__name__
    return Check("window", bool(loaded), f"Qt {qVersion()}")


def _is_running(home: Home) -> bool:
    """Whether the program itself is open with this home folder."""
    try:
        from PySide6.QtCore import QLockFile
    except ImportError:
        return False
    lock = QLockFile(str(home.lock))
    lock.setStaleLockTime(0)
    return not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError


def _on_desktop(settings: Settings, *, is_running: bool) -> Iterator[Check]:
    desktop = open_desktop()
    try:
        yield Check("desktop", desktop.can_paste, f"{desktop.name}, {sys.platform}")
        yield from check_hotkeys(desktop.hotkeys, settings, is_running=is_running)
        yield _attempt("clipboard", lambda: _clipboard(desktop))
        yield _attempt("keyboard", lambda: str(desktop.keyboard.held() or "nothing held"))
        for name, try_it in live_checks(desktop):
            yield _attempt(name, try_it)
        yield _attempt("windows", lambda: (desktop.windows.active() and "seen") or "none in front")
    finally:
        for part in (desktop.hotkeys, desktop.clipboard, desktop.keyboard, desktop.windows):
            part.close()


def check_hotkeys(hotkeys: Hotkeys, settings: Settings, *, is_running: bool) -> Iterator[Check]:
    """Ask for each; `is_running`: the program is open, and what is taken may well be its own."""
    hotkeys.start(lambda _name: None)
    bindings = settings.bindings()
    states = hotkeys.bind(bindings, settings.take_over)
    taken = {n: bindings[n] for n, state in states.items() if state is HotkeyState.TAKEN}
    offers = {} if is_running else find_offers(hotkeys, taken)
    for name, state in states.items():
        reason: str | Message = f"{bindings[name]} {state.value}"
        if name in taken and is_running:
            reason = _own(bindings[name])
        elif name in offers:
            reason = f"{reason}; free: {offers[name]}"
        passed = state in HEARD or (name in taken and is_running)
        yield Check(f"hotkey {name}", passed, reason)


def _own(combination: object) -> Message:
    return Message.of(
        "{keys} 由正在运行的本程序占用",
        "{keys} is held by this program, which is open",
        keys=combination,
    )


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
