"""Where releases come from, as one small interface: a file by its name, or why there is none."""

from dataclasses import dataclass
from typing import Protocol

from assistant.core.message import Message
from assistant.core.system_fault import reason


class TransportError(Exception):
    """Nothing came; `message` says why. The source is asked again later."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text())
        self.message = message


class NotThereError(TransportError):
    """The source answers, but has no such file."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file's content; `tag` names this state of it."""

    data: bytes
    tag: str = ""


class Transport(Protocol):
    """One source. Used by one thread at a time."""

    def fetch(self, name: str, most: int, tag: str = "") -> Fetched | None:
        """The file, at most `most` bytes of it; None if it is still as `tag` says.

        Raises TransportError, NotThereError among them.
        """

    def abort(self) -> None:
        """End a `fetch` that another thread waits for, as far as the system lets one."""


def gone(error: OSError) -> Message:
    """Why a shared folder can't be read."""
    why = reason(error)
    zh, en = f"到不了共享文件夹：{why.zh}。", f"The shared folder can't be reached: {why.en}."
    return Message(zh, en, why.values)


TOO_LARGE = Message.of(
    "来源给的文件大得不对，没有再读。", "The source's answer is too large; reading was stopped."
)
NOT_THERE = Message.of("来源里没有这个文件。", "The source has no such file.")
SLOW = Message.of(
    "来源太久没有回应。请检查网络和地址，或者过一会儿再试。",
    "The source did not answer in time. Check network and address, or try later.",
)
