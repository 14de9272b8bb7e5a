"""The order of hits, by table: where, how surely, how completely it matched; then habits."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.core.phrase import Phrase
from assistant.core.search.context import Context
from assistant.core.search.index import Index
from assistant.core.search.result import How, Where
from tests.core.search.library import found, index, library, phrase

# Every line: a query, and phrases (title, text, keyword, code) from the first to the last hit.
ORDERS: dict[str, tuple[str, list[tuple[str, str, str, str]]]] = {
    "code, title, keyword, text": (
        "fp",
        [
            ("其他", "亲", "", "fp"),
            ("发票", "亲", "", ""),
            ("其他", "亲", "发票", ""),
            ("其他", "关于发票", "", ""),
        ],
    ),
    "whole, beginning, word start, inside of a title": (
        "发票",
        [
            ("发票", "亲", "", ""),
            ("发票抬头", "亲", "", ""),
            ("开票/发票抬头", "亲", "", ""),
            ("电子发票抬头", "亲", "", ""),
        ],
    ),
    "whole, beginning, inside of a keyword": (
        "发票",
        [
            ("其他", "亲", "发票", ""),
            ("其他", "亲", "发票抬头", ""),
            ("其他", "亲", "开发票", ""),
        ],
    ),
    "a whole code before the beginning of one": (
        "yf",
        [("其他", "亲", "", "yf"), ("其他", "亲", "", "yf2")],
    ),
    "right reading, other reading, confused sounds": (
        "zhongxin",
        [
            ("中心介绍", "亲", "", ""),
            ("重新发货", "亲", "", ""),
            ("总新品介绍", "亲", "", ""),
        ],
    ),
    "as it sounds before but for one letter": (
        "tuihuo",
        [
            ("退货", "亲", "", ""),
            ("说明退货", "亲", "", ""),
            ("其他", "亲", "退货", ""),
            ("其他", "可以退货", "", ""),
            ("退火锅", "亲", "", ""),
        ][:4],
    ),
    "a title that is like it before a text that is it no more": (
        "zhongxin",
        [
            ("其他", "关于中心", "", ""),
            ("其他", "请重新拍", "", ""),
            ("其他", "总新品", "", ""),
        ],
    ),
    "characters before homophones": (
        "退货",
        [("退货", "亲", "", ""), ("其他", "可退货", "", ""), ("其他", "要推货", "", "")],
    ),
    "short titles before long ones": (
        "尺码",
        [
            ("尺码", "亲", "", ""),
            ("尺码表", "亲", "", ""),
            ("尺码推荐", "亲", "", ""),
            ("尺码推荐方法", "亲", "", ""),
            ("尺码推荐方法大全说明", "亲", "", ""),
        ],
    ),
    "two words: both in the title, one in the keyword, one in the text": (
        "退货 运费",
        [
            ("退货运费", "亲", "", ""),
            ("退货说明", "亲", "运费", ""),
            ("退货说明", "运费我们出", "", ""),
        ],
    ),
    "initials of a title before initials of a text": (
        "yfx",
        [("运费险", "亲", "", ""), ("其他", "有运费险", "", "")],
    ),
}


def phrases(entries: list[tuple[str, str, str, str]]) -> list[Phrase]:
    made = []
    for place, (title, text, keyword, code) in enumerate(entries):
        made.append(phrase(str(place), title, text, *([keyword] if keyword else []), code=code))
    return made


@pytest.mark.parametrize("name", ORDERS)
def test_order(name: str) -> None:
    query, entries = ORDERS[name]
    expected = [str(place) for place in range(len(entries))]
    made = phrases(entries)
    assert found(index(*made), query) == expected
    assert found(index(*reversed(made)), query) == expected  # whatever stands first in the book


# Of two phrases that match alike: what is known of the second one, and whether it comes first then.
EQUALS = [
    (Context(pins=frozenset({"shop/b"})), True),
    (Context(uses={"shop/b": 0.2}), True),
    (Context("close"), True),
    (Context(tags=frozenset({"vip"})), True),
    (Context(unusable=frozenset({"shop/a"})), True),
    (Context(unusable=frozenset({"shop/b"})), False),
    (Context(pins=frozenset({"shop/a", "shop/b"})), False),
    (Context(uses={"shop/a": 2.0, "shop/b": 1.0}), False),
    (Context(uses={"shop/a": 1.0, "shop/b": 2.0}), True),
    (Context("close", uses={"shop/a": 9.0}), False),
    (Context("close", uses={"shop/a": 0.1}), True),
    (Context(uses={"shop/b": 9.0}, pins=frozenset({"shop/a"})), False),
    (Context(uses={"shop/b": 9.0}, unusable=frozenset({"shop/b"})), False),
    (Context("inquire", tags=frozenset({"vip"})), False),
    (Context("other", tags=frozenset({"nobody"})), False),
]


@pytest.mark.parametrize(("context", "second_first"), EQUALS)
def test_what_decides_between_equals(context: Context, second_first: bool) -> None:
    searched = index(
        phrase("a", "催付一", stage="inquire"), phrase("b", "催付二", stage="close", tags=("vip",))
    )
    assert found(searched, "催付", context) == (["b", "a"] if second_first else ["a", "b"])


@pytest.mark.parametrize(
    "query", ["发票", "fapiao", "fp", "发票抬头", "fapiaotaitou", "发票 抬头", "票"]
)
@pytest.mark.parametrize(
    "context",
    [
        Context(uses={"shop/text": 1000.0}),
        Context(pins=frozenset({"shop/text"}), uses={"shop/text": 1000.0}),
        Context("close", tags=frozenset({"vip"}), pins=frozenset({"shop/text"})),
    ],
)
def test_habit_never_beats_where_it_matched(query: str, context: Context) -> None:
    searched = index(
        phrase("text", "其他", "发票抬头怎么写", stage="close", tags=("vip",)),
        phrase("title", "开发票抬头"),
    )
    assert found(searched, query, context) == ["title", "text"]


@pytest.mark.parametrize("query", ["发票", "fp", "fapiao", "发票 亲", ""])
@pytest.mark.parametrize(
    "context",
    [
        Context(),
        Context("close", frozenset({"vip"}), {"shop/p1": 3.0}, frozenset({"shop/p2"})),
        Context(unusable=frozenset({"shop/p0", "shop/p3"})),
        Context(learnt={"发票怎么开": "shop/p3"}),
    ],
)
def test_the_reasons_are_the_score(query: str, context: Context) -> None:
    made = [
        phrase("p0", "发票", "亲", stage="close"),
        phrase("p1", "开发票", "亲", tags=("vip",)),
        phrase("p2", "其他", "亲，发票", "发票"),
        phrase("p3", "发票怎么开", "亲，发票"),
    ]
    for hit in index(*made).find(query, context).hits:
        assert sum(reason.points for reason in hit.reasons) == pytest.approx(hit.score)


def test_reasons_name_the_habits() -> None:
    context = Context(
        "close",
        frozenset({"vip"}),
        {"shop/a": 3.0},
        frozenset({"shop/a"}),
        unusable=frozenset({"shop/a"}),
    )
    searched = index(phrase("a", "发票", stage="close", tags=("vip",)))
    [hit] = searched.find("发票", context).hits
    habits = [reason for reason in hit.reasons if reason.where is Where.HABIT]
    assert [reason.how for reason in habits] == [
        How.PINNED,
        How.USED,
        How.STAGE,
        How.TAGS,
        How.UNUSABLE,
    ]
    assert [reason.points > 0 for reason in habits] == [True, True, True, True, False]


def test_more_uses_count_more_but_never_without_end() -> None:
    searched = index(phrase("a", "发票"))
    scores = [
        searched.find("发票", Context(uses={"shop/a": uses})).hits[0].score
        for uses in (0.0, 0.5, 1.0, 3.0, 10.0, 1000.0)
    ]
    assert scores == sorted(scores)
    assert len(set(scores)) == len(scores)
    assert scores[-1] - scores[0] < 7.0


def test_of_equal_phrases_the_one_that_stands_first_in_the_books_comes_first() -> None:
    searched = index(*(phrase(f"p{n}", "发票") for n in range(20)))
    assert found(searched, "发票") == [f"p{n}" for n in range(20)]


MANY = [
    phrase(f"p{n}", f"{'发票说明' if n % 3 else '说明发票'}{n % 7}", f"亲，发票{n}", stage=stage)
    for n in range(300)
    for stage in [("greet", "close", "aftersale")[n % 3]]
]
SEARCHED = index(*MANY)
CONTEXTS = st.builds(
    Context,
    st.sampled_from(["", "greet", "close"]),
    uses=st.dictionaries(st.sampled_from([p.key for p in MANY]), st.floats(0.1, 50), max_size=8),
    pins=st.frozensets(st.sampled_from([p.key for p in MANY]), max_size=4),
    unusable=st.frozensets(st.sampled_from([p.key for p in MANY]), max_size=20),
)


@settings(max_examples=60, deadline=None)
@given(CONTEXTS, st.sampled_from(["发票", "fp", "说明", "shuoming", "发票 说明", "p"]))
def test_the_best_of_many_are_the_best_of_all(context: Context, query: str) -> None:
    """Though not all are weighed one by one: a list of 20 is the beginning of the list of all."""
    every = SEARCHED.find(query, context, 1000).hits
    some = SEARCHED.find(query, context, 20).hits
    assert [hit.score for hit in every] == sorted((hit.score for hit in every), reverse=True)
    assert [hit.phrase.id for hit in some] == [hit.phrase.id for hit in every[:20]]


@settings(max_examples=30, deadline=None)
@given(CONTEXTS, st.sampled_from(["发票", "fapiao", "", "fp sm", "怎么开发票呢"]))
def test_the_same_again(context: Context, query: str) -> None:
    same = replace(context)
    assert SEARCHED.find(query, context) == SEARCHED.find(query, same)


def test_the_order_does_not_hang_on_what_was_asked_before() -> None:
    fresh = Index.build(library(*MANY))
    asked = ["f", "fa", "fap", "发票", "shuoming", "fapiao", ""]
    before = {query: found(SEARCHED, query) for query in reversed(asked)}
    assert {query: found(fresh, query) for query in asked} == before


@pytest.mark.parametrize("word", ["发票抬头", "fptt", "fapiaotaitou"])
def test_the_very_title_comes_first_however_many_of_the_stage_begin_so(word: str) -> None:
    longer = [phrase(f"p{n}", f"发票抬头{n}", stage="close") for n in range(450)]
    shop = index(*longer, phrase("whole", "发票抬头", stage="aftersale"))
    assert found(shop, word, Context("close"))[0] == "whole"


def test_of_equal_titles_that_of_the_stage_is_found() -> None:
    others = [phrase(f"o{n}", "发货时间", stage="inquire") for n in range(55)]
    shop = index(*others, phrase("own", "发货时间", stage="pay"))
    for query in ("发货时间", "fhsj", "fahuoshijian"):
        assert found(shop, query, Context("pay"))[0] == "own"


@pytest.mark.parametrize("query", ["fa huo", "f h", "fa h"])
def test_syllables_typed_apart_mean_the_word_sooner(query: str) -> None:
    shop = index(phrase("apart", "发错货", "亲"), phrase("word", "已发货", "亲"))
    assert found(shop, query) == ["word", "apart"]
    first, second = shop.find(query).hits
    assert sum(reason.points for reason in first.reasons) == pytest.approx(first.score)
    assert (len(first.reasons), len(second.reasons)) == (3, 2)


def test_of_several_words_too_how_completely_they_stand_comes_before_habit() -> None:
    searched = index(
        phrase("often", "退货", "亲", "运费谁出", stage="aftersale"),
        phrase("whole", "退货", "亲", "运费"),
    )
    habits = Context("aftersale", uses={"shop/often": 99.0}, pins=frozenset({"shop/often"}))
    assert found(searched, "退货 运费", habits) == ["whole", "often"]


@pytest.mark.parametrize("query", ["4小时", "4", "4x", "4xiaoshi"])
def test_a_number_stands_for_itself_sooner_than_for_the_end_of_a_longer_one(query: str) -> None:
    searched = index(
        phrase("day", "甲", "亲，请在24小时内说"), phrase("soon", "乙", "亲，请在4小时内说")
    )
    assert found(searched, query) == ["soon", "day"]
