"""Messages: one sentence in two languages, its values never read as slots."""

from pathlib import Path

import pytest

from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.message import Message

SAID = Message.of("{count} 条话术", "{count} phrases", count=3)


def test_it_is_told_in_the_reader_s_language() -> None:
    assert SAID.text() == "3 条话术"
    assert SAID.text(Language.ENGLISH) == "3 phrases"
    assert str(SAID) == "3 条话术"


def test_traditional_readers_get_the_chinese_wording() -> None:
    assert SAID.text(Language.TRADITIONAL) == SAID.text(Language.SIMPLIFIED)


def test_values_are_shown_as_text() -> None:
    message = Message.of("{path}：{why}", "{path}: {why}", path=Path("a/b"), why=ValueError("坏"))
    assert message.text() == f"{Path('a/b')}：坏"


@pytest.mark.parametrize("value", ["{买家}", "{", "}", "{{0}}", "%s", "\\1"])
def test_a_value_is_never_read_as_a_slot(value: str) -> None:
    assert Message.of("“{x}”", "“{x}”", x=value).text() == f"“{value}”"


def test_doubled_braces_are_braces() -> None:
    assert Message.of("如 {{颜色}}", "like {{colour}}").text() == "如 {颜色}"


def test_equal_messages_are_equal() -> None:
    assert Message.of("{count} 条话术", "{count} phrases", count=3) == SAID
    assert len({SAID, Message.of("{count} 条话术", "{count} phrases", count="3")}) == 1


def test_an_error_has_a_title_and_something_to_do() -> None:
    error = AssistantError(Message("打不开", "Can't open"), Message("请重试。", "Try again."))
    assert str(error) == "打不开: 请重试。"
    assert error.title.text(Language.ENGLISH) == "Can't open"
    assert error.message.text(Language.ENGLISH) == "Try again."
