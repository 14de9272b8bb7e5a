"""Salvage: every row of a damaged database that can be read, which is as it was written."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.store.connection import StoreError, connect
from assistant.store.key import Key

_PATIENCE = 2_000  # numbers in a row that can't be reached before the rest counts as lost
_HOPELESS = 100  # the same where not even the end of the table can be reached
Row = dict[str, Any]


class Wreck:
    """A damaged database that is read. Once a page has failed, a new connection goes on."""

    def __init__(self, path: Path, key: Key) -> None:
        self._path = path
        self._key = key
        self._connection: Any = None

    def rows(self, sql: str, values: tuple[object, ...] = ()) -> list[Row]:
        """The rows, all of them. Raises StoreError, also for a file that can't be opened."""
        try:
            if self._connection is None:
                self._connection = connect(self._path, self._key)
            cursor = self._connection.execute(sql, values)
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor]
        except StoreError:
            self.close()
            raise

    def tables(self) -> list[str]:
        """The tables with numbered rows. Raises StoreError where not even that can be read."""
        rows = self.rows(
            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
            " and sql not like '%without rowid%'"
        )
        return [row["name"] for row in rows]

    def close(self) -> None:
        """Let the file go."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def salvaged(wreck: Wreck, table: str) -> tuple[list[Row], bool]:
    """The rows of a table that can be read, and whether those are all."""
    try:
        return wreck.rows(_sql(table)), True
    except StoreError:
        return list(_piecewise(wreck, table)), False


def _piecewise(wreck: Wreck, table: str) -> Iterator[Row]:
    """As many at once as go, then row by row; what can't be reached is leapt over."""
    at, missing, some = -1, 0, 64
    last = _last(wreck, table)
    patience = _PATIENCE if last else _HOPELESS
    while missing < patience and (last is None or at < last):
        try:
            rows = wreck.rows(f"{_sql(table)} limit {some}".replace(">= 0", f"> {at}"))
        except StoreError:
            if some > 1:
                some = 1
            else:
                at, missing = at + 1, missing + 1
            continue
        if not rows:
            return
        yield from rows
        at, missing = rows[-1]["_rowid"], 0
        some = min(64, some * 2)


def _last(wreck: Wreck, table: str) -> int | None:
    """The greatest number in a table; None where that can't be read either."""
    try:
        found = wreck.rows(f'select max(rowid) as "last" from "{table}"')  # noqa: S608 - as below
    except StoreError:
        return None
    last: int | None = found[0]["last"]
    return last


def _sql(table: str) -> str:
    return f'select rowid as "_rowid", * from "{table}" where rowid >= 0 order by rowid'  # noqa: S608 - the schema's own name
