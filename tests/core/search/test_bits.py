"""Sets of numbers as whole numbers."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.search import bits

NUMBERS = st.sets(st.integers(0, 2000))


@given(NUMBERS)
def test_there_and_back(numbers: set[int]) -> None:
    assert list(bits.numbers(bits.of(numbers, 2001))) == sorted(numbers)


@pytest.mark.parametrize("numbers", [range(2000), range(3, 2000, 7), [5, 200_000]])
def test_many_and_far_apart(numbers: Sequence[int]) -> None:
    some = bits.of(numbers, 200_001)
    assert list(bits.numbers(some)) == list(numbers)
    assert bits.first(some, 2) == list(numbers[:2])


@given(NUMBERS, NUMBERS)
def test_joined_like_sets(some: set[int], others: set[int]) -> None:
    one, other = bits.of(some, 2001), bits.of(others, 2001)
    assert set(bits.numbers(one & other)) == some & others
    assert set(bits.numbers(one | other)) == some | others
    assert set(bits.numbers(one & ~other)) == some - others


@given(NUMBERS, st.integers(0, 30))
def test_the_first_ones(numbers: set[int], count: int) -> None:
    assert bits.first(bits.of(numbers, 2001), count) == sorted(numbers)[:count]


@given(NUMBERS)
def test_members(numbers: set[int]) -> None:
    members = bits.Members(bits.of(numbers, 2001))
    assert {number for number in range(2100) if number in members} == numbers
