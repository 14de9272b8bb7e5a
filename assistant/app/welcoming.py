"""The first start, wired to the program: who keeps the names, subscribes, imports, practises."""
# ruff: noqa: PLC0415 - importing and subscribing are slow to load, and not needed at each start

from collections.abc import Callable

from PySide6.QtCore import QPoint, QProcess, QRect, QSize
from PySide6.QtWidgets import QWidget

from assistant.app.commands import again_command
from assistant.app.first_start_desk import Doing, FirstStartDesk, Outcome
from assistant.app.program import Program
from assistant.books.importing.origin import Origin
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.ports import HotkeyState
from assistant.core.settings import SUMMON
from assistant.store.home import Home
from assistant.store.opening import Opened
from assistant.ui.dialog_size import FRAME
from assistant.ui.key_cap import key_text

IMPORTED = "imported.yaml"
_BETWEEN, _BELOW = 12, 120


def welcome(program: Program, home: Home, store: Opened) -> FirstStartDesk:
    """Begin or go on with the first start; the desk lives as long as the program."""
    desk = FirstStartDesk(
        Doing(
            keep=lambda it: program.take_settings(it.named_over(program.settings)),
            subscribe=lambda source, code: _subscribe(
                home, source, program.settings.language, code
            ),
            drop=lambda source: _drop(home, source),
            import_file=lambda *given: _import(program, home, *given),
            reload=program.reload,
            practise=program.practice.begin,
            show_settings=program.show_hotkeys,
            recovery_code=store.recovery_code,
            code_copied=lambda: _copied(program, store),
            ended=lambda: _what_next(program),
            restart=lambda: _open_again(program, home),
        )
    )
    program.hotkeys.pressed.connect(desk.show_heard)
    program.hotkeys.shown.connect(desk.show_states)
    program.settings_changed.connect(desk.set_settings)
    program.practice.opening.connect(desk.show_opening)
    desk.begin(program.settings, program.hotkeys.states)
    if desk.dialog is not None:
        window, dialog = program.window, desk.dialog
        room = window.screen().availableGeometry()
        dialog.move(beside(window.geometry(), dialog.size(), room))
    return desk


def beside(window: QRect, size: QSize, room: QRect) -> QPoint:
    """Next to the window, in the room there is; where that is too little, over part of it."""
    left, right = window.left() - _BETWEEN - size.width(), window.right() + 1 + _BETWEEN
    has_more_left = window.left() - room.left() >= room.right() - window.right()
    x, y = left if has_more_left else right, window.top() + _BELOW
    most_right = room.right() + 1 - size.width()
    lowest = room.bottom() + 1 - size.height() - FRAME
    return QPoint(max(room.left(), min(x, most_right)), max(room.top(), min(y, lowest)))


def _copied(program: Program, store: Opened) -> None:
    """The code need not be offered again, here or in the window."""
    store.keeper.mark_seen()
    program.window.recovery.hide()


def _open_again(program: Program, home: Home) -> None:
    """Another one waits until this one has ended, and goes on with the first start there.

    What can't be kept it would not find: then this one stays, with all that was typed.
    """
    if not program.take_settings(program.settings):
        return
    start, *arguments = again_command(home.folder)
    QProcess.startDetached(start, arguments)
    program.quit_wanted.emit()


def _what_next(program: Program) -> None:
    """The window is in view, and says how to go on."""
    program.summoning.show()
    works = program.hotkeys.states.get(SUMMON) is not HotkeyState.UNSUPPORTED
    keys = key_text(program.settings.hotkeys[SUMMON])
    program.phrases.tell(_ready(keys) if keys and works else _READY, "good")


def _ready(keys: str) -> Message:
    return Message.of(
        "可以用了：在聊天框里按 {keys} 找话术，F1 有全部按键。",
        "Ready: press {keys} in a chat to find a phrase; F1 shows all keys.",
        keys=keys,
    )


_READY = Message.of(
    "可以用了：在这个窗口里找话术，F1 有全部按键。",
    "Ready: find phrases in this window; F1 shows all keys.",
)


def _drop(home: Home, source: str) -> None:
    from assistant.app.subscribing import end

    end(home.folder, source)


def _subscribe(home: Home, source: str, language: Language, compared: str) -> Outcome:
    """How the source stands, and its code unless that is the one that was compared."""
    from assistant.app.subscribing import is_pinned, look_at, subscribe, wrong_code

    offered = look_at(source)
    if compared and compared != offered.code:
        raise wrong_code(offered)
    said = subscribe(home.folder, offered, "", compared=bool(compared)).text(language)
    if not offered.code or is_pinned(home.folder, offered):
        return Outcome(said, unsigned=not offered.code)
    return Outcome(f"{said}\n{_code(offered.code).text(language)}", source, offered.code)


def _code(code: str) -> Message:
    return Message.of(
        "签名短码是 {code}，请和主管核对：一样才是团队的话术。",
        "The code of its signature is {code}. Compare it with your lead: it has to be the same.",
        code=code,
    )


def _import(
    program: Program,
    home: Home,
    file: Origin,
    parent: QWidget | None,
    tell: Callable[[Outcome], None],
) -> None:
    """Seen first; problems stay visible in the foot of the window as well."""
    from assistant.app.first_import import FirstImport
    from assistant.ui.theme import colours_for

    settings = program.settings
    into, colours = home.books / IMPORTED, colours_for(settings.theme)
    FirstImport(into, colours, settings.language, tell).open(file, parent)
