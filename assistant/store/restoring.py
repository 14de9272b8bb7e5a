"""A backup put in place of the database, on this computer or a new one."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.replacing import flush_file, flush_folder
from assistant.store.aside import RESTORED, part, set_aside
from assistant.store.backups import Counts, counts, is_whole
from assistant.store.connection import StoreError, connect, quoted
from assistant.store.database import refuse_later
from assistant.store.faults import cause
from assistant.store.home import Home
from assistant.store.key import Key, KeyKeeper
from assistant.store.opening import keep_key

_TOLD = {
    "buyers": Message.of("买家", "Buyers"),
    "notes": Message.of("备注", "Notes"),
    "orders": Message.of("订单", "Orders"),
    "matters": Message.of("承诺和售后单", "Promises and cases"),
}


@dataclass(frozen=True)
class Restoring:
    """What a backup holds beside what there is now, and the way to put it in place."""

    home: Home
    keeper: KeyKeeper
    source: Path
    key: Key
    there: Counts
    here: Counts

    def put_in_place(self, now: datetime) -> Path | None:
        """Restore; where the former database is kept, if there was one. Raises AssistantError."""
        own = self.keeper.find()
        target = own or self.key
        beside = part(self.home.database, RESTORED)
        try:
            beside.unlink(missing_ok=True)
            _copy(self.source, self.key, beside, target)
            flush_file(beside)
            if own is None:  # not before: a former database must not be left with a key not its own
                keep_key(self.home, self.keeper, self.key)
            former = set_aside(self.home.database, now)
            beside.replace(self.home.database)
            flush_folder(self.home.folder)
        except (StoreError, OSError) as error:
            raise _failed(self.source, cause(error)) from error
        return former

    def lines(self) -> list[Message]:
        """The numbers, now and in the backup."""
        return [self._line(table, name) for table, name in _TOLD.items()]

    def _line(self, table: str, name: Message) -> Message:
        return Message.of(
            "{name}：{here} → {there}",
            "{name}: {here} → {there}",
            name=name,
            here=self.here.get(table, 0),
            there=self.there.get(table, 0),
        )


def examine(home: Home, keeper: KeyKeeper, source: Path, code: str) -> Restoring:
    """Open a backup with this computer's key or the recovery code. Raises AssistantError."""
    if not source.is_file():
        raise _failed(source, Message.of("没有这个文件", "there is no such file"))
    own = keeper.find()
    keys = [key for key in (own, Key.of_code(code) if code else None) if key]
    fitting = next((key for key in keys if _fits(source, key)), None)
    if fitting is None:
        raise _failed(source, _WRONG_CODE if code else _CODE_NEEDED)
    _refuse_later(source, fitting)
    here = _counts(home.database, own) if own and home.database.exists() else {}
    return Restoring(home, keeper, source, fitting, _counts(source, fitting), here)


def _fits(source: Path, key: Key) -> bool:
    try:
        return is_whole(source, key)
    except StoreError:
        return False


def _refuse_later(source: Path, key: Key) -> None:
    """In place, it could not be opened. Raises AssistantError."""
    database = Database(connect(source, key), execute_plugins=False)
    try:
        refuse_later(database)
    finally:
        database.close()


def _counts(path: Path, key: Key) -> Counts:
    database = Database(connect(path, key), execute_plugins=False)
    try:
        return counts(database.conn)
    except StoreError:
        return {}
    finally:
        database.close()


def _copy(source: Path, key: Key, beside: Path, target: Key) -> None:
    if key == target:
        shutil.copyfile(source, beside)
        return
    connection = connect(source, key)
    try:
        connection.execute(f"attach database ? as new key {quoted(target)}", [str(beside)])
        connection.execute("select sqlcipher_export('new')")
        connection.execute("detach database new")
    finally:
        connection.close()


_CODE_NEEDED = Message.of(
    "这台电脑的密钥打不开它，或者文件坏了；别的电脑的备份要加 --code 和恢复码",
    "this computer's key does not open it, or it is damaged; a backup of another computer needs "
    "--code and its recovery code",
)
_WRONG_CODE = Message.of(
    "恢复码打不开它，或者文件坏了", "the recovery code does not open it, or it is damaged"
)


def _failed(source: Path, why: Message) -> AssistantError:
    title = Message.of("没有恢复", "Nothing was restored")
    zh, en = "{source}：" + why.zh + "。", "{source}: " + why.en + "."
    return AssistantError(title, Message(zh, en, (("source", str(source)), *why.values)))
