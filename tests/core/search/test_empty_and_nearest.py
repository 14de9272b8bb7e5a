"""What is shown when nothing is typed, and when nothing is found."""

import pytest

from assistant.core.book import Book
from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.search.context import Context
from assistant.core.search.index import Index
from assistant.core.search.learnt import learn
from assistant.core.search.result import How
from assistant.core.stage import Stage
from tests.core.search.library import found, index, phrase
from tests.soon import soon

STAGED = [
    phrase("bye", "再见", stage="farewell"),
    phrase("ask2", "退货运费说明", stage="inquire"),
    phrase("hi2", "首次问好很长的题目", stage="greet"),
    phrase("ask1", "发票", stage="inquire"),
    phrase("hi1", "问好", stage="greet"),
    phrase("odd", "奇怪", stage="nowhere"),
]
AS_A_TALK_GOES = ["hi2", "hi1", "ask2", "ask1", "bye", "odd"]


def test_a_new_agent_sees_what_one_says_first() -> None:
    assert found(index(*STAGED), "") == AS_A_TALK_GOES


def test_the_stages_a_book_adds_come_after_the_built_in_ones() -> None:
    book = Book("shop", "店铺", phrases=tuple(STAGED), stages=(Stage("nowhere", "别处"),))
    other = Book("two", "二", phrases=(Phrase("two", "x", "lost", "失", "亲"),))
    searched = Index.build(Library.of([other, book]))
    assert found(searched, "") == [*AS_A_TALK_GOES, "x"]


@pytest.mark.parametrize("blank", ["", " ", "　", "\t "])
def test_blanks_are_nothing(blank: str) -> None:
    assert found(index(*STAGED), blank) == AS_A_TALK_GOES


@pytest.mark.parametrize(
    ("context", "first"),
    [
        (Context("inquire"), ["ask2", "ask1", "hi2"]),
        (Context("farewell"), ["bye", "hi2", "hi1"]),
        (Context("unknown"), ["hi2", "hi1", "ask2"]),
        (Context(pins=frozenset({"shop/bye"})), ["bye", "hi2", "hi1"]),
        (Context(uses={"shop/ask1": 1.0}), ["ask1", "hi2", "hi1"]),
        (Context(uses={"shop/ask1": 1.0, "shop/bye": 2.0}), ["bye", "ask1", "hi2"]),
        (
            Context("greet", uses={"shop/ask1": 9.0, "shop/hi1": 1.0}),
            ["hi1", "hi2", "ask2"],
        ),
        (
            Context("greet", uses={"shop/hi1": 1.0}, pins=frozenset({"shop/bye"})),
            ["bye", "hi1", "hi2"],
        ),
        (
            Context(uses={"shop/ask1": 1.0}, pins=frozenset({"shop/bye", "shop/ask1"})),
            ["ask1", "bye", "hi2"],
        ),
        (Context(pins=frozenset({"shop/gone"}), uses={"shop/gone": 3.0}), ["hi2", "hi1", "ask2"]),
    ],
)
def test_pinned_then_used_of_the_stage_then_the_stage(context: Context, first: list[str]) -> None:
    assert found(index(*STAGED), "", context)[:3] == first


@pytest.mark.parametrize("limit", [0, 1, 3, 6, 100])
def test_no_more_than_wanted(limit: int) -> None:
    results = index(*STAGED).find("", limit=limit)
    assert [hit.phrase.id for hit in results.hits] == AS_A_TALK_GOES[:limit]
    assert results.total == len(STAGED)
    assert not results.nearest


def test_no_phrase_twice() -> None:
    context = Context(
        "inquire", uses={"shop/ask1": 2.0, "shop/ask2": 1.0}, pins=frozenset({"shop/ask1"})
    )
    listed = found(index(*STAGED), "", context)
    assert sorted(listed) == sorted(AS_A_TALK_GOES)


SHOP = index(
    phrase("back", "退货政策", "亲，支持七天无理由退货"),
    phrase("size", "尺码推荐", "亲，请告诉我身高体重"),
    phrase("track", "物流查询", "亲，快递正在路上"),
)


