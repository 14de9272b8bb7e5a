"""Random pastes on the simulated desktop: slow chats, thieves, watchers, hogs; every one judged."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from assistant.core import refusal
from assistant.core.hotkey import Modifier
from assistant.core.message import Message
from assistant.core.paste import (
    Outcome,
    PasteResult,
    Ports,
)
from assistant.core.paster import Paster
from assistant.core.ports import HTML, PNG, TEXT
from assistant.core.profile import OTHER
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.desktop.memory.window import Chat, Habits
from tests.core.audited_clipboard import AuditedClipboard
from tests.core.paste_figures import Figures
from tests.core.pasting import text_request

NOBODY, WATCHER, THIEF = 0, 90, 91
SLOWEST = 3.0
_SPAN = 6.0
_DONE = (Outcome.PASTED, Outcome.SENT)
_HELD = (Modifier.CTRL | Modifier.ALT, Modifier.SHIFT, Modifier.WIN)


def simulate(count: int, first: int = 0, paster: Callable[[Ports], Paster] = Paster) -> Figures:
    """Play `count` runs, seeds `first`, `first` + 1, … and judge them."""
    figures = Figures()
    for seed in range(first, first + count):
        Run(seed, figures, paster).play()
    return figures


@dataclass
class Asked:
    """One request and its end."""

    chat: Chat
    reply: str
    result: PasteResult
    warned: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether it was said that something else may stand in the chat."""
        return self.warned or self.result.outcome is Outcome.UNREAD


@dataclass
class Seen:
    """What a chat inserted, and whether it was on the clipboard by our doing."""

    text: str
    ours: bool


@dataclass
class Client:
    """A chat and what is watched of it; `box` is the only one replies may get into."""

    chat: Chat
    box: int
    inserted: list[Seen] = field(default_factory=list)


