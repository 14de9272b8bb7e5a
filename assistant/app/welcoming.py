"""The first start, wired to the program: who keeps the names, subscribes, imports, practises."""
# ruff: noqa: PLC0415 - importing and subscribing are slow to load, and not needed at each start

from pathlib import Path

from assistant.app.first_start_desk import Doing, FirstStartDesk
from assistant.app.program import Program
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.store.home import Home
from assistant.store.opening import Opened

IMPORTED = "imported.yaml"


def welcome(program: Program, home: Home, store: Opened) -> FirstStartDesk:
    """Begin or go on with the first start; the desk lives as long as the program."""
    desk = FirstStartDesk(
        Doing(
            keep=program.take_settings,
            subscribe=lambda source: _subscribe(home, source, program.settings.language),
            import_file=lambda file: _import(home, file),
            reload=program.reload,
            practise=program.practice.begin,
            show_settings=program.show_hotkeys,
            recovery_code=store.recovery_code,
            code_copied=lambda: _copied(program, store),
        )
    )
    program.hotkeys.pressed.connect(desk.show_heard)
    program.hotkeys.shown.connect(desk.show_states)
    program.settings_changed.connect(desk.set_settings)
    program.practice.opening.connect(desk.show_opening)
    desk.begin(program.settings, program.hotkeys.states)
    return desk


def _copied(program: Program, store: Opened) -> None:
    """The code need not be offered again, here or in the window."""
    store.keeper.mark_seen()
    program.window.recovery.hide()


def _subscribe(home: Home, source: str, language: Language) -> str:
    """How the source stands, and the code to compare with the lead."""
    from assistant.app.subscribing import look_at, subscribe

    offered = look_at(source)
    said = subscribe(home.folder, offered, "", compared=False)
    return f"{said}\n{_code(offered.code).text(language)}" if offered.code else said


def _code(code: str) -> Message:
    return Message.of(
        "签名短码是 {code}，请和主管核对：一样才是团队的话术。",
        "The code of its signature is {code}. Compare it with your lead: it has to be the same.",
        code=code,
    )


def _import(home: Home, file: Path) -> str:
    """The counts of what came; problems stay visible in the foot of the window."""
    from assistant.app.importing import import_file
    from assistant.books.importing.draft import Choices

    said = import_file(file, home.books / IMPORTED, "auto", Choices(), dry_run=False)
    return said.text
