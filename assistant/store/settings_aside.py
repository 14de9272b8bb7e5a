"""A settings file with faults is kept under another name: what stands in it is the user's."""

from datetime import datetime
from itertools import chain, count
from pathlib import Path

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem
from assistant.core.system_fault import reason
from assistant.replacing import replace_file


def set_aside(path: Path, why: Message) -> Problem:
    """Keep a file that is no settings under another name: what stands in it is the user's.

    Raises AssistantError where it can't be moved, since then it would be written over.
    """
    aside = _aside(path)
    try:
        path.rename(aside)
    except OSError as error:
        raise closed(path, error) from error
    zh = "设置读不懂（" + why.zh + "），先用默认设置；原文件留在 {aside}。"
    en = (
        "The settings can't be read ("
        + why.en
        + "); defaults are used. The file is kept as {aside}."
    )
    message = Message(zh, en, (*why.values, ("aside", str(aside))))
    return Problem(Place(str(path)), message, Level.WARNING)


def copy_aside(path: Path) -> Problem:
    """Keep a copy of a file of which not all is used, before the next change is written over it.

    One copy of the same content is enough. What the problem tells is where it is, or why it is not.
    """
    try:
        content = path.read_bytes()
        copies = sorted(path.parent.glob(f"{path.name}.*.bad*"))
        aside = next((copy for copy in copies if copy.read_bytes() == content), None)
        if aside is None:
            aside = _aside(path)
            replace_file(aside, content)
    except OSError as error:
        return Problem(Place(str(path)), _no_copy(path, error), Level.WARNING)
    return Problem(Place(str(path)), _copied(aside), Level.WARNING)


def closed(path: Path, error: OSError) -> AssistantError:
    """What to tell of a settings file that can't be read or moved."""
    why = reason(error)
    zh = (
        "{file}："
        + why.zh
        + "。可能正被杀毒或同步软件占着，过一会儿再打开；总是这样就检查它的权限。"
    )
    en = "{file}: " + why.en + ". A virus scanner or a synchronised folder may hold it: start again"
    en += " in a while. If it stays so, check its permissions."
    title = Message.of("打不开设置文件", "The settings file can't be opened")
    return AssistantError(title, Message(zh, en, (("file", str(path)), *why.values)))


def _copied(aside: Path) -> Message:
    return Message.of("您写的原样留在 {aside}。", "What you wrote is kept as {aside}.", aside=aside)


def _no_copy(path: Path, error: OSError) -> Message:
    return Message.of(
        "{file} 没能另存一份（{why}），下次改设置就会盖掉它：请先自己复制。",
        "No copy of {file} could be kept ({why}); the next change overwrites it: copy it first.",
        file=path,
        why=reason(error),
    )


def _aside(path: Path) -> Path:
    return _free(path.with_name(f"{path.name}.{datetime.now().astimezone():%Y%m%d-%H%M%S}.bad"))


def _free(path: Path) -> Path:
    """The path itself, or with a number behind it, so that nothing set aside earlier is lost."""
    others = (path.with_name(f"{path.name}{number}") for number in count(2))
    return next(free for free in chain([path], others) if not free.exists())
