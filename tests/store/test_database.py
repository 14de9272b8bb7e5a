"""The database: opened so that what is acknowledged stays, or refused with a reason."""

import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.errors import AssistantError
from assistant.store.buyers import BuyerStore
from assistant.store.connection import BusyError, StoreError, connect, is_plain
from assistant.store.database import cannot_open, open_database
from assistant.store.faults import not_kept
from assistant.store.key import Key
from assistant.store.migrations import migrations
from tests.core.builders import utc
from tests.store.keys import open_here, raw


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database stands."""
    return tmp_path / "assistant.db"


def pragma(database: Database, name: str) -> object:
    """The value in force."""
    return database.execute(f"pragma {name}").fetchone()[0]


@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5000)],
)
def test_what_durability_rests_on_is_in_force(file: Path, name: str, value: object) -> None:
    database = open_here(file)
    assert pragma(database, name) == value
    database.close()


def test_it_is_in_force_again_at_the_next_opening(file: Path) -> None:
    open_here(file).close()
    database = open_here(file)
    assert [pragma(database, name) for name in ("journal_mode", "synchronous")] == ["wal", 2]
    database.close()


def test_a_setting_that_does_not_hold_is_noticed() -> None:
    with pytest.raises(AssistantError, match="journal_mode is memory, not wal"):
        open_here(Path(":memory:"))


def test_a_new_database_has_every_migration_once(file: Path) -> None:
    database = open_here(file)
    applied = [migration.name for migration in migrations.applied(database)]
    assert applied[:2] == ["m001_habits", "m002_lessons"]
    assert len(set(applied)) == len(applied)
    assert migrations.pending(database) == []
    assert set(database.table_names()) >= {"uses", "pins"}
    database.close()


def test_opening_again_applies_nothing_again_and_loses_nothing(file: Path) -> None:
    database = open_here(file)
    database.table("pins").insert({"phrase": "shop/a"})
    before = migrations.applied(database)
    database.close()
    database = open_here(file)
    assert migrations.applied(database) == before
    assert [row["phrase"] for row in database["pins"].rows] == ["shop/a"]
    database.close()


def test_a_file_that_is_no_database_is_refused_and_left_alone(file: Path) -> None:
    content = "这不是数据库".encode() * 500
    file.write_bytes(content)
    with pytest.raises(AssistantError) as caught:
        open_here(file)
    assert str(file) in caught.value.message.text()
    assert isinstance(caught.value.__cause__, StoreError)
    assert file.read_bytes() == content


@pytest.mark.skipif(sys.platform == "win32", reason="looks into /proc")
def test_a_refused_file_is_let_go(file: Path) -> None:
    file.write_bytes(b"no database" * 500)
    with pytest.raises(AssistantError):
        open_here(file)
    open_files = [link.resolve() for link in Path("/proc/self/fd").iterdir() if link.exists()]
    assert file not in open_files


@pytest.mark.parametrize("part", ["", "no/such/folder"])
def test_a_place_where_no_file_can_be_is_refused(tmp_path: Path, part: str) -> None:
    with pytest.raises(AssistantError, match="打不开本地数据"):
        open_here(tmp_path / part)


def test_a_table_that_is_in_the_way_is_told(file: Path) -> None:
    strange = raw(file)
    strange.execute("create table uses (other text)")
    strange.close()
    with pytest.raises(AssistantError, match="uses"):
        open_here(file)


def test_a_database_of_a_later_version_is_refused_and_left_alone(file: Path) -> None:
    database = open_here(file)
    with database.atomic():
        row = {"migration_set": "assistant", "name": "m999_later", "applied_at": "2030"}
        database.table("_sqlite_migrations").insert(row)
    database.close()
    before = file.read_bytes()
    with pytest.raises(AssistantError, match="m999_later"):
        open_here(file)
    assert file.read_bytes() == before


def test_a_wrong_key_opens_nothing_and_changes_nothing(file: Path) -> None:
    open_here(file).close()
    before = file.read_bytes()
    with pytest.raises(AssistantError):
        open_database(file, Key.new())
    assert file.read_bytes() == before


def test_the_file_does_not_look_like_a_database(file: Path) -> None:
    open_here(file).close()
    assert not is_plain(file)
    with pytest.raises(StoreError):
        connect(file, None).execute("select * from sqlite_master")


@pytest.mark.parametrize(("name", "value"), [("secure_delete", 1), ("temp_store", 2)])
def test_what_privacy_rests_on_is_in_force(file: Path, name: str, value: object) -> None:
    database = open_here(file)
    assert pragma(database, name) == value
    database.close()


def test_a_full_disk_is_called_so(file: Path) -> None:
    said = cannot_open(file, BusyError("database or disk is full")).message.text()
    assert "磁盘满了。请检查磁盘空间" in said


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file can't be deleted")
@pytest.mark.parametrize("is_replaced", [False, True])
def test_what_nobody_would_find_again_is_not_called_kept(file: Path, *, is_replaced: bool) -> None:
    database, name, now = open_here(file), BuyerName.parse("小鱼儿888"), utc("2026-11-20 02:00:00")
    BuyerStore(database).add_note(name, "擅长讲价", now)
    file.unlink()
    if is_replaced:
        file.write_bytes(b"")
    with pytest.raises(StoreError) as told:
        BuyerStore(database).add_note(name, "回头客", now)
    database.close()
    assert "没有保存：数据文件被删掉或换掉了" in not_kept(told.value).text()
