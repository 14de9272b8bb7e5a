"""Reading what another program offers: every format, in pieces if it is large."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle

from Xlib import X, error
from Xlib.protocol import event, request

from assistant.core.ports import TEXT
from assistant.desktop.x11.connection import BYTES, NUMBERS, Connection
from assistant.desktop.x11.selection import Content

LIMIT = 64 * 1024 * 1024
_PATIENCE = 1.0
_META = {"TARGETS", "MULTIPLE", "TIMESTAMP", "SAVE_TARGETS", "DELETE"}
_META |= {"INSERT_SELECTION", "INSERT_PROPERTY"}
_PROPERTIES = 64
_TO_END = 0x1FFFFFFF

Next = Callable[[float], "event.AnyEvent | None"]


class _SilentOwnerError(Exception):
    """The owner has not answered in time."""


class _TooMuchError(Exception):
    """More data than we keep."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """All formats that could be read; `complete` is False if one could not."""

    contents: dict[str, Content]
    complete: bool


class Reader:
    """Asks for one format after another with the window `window`, by way of `next_event`.

    `next_event(seconds)` hands over an event or, after that time, None; it serves other programs
    on the way, so that two programs that read from each other don't block.
    """

    def __init__(self, connection: Connection, window: int, next_event: Next) -> None:
        self._connection = connection
        self._window = connection.window(window)
        self._next_event = next_event
        # A late answer to an abandoned question must not be taken for the next one's.
        self._properties: Iterator[str] = cycle(
            [f"_ASSISTANT_TRANSFER_{number}" for number in range(_PROPERTIES)]
        )

    def read_all(self, moment: int) -> Holdings:
        """Read every format of the clipboard as of server time `moment`."""
        contents: dict[str, Content] = {}
        try:
            for name in self._targets(moment):
                room = LIMIT - sum(len(content.data) for content in contents.values())
                content = self._read(name, moment, room)
                if content is not None:  # a format refused to us is refused to everybody
                    contents[name] = content
        except (_SilentOwnerError, _TooMuchError):
            return Holdings(_with_text(contents), complete=False)
        return Holdings(_with_text(contents), complete=True)

    def _targets(self, moment: int) -> list[str]:
        answer = self._read("TARGETS", moment, LIMIT)
        if answer is None:  # an owner from before TARGETS can still have text
            return ["UTF8_STRING", "STRING"]
        numbers = memoryview(answer.data).cast("I") if answer.width == NUMBERS else ()
        names = dict.fromkeys(self._connection.name(number) for number in numbers)
        return [name for name in names if name and name not in _META]

    def _read(self, name: str, moment: int, room: int) -> Content | None:
        target = self._connection.atom(name)
        place = self._connection.atom(next(self._properties))
        self._window.delete_property(place)
        self._window.convert_selection(self._connection.atom("CLIPBOARD"), target, place, moment)
        answer = self._await(lambda notice: _answers(notice, target, place))
        return self._take(place, room) if answer.property != X.NONE else None

    def _take(self, place: int, room: int) -> Content | None:
        found = self._property(place)
        if found is None:
            return None
        if found.property_type == self._connection.atom("INCR"):
            return self._take_pieces(place, room)
        return self._content(found, _bytes(found), room)

    def _take_pieces(self, place: int, room: int) -> Content:
        """Deleting the property has told the owner to begin; an empty piece ends it."""
        pieces: list[bytes] = []
        while True:
            self._await(lambda notice: _arrived(notice, place))
            found = self._property(place)
            if found is None:
                continue
            pieces.append(_bytes(found))
            if sum(map(len, pieces)) > room:
                raise _TooMuchError
            if not pieces[-1]:
                return self._content(found, b"".join(pieces), room)

    def _property(self, place: int) -> request.GetProperty | None:
        try:
            return self._window.get_property(place, X.AnyPropertyType, 0, _TO_END, delete=True)
        except error.XError:
            return None

    def _content(self, found: request.GetProperty, data: bytes, room: int) -> Content:
        if len(data) > room:
            raise _TooMuchError
        return Content(data, self._connection.name(found.property_type), found.format)

    def _await(self, wanted: Callable[[event.AnyEvent], bool]) -> event.AnyEvent:
        deadline = time.monotonic() + _PATIENCE
        while (left := deadline - time.monotonic()) > 0:
            notice = self._next_event(left)
            if notice is not None and wanted(notice):
                return notice
        raise _SilentOwnerError


def _answers(notice: event.AnyEvent, target: int, place: int) -> bool:
    if not isinstance(notice, event.SelectionNotify) or notice.target != target:
        return False
    return notice.property in (place, X.NONE)


def _arrived(notice: event.AnyEvent, place: int) -> bool:
    is_property = isinstance(notice, event.PropertyNotify)
    return is_property and notice.atom == place and notice.state == X.PropertyNewValue


def _bytes(found: request.GetProperty) -> bytes:
    return bytes(found.value if found.format == BYTES else found.value.tobytes())


def _with_text(contents: dict[str, Content]) -> dict[str, Content]:
    """The core looks for text under one name only."""
    plain = contents.get("UTF8_STRING")
    return contents if plain is None else {TEXT: Content(plain.data, TEXT), **contents}
