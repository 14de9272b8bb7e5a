"""Whole: where a gram stands in a field; a number is no part of a longer one: 40 is not in 4070."""

from collections.abc import Iterable

from assistant.core.search import bits
from assistant.core.search.field import Field
from assistant.core.search.pattern import pairs

_MOST_CHECKED = 2000  # what more phrases may have tells too little to look at each


def having(gram: str, fields: Iterable[Field]) -> list[int]:
    """Of each field the phrases with a gram."""
    if not _has_number(gram):
        return [field.by_character.of(gram) for field in fields]
    return [_having(gram, field) for field in fields]


def _having(gram: str, field: Field) -> int:
    found = field.by_character.all_of(pairs(gram))
    if found.bit_count() > _MOST_CHECKED:
        return found
    some = [n for n in bits.numbers(found) if _number_in(gram, field, *field.span(n)) >= 0]
    return bits.of(some, len(field))


def place_of(gram: str, field: Field, start: int, end: int) -> int:
    """Where a gram first stands between two places of the streams; -1: nowhere."""
    if _has_number(gram):
        return _number_in(gram, field, start, end)
    return field.streams.characters.find(gram, start, end)


def _number_in(gram: str, field: Field, start: int, end: int) -> int:
    find = field.streams.characters.find
    at = find(gram, start, end)
    while at >= 0 and not _is_whole(field, at, at + len(gram)):
        at = find(gram, at + 1, end)
    return at


def stands(gram: str, field: Field, number: int) -> bool:
    """Whether a phrase has a gram."""
    if _has_number(gram):
        return place_of(gram, field, *field.span(number)) >= 0
    return bool(field.by_character.of(gram) >> number & 1)


def _has_number(gram: str) -> bool:
    return gram[0].isdigit() or gram[-1].isdigit()


def _is_whole(field: Field, start: int, end: int) -> bool:
    characters, starts = field.streams.characters, field.streams.starts
    first, last, after = characters[start], characters[end - 1], characters[end]
    if starts[start] != "1" and first.isdigit() and characters[start - 1].isdigit():
        return False
    unit = first.isdigit() and _is_letter(last) and _is_letter(after)
    return starts[end] == "1" or not (unit or (last.isdigit() and after.isdigit()))


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
