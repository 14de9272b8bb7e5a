"""Opening a home folder's store: on the first day, every day, and after the key has gone."""

from pathlib import Path

import pytest

from assistant.core.errors import AssistantError
from assistant.store import opening
from assistant.store.home import Home
from assistant.store.key import Key
from assistant.store.opening import KeyGoneError, open_store
from tests.store.keys import LockedVault, Vault
from tests.store.plain import ROWS, write_plain


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An empty home folder."""
    return Home.at(tmp_path)


def test_the_first_start_makes_a_key_and_shows_its_code_once(home: Home) -> None:
    vault = Vault()
    first = open_store(home, vault)
    first.database.close()
    assert first.made
    assert Key.of_code(first.recovery_code) == first.key
    first.keeper.mark_seen()
    again = open_store(home, vault)
    again.database.close()
    assert (again.made, again.recovery_code, again.told) == (False, "", ())
    assert again.key == first.key


def test_until_it_is_copied_the_code_is_still_to_be_shown(home: Home) -> None:
    vault = Vault()
    first = open_store(home, vault)
    first.database.close()
    again = open_store(home, vault)
    again.database.close()
    assert again.recovery_code == first.recovery_code != ""


@pytest.mark.parametrize("vault", [None, LockedVault()])
def test_a_key_in_a_file_is_announced(home: Home, vault: Vault | None) -> None:
    store = open_store(home, vault)
    store.database.close()
    (told,) = store.told
    assert str(home.key) in told.text()


def test_nothing_is_readable_without_the_key(home: Home) -> None:
    store = open_store(home, Vault())
    with store.database.atomic():
        store.database.table("pins").insert({"phrase": "shop/planted"})
    files = [f for f in home.folder.iterdir() if f.is_file()]
    assert not [f.name for f in files if b"planted" in f.read_bytes()]
    assert not [f.name for f in files if b"CREATE TABLE" in f.read_bytes()]
    store.database.close()


def test_a_plain_database_is_taken_over_and_that_is_told(home: Home) -> None:
    write_plain(home.database)
    store = open_store(home, Vault())
    assert [message.text()[:7] for message in store.told] == ["本地数据已改为"]
    assert store.database.table("uses").count == len(ROWS)
    store.database.close()


@pytest.mark.parametrize("vault", [Vault(), LockedVault(), None])
def test_without_its_key_a_database_is_never_touched(home: Home, vault: Vault | None) -> None:
    open_store(home, Vault()).database.close()
    before = home.database.read_bytes()
    with pytest.raises(KeyGoneError, match="恢复码"):
        open_store(home, vault)
    assert home.database.read_bytes() == before


def test_a_key_that_can_not_be_kept_encrypts_nothing(home: Home) -> None:
    home.key.mkdir()
    with pytest.raises(AssistantError, match="密钥存不下来"):
        open_store(home, None)
    assert not home.database.exists()


@pytest.mark.parametrize("vault", [None, Vault()])
def test_something_else_in_the_database_s_place_is_told(home: Home, vault: Vault | None) -> None:
    home.database.mkdir()
    with pytest.raises(AssistantError, match="打不开本地数据"):
        open_store(home, vault)


def test_a_database_that_can_not_be_looked_at_is_told(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(home, None).database.close()

    def unreadable(*_: object) -> bool:
        raise PermissionError

    monkeypatch.setattr(opening, "is_lost", unreadable)
    with pytest.raises(AssistantError, match="打不开本地数据"):
        open_store(home, None)


def test_an_update_without_room_for_a_backup_says_why_nothing_opens(home: Home) -> None:
    store = open_store(home, None)
    with store.database.atomic() as db:
        db.execute("delete from _sqlite_migrations where name = 'm012_reply_draft'")
    store.database.close()
    home.backups.write_text("in the way", "utf-8")
    before = home.database.read_bytes()
    with pytest.raises(AssistantError, match="还没有更新") as refused:
        open_store(home, None)
    assert "更新前要先备份" in refused.value.message.text()
    assert str(home.backups) in refused.value.message.text()
    assert home.database.read_bytes() == before
