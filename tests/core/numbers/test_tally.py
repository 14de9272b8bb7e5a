"""What may be counted, and what never is."""

import pytest

from assistant.core.numbers.tally import kept_query, kept_wait


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("开发票", "开发票"),
        ("fapiao", "fapiao"),
        ("  Fa  Piao ", "fa piao"),
        ("运费 险", "运费 险"),
        ("十二个字的问题也还可以记", "十二个字的问题也还可以记"),
    ],
)
def test_a_few_plain_words_are_kept(query: str, kept: str) -> None:
    assert kept_query(query) == kept


@pytest.mark.parametrize(
    "query",
    [
        *("", "   ", "13800001111", "小鱼儿888", "杭州市西湖区文三路九十九号", "a@b.c", "261122-1"),
        *(
            "十三个字的问题就不可以记了",
            "亲，我的快递呢",
            "SF123",
            "我想问一下这件衣服什么时候能发货",
        ),
    ],
)
def test_what_may_be_a_buyer_s_is_not(query: str) -> None:
    assert kept_query(query) == ""


@pytest.mark.parametrize(
    ("seconds", "kept"),
    [(None, None), (0.0, 0.0), (4.2, 4.2), (600.0, 600.0), (600.1, None), (-1.0, None)],
)
def test_waits_that_say_nothing_are_left_out(seconds: float | None, kept: float | None) -> None:
    assert kept_wait(seconds) == kept
