"""Meanings: all the ways a word of a query may be meant, from what was typed."""

from collections.abc import Mapping

from assistant.core.search import sounds
from assistant.core.search.characters import HAN, is_letters
from assistant.core.search.pattern import Pattern, Plain
from assistant.core.search.result import How
from assistant.core.search.spelling import Element, spellings
from assistant.core.search.spoken import Ear, Spoken, is_confused

_PAIR = 2
_LONGEST = 60  # letters; what is longer is no pinyin, and spelling it would take its time


def patterns(word: str, sound_of: Mapping[str, str]) -> list[Pattern]:
    """The ways a folded word may be meant, surest first."""
    if is_letters(word):
        return [Plain(How.INITIALS, word), *_spelt(word), Plain(How.OTHER_READING, word)]
    plain = Plain(How.CHARACTERS, word)
    if word.isascii() or not any(character.isascii() for character in word):
        return [plain, *_homophones(word, sound_of)]
    return [plain, *_spelt(word)]


def _spelt(word: str) -> list[Pattern]:
    ways = spellings(word) if len(word) <= _LONGEST else ()
    return [
        *(Spoken(How.PINYIN, way, Ear.SHARP) for way in ways),
        *(Spoken(How.OTHER_READING, way, Ear.OPEN) for way in ways),
        *(Spoken(How.CONFUSED, way, Ear.DULL) for way in ways if any(map(is_confused, way))),
    ]


def _homophones(word: str, sound_of: Mapping[str, str]) -> list[Pattern]:
    if len(word) < _PAIR or not any(HAN.match(character) for character in word):
        return []
    spelling = tuple(_as_heard(character, sound_of) for character in word)
    return [Spoken(How.HOMOPHONE, spelling, Ear.DULL)]


def _as_heard(character: str, sound_of: Mapping[str, str]) -> Element:
    reading = sounds.READING.get(sound_of.get(character, ""))
    return Element(reading[0], whole=True) if reading else Element(character, itself=True)
