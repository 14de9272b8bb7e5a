"""What was chosen for a question comes forward for questions like it."""

import pytest

from assistant.core.search.context import Context
from assistant.core.search.learnt import MOST, Lessons, learn, question_of
from assistant.core.search.result import How
from tests.core.search.library import found, index, phrase

SHOP = index(
    phrase("wash", "洗涤保养", "亲，建议冷水手洗"),
    phrase("fade", "掉色说明", "亲，深色衣服首次清洗会有浮色"),
    phrase("other", "问好", "亲，您好"),
)
ASKED = "这件衣服洗了会不会掉色啊"


def test_a_chosen_phrase_comes_first_the_next_time() -> None:
    context = Context(learnt=learn({}, ASKED, "shop/wash"))
    assert found(SHOP, ASKED)[0] == "fade"
    assert found(SHOP, ASKED, context)[0] == "wash"


def test_also_for_a_similar_question() -> None:
    context = Context(learnt=learn({}, ASKED, "shop/other"))
    results = SHOP.find("衣服洗了会不会掉色", context)
    assert results.hits[0].phrase.id == "other"
    assert results.hits[0].reasons[0].how is How.LEARNT
    assert not results.nearest


def test_not_for_another_question() -> None:
    context = Context(learnt=learn({}, ASKED, "shop/other"))
    assert "other" not in found(SHOP, "冷水手洗可以吗", context)


def test_the_last_choice_holds() -> None:
    lessons = learn(learn({}, ASKED, "shop/fade"), ASKED + "？", "shop/wash")
    assert list(lessons.values()) == ["shop/wash"]


def test_a_phrase_that_is_gone_teaches_nothing() -> None:
    context = Context(learnt=learn({}, ASKED, "shop/gone"))
    assert found(SHOP, ASKED, context) == found(SHOP, ASKED)


def test_numbers_are_not_kept() -> None:
    assert question_of("我的手机号13800000000，单号 778899 到哪了") == "我的手机号单号到哪了"
    assert learn({}, "13800000000", "shop/wash") == {}


def test_too_short_or_too_long_is_not_learnt() -> None:
    assert learn({}, "在", "shop/other") == {}
    assert learn({}, "在吗" * 40, "shop/other") == {}


def test_the_oldest_is_forgotten() -> None:
    lessons = {f"问题{'甲' * (n % 50)}{chr(0x4E00 + n)}": "shop/other" for n in range(MOST)}
    newer = learn(lessons, ASKED, "shop/wash")
    assert len(newer) == MOST
    assert next(iter(lessons)) not in newer
    assert newer[question_of(ASKED)] == "shop/wash"


def test_alike_is_a_share() -> None:
    lessons = Lessons({question_of(ASKED): "a"}, {"a": 5})
    assert lessons.alike(ASKED) == {5: 1.0}
    assert lessons.alike("完全不同的话") == {}
    assert Lessons({}, {}).alike(ASKED) == {}


@pytest.mark.parametrize(
    ("kept", "asked", "alike"),
    [
        ("衣服洗了会掉色吗", "衣服洗了会掉色吗", 1.0),
        ("衣服洗了会掉色吗", "这衣服洗了会不会掉色", 0.5),
        ("衣服洗了会掉色吗", "衣服多少钱", 0.0),
        ("几天能到货啊", "几天能到货", 0.8),
        ("几天能到货啊", "几天发货", 0.0),
        ("有没有大一点的", "有没有大一点的？？？", 1.0),
        ("单号778899到哪了", "单号112233到哪了", 1.0),
        ("ＶＩＰ有折扣嗎", "vip有折扣吗", 1.0),
    ],
)
def test_how_alike_questions_are(kept: str, asked: str, alike: float) -> None:
    share = Lessons(learn({}, kept, "a"), {"a": 0}).alike(asked).get(0, 0.0)
    assert share >= alike if alike else share == 0.0
    assert share <= 1.0


def test_the_likest_question_counts() -> None:
    lessons = learn(learn({}, "衣服洗了会掉色吗", "a"), "裤子洗了会缩水吗", "a")
    known = Lessons(lessons, {"a": 0})
    assert known.alike("裤子洗了会缩水吗") == {0: 1.0}
    assert known.alike("衣服洗了会掉色吗") == {0: 1.0}
