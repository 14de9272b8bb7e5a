"""What holds for every library and every query."""

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.core.phrase import Phrase
from tests.core.search.library import found, index, phrase

CHARACTERS = "退货政策重新长还行你礼拟 好a1B／/～，Ｖ貨𠮷"
TITLES = st.text(CHARACTERS, min_size=1, max_size=8)
QUERIES = st.one_of(
    st.text(CHARACTERS, max_size=6),
    st.text("thzcxuiogen", min_size=1, max_size=10),
    st.sampled_from(
        ["tuihuo", "thzc", "tuihou", "zhengche", "chongxin", "怎么退货呢", "退火", "nihao"]
    ),
)
ANY_TITLES = st.text(min_size=1, max_size=12)


def phrases(titles: list[tuple[str, str]]) -> list[Phrase]:
    return [phrase(f"p{n}", title, text) for n, (title, text) in enumerate(titles)]


LIBRARIES = st.lists(st.tuples(TITLES, TITLES), min_size=1, max_size=8).map(phrases)


@settings(max_examples=150, deadline=None)
@given(st.lists(ANY_TITLES, min_size=1, max_size=5), st.data())
def test_a_part_of_a_title_finds_it(titles: list[str], data: st.DataObject) -> None:
    title = data.draw(st.sampled_from(titles))
    start = data.draw(st.integers(0, len(title) - 1))
    end = data.draw(st.integers(start + 1, len(title)))
    searched = index(*(phrase(f"p{n}", title) for n, title in enumerate(titles)))
    assert f"p{titles.index(title)}" in found(searched, title[start:end])


HAN_TITLES = st.text("送货时间少称重政策", min_size=2, max_size=6)


@settings(max_examples=150, deadline=None)
@given(HAN_TITLES, st.data())
def test_a_title_is_found_by_characters_and_then_initials(title: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(title)))
    initials = dict(zip("送货时间少称重政策", "shsjsczzc", strict=True))
    rest = "".join(initials[c] for c in title[at:])
    results = index(phrase("p", title)).find(title[:at] + rest)
    assert [hit.phrase.id for hit in results.hits] == ["p"]
    assert not results.nearest


@settings(max_examples=150, deadline=None)
@given(LIBRARIES, TITLES, TITLES, QUERIES)
def test_one_phrase_more_removes_none(
    some: list[Phrase], title: str, text: str, query: str
) -> None:
    before = index(*some).find(query, limit=1000)
    after = index(*some, phrase("new", title, text)).find(query, limit=1000)
    if not before.nearest:
        assert {hit.phrase.id for hit in before.hits} <= {hit.phrase.id for hit in after.hits}


@settings(max_examples=100, deadline=None)
@given(LIBRARIES, QUERIES)
def test_same_input_same_order(some: list[Phrase], query: str) -> None:
    assert index(*some).find(query) == index(*some).find(query)


@settings(max_examples=100, deadline=None)
@given(LIBRARIES, QUERIES, st.integers(0, 10))
def test_a_lower_limit_cuts_the_same_list(some: list[Phrase], query: str, limit: int) -> None:
    searched = index(*some)
    assert found(searched, query, limit=limit) == found(searched, query)[:limit]


@settings(max_examples=100, deadline=None)
@given(LIBRARIES, QUERIES)
def test_hits_are_in_order_marked_within_bounds_and_explained(
    some: list[Phrase], query: str
) -> None:
    hits = index(*some).find(query).hits
    if typed_something(query):
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        for spans, text in ((hit.title_spans, hit.phrase.title), (hit.text_spans, hit.phrase.text)):
            assert all(0 <= start < end <= len(text) for start, end in spans)
        assert abs(sum(reason.points for reason in hit.reasons) - hit.score) < 1e-6


def typed_something(query: str) -> bool:
    return any(character.isalnum() for character in query)
