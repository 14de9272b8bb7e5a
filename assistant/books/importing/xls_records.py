"""The records of an old workbook, gone through for what xlrd does not tell, or could not bear."""

from collections.abc import Iterator
from io import StringIO
from struct import error, unpack_from

from xlrd.compdoc import CompDoc

from assistant.books.importing.attached import MOST_ATTACHED, Attached, Kind
from assistant.books.importing.xlsx.package import WorkbookError

_BEGIN, _END, _SHEET, _OBJECT, _LINK = 0x0809, 0x000A, 0x0085, 0x005D, 0x01B8
_TOLD = frozenset({_BEGIN, _END, _SHEET, _OBJECT, _LINK})
_OBJECT_HEAD = 0x00120015  # of an object as Excel writes them since 1997
_KINDS = {6: Kind.TEXT_BOX, 8: Kind.PICTURE}
_MOST_LINKED = 200_000  # cells: xlrd keeps each of them
_HEAD = 4  # bytes


def drawn_on_sheets(data: bytes) -> list[list[Attached]]:
    """Pictures and text boxes of each sheet, where is not known; charts and macros are no sheets.

    Raises WorkbookError when there are links for more cells than there is room for.
    """
    starts: list[int] = []
    found: dict[int, list[Attached]] = {}
    depth = begun = linked = 0
    for at, code, body in _records(data):
        try:
            if code == _BEGIN:
                depth, begun = depth + 1, begun if depth else at
            elif code == _END:
                depth -= 1
            elif code == _SHEET:
                starts += _start(body)
            elif code == _LINK:
                linked += _cells(body)
            elif depth == 1 and len(found.setdefault(begun, [])) < MOST_ATTACHED:
                found[begun] += _drawn(body)
        except error:
            continue
        if linked > _MOST_LINKED:
            raise WorkbookError("", too_large=True)
    return [found.get(start, []) for start in starts]


def _records(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Where each that tells something begins in the stream, what it is and what is in it."""
    document = CompDoc(data, logfile=StringIO())
    streams = (document.locate_named_stream(name) for name in ("Workbook", "Book"))
    stream, base, length = next((found for found in streams if found[0]), (b"", 0, 0))
    at, end = base, min(base + length, len(stream)) - _HEAD
    while at <= end:
        code, size = unpack_from("<HH", stream, at)
        if code in _TOLD:
            yield at - base, code, bytes(stream[at + _HEAD : at + _HEAD + size])
        at += _HEAD + size


def _start(body: bytes) -> list[int]:
    """Where a sheet begins, if it is one of cells."""
    start, _, kind = unpack_from("<IBB", body)
    return [] if kind else [start]


def _drawn(body: bytes) -> list[Attached]:
    head, number = unpack_from("<IH", body)
    kind = _KINDS.get(number) if head == _OBJECT_HEAD else None
    return [Attached(kind)] if kind else []


def _cells(body: bytes) -> int:
    """For how many cells a link is."""
    sides: tuple[int, ...] = unpack_from("<4H", body)
    top, bottom, left, right = sides
    return max(bottom - top + 1, 0) * max(right - left + 1, 0)
