"""Cases: through the six steps, a feedback every day, satisfaction, closing; and the agenda."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from assistant.core.agenda import Urgency, agenda, ended, urgency
from assistant.core.case import STEPS, Answer, Category, Satisfaction, case_of, next_due
from assistant.core.matter import Matter, MatterKind, What
from assistant.core.six_steps import SIX_STEPS
from assistant.core.working_hours import WorkingHours
from tests.core.builders import at
from tests.core.matters import NOW, copies, opened, then, with_due

HOURS = WorkingHours()
DAY = timedelta(days=1)
ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/New_York")


def test_a_new_case_is_in_its_first_step_and_due_at_once() -> None:
    case = case_of(opened(), NOW, HOURS)
    assert (case.step, case.category, case.problem) == (1, Category.QUALITY, "裙子开线")
    assert case.due == at("2026-11-20 12:00")
    assert case.is_open
    assert (case.product, case.matter.carrier) == ("碎花连衣裙", "中通")
    assert case.overdue(at("2026-11-20 12:00"))
    assert not case.overdue(NOW)


def test_a_feedback_makes_the_next_one_due_tomorrow() -> None:
    matter = then(opened(), What.FEEDBACK, at("2026-11-20 15:00"), text="已催仓库")
    case = case_of(matter, at("2026-11-20 15:01"), HOURS)
    assert case.due == at("2026-11-21 15:00")


def test_an_earlier_time_can_be_named_but_no_later_one() -> None:
    told = then(opened(), What.FEEDBACK, at("2026-11-20 15:00"))
    earlier = with_due(told, NOW, at("2026-11-20 18:00"))
    assert next_due(earlier, NOW + DAY, HOURS) == at("2026-11-20 18:00")
    later = with_due(told, NOW, at("2026-11-25 18:00"))
    assert next_due(later, NOW + DAY, HOURS) == at("2026-11-21 15:00")


def test_a_time_named_before_the_last_feedback_is_past() -> None:
    matter = then(with_due(opened(), NOW, at("2026-11-20 11:00")), What.FEEDBACK, NOW)
    assert next_due(matter, NOW, HOURS) == at("2026-11-21 10:00")


def test_solutions_are_offered_one_after_the_other() -> None:
    matter = opened().after(opened().entry("offer1", NOW, What.OFFERED, text="换新"))
    matter = then(matter, What.ANSWERED, NOW, f"{Answer.REFUSED}:offer1")
    matter = matter.after(matter.entry("offer2", NOW, What.OFFERED, text="退款"))
    solutions = case_of(matter, NOW, HOURS).solutions
    assert [(one.text, one.answer) for one in solutions] == [
        ("换新", Answer.REFUSED),
        ("退款", Answer.WAITING),
    ]
    odd = then(matter, What.ANSWERED, NOW, "what:offer2")
    assert case_of(odd, NOW, HOURS).solutions[1].answer is Answer.WAITING


def test_satisfaction_is_asked_once_it_is_solved_then_the_case_is_closed() -> None:
    solved = then(opened(), What.SOLVED, NOW)
    case = case_of(solved, NOW, HOURS)
    assert case.asks_satisfaction
    assert case.is_open
    asked = then(solved, What.SATISFACTION, NOW, Satisfaction.SATISFIED)
    case = case_of(asked, NOW, HOURS)
    assert (case.satisfaction, case.asks_satisfaction) == (Satisfaction.SATISFIED, False)
    closed = case_of(then(asked, What.CLOSED, NOW), NOW, HOURS)
    assert (closed.closed, closed.is_open) == (True, False)
    assert not closed.overdue(NOW + 99 * DAY)


def test_a_reopened_case_begins_anew_and_at_once() -> None:
    matter = then(then(opened(), What.SOLVED, NOW), What.CLOSED, NOW)
    matter = then(matter, What.REOPENED, at("2026-11-22 10:00"))
    case = case_of(matter, at("2026-11-22 10:00"), HOURS)
    assert (case.is_open, case.solved, case.satisfaction) == (True, False, Satisfaction.NOT_ASKED)
    assert case.due == at("2026-11-22 12:00")


def test_step_and_category_can_change() -> None:
    matter = then(then(opened(), What.STEP, NOW, "4"), What.CATEGORY, NOW, "size")
    case = case_of(matter, NOW, HOURS)
    assert (case.step, case.category) == (4, Category.SIZE)
    assert case_of(then(matter, What.STEP, NOW, "99"), NOW, HOURS).step == STEPS
    for odd in ("x", "", "²"):
        assert case_of(then(matter, What.STEP, NOW, odd), NOW, HOURS).step == 1
    assert case_of(then(matter, What.CATEGORY, NOW, "?"), NOW, HOURS).category is Category.OTHER


def test_a_case_closed_without_asking_asks_no_more() -> None:
    closed = then(then(opened(), What.SOLVED, NOW), What.CLOSED, NOW)
    assert not case_of(closed, NOW, HOURS).asks_satisfaction


def test_an_answer_nobody_knows_is_none() -> None:
    odd = then(then(opened(), What.SOLVED, NOW), What.SATISFACTION, NOW, "?")
    assert case_of(odd, NOW, HOURS).satisfaction is Satisfaction.NOT_ASKED


def test_there_is_advice_for_each_step() -> None:
    assert len(SIX_STEPS) == STEPS
    assert all(step.name.zh and step.advice.en for step in SIX_STEPS)


def test_a_clock_that_was_wrong_does_not_hide_a_case() -> None:
    wrong = then(opened(), What.FEEDBACK, at("2036-11-20 15:00"))
    assert next_due(wrong, at("2026-11-20 16:00"), HOURS) == at("2026-11-21 16:00")


moments = st.datetimes(datetime(2025, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))
everywhere = st.sampled_from(ZONES).map(lambda zone: WorkingHours(zone=ZoneInfo(zone)))


@given(copies, moments, everywhere)
def test_whatever_happened_and_whatever_the_clock_shows_a_case_is_due_soon(
    matter: Matter, now: datetime, hours: WorkingHours
) -> None:
    due = next_due(matter, now, hours)
    assert due <= hours.closing(hours.next_day(hours.day(now)))


@given(moments, everywhere, st.lists(st.integers(0, 40), max_size=6))
def test_a_feedback_a_day_is_never_overdue_whatever_daylight_time_does(
    start: datetime, hours: WorkingHours, late: list[int]
) -> None:
    matter = opened(at=start)
    for minutes in late:
        due = next_due(matter, start, hours)
        assert due > matter.entries[-1].at
        told = max(due - timedelta(minutes=minutes), matter.entries[-1].at)
        assert hours.day(due) >= hours.day(told)
        matter = then(matter, What.FEEDBACK, told)
        start = told


@given(st.lists(copies, max_size=5), moments)
def test_nothing_open_is_left_out_of_the_agenda(matters: list[Matter], now: datetime) -> None:
    lines = agenda(matters, now, HOURS).lines
    open_ones = [one for one in matters if case_of(one, now, HOURS).is_open]
    assert len(lines) == len(open_ones)
    assert [line.urgency for line in lines] == sorted(line.urgency for line in lines)


def test_the_agenda_is_sorted_by_urgency() -> None:
    now = at("2026-11-21 16:00")
    carried = opened(id="carried")
    due_later = then(opened(id="later"), What.FEEDBACK, at("2026-11-21 15:00"))
    overdue = then(opened(id="overdue"), What.FEEDBACK, at("2026-11-20 15:00"))
    today = then(opened(id="today"), What.FEEDBACK, at("2026-11-20 17:00"))
    promise = opened(MatterKind.PROMISE, "gift", "送袜子", id="promise")
    found = agenda([due_later, today, promise, overdue, carried], now, HOURS)
    assert [(line.matter.id, line.urgency) for line in found.lines] == [
        ("carried", Urgency.CARRIED_OVER),
        ("overdue", Urgency.OVERDUE),
        ("today", Urgency.TODAY),
        ("promise", Urgency.TODAY),
        ("later", Urgency.LATER),
    ]
    assert [line.matter.id for line in found.today] == ["carried", "overdue", "today", "promise"]
    assert len(found.cases) == 4
    assert [one.text for one in found.promises] == ["送袜子"]


def test_of_what_is_due_at_one_time_the_oldest_comes_first() -> None:
    new = opened(MatterKind.PROMISE, "gift", id="a", at=NOW + timedelta(hours=1))
    old = opened(MatterKind.PROMISE, "gift", id="b")
    assert [one.matter.id for one in agenda([new, old], NOW, HOURS).lines] == ["b", "a"]


def test_what_has_ended_last_comes_first_and_what_goes_on_again_is_not_among_it() -> None:
    kept = then(opened(MatterKind.PROMISE, "gift", id="k"), What.KEPT, NOW)
    closed = then(opened(id="c"), What.CLOSED, NOW + timedelta(hours=1))
    reopened = then(then(opened(id="r"), What.CLOSED, NOW), What.REOPENED, NOW)
    handed = then(then(opened(id="h"), What.CLOSED, NOW), What.HANDED, NOW, "小美", "小丽")
    assert ended([kept, closed, reopened, handed, opened(id="o")]) == (closed, kept)


def test_what_is_due_at_midnight_belongs_to_the_day_that_ends() -> None:
    due = at("2026-11-21 00:00")
    assert urgency(due, at("2026-11-19 23:59"), HOURS) is Urgency.LATER
    assert urgency(due, at("2026-11-20 23:59"), HOURS) is Urgency.TODAY
    assert urgency(due, at("2026-11-21 00:00"), HOURS) is Urgency.CARRIED_OVER
    assert urgency(due, at("2026-11-22 00:00"), HOURS) is Urgency.CARRIED_OVER
