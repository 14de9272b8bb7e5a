"""The tables, step by step: named functions, only ever appended to, never changed once released."""

from typing import cast

from sqlite_utils import Database
from sqlite_utils.db import Table
from sqlite_utils.migrations import Migrations

migrations = Migrations("assistant")


def table(db: Database, name: str) -> Table:
    """A table, not a view."""
    return cast("Table", db[name])


@migrations()
def m001_habits(db: Database) -> None:
    """Uses and pins by phrase key."""
    table(db, "uses").create({"phrase": str, "weight": float, "last": str}, pk="phrase")
    table(db, "pins").create({"phrase": str}, pk="phrase")


@migrations()
def m002_lessons(db: Database) -> None:
    """Which phrase was chosen for which question, oldest first."""
    table(db, "lessons").create({"number": int, "question": str, "phrase": str}, pk="number")
    table(db, "lessons").create_index(["question"], unique=True)


@migrations()
def m003_buyers(db: Database) -> None:
    """Buyers with their tags, notes, former wordings of notes, drafts, and what was said to them.

    Other tables name a buyer by `buyer`, a foreign key to `buyers.id` with `on delete cascade`.
    """
    db.execute(
        "create table buyers (id integer primary key, platform text not null, name text not null,"
        " shop text not null default '', reputation integer, good_share integer,"
        " first_seen text not null, last_seen text not null, unique (platform, name))"
    )
    buyer = "buyer integer not null references buyers (id) on delete cascade"
    db.execute(f"create table buyer_tags ({buyer}, tag text, primary key (buyer, tag))")
    db.execute(
        f"create table buyer_keys (key text, {buyer}, primary key (key, buyer)) without rowid"
    )
    db.execute(f"create table notes (id integer primary key, {buyer}, text text, at text)")
    db.execute(
        "create table note_versions (id integer primary key, text text, until text,"
        " note integer not null references notes (id) on delete cascade)"
    )
    db.execute(f"create table drafts ({buyer} primary key, text text, at text)")
    db.execute(
        f"create table said ({buyer}, phrase text, wording integer, at text,"
        " primary key (buyer, phrase, wording))"
    )
    for table_name, columns in (
        *(("buyers", "name"), ("buyers", "last_seen")),
        *(("buyer_tags", "tag, buyer"), ("buyer_keys", "buyer")),
        *(("notes", "buyer"), ("note_versions", "note")),
    ):
        index = f"{table_name}_by_{columns.split(',', maxsplit=1)[0]}"
        db.execute(f"create index {index} on {table_name} ({columns})")


@migrations()
def m004_filled(db: Database) -> None:
    """The newest value filled into each blank for a buyer and an order."""
    columns = {"buyer": str, "order_number": str, "name": str, "value": str, "at": str}
    table(db, "filled").create(columns, pk=("buyer", "order_number", "name"))


@migrations()
def m005_timers(db: Database) -> None:
    """What is to be gone on with: one for each buyer and phrase."""
    columns = {"whom": str, "phrase": str, "title": str, "chat": str, "due": str, "buyer": int}
    table(db, "timers").create(columns, pk=("whom", "phrase"))
    db.execute(  # both name buyers in words, as `BuyerName` does: whoever is erased is erased there
        "create trigger buyer_erased after delete on buyers begin"
        " delete from filled where buyer ="
        " iif(old.platform = '', old.name, old.platform || '/' || old.name);"
        " delete from timers where whom ="
        " iif(old.platform = '', old.name, old.platform || '/' || old.name); end"
    )


@migrations()
def m006_orders(db: Database) -> None:
    """Orders that are checked: whose they are, who gets them, what is ticked and since when."""
    db.execute(
        "create table orders (number text primary key, recipient text not null default '{}',"
        " former text, items text not null default '[]', changed text not null,"
        " buyer integer references buyers (id) on delete cascade)"
    )
    db.execute(
        "create table order_ticks (item text, at text not null,"
        " number text not null references orders (number) on delete cascade on update cascade,"
        " primary key (number, item))"
    )
    db.execute("create index orders_by_buyer on orders (buyer)")


@migrations()
def m007_matters(db: Database) -> None:
    """Promises and cases, and what happened to them: entries are only ever added."""
    db.execute(
        "create table matters (id text primary key, kind text not null, number text not null,"
        " product text not null, carrier text not null,"
        " buyer integer not null references buyers (id) on delete cascade)"
    )
    db.execute(
        "create table matter_entries (id text primary key, place integer not null,"
        " at text not null, what text not null, value text not null, text text not null, due text,"
        " matter text not null references matters (id) on delete cascade)"
    )
    for table_name, column in (("matters", "buyer"), ("matter_entries", "matter")):
        db.execute(f"create index {table_name}_by_{column} on {table_name} ({column})")


@migrations()
def m008_practice(db: Database) -> None:
    """Answers given in the practice chat, oldest first."""
    columns = {"id": int, "question": str, "stage": str, "seconds": float, "right": int}
    table(db, "practice").create({**columns, "moment": str}, pk="id")


@migrations()
def m009_numbers(db: Database) -> None:
    """What is counted for the lead, by day: uses, refusals, queries that found nothing."""
    columns = {"day": str, "phrase": str, "stage": str, "event": str, "count": int}
    times = {"seconds": float, "timed": int}
    table(db, "tallies").create({**columns, **times}, pk=("day", "phrase", "event"))
    table(db, "misses").create({"day": str, "query": str, "count": int}, pk=("day", "query"))
    table(db, "numbers_id").create({"number": int, "id": str}, pk="number")


@migrations()
def m010_erasing_by_whole_name(db: Database) -> None:
    """Timers name a buyer with the platform: whoever is erased is erased there, too."""
    db.execute("drop trigger buyer_erased")
    db.execute(
        "create trigger buyer_erased after delete on buyers begin"
        " delete from filled where buyer in (old.name, old.platform || '/' || old.name);"
        " delete from timers where whom in (old.name, old.platform || '/' || old.name); end"
    )


@migrations()
def m011_handovers(db: Database) -> None:
    """Handings over whose timers have been given or taken: they are taken once."""
    table(db, "handovers").create({"name": str}, pk="name")


@migrations()
def m012_reply_draft(db: Database) -> None:
    """The draft of a reply, one row; whoever is erased is erased there, too."""
    db.execute(
        "create table reply_draft (whom text not null, name text not null, text text not null,"
        " parts text not null, at text not null, buyer integer not null)"
    )
    db.execute("drop trigger buyer_erased")
    db.execute(
        "create trigger buyer_erased after delete on buyers begin"
        " delete from filled where buyer in (old.name, old.platform || '/' || old.name);"
        " delete from timers where whom in (old.name, old.platform || '/' || old.name);"
        " delete from reply_draft where whom in (old.name, old.platform || '/' || old.name); end"
    )
