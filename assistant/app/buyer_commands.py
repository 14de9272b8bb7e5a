"""What the commands on buyers and backups do, by whichever process has the database."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from assistant.app.buyer_record import record_of
from assistant.core.buyer import BuyerName
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.ports import Clock
from assistant.store.backups import write_backup
from assistant.store.buyers import BuyerStore
from assistant.store.connection import StoreError
from assistant.store.erasing import Eraser
from assistant.store.faults import not_kept
from assistant.store.home import Home
from assistant.store.opening import Opened

Request = Mapping[str, str]
Answer = dict[str, object]


class BuyerCommands:
    """Each request names what to `do`; the answer holds `done`, or `fault` with two messages."""

    def __init__(
        self,
        home: Home,
        store: Opened,
        clock: Clock,
        call_off: Callable[[], None] = lambda: None,
        erased: Callable[[BuyerName], None] = lambda _name: None,
    ) -> None:
        """`call_off`: whatever else is being done with the files lets go of them.

        `erased` is told who, once the database keeps nothing of them.
        """
        self._store = store
        self._call_off = call_off
        self._erased = erased
        self._clock = clock
        self._buyers = BuyerStore(store.database)
        self._eraser = Eraser(store.database, home.database, store.backups)
        self._doing: dict[str, Callable[[Request], object]] = {
            "note": self._note,
            "buyer": self._buyer,
            "erase": self._erase,
            "backup": self._backup,
        }

    def answer(self, request: Request) -> Answer:
        """Do it, or say why not; an answer comes only when it is durable."""
        try:
            return {"done": self._doing[request.get("do", "")](request)}
        except KeyError:
            return _fault(_UNKNOWN, _UNKNOWN)
        except AssistantError as error:
            return _fault(error.title, error.message)
        except (StoreError, OSError) as error:
            return _fault(_NOT_DONE, not_kept(error))

    @property
    def _now(self) -> datetime:
        return self._clock.now()

    def _note(self, request: Request) -> int:
        name = BuyerName.parse(request["name"])
        return self._buyers.add_note(name, request["text"], self._now)

    def _buyer(self, request: Request) -> object:
        buyer = self._buyers.find(BuyerName.parse(request["name"]))
        if buyer is None:
            raise _not_known(request["name"])
        return record_of(buyer, self._store.database)

    def _erase(self, request: Request) -> str:
        buyer = self._buyers.find(BuyerName.parse(request["name"]))
        if buyer is None:
            raise _not_known(request["name"])
        self._call_off()
        try:
            self._eraser.erase(buyer.name)
        finally:  # an error at the very end finds them gone from the database all the same
            if self._buyers.find(buyer.name) is None:
                self._erased(buyer.name)
        return str(buyer.name)

    def _backup(self, request: Request) -> object:
        path = Path(request["file"])
        return dict(write_backup(self._store.database, self._store.key, path))


def read_message(values: Mapping[str, Any]) -> Message:
    """A line of a fault."""
    slots = tuple((name, value) for name, value in values["values"])
    return Message(values["zh"], values["en"], slots)


def _fault(*lines: Message) -> Answer:
    """As plain values: who asks may speak another language than the program that answers."""
    return {"fault": [asdict(line) for line in lines]}


_UNKNOWN = Message.of("不懂这个请求", "Unknown request")
_NOT_DONE = Message.of("没有做成", "Not done")


def _not_known(name: str) -> AssistantError:
    return AssistantError(
        Message.of("没有这位买家", "No such buyer"),
        Message.of("没有记过“{name}”。", "Nothing is kept of “{name}”.", name=name),
    )
