"""Why a paste is refused: one rule, one line."""

from dataclasses import replace

import pytest

from assistant.core import refusal
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.ports import Target

CHAT = Target(window=7, focus=8, process=100, program="chat", title="小鱼儿888")
LEFT = [
    refusal.NO_TARGET,
    refusal.OWN_WINDOW,
    refusal.SECRET,
    refusal.ELEVATED,
    refusal.GONE,
    refusal.MOVED,
    refusal.KEYS_HELD,
    refusal.KEYS_REFUSED,
    refusal.NOT_READ,
]
NOT_LEFT = [
    refusal.CLIPBOARD_BUSY,
    refusal.CLIPBOARD_TAKEN,
    refusal.CLIPBOARD_TOO_RICH,
    refusal.NOT_ANSWERING,
    refusal.NOT_SENT,
    refusal.NOT_RESTORED,
]


def test_an_ordinary_chat_may_be_pasted_into() -> None:
    assert refusal.of_target(CHAT) is None


@pytest.mark.parametrize(
    ("target", "why"),
    [
        (None, refusal.NO_TARGET),
        (replace(CHAT, own=True), refusal.OWN_WINDOW),
        (replace(CHAT, secret=True), refusal.SECRET),
        (replace(CHAT, elevated=True), refusal.ELEVATED),
        (replace(CHAT, secret=True, elevated=True), refusal.SECRET),
    ],
)
def test_some_windows_may_not(target: Target | None, why: Message) -> None:
    assert refusal.of_target(target) is why


@pytest.mark.parametrize(
    "now",
    [
        CHAT,
        replace(CHAT, title="小鱼儿888（2条新消息）"),
        replace(CHAT, focus=0),
    ],
    ids=["the same", "another title", "focus not known"],
)
def test_the_window_that_was_meant_is_taken(now: Target) -> None:
    assert refusal.of_change(CHAT, now) is None


def test_a_focus_not_known_when_asked_is_not_compared() -> None:
    assert refusal.of_change(replace(CHAT, focus=0), CHAT) is None


@pytest.mark.parametrize(
    ("now", "why"),
    [
        (None, refusal.GONE),
        (replace(CHAT, window=9), refusal.MOVED),
        (replace(CHAT, process=101), refusal.MOVED),
        (replace(CHAT, focus=9), refusal.MOVED),
        (replace(CHAT, window=9, elevated=True), refusal.MOVED),
        (replace(CHAT, secret=True), refusal.SECRET),
        (replace(CHAT, elevated=True), refusal.ELEVATED),
        (replace(CHAT, own=True), refusal.OWN_WINDOW),
    ],
)
def test_any_other_window_is_refused(now: Target | None, why: Message) -> None:
    assert refusal.of_change(CHAT, now) is why


def test_no_window_was_meant_so_none_is_right() -> None:
    assert refusal.of_change(None, CHAT) is refusal.MOVED


@pytest.mark.parametrize("language", [Language.SIMPLIFIED, Language.ENGLISH])
def test_each_reason_is_one_line_of_its_own(language: Language) -> None:
    lines = [message.text(language) for message in LEFT + NOT_LEFT]
    assert len(set(lines)) == len(lines)
    assert not [line for line in lines if "\n" in line or len(line) > 110]


@pytest.mark.parametrize("message", LEFT)
def test_who_can_help_himself_is_told_that_the_text_is_there(message: Message) -> None:
    assert message.zh.endswith("文字已放在剪贴板，可以自己按 Ctrl+V。")
    assert message.en.endswith("The text is on the clipboard; press Ctrl+V yourself.")


@pytest.mark.parametrize("message", NOT_LEFT)
def test_nobody_is_told_so_when_it_may_not_be(message: Message) -> None:
    assert "Ctrl+V" not in message.zh
    assert "Ctrl+V" not in message.en
