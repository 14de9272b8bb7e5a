"""A phrasebook: the content of one file, read-only."""

from dataclasses import dataclass

from assistant.core.card import Card
from assistant.core.checklist import Checklist
from assistant.core.phrase import Phrase
from assistant.core.problem import Level, Problem
from assistant.core.product import Product
from assistant.core.promotion import Promotion
from assistant.core.stage import Stage
from assistant.core.wording.rule import Rule, Silence


@dataclass(frozen=True, slots=True)
class Book:
    """What one file holds, without its faulty entries; `problems` tells of those."""

    id: str
    name: str
    shop: str = ""
    timezone: str = "Asia/Shanghai"
    stages: tuple[Stage, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    promotions: tuple[Promotion, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    products: tuple[Product, ...] = ()
    cards: tuple[Card, ...] = ()
    wording: tuple[Rule, ...] = ()
    silence: tuple[Silence, ...] = ()
    hidden: tuple[str, ...] = ()
    file: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether any entry was left out."""
        return any(problem.level is Level.ERROR for problem in self.problems)
