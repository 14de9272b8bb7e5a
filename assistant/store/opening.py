"""Opening the store of a home folder: its key found or made, a plain database taken over."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.system_fault import reason
from assistant.store.backups import Backups
from assistant.store.connection import StoreError, holds, is_plain, opens
from assistant.store.damage import is_lost, unmark
from assistant.store.database import cannot_open, open_as_it_is, up_to_date
from assistant.store.home import Home
from assistant.store.key import CredentialStore, Key, KeyKeeper
from assistant.store.migrations import migrations
from assistant.store.rescue import rescue
from assistant.store.takeover import take_over


@dataclass(frozen=True)
class Opened:
    """An open store: what has to be told, and the recovery code until it has been copied."""

    database: Database
    key: Key
    keeper: KeyKeeper
    backups: Backups
    told: tuple[Message, ...] = ()
    made: bool = False

    @property
    def recovery_code(self) -> str:
        """What the user is to copy; empty once they have said that they did."""
        return "" if self.keeper.code_seen else self.key.code


class KeyGoneError(AssistantError):
    """The database is there, its key is not: the recovery code is needed."""


def open_store(
    home: Home,
    credentials: CredentialStore | None,
    now: datetime | None = None,
    *,
    alone: bool = True,
    rescuing: Callable[[], None] = lambda: None,
) -> Opened:
    """Open the database of a home folder, made if there is none. Raises AssistantError.

    A damaged or vanished one is rescued, and how far is told; not so while the running program
    has it (not `alone`): what it is writing may look damaged from here. A rescue may take a minute:
    `rescuing` is called before.
    """
    now = now or datetime.now(UTC)
    keeper = KeyKeeper(home.key, credentials)
    key = keeper.find()
    told: list[Message] = []
    made = key is None
    if key is None:
        key = _new_key(home, keeper, told)
    if take_over(home.database, key):
        told.append(_ENCRYPTED)
    backups = Backups(home.backups, key)
    if alone:
        if _is_lost(home, backups, key):
            rescuing()
            told.append(_rescued(home, key, backups, now))
        unmark(home)
    database = _migrated(home.database, key, backups, now)
    return Opened(database, key, keeper, backups, tuple(told), made)


def _is_lost(home: Home, backups: Backups, key: Key) -> bool:
    try:
        return is_lost(home, backups, key)
    except (StoreError, OSError) as error:
        raise cannot_open(home.database, error) from error


def _rescued(home: Home, key: Key, backups: Backups, now: datetime) -> Message:
    try:
        return rescue(home.database, key, backups, now).message
    except (StoreError, OSError) as error:
        raise cannot_open(home.database, error) from error


def _migrated(path: Path, key: Key, backups: Backups, now: datetime) -> Database:
    """Brought up to date, after a backup if there is anything to lose."""
    try:
        database = open_as_it_is(path, key)
    except StoreError as error:
        raise cannot_open(path, error) from error
    try:
        if migrations.applied(database) and migrations.pending(database):
            _back_up(database, backups, now)
        return up_to_date(database)
    except StoreError as error:
        raise cannot_open(path, error) from error
    except AssistantError:
        database.close()
        raise


def _back_up(database: Database, backups: Backups, now: datetime) -> None:
    """Before a migration. Raises AssistantError, which tells why the program does not open."""
    try:
        backups.make(database, now, before_migration=True)
    except AssistantError as error:
        why = Message.of(
            "更新前要先备份，没有做成：{why}处理好再打开。",
            "A backup comes before an update, and failed: {why} Put it right and open again.",
            why=error.message,
        )
        raise AssistantError(_NOT_UPDATED, why) from error


def _new_key(home: Home, keeper: KeyKeeper, told: list[Message]) -> Key:
    """A key for a home that has none, kept before anything is encrypted with it."""
    try:
        encrypted = home.database.exists() and not is_plain(home.database)
    except OSError as error:
        raise cannot_open(home.database, error) from error
    if encrypted or any(home.backups.glob("*")):
        raise _key_gone(home.database)
    key = Key.new()
    if not keep_key(home, keeper, key):
        told.append(_in_a_file(home.key))
    return key


def keep_key(home: Home, keeper: KeyKeeper, key: Key) -> bool:
    """Keep a key; False when it had to go into a file. Raises AssistantError."""
    try:
        return keeper.keep(key)
    except OSError as error:
        raise _not_kept(home.key, error) from error


def enter_key(home: Home, keeper: KeyKeeper, key: Key) -> None:
    """Keep a key that was typed in. Raises AssistantError for one that is not of this home.

    With it the database would look damaged, and be set aside.
    """
    backups = Backups(home.backups, key)
    files = [home.database, *map(backups.path, backups.listed())]
    try:
        own = [f for f in files if f.exists() and f.stat().st_size and not is_plain(f)]
        fits = not own or any(holds(file, key, opens) for file in own)
    except (StoreError, OSError) as error:
        raise cannot_open(home.database, error) from error
    if not fits:
        raise AssistantError(*ANOTHER_CODE)
    keep_key(home, keeper, key)


ANOTHER_CODE = (
    Message.of("不是这里的恢复码", "This is not the recovery code of this place"),
    Message.of(
        "写法没错，但打不开这里的数据；什么也没有改。",
        "It is well-formed but opens nothing here; nothing was changed.",
    ),
)
_NOT_UPDATED = Message.of("数据还没有更新到这个版本", "The data is not yet that of this version")
_ENCRYPTED = Message.of(
    "本地数据已改为加密保存，没有加密的旧文件已经抹掉。",
    "The local data is now kept encrypted; the old file without encryption was erased.",
)


def _in_a_file(file: Path) -> Message:
    return Message.of(
        "这台电脑没有可用的凭据库，密钥存在 {file}，只有本用户能读。",
        "This computer has no credential store to use; the key is in {file}, which only this "
        "user can read.",
        file=file,
    )


def _not_kept(file: Path, error: OSError) -> AssistantError:
    return AssistantError(
        Message.of("密钥存不下来", "The key can't be kept"),
        Message.of(
            "{file}：{why}。没有密钥就不写任何数据；请检查权限和磁盘空间。",
            "{file}: {why}. Without its key no data is written; check permissions and disk space.",
            file=file,
            why=reason(error),
        ),
    )


def _key_gone(database: Path) -> KeyGoneError:
    return KeyGoneError(
        Message.of("打开本地数据要用恢复码", "The recovery code is needed"),
        Message.of(
            "{database} 还在，它的密钥不在这台电脑的凭据库里了。请打开窗口，输入抄下的恢复码；"
            "没有窗口时运行 assistant recovery-code --enter。",
            "{database} is there, but its key is no longer in this computer's credential store. "
            "Open the window and type the code you copied, or run assistant recovery-code --enter.",
            database=database,
        ),
    )
