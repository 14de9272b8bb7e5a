"""Blanks in a text: read, asked for, filled, and never left empty."""

from datetime import date

import pytest

from assistant.core.placeholder import (
    LONGEST_VALUE,
    Blank,
    PlaceholderError,
    asked,
    blanks,
    clean,
    fill,
    located,
    pieces,
)

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("亲，您好", ("亲，您好",)),
        ("{买家}", (Blank("买家"),)),
        ("亲{ 买家 }好", ("亲", Blank("买家"), "好")),
        ("{颜色:红|蓝}", (Blank("颜色", ("红", "蓝")),)),
        ("{颜色: 红 | 蓝 }", (Blank("颜色", ("红", "蓝")),)),
        ("{快递=中通}", (Blank("快递", default="中通"),)),
        ("{快递= 中通 }", (Blank("快递", default="中通"),)),
        ("{快递=}", (Blank("快递"),)),
        ("{甲}{乙}", (Blank("甲"), Blank("乙"))),
        ("{{{买家}}}", ("{", Blank("买家"), "}")),
        (
            "{链接=https}：{码:a=1|b}",
            (Blank("链接", default="https"), "：", Blank("码", ("a=1", "b"))),
        ),
    ],
)
def test_a_text_is_split_into_literals_and_blanks(text: str, expected: tuple[object, ...]) -> None:
    assert pieces(text) == expected


def test_doubled_braces_are_braces() -> None:
    assert pieces("a{{b}}c") == ("a{b}c",)
    assert fill("{{买家}}", {"买家": "小鱼"}) == "{买家}"


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("{", 0),
        ("亲}", 1),
        ("亲{买家", 1),
        ("{甲{乙}}", 0),
        ("{{甲}", 3),
        ("{买家}}", 4),
        ("好{}", 1),
        ("好{ }", 1),
        ("{:红|蓝}", 0),
        ("{=中通}", 0),
        ("{颜色:}", 0),
        ("{颜色:红||蓝}", 0),
        ("{颜\n色}", 0),
        ("{" + "长" * 31 + "}", 0),
    ],
)
def test_a_malformed_placeholder_is_pointed_at(text: str, offset: int) -> None:
    with pytest.raises(PlaceholderError) as caught:
        pieces(text)
    assert caught.value.offset == offset
    assert caught.value.message.text()


def test_the_message_shows_single_braces() -> None:
    with pytest.raises(PlaceholderError, match=r"如 \{颜色\}"):
        pieces("{}")


def test_a_name_may_have_thirty_characters() -> None:
    assert blanks("{" + "长" * 30 + "}") == (Blank("长" * 30),)


def test_located_pieces_know_where_they_stand() -> None:
    assert located("亲{{{买家}好") == (
        (0, 1, "亲"),
        (1, 3, "{"),
        (3, 7, Blank("买家")),
        (7, 8, "好"),
    )


def test_each_blank_is_listed_once_in_order() -> None:
    assert [blank.name for blank in blanks("{乙}{甲}{乙}{今天}")] == ["乙", "甲", "今天"]


@pytest.mark.parametrize("text", ["{颜色:红|蓝}，{颜色}", "{颜色}，{颜色:红|蓝}"])
def test_a_blank_named_again_keeps_its_choices(text: str) -> None:
    assert blanks(text) == (Blank("颜色", ("红", "蓝")),)


def test_a_blank_named_again_keeps_its_default() -> None:
    assert blanks("{快递=中通}，{快递}") == (Blank("快递", default="中通"),)


def test_what_is_known_and_dates_are_not_asked_for() -> None:
    text = "{买家}{尺码:S|M}{今天}{今天+3天}{今天-1天}{快递=中通}"
    assert [blank.name for blank in asked(text, ["买家"])] == ["尺码", "快递"]


@pytest.mark.parametrize(
    ("name", "days"),
    [("今天", 0), ("今天+3天", 3), ("今天-1天", -1), ("今天+365天", 365)],
)
def test_a_day_offset_is_read(name: str, days: int) -> None:
    assert Blank(name).days == days


@pytest.mark.parametrize(
    "name", ["今天+天", "今天+3", "今天3天", "今天+1000天", "明天", "今天 +3天"]
)
def test_anything_else_is_no_day(name: str) -> None:
    assert Blank(name).days is None


@pytest.mark.parametrize(
    ("today", "offset", "expected"),
    [
        (date(2026, 11, 20), "", "11月20日"),
        (date(2026, 11, 29), "+3天", "12月2日"),
        (date(2026, 12, 30), "+3天", "1月2日"),
        (date(2027, 1, 1), "-1天", "12月31日"),
        (date(2028, 2, 28), "+1天", "2月29日"),
        (date(2027, 2, 28), "+1天", "3月1日"),
        (date(2026, 11, 20), "+999天", "8月15日"),
    ],
)
def test_dates_pass_the_ends_of_months_and_years(today: date, offset: str, expected: str) -> None:
    assert fill(f"{{今天{offset}}}", {}, today) == expected


def test_a_date_without_a_day_to_count_from_is_a_blank_like_any_other() -> None:
    assert fill("{今天}", {"今天": "11月20日"}) == "11月20日"
    with pytest.raises(KeyError, match="今天"):
        fill("{今天}", {})


def test_values_go_in_everywhere() -> None:
    assert fill("{买家}，{买家}好，{快递=中通}", {"买家": "小鱼"}, TODAY) == "小鱼，小鱼好，中通"


def test_a_value_goes_before_the_default() -> None:
    assert fill("{快递=中通}", {"快递": "顺丰"}) == "顺丰"


def test_a_default_stands_in_for_a_blank_value() -> None:
    assert fill("{快递=中通}", {"快递": " \n"}) == "中通"


def test_a_value_is_never_read_as_a_template() -> None:
    values = {"买家": "{店铺}{{", "店铺": "小鱼女装"}
    assert fill("{买家}，{店铺}", values) == "{店铺}{{，小鱼女装"


@pytest.mark.parametrize(
    "value",
    ["", " ", "\n\t", "\u3000", "\u200b", "\u202e\u200f", "\x00", "\ufeff", " \u200b \u2060 "],
)
def test_a_blank_never_passes(value: str) -> None:
    with pytest.raises(KeyError, match="尺码"):
        fill("建议选{尺码}码", {"尺码": value})


def test_a_missing_value_is_named() -> None:
    with pytest.raises(KeyError, match="尺码"):
        fill("建议选{尺码:S|M}码", {"买家": "小鱼"})


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (" 小鱼儿888 ", "小鱼儿888"),
        ("a\x00b\x1b[31mc\x7f\x85", "ab[31mc"),
        ("杭州市\r\n西湖区", "杭州市\n西湖区"),
        ("\u202e123\u2066abc\u2069\u200e\u200f\u061c", "123abc"),
        ("\ud800x\ue000", "x"),
        ("👩‍👧‍👦❤️", "👩‍👧‍👦❤️"),
    ],
)
def test_control_and_bidi_characters_are_removed(value: str, kept: str) -> None:
    assert clean(value) == kept


def test_a_value_has_at_most_two_thousand_characters() -> None:
    assert clean("长" * LONGEST_VALUE) == "长" * 2000
    assert clean("长" * 2001 + "尾") == "长" * 2000
    assert fill("{甲}", {"甲": "长" * 9999}) == "长" * 2000
