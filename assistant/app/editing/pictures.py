"""Pictures dropped into the editor, copied beside the book."""

import shutil
from pathlib import Path

from assistant.core.errors import AssistantError
from assistant.core.message import Message

MOST_BYTES = 10 * 1024 * 1024
FOLDER = "images"


def copied(file: Path, folder: Path) -> str:
    """Copy a picture to `images/` beside the book under a free name; returns that name.

    Raises AssistantError and OSError.
    """
    if file.stat().st_size > MOST_BYTES:
        raise AssistantError(_NO_IMAGE, _TOO_LARGE)
    if file.resolve().is_relative_to(folder.resolve()):
        return file.resolve().relative_to(folder.resolve()).as_posix()
    place = folder / FOLDER
    place.mkdir(parents=True, exist_ok=True)
    target, number = place / file.name, 1
    while target.exists() and target.read_bytes() != file.read_bytes():
        number += 1
        target = place / f"{file.stem}-{number}{file.suffix}"
    shutil.copyfile(file, target)
    return f"{FOLDER}/{target.name}"


_NO_IMAGE = Message.of("没有加上图片", "The picture was not added")
_TOO_LARGE = Message.of("图片超过 10 MB。", "The picture is larger than 10 MB.")
