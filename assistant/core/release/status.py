"""How one source of books stands, in the words of the window's foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum

from assistant.core.message import Message, joined


class State(StrEnum):
    """What came of the last look at a source."""

    WAITING = "waiting"  # not looked at yet
    CURRENT = "current"
    OFFLINE = "offline"
    REFUSED = "refused"


class Trust(StrEnum):
    """Why a source's books can be relied upon."""

    SIGNED = "signed"
    UNCOMPARED = "uncompared"  # signed, but nobody has compared the key's code
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class Status:
    """One source: the version in force (0: none), when it came, the last contact (aware)."""

    name: str
    version: int = 0
    arrived: datetime | None = None
    state: State = State.WAITING
    trust: Trust = Trust.UNSIGNED
    secure: bool = True
    contact: datetime | None = None
    next: datetime | None = None
    message: Message | None = None

    @property
    def tone(self) -> str:
        """How loudly to say it."""
        if self.state is State.REFUSED:
            return "bad"
        unsafe = self.trust is not Trust.SIGNED or not self.secure
        return "warn" if unsafe or self.state is State.OFFLINE else "soft"


def loudest(statuses: Sequence[Status]) -> Status:
    """The one there is most to say about; of equal ones the first."""
    return min(statuses, key=lambda one: _LOUDNESS.index(one.tone))


def line(status: Status, now: datetime, zone: tzinfo | None = None) -> Message:
    """`第 12 版 · 09:12 · 离线`, with marks for what is not safe; no `zone`: this computer's.

    Of what came on another day than `now` the date is told instead.
    """
    return _line(status, _time(status, now, zone, "%m-%d"))


def _line(status: Status, when: Message) -> Message:
    parts = [_version(status), when, _STATES[status.state], _TRUST[status.trust]]
    if not status.secure:
        parts.append(_OPEN)
    return joined([part for part in parts if part.zh])


def details(status: Status, now: datetime, zone: tzinfo | None = None) -> Message:
    """All of it, a line each: the source, what is in force, the last contact, what is to come."""
    arrived = _time(status, now, zone, "%m-%d %H:%M")
    lines = [Message.of("{name}", "{name}", name=status.name), _line(status, arrived)]
    if status.contact:
        when = f"{status.contact.astimezone(zone):%m-%d %H:%M}"
        lines.append(Message.of("上次连上：{when}", "Last contact: {when}", when=when))
    if status.next:
        when = f"{status.next.astimezone(zone):%m-%d %H:%M}"
        lines.append(Message.of("下一版生效：{when}", "Next version from: {when}", when=when))
    if status.message:
        lines.append(status.message)
    return joined(lines, "\n")


def _version(status: Status) -> Message:
    if not status.version:
        return _NOTHING
    if status.trust is Trust.UNSIGNED:
        return Message.of("共享话术", "Shared books")
    return Message.of("第 {n} 版", "Version {n}", n=status.version)


def _time(status: Status, now: datetime, zone: tzinfo | None, other_day: str) -> Message:
    if not status.arrived:
        return Message("", "")
    arrived, today = status.arrived.astimezone(zone), now.astimezone(zone).date()
    when = f"{arrived:%H:%M}" if arrived.date() == today else f"{arrived:{other_day}}"
    return Message.of("{when}", "{when}", when=when)


_LOUDNESS = ("bad", "warn", "soft")
_NOTHING = Message.of("还没有话术", "No books yet")
_OPEN = Message.of("明文", "Not encrypted")
_STATES = {
    State.WAITING: Message("", ""),
    State.CURRENT: Message("", ""),
    State.OFFLINE: Message.of("离线", "Offline"),
    State.REFUSED: Message.of("拒收", "Refused"),
}
_TRUST = {
    Trust.SIGNED: Message("", ""),
    Trust.UNCOMPARED: Message.of("未核对", "Not compared"),
    Trust.UNSIGNED: Message.of("未签名", "Not signed"),
}
