"""A simulated desktop with one chat in front and a paster: the scene of the tests of pasting."""

from collections.abc import Callable

from assistant.core.hotkey import Combination, Modifier
from assistant.core.message import Message
from assistant.core.paste import Outcome, PasteRequest, PasteResult, Ports
from assistant.core.paster import Paster
from assistant.core.ports import TEXT, Target
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.desktop.memory.window import Chat, Habits
from tests.core.audited_clipboard import AuditedClipboard

REPLY = "亲，下午好！👋\n欢迎光临小鱼女装～"
COPIED = "别的买家的地址：杭州市西湖区"
PASTE = Combination(Modifier.CTRL, "V")
ENTER = Combination(Modifier.NONE, "Enter")


def text_request(text: str, target: Target | None, *, send: bool = False) -> PasteRequest:
    """A plain text and nothing else."""
    return PasteRequest({TEXT: text.encode()}, target, send)


class Scene:
    """The user has copied something and has a chat in front of him."""

    def __init__(self, habits: Habits | None = None, *, render_once: bool = False) -> None:
        self.desktop = MemoryDesktop(render_once=render_once)
        self.clock = self.desktop.clock
        self.clipboard = AuditedClipboard(self.clock, self.desktop.board, self.desktop.chance)
        self.desktop.clipboard = self.clipboard
        self.windows = self.desktop.windows
        self.keyboard = self.desktop.keyboard
        self.paster = Paster(Ports(self.clipboard, self.windows, self.keyboard, self.clock))
        self.chat = self.desktop.open_chat(habits=habits, boxes=2)
        self.desktop.user_copies(COPIED)

    def another_chat(self) -> Chat:
        """A second chat, behind the first."""
        chat = self.desktop.open_chat("another")
        self.windows.show(self.chat)
        return chat

    def paste(
        self, text: str = REPLY, target: Target | None = None, *, send: bool = False
    ) -> PasteResult:
        """Paste into a window, the chat unless told, and leave the clipboard as it then is."""
        target = target or self.chat.target()
        return self.paster.paste(text_request(text, target, send=send))

    def settled(self) -> Message | None:
        """Put the clipboard back, as the worker does when nothing waits; then wait for the slow."""
        said = self.paster.settle()
        self.clock.advance(5.0)
        return said

    def after(self, seconds: float, action: Callable[[], object]) -> None:
        """Let something happen meanwhile."""
        self.clock.after(seconds, action)

    @property
    def copied(self) -> str | None:
        """What Ctrl+V would paste now."""
        return self.desktop.clipboard_text()


def assert_refused(scene: Scene, result: PasteResult, why: Message) -> None:
    """Refused for this reason, nothing typed anywhere, the text left for the user."""
    assert result == PasteResult(Outcome.REFUSED, why)
    assert [window.keys for window in scene.windows.listed if window.keys] == []
    assert scene.copied == REPLY
    assert scene.settled() is None
    assert scene.copied == REPLY
