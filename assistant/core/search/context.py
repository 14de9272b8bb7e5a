"""What is known when a search is made: stage, buyer, habits. It decides between equal matches."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Context:
    """Habits and surroundings. Keys are phrase keys (`book/id`)."""

    stage: str = ""
    tags: frozenset[str] = frozenset()
    uses: Mapping[str, float] = field(default_factory=dict)  # weighted: a use today counts most
    pins: frozenset[str] = frozenset()
    unusable: frozenset[str] = frozenset()  # phrases whose promotion does not run
    learnt: Mapping[str, str] = field(default_factory=dict)  # question → key of the phrase chosen
    greeting: bool = False  # the buyer has yet to be greeted: with nothing typed that comes first


NO_CONTEXT = Context()
