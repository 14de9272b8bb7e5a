"""A backup put in place of the database: all of it, or nothing has changed."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.errors import AssistantError
from assistant.store import restoring
from assistant.store.aside import RESTORED, part
from assistant.store.backups import is_whole
from assistant.store.buyers import BuyerStore
from assistant.store.connection import connect
from assistant.store.home import Home
from assistant.store.key import Key, KeyKeeper
from assistant.store.opening import Opened, open_store
from assistant.store.restoring import examine
from tests.core.builders import utc

NOW = utc("2026-11-20 02:00:00")


def opened(folder: Path) -> Opened:
    """A home's store, its key in a file."""
    return open_store(Home.at(folder), None)


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """Of another computer, with one buyer."""
    store = opened(tmp_path / "there")
    BuyerStore(store.database).meet(BuyerName("jd", "阿丽"), NOW)
    path = store.backups.make(store.database, NOW)
    store.database.close()
    return path


@pytest.fixture
def code(backup: Path) -> str:
    """The recovery code of the other computer."""
    key = KeyKeeper(backup.parents[1] / "assistant.key", None).find()
    assert key
    return key.code


def _fail(_path: Path) -> None:
    raise OSError("no space left")


def test_what_is_restored_is_encrypted_with_the_key_that_is_kept(
    tmp_path: Path, backup: Path, code: str
) -> None:
    home = Home.at(tmp_path / "here")
    keeper = KeyKeeper(home.key, None)
    assert examine(home, keeper, backup, code).put_in_place(NOW) is None
    key = keeper.find()
    assert key == Key.of_code(code)
    assert is_whole(home.database, key)


def test_with_a_key_of_its_own_a_computer_keeps_it_and_its_former_data(
    tmp_path: Path, backup: Path, code: str
) -> None:
    home = Home.at(tmp_path / "here")
    ours = opened(home.folder)
    ours.database.close()
    part(home.database, RESTORED).write_bytes(b"left by a restoring that was killed")
    aside = examine(home, ours.keeper, backup, code).put_in_place(NOW)
    assert aside
    assert is_whole(aside, ours.key)
    assert is_whole(home.database, ours.key)
    assert ours.keeper.find() == ours.key


def test_one_of_a_later_version_is_refused_before_anything_is_moved(
    tmp_path: Path, backup: Path, code: str
) -> None:
    later = Database(connect(backup, Key.of_code(code)))
    with later.atomic():
        row = {"migration_set": "assistant", "name": "m999_later", "applied_at": "2030"}
        later.table("_sqlite_migrations").insert(row)
    later.close()
    home = Home.at(tmp_path / "here")
    with pytest.raises(AssistantError, match="更新的版本"):
        examine(home, KeyKeeper(home.key, None), backup, code)


def test_looking_at_a_backup_makes_no_database(tmp_path: Path, backup: Path, code: str) -> None:
    home = Home.at(tmp_path / "here")
    keeper = KeyKeeper(home.key, None)
    keeper.keep(Key.of_code(code))
    assert "买家：0 → 1" in map(str, examine(home, keeper, backup, "").lines())
    assert not home.database.exists()


def test_a_copy_that_fails_changes_neither_key_nor_data(
    tmp_path: Path, backup: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home.at(tmp_path / "here")
    opened(home.folder).database.close()
    home.key.unlink()
    before, keeper = home.database.read_bytes(), KeyKeeper(home.key, None)
    found = examine(home, keeper, backup, code)
    monkeypatch.setattr(restoring, "flush_file", _fail)
    with pytest.raises(AssistantError, match="没有恢复"):
        found.put_in_place(NOW)
    assert keeper.find() is None
    assert home.database.read_bytes() == before
