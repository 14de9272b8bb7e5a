"""Cases: a complaint or after-sales matter on its way through the six steps until it is closed."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from assistant.core.matter import Matter, What
from assistant.core.working_hours import WorkingHours

STEPS = 6


class Category(StrEnum):
    """What after-sales problems are counted by (DOMAIN §3)."""

    QUALITY = "quality"
    PACKAGING = "packaging"
    PRICE = "price"
    COLOUR = "colour"
    SHIPPING_TIME = "shipping_time"
    GIFT = "gift"
    SIZE = "size"
    CARRIER = "carrier"
    OTHER = "other"


class Answer(StrEnum):
    """What the buyer says to a solution."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Satisfaction(StrEnum):
    """What the buyer says once it is solved."""

    NOT_ASKED = ""
    SATISFIED = "satisfied"
    DISSATISFIED = "dissatisfied"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Solution:
    """One way out that was offered."""

    text: str
    answer: Answer
    at: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """A case as its entries tell it; `due` is when the next feedback is."""

    matter: Matter
    category: Category
    problem: str
    step: int
    solutions: tuple[Solution, ...]
    due: datetime
    solved: bool
    satisfaction: Satisfaction
    closed: bool

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done, by us."""
        return not self.closed and not self.matter.handed_to

    @property
    def product(self) -> str:
        """What it is about."""
        return self.matter.product

    def overdue(self, now: datetime) -> bool:
        """Whether a feedback should have been given by now."""
        return self.is_open and now.astimezone(UTC) >= self.due

    @property
    def asks_satisfaction(self) -> bool:
        """Whether the next word to the buyer is: are you satisfied?"""
        return self.is_open and self.solved and self.satisfaction is Satisfaction.NOT_ASKED


def case_of(matter: Matter, now: datetime, hours: WorkingHours) -> Case:
    """What a matter tells as a case at this moment."""
    ended = matter.last(What.CLOSED, What.REOPENED)
    solved = matter.last(What.SOLVED, What.REOPENED)
    category = matter.last(What.CATEGORY, What.OPENED)
    return Case(
        matter,
        _category(category.value if category else ""),
        matter.opened.text,
        _step(matter),
        _solutions(matter),
        next_due(matter, now, hours),
        bool(solved and solved.what is What.SOLVED),
        _satisfaction(matter),
        bool(ended and ended.what is What.CLOSED),
    )


def next_due(matter: Matter, now: datetime, hours: WorkingHours) -> datetime:
    """When the buyer has to hear from us next; never later than the daily feedback allows.

    A feedback dated in the future (the clock was wrong, or has been put back) counts as given now:
    otherwise the case would be out of sight until then.
    """
    last = matter.last(*_TOLD) or matter.opened
    if last.what in (What.OPENED, What.REOPENED):
        daily = hours.first_feedback(min(last.at, now))
    else:
        daily = hours.next_feedback(min(last.at, now))
    wished = matter.last(What.DUE)
    if wished is None or wished.due is None or wished.number < last.number:
        return daily
    return min(daily, wished.due.astimezone(UTC))


_TOLD = (What.OPENED, What.FEEDBACK, What.OFFERED, What.SOLVED, What.REOPENED)


def _category(value: str) -> Category:
    return Category(value) if value in tuple(Category) else Category.OTHER


def _step(matter: Matter) -> int:
    last = matter.last(What.STEP)
    wanted = int(last.value) if last and last.value.isdecimal() else 1
    return min(max(wanted, 1), STEPS)


def _solutions(matter: Matter) -> tuple[Solution, ...]:
    """Each solution offered, with the last answer to it; `value` of an answer is
    `ANSWER:id of the offer`."""
    answers = {}
    for entry in matter.all(What.ANSWERED):
        answer, _, offer = entry.value.partition(":")
        answers[offer] = Answer(answer) if answer in tuple(Answer) else Answer.WAITING
    return tuple(
        Solution(entry.text, answers.get(entry.id, Answer.WAITING), entry.at)
        for entry in matter.all(What.OFFERED)
    )


def _satisfaction(matter: Matter) -> Satisfaction:
    last = matter.last(What.SATISFACTION, What.REOPENED)
    known = last and last.what is What.SATISFACTION and last.value in tuple(Satisfaction)
    return Satisfaction(last.value) if known and last else Satisfaction.NOT_ASKED
