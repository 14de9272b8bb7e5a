"""The contract's world on the simulated desktop."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant.core.hotkey import Combination, Modifier
from assistant.core.ports import Desktop, Target
from assistant.desktop.memory.desktop import USER_PROCESS, MemoryDesktop
from assistant.desktop.memory.window import Chat, Habits
from assistant.desktop.memory.windows import MemoryWindows
from tests.desktop.world import PATIENCE

_LONG = 3600.0


@dataclass(frozen=True)
class MemoryChat:
    """A simulated chat."""

    chat: Chat
    windows: MemoryWindows

    def show(self) -> None:
        """Bring to the front."""
        self.windows.show(self.chat)

    def shut(self) -> None:
        """Close."""
        self.windows.shut(self.chat)

    def target(self) -> Target:
        """As it is."""
        return self.chat.target()

    def pasted(self) -> list[str]:
        """What was pasted."""
        return self.chat.pasted

    def keys(self) -> list[Combination]:
        """What arrived."""
        return self.chat.keys


class MemoryWorld:
    """Virtual time throughout."""

    def __init__(self) -> None:
        self.scene = MemoryDesktop()
        self.desktop: Desktop = self.scene.ports()

    def open_chat(self, delay: float = 0.0) -> MemoryChat:
        """A chat in front."""
        chat = self.scene.open_chat(habits=Habits(delay=delay), boxes=2)
        return MemoryChat(chat, self.scene.windows)

    def copies(self, formats: Mapping[str, bytes]) -> None:
        """Another process copies."""
        self.scene.user_copies(formats)

    def reads(self, name: str) -> bytes | None:
        """Another process reads."""
        return self.scene.board.read(USER_PROCESS, name)

    def takes_hotkey(self, combination: Combination) -> None:
        """Belongs to another program from now on."""
        self.scene.hotkeys.taken.add(combination)

    def presses(self, combination: Combination, repeats: int = 0) -> None:
        """Press, repeat, release."""
        for _ in range(repeats + 1):
            self.scene.user_types(combination)
        self.scene.clock.advance(0.1)

    def holds(self, modifiers: Modifier) -> None:
        """Hold for a long time."""
        self.scene.keyboard.hold(modifiers, _LONG)

    def releases(self, modifiers: Modifier) -> None:
        """Let go."""
        self.scene.keyboard.release(modifiers)

    def until(self, true: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        """Let virtual time pass."""
        end = self.scene.clock.monotonic() + seconds
        while not true() and self.scene.clock.monotonic() < end:
            self.desktop.clipboard.wait(0.05)
        return true()

    def close(self) -> None:
        """Nothing runs."""
