"""What the page of a case shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SolutionView:
    """A way out that was offered; `open` while the buyer has not answered."""

    id: str
    text: str
    answer: str
    open: bool


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as it is to be read; `actions` are the names of what can be done at its end."""

    id: str
    who: str
    number: str
    about: str
    category: str
    problem: str
    due: str
    tone: str
    step: int
    step_name: str
    advice: str
    phrases: tuple[tuple[str, str], ...] = ()
    solutions: tuple[SolutionView, ...] = ()
    history: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
