"""Values of `core` as what JSON holds and back, told by their types; nothing in it is ever run."""

# Values of one type are kept together, field by field: 5,000 phrases are a list of their titles,
# one of their texts and so on, which is read back five times sooner than one list a phrase. Of
# texts and tuples of texts that repeat themselves each is kept once, and one object when read back.

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import chain, islice, repeat
from types import NoneType, UnionType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

_Kind = object  # a type, or what is written for one, like tuple[str, ...]
_Value: TypeAlias = Any  # of such a type
_Plain: TypeAlias = Any  # what JSON gives
_SAME, _WHICH = "same", "which"


def to_plain(kind: _Kind, value: object) -> object:
    """The value as lists, texts and numbers. Raises TypeError if it is not all of this type."""
    return _written(kind, [value])


def from_plain(kind: _Kind, plain: _Plain) -> _Value:
    """The value `to_plain` was given, if it was of this type.

    Raises LookupError, TypeError, ValueError.
    """
    (value,) = _read(kind, plain)
    return value


def _written(kind: _Kind, values: list[Any]) -> object:
    if kind in (str, tuple[str, ...]):  # of these, equal ones are the same; 9.9 is not 9.90
        places = {value: place for place, value in enumerate(dict.fromkeys(values))}
        if 2 * len(places) <= len(values):
            return {_SAME: _apart(kind, list(places)), _WHICH: [places[value] for value in values]}
    return _apart(kind, values)


def _apart(kind: _Kind, values: list[Any]) -> list[Any]:
    """Each value by itself."""
    if get_origin(kind) is UnionType:
        some = [value for value in values if value is not None]
        return [[int(value is not None) for value in values], _written(_some(kind), some)]
    if get_origin(kind) is tuple:
        return _items_apart(get_args(kind), values)
    if any(type(value) is not kind for value in values):
        raise TypeError(kind)
    if _has_fields(kind):
        columns = [(hint, [getattr(one, name) for one in values]) for name, hint in _hints(kind)]
        return [len(values), *(_written(hint, column) for hint, column in columns)]
    return values if kind in (str, int, bool) else [_written_one(value) for value in values]


def _items_apart(kinds: tuple[_Kind, ...], values: list[Any]) -> list[Any]:
    if kinds[-1] is Ellipsis:
        return [list(map(len, values)), _written(kinds[0], list(chain.from_iterable(values)))]
    return [_written(kind, [value[at] for value in values]) for at, kind in enumerate(kinds)]


def _written_one(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime) and isinstance(value.tzinfo, ZoneInfo) and value.tzinfo.key:
        return [value.replace(tzinfo=None).isoformat(), value.tzinfo.key]
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(type(value).__name__)


def _read(kind: _Kind, plain: _Plain) -> list[Any]:
    if isinstance(plain, dict):
        some = _read(kind, plain[_SAME])
        return [some[place] for place in plain[_WHICH]]
    if kind in (str, int, bool):
        return list(plain)
    if _has_fields(kind):
        return _made(kind, plain)
    if get_origin(kind) is tuple:
        return _items(get_args(kind), plain)
    if get_origin(kind) is UnionType:
        there, kept = plain
        present = _checked(_read(_some(kind), kept), sum(there))
        return [next(present) if one else None for one in there]
    return list(map(_reading_of(kind), plain))


def _made(kind: _Kind, plain: _Plain) -> list[Any]:
    count, *kept = plain
    make: Any = kind
    columns = [_read(hint, one) for (_, hint), one in zip(_hints(kind), kept, strict=True)]
    if hasattr(kind, "__post_init__") or not hasattr(kind, "__slots__"):
        return [make(*row) for _, *row in zip(repeat(None, count), *columns, strict=True)]
    made = [object.__new__(make) for _ in range(count)]
    for (name, _), column in zip(_hints(kind), columns, strict=True):
        put = getattr(kind, name).__set__  # three times as fast as what freezes the class allows
        for one, value in zip(made, column, strict=True):
            put(one, value)
    return made


def _items(kinds: tuple[_Kind, ...], plain: _Plain) -> list[Any]:
    if kinds[-1] is Ellipsis:
        lengths, kept = plain
        items = _checked(_read(kinds[0], kept), sum(lengths))
        return [tuple(islice(items, length)) for length in lengths]
    columns = [_read(kind, one) for kind, one in zip(kinds, plain, strict=True)]
    return list(zip(*columns, strict=True))


def _checked(some: list[Any], count: int) -> Iterator[Any]:
    if len(some) != count:
        raise ValueError(count)
    return iter(some)


def _reading_of(kind: _Kind) -> Callable[[_Plain], _Value]:
    if isinstance(kind, type) and issubclass(kind, Enum | Decimal):
        made: Callable[[_Plain], _Value] = kind
        return made
    if kind is datetime:
        return lambda plain: datetime.fromisoformat(plain[0]).replace(tzinfo=ZoneInfo(plain[1]))
    if kind is timedelta:
        return lambda plain: timedelta(seconds=plain)
    raise TypeError(kind)


def _some(kind: _Kind) -> _Kind:
    """What a value is that may be None."""
    (some,) = [one for one in get_args(kind) if one is not NoneType]
    return some


def _has_fields(kind: _Kind) -> bool:
    return is_dataclass(kind)


@cache
def _hints(kind: Any) -> tuple[tuple[str, _Kind], ...]:  # noqa: ANN401 - a dataclass
    hints = get_type_hints(kind)
    return tuple((one.name, hints[one.name]) for one in fields(kind))
