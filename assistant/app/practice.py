"""The practice chat as a program of its own, so that it is a real target window."""

from PySide6.QtCore import QCoreApplication, QTimer

from assistant.app.running import make_app
from assistant.core.language import Language
from assistant.core.settings import Theme
from assistant.ui import theme
from assistant.ui.practice_chat import PracticeChat

BUYER = "小鱼儿888"
_ANSWER_MS = 900


def _tr(text: str) -> str:
    return QCoreApplication.translate("Practice", text)


def open_chat() -> int:
    """Open the chat and stay until it is closed."""
    app = make_app(Language.SIMPLIFIED)
    app.setApplicationName("practice-chat")
    theme.apply(app, theme.colours_for(Theme.SYSTEM))
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
        _tr("在吗？想看看连衣裙"),
        _tr("能便宜点吗"),
        _tr("什么时候发货呀"),
        _tr("发什么快递"),
        _tr("尺码怎么选"),
        _tr("会掉色吗"),
        _tr("好的，谢谢"),
    )


def _answer(chat: PracticeChat, lines: object) -> None:
    line = next(lines, None)  # type: ignore[call-overload]
    if line:
        chat.say(line)
