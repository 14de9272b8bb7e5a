"""Promises: what was promised to a buyer, until when, and whether it was kept."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from assistant.core.due.reading import due_in
from assistant.core.late_pattern import late_pattern
from assistant.core.matter import Matter, What
from assistant.core.order.numbers import CALLED
from assistant.core.working_hours import WorkingHours

LONGEST = 200


class PromiseKind(StrEnum):
    """What a promise is about; breaking one of the first three costs the shop points."""

    GIFT = "gift"
    EXCHANGE = "exchange"
    CARRIER = "carrier"
    SHIP_BY = "ship_by"
    PRICE = "price"
    OTHER = "other"


class PromiseState(StrEnum):
    """What has become of a promise."""

    OPEN = "open"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise as its entries tell it; `reason` says why it was withdrawn."""

    matter: Matter
    kind: PromiseKind
    text: str
    due: datetime
    state: PromiseState
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still has to be kept, by us."""
        return self.state is PromiseState.OPEN and not self.matter.handed_to

    def overdue(self, now: datetime) -> bool:
        """Whether its time is up."""
        return self.is_open and now.astimezone(UTC) >= self.due


def promise_of(matter: Matter, now: datetime, hours: WorkingHours) -> Promise:
    """What a matter tells as a promise; its last word counts."""
    made = matter.opened
    ended = matter.last(What.KEPT, What.WITHDRAWN, What.REOPENED)
    state = PromiseState.OPEN
    if ended and ended.what is not What.REOPENED:
        state = PromiseState.KEPT if ended.what is What.KEPT else PromiseState.WITHDRAWN
    told = matter.last(What.DUE, What.OPENED)
    due = (told and told.due) or default_due(min(made.at, now), hours)
    reason = ended.text if ended and state is PromiseState.WITHDRAWN else ""
    return Promise(matter, _kind(made.value), made.text, due.astimezone(UTC), state, reason)


def default_due(made: datetime, hours: WorkingHours) -> datetime:
    """Without a day of its own a promise is to be kept by the end of the next working day."""
    return hours.closing(hours.next_day(hours.day(made)))


def _kind(value: str) -> PromiseKind:
    return PromiseKind(value) if value in tuple(PromiseKind) else PromiseKind.OTHER


def remark(promises: Iterable[Promise]) -> str:
    """What goes into the order's remark: 备注：赠丝袜一双，发顺丰."""
    words = "，".join(promise.text for promise in promises if promise.is_open)
    return f"备注：{words}" if words else ""


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """What one line that was typed says: the promise, of what kind, and until when."""

    text: str
    kind: PromiseKind
    due: datetime | None = None


def read_line(line: str, now: datetime, hours: WorkingHours) -> PromiseLine:
    """A promise in one line, as an agent types it: 明天发顺丰, 送丝袜一双, 3天内补差价20元."""
    text = " ".join(line.split())[:LONGEST]
    return PromiseLine(text, kind_of(text), due_in(text, now, hours))


_CARRIERS = "|".join(map(re.escape, CALLED))
_ABOUT_THE_WAY = rf"快递|物流|地址|收[货件]|电话|(?i:{_CARRIERS})"  # 换顺丰 exchanges no goods
_KINDS = (
    (PromiseKind.EXCHANGE, rf"换(?!算|季|(?:成|个|用|发|走|家|一?下)*(?:{_ABOUT_THE_WAY}))"),
    (PromiseKind.PRICE, r"差价|优惠|便宜|降价|返现|返还|保价|价保(?!留)|改价|\d+(?:\.\d+)?元"),
    (PromiseKind.GIFT, r"(?<![配派发寄运])送(?!达|到|货|上门)|赠|小礼"),
    (PromiseKind.SHIP_BY, r"发货|发出|寄出|出库|补发|发走"),
    (PromiseKind.CARRIER, rf"(?i:{_CARRIERS})|快递|空运|陆运"),
    (PromiseKind.SHIP_BY, r"(?<![头沙])发(?=$|[\s，,。；;!！~～…哦哈啊呢哒噢呀啦吧])"),
)


def kind_of(text: str) -> PromiseKind:
    """The kind a line is most likely of."""
    named = (kind for kind, words in _KINDS if re.search(words, text))
    return next(named, PromiseKind.OTHER)


_SENTENCE = late_pattern(r"[^。！!？?；;～~\n]+[。！!？?；;～~]*")
_CLAUSE = late_pattern(r"[^，,。！!？?；;～~\n]+[。！!？?；;～~]*")
_AT_A_GLANCE = 60  # characters of a reply
_PART_OF_NUMBER = late_pattern(r"[\d.月/-]+$")


def promised_in(reply: str, kinds: Iterable[PromiseKind]) -> tuple[tuple[PromiseKind, str], ...]:
    """For each kind that a reply promises the words that do so: of several kinds only its own."""
    each = tuple(dict.fromkeys(kinds))
    if len(each) == 1:
        return ((each[0], _short(reply, each[0])),)
    return tuple((kind, _short(_about(reply, kind) or reply, kind)) for kind in each)


def _about(text: str, kind: PromiseKind) -> str:
    """The sentences of one kind, or else the clauses; empty when there are none."""
    for parts in (_SENTENCE, _CLAUSE):
        if found := [part for part in parts.findall(text) if kind_of(part) is kind]:
            return " ".join(found)
    return ""


def _short(text: str, kind: PromiseKind) -> str:
    """A reply as one line: as much of what it promises as is seen at once, no number cut."""
    line = " ".join(text.split())
    if len(line) <= _AT_A_GLANCE:
        return line
    told = " ".join((_about(text, kind) or text).split())
    if len(told) <= _AT_A_GLANCE:
        return told
    return _PART_OF_NUMBER.sub("", told[:_AT_A_GLANCE])
