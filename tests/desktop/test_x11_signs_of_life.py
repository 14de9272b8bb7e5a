"""Whether a chat on X11 still handles what comes to it."""

import signal

from assistant.core.ports import Target
from assistant.desktop.x11.connection import open_connection
from assistant.desktop.x11.signs_of_life import SignsOfLife
from tests.desktop.x11_world import X11World


def test_a_chat_that_hangs_answers_no_knock_until_it_goes_on(x11: X11World) -> None:
    chat = x11.open_chat()
    target = chat.target()
    assert x11.until(x11.desktop.windows.knock(target))
    chat.process.send_signal(signal.SIGSTOP)
    answers = x11.desktop.windows.knock(target)
    assert not x11.until(answers, 0.3)
    chat.process.send_signal(signal.SIGCONT)
    assert x11.until(answers)


def test_a_window_that_promises_no_answer_is_not_waited_for(x11: X11World) -> None:
    assert x11.desktop.windows.knock(Target(window=x11.other.root.id))()


def test_an_answer_to_an_earlier_knock_is_none_to_this_one(x11: X11World) -> None:
    """One that hung for a while answers both; the first answer is not the second's."""
    chat = x11.open_chat()
    target = chat.target()
    first = x11.desktop.windows.knock(target)
    x11.until(lambda: False, 0.2)
    chat.process.send_signal(signal.SIGSTOP)
    second = x11.desktop.windows.knock(target)
    assert not x11.until(second, 0.3)
    assert first()
    chat.process.send_signal(signal.SIGCONT)
    assert x11.until(second)


def test_nothing_heaps_up_unread_once_no_answer_is_wanted_any_more(x11: X11World) -> None:
    """A chat that never answers, and windows that come and go for hours after it."""
    chat = x11.open_chat()
    window = chat.target().window
    connection = open_connection(x11.environment["DISPLAY"])
    signs = SignsOfLife(connection)
    chat.process.send_signal(signal.SIGSTOP)
    signs.knock(window)
    signs.stop()
    chat.process.send_signal(signal.SIGCONT)
    x11.open_chat().shut()
    connection.display.sync()
    assert connection.waiting() == []
    connection.close()
