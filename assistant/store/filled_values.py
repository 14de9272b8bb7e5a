"""What was filled into blanks for buyers; durable when the call returns, gone after 90 days."""

from collections.abc import Iterable
from datetime import datetime

from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.filled import KEPT_FOR, Filled
from assistant.core.retention import DAYS_OF_PROOF
from assistant.store.buyers import BuyerStore

_KEY = ("buyer", "order_number", "name")
_DAYS = (
    "select max(at) from filled where at <= ? group by substr(at, 1, 10) order by 1 desc limit ?"
)


class FilledStore:
    """Implements `core.filled.FilledValues` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._buyers = BuyerStore(database)

    def of(self, buyer: str) -> tuple[Filled, ...]:
        """All that is kept of a buyer."""
        rows = self._database["filled"].rows_where("buyer = ?", [buyer])
        return tuple(
            Filled(
                row["buyer"],
                row["order_number"],
                row["name"],
                row["value"],
                datetime.fromisoformat(row["at"]),
            )
            for row in rows
        )

    def keep(self, values: Iterable[Filled]) -> None:
        """Keep values, and let go what is too old to be offered.

        As seen from the last days on which something was filled in: one clock set a year ahead
        by mistake lets nothing go.
        Their buyers are entered if new: who is not known could not be erased. Raises
        AssistantError for a bare name that fits several.
        """
        kept = tuple(values)
        if not kept:
            return
        with self._database.atomic():
            for one in {one.buyer: one for one in kept}.values():
                self._buyers.meet(BuyerName.parse(one.buyer), one.at)
            table = self._database.table("filled")
            table.upsert_all([_row(one) for one in kept], pk=_KEY)
            newest = max(one.at for one in kept).isoformat()
            rows = self._database.execute(_DAYS, [newest, DAYS_OF_PROOF])
            *_, (proved,) = rows.fetchall()
            oldest = datetime.fromisoformat(proved) - KEPT_FOR
            table.delete_where("at < ?", [oldest.isoformat()])


def _row(one: Filled) -> dict[str, str]:
    return {
        "buyer": one.buyer,
        "order_number": one.order,
        "name": one.name,
        "value": one.value,
        "at": one.at.isoformat(),
    }
