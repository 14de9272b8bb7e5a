"""The database: opened so that what is acknowledged stays, or refused with a reason."""

import sqlite3
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from assistant.core.errors import AssistantError
from assistant.store.database import migrations, open_database


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
    database = open_database(file)
    assert pragma(database, name) == value
    database.close()


def test_it_is_in_force_again_at_the_next_opening(file: Path) -> None:
    open_database(file).close()
    database = open_database(file)
    assert [pragma(database, name) for name in ("journal_mode", "synchronous")] == ["wal", 2]
    database.close()


def test_a_setting_that_does_not_hold_is_noticed() -> None:
    with pytest.raises(AssistantError, match="journal_mode is memory, not wal"):
        open_database(Path(":memory:"))


def test_a_new_database_has_every_migration_once(file: Path) -> None:
    database = open_database(file)
    applied = [migration.name for migration in migrations.applied(database)]
    assert applied == ["m001_habits", "m002_lessons"]
    assert migrations.pending(database) == []
    assert set(database.table_names()) >= {"uses", "pins"}
    database.close()


def test_opening_again_applies_nothing_again_and_loses_nothing(file: Path) -> None:
    database = open_database(file)
    database.table("pins").insert({"phrase": "shop/a"})
    before = migrations.applied(database)
    database.close()
    database = open_database(file)
    assert migrations.applied(database) == before
    assert [row["phrase"] for row in database["pins"].rows] == ["shop/a"]
    database.close()


def test_a_file_that_is_no_database_is_refused_and_left_alone(file: Path) -> None:
    content = "这不是数据库".encode() * 500
    file.write_bytes(content)
    with pytest.raises(AssistantError) as caught:
        open_database(file)
    assert str(file) in caught.value.message.text()
    assert isinstance(caught.value.__cause__, sqlite3.Error)
    assert file.read_bytes() == content


@pytest.mark.skipif(sys.platform == "win32", reason="looks into /proc")
def test_a_refused_file_is_let_go(file: Path) -> None:
    file.write_bytes(b"no database" * 500)
    with pytest.raises(AssistantError):
        open_database(file)
    open_files = [link.resolve() for link in Path("/proc/self/fd").iterdir() if link.exists()]
    assert file not in open_files


@pytest.mark.parametrize("part", ["", "no/such/folder"])
def test_a_place_where_no_file_can_be_is_refused(tmp_path: Path, part: str) -> None:
    with pytest.raises(AssistantError, match="打不开本地数据"):
        open_database(tmp_path / part)


def test_a_table_that_is_in_the_way_is_told(file: Path) -> None:
    strange = sqlite3.connect(file)
    strange.execute("create table uses (other text)")
    strange.commit()
    strange.close()
    with pytest.raises(AssistantError, match="uses"):
        open_database(file)
