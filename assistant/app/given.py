"""The text a command is given: a file, or the standard input."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.system_fault import reason


def given_text(file: Path | None) -> str:
    """The text of a file; of the standard input for `-` and for none. Raises AssistantError."""
    return _decoded(_bytes(file))


def given_lines() -> Iterator[str]:
    """The lines of the standard input, each as soon as it is there. Raises AssistantError."""
    return map(_decoded, given_input())


def given_input() -> BinaryIO:
    """The standard input. Raises AssistantError where there is none."""
    if sys.stdin is None:  # closed, or a program without a console
        raise AssistantError(_NO_INPUT, _GIVE)
    return sys.stdin.buffer


def _bytes(file: Path | None) -> bytes:
    if file is None or str(file) == "-":
        return given_input().read()
    try:
        return file.read_bytes()
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else error
        raise AssistantError(
            _NOT_READ, Message.of("{file}：{why}。", "{file}: {why}.", file=file, why=why)
        ) from error


def _decoded(data: bytes) -> str:
    """Text in UTF-8 or, failing that, GB18030."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


_NOT_READ = Message.of("读不了这个文件", "The file can't be read")
_NO_INPUT = Message.of("没有可读的内容", "There is nothing to read")
_GIVE = Message.of(
    "标准输入是关着的：用管道给内容，或写明文件。",
    "The standard input is closed: pipe something in, or name a file.",
)
