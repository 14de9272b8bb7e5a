"""What is collected where: the X server's tests and Wine's are driven from Linux."""

import gc
import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

collect_ignore = ["e2e", "wine"] if sys.platform == "win32" else []

# No test, and no program that a test starts, may reach the credential store of who runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# A run of the tests has to mean the same on every machine, however busy: chance belongs to the soak
# runs, and how long an example takes to the benchmarks.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("few", derandomize=True, deadline=None, max_examples=15)  # Wine is slow
settings.load_profile("repeatable")


def pytest_collection_finish() -> None:
    """What is imported stays: garbage is not looked for in it again and again."""
    gc.freeze()


@pytest.fixture(autouse=True, scope="module")
def nothing_left_over() -> Iterator[None]:
    """Windows don't outlive the tests of their module: a new theme would dress each anew."""
    yield
    qt = sys.modules.get("PySide6.QtWidgets")
    if qt and qt.QApplication.instance():
        for window in qt.QApplication.topLevelWidgets():
            window.deleteLater()
        deleting = sys.modules["PySide6.QtCore"].QEvent.Type.DeferredDelete
        qt.QApplication.sendPostedEvents(None, deleting)
