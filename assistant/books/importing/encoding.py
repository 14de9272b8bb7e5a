"""The text of a file from another program, in whatever encoding it was saved."""

import re
from codecs import BOM_UTF8

from assistant.books.reading.source import FORBIDDEN, Source, decode, position
from assistant.core.message import Message
from assistant.core.problem import Place, Problem, Remedy

_RARE = 100
_ALREADY_UTF8 = 4
_WIDE = re.compile(r"[^\x00-\x7f]")


def decode_import(data: bytes, file: str) -> Source | Problem:
    """Like `decode`, but takes GB18030 and UTF-16 too, and drops a few stray control characters."""
    source = decode(data, file)
    data = data.removeprefix(BOM_UTF8)
    if isinstance(source, Source):
        return source
    text = _utf16(data) if b"\0" in data else _other(data, source)
    return Source(file, text) if text is not None else _told(data, source)


def _other(data: bytes, problem: Problem) -> str | None:
    if problem.remedy is Remedy.CONVERT_FROM_GB18030:
        return None if _is_damaged_utf8(data) else data.decode("gb18030")
    for encoding in ("utf-8", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        stray = len(FORBIDDEN.findall(text))
        return FORBIDDEN.sub("", text) if stray * _RARE <= len(text) + _RARE else None
    return None


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark, as some exports have it."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not FORBIDDEN.search(text) and _looks_read(text):
            return text
    return None


def _looks_read(text: str) -> bool:
    """Whether it has the line breaks or separators a file of phrases has."""
    return any(sign in text for sign in ("\n", ",", "\t", "，"))


def _is_damaged_utf8(data: bytes) -> bool:
    """GBK bytes hardly ever begin with several characters that make sense as UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        return len(_WIDE.findall(before)) >= _ALREADY_UTF8
    return False


def _told(data: bytes, problem: Problem) -> Problem:
    """The problem; of UTF-8 that is damaged it must not be said that it is GBK."""
    if problem.remedy is not Remedy.CONVERT_FROM_GB18030:
        return problem
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = position(data[: error.start].decode("utf-8"))
        return Problem(Place(problem.place.file, line, column), _DAMAGED)
    return problem


_DAMAGED = Message.of(
    "从这里起编码坏了，文件可能只传了一半。请重新导出一份。",
    "The encoding is broken from here on; the file may be cut off. Export it again.",
)
