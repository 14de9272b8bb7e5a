"""From a case to what its page shows."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from assistant.app.matter_words import TONES, answer_words, due_words, history
from assistant.core.agenda import urgency
from assistant.core.case import Answer, Case
from assistant.core.language import Language
from assistant.core.library import Library
from assistant.core.matter import What
from assistant.core.six_steps import SIX_STEPS
from assistant.core.working_hours import WorkingHours
from assistant.ui.case_view import CaseView, SolutionView

translate = QCoreApplication.translate
_PHRASES, _HISTORY = 3, 8


def case_view(
    case: Case, now: datetime, hours: WorkingHours, library: Library, language: Language
) -> CaseView:
    """Everything there is to see of a case."""
    matter, step = case.matter, SIX_STEPS[case.step - 1]
    return CaseView(
        matter.id,
        matter.buyer.name,
        matter.order,
        " · ".join(part for part in (matter.product, matter.carrier) if part),
        case.category.value,
        case.problem,
        _due(case, now, hours),
        "good" if case.closed else TONES[urgency(case.due, now, hours)],
        case.step,
        step.name.text(language),
        step.advice.text(language),
        tuple(_phrases(case, library)),
        tuple(_solutions(case)),
        history(matter, hours)[:_HISTORY],
        _actions(case),
    )


def _due(case: Case, now: datetime, hours: WorkingHours) -> str:
    if case.closed:
        return translate("Cases", "已结案")
    if case.matter.handed_to:
        return translate("Cases", "已交给 %1").replace("%1", case.matter.handed_to)
    return translate("Cases", "反馈 %1").replace("%1", due_words(case.due, now, hours))


def _phrases(case: Case, library: Library) -> Iterator[tuple[str, str]]:
    """What can be said in this step: phrases whose id says so (complaint-4, complaint-4-refund)."""
    wanted = f"complaint-{case.step}"
    fitting = [one for one in library.phrases if _is_of(one.id, wanted)]
    if not fitting:
        fitting = [one for one in library.phrases if one.stage == "complaint"]
    for phrase in fitting[:_PHRASES]:
        yield phrase.key, phrase.title


def _is_of(id_: str, wanted: str) -> bool:
    return id_ == wanted or id_.startswith(f"{wanted}-")


def _solutions(case: Case) -> Iterator[SolutionView]:
    offers = case.matter.all(What.OFFERED)
    for offer, solution in zip(offers, case.solutions, strict=True):
        waiting = solution.answer is Answer.WAITING
        yield SolutionView(offer.id, solution.text, answer_words(solution.answer), waiting)


def _actions(case: Case) -> tuple[str, ...]:
    """What can be done at the end, the next thing first."""
    if case.matter.handed_to:
        return ()
    if case.closed:
        return ("reopened",)
    if case.asks_satisfaction:
        return ("satisfied", "dissatisfied", "silent")
    if case.solved:
        return ("closed", "reopened")
    return ("solved",)
