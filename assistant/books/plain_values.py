"""Values of `core` as what JSON holds and back, told by their types; nothing in it is ever run."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

_Reading = Callable[[Any], Any]
_Same = Callable[[str], str]


def to_plain(value: object) -> object:
    """Lists, texts and numbers; a dataclass is the list of its fields. Raises TypeError."""
    if value is None or isinstance(value, bool | int) or type(value) is str:
        return value
    if isinstance(value, tuple):
        return [to_plain(one) for one in value]
    if is_dataclass(value):
        return [to_plain(getattr(value, one.name)) for one in fields(value)]
    return _written(value)


def _written(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime) and isinstance(value.tzinfo, ZoneInfo) and value.tzinfo.key:
        return [value.replace(tzinfo=None).isoformat(), value.tzinfo.key]
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(type(value).__name__)


def from_plain(kind: Any, plain: Any) -> Any:  # noqa: ANN401 - it depends on the kind
    """The value `to_plain` was given, if it was of this type. Raises TypeError, ValueError."""
    texts: dict[str, str] = {}
    return _reading(kind, lambda text: texts.setdefault(text, text))(plain)


def _reading(kind: Any, same: _Same) -> _Reading:  # noqa: ANN401
    """What reads a type; `same` gives one object for equal texts, of which there are many."""
    if kind is str:
        return same
    if kind in (int, bool):
        return lambda plain: plain
    if is_dataclass(kind):
        return _fields(kind, same)
    if get_origin(kind) is tuple:
        return _items(get_args(kind), same)
    if get_origin(kind) is UnionType:
        (some,) = [_reading(one, same) for one in get_args(kind) if one is not NoneType]
        return lambda plain: None if plain is None else some(plain)
    return _reading_of(kind)


def _fields(kind: Any, same: _Same) -> _Reading:  # noqa: ANN401
    readings = [None if one is str else _reading(one, same) for one in _hints(kind)]

    def read(plain: Any) -> Any:  # noqa: ANN401
        pairs = zip(readings, plain, strict=True)
        return kind(*[same(one) if way is None else way(one) for way, one in pairs])

    return read


def _items(kinds: tuple[Any, ...], same: _Same) -> _Reading:
    if kinds[-1] is Ellipsis:
        read = _reading(kinds[0], same)
        return lambda plain: tuple([read(one) for one in plain])
    readings = [_reading(one, same) for one in kinds]
    return lambda plain: tuple([read(one) for read, one in zip(readings, plain, strict=True)])


def _reading_of(kind: Any) -> _Reading:  # noqa: ANN401
    if issubclass(kind, Enum | Decimal):
        made: _Reading = kind
        return made
    if kind is datetime:
        return lambda plain: datetime.fromisoformat(plain[0]).replace(tzinfo=ZoneInfo(plain[1]))
    if kind is timedelta:
        return lambda plain: timedelta(seconds=plain)
    raise TypeError(kind)


@cache
def _hints(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401
    hints = get_type_hints(kind)
    return tuple(hints[one.name] for one in fields(kind))
