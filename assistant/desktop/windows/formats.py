"""Clipboard formats of Windows: their names, which can be kept, how ours are written."""

import ctypes
from collections.abc import Callable, Iterable, Mapping

from assistant.core.ports import HTML, PNG, TEXT
from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.structures import (
    CF_BITMAP,
    CF_DIB,
    CF_DIBV5,
    CF_ENHMETAFILE,
    CF_METAFILEPICT,
    CF_OEMTEXT,
    CF_PALETTE,
    CF_TEXT,
    CF_UNICODETEXT,
    GMEM_MOVEABLE,
)

BMP = "image/bmp"
PRIVACY = (
    "ExcludeClipboardContentFromMonitorProcessing",
    "CanIncludeInClipboardHistory",
    "CanUploadToCloudClipboard",
)
NO = bytes(4)
_BMP_HEADER = 14
_NAME_LENGTH = 256
_FIRST_REGISTERED = 0xC000
_FIRST_OWN = 0x80  # owner display, private and GDI object formats: only their program knows them
_HANDLES = {CF_BITMAP, CF_PALETTE, CF_METAFILEPICT, CF_ENHMETAFILE}
_SYNTHESISED = {
    CF_TEXT: {CF_UNICODETEXT},
    CF_OEMTEXT: {CF_UNICODETEXT},
    CF_BITMAP: {CF_DIB, CF_DIBV5},
    CF_PALETTE: {CF_DIB, CF_DIBV5},
}
_CF_HTML = (
    "Version:0.9\r\nStartHTML:{:010d}\r\nEndHTML:{:010d}\r\n"
    "StartFragment:{:010d}\r\nEndFragment:{:010d}\r\n"
)
_BEFORE, _AFTER = b"<html><body><!--StartFragment-->", b"<!--EndFragment--></body></html>"


def format_name(calls: Calls, number: int) -> str:
    """A registered format's name; `#13` for one of Windows' own."""
    if number < _FIRST_REGISTERED:
        return f"#{number}"
    name = ctypes.create_unicode_buffer(_NAME_LENGTH)
    calls.user32.GetClipboardFormatNameW(number, name, _NAME_LENGTH)
    return name.value


def format_number(calls: Calls, name: str) -> int:
    """The other way round."""
    if name.startswith("#"):
        return int(name[1:])
    number: int = calls.user32.RegisterClipboardFormatW(name)
    return number


def keepable(numbers: Iterable[int]) -> tuple[list[int], bool]:
    """Which formats are plain bytes, and whether those suffice: Windows makes some from others."""
    present = set(numbers)
    kept = [number for number in present if _is_bytes(number)]
    rest = {number for number in present if not _is_bytes(number) or number in _SYNTHESISED}
    lost = {number for number in rest if not _SYNTHESISED.get(number, set()) & present}
    kept = sorted(number for number in kept if number not in rest or number in lost)
    return kept, not (lost - set(kept))


def native(formats: Mapping[str, bytes]) -> dict[str, bytes]:
    """Formats under Windows' names. What a snapshot kept wins over what can be made from TEXT."""
    kept = {name: data for name, data in formats.items() if name not in _WRITERS}
    made = {
        name: write(formats[source])
        for source, (name, write) in _WRITERS.items()
        if source in formats
    }
    return made | kept


def text_of(data: bytes) -> bytes:
    """The text of CF_UNICODETEXT as UTF-8, up to its end mark."""
    text = data[: len(data) // 2 * 2].decode("utf-16-le", errors="replace")
    return text.split("\0")[0].encode()


def to_handle(calls: Calls, data: bytes) -> int:
    """Bytes as the moveable memory the clipboard takes; 0 when there is none left."""
    handle: int = calls.kernel32.GlobalAlloc(GMEM_MOVEABLE, max(1, len(data)))
    address = calls.kernel32.GlobalLock(handle) if handle else None
    if not address:
        return 0
    ctypes.memmove(address, data, len(data))
    calls.kernel32.GlobalUnlock(handle)
    return handle


def from_handle(calls: Calls, handle: int, limit: int) -> bytes | None:
    """The bytes behind a clipboard handle; None when they are gone or more than `limit`."""
    size = calls.kernel32.GlobalSize(handle)
    address = calls.kernel32.GlobalLock(handle) if size <= limit else None
    if not address:
        return None
    data = ctypes.string_at(address, size)
    calls.kernel32.GlobalUnlock(handle)
    return data


def _is_bytes(number: int) -> bool:
    own = _FIRST_OWN <= number < _FIRST_REGISTERED
    return not own and number not in _HANDLES


def _write_text(data: bytes) -> bytes:
    """Edit controls show a lone line feed as nothing."""
    lines = data.decode().replace("\r\n", "\n").replace("\n", "\r\n")
    return (lines + "\0").encode("utf-16-le")


def _write_html(data: bytes) -> bytes:
    """Source: HTML Clipboard Format, Microsoft; the offsets count bytes."""
    start = len(_CF_HTML.format(0, 0, 0, 0))
    fragment = start + len(_BEFORE)
    end = fragment + len(data)
    header = _CF_HTML.format(start, end + len(_AFTER), fragment, end)
    return header.encode() + _BEFORE + data + _AFTER


_WRITERS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    TEXT: (f"#{CF_UNICODETEXT}", _write_text),
    HTML: ("HTML Format", _write_html),
    PNG: ("PNG", bytes),
    BMP: (f"#{CF_DIB}", lambda data: data[_BMP_HEADER:]),
}
