"""What is marked in titles and texts."""

import pytest

from tests.core.search.library import index, phrase


def marked(title: str, text: str, query: str) -> tuple[list[str], list[str]]:
    hit = index(phrase("a", title, text)).find(query).hits[0]
    return (
        [title[slice(*span)] for span in hit.title_spans],
        [text[slice(*span)] for span in hit.text_spans],
    )


@pytest.mark.parametrize(
    ("title", "query", "marks"),
    [
        ("退货政策", "退货", ["退货"]),
        ("退货政策", "thzc", ["退货政策"]),
        ("退货政策", "zhengce", ["政策"]),
        ("退货政策", "huozh", ["货政"]),
        ("颜色/款式确认", "色款", ["色/款"]),
        ("颜色/款式确认", "kuanshi", ["款式"]),
        ("退貨（運費）", "货运", ["貨（運"]),
        ("ＶＩＰ会员", "viphy", ["ＶＩＰ会员"]),
        ("退货政策", "政策 th", ["退货政策"]),
        ("首次问好", "sc wh", ["首次问好"]),
        ("首次 问好", "sc wh", ["首次", "问好"]),
        ("重新发货", "zx", ["重新"]),
        ("礼盒装", "nihe", ["礼盒"]),
    ],
)
def test_the_title(title: str, query: str, marks: list[str]) -> None:
    assert marked(title, "亲", query)[0] == marks


def test_the_text_is_marked_too() -> None:
    assert marked("退货", "亲，支持【退货】哦", "th") == (["退货"], ["退货"])
    assert marked("问好", "亲～ 欢迎光临", "qhy")[1] == ["亲～ 欢迎"]


def test_variants_are_found_but_not_marked() -> None:
    searched = index(phrase("a", "问好", "亲", variants=("欢迎光临",)))
    hit = searched.find("欢迎").hits[0]
    assert hit.text_spans == ()


def test_nothing_is_marked_without_a_query() -> None:
    hit = index(phrase("a", "问好", "亲")).find("").hits[0]
    assert (hit.title_spans, hit.text_spans) == ((), ())


@pytest.mark.parametrize(
    ("title", "query", "marks"),
    [
        # one letter wrong, missing, too many, swapped: where it nearly stands
        ("退货政策", "tuihuozhence", ["退货政策"]),
        ("退货政策", "tuihozhengce", ["退货政策"]),
        ("退货政策", "tuihuozhegnce", ["退货政策"]),
        ("退货政策", "ruihuo", ["退货"]),
        ("退货政策", "zhengcw", ["政策"]),
        ("退货政策", "thhc", ["退货政策"]),
        ("退货政策", "htzc", ["退货政策"]),
        ("关于退货政策", "tuihuozhence", ["退货政策"]),
        ("退货/政策", "tuihuozhence", ["退货/政策"]),
        ("7天价保", "7tainjiabao", ["7天价保"]),
        # characters, also in other scripts and widths
        ("退货退货", "退货", ["退货"]),
        ("退货政策", "策", ["策"]),
        ("退货政策", "退 策", ["退", "策"]),
        ("退货政策", "货 退", ["退货"]),
        ("Ｔ恤尺码", "t恤", ["Ｔ恤"]),
        ("優惠活動", "优惠", ["優惠"]),
        ("發票抬頭", "fapiao", ["發票"]),
        # initials and syllables, in part
        ("退货政策", "t", ["退"]),
        ("退货政策", "tui", ["退"]),
        ("退货政策", "tuih", ["退货"]),
        ("退货政策", "thuo", ["退货"]),
        ("退货政策", "zhc", ["政策"]),
        ("【退货】政策", "hz", ["货】政"]),
        ("退 货 政 策", "thzc", ["退 货 政 策"]),
        ("7天无理由", "7tian", ["7天"]),
        ("7天无理由", "7twly", ["7天无理由"]),
        # other readings, confused sounds, homophones
        ("重新发货", "zhongxin", ["重新"]),
        ("重新发货", "congxin", ["重新"]),
        ("重新发货", "从新", ["重新"]),
        ("牛奶", "liulai", ["牛奶"]),
        ("有货吗", "诱惑吗", ["有货吗"]),
    ],
)
def test_the_title_in_every_way(title: str, query: str, marks: list[str]) -> None:
    assert marked(title, "亲", query)[0] == marks


@pytest.mark.parametrize(
    ("text", "query", "marks"),
    [
        ("亲，支持七天无理由退货哦", "七天", ["七天"]),
        ("亲，支持七天无理由退货哦", "qtwly", ["七天无理由"]),
        ("亲，支持七天无理由退货哦", "wuliyou", ["无理由"]),
        ("亲，支持七天\n无理由退货哦", "tianwu", ["天\n无"]),
        ("亲～ 😊 欢迎光临", "欢迎", ["欢迎"]),
        ("亲～ 😊 欢迎光临", "qhygl", ["亲～ 😊 欢迎光临"]),
        ("满３００减４０", "300", ["３００"]),
        ("发货发货发货", "fahuo", ["发货"]),
        ("请重新拍下", "zhongxin", ["重新"]),
        ("身高体重", "sengao", ["身高"]),
        ("身高体重", "深高", ["身高"]),
    ],
)
def test_the_text_in_every_way(text: str, query: str, marks: list[str]) -> None:
    assert marked("题", text, query) == ([], marks)


def test_of_a_question_what_is_shared_is_marked() -> None:
    title, text = marked("发货时间", "亲，今天下单明天发货哦", "我今天下单什么时候发货呢")
    assert title == ["发货"]
    assert text == ["今天下单", "发货"]


def test_a_typo_that_stands_in_the_text_is_not_sought_in_the_title() -> None:
    assert marked("退货证明", "请看退货政策", "zhengce") == ([], ["政策"])


def test_each_phrase_has_marks_of_its_own() -> None:
    searched = index(phrase("a", "退货"), phrase("b", "说明退货"), phrase("c", "其他", "可退货"))
    spans = {
        hit.phrase.id: (hit.title_spans, hit.text_spans) for hit in searched.find("tuihuo").hits
    }
    assert spans == {"a": (((0, 2),), ()), "b": (((2, 4),), ()), "c": ((), ((1, 3),))}


def test_a_found_code_or_keyword_marks_nothing() -> None:
    searched = index(phrase("a", "问好", "亲", "在吗", code="hy"))
    for query in ("hy", "在吗", "zm"):
        [hit] = searched.find(query).hits
        assert (hit.title_spans, hit.text_spans) == ((), ())
