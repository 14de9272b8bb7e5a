"""How the program starts itself: as a script, or as the built program."""

import sys
from pathlib import Path


def own_command(*arguments: str) -> list[str]:
    """The command line that starts this program with these arguments."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "assistant", *arguments]


def again_command(home: Path) -> list[str]:
    """Start the window once this one has ended, with the same home folder."""
    return own_command("run", "--home", str(home), "--restarted")
