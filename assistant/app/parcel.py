"""What of a reply goes onto the clipboard, one part after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.app.outgoing import Outgoing, Way
from assistant.app.pictures import picture
from assistant.core.message import Message
from assistant.core.ports import TEXT

Formats = Mapping[str, bytes]


@dataclass(frozen=True)
class Parcel:
    """The text, then its pictures; `lost` are those that can't be read, `way` what is done."""

    parts: tuple[Formats, ...]
    lost: tuple[Path, ...]
    way: Way

    @property
    def complaint(self) -> Message | None:
        """What to tell of pictures that are not there."""
        if not self.lost:
            return None
        zh, en = _ONLY_REST[self.way] if self.parts else _NOTHING[self.way is Way.COPY]
        names = "、".join(path.name for path in self.lost)
        return Message.of(f"{_LOST.zh}，{zh}", f"{_LOST.en}; {en}", names=names)

    def copied(self, *, can_paste: bool) -> Message | None:
        """What to tell once its first part is on the clipboard; None when that is all of it."""
        if self.lost or not self.parts[1:]:
            return self.complaint
        if not can_paste:
            return _CANT_PASTE
        return _TEXT_COPIED if TEXT in self.parts[0] else _PICTURE_COPIED


def pack(outgoing: Outgoing, way: Way) -> Parcel:
    """Read the pictures and put everything in order."""
    text: tuple[Formats, ...] = ({TEXT: outgoing.text.encode()},) if outgoing.text else ()
    read = [(path, picture(path)) for path in outgoing.pictures]
    shown = tuple(formats for _, formats in read if formats)
    lost = tuple(path for path, formats in read if not formats)
    return Parcel((*text, *shown), lost, way)


_LOST = Message("图片“{names}”找不到或打不开", "The picture “{names}” is missing or can't be read")
_ONLY_REST = {
    Way.PASTE: ("只贴了其余部分。", "only the rest was pasted."),
    Way.SEND: ("只贴了其余部分，没有发送。", "only the rest was pasted, nothing sent."),
    Way.COPY: ("只复制了其余部分。", "only the rest was copied."),
}
_NOTHING = (("没有贴。", "nothing was pasted."), ("没有复制。", "nothing was copied."))
_CANT_PASTE = Message.of(
    "只复制了文字，图片没有：这台电脑上不能自动粘贴，图片请自己发。",
    "Only the text is copied, not its pictures: this computer can't paste by itself; send them "
    "yourself.",
)
_TEXT_COPIED = Message.of(
    "只复制了文字，图片没有：剪贴板一次只放一样。按 Enter 贴，图片会跟着文字贴上。",
    "Only the text is copied: the clipboard holds one thing at a time. Enter pastes the pictures "
    "as well.",
)
_PICTURE_COPIED = Message.of(
    "只复制了第一张图片：剪贴板一次只放一张。按 Enter 贴，几张都会贴上。",
    "Only the first picture is copied: the clipboard holds one at a time. Enter pastes them all.",
)
