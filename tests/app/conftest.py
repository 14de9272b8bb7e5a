"""The commands, called as click calls them."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.cli import cli

collect_ignore = ["test_two_screens.py"] if sys.platform == "win32" else []  # it needs Xvfb
Assistant = Callable[..., Result]


@pytest.fixture
def assistant() -> Assistant:
    """Run a command: arguments as on the command line, `input` for what comes in."""

    def run(*arguments: object, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(
            cli, [str(a) for a in arguments], input=input, prog_name="assistant"
        )

    return run


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder of the test's own."""
    return tmp_path / "home"
