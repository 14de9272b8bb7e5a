"""What is kept: the index in the cache, whole or damaged; nothing of hits that were looked at."""

import gc
import struct
import tracemalloc
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.core.phrase import Phrase
from assistant.core.search import cache
from assistant.core.search.build import numbered
from assistant.core.search.cache import content_hash, unpacked
from assistant.core.search.index import Index
from assistant.core.search.stream import KeptStream
from assistant.core.search.synonyms import NO_SYNONYMS
from tests.core.search.library import index, library, phrase

PHRASES = [
    phrase(
        f"p{n}", f"{'退货发票尺码优惠'[n % 4 * 2 :][:2]}说明{n}", f"亲，第{n}条，支持退货", "重新"
    )
    for n in range(200)
]
SEARCHED = index(*PHRASES)
DATA = SEARCHED.to_bytes()
QUERIES = ("退货", "th", "tuihuo", "zhongxin", "shuoming1", "退火", "怎么退货呢", "说明 退", "")


def loaded(data: bytes) -> Index | None:
    return Index.from_bytes(data, SEARCHED.library)


@pytest.mark.parametrize("held", [0, len(PHRASES)], ids=["left where it is", "held"])
def test_there_and_back(held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST_HELD", held)
    again = loaded(DATA)
    assert again is not None
    assert again.to_bytes() == DATA
    for query in QUERIES:
        assert again.find(query) == SEARCHED.find(query), query
        spans = [(h.title_spans, h.text_spans, h.reasons) for h in again.find(query).hits]
        assert spans == [
            (h.title_spans, h.text_spans, h.reasons) for h in SEARCHED.find(query).hits
        ]


def test_what_is_looked_at_least_of_many_phrases_stays_where_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cache, "_MOST_HELD", 0)
    rare = index(*PHRASES, phrase("rare", "𠮷野家", "重庆"))
    phrases = numbered(rare.library)
    parts = unpacked(memoryview(rare.to_bytes()), phrases, NO_SYNONYMS)
    assert parts is not None
    title, _, text = (field.streams for field in parts[1])
    assert isinstance(text.sounds, KeptStream)
    assert isinstance(title.sounds, str), "a character of it takes more than two bytes"
    changed = library(*PHRASES[1:], phrase("new", "退货地址", "亲"))
    former = loaded(DATA)
    assert former is not None
    assert Index.build(changed, former=former).to_bytes() == Index.build(changed).to_bytes()


def test_postings_stay_where_they_are() -> None:
    """In a file that is mapped they take no memory until they are asked for."""
    parts = unpacked(memoryview(DATA), numbered(SEARCHED.library), NO_SYNONYMS)
    assert parts is not None
    for field in parts[1]:
        assert isinstance(field.by_character.data, memoryview)
        assert field.by_character.data.obj is DATA


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_one_byte_changed_is_refused(at: int, by: int) -> None:
    damaged = DATA[:at] + bytes([DATA[at] ^ by]) + DATA[at + 1 :]
    assert loaded(damaged) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:3],
        lambda data: data[:4],
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: data + data,
        lambda data: data[1:],
        lambda data: bytes(len(data)),
        lambda data: data[:4] + struct.pack("<Q", 2**63) + data[12:],
        lambda data: b"assistant search index 1\n",
    ],
)
def test_damage_is_refused(damage: Callable[[bytes], bytes]) -> None:
    assert loaded(damage(DATA)) is None


def test_the_books_may_stand_in_another_order() -> None:
    """The hash is of what is searched; of equal titles the order of the books decides."""
    other = library(*reversed(PHRASES))
    assert Index.from_bytes(DATA, other) is None or found_in(other) == [p.id for p in other.phrases]


def found_in(other: object) -> list[str]:
    return [hit.phrase.id for hit in Index.build(other).find("").hits]  # type: ignore[arg-type]


CHANGES: list[Callable[[Phrase], Phrase]] = [
    lambda some: phrase(some.id, some.title + "了", some.text, *some.keywords),
    lambda some: phrase(some.id, some.title, some.text + "。", *some.keywords),
    lambda some: phrase(some.id, some.title, some.text),
    lambda some: phrase(some.id, some.title, some.text, *some.keywords, "更多"),
    lambda some: phrase(some.id, some.title, some.text, *some.keywords, variants=("另",)),
    lambda some: phrase(some.id + "x", some.title, some.text, *some.keywords),
]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_searched_is_part_of_the_hash(change: Callable[[Phrase], Phrase]) -> None:
    assert content_hash([change(PHRASES[0])]) != content_hash([PHRASES[0]])


def test_what_is_not_searched_is_not() -> None:
    stage = phrase("p0", PHRASES[0].title, PHRASES[0].text, "重新", stage="close", tags=("vip",))
    assert content_hash([stage]) == content_hash([PHRASES[0]])


def test_a_keyword_is_not_a_part_of_the_text() -> None:
    one, other = phrase("a", "题", "文", "词"), phrase("a", "题", "词", "文")
    assert content_hash([one]) != content_hash([other])


def test_hits_keep_no_spans() -> None:
    """What is marked is worked out when it is looked at: a thousand looks leave nothing behind.

    Spans kept anywhere would be 56,000 bytes at the least, a thousand pairs; what the interpreter
    itself sets up on the way differs from run to run and has been up to 12,000.
    """
    hits = SEARCHED.find("tuihuo").hits
    assert len(hits) == 50
    _look(hits)
    gc.collect()
    tracemalloc.start()
    for _ in range(20):
        _look(hits)
    gc.collect()
    left = tracemalloc.take_snapshot()
    tracemalloc.stop()
    ours = left.filter_traces([tracemalloc.Filter(True, "*/assistant/*")])  # not pytest's threads
    assert sum(line.size for line in ours.statistics("filename")) < 40_000


def _look(hits: object) -> None:
    for hit in hits:  # type: ignore[attr-defined]
        assert hit.title_spans or hit.text_spans


def test_what_is_kept_from_query_to_query_has_a_bound() -> None:
    searched = index(*PHRASES)
    for number in range(300):
        searched.find(f"退货说明{number}")
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for number in range(300):
        searched.find(f"退货说明{number}")
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 200_000
