"""Buyers in the database: looked up at once, every word durable when the call returns."""

from datetime import UTC, datetime

from sqlite_utils import Database

from assistant.core.buyer import Buyer, BuyerName, Note, Version, check_tag
from assistant.core.buyer_keys import keys
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.privacy import check_note
from assistant.core.turns import Said
from assistant.store.buyer_finding import EACH_TAG, BuyerFinder

_KEPT_SAID = 200  # of one buyer; enough to know what was said on the last visits


class BuyerStore:
    """Reads and writes buyers. Used from the thread that opened the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.finder = BuyerFinder(database)

    def find(self, name: BuyerName) -> Buyer | None:
        """The buyer of that name. Raises AssistantError where a bare name fits several.

        Where the platform is known but the entry was made without, that entry is meant; a bare
        name means the one buyer who is called so, on whatever platform.
        """
        id_ = self._id(name)
        return None if id_ is None else self._read(id_)

    def get(self, id_: int) -> Buyer | None:
        """The buyer of that number, if they have not been erased."""
        found = self._database.execute("select 1 from buyers where id = ?", [id_]).fetchone()
        return self._read(id_) if found else None

    def meet(self, name: BuyerName, now: datetime, shop: str = "") -> int:
        """The buyer's number, entered if new; they have been seen now."""
        with self._database.atomic():
            id_ = self._id(name)
            if id_ is None:
                id_ = self._enter(name, now, shop)
            else:
                self._seen(id_, name, now, shop)
        return id_

    def add_note(self, name: BuyerName, text: str, now: datetime) -> int:
        """Keep a note and drop the draft of it; the note's number.

        Raises AssistantError for a text that must not be kept, StoreError if it can't be.
        """
        text = _written(text)
        with self._database.atomic() as db:
            buyer = self.meet(name, now)
            note = db.execute(
                "insert into notes (buyer, text, at) values (?, ?, ?)", [buyer, text, stamp(now)]
            )
            db.execute("delete from drafts where buyer = ?", [buyer])
        return int(note.lastrowid or 0)

    def change_note(self, note: int, text: str, now: datetime) -> None:
        """Change a note; what it said so far stays in its history. Raises as `add_note` does."""
        text = _written(text)
        with self._database.atomic() as db:
            row = db.execute("select text from notes where id = ?", [note]).fetchone()
            if row is None or row[0] == text:
                return
            db.execute(
                "insert into note_versions (note, text, until) values (?, ?, ?)",
                [note, row[0], stamp(now)],
            )
            db.execute("update notes set text = ? where id = ?", [text, note])

    def remove_note(self, note: int) -> None:
        """Take a note away with its history; nothing of it is left in the file."""
        with self._database.atomic() as db:
            db.execute("delete from notes where id = ?", [note])

    def restore_note(self, buyer: int, note: Note) -> None:
        """Put a note that was taken away back in its place, with its history.

        Raises AssistantError where the buyer has been erased meanwhile: nothing of them comes back.
        """
        with self._database.atomic() as db:
            if self.get(buyer) is None:
                raise AssistantError(*_ERASED)
            taken = db.execute("select 1 from notes where id = ?", [note.id]).fetchone()
            row = db.execute(
                "insert into notes (id, buyer, text, at) values (?, ?, ?, ?)",
                [None if taken else note.id, buyer, note.text, stamp(note.at)],
            )
            for version in note.former:
                db.execute(
                    "insert into note_versions (note, text, until) values (?, ?, ?)",
                    [row.lastrowid, version.text, stamp(version.until)],
                )

    def erase(self, buyer: int) -> None:
        """Take everything about a buyer away; nothing of it is left in the file."""
        with self._database.atomic() as db:
            db.execute("delete from buyers where id = ?", [buyer])

    def set_tags(self, buyer: int, tags: tuple[str, ...]) -> None:
        """Put these tags in place of the former. Raises AssistantError for what is no tag."""
        checked = tuple(dict.fromkeys(map(check_tag, tags)))
        with self._database.atomic() as db:
            db.execute("delete from buyer_tags where buyer = ?", [buyer])
            for tag in checked:
                db.execute("insert into buyer_tags (buyer, tag) values (?, ?)", [buyer, tag])

    def set_standing(self, buyer: int, reputation: int | None, good_share: int | None) -> None:
        """Keep reputation level and share of good reviews."""
        with self._database.atomic() as db:
            db.execute(
                "update buyers set reputation = ?, good_share = ? where id = ?",
                [reputation, good_share, buyer],
            )

    def tags_in_use(self) -> tuple[str, ...]:
        """Every tag any buyer has, in alphabetical order."""
        rows = self._database.execute(EACH_TAG)
        return tuple(row[0] for row in rows)

    def draft(self, buyer: int) -> str:
        """What was being typed when the program ended; empty if nothing was."""
        row = self._database.execute("select text from drafts where buyer = ?", [buyer]).fetchone()
        return row[0] if row else ""

    def keep_draft(self, buyer: int, text: str, now: datetime) -> None:
        """Keep what is being typed; an empty text drops it."""
        with self._database.atomic() as db:
            db.execute("delete from drafts where buyer = ?", [buyer])
            if text.strip():
                db.execute("insert into drafts values (?, ?, ?)", [buyer, text, stamp(now)])

    def keep_said(self, buyer: int, phrase: str, wording: int, now: datetime) -> None:
        """Keep what was said last to a buyer."""
        with self._database.atomic() as db:
            db.execute(
                "insert or replace into said values (?, ?, ?, ?)",
                [buyer, phrase, wording, stamp(now)],
            )
            db.execute(_FORGET_SAID, [buyer, buyer, _KEPT_SAID])

    def said(self, buyer: int) -> tuple[Said, ...]:
        """What was said to a buyer, oldest first."""
        rows = self._database.execute(
            "select phrase, wording, at from said where buyer = ? order by rowid", [buyer]
        )
        return tuple(Said(row[0], row[1], _moment(row[2])) for row in rows)

    def _id(self, name: BuyerName) -> int | None:
        db = self._database
        wanted = [name.name, name.platform]
        row = db.execute("select id from buyers where name = ? and platform = ?", wanted).fetchone()
        if row is None and name.platform:
            row = db.execute(
                "select id from buyers where name = ? and platform = ''", [name.name]
            ).fetchone()
        elif row is None:
            row = self._only_one(name)
        return row[0] if row else None

    def _only_one(self, name: BuyerName) -> tuple[int] | None:
        sql = "select id, platform from buyers where name = ? limit 9"
        rows = self._database.execute(sql, [name.name]).fetchall()
        if len(rows) > 1:
            raise _several(name, [row[1] for row in rows])
        return (rows[0][0],) if rows else None

    def _enter(self, name: BuyerName, now: datetime, shop: str) -> int:
        moment = stamp(now)
        row = self._database.execute(
            "insert into buyers (platform, name, shop, first_seen, last_seen)"
            " values (?, ?, ?, ?, ?)",
            [name.platform, name.name, shop, moment, moment],
        )
        id_ = int(row.lastrowid or 0)
        for key in keys(name.name):
            self._database.execute("insert into buyer_keys values (?, ?)", [key, id_])
        return id_

    def _seen(self, id_: int, name: BuyerName, now: datetime, shop: str) -> None:
        """Seen again; an entry made without a platform or a shop learns it."""
        self._database.execute(
            "update buyers set last_seen = max(last_seen, ?),"
            " platform = case when platform = '' then ? else platform end,"
            " shop = case when shop = '' then ? else shop end where id = ?",
            [stamp(now), name.platform, shop, id_],
        )

    def _read(self, id_: int) -> Buyer:
        row = self._database.execute(_BUYER, [id_]).fetchone()
        platform, name, shop, reputation, good_share, first_seen, last_seen = row
        tags = self._database.execute(_TAGS, [id_]).fetchall()
        return Buyer(
            id_,
            BuyerName(platform, name),
            _moment(first_seen),
            _moment(last_seen),
            shop,
            tuple(tag for (tag,) in tags),
            self._notes(id_),
            reputation,
            good_share,
        )

    def _notes(self, buyer: int) -> tuple[Note, ...]:
        former: dict[int, list[Version]] = {}
        for note, text, until in self._database.execute(_VERSIONS, [buyer]):
            former.setdefault(note, []).append(Version(text, _moment(until)))
        return tuple(
            Note(id_, text, _moment(at), tuple(former.get(id_, ())))
            for id_, text, at in self._database.execute(_NOTES, [buyer])
        )


