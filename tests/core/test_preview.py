"""A phrase on one line of the list: blanks by name, hits and blanks where they are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.preview import Preview, Span, preview


def marked(shown: Preview, spans: tuple[Span, ...]) -> list[str]:
    """The words the spans cover."""
    return [shown.text[start:end] for start, end in spans]


def spans_of(text: str, *words: str) -> list[Span]:
    """Where the words stand in the text."""
    return [(text.index(word), text.index(word) + len(word)) for word in words]


def test_a_plain_text_is_shown_as_it_is() -> None:
    assert preview("亲，您好～") == Preview("亲，您好～")


def test_lines_become_one_line() -> None:
    assert preview("亲，\n您好\t呀\n\n").text == "亲， 您好 呀"


@pytest.mark.parametrize("sign", "\v\f\x85\u2028\u2029")
def test_no_sign_of_any_kind_breaks_the_line(sign: str) -> None:
    shown = preview(f"亲{sign}在{{店铺}}", known={"店铺": f"小鱼{sign}女装"})
    assert shown.text == "亲 在小鱼 女装"


def test_a_blank_is_shown_by_its_name_and_marked() -> None:
    shown = preview("亲，{颜色:红|蓝}有货")
    assert shown.text == "亲，\u2009颜色\u2009有货"
    assert marked(shown, shown.blanks) == ["\u2009颜色\u2009"]


def test_a_blank_at_the_end_keeps_its_room() -> None:
    shown = preview("您的尺码是{尺码}\n")
    assert marked(shown, shown.blanks) == ["\u2009尺码\u2009"]


def test_a_known_value_is_shown_in_its_place() -> None:
    shown = preview("欢迎光临{店铺}，{买家}～", known={"店铺": "小鱼女装", "买家": ""})
    assert shown.text == "欢迎光临小鱼女装，\u2009买家\u2009～"
    assert marked(shown, shown.blanks) == ["\u2009买家\u2009"]


def test_hits_move_with_the_words_around_them() -> None:
    text = "欢迎光临{店铺}，{{新款}}上架，包邮"
    shown = preview(text, spans_of(text, "光临", "上架", "包邮"), {"店铺": "小鱼女装"})
    assert shown.text == "欢迎光临小鱼女装，{新款}上架，包邮"
    assert marked(shown, shown.hits) == ["光临", "上架", "包邮"]


def test_a_hit_at_a_doubled_brace_stays_at_the_brace() -> None:
    text = "前面的字{{新款}}后面的字"
    assert marked(preview(text), preview(text, [(4, 8), (5, 8)]).hits) == ["{新款", "{新款"]
    assert marked(preview(text), preview(text, [(2, 5), (2, 6)]).hits) == ["的字", "的字{"]


def test_a_hit_across_a_blank_covers_what_is_shown_for_it() -> None:
    text = "亲{买家}好"
    shown = preview(text, [(0, len(text))], {"买家": "小鱼"})
    assert marked(shown, shown.hits) == ["亲小鱼好"]


def test_a_hit_within_a_blank_marks_nothing() -> None:
    assert preview("亲{买家}好", [(2, 4)]).hits == ()


def test_a_hit_reaching_into_the_cut_off_end_stops_there() -> None:
    shown = preview("您好\n\n", [(0, 4)])
    assert shown.hits == ((0, 2),)


def test_a_hit_beyond_the_text_marks_nothing() -> None:
    assert preview("您好", [(7, 9)]).hits == ()


@pytest.mark.parametrize("text", ["亲{买家", "亲{}", "}"])
def test_a_malformed_text_is_shown_as_it_is(text: str) -> None:
    assert preview(text, [(0, 1)]) == Preview(text, ((0, 1),))


def test_nothing_is_shown_of_nothing() -> None:
    assert preview("") == Preview("")


@given(st.text(alphabet="亲好{}:=|买家\n ", max_size=25), st.data())
def test_spans_always_lie_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = preview(text, [(start, end)], {"买家": "小鱼儿888"})
    assert "\n" not in shown.text
    for first, last in (*shown.hits, *shown.blanks):
        assert 0 <= first < last <= len(shown.text)
