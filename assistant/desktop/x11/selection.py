"""Owning the selection: answering every program that asks for what we offer."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from Xlib import X, Xatom, error
from Xlib.protocol import event

from assistant.core.ports import TEXT
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.transfer import PIECE, Transfer, Transfers

HINT = "x-kde-passwordManagerHint"
_MARKS = {  # each history heeds its own; CopyQ the last two, of which its newer versions the first
    HINT: b"secret",
    "application/x-copyq-secret": b"1",
    "application/x-copyq-hidden": b"1",
}
_ALIASES = ("UTF8_STRING", "text/plain", "TEXT")


@dataclass(frozen=True, slots=True)
class Content:
    """One format's bytes with the X type and item width (8, 16, 32 bits) they are served as."""

    data: bytes
    kind: str
    width: int = 8


@dataclass(slots=True)
class Offer:
    """What we own the selection with: since which server time, and who has read it."""

    contents: Mapping[str, Content]
    moment: int
    reads: list[tuple[int, str]] = field(default_factory=list)


def private_contents(formats: Mapping[str, bytes]) -> dict[str, Content]:
    """Our own data: text under all its names, and the mark that histories respect."""
    contents = {name: Content(data, name) for name, data in formats.items()}
    if TEXT in formats:
        contents |= _text_contents(formats[TEXT])
    contents |= {name: Content(data, name) for name, data in _MARKS.items()}
    return contents


def _text_contents(data: bytes) -> dict[str, Content]:
    contents = {name: Content(data, name) for name in (TEXT, *_ALIASES)}
    contents["TEXT"] = Content(data, "UTF8_STRING")
    try:
        latin = data.decode().encode("latin-1")
    except UnicodeError:  # STRING is Latin-1: better no answer than a row of question marks
        return contents
    return contents | {"STRING": Content(latin, "STRING")}


class Server:
    """Answers SelectionRequest events from the current offer."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._transfers = Transfers(connection)
        self.offer: Offer | None = None

    def handle(self, notice: event.AnyEvent) -> None:
        """Take one event from the X server; what isn't ours is ignored."""
        if isinstance(notice, event.SelectionRequest):
            self._answer(notice)
        elif isinstance(notice, event.SelectionClear):
            self._clear(notice)
        elif isinstance(notice, event.PropertyNotify):
            self._record(self._transfers.advance(notice, time.monotonic()))
        elif isinstance(notice, event.DestroyNotify):
            self._transfers.drop(notice.window.id)
        self._transfers.drop_stalled(time.monotonic())

    def _clear(self, notice: event.SelectionClear) -> None:
        """An event about an offer before the current one must not end the current one."""
        if self.offer and (notice.time == X.CurrentTime or notice.time >= self.offer.moment):
            self.offer = None

    def _answer(self, request: event.SelectionRequest) -> None:
        atom = request.property or request.target  # clients of before 1990 name no property
        try:
            done = self._put(request, request.target, atom)
        except error.XError:
            done = False
        self._notify(request, atom if done else X.NONE)

    def _notify(self, request: event.SelectionRequest, atom: int) -> None:
        answer = event.SelectionNotify(
            time=request.time,
            requestor=request.requestor,
            selection=request.selection,
            target=request.target,
            property=atom,
        )
        request.requestor.send_event(answer, event_mask=0)
        self._connection.display.flush()

    def _put(self, request: event.SelectionRequest, target: int, atom: int) -> bool:
        name = self._connection.name(target)
        if self.offer is None:
            return False
        if name == "TARGETS":
            self.offer.reads.append((request.requestor.id, name))
            return self._put_numbers(request, atom, Xatom.ATOM, self._targets(self.offer))
        if name == "TIMESTAMP":
            return self._put_numbers(request, atom, Xatom.INTEGER, [self.offer.moment])
        if name == "MULTIPLE":
            return self._put_multiple(request, atom)
        return self._put_content(request, name, atom)

    def _targets(self, offer: Offer) -> list[int]:
        names = ("TARGETS", "MULTIPLE", "TIMESTAMP", *offer.contents)
        return [self._connection.atom(name) for name in names]

    def _put_numbers(
        self, request: event.SelectionRequest, atom: int, kind: int, numbers: list[int]
    ) -> bool:
        request.requestor.change_property(atom, kind, 32, numbers)
        return True

    def _put_multiple(self, request: event.SelectionRequest, atom: int) -> bool:
        """Several (target, property) pairs at once; those we can't serve come back as NONE."""
        found = request.requestor.get_full_property(atom, X.AnyPropertyType)
        if found is None:
            return False
        pairs = list(found.value)
        for place in range(0, len(pairs) - 1, 2):
            if not self._put(request, pairs[place], pairs[place + 1]):
                pairs[place + 1] = X.NONE
        pair_kind = self._connection.atom("ATOM_PAIR")
        return self._put_numbers(request, atom, pair_kind, pairs)

    def _put_content(self, request: event.SelectionRequest, name: str, atom: int) -> bool:
        content = self.offer.contents.get(name) if self.offer else None
        if content is None:
            return False
        kind = self._connection.atom(content.kind)
        window = request.requestor.id
        transfer = Transfer(window, atom, kind, content.width, content.data, name, time.monotonic())
        if len(content.data) > PIECE:
            self._transfers.begin(transfer)
            return True
        request.requestor.change_property(atom, kind, content.width, content.data)
        self._record(transfer)
        return True

    def _record(self, finished: Transfer | None) -> None:
        """Somebody has all of a format's bytes."""
        if finished and self.offer and finished.name not in _MARKS:
            self.offer.reads.append((finished.window, finished.name))
