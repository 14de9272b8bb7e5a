"""Hearing: known words in a question, typed in other characters of their sound, or in pinyin."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, product

from assistant.core.search.sounds import READING, Reading, confused
from assistant.core.search.spelling import spellings
from assistant.core.search.syllables import SYLLABLES
from assistant.core.search.synonyms import Synonyms

_SHORTEST, _LONGEST = 2, 5
_SPELT = re.compile("[a-z][a-z ]{2,58}[a-z]")
_LONGEST_READ = 200  # what is longer was not typed
_GAP = " "
_CONFUSED = {syllable: confused(syllable) for syllable in SYLLABLES}
_Span = tuple[int, int]


class Hearing:
    """The known words by their sounds."""

    def __init__(self, synonyms: Synonyms, sound_of: Mapping[str, str]) -> None:
        self._synonyms = synonyms
        self._sound_of = sound_of
        self._by_sound: defaultdict[str, list[str]] = defaultdict(list)
        self._spelt: dict[str, str] = {}
        for word in synonyms.subjects:
            if _SHORTEST <= len(word) <= _LONGEST and (readings := self._readings(word)):
                sound = " ".join([_CONFUSED[reading[0]] for reading in readings])
                self._by_sound[sound].append(word)
                for spelt in product(*readings):  # 便宜 is not bian yi
                    self._spelt.setdefault(" ".join(spelt), word)

    def heard(self, question: str, stands: Callable[[str], bool] = lambda _: False) -> str:
        """A folded question with known words for what only sounds like them; as long as before.

        What `stands` as it is in some phrase was typed rightly.
        """
        heard = list(question)
        taken = [False] * len(question)
        for start, end in self._synonyms.known(question):
            if end - start >= _SHORTEST:
                taken[start:end] = [True] * (end - start)
        sounds = [self._sound(character) for character in question]
        for start, end in self._open(taken):
            if any(taken[start:end]):
                continue
            word = self._meant(question[start:end], " ".join(sounds[start:end]))
            if word and not stands(question[start:end]):
                heard[start:end] = word
                taken[start:end] = [True] * len(word)
        return "".join(heard)

    def read(self, question: str, pair: Callable[[str, str], str] = lambda *_: "") -> str:
        """A folded question with known words in characters where their pinyin was typed.

        `pair` tells what else two syllables may be. What nobody knows is a gap then.
        """
        if len(question) > _LONGEST_READ:
            return question
        return _SPELT.sub(lambda letters: self._read(letters[0], pair), question)

    def _read(self, letters: str, pair: Callable[[str, str], str]) -> str:
        runs = [_in_full(run) for run in letters.split()]
        for way in range(max(map(len, runs))):
            some = [ways[min(way, len(ways) - 1)] for ways in runs]
            syllables = list(chain.from_iterable(some))
            if read := self._words(syllables, pair):
                return read
        return letters

    def _words(self, syllables: Sequence[str], pair: Callable[[str, str], str]) -> str:
        """The known words that syllables spell, the longest first; nothing if there is none.

        A word may go on where another ends: in shenmeshihoufahuo 什么时候发, and 发货.
        """
        read = [_GAP] * len(syllables)
        for start, end in self._open(read):
            word = self._spelt.get(" ".join(syllables[start:end]), "")
            if word and _goes(word, read[start:end]):
                read[start:end] = word
        for at in range(len(read) - 1):
            if _GAP in read[at : at + 2]:
                two = pair(*syllables[at : at + 2])
                if two and _goes(two, read[at : at + 2]):
                    read[at : at + 2] = two
        return "".join(read) if read.count(_GAP) < len(read) else ""

    def _meant(self, typed: str, sound: str) -> str:
        """The known word that sounds so; of two characters one has to be right."""
        for word in self._by_sound.get(sound, ()):
            same = sum(left == right for left, right in zip(word, typed, strict=True))
            if same < len(word) and (same or len(word) > _SHORTEST):
                return word
        return ""

    def _sound(self, character: str) -> str:
        """Its syllable as it may be heard, if it has one."""
        reading = READING.get(self._sound_of.get(character, ""))
        return _CONFUSED[reading[0]] if reading else ""

    def _readings(self, word: str) -> list[Reading]:
        """Those of each character; nothing if one has none."""
        readings = [READING.get(self._sound_of.get(character, ""), ()) for character in word]
        return readings if all(readings) else []

    @staticmethod
    def _open(taken: Sequence[object]) -> Iterator[_Span]:
        """Where a word may stand, the longest first."""
        for length in range(_LONGEST, _SHORTEST - 1, -1):
            for start in range(len(taken) - length + 1):
                yield start, start + length


def _in_full(letters: str) -> list[list[str]]:
    """The ways letters are syllables, the last one perhaps not whole; if none, as one they are."""
    whole = [way for way in spellings(letters) if all(element.whole for element in way[:-1])]
    return [[element.letters for element in way] for way in whole] or [[letters]]


def _goes(word: str, read: Sequence[str]) -> bool:
    """Whether a word agrees with what was read of its characters before."""
    return all(was in (_GAP, now) for was, now in zip(read, word, strict=True))
