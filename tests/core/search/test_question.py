"""The buyer's own words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.core.phrase import Phrase
from assistant.core.search import bits
from assistant.core.search.build import build_fields, numbered
from assistant.core.search.index import Index
from assistant.core.search.question import Sum, points_of, terms_of
from assistant.core.search.result import How
from assistant.core.search.synonyms import NO_SYNONYMS, Synonyms, parse_synonyms
from tests.core.search.library import found, library, phrase

SYNONYMS = parse_synonyms(
    "- 客户 请问\n物流 快递 = 到哪了 收到货 什么时候到\n优惠 = 便宜\n保修 = 质保"
)
SHOP = library(
    phrase("track", "物流查询", "亲，快递正在派送，预计明天送达"),
    phrase("price", "价格优惠咨询", "亲，现在有满减活动"),
    phrase("size", "尺码推荐", "亲，请告诉我身高体重"),
    phrase("repair", "保修政策", "亲，一年内免费维修"),
    phrase("stock", "库存查询", "亲，有货的，今天发货"),
)
INDEX = Index.build(SHOP, synonyms=SYNONYMS)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("我什么时候能收到货呀", "track"),
        ("能不能再便宜一点？", "price"),
        ("我身高一米六穿什么尺码合适", "size"),
        ("请问这个有质保吗", "repair"),
        ("今天能发货吗", "stock"),
        ("請問什麼時候到", "track"),
    ],
)
def test_the_fitting_phrase_comes_first(question: str, first: str) -> None:
    assert found(INDEX, question)[0] == first


POLITE = parse_synonyms("~ 你好 麻烦 谢谢 在吗\n不客气 = 谢谢\n投诉 = 麻烦\n发票 = 开票")
SIGNS = Index.build(
    library(
        phrase("bill", "发票怎么开", "亲，电子发票"),
        phrase("thanks", "不客气", "应该的"),
        phrase("angry", "投诉处理", "非常抱歉"),
        phrase("seven", "七天无理由", "亲，收到七天内可以退"),
        phrase("deliver", "送装时间", "亲，两天内送到"),
    ),
    synonyms=POLITE,
)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("你好，麻烦问下能开票吗，谢谢", "bill"),
        ("谢谢", "thanks"),  # said alone a courtesy is what is meant
        ("7天", "seven"),
        ("２天能送吗", "deliver"),
        ("开票", "bill"),  # a known word asks, however short
    ],
)
def test_courtesies_numbers_and_short_words(question: str, first: str) -> None:
    assert found(SIGNS, question)[0] == first


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("请问下班了吗", "请问下班了吗"),  # 问下 belongs to 下班 as well
        ("我现在不想要了", "我现在不想要了"),
        ("太麻烦了", "太麻烦了"),
        ("麻烦问一下能开票吗", "     能开票吗"),
        ("谢谢", "谢谢"),
        ("谢谢" * 2000 + "发票", " " * 4000 + "发票"),
    ],
)
def test_courtesies_cut_no_word_apart(question: str, said: str) -> None:
    table = parse_synonyms(
        "~ 问下 麻烦问一下 麻烦 谢谢 在不\n时间 = 下班\n发票 = 开票\n不客气 = 谢谢"
    )
    assert table.without_courtesies(question) == said


@pytest.mark.parametrize(
    ("question", "grams"),
    [("7天", {"7天", "七天"}), ("是十天吗", {"10天", "十天"}), ("订单1234号", {"1234"})],
)
def test_numbers_are_looked_for_in_both_writings(question: str, grams: set[str]) -> None:
    assert grams <= {term.gram for term in terms_of(question, NO_SYNONYMS)}


@pytest.mark.parametrize(
    ("question", "grams"),
    [
        ("4k的", {"4k"}),
        ("m3和65w", {"m3", "65", "65w", "65瓦"}),
        ("usb3.2", {"us", "sb", "32"}),
        ("wifi6", {"wi", "if", "fi", "i6"}),
        ("rtx4080", {"rt", "tx", "4080"}),
    ],
)
def test_letters_are_looked_for_in_pairs_and_numbers_as_wholes(
    question: str, grams: set[str]
) -> None:
    found_ = {term.gram for term in terms_of(question, NO_SYNONYMS)}
    assert {gram for gram in found_ if gram[0].isascii()} == grams


def test_a_known_word_without_chinese_asks() -> None:
    vip = Index.build(SHOP, synonyms=parse_synonyms("保修 = vip"))
    assert found(vip, "VIP")[0] == "repair"


def test_the_answer_to_a_question_is_only_near() -> None:
    results = INDEX.find("我什么时候能收到货呀")
    assert results.nearest
    assert results.hits[0].reasons[0].how is How.QUESTION


@pytest.mark.parametrize(
    ("question", "shared"),
    [("今天能发货吗", "今天+发货"), ("再便宜一点？", "~便宜"), ("什么时候到呀", "~什么时候到")],
)
def test_what_is_shared_with_a_question_is_told(question: str, shared: str) -> None:
    (reason,) = INDEX.find(question).hits[0].reasons
    assert (reason.how, reason.word) == (How.QUESTION, shared)


def test_no_more_is_told_than_fits_a_line() -> None:
    long = "亲，今天发货明天派送后天收货大后天评价"
    hit = Index.build(library(phrase("long", "说明", long))).find(f"{long}好吗").hits[0]
    assert len(hit.reasons[-1].word.split("+")) == 4


def test_without_synonyms_only_shared_words_count() -> None:
    plain = Index.build(SHOP)
    assert found(plain, "今天能发货吗")[0] == "stock"


def test_shared_pairs_are_marked() -> None:
    hit = INDEX.find("今天能发货吗").hits[0]
    assert [hit.phrase.text[slice(*span)] for span in hit.text_spans] == ["今天发货"]


def test_idle_words_are_passed_over() -> None:
    grams = {term.gram for term in terms_of("客户请问有活动", SYNONYMS)}
    assert "客户" not in grams
    assert "活动" in grams


def test_synonyms_weigh_less_than_what_was_said() -> None:
    weights = {term.gram: term.weight for term in terms_of("再便宜点", SYNONYMS)}
    assert weights["便宜"] > weights["优惠"] > 0


def test_terms_come_heaviest_first_and_once() -> None:
    terms = terms_of("退货退货运费", NO_SYNONYMS)
    assert [term.weight for term in terms] == sorted((t.weight for t in terms), reverse=True)
    assert len({term.gram for term in terms}) == len(terms)


def test_synonyms_are_read() -> None:
    synonyms = parse_synonyms(
        "# a remark = not read\n\n- 客户 亲\n物流 快递 = 到哪了\n查询 = 到哪了\n"
    )
    assert synonyms.idle == {"客户", "亲"}
    carriers, looking = synonyms.subjects["到哪了"]
    assert synonyms.shops == {carriers: ("物流", "快递"), looking: ("查询",)}
    assert synonyms.asked("我的包裹到哪了") == {carriers: "到哪了", looking: "到哪了"}
    assert synonyms.asked("物流慢") == {carriers: "物流"}
    assert synonyms.without_idle("客户问") == " 问"


def test_of_words_within_each_other_only_the_longest_is_meant() -> None:
    synonyms = parse_synonyms("签收 = 收到\n丢件 = 没收到\n- 会不会\n方法 = 不会")
    (lost,) = synonyms.subjects["丢件"]
    assert synonyms.asked("一直没收到") == {lost: "没收到"}
    assert synonyms.asked("会不会") == {}
    assert set(synonyms.asked("收到 没收到").values()) == {"收到", "没收到"}


def test_a_text_names_the_subjects_of_its_words() -> None:
    synonyms = parse_synonyms("物流 快递 = 到哪了\n色 = 颜色")
    (carriers,), (colour,) = synonyms.subjects["快递"], synonyms.subjects["色"]
    assert synonyms.named("亲到哪了呢") == {carriers}
    assert synonyms.named("快递颜色") == {carriers, colour}
    assert synonyms.named("红色") == {colour}
    assert synonyms.named("快\x1f递") == set()
    assert synonyms.named("") == set()


def test_a_phrase_is_found_by_what_buyers_say_in_its_text() -> None:
    shop = library(
        phrase("where", "说明甲", "亲，到哪了可以自己看"), phrase("other", "说明乙", "亲，好的哦")
    )
    assert found(Index.build(shop, synonyms=SYNONYMS), "什么时候到呀") == ["where"]
    assert "where" not in found(Index.build(shop), "什么时候")


def test_of_equal_matches_in_titles_the_shorter_title_comes_first() -> None:
    shop = library(
        phrase("long", "关于退货和其他各种事情的说明", "亲，好的"),
        phrase("short", "退货", "亲，好的"),
    )
    assert found(Index.build(shop), "我想退货行不")[0] == "short"


def test_no_synonyms() -> None:
    assert Synonyms().asked("到哪了") == {}
    assert Synonyms().named("到哪了") == set()
    assert Synonyms().without_idle("到哪了") == "到哪了"


POINTS = st.lists(st.tuples(st.sets(st.integers(0, 50)), st.integers(0, 300)), max_size=12)


@given(POINTS)
def test_points_are_added_up_for_all_at_once(given_: list[tuple[set[int], int]]) -> None:
    sums, right = Sum(), [0] * 51
    for numbers, units in given_:
        sums.add(bits.of(numbers, 51), units)
        for number in numbers:
            right[number] += units
    assert sums.of(range(51)) == right


@given(POINTS, st.integers(1, 60))
def test_the_greatest_sums(given_: list[tuple[set[int], int]], count: int) -> None:
    sums = Sum()
    for numbers, units in given_:
        sums.add(bits.of(numbers, 51), units)
    right = sums.of(range(51))
    best = sums.best(count)
    assert len(best) == len(set(best)) == min(count, sum(1 for points in right if points))
    others = [points for number, points in enumerate(right) if number not in best]
    assert min((right[number] for number in best), default=0) >= max(others, default=0) or not best


@given(POINTS, POINTS)
def test_sums_of_sums(some: list[tuple[set[int], int]], more: list[tuple[set[int], int]]) -> None:
    one, other = Sum(), Sum()
    for sums, all_ in ((one, some), (other, more)):
        for numbers, units in all_:
            sums.add(bits.of(numbers, 51), units)
    both = [a + b for a, b in zip(one.of(range(51)), other.of(range(51)), strict=True)]
    assert one.plus(other).of(range(51)) == both


KINDS = st.sampled_from(["退货", "发货", "快递", "运费", "的", "什么", "物流", "亲", "好", "吗"])
WORDS = st.lists(KINDS, min_size=1, max_size=3).map("".join)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=30), WORDS, WORDS, WORDS)
def test_one_phrase_more_removes_no_answer(
    titles: list[tuple[str, str]], title: str, text: str, question: str
) -> None:
    """However common it makes the words of the question."""
    some = [phrase(f"p{n}", *parts) for n, parts in enumerate(titles)]
    more = [*some, phrase("new", title, text)]
    terms = terms_of(question, SYNONYMS)
    before, after = (
        build_fields(numbered(library(*p)), (), None, SYNONYMS)[1] for p in (some, more)
    )
    assert ids(points_of(terms, before), some) <= ids(points_of(terms, after), more)


def ids(points: dict[int, float], phrases: list[Phrase]) -> set[str]:
    in_order = numbered(library(*phrases))
    return {in_order[number].id for number in points}


def test_as_many_answers_as_are_wanted() -> None:
    many = Index.build(library(*(phrase(f"p{n}", f"退货{n}", "亲") for n in range(300))))
    assert len(many.find("我想退货呢", limit=1000).hits) == 300
