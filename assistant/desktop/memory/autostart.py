"""What the simulated system starts at login."""

from collections.abc import Sequence


class MemoryAutostart:
    """Keeps the command; `refuses` makes the system say no."""

    def __init__(self) -> None:
        self.started: tuple[str, ...] = ()
        self.refuses = False

    def command(self) -> str:
        """The words with blanks between them."""
        return " ".join(self.started)

    def turn_on(self, command: Sequence[str]) -> None:
        """Keep it. Raises OSError if told to."""
        if self.refuses:
            raise PermissionError(13, "Access is denied")
        self.started = tuple(command)

    def turn_off(self) -> None:
        """Forget it."""
        self.started = ()