@pytest.mark.parametrize(
    ("query", "nearest"),
    [
        ("退货政策啊啊", "back"),  # too much
        ("退货改革", "back"),  # half of it
        ("tuihuozhengcexx", "back"),
        ("thzcqqq", "back"),
        ("tuihuo size", "back"),  # one word of two
        ("尺马推荐", "size"),  # a wrong character
        ("物流 鑫", "track"),
        ("请问身高怎么填写呢", "size"),
        ("你们的快递现在到哪里了", "track"),
    ],
)
def test_nothing_found_shows_the_nearest(query: str, nearest: str) -> None:
    results = SHOP.find(query)
    assert results.nearest
    assert results.hits[0].phrase.id == nearest


PARTS = index(
    phrase("ink", "墨盒型号", "亲，HP 2700 用 680 墨盒"),
    phrase("card", "显卡", "亲，RTX 4070 有货"),
    phrase("off", "满减", "亲，满3000减200"),
    phrase("wifi", "路由器", "亲，请打开192.168.1.1"),
)


@pytest.mark.parametrize(
    ("query", "nearest"),
    [
        ("HP680", "ink"),  # each part is known
        ("rtx4080", "card"),  # the number is not, the rest is
        ("RTX 4080", "card"),
        ("3000-200", "off"),
        ("3000-7", "off"),
        ("192.168.0.1", "wifi"),
    ],
)
def test_letters_and_numbers_are_near_apart(query: str, nearest: str) -> None:
    results = PARTS.find(query)
    assert results.nearest
    assert [hit.phrase.id for hit in results.hits] == [nearest]


@pytest.mark.parametrize("number", ["2384723984723", "6801", "3001", "4071"])
def test_no_number_is_near_another(number: str) -> None:
    assert PARTS.find(number).hits == ()


@pytest.mark.parametrize("query", ["鑫鑫", "龘", "00000", "vv", "7-7", "v v", "v-v", "7 8", "-7-"])
def test_there_may_be_nothing_near(query: str) -> None:
    results = SHOP.find(query)
    assert (results.hits, results.total) == ((), 0)


@pytest.mark.parametrize(
    ("query", "nearest"),
    [
        ("退货", False),
        ("thzc", False),
        ("tuihuo", False),
        ("wuliu", False),
        ("wuniu", False),  # confused sounds are found
        ("tuihoo", True),  # a typo is near
        ("推货", True),  # another character is near
        ("退货可以吗老板", True),  # a question is near
    ],
)
def test_what_counts_as_found(query: str, nearest: bool) -> None:
    assert SHOP.find(query).nearest is nearest


def test_what_was_chosen_for_a_question_is_found_the_next_time() -> None:
    asked = "老板这个不想要了怎么办"
    before = SHOP.find(asked)
    assert before.nearest or not before.hits
    context = Context(learnt=learn({}, asked, "shop/back"))
    for question in (asked, "这个不想要了怎么办呢", "老板，这个不想要了怎么办？？"):
        after = SHOP.find(question, context)
        assert after.hits[0].phrase.id == "back"
        assert after.hits[0].reasons[0].how is How.LEARNT
        assert not after.nearest


def test_a_lesson_does_not_disturb_other_queries() -> None:
    context = Context(learnt=learn({}, "老板这个不想要了怎么办", "shop/back"))
    for query in ("尺码", "cm", "chima", "物流到哪里了", ""):
        assert found(SHOP, query, context) == found(SHOP, query), query


@pytest.mark.parametrize("limit", [0, 1, 2])
def test_the_nearest_keep_to_the_limit(limit: int) -> None:
    assert len(SHOP.find("推荐政策查询的", limit=limit).hits) <= limit


MANY = " ".join(map(str, range(1000, 1600)))


@pytest.mark.parametrize(
    "long",
    [
        "退货" * 500,
        "tuihuo" * 200,
        "th " * 300,
        "a" * 3000,
        "？" * 900,
        MANY,
        MANY.replace(" ", "-"),
    ],
)
def test_very_long_queries_are_answered(long: str) -> None:
    with soon(1):
        assert SHOP.find(long, limit=5).total >= 0


@pytest.mark.parametrize(
    "odd", ["\0", "\ud800", "😊", "\u202e退货", "退\n货", "%s", "[a-", "\\", "退货\0"]
)
def test_odd_queries_are_answered(odd: str) -> None:
    results = SHOP.find(odd)
    assert results == SHOP.find(odd)
