"""Work a window has to wait for, done beside it so that the window goes on painting."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer

from assistant.app.beside import Beside
from assistant.core.errors import AssistantError

_T = TypeVar("_T")
_SHORT_MS = 150


class Meanwhile(QObject):
    """What is typed and clicked while it works comes when it is done; nothing of it is lost."""

    def __init__(self, tell: Callable[[str], None], parent: QObject | None = None) -> None:
        """`tell` says what is going on, once that is for longer than a blink."""
        super().__init__(parent)
        self._say = tell

    def result_of(self, work: Callable[[], _T], what: str) -> _T:
        """What the work comes to. Raises AssistantError; what was not expected is in the log."""
        loop, ended = QEventLoop(), _Ended()
        beside = Beside(lambda _: work(), self)
        for signal in (beside.done, beside.failed):
            signal.connect(ended.take)
            signal.connect(loop.quit)
        telling = QTimer(singleShot=True)
        telling.timeout.connect(lambda: self._say(what))
        telling.start(_SHORT_MS)
        beside.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        telling.stop()
        if isinstance(ended.result, AssistantError):
            raise ended.result
        return ended.result  # type: ignore[return-value]  # what the work returned


class _Ended:
    result: object = None

    def take(self, result: object) -> None:
        self.result = result
