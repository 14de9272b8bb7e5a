"""A text as it is read: what hides between characters is gone, and places can be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.wording.folding import spoken


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("全网最低", "全网最低"),
        ("全 网　最\t低", "全网最低"),
        ("全.网·最*低", "全网最低"),
        ("全\u200b网\u2060最\ufe0f低", "全网最低"),
        ("全\u0332网\u0332最", "全网最"),
        ("全，网。最！低", "全网最低"),
        ("全★网❤最🎁低", "全网最低"),
        ("全，网，最，低价", "全网最低价"),
        ("全 网 最 低，给你打折", "全网最低，给你打折"),
        ("全\n网\n最\n低", "全网最低"),
        ("國家級", "国家级"),
        ("您妳", "你你"),
        ("蕞朂", "最最"),
        ("第①名，第壹", "第1名，第一"),
        ("ＮＯ．１", "no 1"),
        ("𝐕𝐗 ⓥ 🅥 🆅 🇻 ν", "vx v v v v v"),
        ("v x", "v x"),
        ("➕v，＋微信", "加v，加微信"),
        ("满300+2", "满300 2"),
        ("好的，加微信。最低", "好的，加微信，最低"),
        ("好的...最低", "好的，最低"),
        ("微信、支付宝", "微信、支付宝"),
        ("好的！\n最低", "好的\n最低"),
        ("亲~", "亲"),
        ("", ""),
        ("，，！", ""),
    ],
)
def test_how_it_is_read(text: str, said: str) -> None:
    assert spoken(text).said == said


def test_a_word_is_not_read_across_a_pause() -> None:
    assert "最低" not in spoken("我们最，低价").said
    assert "加微信" not in spoken("请添加，微信支付").said


@given(st.text())
def test_every_letter_knows_its_place(text: str) -> None:
    read = spoken(text)
    places = [
        read.place(index) for index, letter in enumerate(read.said) if letter not in "，、\n "
    ]
    assert places == sorted(set(places))
    assert all(0 <= place < len(text) for place in places)


@given(
    st.text("最低加v微信123", min_size=1), st.sampled_from([" ", "\u200b", "*", "，", "\n", "❤"])
)
def test_letters_apart_are_read_together(text: str, between: str) -> None:
    assert spoken(between.join(text)).said.replace(" ", "") == text or len(text) < 3
