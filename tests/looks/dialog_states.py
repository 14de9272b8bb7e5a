"""Every dialog and every page of it: a name, and what is done to open it."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QLineEdit, QTabWidget, QWidget

from assistant.app.first_start_desk import Doing, FirstStartDesk, Outcome
from assistant.app.group_desk import GroupDesk
from assistant.core.ports import HotkeyState
from assistant.core.settings import Settings
from assistant.ui.code_entry import CodeEntry
from assistant.ui.practice_chat import PracticeChat
from assistant.ui.recovery_bar import RecoveryDialog
from tests.looks.publish_states import publish_states
from tests.looks.scene import NOT_SUBSCRIBED, Act, Scene, known, said
from tests.ui.fingers import fill

CODE = "4K7M-2QXD-9RTB-W5HN-8CVF-3JPA-6TKE"


def dialog_states() -> Iterator[tuple[str, Act]]:
    """Dialogs first to last as one meets them."""
    for step in range(4):
        yield f"first-{step + 1}", partial(first_start, step)
    yield "first-team", first_team
    yield "first-taken", first_taken
    for number in range(4):
        yield f"settings-{number + 1}", partial(settings, number)
    yield "settings-taken", settings_taken
    yield "help", partial(opened, lambda scene: scene.program.show_help())
    yield "help-found", partial(help_searched, "Ctrl+N")
    yield "help-nothing", partial(help_searched, "xyz")
    yield "practice", partial(opened, lambda scene: scene.program.show_practice())
    yield "chat", chat
    yield "chat-answered", chat_answered
    yield "chat-ended", chat_ended
    yield "new-phrase", new_phrase
    yield "own-phrase", own_phrase
    yield "groups", groups
    yield "team", partial(opened, lambda scene: scene.program.team.open())
    yield "code", recovery_code
    yield "code-asked", code_asked
    yield from publish_states()


def opened(show: Callable[[Scene], object], scene: Scene) -> QWidget:
    """A dialog that was opened."""
    show(scene)
    return scene.dialog()


def first_start(step: int, scene: Scene) -> QWidget:
    """The first start at one of its pages."""
    nothing: Callable[..., None] = lambda *_words: None  # noqa: E731 - seven of them
    said: Callable[..., Outcome] = lambda source, _code: Outcome(source)  # noqa: E731
    doing = Doing(nothing, said, nothing, nothing, nothing, nothing, recovery_code=CODE)
    desk = FirstStartDesk(doing)
    desk.begin(Settings(language=scene.program.settings.language), scene.program.hotkeys.states)
    assert desk.dialog is not None
    desk.setParent(desk.dialog)  # lives as long as its dialog: a property alone keeps nobody
    desk.dialog.setProperty("desk", desk)
    desk.dialog._show(step)  # noqa: SLF001 - as pressing on would
    return desk.dialog


def first_team(scene: Scene) -> QWidget:
    """A source that does not answer."""
    dialog = first_start(1, scene)
    desk = dialog.property("desk")
    desk._book._team.setChecked(True)  # noqa: SLF001 - as a click would
    desk._book.show_source("\\\\server\\kefu\\phrases")  # noqa: SLF001
    desk._book.tell(scene.told(*NOT_SUBSCRIBED), "bad")  # noqa: SLF001
    return dialog


def first_taken(scene: Scene) -> QWidget:
    """A hotkey is another program's."""
    dialog = first_start(2, scene)
    dialog.property("desk").show_states({"summon": HotkeyState.TAKEN})
    return dialog


def settings(page: int, scene: Scene) -> QWidget:
    """One page of the settings."""
    scene.program.show_settings()
    scene.dialog().findChildren(QTabWidget)[0].setCurrentIndex(page)
    return scene.dialog()


def settings_taken(scene: Scene) -> QWidget:
    """A hotkey is another program's, and another one is offered."""
    dialog = settings(1, scene)
    names = list(Settings().hotkeys)
    states = dict.fromkeys(names, HotkeyState.ACTIVE) | {names[0]: HotkeyState.TAKEN}
    dialog.show_states(states, takes_over=True)  # type: ignore[attr-defined]
    dialog.show_offers({names[0]: "Ctrl+Alt+J"})  # type: ignore[attr-defined]
    return dialog


def help_searched(words: str, scene: Scene) -> QWidget:
    """The card while something is looked for."""
    scene.program.show_help()
    scene.dialog().findChildren(QLineEdit)[0].setText(words)
    return scene.dialog()


def chat(_scene: Scene) -> QWidget:
    """A lesson under way."""
    chat = PracticeChat("小鱼儿888")
    chat.lesson.show()
    chat.lesson.show_question(said("Lesson", "第 %1 / %2 题", "2", "6"))
    chat.lesson.show_clock("4.2", "good")
    chat.say("在吗？这条裙子我 162 穿多大？")
    chat.show()
    return chat


def chat_answered(scene: Scene) -> QWidget:
    """A question was answered."""
    shown = chat(scene)
    assert isinstance(shown, PracticeChat)
    shown.input.setPlainText("亲，您的身高162、体重52，建议选M码～")
    shown.lesson.show_verdict(
        said("Lesson", "%1 秒，很快：6 秒以内。", "4.2"),
        "good",
        said("Lesson", "最快：%1，%2，Enter。编码是 %3。", "Ctrl+Alt+Space", "cm", "cm"),
    )
    return shown


def chat_ended(scene: Scene) -> QWidget:
    """All questions are answered."""
    shown = chat_answered(scene)
    assert isinstance(shown, PracticeChat)
    shown.lesson.end(
        said("Lesson", "练完了：%1 题答对 %2 题，其中 %3 题在 6 秒以内。", "6", "5", "4")
    )
    return shown


def new_phrase(scene: Scene) -> QWidget:
    """Nothing fits: it is written."""
    fill(scene.program.window.search, "能开专票吗")
    scene.program.personal.write()
    return scene.dialog()


def own_phrase(scene: Scene) -> QWidget:
    """The team's phrase in one's own words."""
    fill(scene.program.window.search, "hy")
    row = scene.program.window.phrases.selected()
    if row:
        scene.program.window.phrase_edited.emit(row.key)
    return scene.dialog()


def groups(scene: Scene) -> QWidget:
    """All buyers, to be narrowed down."""
    known(scene)
    desk = GroupDesk(scene.buyers, scene.world.clock)
    dialog = desk.open(scene.program.window)
    desk.setParent(dialog)
    return dialog


def recovery_code(scene: Scene) -> QWidget:
    """The code that opens the backups."""
    dialog = RecoveryDialog(CODE, scene.program.window)
    dialog.open()
    return dialog


def code_asked(_: Scene) -> QWidget:
    """The code typed in on another computer, with a letter too few."""
    dialog = CodeEntry()
    fill(dialog, CODE[:-1])
    dialog.show()
    dialog.show_fault("恢复码不对：恢复码有 28 个字母和数字，这里是 27 个。")
    return dialog
