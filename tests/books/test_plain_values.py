"""Values as JSON holds them."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.books.plain_values import from_plain, to_plain


class Colour(StrEnum):
    """Some."""

    RED = "red"


@dataclass(frozen=True, slots=True)
class Inner:
    """A part."""

    at: datetime | None
    colour: Colour = Colour.RED


@dataclass(frozen=True)
class Outer:
    """All kinds there are."""

    name: str
    yes: bool
    number: int
    price: Decimal | None
    after: timedelta
    inner: Inner
    pairs: tuple[tuple[str, str], ...] = ()
    many: tuple[Inner, ...] = ()


@dataclass(frozen=True, slots=True)
class Short:
    """It cares for its value itself."""

    name: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.name[:1])


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing in it."""


AT = datetime(2026, 11, 11, 23, 59, tzinfo=ZoneInfo("Asia/Shanghai"))
NAMES = st.sampled_from(["", "a", "话术", "\ud83d", "a\x00"])
INNER = st.builds(Inner, st.none() | st.just(AT), st.just(Colour.RED))
OUTER = st.builds(
    Outer,
    NAMES,
    st.booleans(),
    st.integers(),
    st.none() | st.just(Decimal("9.90")),
    st.just(timedelta(minutes=3)),
    INNER,
    st.lists(st.tuples(NAMES, NAMES), max_size=3).map(tuple),
    st.lists(INNER, max_size=3).map(tuple),
)


@given(st.lists(OUTER, max_size=6).map(tuple))
def test_what_comes_back_is_what_was_given(values: tuple[Outer, ...]) -> None:
    kind = tuple[Outer, ...]
    plain = json.loads(json.dumps(to_plain(kind, values)))
    assert repr(from_plain(kind, plain)) == repr(values)


def test_numbers_come_back_as_they_were_written() -> None:
    kind = tuple[tuple[Decimal, ...], ...]
    values = tuple((Decimal(price),) for price in ("9.9", "9.90", "9.9", "9.90"))
    assert repr(from_plain(kind, to_plain(kind, values))) == repr(values)


def test_what_has_no_parts_comes_back_as_often_as_it_was_there() -> None:
    kind = tuple[Nothing, ...]
    assert from_plain(kind, to_plain(kind, (Nothing(), Nothing()))) == (Nothing(), Nothing())


def test_what_a_class_does_with_its_values_is_done() -> None:
    assert from_plain(Short, [1, ["long"]]) == Short("l")


@pytest.mark.parametrize("kind", [str, tuple[str, ...]])
def test_what_repeats_itself_becomes_one_object(kind: type) -> None:
    values = tuple("".join(["long", "text"]) for _ in range(2))
    some = values if kind is str else tuple((value,) for value in values)
    one, other = from_plain(tuple[kind, ...], to_plain(tuple[kind, ...], some))  # type: ignore[valid-type]
    assert one is other


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (float, 1.5),
        (datetime, datetime(2026, 1, 1, tzinfo=UTC)),
        (dict, {"a": 1}),
        (str, 1),
        (int, True),
        (Inner, Short("a")),
    ],
)
def test_what_it_does_not_know_it_does_not_write(kind: type, value: object) -> None:
    with pytest.raises(TypeError):
        to_plain(kind, value)


@pytest.mark.parametrize(
    "plain",
    [
        ["a"],
        3,
        [1, [[0], []]],
        [1, [[0], []], ["blue"]],
        [1, [[1], []], ["red"]],
        [1, [[1], [["yesterday", "UTC"]]], ["red"]],
        [1, [[0], []], {"same": ["red"], "which": [1]}],
        [2, [[0], []], ["red"]],
        {"of": []},
    ],
)
def test_what_does_not_fit_is_refused(plain: object) -> None:
    with pytest.raises((LookupError, TypeError, ValueError)):
        from_plain(Inner, plain)


@pytest.mark.parametrize("plain", [[[2], ["a"]], [[1], ["a", "b"]], [[1, 1], ["a", "b"]]])
def test_a_tuple_that_does_not_fit_is_refused(plain: object) -> None:
    with pytest.raises((LookupError, TypeError, ValueError)):
        from_plain(tuple[str, ...], plain)
