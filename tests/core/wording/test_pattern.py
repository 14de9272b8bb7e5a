"""The patterns: what they mean, what is wrong with them, and that they can't run away."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.wording.pattern import (
    PatternError,
    expression,
    firsts,
    literal,
    parse,
    wanted,
    ways,
)
from tests.core.wording.rules_of_test import rules, words
from tests.soon import soon

MEANS = [
    # pattern, a text, what is found in it
    ("最低", "就是最低价", "最低"),
    ("全(网|国)最[低高]", "全国最高", "全国最高"),
    ("绝对?不", "绝不，绝对不", "绝不"),
    ("加…微信", "加一下老板的微信", "加一下老板的微信"),
    ("加…微信", "加，微信", ""),
    ("加…微信", "加一二三四五六七微信", ""),
    ("^滚$", "滚！", "滚"),
    ("^滚$", "亲，滚", "滚"),
    ("^滚$", "滚筒", ""),
    ("^滚$", "水滚", ""),
    ("sb", "SB！", "SB"),
    ("sb", "usb", ""),
    ("sb", "sbc", ""),
    ("sb", "你sb吧", "sb"),
    ("sb", "S.B", "S.B"),
    ("no1", "No.1", "No.1"),
    ("no1", "No.12", ""),
    ("第一", "第1", "第1"),
    ("第一", "第11", ""),
    ("最低", "zui低", "zui低"),
    ("qq###", "qq:123456", "qq:123"),
    ("v信", "V 信", "V 信"),
    (r"\(买", "买(2)", "买"),
    ("销量(都|是)?第一", "销量是第一", "销量是第一"),
    ("国家級", "國家级", "國家级"),
    ("您", "你好", "你"),
    ("(s|v)b", "vb！", "vb"),
    ("(s|v)b", "vbs", ""),
    ("s(b|p)", "sp", "sp"),
    ("s(b|p)", "usp", ""),
    ("no?1", "no1", "no1"),
    ("s?b", "usb", ""),
    ("s?b", "b，sb", "b"),
    ("s?b", "你sb吧", "sb"),
    ("s?b", "u b", "b"),
    ("甲…(s?)b", "甲usb", ""),
    ("(s|v)?b", "ub", ""),
    ("甲…s?b", "甲usb", ""),
    ("s?低", "us低", "低"),
    ("sb?", "sc", ""),
    ("sb?", "sb", "sb"),
    ("sb?", "s！", "s"),
    ("s(b?)", "sbc", ""),
    ("1s?", "12", ""),
    ("低s?", "低sc", "低"),
    ("加(v|wei)xin", "加weixin", "加weixin"),
    ("加(v|wei)xin", "加vxin", "加vxin"),
    ("加(v|微)(x|信)", "加vx", "加vx"),
    ("加(v|微)(x|信)", "加微信", "加微信"),
    ("加(v|微)(x|信)", "加vxs", ""),
    ("加v的?x", "加vx", "加vx"),
    ("加v((的)?)x", "加vx", "加vx"),
]
FAULTY = [
    ("", 0),
    ("(最", 2),
    ("最)", 1),
    ("最|", 2),
    ("(|最)", 1),
    ("[最", 2),
    ("[]", 1),
    ("[ ]", 2),
    ("?最", 0),
    ("最~", 1),
    ("<没有>", 1),
    ("<没有", 3),
    ("最\\", 2),
    ("…最", 0),
    ("最?", 0),
    ("(第一|…最)", 0),
    ("(第一|最?)", 0),
    ("，最", 0),
    ("最" * 301, 300),
    ("(" * 20 + "最" + ")" * 20, 9),
    ("(甲|甲?)" * 20 + "乙", 0),
    ("甲" + "…" * 9 + "乙", 0),
]


@pytest.mark.parametrize(("pattern", "text", "found"), MEANS)
def test_what_a_pattern_means(pattern: str, text: str, found: str) -> None:
    assert words(rules(pattern).find(text))[:1] == ([found] if found else [])


def test_named_sets() -> None:
    assert words(rules("加<信>", 信="微信|v信").find("加V信，加微信")) == ["加V信", "加微信"]


@pytest.mark.parametrize(("pattern", "offset"), FAULTY, ids=range(len(FAULTY)))
def test_a_malformed_pattern_tells_where(pattern: str, offset: int) -> None:
    with pytest.raises(PatternError) as error:
        wanted(pattern, {})
    assert error.value.offset == min(offset, len(pattern))
    assert error.value.message.zh
    assert error.value.message.en


@given(st.text(max_size=40))
def test_any_pattern_is_read_or_refused(pattern: str) -> None:
    try:
        choice = wanted(pattern, {})
    except PatternError:
        return
    re.compile(expression(choice))
    assert firsts(choice)


@given(st.text("abc最低第一12（(|)[]?…<>#^$~\\", min_size=1, max_size=12).filter(str.strip))
def test_a_literal_finds_its_own_words(text: str) -> None:
    try:
        wanted(literal(text), {})
    except PatternError:
        return
    assert rules(literal(text)).find(f"，{text}，")


def test_ways_count_only_what_can_begin_alike() -> None:
    assert ways(parse("(甲|乙|丙)(丁|戊)", {})) == 1
    assert ways(parse("(甲乙|甲丙)?", {})) == 3


def test_the_worst_pattern_is_quick() -> None:
    slow = rules("(甲|甲甲|甲甲甲)" * 5 + "…乙")
    with soon(10):
        slow.find("甲" * 2000)
