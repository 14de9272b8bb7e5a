"""Every kind of matching, by table: what was typed, how and where it is found, how much of it."""

import pytest

from assistant.core.search.result import Extent, How, Where
from tests.core.search.library import found, index, phrase

TITLE, KEYWORD, TEXT, CODE = Where.TITLE, Where.KEYWORD, Where.TEXT, Where.CODE
WHOLE, PREFIX, START, INSIDE = Extent.WHOLE, Extent.PREFIX, Extent.START, Extent.INSIDE

SEARCHED = index(
    phrase("back", "退货政策", "亲，支持七天无理由退货哦", "不想要了", code="b1"),
    phrase("pay", "催付/改价", "亲，您拍下的还没有付款哦", "未付款 尾款", code="CF"),
    phrase("again", "重新发货", "亲，已为您重新安排，行不行您说", "补发"),
    phrase("size", "长袖尺码", "亲，请告诉我您的身高体重", "大小 还能穿"),
    phrase("vip", "ＶＩＰ会员", "亲，會員專享９折", "老顧客"),
    phrase("mix", "7天价保ok", "亲，T恤买贵退差价", "3C数码"),
)


@pytest.mark.parametrize(
    ("query", "id", "how", "where", "extent"),
    [
        # characters
        ("退货政策", "back", How.CHARACTERS, TITLE, WHOLE),
        ("退货", "back", How.CHARACTERS, TITLE, PREFIX),
        ("货政", "back", How.CHARACTERS, TITLE, INSIDE),
        ("策", "back", How.CHARACTERS, TITLE, INSIDE),
        ("改价", "pay", How.CHARACTERS, TITLE, START),
        ("付改", "pay", How.CHARACTERS, TITLE, INSIDE),
        ("不想要了", "back", How.CHARACTERS, KEYWORD, WHOLE),
        ("不想", "back", How.CHARACTERS, KEYWORD, PREFIX),
        ("想要", "back", How.CHARACTERS, KEYWORD, INSIDE),
        ("尾款", "pay", How.CHARACTERS, KEYWORD, START),
        ("无理由", "back", How.CHARACTERS, TEXT, INSIDE),
        ("支持七天", "back", How.CHARACTERS, TEXT, INSIDE),
        # initials
        ("thzc", "back", How.INITIALS, TITLE, WHOLE),
        ("hzc", "back", How.INITIALS, TITLE, INSIDE),
        ("cf", "pay", How.CHARACTERS, CODE, WHOLE),
        ("cfgj", "pay", How.INITIALS, TITLE, WHOLE),
        ("gj", "pay", How.INITIALS, TITLE, START),
        ("bxyl", "back", How.INITIALS, KEYWORD, WHOLE),
        ("bxy", "back", How.INITIALS, KEYWORD, PREFIX),
        ("wk", "pay", How.INITIALS, KEYWORD, START),
        ("qtwly", "back", How.INITIALS, TEXT, INSIDE),
        ("sgtz", "size", How.INITIALS, TEXT, INSIDE),
        # full pinyin, and beginnings of syllables
        ("tuihuozhengce", "back", How.PINYIN, TITLE, WHOLE),
        ("tuihuo", "back", How.PINYIN, TITLE, PREFIX),
        ("tuihuoz", "back", How.PINYIN, TITLE, PREFIX),
        ("tuih", "back", How.PINYIN, TITLE, PREFIX),
        ("thuo", "back", How.PINYIN, TITLE, PREFIX),
        ("thuozc", "back", How.PINYIN, TITLE, WHOLE),
        ("tuihzhengc", "back", How.PINYIN, TITLE, WHOLE),
        ("zhengce", "back", How.PINYIN, TITLE, INSIDE),
        ("zhce", "back", How.PINYIN, TITLE, INSIDE),
        ("gaijia", "pay", How.PINYIN, TITLE, START),
        ("buxiang", "back", How.PINYIN, KEYWORD, PREFIX),
        ("weikuan", "pay", How.PINYIN, KEYWORD, START),
        ("wuliyou", "back", How.PINYIN, TEXT, INSIDE),
        ("shengao", "size", How.PINYIN, TEXT, INSIDE),
        # letters and characters mixed
        ("退huo", "back", How.PINYIN, TITLE, PREFIX),
        ("tui货", "back", How.PINYIN, TITLE, PREFIX),
        ("t货zc", "back", How.PINYIN, TITLE, WHOLE),
        ("退h政", "back", How.PINYIN, TITLE, PREFIX),
        ("7tian", "mix", How.PINYIN, TITLE, PREFIX),
        ("7tjb", "mix", How.INITIALS, TITLE, PREFIX),
        ("jbok", "mix", How.INITIALS, TITLE, INSIDE),
        ("txu", "mix", How.PINYIN, TEXT, INSIDE),
        ("3csm", "mix", How.INITIALS, KEYWORD, WHOLE),
        ("7tianjiabao", "mix", How.PINYIN, TITLE, PREFIX),
        # characters that are read in more than one way
        ("chongxin", "again", How.PINYIN, TITLE, PREFIX),
        ("zhongxin", "again", How.OTHER_READING, TITLE, PREFIX),
        ("zhongxinfahuo", "again", How.OTHER_READING, TITLE, WHOLE),
        ("zxfh", "again", How.OTHER_READING, TITLE, WHOLE),
        ("zhangxiu", "size", How.OTHER_READING, TITLE, PREFIX),
        ("zxcm", "size", How.OTHER_READING, TITLE, WHOLE),
        ("haineng", "size", How.PINYIN, KEYWORD, START),
        ("huanneng", "size", How.OTHER_READING, KEYWORD, START),
        ("hangbu", "again", How.OTHER_READING, TEXT, INSIDE),
        # sounds that are confused
        ("tuihuozengche", "back", How.CONFUSED, TITLE, WHOLE),
        ("zengce", "back", How.CONFUSED, TITLE, INSIDE),
        ("zengche", "back", How.CONFUSED, TITLE, INSIDE),
        ("congxin", "again", How.CONFUSED, TITLE, PREFIX),
        ("chongxing", "again", How.CONFUSED, TITLE, PREFIX),
        ("cangxiu", "size", How.CONFUSED, TITLE, PREFIX),
        ("chanxiu", "size", How.CONFUSED, TITLE, PREFIX),
        ("cima", "size", How.CONFUSED, TITLE, INSIDE),
        ("wuniyou", "back", How.CONFUSED, TEXT, INSIDE),
        ("sengao", "size", How.CONFUSED, TEXT, INSIDE),
        ("shenggao", "size", How.CONFUSED, TEXT, INSIDE),
        # one letter wrong, missing, too many, swapped
        ("ruihuo", "back", How.TYPO, TITLE, PREFIX),
        ("tuhuo", "back", How.TYPO, TITLE, PREFIX),
        ("tuuihuo", "back", How.TYPO, TITLE, PREFIX),
        ("tiuhuo", "back", How.TYPO, TITLE, PREFIX),
        ("tuihuozhegnce", "back", How.TYPO, TITLE, PREFIX),
        ("thzv", "back", How.TYPO, TITLE, PREFIX),
        ("htzc", "back", How.TYPO, TITLE, PREFIX),
        ("thhzc", "back", How.TYPO, TITLE, PREFIX),
        ("chognxinfahuo", "again", How.TYPO, TITLE, PREFIX),
        ("weiufkuan", "pay", How.TYPO, KEYWORD, PREFIX),
        ("7tainjiabao", "mix", How.TYPO, TITLE, PREFIX),
        # other characters that sound alike
        ("推货", "back", How.HOMOPHONE, TITLE, PREFIX),
        ("退火正侧", "back", How.HOMOPHONE, TITLE, WHOLE),
        ("吃码", "size", How.HOMOPHONE, TITLE, INSIDE),
        ("未负款", "pay", How.HOMOPHONE, KEYWORD, PREFIX),
        ("深高", "size", How.HOMOPHONE, TEXT, INSIDE),
        # width, case, script
        ("vip", "vip", How.INITIALS, TITLE, PREFIX),
        ("VIP会员", "vip", How.CHARACTERS, TITLE, WHOLE),
        ("ｖｉｐ會員", "vip", How.CHARACTERS, TITLE, WHOLE),
        ("会员专享", "vip", How.CHARACTERS, TEXT, INSIDE),
        ("專享9折", "vip", How.CHARACTERS, TEXT, INSIDE),
        ("9折", "vip", How.CHARACTERS, TEXT, START),  # of texts for numbers only
        ("老顾客", "vip", How.CHARACTERS, KEYWORD, WHOLE),
        ("lgk", "vip", How.INITIALS, KEYWORD, WHOLE),
        ("退貨政策", "back", How.CHARACTERS, TITLE, WHOLE),
        ("ＴＨＺＣ", "back", How.INITIALS, TITLE, WHOLE),
        ("OK", "mix", How.INITIALS, TITLE, START),
        # codes
        ("b1", "back", How.CHARACTERS, CODE, WHOLE),
        ("b", "back", How.CHARACTERS, CODE, PREFIX),
        ("Ｂ１", "back", How.CHARACTERS, CODE, WHOLE),
    ],
)
def test_found(query: str, id: str, how: How, where: Where, extent: Extent) -> None:
    hit = SEARCHED.find(query).hits[0]
    reason = hit.reasons[0]
    assert (hit.phrase.id, reason.word) == (id, query.casefold().translate(_NARROW))
    assert (reason.how, reason.where, reason.extent) == (how, where, extent)


