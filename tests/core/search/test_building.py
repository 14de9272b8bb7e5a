"""Building: told how far it is, the same from scratch and from a former index, always the same."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.core.book import Book
from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.search import readings
from assistant.core.search.build import FIELDS, build_fields, numbered
from assistant.core.search.field import BEGIN, LINE, PIECE
from assistant.core.search.index import Index
from tests.core.search.library import found, library, phrase

PHRASES = [
    phrase("hello", "首次问好", "亲，欢迎光临", "在吗", code="hy", variants=("您好呀",)),
    phrase("back", "退货政策", "亲，支持七天无理由退货哦", "重新", "还款"),
    phrase("long", "长袖尺码推荐方法", "亲，请告诉我身高体重"),
    phrase("sign", "～～", "😊"),
]


def test_progress_counts_every_phrase() -> None:
    told: list[tuple[int, int]] = []
    Index.build(library(*PHRASES), lambda done, count: told.append((done, count)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_an_empty_library_has_no_progress() -> None:
    told: list[int] = []
    empty = Index.build(Library(), lambda done, _count: told.append(done))
    assert told == []
    assert empty.find("退货").hits == ()
    assert empty.find("").hits == ()
    assert empty.find("tuihuo").total == 0


def test_short_titles_have_low_numbers() -> None:
    titles = [len(some.title) for some in numbered(library(*PHRASES))]
    assert titles == sorted(titles)


def test_streams_run_in_step() -> None:
    _, fields = build_fields(PHRASES, (), None)
    assert [field.where for field in fields] == list(FIELDS)
    for field in fields:
        streams = field.streams
        lengths = {len(streams.characters), len(streams.sounds), len(streams.initials)}
        assert lengths == {len(streams.others)} == {len(streams.starts)}
        assert len(field) == len(PHRASES)
        for stream in (streams.sounds[:], streams.initials, streams.others[:]):
            places = [at for at, one in enumerate(streams.characters) if one in (LINE, PIECE)]
            assert [at for at, one in enumerate(stream) if one in (LINE, PIECE)] == places


def test_each_phrase_has_its_span() -> None:
    _, (titles, keywords, texts) = build_fields(PHRASES, (), None)
    parts = [
        [field.streams.characters[slice(*field.span(n))] for n in range(len(PHRASES))]
        for field in (titles, keywords, texts)
    ]
    assert parts[0] == ["首次问好", "退货政策", "长袖尺码推荐方法", ""]
    assert parts[1] == ["在吗", f"重新{PIECE}还款", "", ""]
    assert parts[2][0] == f"亲欢迎光临{PIECE}您好呀"


def test_postings_know_single_ones_pairs_and_beginnings() -> None:
    _, (titles, _, texts) = build_fields(PHRASES, (), None)
    assert titles.by_character.of("货") == titles.by_character.of("退货") == 0b0010
    assert titles.by_character.of("货退") == 0
    assert titles.by_initial.of("th") == 0b0010
    assert titles.by_initial.of(BEGIN + "t") == 0b0010
    assert titles.by_initial.of(BEGIN + "h") == 0
    assert titles.by_other_initial.of("z") == 0b0100  # 长: chang, zhang
    assert texts.by_character.of(PIECE) == 0


@pytest.mark.parametrize("seed", range(5))
def test_twice_the_same_to_the_byte(seed: int) -> None:
    mixed = random.Random(seed).sample(PHRASES, len(PHRASES))
    one, other = Index.build(library(*mixed)), Index.build(library(*mixed))
    assert one.to_bytes() == other.to_bytes()


TEXTS = st.text("退货重新长还行你好a7 ，～", max_size=8)
CHANGES = st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=6)


def made(entries: list[tuple[str, str, str]]) -> list[Phrase]:
    return [phrase(f"p{n}", a or "题", b, c) for n, (a, b, c) in enumerate(entries)]


@settings(max_examples=60, deadline=None)
@given(CHANGES, CHANGES)
def test_from_a_former_index_as_from_scratch(
    before: list[tuple[str, str, str]], after: list[tuple[str, str, str]]
) -> None:
    former = Index.build(library(*made(before)))
    now = library(*made(after))
    assert _same(Index.build(now, former=former), Index.build(now))


@settings(max_examples=30, deadline=None)
@given(CHANGES, CHANGES)
def test_from_a_former_index_that_was_loaded(
    before: list[tuple[str, str, str]], after: list[tuple[str, str, str]]
) -> None:
    first = library(*made(before))
    loaded = Index.from_bytes(Index.build(first).to_bytes(), first)
    now = library(*made([*before, *after]))
    assert _same(Index.build(now, former=loaded), Index.build(now))


def _same(one: Index, other: Index) -> bool:
    queries = ("退", "th", "tuihuo", "zhongxin", "zhang", "你好", "a7", "chx", "退火", "怎么退货")
    return all(one.find(query) == other.find(query) for query in queries)


def test_of_a_changed_book_only_what_is_new_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    former = Index.build(library(*PHRASES))
    read: list[str] = []
    run = readings.Reader._run  # noqa: SLF001 - to see what is read aloud

    def watched(reader: readings.Reader, text: str) -> str:
        read.append(text)
        return run(reader, text)

    monkeypatch.setattr(readings.Reader, "_run", watched)
    changed = replace(PHRASES[1], text="亲，支持三十天退货")
    after = Index.build(library(PHRASES[0], changed, *PHRASES[2:]), former=former)
    assert read == ["亲", "支持三十天退货"]
    assert found(after, "sanshitian") == ["back"]
    assert not found(after, "wuliyou") or after.find("wuliyou").nearest


def test_a_book_more_and_a_book_less() -> None:
    one, other = Book("one", "一", phrases=(PHRASES[0],)), Book("two", "二", phrases=(PHRASES[1],))
    both, first = Library.of([one, other]), Library.of([one])
    former = Index.build(both)
    assert found(Index.build(first, former=former), "thzc") == found(Index.build(first), "thzc")
    assert found(Index.build(both, former=Index.build(first)), "thzc") == ["back"]
