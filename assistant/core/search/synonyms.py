"""Synonyms: the words shops use for what buyers say otherwise, and the words that say nothing."""

# A line is one subject: `words of shops = words of buyers`. A question with any word of it is also
# searched for the words of shops. A line that begins with `-` lists words to be passed over.

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.core.search.characters import folded

_LONGEST = 8


@dataclass(frozen=True)
class Synonyms:
    """`meant`: word → the shops' words for it; `idle`: words that say nothing of the subject."""

    meant: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    idle: frozenset[str] = frozenset()

    def of(self, question: str) -> dict[str, str]:
        """The shops' words for a folded question, each with the longest word that led to it."""
        found: dict[str, str] = {}
        for word in _parts(question):
            for meant in self.meant.get(word, ()):
                if len(found.get(meant, "")) < len(word):
                    found[meant] = word
        return found

    def without_idle(self, question: str) -> str:
        """The question with a gap wherever a word says nothing, longer words first."""
        idle = self.idle.intersection(_parts(question))
        for word in sorted(idle, key=lambda word: (-len(word), word)):
            question = question.replace(word, " ")
        return question


NO_SYNONYMS = Synonyms()


def parse_synonyms(text: str) -> Synonyms:
    """Read the table. Empty lines and lines that begin with `#` are passed over."""
    meant: defaultdict[str, dict[str, None]] = defaultdict(dict)
    idle: set[str] = set()
    for line in folded(text).splitlines():
        if line.startswith("-"):
            idle.update(line[1:].split())
        elif "=" in line and not line.startswith("#"):
            ours, _, theirs = line.partition("=")
            for word in (*ours.split(), *theirs.split()):
                meant[word].update(dict.fromkeys(ours.split()))
    return Synonyms({word: tuple(words) for word, words in meant.items()}, frozenset(idle))


def _parts(question: str) -> list[str]:
    length = len(question)
    return [
        question[start:end]
        for start in range(length)
        for end in range(start + 1, min(start + _LONGEST, length) + 1)
    ]