_NARROW: dict[int, int | str] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict(zip(map(ord, "會員專貨"), "会员专货", strict=True)),
}


@pytest.mark.parametrize(
    "query",
    ["退款", "龘", "xqzk", "退货政策了", "thzcx9", "qwrtpsdfg", "1234567", "tuihuoshuoming"],
)
def test_not_found_is_at_most_near(query: str) -> None:
    assert SEARCHED.find(query).nearest or not SEARCHED.find(query).hits


@pytest.mark.parametrize(
    "words",
    [
        "退货 政策",
        "政策 退货",
        "th 政策",
        "zhengce 七天",
        "qitian 不想 退",
        "b1 无理由",
        "政策　退货",
        "tuihou 理由",
    ],
)
def test_several_words_are_found_in_any_order_and_place(words: str) -> None:
    assert found(SEARCHED, words) == ["back"]


@pytest.mark.parametrize("words", ["退货 尺码", "th 身高", "政策 改价"])
def test_words_of_different_phrases_find_no_phrase_with_all(words: str) -> None:
    results = SEARCHED.find(words)
    assert results.nearest or not results.hits


@pytest.mark.parametrize(
    ("longer", "id"),
    [
        ("tuihuozhengce", "back"),
        ("cfgj", "pay"),
        ("chongxinfahuo", "again"),
        ("长袖尺码", "size"),
        ("vip会员", "vip"),
        ("7tianjiabao", "mix"),
    ],
)
def test_every_key_on_the_way_to_a_title_shows_it(longer: str, id: str) -> None:
    for length in range(1, len(longer) + 1):
        assert id in found(SEARCHED, longer[:length]), longer[:length]


@pytest.mark.parametrize("variant", ["换货也支持", "huanhuo", "hhyzc"])
def test_variants_are_searched_like_the_text(variant: str) -> None:
    searched = index(phrase("a", "售后", "亲", variants=("亲，换货也支持",)), phrase("b", "问好"))
    assert found(searched, variant) == ["a"]


def test_what_does_not_touch_is_not_found_across() -> None:
    searched = index(
        phrase("a", "退", "货", "政", "策", variants=("很", "好")), phrase("b", "快", "递")
    )
    for across in ("退货", "政策", "货很", "很好", "th", "zc", "tuihuo", "货快"):
        assert searched.find(across).nearest or not searched.find(across).hits, across
