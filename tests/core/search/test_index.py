"""Finding: what matches, and in which order."""

import sys

import pytest

from assistant.core.search.context import Context
from assistant.core.search.index import Index
from assistant.core.search.result import Extent, How, Where
from tests.core.search.library import found, index, library, phrase, titled

SHOP = index(
    phrase("hello", "首次问好", "亲，欢迎光临小鱼女装", code="hy", stage="greet"),
    phrase("back", "退货政策", "亲，支持七天无理由退货哦", "退款", stage="aftersale"),
    phrase("stock", "现货咨询", "亲，有货的，今天就能发"),
    phrase("post", "退货运费", "亲，运费由我们承担", stage="aftersale"),
)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("hy", "hello"),
        ("退货政策", "back"),
        ("thzc", "back"),
        ("tuihuozhengce", "back"),
        ("退款", "back"),
        ("tk", "back"),
        ("yunfei", "post"),
        ("qitian", "back"),
        ("有货", "stock"),
        ("政策 退货", "back"),
        ("HY", "hello"),
        ("ｈｙ", "hello"),
        ("退貨運費", "post"),
        ("xhzx", "stock"),
        ("qtwly", "back"),
    ],
)
def test_first_hit(query: str, first: str) -> None:
    assert found(SHOP, query)[0] == first


@pytest.mark.parametrize(
    "query", ["tuihuo", "th", "tuih", "thuo", "tui huo", "退huo", "tui货", "t货"]
)
def test_initials_and_syllables_mix(query: str) -> None:
    assert set(found(SHOP, query)[:2]) == {"back", "post"}


@pytest.mark.parametrize(
    ("title", "right", "other"),
    [
        ("重新发货", "chongxin", "zhongxin"),
        ("长袖尺码", "changxiu", "zhangxiu"),
        ("还没收到", "haimei", "huanmei"),
        ("行李箱", "xingli", "hangli"),
        ("调换颜色", "diaohuan", "tiaohuan"),
        ("差价补偿", "chajia", "chaijia"),
        ("会员专享", "huiyuan", "kuaiyuan"),
    ],
)
def test_every_reading_is_found_the_right_one_first(title: str, right: str, other: str) -> None:
    searched = titled(title)
    assert _how(searched, right) is How.PINYIN
    assert _how(searched, other) is How.OTHER_READING


def test_other_initial_of_a_character() -> None:
    searched = titled("重新发货", "中心介绍")
    assert found(searched, "cx") == ["重新发货"]
    assert found(searched, "zx") == ["中心介绍", "重新发货"]
    assert found(titled("长行"), "chx") == found(titled("长行"), "zx") == ["长行"]


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("牛奶", "liulai"),
        ("礼盒", "nihe"),
        ("质量", "ziniang"),
        ("尺码", "cima"),
        ("收货", "souhuo"),
        ("方便", "fanbian"),
        ("更改", "gengai"),
        ("平台", "pintai"),
        ("品牌", "pingpai"),
        ("资料", "zhiliao"),
    ],
)
def test_confused_sounds_are_found(title: str, typed: str) -> None:
    assert _how(titled(title), typed) is How.CONFUSED


def test_right_sounds_come_before_confused_ones() -> None:
    assert found(titled("利河", "你喝"), "nihe") == ["你喝", "利河"]


@pytest.mark.parametrize("typed", ["诱惑吗", "由货吗", "有火马"])
def test_homophones_are_found(typed: str) -> None:
    searched = index(
        phrase("stock", "库存", "亲，有货吗？有货的"), phrase("other", "包邮", "亲，包邮")
    )
    results = searched.find(typed)
    assert results.hits[0].phrase.id == "stock"
    assert results.nearest


@pytest.mark.parametrize(
    "typed",
    ["tuihuozhence", "tuhuozhengce", "tuiihuozhengce", "tiuhuozhengce", "rhzc", "thhzc", "htzc"],
)
def test_one_typo_is_found(typed: str) -> None:
    assert found(SHOP, typed)[0] == "back"


def test_a_typo_inside_a_title_is_found() -> None:
    assert found(titled("双十一催付款话术", "问好"), "cuifkuan") == ["双十一催付款话术"]


def test_fields_in_order() -> None:
    searched = index(
        phrase("text", "其他", "关于发票的事"),
        phrase("keyword", "其他", "亲", "发票"),
        phrase("inside", "开具发票"),
        phrase("prefix", "发票抬头"),
        phrase("whole", "发票"),
        phrase("code", "其他", code="发票"),
    )
    assert found(searched, "发票") == ["code", "whole", "prefix", "inside", "keyword", "text"]
    assert found(searched, "fapiao")[:4] == ["whole", "prefix", "inside", "keyword"]


def test_a_word_start_comes_before_the_inside() -> None:
    assert found(titled("大款式确认", "颜色/款式确认"), "款式") == ["颜色/款式确认", "大款式确认"]


def test_short_titles_match_more_completely() -> None:
    assert found(titled("尺码推荐方法大全", "尺码推荐"), "尺码") == ["尺码推荐", "尺码推荐方法大全"]


