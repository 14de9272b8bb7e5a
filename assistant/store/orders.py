"""Orders that are checked, in the database: each tick durable when the call returns."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.order.copied import Item
from assistant.core.order_check import OrderCheck, Recipient
from assistant.store.buyers import BuyerStore, stamp

_DAY, _EVER = timedelta(days=1), timedelta(days=36_500)


class OrderStore:
    """Reads and writes order checks. Used from the thread that opened the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._buyers = BuyerStore(database)

    def find(self, number: str) -> OrderCheck | None:
        """What is known of an order."""
        row = self._database.execute(_ORDER, [number]).fetchone()
        if row is None:
            return None
        recipient, former, items, platform, name = row
        return OrderCheck(
            number,
            BuyerName(platform, name) if name else None,
            self._ticks(number),
            _recipient(recipient),
            _recipient(former) if former else None,
            tuple(Item(**item) for item in json.loads(items)),
        )

    def newest_of(self, buyer: BuyerName, now: datetime, within: timedelta = _EVER) -> str:
        """The number of the order of a buyer that was worked on last; empty if there is none.

        One a clock that was ahead has dated is the last only where there is no other.
        """
        whom, after = [buyer.name, buyer.platform], stamp(now - within)
        row = self._database.execute(_NEWEST, [*whom, after, stamp(now + _DAY)]).fetchone()
        return row[0] if row else ""

    def keep(self, check: OrderCheck, now: datetime) -> None:
        """Keep all of an order check: ticks that are gone go, others keep their time."""
        with self._database.atomic() as db:
            buyer = self._buyers.meet(check.buyer, now) if check.buyer else None
            db.execute(_KEEP, [*_row(check), stamp(now), buyer])
            self._keep_ticks(check.number, check.ticks)

    def forget_recipients(self, before: datetime) -> int:
        """Recipients are of no use once an order is long shipped; how many were forgotten."""
        with self._database.atomic() as db:
            return int(db.execute(_FORGET, [stamp(before)]).rowcount)

    def _keep_ticks(self, number: str, ticks: Mapping[str, datetime]) -> None:
        former = self._ticks(number)
        for item in former.keys() - ticks.keys():
            where = "delete from order_ticks where number = ? and item = ?"
            self._database.execute(where, [number, item])
        for item, at in ticks.items():
            if former.get(item) != at:
                sql = "insert or replace into order_ticks (number, item, at) values (?, ?, ?)"
                self._database.execute(sql, [number, item, stamp(at)])

    def _ticks(self, number: str) -> dict[str, datetime]:
        rows = self._database.execute(_TICKS, [number])
        return {item: datetime.fromisoformat(at) for item, at in rows}


_ORDER = (
    "select recipient, former, items, b.platform, b.name from orders o"
    " left join buyers b on b.id = o.buyer where number = ?"
)
_NEWEST = (
    "select number from orders o join buyers b on b.id = o.buyer"
    " where b.name = ? and b.platform in (?, '') and o.changed >= ?"
    " order by o.changed > ?, o.changed desc limit 1"
)
_KEEP = (
    "insert into orders (number, recipient, former, items, changed, buyer)"
    " values (?, ?, ?, ?, ?, ?) on conflict (number) do update set recipient = excluded.recipient,"
    " former = excluded.former, items = excluded.items, changed = excluded.changed,"
    " buyer = excluded.buyer"
)
_TICKS = "select item, at from order_ticks where number = ? order by at"
_FORGET = (
    "update orders set recipient = '{}', former = null"
    " where changed < ? and (recipient <> '{}' or former is not null)"
)


def _row(check: OrderCheck) -> list[Any]:
    former = json.dumps(asdict(check.former), ensure_ascii=False) if check.former else None
    items = json.dumps([asdict(item) for item in check.items], ensure_ascii=False)
    return [check.number, json.dumps(asdict(check.recipient), ensure_ascii=False), former, items]


def _recipient(text: str) -> Recipient:
    values = json.loads(text)
    return Recipient(**{**values, "guessed": tuple(values.get("guessed", ()))})
