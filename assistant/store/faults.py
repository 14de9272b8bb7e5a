"""What a failed write is called: the cause in words a user can act on."""

from assistant.core.message import Message
from assistant.core.system_fault import reason

GONE = "the data file is gone"
_CAUSES = (
    (GONE, "数据文件被删掉或换掉了", "the data file was deleted or replaced"),
    ("full", "磁盘满了", "the disk is full"),
    ("no space", "磁盘满了", "the disk is full"),
    ("input/output", "磁盘读写出错", "the disk does not read or write"),
    ("i/o", "磁盘读写出错", "the disk does not read or write"),
    ("unable to open", "数据文件打不开", "the data file can't be opened"),
    ("readonly", "数据文件不让写", "the data file can't be written"),
    ("locked", "数据正被别的程序占着", "another program holds the data"),
    ("malformed", "数据文件坏了", "the data file is damaged"),
)


def cause(error: Exception) -> Message:
    """The cause of a StoreError or an OSError."""
    words = (getattr(error, "strerror", None) or str(error)).lower()
    for mark, zh, en in _CAUSES:
        if mark in words:
            return Message.of(zh, en)
    return reason(error) if isinstance(error, OSError) else Message.of("{why}", "{why}", why=words)


def not_kept(error: Exception) -> Message:
    """One line for something that was written and could not be kept."""
    why = cause(error)
    zh = "没有保存：" + why.zh + "。写的字还在，处理好再存一次。"
    en = "Not saved: " + why.en + ". Your words are still there; put it right and save again."
    return Message(zh, en, why.values)


def settings_not_kept(error: Exception) -> Message:
    """One line for settings that hold until the program ends, and no longer."""
    return Message.of(
        "设置没能保存：{why}。", "The settings were not saved: {why}.", why=cause(error)
    )


def by_the_way(error: Exception) -> Message:
    """One line for something that was to be remembered without anybody asking for it."""
    why = cause(error)
    zh = "没有保存：" + why.zh + "。回复不受影响。"
    return Message(zh, "Not saved: " + why.en + ". Replies are not affected.", why.values)
