"""The practice chat as a program of its own, so that it is a real target window."""

from PySide6.QtCore import QCoreApplication, QTimer

from assistant.app import shipped
from assistant.app.running import make_app
from assistant.core.language import Language
from assistant.core.settings import Theme
from assistant.ui import theme
from assistant.ui.practice_chat import PracticeChat

translate = QCoreApplication.translate

BUYER = "小鱼儿888"
_ANSWER_MS = 900


def open_chat() -> int:
    """Open the chat and stay until it is closed."""
    app = make_app(Language.SIMPLIFIED)
    app.setApplicationName("practice-chat")
    theme.apply(app, theme.colours_for(Theme.SYSTEM), shipped.ICONS)
    app.setQuitOnLastWindowClosed(True)
    chat = PracticeChat(BUYER)
    lines = iter(_script())
    chat.say(next(lines))
    chat.replied.connect(lambda: QTimer.singleShot(_ANSWER_MS, lambda: _answer(chat, lines)))
    chat.move(40, 60)
    chat.show()
    chat.input.setFocus()
    return app.exec()


def _script() -> tuple[str, ...]:
    return (
        translate("Practice", "在吗？想看看连衣裙"),
        translate("Practice", "能便宜点吗"),
        translate("Practice", "什么时候发货呀"),
        translate("Practice", "发什么快递"),
        translate("Practice", "尺码怎么选"),
        translate("Practice", "会掉色吗"),
        translate("Practice", "好的，谢谢"),
    )


def _answer(chat: PracticeChat, lines: object) -> None:
    line = next(lines, None)  # type: ignore[call-overload]
    if line:
        chat.say(line)
