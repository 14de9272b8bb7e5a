"""What the operating system calls a failure, in words for who uses the program."""

import errno

from assistant.core.message import Message

_WORDS = {
    errno.ENOENT: ("没有这个文件或文件夹", "there is no such file or folder"),
    errno.ENOTDIR: ("这不是文件夹", "it is no folder"),
    errno.EISDIR: ("这是文件夹，不是文件", "it is a folder, not a file"),
    errno.EACCES: ("没有权限", "there is no permission"),
    errno.EPERM: ("没有权限", "there is no permission"),
    errno.EROFS: ("那里只能读，不能写", "it can only be read"),
    errno.EEXIST: ("那里已经有一个同名的文件", "there is a file of that name already"),
    errno.ENOSPC: ("磁盘满了", "the disk is full"),
    errno.EIO: ("磁盘读写出错", "the disk does not read or write"),
    errno.ENAMETOOLONG: ("名字太长了", "the name is too long"),
    errno.ETIMEDOUT: ("等不到回应", "there is no answer"),
    errno.ECONNREFUSED: ("对方不接", "it does not accept"),
    errno.EHOSTUNREACH: ("网络到不了那里", "the network does not reach it"),
    errno.ENETUNREACH: ("没有网络", "there is no network"),
}
_IN_USE = ("别的程序正开着它", "another program has it open")
_SHARED = frozenset({32, 33})  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION: EACCES to Python


def reason(error: OSError) -> Message:
    """The cause; one that is not known in the system's own words."""
    is_in_use = getattr(error, "winerror", None) in _SHARED
    known = _IN_USE if is_in_use else _WORDS.get(error.errno or 0)
    if known:
        return Message(*known)
    return Message.of("{why}", "{why}", why=error.strerror or error)
