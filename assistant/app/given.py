"""The text a command is given: a file, or the standard input."""

import sys
from pathlib import Path

from assistant.core.errors import AssistantError
from assistant.core.message import Message


def given_text(file: Path | None) -> str:
    """The text of a file; of the standard input for `-` and for none. Raises AssistantError."""
    return _decoded(_bytes(file))


def _bytes(file: Path | None) -> bytes:
    if file is None or str(file) == "-":
        return sys.stdin.buffer.read()
    try:
        return file.read_bytes()
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or str(error)
        raise AssistantError(
            _NOT_READ, Message.of("{file}：{why}", "{file}: {why}", file=file, why=reason)
        ) from error


def _decoded(data: bytes) -> str:
    """The text of a file in UTF-8 or, failing that, GB18030."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


_NOT_READ = Message.of("读不了这个文件", "The file can't be read")
