"""Messages: one sentence in two languages, its values never read as slots."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.search.traditional import SIMPLIFIED
from assistant.core.traditional_words import traditional

ROOT = Path(__file__).resolve().parents[2]
SAID = Message.of("{count} 条话术", "{count} phrases", count=3)


def test_it_is_told_in_the_reader_s_language() -> None:
    assert SAID.text() == "3 条话术"
    assert SAID.text(Language.ENGLISH) == "3 phrases"
    assert str(SAID) == "3 条话术"


def test_traditional_readers_get_their_characters_and_words() -> None:
    assert SAID.text(Language.TRADITIONAL) == "3 條話術"
    said = Message.of("{chat} 的文件夹里没有这个文件，复制后再点。", "", chat="后里发")
    assert said.text(Language.TRADITIONAL) == "后里发 的資料夾裡沒有這個檔案，複製後再點。"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("制作复杂，正在准备", "製作複雜，正在準備"),
        ("范围内剩余的已采集", "範圍內剩餘的已採集"),
        ("干燥，里程碑", "乾燥，里程碑"),
        ("限制作用，强制作废", "限制作用，強制作廢"),
        ("这里程序不动", "這裡程式不動"),
    ],
)
def test_characters_that_stand_for_two_are_told_apart_by_their_words(here: str, there: str) -> None:
    assert traditional(here) == there


def test_no_sentence_of_ours_is_left_in_simplified_characters() -> None:
    ours = "".join(traditional(sentence) for sentence in sentences())
    simplified = set(SIMPLIFIED.values())
    left = {one for one in ours if one in simplified}
    assert left <= TAIWANESE_TOO, "write it into traditional_words, or, if it is right, here"


# Simplified for one meaning, but right where our sentences have it: 千牛, 折扣, 只, 面, 注意 …
TAIWANESE_TOO = set("布出制升只台合同向回家局才扣折搜核真系表面千儿游注")


def sentences() -> Iterator[str]:
    """The Chinese of every message that is written out in the code."""
    for file in (ROOT / "assistant").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Message", "Message.of"):
                constants = (part for arg in node.args[:1] for part in ast.walk(arg))
                yield from (
                    one.value
                    for one in constants
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )


def test_values_are_shown_as_text() -> None:
    message = Message.of("{path}：{why}", "{path}: {why}", path=Path("a/b"), why=ValueError("坏"))
    assert message.text() == f"{Path('a/b')}：坏"


def test_a_value_that_is_a_message_is_told_in_the_same_language() -> None:
    message = Message.of("剩{left}", "{left} left", left=Message.of("{n}分钟", "{n} min", n=3))
    told = [message.text(language) for language in Language]
    assert sorted(told) == sorted(["剩3分钟", "剩3分鐘", "3 min left"])


def test_slots_of_the_same_name_keep_apart() -> None:
    inner = Message.of("{n}分钟", "{n} min", n="{n}")
    assert Message.of("第{n}条，{left}", "{n}, {left}", n=7, left=inner).text() == "第7条，{n}分钟"


@pytest.mark.parametrize("value", ["{买家}", "{", "}", "{{0}}", "%s", "\\1"])
def test_a_value_is_never_read_as_a_slot(value: str) -> None:
    assert Message.of("“{x}”", "“{x}”", x=value).text() == f"“{value}”"


def test_a_word_is_called_as_on_screen_in_chinese_alone() -> None:
    said = Message.of(
        "“{key}”是空的，有 {known}", "“{key}” is empty, of {known}", key="a", known="b c"
    )
    called = (
        said.called("key", {"a": "标题"}).called("known", {"c": "{丙}"}).called("none", {"": "x"})
    )
    assert called.text() == "“标题”是空的，有 b {丙}"
    assert called.text(Language.ENGLISH) == "“a” is empty, of b c"
    assert said.called("key", {"b": "x"}) == said
    assert said.holding("key", 2).text() == "“2”是空的，有 b c"


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
    assert (error.line(), error.line(Language.ENGLISH)) == (
        "打不开：请重试。",
        "Can't open: Try again.",
    )
