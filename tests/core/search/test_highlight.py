"""What is marked in titles and texts."""

import pytest

from tests.core.search.library import index, phrase


def marked(title: str, text: str, query: str) -> tuple[list[str], list[str]]:
    hit = index(phrase("a", title, text)).find(query).hits[0]
    return (
        [title[slice(*span)] for span in hit.title_spans],
        [text[slice(*span)] for span in hit.text_spans],
    )


@pytest.mark.parametrize(
    ("title", "query", "marks"),
    [
        ("退货政策", "退货", ["退货"]),
        ("退货政策", "thzc", ["退货政策"]),
        ("退货政策", "zhengce", ["政策"]),
        ("退货政策", "huozh", ["货政"]),
        ("颜色/款式确认", "色款", ["色/款"]),
        ("颜色/款式确认", "kuanshi", ["款式"]),
        ("退貨（運費）", "货运", ["貨（運"]),
        ("ＶＩＰ会员", "viphy", ["ＶＩＰ会员"]),
        ("退货政策", "政策 th", ["退货政策"]),
        ("首次问好", "sc wh", ["首次问好"]),
        ("首次 问好", "sc wh", ["首次", "问好"]),
        ("重新发货", "zx", ["重新"]),
        ("礼盒装", "nihe", ["礼盒"]),
    ],
)
def test_the_title(title: str, query: str, marks: list[str]) -> None:
    assert marked(title, "亲", query)[0] == marks


def test_the_text_is_marked_too() -> None:
    assert marked("退货", "亲，支持【退货】哦", "th") == (["退货"], ["退货"])
    assert marked("问好", "亲～ 欢迎光临", "qhy")[1] == ["亲～ 欢迎"]


def test_variants_are_found_but_not_marked() -> None:
    searched = index(phrase("a", "问好", "亲", variants=("欢迎光临",)))
    hit = searched.find("欢迎").hits[0]
    assert hit.text_spans == ()


def test_nothing_is_marked_without_a_query() -> None:
    hit = index(phrase("a", "问好", "亲")).find("").hits[0]
    assert (hit.title_spans, hit.text_spans) == ((), ())
