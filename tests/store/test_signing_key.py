"""The lead's signing key: kept in the store, never replaced by accident."""

from pathlib import Path

import pytest

from assistant.core.errors import AssistantError
from assistant.store.key import CredentialStore
from assistant.store.signing_key import SigningKeeper
from tests.store.keys import ForgetfulVault, LockedVault, Vault
from tests.store.private import is_private

SEED = bytes(range(32))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the key's name is kept."""
    return tmp_path / "signing.key"


def test_without_one_there_is_none(file: Path) -> None:
    assert SigningKeeper(file, Vault()).find() is None


def test_it_is_kept_in_the_store_and_not_in_the_file(file: Path) -> None:
    vault = Vault()
    assert SigningKeeper(file, vault).keep(SEED)
    assert SigningKeeper(file, vault).find() == SEED
    assert SEED.hex() not in file.read_text()
    assert list(vault.secrets.values()) == [SEED.hex()]


@pytest.mark.parametrize("vault", [None, LockedVault(), ForgetfulVault()])
def test_without_a_store_it_is_in_a_private_file(file: Path, vault: CredentialStore | None) -> None:
    assert not SigningKeeper(file, vault).keep(SEED)
    assert SigningKeeper(file, vault).find() == SEED
    assert is_private(file)


@pytest.mark.parametrize("vault", [None, Vault(), LockedVault()])
def test_a_key_that_can_t_be_had_is_never_replaced_silently(
    file: Path, vault: CredentialStore | None
) -> None:
    SigningKeeper(file, Vault()).keep(SEED)
    before = file.read_bytes()
    with pytest.raises(AssistantError, match="凭据库"):
        SigningKeeper(file, vault).find()
    assert file.read_bytes() == before


@pytest.mark.parametrize("text", ["", "[]", '{"name": "x", "secret": "no hex"}'])
def test_a_damaged_file_is_told(file: Path, text: str) -> None:
    file.write_text(text)
    with pytest.raises(AssistantError):
        SigningKeeper(file, Vault()).find()


def test_a_new_key_takes_the_place_of_the_former(file: Path) -> None:
    vault = Vault()
    keeper = SigningKeeper(file, vault)
    keeper.keep(SEED)
    keeper.keep(b"\1" * 32)
    assert keeper.find() == b"\1" * 32
