"""Completion over names, pinyin and tags; groups of buyers."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.core.buyer import BuyerName
from assistant.store import buyer_finding
from assistant.store.buyer_finding import BuyerFinder, Group
from assistant.store.buyers import BuyerStore
from tests.core.builders import utc
from tests.store.keys import open_here

NOW = utc("2026-11-20 02:00:00")
BUYERS = [  # name, tags, note, seen so many days ago
    ("taobao/小鱼儿888", ("擅长讲价", "回头客"), "答应送丝袜", 1),
    ("taobao/小雨", (), "", 3),
    ("jd/tom_888", ("会员",), "L 码", 40),
    ("pinduoduo/大鱼海棠", ("擅长讲价",), "", 400),
]


@pytest.fixture(params=["all are recent", "none is recent"])
def finder(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[BuyerFinder]:
    """A finder over four buyers, by both of its ways."""
    if request.param == "none is recent":
        monkeypatch.setattr(buyer_finding, "_RECENT", 0)
    database = open_here(tmp_path / "assistant.db")
    store = BuyerStore(database)
    for text, tags, note, days in BUYERS:
        id_ = store.meet(BuyerName.parse(text), NOW - timedelta(days=days))
        store.set_tags(id_, tags)
        if note:
            store.add_note(BuyerName.parse(text), note, NOW - timedelta(days=days))
    yield BuyerFinder(database)
    database.close()


def names(finder: BuyerFinder, text: str) -> set[str]:
    return {found.name.name for found in finder.complete(text)}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("小鱼", {"小鱼儿888"}),
        ("xy", {"小鱼儿888", "小雨"}),
        ("xiaoyu", {"小鱼儿888", "小雨"}),
        ("xye8", {"小鱼儿888"}),
        ("TOM", {"tom_888"}),
        ("tom8", {"tom_888"}),
        ("擅长讲价", {"小鱼儿888", "大鱼海棠"}),
        ("scjj", {"小鱼儿888", "大鱼海棠"}),
        ("huiyuan", {"tom_888"}),
        ("没有这人", set()),
    ],
)
def test_a_beginning_is_enough(finder: BuyerFinder, typed: str, expected: set[str]) -> None:
    assert names(finder, typed) == expected


def test_who_was_seen_last_comes_first_when_nothing_is_typed(finder: BuyerFinder) -> None:
    found = [found.name.name for found in finder.complete("")]
    assert found in ([], ["小鱼儿888", "小雨", "tom_888", "大鱼海棠"])


def test_no_more_than_asked_for(finder: BuyerFinder) -> None:
    assert len(finder.complete("xy", limit=1)) == 1


def test_recent_buyers_are_found_by_the_middle_of_their_names(tmp_path: Path) -> None:
    database = open_here(tmp_path / "assistant.db")
    finder = BuyerFinder(database)
    assert finder.complete("888") == []
    BuyerStore(database).meet(BuyerName("taobao", "小鱼儿888"), NOW)
    finder.forget()
    assert names(finder, "888") == {"小鱼儿888"}
    database.close()


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (Group(), ["小鱼儿888", "小雨", "tom_888", "大鱼海棠"]),
        (Group(tag="擅长讲价"), ["小鱼儿888", "大鱼海棠"]),
        (Group(tag="没有"), []),
        (Group(since=NOW - timedelta(days=30)), ["小鱼儿888", "小雨"]),
        (Group(until=NOW - timedelta(days=30)), ["tom_888", "大鱼海棠"]),
        (Group(words="丝袜"), ["小鱼儿888"]),
        (Group(tag="擅长讲价", words="丝袜", since=NOW - timedelta(days=2)), ["小鱼儿888"]),
        (Group(words="%"), []),
    ],
)
def test_groups(finder: BuyerFinder, group: Group, expected: list[str]) -> None:
    assert [found.name.name for found in finder.group(group)] == expected
    assert finder.count(group) == len(expected)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        *(
            ("小鱼儿", True),
            ("小", True),
            ("问小雨的单", True),
            ("xiaoyuer", True),
            ("tom 888", True),
        ),
        *(("xy", False), ("tom", False), ("退款", False), ("鱼海", False), ("kaifapiao", False)),
    ],
)
def test_words_that_name_a_buyer(finder: BuyerFinder, words: str, *, told: bool) -> None:
    assert finder.is_name(words) is told
