"""A book saved in GBK made into UTF-8, when the user takes the offer."""

from pathlib import Path

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.system_fault import reason
from assistant.replacing import replace_file

BACKUP = ".gbk.bak"


def convert_from_gb18030(path: Path) -> Path:
    """Rewrite a GB18030 (GBK) file as UTF-8 and return where the original is kept.

    Raises AssistantError, nothing changed, when it is not GB18030 or can't be read or written.
    """
    try:
        data = path.read_bytes()
        text = data.decode("gb18030")
        backup = path.with_name(path.name + BACKUP)
        replace_file(backup, data)
        replace_file(path, text.encode())
    except UnicodeDecodeError as error:
        raise AssistantError(_CANT_CONVERT, _NOT_GB18030) from error
    except OSError as error:
        raise AssistantError(_CANT_CONVERT, _system(error)) from error
    return backup


def _system(error: OSError) -> Message:
    return Message.of(
        "{reason}。请检查权限和磁盘空间。",
        "{reason}. Check your permissions and the free space.",
        reason=reason(error),
    )


_CANT_CONVERT = Message.of("没有转换", "Nothing was converted")
_NOT_GB18030 = Message.of(
    "这个文件也不是 GBK/GB18030 编码，可能已损坏。请找一份完好的。",
    "This file is not GBK/GB18030 either; it may be damaged. Get a sound copy.",
)
