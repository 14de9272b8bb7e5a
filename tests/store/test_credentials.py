"""The credential store: none where there is none, at once, and its faults are ours to expect."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.store.credentials import system_credentials

ROOT = Path(__file__).resolve().parents[2]
ASKS = "from assistant.store.credentials import system_credentials as ask; store = ask(); "


def test_a_test_never_reaches_the_real_one() -> None:
    assert system_credentials() is None


def asked(code: str, **environment: str) -> str:
    kept = {n: v for n, v in os.environ.items() if n != "PYTHON_KEYRING_BACKEND"}
    command = [sys.executable, "-c", ASKS + code]
    done = subprocess.run(
        command, env=kept | environment, cwd=ROOT, capture_output=True, check=True, timeout=60
    )
    return done.stdout.decode().strip()


@pytest.mark.skipif(sys.platform != "linux", reason="about D-Bus")
def test_a_bus_that_does_not_answer_is_no_store() -> None:
    nowhere = "unix:path=/nowhere/at/all"
    assert asked("print(store)", DBUS_SESSION_BUS_ADDRESS=nowhere) == "None"


def test_loading_the_module_does_not_load_keyring() -> None:
    code = "import sys; print('keyring' in sys.modules)"
    assert asked(code, PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring") == "False"


FAULTY = """
from keyring.backend import KeyringBackend
class Faulty(KeyringBackend):
    priority = 1
    def get_password(self, service, username): raise ZeroDivisionError
    def set_password(self, service, username, password): raise ZeroDivisionError
"""


@pytest.mark.parametrize("call", ["store.get('a')", "store.set('a', 'b')"])
def test_whatever_a_store_raises_is_expected(tmp_path: Path, call: str) -> None:
    (tmp_path / "faulty_store.py").write_text(FAULTY, "utf-8")
    code = (
        "from assistant.store.key import CredentialError\n"
        f"try:\n    {call}\nexcept CredentialError:\n    print('expected')"
    )
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    chosen = {"PYTHON_KEYRING_BACKEND": "faulty_store.Faulty", "PYTHONPATH": path}
    assert asked("\n" + code, **chosen) == "expected"
