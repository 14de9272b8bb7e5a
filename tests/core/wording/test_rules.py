"""The rules: what is found, what is harmless, which of several counts."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.core.wording.rule import Severity
from assistant.core.wording.rules import Rules
from tests.core.wording.rules_of_test import rule, rules, words


def test_a_finding_tells_where_what_and_why() -> None:
    (finding,) = rules("全网最低").find("亲，全 网 最 低 价")
    assert (finding.start, finding.end, finding.words) == (2, 9, "全 网 最 低")
    assert (finding.rule, finding.level, finding.better) == ("r", Severity.BLOCK, "换个说法")
    assert str(finding.reason) == "不行"


def test_a_longer_word_is_harmless() -> None:
    asked = rules("第一", exceptions=("第一(时间|次)", "全国第一条"))
    assert words(asked.find("第一时间，第一次，第一，全国第一条")) == ["第一"]


def test_what_stands_around_makes_harmless() -> None:
    asked = rules("加微信", exceptions=("不(要|能)…~", "~…，?…骗", "有~的"))
    assert words(asked.find("不要随便加微信")) == []
    assert words(asked.find("加微信，都是骗子")) == []
    assert words(asked.find("有加微信的，有加微信吧")) == ["加微信"]
    assert words(asked.find("不要急，加微信")) == ["加微信"]


def test_of_overlapping_findings_the_gravest_and_longest_counts() -> None:
    asked = Rules(
        (
            rule("全网最低价格", id="warned", level=Severity.WARN),
            rule("最低", id="short"),
            rule("网最低", id="long"),
            rule("格优惠", id="apart", level=Severity.WARN),
        )
    )
    found = asked.find("全网最低价格优惠")
    assert [(f.rule, f.words) for f in found] == [("long", "网最低"), ("apart", "格优惠")]


def test_two_findings_side_by_side_both_count_though_a_third_lies_across() -> None:
    assert words(rules("甲乙", "乙丙", "丙丁").find("甲乙丙丁")) == ["甲乙", "丙丁"]


def test_the_worst_is_the_first_blocked() -> None:
    asked = Rules((rule("独家", level=Severity.WARN), rule("顶级"), rule("最低")))
    worst = asked.worst("独家，最低，顶级")
    assert worst is not None
    assert worst.words == "最低"
    warned = asked.worst("独家")
    assert warned is not None
    assert warned.level is Severity.WARN
    assert asked.worst("您好") is None


def test_rules_are_merged_and_silenced() -> None:
    ours = Rules((rule("顶级", id="a"), rule("最低", id="b")))
    merged = ours.merged((rule("亏本", id="c"), rule("跳水", id="d")), {"a", "d"})
    assert words(merged.find("顶级最低亏本跳水")) == ["最低", "亏本"]
    assert words(ours.find("顶级")) == ["顶级"]


def test_rules_can_be_prepared() -> None:
    assert words(rules("顶级", "最低").prepare().find("顶级")) == ["顶级"]


def test_no_rules_find_nothing() -> None:
    assert Rules().find("全网最低") == ()
    assert Rules().worst("") is None


@given(st.text(), st.text())
def test_words_are_what_stands_at_the_span(before: str, after: str) -> None:
    text = f"{before}顶级{after}"
    for finding in rules("顶级", "[a-z]").find(text):
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.words


@given(st.text(max_size=20), st.text(max_size=20))
def test_what_is_found_once_is_found_again(before: str, after: str) -> None:
    asked = rules("顶级|最低", exceptions=("不~",))
    text = f"{before}顶级{after}"
    assert asked.find(text) == rules("顶级|最低", exceptions=("不~",)).find(text)
