"""Finding: what matches, and in which order."""

import pytest

from assistant.core.search.context import Context
from assistant.core.search.index import Index
from tests.core.search.library import library, phrase

SHOP = library(
    phrase("hello", "首次问好", "亲，欢迎光临小鱼女装", code="hy", stage="greet"),
    phrase(
        "back",
        "退货政策",
        "亲，支持七天无理由退货哦",
        keywords=("退款",),
        stage="aftersale",
    ),
    phrase("stock", "现货咨询", "亲，有货的，今天就能发"),
    phrase("post", "退货运费", "亲，运费由我们承担", stage="aftersale"),
)
INDEX = Index.build(SHOP)


def found(query: str, context: Context = Context()) -> list[str]:
    return [hit.phrase.id for hit in INDEX.find(query, context).hits]


@pytest.mark.parametrize(
    ("query", "first"),
    [("hy", "hello"), ("退货政策", "back"), ("thzc", "back"), ("tuihuozhengce", "back"),
     ("退款", "back"), ("yunfei", "post"), ("tk", "back"), ("qitian", "back"),
     ("有货", "stock"), ("政策 退货", "back"), ("HY", "hello")],
)  # fmt: skip
def test_first_hit(query: str, first: str) -> None:
    assert found(query)[0] == first


def test_title_before_text_and_prefix_before_inside() -> None:
    assert found("退货") == ["back", "post"]
    assert set(found("货")[:2]) < {"back", "post", "stock"}


def test_pins_then_uses_decide_between_equals() -> None:
    assert found("退货", Context(uses={"shop/post": 3.0})) == ["post", "back"]
    assert (
        found("退货", Context(uses={"shop/post": 3.0}, pins=frozenset({"shop/back"})))[
            0
        ]
        == "back"
    )


def test_empty_query_shows_pinned_then_used_of_the_stage_then_book_order() -> None:
    context = Context(
        "aftersale", uses={"shop/post": 1.0}, pins=frozenset({"shop/stock"})
    )
    assert found("", context) == ["stock", "post", "back", "hello"]


def test_spans_show_what_matched() -> None:
    hit = INDEX.find("thzc").hits[0]
    assert hit.title_spans == ((0, 4),)
