"""What nobody has foreseen: the log has the details, the user one line."""

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from assistant.core.errors import AssistantError
from assistant.core.message import Message

_APART_MS = 60_000  # what fails at every beat is not told at every beat
_FAILED = Message.of(
    "刚才这一步没有做成：程序出了没料到的错，已记在日志里。再试一次；还不行请找主管。",
    "That step failed: an error nobody foresaw, noted in the log. Try again, or ask your lead.",
)
ENDED = AssistantError(
    Message.of("程序出了没料到的错，只好停下", "The program had to stop: an error nobody foresaw"),
    Message.of(
        "详情已记在数据文件夹的 logs 里。重新打开试一次；还不行，把日志交给主管。",
        "Details are in logs in the data folder. Open it again, or give the log to your lead.",
    ),
)


class Unforeseen(QObject):
    """Tells whoever listens, from whatever thread; the same minute only once."""

    told = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._since = QElapsedTimer()

    def tell(self) -> None:
        """Something has failed that was not caught."""
        if not self._since.isValid() or self._since.hasExpired(_APART_MS):
            self._since.start()
            self.told.emit(_FAILED, "bad")