class Run:
    """One desktop with a few chats, a few pastes and whatever comes between them."""

    def __init__(
        self, seed: int, figures: Figures, paster: Callable[[Ports], Paster] = Paster
    ) -> None:
        self._seed = seed
        self._figures = figures
        self._chance = random.Random(seed)
        self._desktop = MemoryDesktop(seed, render_once=self._chance.random() < 0.5)
        self._clipboard = AuditedClipboard(
            self._desktop.clock, self._desktop.board, self._desktop.chance
        )
        self._desktop.clipboard = self._clipboard
        self._paster = paster(
            Ports(
                self._clipboard,
                self._desktop.windows,
                self._desktop.keyboard,
                self._desktop.clock,
            )
        )
        self._clients = [self._client() for _ in range(self._chance.randint(1, 3))]
        self._asked: list[Asked] = []
        self._group: list[Asked] = []
        self._due: Mapping[str, bytes] = {}
        self._whole = True
        self._owed = False

    def play(self) -> None:
        """Copy something, let things happen, paste, and judge."""
        self._copy()
        self._furnish()
        for _ in range(self._chance.randint(0, 4)):
            event = self._chance.choice(self._events())
            self._desktop.clock.after(self._chance.uniform(0, _SPAN), event)
        for number in range(self._chance.randint(1, 4)):
            self._paste(f"亲，这是回复{self._seed}-{number}～\n第二行")
            if self._chance.random() < 0.1:
                self._copy_ours(f"只是复制{self._seed}-{number}")
            if self._chance.random() < 0.6:
                self._settle()
                self._desktop.clock.advance(self._chance.choice((0.0, 0.3, 2.0)))
        self._settle()
        self._desktop.clock.advance(_SPAN)
        self._judge()

    def _client(self) -> Client:
        delay = self._chance.choice((0.0, 0.02, 0.3, self._chance.uniform(0, SLOWEST)))
        habits = Habits(
            delay=delay,
            requests=self._chance.choice((1, 1, 2, 3)),
            gap=self._chance.choice((self._chance.uniform(0, 0.05), self._chance.uniform(0, 0.25))),
            stall=self._chance.choice((0.0, 0.0, 0.0, self._chance.uniform(0, SLOWEST - delay))),
            anonymous=self._chance.random() < 0.2,
        )
        chat = self._desktop.open_chat(habits=habits, boxes=2)
        chat.elevated = self._chance.random() < 0.02
        client = Client(chat, chat.box.handle)
        chat.on_change = lambda: self._note(client)
        return client

    def _furnish(self) -> None:
        """How this desktop is to work with."""
        self._clipboard.contention = self._chance.choice((0.0, 0.5))
        self._clipboard.seconds = self._chance.choice((0.0, 0.002, 0.02))
        self._desktop.windows.seconds = self._chance.choice((0.0, 0.02, 0.3, 1.5))
        self._desktop.windows.refuses = self._chance.random() < 0.05
        self._desktop.keyboard.jammed = self._chance.random() < 0.01

    def _events(self) -> tuple[Callable[[], None], ...]:
        return (
            self._copy,
            self._steal_focus,
            self._hold,
            self._hog,
            self._shut,
            self._watch,
            self._peek,
        )

    def _copy(self) -> None:
        """Somebody copies: a text, or several formats, sometimes one that can't be kept."""
        self._due = {TEXT: f"别的买家的地址 {self._chance.random()}".encode()}
        if self._chance.random() < 0.3:
            self._due = {**self._due, HTML: b"<b>&nbsp;</b>", PNG: self._chance.randbytes(64)}
        self._whole = self._chance.random() > 0.03
        process = self._chance.choice((THIEF, 2))
        self._desktop.user_copies(self._due, complete=self._whole, process=process)

    def _copy_ours(self, text: str) -> None:
        """The user copies a phrase in our window: what was copied before, they do without."""
        overwritten = self._clipboard.overwritten
        if self._paster.copy({TEXT: text.encode()}).outcome is Outcome.COPIED:
            self._due, self._whole = {TEXT: text.encode()}, True
        self._clipboard.overwritten = overwritten

    def _steal_focus(self) -> None:
        client = self._chance.choice(self._clients)
        self._desktop.windows.show(client.chat, self._chance.randint(0, 1))

    def _hold(self) -> None:
        self._desktop.keyboard.hold(self._chance.choice(_HELD), self._chance.uniform(0, 2.5))

    def _hog(self) -> None:
        until = self._desktop.clock.monotonic() + self._chance.uniform(0, 1.5)
        self._clipboard.held_until = until

    def _shut(self) -> None:
        client = self._chance.choice(self._clients)
        if not client.chat.closed and self._chance.random() < 0.3:
            self._desktop.windows.shut(client.chat)

    def _watch(self) -> None:
        self._desktop.watch(self._chance.choice((WATCHER, NOBODY)))

    def _peek(self) -> None:
        """A chat looks at the clipboard though nobody pastes, as on getting the focus."""
        chat = self._chance.choice(self._clients).chat
        if not self._waits_for(chat):
            self._desktop.board.read(chat.process, TEXT)

    def _waits_for(self, chat: Chat) -> bool:
        """Whether keys were pressed that the chat has not answered: then no one could tell."""
        return chat.keys.count(OTHER.paste_keys) > len(chat.pasted)

    def _paste(self, reply: str) -> None:
        client = self._chance.choice(self._clients)
        if self._chance.random() < 0.8:
            self._desktop.windows.show(client.chat, 0)
        aimed = client.chat.focused == 0 and not client.chat.closed
        target = client.chat.target() if aimed else None
        send = self._chance.random() < 0.3
        if not self._group and not self._owed:
            self._due, self._whole = self._desktop.board.formats, self._desktop.board.complete
        result = self._paster.paste(text_request(reply, target, send=send))
        self._group.append(Asked(client.chat, reply, result))

    def _settle(self) -> None:
        """What the paste worker does when nothing waits; then look at the clipboard."""
        notice = self._paster.settle()
        if self._group:
            self._look(notice)
            self._owed = notice is refusal.NOT_RESTORED
            for asked in self._group:
                asked.warned = notice is refusal.COPIED_SOON
        self._asked += self._group
        self._group = []

    def _look(self, notice: Message | None) -> None:
        """Back byte for byte, the user's own newer copy, or something that was said."""
        ours = self._desktop.board.owner not in (THIEF, 2)
        back = dict(self._desktop.board.formats) == dict(self._due)
        said = notice or any(asked.result.message for asked in self._group)
        if ours and self._whole and all(a.result.outcome in _DONE for a in self._group):
            self._figures.to_restore += 1
            self._figures.restored += back
        if ours and not back and not said:
            self._figures.fault("silent", f"seed {self._seed}: {self._desktop.clipboard_text()}")

    def _note(self, client: Client) -> None:
        """A chat has inserted or sent something."""
        if len(client.chat.pasted) > len(client.inserted):
            ours = self._desktop.board.owner not in (THIEF, 2)
            client.inserted.append(Seen(client.chat.pasted[-1], ours))

    def _judge(self) -> None:
        for number in range(self._clipboard.overwritten):
            self._figures.fault("overwritten", f"seed {self._seed} ({number})")
        for asked in self._asked:
            self._count(asked.result)
        for client in self._clients:
            asked_here = [asked for asked in self._asked if asked.chat is client.chat]
            self._judge_texts(client, asked_here)
            self._judge_keys(client, asked_here)

    def _count(self, result: PasteResult) -> None:
        self._figures.pastes += 1
        self._figures.done += result.outcome in _DONE
        self._figures.refused += result.outcome is Outcome.REFUSED
        self._figures.unread += result.outcome is Outcome.UNREAD

    def _judge_texts(self, client: Client, asked: list[Asked]) -> None:
        expected = [one.reply for one in asked if one.result.outcome is not Outcome.REFUSED]
        doubts = sum(one.doubtful for one in asked)
        for seen in client.inserted:
            if seen.text in expected:
                expected.remove(seen.text)
            elif doubts and not seen.ours:
                doubts -= 1
                self._figures.theirs += 1
            else:
                self._figures.fault("wrong_texts", f"seed {self._seed}: got {seen.text!r}")
        for one in asked:
            told = one.result.message or one.doubtful
            if not told and one.reply in expected and not client.chat.closed:
                self._figures.fault("wrong_texts", f"seed {self._seed}: no {one.reply!r}")

    def _judge_keys(self, client: Client, asked: list[Asked]) -> None:
        pressed = sum(one.result.outcome is not Outcome.REFUSED for one in asked)
        sent = [one.reply for one in asked if one.result.outcome is Outcome.SENT]
        keys = [OTHER.paste_keys] * pressed + [OTHER.send_keys] * len(sent)
        elsewhere = [box for box in client.chat.boxes if box.text and box.handle != client.box]
        if not client.chat.elevated and sorted(map(str, keys)) != sorted(
            map(str, client.chat.keys)
        ):
            self._figures.fault("stray_keys", f"seed {self._seed}: {client.chat.keys} not {keys}")
        if elsewhere:
            self._figures.fault("stray_keys", f"seed {self._seed}: text in another box")
        for text, reply in zip(client.chat.sent, sent, strict=False):
            if not text.endswith(reply):
                self._figures.fault("wrong_texts", f"seed {self._seed}: sent {text!r}")
