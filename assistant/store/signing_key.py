"""The lead's signing key: made once, kept in the credential store or in a private file."""

import contextlib
import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.replacing import replace_file
from assistant.store.key import CredentialError, CredentialStore

_SERVICE = "agent-assistant-signing"


@dataclass(frozen=True, slots=True)
class _KeyFile:
    """The name of the secret in the store, or without a store the secret itself (hex)."""

    name: str
    secret: str = field(default="", repr=False)


class SigningKeeper:
    """Finds and keeps one home folder's signing key, as bytes nobody else needs to understand."""

    def __init__(self, file: Path, credentials: CredentialStore | None) -> None:
        self._file = file
        self._credentials = credentials

    def find(self) -> bytes | None:
        """The key; None if none was ever kept here.

        Raises AssistantError if there is one that can't be had: a new one in its place would lock
        every agent out.
        """
        if not self._file.exists():
            return None
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError, CredentialError):
            kept = self._read()
            secret = kept.secret or (self._credentials and self._credentials.get(kept.name))
            if secret:
                return bytes.fromhex(secret)
        raise AssistantError(_TITLE, _lost(self._file))

    def keep(self, key: bytes) -> bool:
        """Keep a key in place of any former; False if it went into a file. Raises OSError."""
        name = f"{_SERVICE}-{secrets.token_hex(4)}"
        stored = self._into_store(name, key.hex())
        values = {"name": name, "secret": "" if stored else key.hex()}
        replace_file(self._file, json.dumps(values).encode(), mode=0o600)
        return stored

    def _into_store(self, name: str, secret: str) -> bool:
        """Whether the store has it, looked up again."""
        if self._credentials is None:
            return False
        try:
            self._credentials.set(name, secret)
            return self._credentials.get(name) == secret
        except CredentialError:
            return False

    def _read(self) -> _KeyFile:
        values = json.loads(self._file.read_text("utf-8"))
        return _KeyFile(str(values["name"]), str(values["secret"]))


_TITLE = Message.of("拿不到发布密钥", "The signing key is not available")


def _lost(file: Path) -> Message:
    return Message.of(
        "系统的凭据库没有给出密钥。请解锁它再试；真的丢了的话，从导出的密钥文件导入，"
        "或移走 {file} 从新密钥开始（大家要重新订阅）。",
        "The credential store did not give the key. Unlock it and try again; if it is lost, import "
        "the exported key, or move {file} away to begin with a new one (everybody must then "
        "subscribe again).",
        file=file,
    )
