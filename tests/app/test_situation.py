"""Who writes, and what is at hand for them: named by hand or by the title, or not known at all."""

from datetime import timedelta

import pytest

from assistant.app.situation import Situation
from assistant.app.summoning import Summoning
from assistant.core.buyer import BuyerName
from assistant.core.errors import AssistantError
from assistant.core.turns import Said
from assistant.desktop.memory.desktop import MemoryDesktop
from assistant.ui.window import Window

_MOST = 1000


class Front:
    """A situation, and the desktop it is asked about."""

    def __init__(self, window: Window) -> None:
        self.desktop = MemoryDesktop()
        summoning = Summoning(window, self.desktop.windows, self.desktop.clock, lambda: False)
        self.situation = Situation(summoning, self.desktop.clock)


@pytest.fixture
def front(window: Window) -> Front:
    """Nothing is in front yet."""
    return Front(window)


def test_without_a_chat_nobody_can_be_named(front: Front) -> None:
    with pytest.raises(AssistantError, match="没有聊天窗口"):
        front.situation.name_buyer("小鱼儿")
    assert front.situation.whom(None) == ""
    assert front.situation.named(None) == ("", "")


def test_a_bare_name_is_one_of_the_platform_of_its_chat(front: Front) -> None:
    chat = front.desktop.open_chat("客户", "wechat.exe")
    front.situation.name_buyer("小鱼儿")
    assert str(front.situation.buyer_name(chat.target())) == "wechat/小鱼儿"
    front.situation.name_buyer("taobao/大黄蜂")
    assert str(front.situation.buyer_name(chat.target())) == "taobao/大黄蜂"
    assert front.situation.buyer(chat.target()) == "大黄蜂"


def test_an_order_belongs_to_its_buyer_and_goes_with_them(front: Front) -> None:
    chat, other = front.desktop.open_chat("一"), front.desktop.open_chat("二")
    front.desktop.windows.show(chat)
    front.situation.name_order("261122-1")
    assert front.situation.named(chat.target()) == ("", "261122-1")
    assert front.situation.named(other.target()) == ("", "")
    front.situation.name_buyer("taobao/小鱼儿")
    front.situation.name_order("261122-2")
    assert front.situation.filed(chat.target()) == ("taobao/小鱼儿", "261122-2")
    front.situation.forget(BuyerName("taobao", "小鱼儿"))
    assert front.situation.filed(chat.target()) == ("", "261122-1")
    front.situation.name_buyer("taobao/小鱼儿")
    assert front.situation.filed(chat.target()) == ("taobao/小鱼儿", ""), "nothing was kept"


def test_a_buyer_of_whom_nothing_was_heard_lately_is_greeted(front: Front) -> None:
    situation, name = front.situation, BuyerName("taobao", "小鱼儿")
    situation.meet(name, None)
    assert situation.greeting
    situation.recall(str(name), [Said("shop/hello", 0, situation.now)])
    situation.meet(name, None)
    assert not situation.greeting
    front.desktop.clock.jump(timedelta(days=-365))
    situation.meet(name, None)
    assert situation.greeting, "what a clock that was ahead has dated was not said just now"
    situation.meet(None, None)
    assert not situation.greeting


def test_what_was_begun_for_a_window_goes_on_once_its_buyer_is_named(front: Front) -> None:
    chat, other = front.desktop.open_chat("一"), front.desktop.open_chat("二")
    begun = front.situation.whom(chat.target())
    assert front.situation.is_chat_of(begun, "一", chat.target())
    assert not front.situation.is_chat_of(begun, "一", other.target())
    assert not front.situation.is_chat_of(begun, "一", None)
    front.desktop.windows.show(chat)
    front.situation.name_buyer("taobao/小鱼儿")
    assert front.situation.is_chat_of(begun, "一", chat.target())
    assert not front.situation.is_chat_of(begun, "从前", chat.target())
    assert front.situation.is_chat_of("taobao/小鱼儿", "一", chat.target())


def test_of_very_many_chats_the_one_named_longest_ago_is_forgotten(front: Front) -> None:
    desktop, situation = front.desktop, front.situation
    chats = [desktop.open_chat(f"窗口{number}") for number in range(_MOST + 1)]
    named = (*chats[:_MOST], chats[0], chats[_MOST])
    for chat in named:
        desktop.windows.show(chat)
        situation.name_buyer(f"买家{chat.handle}")
    forgotten = [chat for chat in chats if situation.buyer_name(chat.target()) is None]
    assert forgotten == [chats[1]]
