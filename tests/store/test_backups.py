"""Backups: whole or not at all, rolled over, changed when somebody is to be forgotten."""

import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.errors import AssistantError
from assistant.store import backups as module
from assistant.store.backups import Backups, counts, is_whole, write_backup
from assistant.store.buyers import BuyerStore
from assistant.store.connection import connect
from assistant.store.key import Key
from tests.core.builders import utc
from tests.store.keys import KEY, open_here

NOW = utc("2026-11-20 02:00:00")
FISH = BuyerName("taobao", "小鱼儿888")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A database with a note."""
    made = open_here(tmp_path / "assistant.db")
    BuyerStore(made).add_note(FISH, "擅长讲价", NOW)
    yield made
    made.close()


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    """The folder of backups."""
    return Backups(tmp_path / "backups", KEY)


def notes(path: Path) -> list[str]:
    database = Database(connect(path, KEY))
    found = [row[0] for row in database.execute("select text from notes")]
    database.close()
    return found


def test_a_backup_holds_everything_and_is_encrypted(database: Database, backups: Backups) -> None:
    path = backups.make(database, NOW)
    assert notes(path) == ["擅长讲价"]
    assert is_whole(path, KEY)
    assert b"SQLite" not in path.read_bytes()
    assert [p.name for p in path.parent.iterdir()] == ["assistant-20261120-020000.db"]


def test_it_counts_what_it_holds(database: Database, tmp_path: Path) -> None:
    wanted = write_backup(database, KEY, tmp_path / "b.db")
    assert wanted["notes"] == 1
    assert wanted == counts(database.conn)


def test_old_ones_make_room(database: Database, backups: Backups) -> None:
    for hours in range(40):
        backups.make(database, NOW + timedelta(hours=hours))
    assert len(backups.listed()) < 30
    assert backups.listed()[0].at == NOW + timedelta(hours=39)


def test_what_does_not_verify_never_takes_the_place_of_what_did(
    database: Database, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = backups.make(database, NOW)
    before = path.read_bytes()
    monkeypatch.setattr(module, "_is_whole", lambda _: False)
    with pytest.raises(AssistantError, match="备份没有做成"):
        backups.make(database, NOW)
    assert path.read_bytes() == before
    assert len(list(path.parent.iterdir())) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
def test_where_nothing_can_be_written_the_cause_is_told(database: Database, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(AssistantError) as caught:
        write_backup(database, KEY, tmp_path / "file" / "b.db")
    assert str(tmp_path / "file" / "b.db") in caught.value.message.text()


def test_the_newest_good_one_is_found(database: Database, backups: Backups) -> None:
    good = backups.make(database, NOW)
    bad = backups.make(database, NOW + timedelta(hours=1))
    data = bytearray(bad.read_bytes())
    data[5000] ^= 1
    bad.write_bytes(data)
    assert backups.newest_good(NOW) == good


def test_one_of_a_clock_that_was_ahead_is_not_the_newest(
    database: Database, backups: Backups
) -> None:
    backups.make(database, NOW + timedelta(days=365))
    true = backups.make(database, NOW)
    assert backups.newest_good(NOW + timedelta(hours=1)) == true


def test_another_key_opens_none(database: Database, backups: Backups) -> None:
    path = backups.make(database, NOW)
    assert not is_whole(path, Key.new())


def test_other_files_in_the_folder_are_left_alone(database: Database, backups: Backups) -> None:
    path = backups.make(database, NOW)
    other = path.with_name("assistant-mine.db")
    other.write_text("mine")
    assert [backup.name for backup in backups.listed()] == [path.name]


def test_one_that_can_not_be_changed_is_erased(database: Database, backups: Backups) -> None:
    good = backups.make(database, NOW)
    bad = backups.make(database, NOW + timedelta(hours=1))
    bad.write_bytes(b"damaged" * 1000)
    backups.rewrite(lambda copy: copy.execute("delete from buyers"))
    assert not bad.exists()
    assert notes(good) == []