_BUYER = (
    "select platform, name, shop, reputation, good_share, first_seen, last_seen"
    " from buyers where id = ?"
)
_TAGS = "select tag from buyer_tags where buyer = ? order by rowid"
# In the order they were written: what a wrong clock has dated takes nobody's place.
_NOTES = "select id, text, at from notes where buyer = ? order by id desc"
_VERSIONS = (
    "select v.note, v.text, v.until from note_versions v join notes n on n.id = v.note"
    " where n.buyer = ? order by v.id"
)
_FORGET_SAID = (
    "delete from said where buyer = ? and rowid not in"
    " (select rowid from said where buyer = ? order by rowid desc limit ?)"
)


def _written(text: str) -> str:
    """A note as it is kept. Raises AssistantError."""
    text = text.strip()
    if not text:
        raise AssistantError(
            Message.of("备注是空的", "The note is empty"),
            Message.of("写几个字再存。", "Write something first."),
        )
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise AssistantError(*_UNREADABLE)
    check_note(text)
    return text


_ERASED = (
    Message.of("备注没有恢复", "The note was not put back"),
    Message.of(
        "这位买家的资料已经抹掉了，备注也不再留。",
        "All about this buyer was erased, and so are notes.",
    ),
)
_UNREADABLE = (
    Message.of("备注里有读不出的字", "The note holds unreadable characters"),
    Message.of(
        "有几个字编码坏了，没有存。请用 UTF-8 再写一次。",
        "The encoding of some characters is broken; nothing was saved. Write it again in UTF-8.",
    ),
)


def stamp(moment: datetime) -> str:
    """A moment as it is kept: in one zone for all, so that moments sort as texts do."""
    return moment.astimezone(UTC).isoformat()


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _several(name: BuyerName, platforms: list[str]) -> AssistantError:
    whole = "、".join(str(BuyerName(platform, name.name)) for platform in platforms)
    return AssistantError(
        Message.of("有几位买家叫这个名字", "Several buyers have this name"),
        Message.of("请写明是哪一位：{names}。", "Say which one: {names}.", names=whole),
    )
