"""Who writes: a buyer named by hand is remembered for each of very many chats."""

from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.ui.window import Window

_MOST = 1000


def test_of_very_many_chats_the_one_named_longest_ago_is_forgotten(window: Window) -> None:
    desktop = MemoryDesktop()
    summoning = Summoning(window, desktop.windows, desktop.clock, lambda: False)
    situation = Situation(summoning, desktop.clock)
    chats = [desktop.open_chat(f"窗口{number}") for number in range(_MOST + 1)]
    named = (*chats[:_MOST], chats[0], chats[_MOST])
    for chat in named:
        desktop.windows.show(chat)
        situation.name_buyer(f"买家{chat.handle}")
    forgotten = [chat for chat in chats if situation.buyer_name(chat.target()) is None]
    assert forgotten == [chats[1]]
