"""Whole: where a gram stands in a field; a number is no part of a longer one: 40 is not in 4070."""

from assistant.core.search import bits
from assistant.core.search.field import Field
from assistant.core.search.pattern import pairs

_MOST_CHECKED = 2000  # what more phrases may have tells too little to look at each


def having(gram: str, field: Field) -> int:
    """The phrases with a gram."""
    if not _has_number(gram):
        return field.by_character.of(gram)
    found = field.by_character.all_of(pairs(gram))
    if found.bit_count() > _MOST_CHECKED:
        return found
    some = [n for n in bits.numbers(found) if place_of(gram, field, *field.span(n)) >= 0]
    return bits.of(some, len(field))


def place_of(gram: str, field: Field, start: int, end: int) -> int:
    """Where a gram first stands between two places of the streams; -1: nowhere."""
    find = field.streams.characters.find
    at = find(gram, start, end)
    while at >= 0 and _has_number(gram) and not _is_whole(field, at, at + len(gram)):
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
    before, first, last, after = (characters[at] for at in (start - 1, start, end - 1, end))
    begins = starts[start] == "1" or not (before.isdigit() and first.isdigit())
    unit = first.isdigit() and _is_letter(last) and _is_letter(after)
    return begins and (starts[end] == "1" or not (unit or (last.isdigit() and after.isdigit())))


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
