"""The key of the database: made once, kept in the credential store or in a private file."""

import hmac
import json
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, Self

from assistant.core import recovery_code
from assistant.replacing import replace_file

_SERVICE = "agent-assistant"


class CredentialError(Exception):
    """The credential store could not be read or written."""


class CredentialStore(Protocol):
    """Where the operating system keeps secrets; each call may raise CredentialError."""

    def get(self, name: str) -> str | None:
        """The secret kept under a name."""

    def set(self, name: str, secret: str) -> None:
        """Keep a secret."""


@dataclass(frozen=True, slots=True)
class Key:
    """The secret everything at rest is encrypted with; it is also the recovery code."""

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """A key nobody has had before."""
        return cls(secrets.token_bytes(recovery_code.SECRET_BYTES))

    @classmethod
    def of_code(cls, code: str) -> Self:
        """The key of a recovery code. Raises AssistantError."""
        return cls(recovery_code.read(code))

    @property
    def code(self) -> str:
        """The recovery code."""
        return recovery_code.written(self.secret)

    @property
    def raw(self) -> str:
        """The 32 bytes SQLCipher encrypts with, in hexadecimal.

        They need no slow derivation: the secret has 128 random bits, it is no password.
        """
        return hmac.digest(self.secret, b"assistant.db", "sha256").hex()

    @property
    def seal(self) -> bytes:
        """The 32 bytes that the program's own files in the cache are sealed with."""
        return hmac.digest(self.secret, b"cache", "sha256")


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What stands beside the database: the name of the secret, or without a store the secret."""

    name: str
    code: str = field(default="", repr=False)
    seen: bool = False  # the user has copied the recovery code


class KeyKeeper:
    """Finds and keeps one home folder's key."""

    def __init__(self, file: Path, credentials: CredentialStore | None) -> None:
        self._file = file
        self._credentials = credentials

    def find(self) -> Key | None:
        """The key kept for this home; None if there is none, or none to be had any more."""
        kept = self._read()
        if kept is None:
            return None
        code = kept.code or self._from_store(kept.name)
        return Key.of_code(code) if code else None

    def keep(self, key: Key, *, seen: bool = False) -> bool:
        """Keep a key; False when it had to go into a file. Raises OSError."""
        name = f"{_SERVICE}-{secrets.token_hex(4)}"
        stored = self._into_store(name, key.code)
        self._write(KeyFile(name, "" if stored else key.code, seen))
        return stored

    @property
    def code_seen(self) -> bool:
        """Whether the user has said that the recovery code is copied."""
        kept = self._read()
        return kept is not None and kept.seen

    def mark_seen(self) -> None:
        """The recovery code need not be shown again. Raises OSError."""
        if kept := self._read():
            self._write(KeyFile(kept.name, kept.code, seen=True))

    def _from_store(self, name: str) -> str | None:
        if self._credentials is None:
            return None
        with suppress(CredentialError):
            return self._credentials.get(name)
        return None

    def _into_store(self, name: str, code: str) -> bool:
        """Whether the store has it, looked up again: a store that forgets would cost everything."""
        if self._credentials is None:
            return False
        try:
            self._credentials.set(name, code)
            return self._credentials.get(name) == code
        except CredentialError:
            return False

    def _read(self) -> KeyFile | None:
        try:
            values = json.loads(self._file.read_text("utf-8"))
            return KeyFile(str(values["name"]), str(values["code"]), values["seen"] is True)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _write(self, kept: KeyFile) -> None:
        values = {"name": kept.name, "code": kept.code, "seen": kept.seen}
        replace_file(self._file, json.dumps(values).encode(), mode=0o600)
