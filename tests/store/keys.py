"""A key for tests, and credential stores of every temper."""

from pathlib import Path

from sqlite_utils import Database

from assistant.store.connection import connect
from assistant.store.database import open_database
from assistant.store.key import CredentialError, Key

KEY = Key(b"sixteen bytes ok")


def open_here(path: Path) -> Database:
    """The database of a test."""
    return open_database(path, KEY)


def raw(path: Path) -> Database:
    """The same file without our settings and migrations."""
    return Database(connect(path, KEY))


class Vault:
    """A credential store in memory."""

    def __init__(self, **secrets: str) -> None:
        self.secrets = dict(secrets)

    def get(self, name: str) -> str | None:
        """The secret kept under a name."""
        return self.secrets.get(name)

    def set(self, name: str, secret: str) -> None:
        """Keep a secret."""
        self.secrets[name] = secret


class LockedVault(Vault):
    """A store whose owner does not unlock it."""

    def get(self, name: str) -> str | None:
        """Refuse."""
        raise CredentialError(name)

    def set(self, name: str, secret: str) -> None:
        """Refuse."""
        raise CredentialError(name)


class ForgetfulVault(Vault):
    """A store that takes a secret and does not have it afterwards."""

    def set(self, name: str, secret: str) -> None:
        """Take it and drop it."""
