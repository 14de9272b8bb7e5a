"""How a line of a script finds its meaning: each shape of sentence belongs to one function."""

import re
from collections.abc import Callable, Sequence

from tests.flows.world import World

Meaning = Callable[..., None]
_meanings: list[tuple[re.Pattern[str], Meaning]] = []


class UnknownSentenceError(Exception):
    """Nobody knows what this line means."""


def says(shape: str) -> Callable[[Meaning], Meaning]:
    """Make a function the meaning of the lines of this shape; its groups are the arguments."""

    def keep(meaning: Meaning) -> Meaning:
        _meanings.append((re.compile(shape), meaning))
        return meaning

    return keep


def run(world: World, line: str) -> None:
    """Do what a line says. Raises AssertionError when what it says is not so."""
    meaning, words = understood(line)
    meaning(world, *words)


def understood(line: str) -> tuple[Meaning, Sequence[str]]:
    """The meaning of a line and its words."""
    for shape, meaning in _meanings:
        if found := shape.fullmatch(line):
            return meaning, [(word or "").replace("\\n", "\n") for word in found.groups()]
    raise UnknownSentenceError(f"nobody knows what this means: {line}")
