"""Hearing: the trade's words in a question that were typed in other characters of that sound."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from assistant.core.search.sounds import READING, confused
from assistant.core.search.synonyms import Synonyms

_SHORTEST, _LONGEST = 2, 5
_SYLLABLE = {code: confused(reading[0]) for code, reading in READING.items()}
_Span = tuple[int, int]


class Hearing:
    """The known words by their sounds."""

    def __init__(self, synonyms: Synonyms, sound_of: Mapping[str, str]) -> None:
        self._synonyms = synonyms
        self._sound_of = sound_of
        self._by_sound: defaultdict[str, list[str]] = defaultdict(list)
        for word in synonyms.subjects:
            if _SHORTEST <= len(word) <= _LONGEST and (sound := self._sound(word)):
                self._by_sound[sound].append(word)

    def heard(self, question: str, stands: Callable[[str], bool] = lambda _: False) -> str:
        """A folded question with known words for what only sounds like them; as long as before.

        What `stands` as it is in some phrase was typed rightly.
        """
        heard = list(question)
        taken = [False] * len(question)
        for start, end in self._synonyms.known(question):
            if end - start >= _SHORTEST:
                taken[start:end] = [True] * (end - start)
        for start, end in self._open(taken):
            word = self._meant(question[start:end]) if not any(taken[start:end]) else ""
            if word and not stands(question[start:end]):
                heard[start:end] = word
                taken[start:end] = [True] * len(word)
        return "".join(heard)

    def _meant(self, typed: str) -> str:
        """The known word that sounds so; of two characters one has to be right."""
        for word in self._by_sound.get(self._sound(typed), ()):
            same = sum(left == right for left, right in zip(word, typed, strict=True))
            if same < len(word) and (same or len(word) > _SHORTEST):
                return word
        return ""

    def _sound(self, word: str) -> str:
        """Its syllables; nothing if a character has none."""
        codes = map(self._sound_of.get, word)
        syllables = [_SYLLABLE.get(code or "", "") for code in codes]
        return " ".join(syllables) if all(syllables) else ""

    @staticmethod
    def _open(taken: list[bool]) -> Iterator[_Span]:
        """Where a word may stand, the longest first."""
        for length in range(_LONGEST, _SHORTEST - 1, -1):
            for start in range(len(taken) - length + 1):
                yield start, start + length
