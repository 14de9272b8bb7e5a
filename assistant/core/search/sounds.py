"""Sounds: each reading of a character is one code, so that sounds are searched like text."""

# A reading is the syllable that holds in its place first, then the other ones the character has.

from collections import defaultdict
from collections.abc import Iterable

from assistant.core.search.polyphones import POLYPHONES
from assistant.core.search.syllables import SYLLABLES

Reading = tuple[str, ...]
Codes = dict[str, str]


def _all_readings() -> list[Reading]:
    several = {
        reading_of(character, first) for character, all_ in POLYPHONES.items() for first in all_
    }
    return sorted({(syllable,) for syllable in SYLLABLES} | several)


def reading_of(character: str, syllable: str) -> Reading:
    """The reading of a character that is pronounced so in this place."""
    others = (other for other in POLYPHONES.get(character, ()) if other != syllable)
    return (syllable, *others)


READINGS: list[Reading] = _all_readings()
CODE: dict[Reading, str] = {reading: chr(0xE000 + n) for n, reading in enumerate(READINGS)}
READING: dict[str, Reading] = {code: reading for reading, code in CODE.items()}


def confused(syllable: str) -> str:
    """The syllable as one hears it who confuses n/l, z/zh, c/ch, s/sh, an/ang, en/eng, in/ing."""
    if syllable[1:2] == "h":
        syllable = syllable[0] + syllable[2:]
    if syllable.startswith("l"):
        syllable = "n" + syllable[1:]
    return syllable[:-1] if syllable.endswith(("ang", "eng", "ing")) else syllable


def _gathered(entries: Iterable[tuple[str, str]]) -> Codes:
    gathered: defaultdict[str, list[str]] = defaultdict(list)
    for name, code in entries:
        gathered[name].append(code)
    return {name: "".join(dict.fromkeys(codes)) for name, codes in gathered.items()}


def _beginnings(entries: Iterable[tuple[str, str]]) -> Codes:
    return _gathered(
        (name[:length], code) for name, code in entries for length in range(1, len(name) + 1)
    )


_FIRST = [(reading[0], code) for reading, code in CODE.items()]
_ANY = [(syllable, code) for reading, code in CODE.items() for syllable in reading]
_HEARD = [(confused(syllable), code) for syllable, code in _ANY]

FIRST, FIRST_BEGINNING = _gathered(_FIRST), _beginnings(_FIRST)
ANY, ANY_BEGINNING = _gathered(_ANY), _beginnings(_ANY)
HEARD, HEARD_BEGINNING = _gathered(_HEARD), _beginnings(_HEARD)


def initial(code: str) -> str:
    """The first letter of a code's syllable here; a character without a sound is its own."""
    reading = READING.get(code)
    return reading[0][0] if reading else code


def other_initial(code: str) -> str:
    """The first letter of another syllable the character can be; if there is none, of this one."""
    reading = READING.get(code, (code,))
    return next((other[0] for other in reading[1:] if other[0] != reading[0][0]), reading[0][0])


def other_initials(code: str) -> str:
    """The first letters of all other syllables the character can be, but for that of this one."""
    first, *others = READING.get(code, (code,))
    return "".join(dict.fromkeys(other[0] for other in others if other[0] != first[0]))
