"""The poller: who is asked when, what is told, and that nothing ends it."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.books.subscribing.poller import Poller
from assistant.books.subscribing.transport import SLOW, Fetched, TransportError
from assistant.core.release.envelope import NAME
from assistant.core.release.pace import Pace
from assistant.core.release.status import State, Status
from tests.books.publishing.team import Lead, lead
from tests.books.subscribing.agent import Agent, Hands, agent
from tests.waiting import until


class Told:
    """What the poller said."""

    def __init__(self) -> None:
        self.changes = 0
        self.statuses: list[tuple[Status, ...]] = []

    def changed(self) -> None:
        self.changes += 1


@pytest.fixture
def team(tmp_path: Path) -> Lead:
    """A lead who has published once."""
    found = lead(tmp_path)
    found.publish("一")
    return found


def offline(_name: str, _fetched: Fetched | None) -> Fetched | None:
    raise TransportError(SLOW)


def poller(told: Told, clock: Hands, *agents: Agent) -> Poller:
    subscribers = [one.subscriber for one in agents]
    return Poller(lambda: subscribers, clock, told.changed, told.statuses.append)


def looks(one: Agent) -> int:
    return one.source.asked.count(NAME)


def test_a_source_is_asked_at_once_and_then_every_half_minute(team: Lead) -> None:
    told, one = Told(), agent(team)
    assert isinstance(one.clock, Hands)
    polling = poller(told, one.clock, one)
    for _ in range(20):
        pause = polling.turn()
        assert 24 <= pause <= 30
        one.clock.advance(pause)
    assert looks(one) == 20
    assert told.changes == 1


def test_before_its_time_a_source_is_left_alone(team: Lead) -> None:
    told, one = Told(), agent(team)
    assert isinstance(one.clock, Hands)
    polling = poller(told, one.clock, one)
    for _ in range(5):
        polling.turn()
        one.clock.advance(1)
    assert looks(one) == 1
    polling.look_now()
    polling.turn()
    assert looks(one) == 2


def test_a_new_release_is_told_once(team: Lead) -> None:
    told, one = Told(), agent(team)
    assert isinstance(one.clock, Hands)
    polling = poller(told, one.clock, one)
    one.clock.advance(polling.turn())
    team.publish("二")
    for _ in range(4):
        one.clock.advance(polling.turn())
    assert told.changes == 2
    assert [place.name[:2] for place in polling.places()] == ["2-"]
    assert polling.statuses()[0].version == 2


def test_a_source_that_does_not_answer_is_asked_less_often(team: Lead) -> None:
    told, one = Told(), agent(team)
    assert isinstance(one.clock, Hands)
    one.source.fault = offline
    polling = poller(told, one.clock, one)
    pauses = []
    for _ in range(8):
        pauses.append(polling.turn())
        one.clock.advance(pauses[-1])
    assert pauses[0] <= 30
    assert all(31 < pause <= 40 for pause in pauses[5:])
    one.source.fault = lambda _n, fetched: fetched
    assert polling.turn() <= 30


def test_one_source_that_fails_does_not_keep_the_others(team: Lead, tmp_path: Path) -> None:
    other = Lead(tmp_path / "shop", tmp_path / "shop-share")
    other.publish("店")
    dead, alive = agent(team), Agent(other, tmp_path / "shop-home")
    dead.source.fault = offline
    polling = poller(Told(), Hands(), dead, alive)
    polling.turn()
    assert [status.state for status in polling.statuses()] == [State.OFFLINE, State.CURRENT]
    assert len(polling.places()) == 1


def test_a_scheduled_release_comes_into_force_on_time(team: Lead) -> None:
    told, one = Told(), agent(team)
    assert isinstance(one.clock, Hands)
    team.publish("二", after=timedelta(seconds=7))
    polling = poller(told, one.clock, one)
    pause = polling.turn()
    assert pause == pytest.approx(7)
    one.clock.advance(pause)
    polling.turn()
    assert (told.changes, one.texts) == (2, ["二"])


def test_sources_may_come_and_go(team: Lead, tmp_path: Path) -> None:
    told, clock, one = Told(), Hands(), agent(team)
    here = [one.subscriber]
    polling = Poller(lambda: list(here), clock, told.changed, told.statuses.append)
    polling.turn()
    other = Lead(tmp_path / "shop", tmp_path / "shop-share")
    other.publish("店")
    here.append(Agent(other, tmp_path / "shop-home").subscriber)
    polling.turn()
    assert len(polling.places()) == 2
    assert looks(one) == 1
    del here[0]
    polling.turn()
    assert [place.parent.parent.name for place in polling.places()] == ["shop-home"]
    assert told.changes == 3


def test_a_share_that_goes_and_comes_back_a_thousand_times(team: Lead) -> None:
    told, one = Told(), agent(team)
    assert isinstance(one.clock, Hands)
    away = team.to.with_name("away")
    polling = poller(told, one.clock, one)
    for _ in range(1000):
        one.clock.advance(polling.turn())
        assert one.subscriber.status.state is State.CURRENT
        team.to.rename(away)
        one.clock.advance(polling.turn())
        assert one.subscriber.status.state is not State.CURRENT
        away.rename(team.to)
    assert one.texts == ["一"]
    assert told.changes == 1


def test_nothing_ends_the_thread_but_closing(team: Lead) -> None:
    told, one = Told(), agent(team)
    faults = iter([ValueError("a bug"), OSError("a disk"), MemoryError()])
    tried = threading.Semaphore(0)

    def fault(_name: str, fetched: Fetched | None) -> Fetched | None:
        tried.release()
        if error := next(faults, None):
            raise error
        return fetched

    one.source.fault = fault
    subscribers = [one.subscriber]
    pace = Pace(0.01, 0.01)
    polling = Poller(lambda: subscribers, _Real(), told.changed, told.statuses.append, pace)
    polling.start()
    until(lambda: told.changes == 1, what="the books")
    assert "poller" in threads()
    polling.close()
    assert "poller" not in threads()


def threads() -> set[str]:
    """The names of those that go on."""
    return {thread.name for thread in threading.enumerate()}


class _Real(Hands):
    """Time that goes by itself, fast."""

    def monotonic(self) -> float:
        self.seconds += 1
        return self.seconds


def test_closing_does_not_wait_for_a_source_that_hangs(team: Lead) -> None:
    one, free, told = agent(team), threading.Event(), Told()

    def hang(_name: str, fetched: Fetched | None) -> Fetched | None:
        free.wait(60)
        return fetched

    one.source.fault = hang
    polling = Poller(lambda: [one.subscriber], Hands(), told.changed, told.statuses.append)
    polling.start()
    until(lambda: one.source.asked, what="the question")
    free.set()
    polling.close()
    assert one.source.aborted == 1
