"""The index kept between two starts of the program."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.search.index import Index
from assistant.core.search.synonyms import parse_synonyms
from tests.core.search.library import found, index, library, phrase

PHRASES = (
    phrase("hello", "首次问好", "亲，欢迎光临", "在吗", code="hy", variants=("您好呀", "Hi 😊")),
    phrase("back", "退货政策", "亲，支持七天无理由退货哦"),
    phrase("rare", "𠮷野家", "重庆"),
)
INDEX = index(*PHRASES)
QUERIES = (
    "hy",
    "退货",
    "thzc",
    "zq",
    "cq",
    "tuihuozhenge",
    "怎么退货呢",
    "诱惑",
    "",
    "nihao",
    "𠮷",
)


def test_the_same_answers_after_loading() -> None:
    loaded = Index.from_bytes(INDEX.to_bytes(), INDEX.library)
    assert loaded is not None
    for query in QUERIES:
        assert loaded.find(query) == INDEX.find(query), query
    assert loaded.to_bytes() == INDEX.to_bytes()


@pytest.mark.parametrize(
    "changed",
    [
        PHRASES[:2],
        (*PHRASES[:2], replace(PHRASES[2], title="别的")),
        (*PHRASES[:2], replace(PHRASES[2], text="别的")),
        (*PHRASES[:2], replace(PHRASES[2], keywords=("别的",))),
        (*PHRASES[:2], replace(PHRASES[2], id="other")),
    ],
)
def test_of_another_library_it_is_refused(changed: tuple[object, ...]) -> None:
    assert Index.from_bytes(INDEX.to_bytes(), library(*changed)) is None  # type: ignore[arg-type]


def test_with_other_synonyms_it_is_refused() -> None:
    """What of a phrase names a subject is noted when the index is built."""
    one, other = (parse_synonyms(f"退货 = {word}") for word in ("退掉", "退回"))
    built = Index.build(INDEX.library, synonyms=one)
    assert Index.from_bytes(built.to_bytes(), INDEX.library, synonyms=other) is None
    again = Index.from_bytes(built.to_bytes(), INDEX.library, synonyms=one)
    assert again is not None
    assert again.find("想退掉呢") == built.find("想退掉呢")


@given(st.binary(max_size=300))
def test_anything_else_is_refused(data: bytes) -> None:
    assert Index.from_bytes(data, INDEX.library) is None


@given(st.integers(0, 2000))
def test_cut_short_it_is_refused(length: int) -> None:
    data = INDEX.to_bytes()
    assert Index.from_bytes(data[: min(length, len(data) - 1)], INDEX.library) is None


def test_an_empty_library() -> None:
    empty = index()
    loaded = Index.from_bytes(empty.to_bytes(), empty.library)
    assert loaded is not None
    assert found(loaded, "th") == []


def test_a_changed_book_is_read_on_from_the_former_index() -> None:
    changed = library(*PHRASES[:2], replace(PHRASES[2], title="新的标题"))
    afresh, further = Index.build(changed), Index.build(changed, former=INDEX)
    for query in (*QUERIES, "xdbt", "biaoti"):
        assert further.find(query) == afresh.find(query), query
