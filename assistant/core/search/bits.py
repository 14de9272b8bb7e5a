"""Sets of phrase numbers as whole numbers: bit n is phrase n; joined many at a time."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

_SOME, _FEW = 12, 100  # so many numbers are put in, or taken out, one by one …
_SHORT = 1 << 17  # … if the set is of so many bits
_NOT_EMPTY = re.compile(rb"[^\0]")
_IN_BYTE = [tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256)]


def of(numbers: Collection[int], size: int) -> int:
    """The set of these numbers, all below `size`."""
    if len(numbers) <= _SOME and size <= _SHORT:
        found = 0
        for number in numbers:
            found |= 1 << number
        return found
    map_ = bytearray(size // 8 + 1)
    for number in numbers:
        map_[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(map_, "little")


def numbers(bits: int) -> Iterator[int]:
    """The numbers of the set, lowest first; of a large set only as much is read as is asked for."""
    few = bits.bit_length() <= _SHORT and bits.bit_count() <= _FEW
    return reversed(_few(bits)) if few else _many(bits)


def _few(bits: int) -> list[int]:
    """The numbers of a small set, highest first."""
    found = []
    while bits:
        highest = bits.bit_length() - 1
        found.append(highest)
        bits ^= 1 << highest
    return found


def _many(bits: int) -> Iterator[int]:
    map_ = map_of(bits)
    for byte in _NOT_EMPTY.finditer(map_):
        place = byte.start()
        for bit in _IN_BYTE[map_[place]]:
            yield 8 * place + bit


def first(bits: int, count: int) -> list[int]:
    """The lowest numbers of the set, at most so many."""
    return list(islice(numbers(bits), count)) if bits else []


def map_of(bits: int) -> bytes:
    """The set as a map of bits, eight a byte, lowest first."""
    return bits.to_bytes(bits.bit_length() // 8 + 1, "little")


class Members:
    """For asking often whether a number is in a set."""

    __slots__ = ("_map",)

    def __init__(self, bits: int) -> None:
        self._map = map_of(bits)

    def __contains__(self, number: int) -> bool:
        place = number >> 3
        return place < len(self._map) and bool(self._map[place] >> (number & 7) & 1)
