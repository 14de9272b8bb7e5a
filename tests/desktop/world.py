"""What a contract test does to a desktop, as its user and as the other programs."""

from collections.abc import Callable, Mapping
from typing import Protocol

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import Desktop, Target

PATIENCE = 5.0


class Chat(Protocol):
    """A chat window of another program."""

    def show(self) -> None:
        """A person brings it to the front."""

    def shut(self) -> None:
        """It is closed."""

    def target(self) -> Target:
        """The window as it looks when in front."""

    def pasted(self) -> list[str]:
        """The texts that have arrived."""

    def keys(self) -> list[Combination]:
        """The key combinations that have arrived, modifiers' own keys left out."""


class World(Protocol):
    """One desktop with people on it."""

    @property
    def desktop(self) -> Desktop:
        """The ports under test."""

    def open_chat(self, delay: float = 0.0) -> Chat:
        """A chat comes to the front; it asks for the clipboard `delay` seconds after Ctrl+V."""

    def copies(self, formats: Mapping[str, bytes]) -> None:
        """Another program puts these formats on the clipboard."""

    def reads(self, name: str) -> bytes | None:
        """A program that is not the chat reads a format from the clipboard."""

    def takes_hotkey(self, combination: Combination) -> None:
        """Another program registers a hotkey."""

    def presses(self, combination: Combination, repeats: int = 0) -> None:
        """A person presses keys; held, they repeat."""

    def holds(self, modifiers: Modifier) -> None:
        """A person presses modifiers and keeps them down."""

    def releases(self, modifiers: Modifier) -> None:
        """A person lets them go."""

    def until(self, true: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        """Serve the clipboard until something holds; False when it doesn't in time."""

    def close(self) -> None:
        """End everything."""
