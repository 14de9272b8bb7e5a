"""The operating system's credential store through keyring, loaded only when a key is wanted."""

import os
import sys
from pathlib import Path
from types import ModuleType

from assistant.store.key import CredentialError, CredentialStore

_CHOICE = "PYTHON_KEYRING_BACKEND"  # keyring's own way to name a store; what the user chose holds
_WINDOWS = "keyring.backends.Windows.WinVaultKeyring"
_LINUX = "keyring.backends.SecretService.Keyring"
_NONE = "keyring.backends.fail.Keyring"
_USER = "recovery-code"


def system_credentials() -> CredentialStore | None:
    """This computer's credential store; None where there is none.

    Naming the one store before keyring is loaded keeps it from trying all it knows, which takes a
    seventh of a second and may wait for a D-Bus that never answers.
    """
    chosen = os.environ.setdefault(_CHOICE, _usual())
    if chosen == _NONE:
        return None
    try:
        import keyring  # noqa: PLC0415 - loading it is slow, and needed only here

        usable = keyring.get_keyring().priority > 0
    except Exception:  # noqa: BLE001 - each store says in its own way that it does not answer
        return None
    return _Keyring(keyring) if usable else None


def _usual() -> str:
    if sys.platform == "win32":
        return _WINDOWS
    return _LINUX if sys.platform == "linux" and _has_bus() else _NONE


def _has_bus() -> bool:
    """Whether a D-Bus session can be there at all: without one, asking may wait for ever."""
    if sys.platform == "win32":
        return False
    standard = Path(f"/run/user/{os.getuid()}/bus")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or standard.exists()


class _Keyring:
    """keyring as our CredentialStore: whatever goes wrong in it is a CredentialError."""

    def __init__(self, keyring: ModuleType) -> None:
        self._keyring = keyring

    def get(self, name: str) -> str | None:
        """The secret kept under a name."""
        try:
            secret: str | None = self._keyring.get_password(name, _USER)
        except Exception as error:
            raise CredentialError(name) from error
        return secret

    def set(self, name: str, secret: str) -> None:
        """Keep a secret."""
        try:
            self._keyring.set_password(name, _USER, secret)
        except Exception as error:
            raise CredentialError(name) from error
