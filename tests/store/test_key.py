"""The key: found again, kept privately, never shown by accident."""

import sys
from pathlib import Path

import pytest

from assistant.store.key import Key, KeyKeeper
from tests.store.keys import KEY, ForgetfulVault, LockedVault, Vault
from tests.store.private import is_private

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows guards the folder")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the key, or its name, stands."""
    return tmp_path / "assistant.key"


def test_a_new_home_has_none(file: Path) -> None:
    assert KeyKeeper(file, Vault()).find() is None
    assert not KeyKeeper(file, Vault()).code_seen


def test_no_two_keys_are_the_same() -> None:
    assert len({Key.new().raw for _ in range(100)}) == 100


def test_the_code_leads_back_to_the_key() -> None:
    assert Key.of_code(KEY.code).raw == KEY.raw


def test_a_key_does_not_show_itself() -> None:
    shown = repr(KEY) + str(KEY)
    assert KEY.code not in shown
    assert KEY.raw not in shown
    assert "sixteen" not in shown


def test_with_a_store_the_file_holds_only_a_name(file: Path) -> None:
    vault = Vault()
    assert KeyKeeper(file, vault).keep(KEY)
    text = file.read_text("utf-8")
    assert KEY.code not in text
    assert list(vault.secrets.values()) == [KEY.code]
    assert KeyKeeper(file, vault).find() == KEY


def test_two_homes_have_two_keys_in_one_store(tmp_path: Path) -> None:
    vault, other = Vault(), Key.new()
    KeyKeeper(tmp_path / "a", vault).keep(KEY)
    KeyKeeper(tmp_path / "b", vault).keep(other)
    assert KeyKeeper(tmp_path / "a", vault).find() == KEY
    assert KeyKeeper(tmp_path / "b", vault).find() == other


@posix
@pytest.mark.parametrize("vault", [None, LockedVault(), ForgetfulVault()])
def test_without_a_store_to_rely_on_it_is_in_a_private_file(
    file: Path, vault: Vault | None
) -> None:
    assert not KeyKeeper(file, vault).keep(KEY)
    assert is_private(file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert KeyKeeper(file, vault).find() == KEY


@pytest.mark.parametrize("vault", [None, LockedVault(), Vault()])
def test_a_key_that_the_store_does_not_give_is_gone(file: Path, vault: Vault | None) -> None:
    KeyKeeper(file, Vault()).keep(KEY)
    assert KeyKeeper(file, vault).find() is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"name": "a"}', "null"])
def test_a_damaged_key_file_is_no_key(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    assert KeyKeeper(file, Vault()).find() is None


def test_that_the_code_was_copied_is_remembered(file: Path) -> None:
    vault = Vault()
    keeper = KeyKeeper(file, vault)
    keeper.keep(KEY)
    assert not keeper.code_seen
    keeper.mark_seen()
    assert KeyKeeper(file, vault).code_seen
    assert KeyKeeper(file, vault).find() == KEY
