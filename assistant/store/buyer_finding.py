"""Finding buyers while a name is typed, and listing groups of them."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import Any

from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.buyer_keys import keys
from assistant.core.search.characters import HAN, typed

_RECENT = 2000  # buyers seen last: these are also found by the middle of their names
_LAST = "\U0010ffff"
TELLING = 5  # letters; fewer are the initials of many a buyer and many a phrase


@dataclass(frozen=True, slots=True)
class Found:
    """A buyer in a list: what tells them from others."""

    id: int
    name: BuyerName
    tags: tuple[str, ...]
    last_seen: datetime


@dataclass(frozen=True, slots=True)
class Group:
    """Which buyers: those that have the tag, were seen in the time, have the words in a note."""

    tag: str = ""
    since: datetime | None = None
    until: datetime | None = None
    words: str = ""


class BuyerFinder:
    """Completion over names, pinyin and tags; groups."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._recent: _Recent | None = None
        self._tag_keys: dict[str, tuple[str, ...]] = {}

    def forget(self) -> None:
        """Buyers have come, changed or gone: read anew who was seen last."""
        self._recent = None

    def complete(self, text: str, limit: int = 8) -> list[Found]:
        """Buyers whose name, pinyin, initials or tags begin so; who was seen last comes first."""
        wanted = typed(text)
        if not wanted:
            return [self._found(id_) for id_ in self._seen_last().ids[:limit]]
        recent = self._seen_last()
        ids = dict.fromkeys([*recent.having(f"\n{wanted}", limit), *recent.having(wanted, limit)])
        for more in (self._by_key, self._by_tag):
            if len(ids) < limit:
                ids |= dict.fromkeys(more(wanted, limit))
        return [self._found(id_) for id_ in list(ids)[:limit]]

    def is_name(self, words: str) -> bool:
        """Whether the words are the beginning of a buyer's name, or a whole one is in them."""
        wanted = typed(words)
        if not HAN.search(wanted):
            return len(wanted) >= TELLING and bool(self._by_key(wanted, 1))
        parts = [wanted[a:b] for a, b in combinations(range(len(wanted) + 1), 2) if b - a > 1]
        marks = ", ".join("?" for _ in parts)
        sql = f"select 1 from buyer_keys where key in ({marks}) limit 1"  # noqa: S608 - marks only
        return bool(self._by_key(wanted, 1) or self._rows(sql, list(parts)))

    def group(self, group: Group, limit: int = 1000) -> list[Found]:
        """The buyers of a group, who was seen last first."""
        where, values = _conditions(group)
        sql = f"select id from buyers where {where} order by last_seen desc limit ?"  # noqa: S608 - the conditions hold no values
        return [self._found(row[0]) for row in self._rows(sql, [*values, limit])]

    def count(self, group: Group) -> int:
        """How many people's data a group holds."""
        where, values = _conditions(group)
        rows = self._rows(f"select count(*) from buyers where {where}", values)  # noqa: S608 - as above
        return int(rows[0][0])

    def _seen_last(self) -> "_Recent":
        if self._recent is None:
            sql = "select id, name from buyers order by last_seen desc limit ?"
            self._recent = _Recent(self._rows(sql, [_RECENT]))
        return self._recent

    def _by_key(self, wanted: str, limit: int) -> list[int]:
        sql = "select buyer from buyer_keys where key >= ? and key < ? limit ?"
        return [row[0] for row in self._rows(sql, [wanted, wanted + _LAST, limit])]

    def _by_tag(self, wanted: str, limit: int) -> list[int]:
        tags = [row[0] for row in self._rows(EACH_TAG, [])]
        for tag in tags:
            self._tag_keys.setdefault(tag, keys(tag))
        fitting = [t for t in tags if any(key.startswith(wanted) for key in self._tag_keys[t])]
        sql = "select buyer from buyer_tags where tag = ? order by buyer desc limit ?"
        return [row[0] for tag in fitting for row in self._rows(sql, [tag, limit])]

    def _found(self, id_: int) -> Found:
        sql = "select platform, name, last_seen from buyers where id = ?"
        ((platform, name, last_seen),) = self._rows(sql, [id_])
        tags = self._rows("select tag from buyer_tags where buyer = ? order by rowid", [id_])
        seen = datetime.fromisoformat(last_seen)
        return Found(id_, BuyerName(platform, name), tuple(tag for (tag,) in tags), seen)

    def _rows(self, sql: str, values: list[object]) -> list[Any]:
        rows: list[Any] = self._database.execute(sql, values).fetchall()
        return rows


class _Recent:
    """The buyers seen last, their keys in one text: looking through it is one call."""

    def __init__(self, rows: list[tuple[int, str]]) -> None:
        self.ids = [id_ for id_, _ in rows]
        self._starts: list[int] = []
        parts: list[str] = []
        at = 0
        for _, name in rows:
            part = "\n" + "\n".join(keys(name))
            self._starts.append(at)
            parts.append(part)
            at += len(part)
        self._text = "".join(parts)

    def having(self, words: str, limit: int) -> list[int]:
        """Who has it in one of their keys; a line break stands before each key."""
        found: list[int] = []
        at = self._text.find(words)
        while at >= 0 and len(found) < limit:
            place = bisect_right(self._starts, at) - 1
            found.append(self.ids[place])
            beyond = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._text)
            at = self._text.find(words, beyond)
        return found


EACH_TAG = (  # leaps from tag to tag in the index: a million buyers have a few dozen tags
    "with recursive each (tag) as (select min(tag) from buyer_tags union all select"
    " (select min(tag) from buyer_tags where tag > each.tag) from each where each.tag is not null)"
    " select tag from each where tag is not null"
)


def _conditions(group: Group) -> tuple[str, list[object]]:
    parts: list[tuple[str, object]] = []
    if group.tag:
        parts.append(("id in (select buyer from buyer_tags where tag = ?)", group.tag))
    if group.since:
        parts.append(("last_seen >= ?", group.since.isoformat()))
    if group.until:
        parts.append(("last_seen < ?", group.until.isoformat()))
    if group.words:
        parts.append(("id in (select buyer from notes where instr(text, ?) > 0)", group.words))
    where = " and ".join(condition for condition, _ in parts) or "true"
    return where, [value for _, value in parts]
