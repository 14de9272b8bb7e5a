"""Everything that is kept of a buyer, as plain values: for --json and for export."""

from datetime import datetime
from typing import Any

from sqlite_utils import Database

from assistant.core.buyer import Buyer, Note
from assistant.core.message import Message, joined

Record = dict[str, Any]
_STANDING = {
    "reputation": ("信誉 {value}", "Reputation {value}"),
    "good_share": ("好评率 {value}%", "Good reviews {value}%"),
}
_NAMED = {"filled": "buyer", "timers": "whom", "reply_draft": "whom"}
_OWN = {"buyers", "buyer_tags", "buyer_keys", "notes", "note_versions", "drafts"}


def record_of(buyer: Buyer, database: Database) -> Record:
    """What we know of them; `more` has each other table that names them."""
    return {
        "name": str(buyer.name),
        "platform": buyer.name.platform,
        "shop": buyer.shop,
        "tags": list(buyer.tags),
        "reputation": buyer.reputation,
        "good_share": buyer.good_share,
        "first_seen": buyer.first_seen.isoformat(),
        "last_seen": buyer.last_seen.isoformat(),
        "notes": [_note(note) for note in buyer.notes],
        "draft": _draft(buyer.id, database),
        "more": _elsewhere(buyer.id, database) | _in_words(str(buyer.name), database),
    }


def lines_of(record: Record) -> list[Message | str]:
    """The record for people to read."""
    lines: list[Message | str] = [f"{record['name']}  {'、'.join(record['tags'])}".rstrip()]
    lines += _standing(record)
    first, last = _day(record["first_seen"]), _day(record["last_seen"])
    lines.append(f"{first} → {last}  {record['shop']}".rstrip())
    lines += [f"{_day(note['at'])}  {note['text']}" for note in record["notes"]]
    lines += [_unfinished(record["draft"])] if record["draft"] else []
    lines += [f"{table}: {len(rows)}" for table, rows in record["more"].items()]
    return lines


def _day(moment: str) -> str:
    """The day it was here."""
    return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d}"


def _unfinished(draft: str) -> Message:
    return Message.of("没写完的备注  {draft}", "Unfinished note  {draft}", draft=draft)


def _standing(record: Record) -> list[Message]:
    """One line, or none."""
    known = [
        Message.of(zh, en, value=record[name])
        for name, (zh, en) in _STANDING.items()
        if record[name] is not None
    ]
    return [joined(known, "  ")] if known else []


def _draft(buyer: int, database: Database) -> str:
    """The note that was being written when the window was left."""
    row = database.execute("select text from drafts where buyer = ?", [buyer]).fetchone()
    return row[0] if row else ""


def _note(note: Note) -> Record:
    former = [{"text": one.text, "until": one.until.isoformat()} for one in note.former]
    return {"text": note.text, "at": note.at.isoformat(), "former": former}


def _in_words(name: str, database: Database) -> dict[str, list[Record]]:
    """Tables that name a buyer in words, as the window knows them."""
    found = {
        table: list(database[table].rows_where(f"{column} = ?", [name]))
        for table, column in _NAMED.items()
    }
    return {table: rows for table, rows in found.items() if rows}


def _elsewhere(buyer: int, database: Database) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for table in database.tables:
        keys = [key for key in table.foreign_keys if key.other_table == "buyers"]
        if keys and table.name not in _OWN:
            rows = list(table.rows_where(f'"{keys[0].column}" = ?', [buyer]))
            found |= {table.name: rows} if rows else {}
    return found | _below(found, database)


def _below(found: dict[str, list[Record]], database: Database) -> dict[str, list[Record]]:
    """What belongs to those rows: the ticks of an order, the entries of a promise or a case."""
    below: dict[str, list[Record]] = {}
    for table in database.tables:
        for key in table.foreign_keys:
            owners = [row[str(key.other_column)] for row in found.get(key.other_table, ())]
            marks = ", ".join("?" * len(owners))
            rows = list(table.rows_where(f'"{key.column}" in ({marks})', owners)) if owners else []
            below |= {table.name: rows} if rows else {}
    return below
