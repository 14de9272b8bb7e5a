"""Markdown lists: which blocks are phrases, and what is read of each."""

from pathlib import Path

import pytest

from assistant.books.importing.draft import Choices, Draft
from assistant.books.importing.markdown import read_markdown
from assistant.core.problem import Level

TEA = Path(__file__).parents[1] / "data" / "tea.md"


@pytest.fixture(scope="module")
def tea() -> Draft:
    """The sample list."""
    return read_markdown(TEA, "tea.md", Choices())


def test_every_block_under_a_heading_is_a_phrase(tea: Draft) -> None:
    assert tea.title == "茶叶客服话术"
    assert [(phrase.stage, phrase.title) for phrase in tea.phrases] == [
        ("recommend", "产品核心卖点"),
        ("inquire", "茶具尺寸咨询"),
        ("recommend", "口味推荐"),
        ("objection", "价格优惠咨询"),
        ("confirm", "订单确认"),
        ("aftersale", "退货处理"),
        ("aftersale", "退货处理2"),
        ("complaint", "投诉差评处理"),
    ]


def test_an_empty_block_is_a_warning(tea: Draft) -> None:
    (problem,) = tea.problems
    assert problem.level is Level.WARNING
    assert (problem.place.file, problem.place.line) == ("tea.md", 89)


def test_texts_and_keywords(tea: Draft) -> None:
    first, size, ask, offer, order, back, *_ = tea.phrases
    assert first.text == (
        "亲，这款{产品名称}很受欢迎～[微笑]\n"
        "• 香气：{香气特点}\n"
        "• 口感：{口感:清爽|醇厚|回甘}，{口感2:耐泡|不苦}\n"
        "• 送礼：{适合}\n"
        "您平时喝{选项1:浓茶|淡茶}多吗？"
    )
    assert first.keywords == ("这款茶怎么样", "好喝吗")
    assert size.keywords == ("大号能装多少", "小号能装多少")
    assert size.text.startswith("壶口直径{壶口直径}cm，高度：{高度}cm，容量{{毫升}}")
    assert ask.text == "请告诉我：每天喝___次，体重___斤"
    assert "{活动选项:满减|折扣}，{活动内容}到{日期}，满{金额}送{赠品}，满{金额2}包邮" in offer.text
    assert order.text == (
        "Hi! {Product Name} x {Qty}, gift: {Gift 1}.\nPack: {Pack:Box|Bag} {已/未发货处理方式}"
    )
    assert back.text == "亲，可以退，地址{收货地址}，{客服}为您办理，{客服}谢谢您"


def test_ids_are_stable_and_say_where_they_come_from(tea: Draft) -> None:
    assert [phrase.id for phrase in tea.phrases[5:7]] == [
        "tea-tui-huo-chu-li",
        "tea-tui-huo-chu-li2",
    ]


def test_without_scenes_there_are_no_keywords() -> None:
    draft = read_markdown(TEA, "tea.md", Choices(scenes=False))
    assert not any(phrase.keywords for phrase in draft.phrases)


def test_gbk_lists_are_read_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "茶.md"
    path.write_bytes("# 客服话术\r\n\r\n## 一、问候语\r\n```\r\n您好～\r\n```\r\n".encode("gbk"))
    (phrase,) = read_markdown(path, "茶.md", Choices()).phrases
    assert (phrase.id, phrase.title, phrase.text) == ("cha-wen-hou-yu", "问候语", "您好～")
    assert phrase.stage == "greet"


def test_an_unclosed_block_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# a\n```\nb\n```\n# c\n```\nd\n", "utf-8")
    draft = read_markdown(path, "a.md", Choices())
    assert [phrase.text for phrase in draft.phrases] == ["b"]
    assert [(p.place.line, p.level) for p in draft.problems] == [(6, Level.ERROR)]


def test_a_file_of_no_encoding_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xff\xff")
    draft = read_markdown(path, "a.md", Choices())
    assert draft.phrases == ()
    assert len(draft.problems) == 1
