"""What of a reply goes onto the clipboard, one part after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.app.outgoing import Outgoing
from assistant.app.pictures import picture
from assistant.core.message import Message
from assistant.core.ports import TEXT

Formats = Mapping[str, bytes]


@dataclass(frozen=True)
class Parcel:
    """The text, then its pictures; `lost` are those that can't be read."""

    parts: tuple[Formats, ...]
    lost: tuple[Path, ...]

    @property
    def complaint(self) -> Message | None:
        """What to tell of pictures that are not there."""
        if not self.lost:
            return None
        names = "、".join(path.name for path in self.lost)
        return Message.of(*(_ONLY_TEXT if self.parts else _NO_PICTURE), names=names)


def pack(outgoing: Outgoing) -> Parcel:
    """Read the pictures and put everything in order."""
    text: tuple[Formats, ...] = ({TEXT: outgoing.text.encode()},) if outgoing.text else ()
    read = [(path, picture(path)) for path in outgoing.pictures]
    shown = tuple(formats for _, formats in read if formats)
    return Parcel((*text, *shown), tuple(path for path, formats in read if not formats))


_ONLY_TEXT = (
    "图片“{names}”找不到或打不开，只贴了其余部分，没有发送。",
    "The picture “{names}” is missing or can't be read; only the rest was pasted, nothing sent.",
)
_NO_PICTURE = (
    "图片“{names}”找不到或打不开，没有贴。",
    "The picture “{names}” is missing or can't be read; nothing was pasted.",
)
