"""Sentences about the desktop: chats, other programs, keys held, time."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from assistant.app.shipped import PHRASEBOOKS
from assistant.core.hotkey import Combination
from assistant.core.ports import TEXT
from assistant.desktop.memory.window import Habits
from tests.flows.desktop import FlowDesktop
from tests.flows.sentences import says
from tests.flows.world import World

_UNITS = {"s": "seconds", "min": "minutes", "h": "hours", "days": "days"}
_NEVER = 1e6
_SPAN = r"([\d.]+) (s|min|h|days)"


def happens(shape: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Like `says`, for what can also happen by itself while the program is at work."""

    def keep(event: Callable[..., None]) -> Callable[..., None]:
        says(shape)(lambda world, *words: world.do(lambda: event(world.desktop, *words)))
        says(rf"in {_SPAN}: {shape}")(
            lambda world, number, unit, *words: world.desktop.clock.after(
                span(number, unit).total_seconds(), lambda: event(world.desktop, *words)
            )
        )
        return event

    return keep


def span(number: str, unit: str) -> timedelta:
    """A span of time."""
    return timedelta(**{_UNITS[unit]: float(number)})


@happens(r"chat (\S+) in front")
def chat_in_front(desktop: FlowDesktop, title: str) -> None:
    desktop.show(title)


@happens(r"buyer (\S+) in front")
def buyer_in_front(desktop: FlowDesktop, buyer: str) -> None:
    """A chat whose title names the buyer."""
    desktop.show(f"{buyer}-接待中心", "chromium")


@happens(r"chat (\S+) closes")
def chat_closes(desktop: FlowDesktop, title: str) -> None:
    desktop.shut(title)


@happens(r"the caret of (\S+) goes to its other box")
def other_box(desktop: FlowDesktop, title: str) -> None:
    chat = desktop.chat(title)
    chat.focused = 1 - chat.focused


@happens(r"copied: (.+)")
def copied(desktop: FlowDesktop, text: str) -> None:
    desktop.somebody_copies(text)


@happens(r"copied with a picture too big to keep: (.+)")
def copied_rich(desktop: FlowDesktop, text: str) -> None:
    desktop.user_copies({TEXT: text.encode()}, complete=False)


@happens(r"held: (\S+) for ([\d.]+) s")
def held(desktop: FlowDesktop, key: str, seconds: str) -> None:
    desktop.keyboard.hold(Combination.parse(f"{key}+A").modifiers, float(seconds))


@says("library: shipped")
def shipped_library(world: World) -> None:
    world.library = PHRASEBOOKS


@says(r"library: (\S+\.yaml)")
def other_library(world: World, name: str) -> None:
    world.library = Path(__file__).parent / "more" / name


@says(r"(\S+) has its caret in a password box")
def password(world: World, title: str) -> None:
    world.desktop.chat(title).box.secret = True


@says(r"(\S+) runs as administrator")
def elevated(world: World, title: str) -> None:
    world.desktop.chat(title).elevated = True


@says(r"(\S+) pastes after ([\d.]+) s")
def slow(world: World, title: str, seconds: str) -> None:
    world.desktop.chat(title).habits = Habits(delay=float(seconds))


@says(r"(\S+) never pastes")
def deaf(world: World, title: str) -> None:
    world.desktop.chat(title).habits = Habits(delay=_NEVER)


@says("the clipboard is held by another program")
def clipboard_held(world: World) -> None:
    world.desktop.clipboard.contention = 1.0


@says("windows do not come to the front when asked")
def stubborn(world: World) -> None:
    world.desktop.windows.refuses = True


@says("nothing can be pasted on this desktop")
def copy_only(world: World) -> None:
    world.desktop.can_paste = False


@says(r"another program has (\S+)")
def taken(world: World, keys: str) -> None:
    world.desktop.hotkeys.taken.add(Combination.parse(keys))


@says(rf"the clock is set (back|forward) by {_SPAN}")
def clock_set(world: World, way: str, number: str, unit: str) -> None:
    by = span(number, unit)
    world.pass_time(timedelta(0))
    world.desktop.clock.jump(by if way == "forward" else -by)
    world.pass_time(timedelta(seconds=1))


@says(rf"{_SPAN} pass")
def time_passes(world: World, number: str, unit: str) -> None:
    world.pass_time(span(number, unit))
