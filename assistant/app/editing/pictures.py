"""Pictures dropped into the editor, copied beside the book."""

from pathlib import Path

from assistant.app.pictures import picture
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.release.error import ReleaseError
from assistant.core.release.path import checked_path
from assistant.core.system_fault import reason
from assistant.replacing import replace_file

MOST_BYTES = 10 * 1024 * 1024
FOLDER = "images"


def copied(file: Path, folder: Path) -> str:
    """Copy a picture to `images/` beside the book under a free name; returns that name.

    One that stands beside the book already stays there, if it can be published from there.
    Raises AssistantError.
    """
    try:
        return _copied(file, folder)
    except OSError as error:
        why = Message.of("{why}。", "{why}.", why=reason(error))
        raise AssistantError(_NO_IMAGE, why) from error


def _copied(file: Path, folder: Path) -> str:
    if file.stat().st_size > MOST_BYTES:
        raise AssistantError(_NO_IMAGE, _TOO_LARGE)
    if picture(file) is None:
        raise AssistantError(_NO_IMAGE, _no_picture(file))
    there, beside = file.resolve(), folder.resolve()
    if there.is_relative_to(beside) and _can_go_out(name := there.relative_to(beside).as_posix()):
        return name
    place = folder / FOLDER
    numbered = f"{FOLDER}/{file.stem}-999{file.suffix}"
    stem = file.stem if _can_go_out(f"{FOLDER}/{file.name}") and _can_go_out(numbered) else _PLAIN
    target, number = place / f"{stem}{file.suffix}", 1
    data = file.read_bytes()
    while target.exists() and target.read_bytes() != data:
        number += 1
        target = place / f"{stem}-{number}{file.suffix}"
    replace_file(target, data)
    return f"{FOLDER}/{target.name}"


def _can_go_out(name: str) -> bool:
    """Whether a book with a picture of this name can be published."""
    try:
        checked_path(name)
    except ReleaseError:
        return False
    return True


def _no_picture(file: Path) -> Message:
    return Message.of(
        "“{name}”打不开，不是能用的图片。", "“{name}” can't be read as a picture.", name=file.name
    )


_PLAIN = "picture"
_NO_IMAGE = Message.of("没有加上图片", "The picture was not added")
_TOO_LARGE = Message.of("图片超过 10 MB。", "The picture is larger than 10 MB.")
