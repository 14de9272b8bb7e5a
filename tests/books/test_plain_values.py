"""Values as JSON holds them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

import pytest

from assistant.books.plain_values import from_plain, to_plain


class Colour(StrEnum):
    """Some."""

    RED = "red"


@dataclass(frozen=True)
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


AT = datetime(2026, 11, 11, 23, 59, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize("price", [None, Decimal("9.90")])
def test_what_comes_back_is_what_was_given(price: Decimal | None) -> None:
    inner = Inner(AT)
    value = Outer("a", True, 1, price, timedelta(minutes=3), inner, (("b", "c"),), (Inner(None),))
    assert repr(from_plain(Outer, to_plain(value))) == repr(value)


def test_equal_texts_become_one_object() -> None:
    texts = ["".join(["long", "text"]) for _ in range(2)]
    one, other = from_plain(tuple[str, ...], texts)
    assert one is other


@pytest.mark.parametrize("value", [1.5, datetime(2026, 1, 1, tzinfo=UTC), {"a": 1}])
def test_what_it_does_not_know_it_does_not_write(value: object) -> None:
    with pytest.raises(TypeError):
        to_plain(value)


@pytest.mark.parametrize("plain", [["a"], [None, "blue"], [["yesterday", "UTC"], "red"], 3])
def test_what_does_not_fit_is_refused(plain: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        from_plain(Inner, plain)