def test_a_code_by_its_beginning() -> None:
    searched = index(phrase("a", "问好", code="hy12"), phrase("b", "还有", code="x"))
    assert found(searched, "hy1") == ["a"]
    assert found(searched, "hy")[0] == "a"


def test_several_words_in_any_order_each_where_it_is() -> None:
    assert found(SHOP, "退货 承担") == ["post"]
    assert found(SHOP, "chengdan th") == ["post"]
    assert found(SHOP, "退款 qitian") == ["back"]


def test_a_word_that_is_nowhere_leaves_nothing_exact() -> None:
    results = SHOP.find("退货 鑫鑫")
    assert results.nearest


def test_pins_then_uses_decide_between_equals() -> None:
    used = Context(uses={"shop/post": 3.0})
    assert found(SHOP, "退货", used)[:2] == ["post", "back"]
    pinned = Context(uses={"shop/post": 3.0}, pins=frozenset({"shop/back"}))
    assert found(SHOP, "退货", pinned)[0] == "back"


def test_habit_does_not_beat_where_it_matched() -> None:
    context = Context(uses={"shop/stock": 500.0}, pins=frozenset({"shop/stock"}))
    assert found(SHOP, "退", context)[:2] == ["back", "post"]


def test_stage_and_tags_and_promotion_decide_between_equals() -> None:
    searched = index(
        phrase("a", "催付一"), phrase("b", "催付二", stage="close"), phrase("c", "催付三")
    )
    assert found(searched, "催付", Context("close"))[0] == "b"
    assert found(searched, "催付", Context(unusable=frozenset({"shop/a"}))) == ["b", "c", "a"]


def test_empty_query_shows_pinned_then_used_of_the_stage_then_stage_by_stage() -> None:
    context = Context("aftersale", uses={"shop/post": 1.0}, pins=frozenset({"shop/stock"}))
    assert found(SHOP, " ", context) == ["stock", "post", "back", "hello"]
    assert found(SHOP, "") == ["hello", "stock", "back", "post"]  # as a talk goes
    assert SHOP.find("", limit=2).total == 4


@pytest.mark.parametrize("query", ["～", "！", "/"])
def test_signs_alone_are_looked_for_as_they_are(query: str) -> None:
    searched = index(phrase("a", "问好", f"亲{query}"), phrase("b", "颜色"))
    assert found(searched, query) == ["a"]


def test_nothing_found_shows_the_nearest() -> None:
    results = SHOP.find("thzcvv")
    assert results.nearest
    assert [hit.phrase.id for hit in results.hits][:1] == ["back"]


def test_nothing_near_either() -> None:
    results = SHOP.find("鑫")
    assert results.hits == ()
    assert results.total == 0


def test_limit_and_total() -> None:
    searched = titled(*(f"退货{number}" for number in range(80)))
    results = searched.find("退货", limit=7)
    assert (len(results.hits), results.total) == (7, 80)
    assert not results.nearest


def test_an_empty_library() -> None:
    searched = index()
    for query in ("", "th", "退货", "tuihuozhence", "我什么时候能收到货呀", "～"):
        assert searched.find(query).hits == ()


def test_reasons_say_why_and_make_the_score() -> None:
    hit = SHOP.find("退货 yunfei", Context("aftersale", pins=frozenset({"shop/post"}))).hits[0]
    assert [(r.word, r.where, r.how, r.extent) for r in hit.reasons[:2]] == [
        ("退货", Where.TITLE, How.CHARACTERS, Extent.PREFIX),
        ("yunfei", Where.TITLE, How.PINYIN, Extent.INSIDE),
    ]
    assert {How.PINNED, How.STAGE} <= {reason.how for reason in hit.reasons}
    assert hit.score == pytest.approx(sum(reason.points for reason in hit.reasons))


def test_same_input_same_order() -> None:
    again = Index.build(library(*SHOP.library.phrases))
    for query in ("退货", "th", "q", "", "怎么退货呢"):
        assert found(SHOP, query) == found(again, query) == found(SHOP, query)


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    Index.build(SHOP.library, lambda done, all_: told.append((done, all_)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_variants_and_english_and_digits_are_searched() -> None:
    searched = index(phrase("a", "iPhone15 Pro", "Thank you", variants=("You are welcome",)))
    for query in ("iphone15", "IPHONE", "15", "welcome", "thank", "pro 15"):
        assert found(searched, query) == ["a"], query


def test_searching_never_needs_pypinyin() -> None:
    data = SHOP.to_bytes()
    before = {name for name in sys.modules if name.startswith("pypinyin")}
    for name in before:
        sys.modules[name] = None  # type: ignore[assignment]  # importing it fails now
    try:
        loaded = Index.from_bytes(data, SHOP.library)
        assert loaded is not None
        assert found(loaded, "诱惑") == found(SHOP, "诱惑")
    finally:
        for name in before:
            del sys.modules[name]


def _how(searched: Index, query: str) -> How:
    return searched.find(query).hits[0].reasons[0].how
