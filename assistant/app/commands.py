"""How the program starts itself: as a script, or as the built program."""

import sys
from pathlib import Path

WINDOW_PROGRAM = "金牌客服助手.exe"


def is_built() -> bool:
    """Whether this is the built program, not Python running the source."""
    return bool(getattr(sys, "frozen", False))


def own_command(*arguments: str) -> list[str]:
    """The command line that starts this program with these arguments."""
    if is_built():
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "assistant", *arguments]


def window_command() -> list[str]:
    """The command line that opens the window; on Windows by the program that has no console."""
    words = own_command("run")
    quiet = Path(words[0]).with_name(WINDOW_PROGRAM)
    return [str(quiet), *words[1:]] if is_built() and quiet.exists() else words


def again_command(home: Path) -> list[str]:
    """Start the window once this one has ended, with the same home folder."""
    return own_command("run", "--home", str(home), "--restarted")
