"""Sets of numbers as whole numbers."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.core.search import bits

NUMBERS = st.sets(st.integers(0, 2000))


@given(NUMBERS)
def test_there_and_back(numbers: set[int]) -> None:
    assert list(bits.numbers(bits.of(numbers, 2001))) == sorted(numbers)


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
