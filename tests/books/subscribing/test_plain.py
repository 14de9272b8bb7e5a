"""Sources without a manifest: taken as they are, never half, never a worse one."""

from datetime import timedelta
from pathlib import Path

import pytest

from assistant.books.subscribing.plain import PlainBook, PlainFolder
from assistant.books.subscribing.transport import Fetched
from assistant.core.release import text
from assistant.core.release.status import State, Trust
from tests.books.publishing.team import Lead, book, lead
from tests.books.subscribing.agent import Agent, Hands, agent

HALF = "format: 1\nbook: shop\nname: 小店\nphrases:\n  - {id: p0, stage: gre"


@pytest.fixture
def one(tmp_path: Path) -> Agent:
    """An agent with a folder that nobody signs."""
    team = lead(tmp_path)
    team.folder = team.to
    team.write(book("一"))
    found = agent(team, pinned=False)
    found.plain = PlainFolder(team.to, found.clock)
    found.start()
    return found


def test_an_unsigned_folder_works_and_is_marked(one: Agent) -> None:
    assert one.look() == ["一"]
    status = one.subscriber.status
    assert (status.trust, status.state) == (Trust.UNSIGNED, State.CURRENT)


def test_a_clock_that_is_set_right_takes_no_books_away(one: Agent) -> None:
    one.look()
    one.clock = Hands(one.lead.now - timedelta(days=1))
    one.start()
    assert one.texts == ["一"]


def test_a_change_counts_once_the_folder_stands_still(one: Agent) -> None:
    one.look()
    one.lead.write(book("二"))
    assert one.look() == ["一"]
    assert one.look() == ["二"]
    assert one.look() == ["二"]


def test_a_folder_that_keeps_changing_waits(one: Agent) -> None:
    one.look()
    for number in range(5):
        one.lead.write(book("变" * (number + 2)))
        assert one.look() == ["一"]


def test_a_half_written_book_does_not_take_the_good_one_away(one: Agent) -> None:
    one.look()
    one.lead.write(HALF)
    for _ in range(3):
        assert one.look() == ["一"]
    message = one.subscriber.status.message
    assert message is not None
    assert "shop.yaml:5:" in message.text()
    one.lead.write(book("二"))
    one.look()
    assert one.look() == ["二"]


def test_an_empty_folder_is_told(one: Agent) -> None:
    (one.lead.to / "shop.yaml").unlink()
    assert one.look() == []
    assert one.subscriber.status.state is State.OFFLINE


def states(of: Agent, looks: int) -> list[State]:
    found = []
    for _ in range(looks):
        of.look()
        found.append(of.subscriber.status.state)
    return found


def test_a_folder_that_goes_and_comes_back(one: Agent) -> None:
    one.look()
    away = one.lead.to.with_name("away")
    one.lead.to.rename(away)
    assert states(one, 2) == [State.OFFLINE] * 2
    away.rename(one.lead.to)
    assert states(one, 2) == [State.CURRENT] * 2
    assert one.texts == ["一"]


def test_after_a_restart_the_same_folder_is_nothing_new(one: Agent) -> None:
    one.look()
    one.plain = PlainFolder(one.lead.to, one.clock)
    one.start()
    for _ in range(3):
        assert one.look() == ["一"]
    assert one.subscriber.status.version == 1


def test_a_folder_that_becomes_signed_is_signed_from_then_on(one: Agent, tmp_path: Path) -> None:
    one.look()
    Lead(tmp_path / "signed", one.lead.to).publish("二")
    assert one.look() == ["二"]
    assert one.subscriber.status.trust is Trust.UNCOMPARED


class Web:
    """A server with one file, changed by the test."""

    def __init__(self) -> None:
        self.data = book("一").encode()

    def fetch(self, name: str, most: int, tag: str = "") -> Fetched | None:
        """See `Transport`."""
        assert name == ""
        assert len(self.data) <= most
        found = str(hash(self.data))
        return None if found == tag else Fetched(self.data, found)

    def abort(self) -> None:
        """See `Transport`."""


def test_one_book_at_an_address(one: Agent) -> None:
    web = Web()
    one.plain = PlainBook("/books/小店.yaml?v=1", web, Hands())
    one.start()
    assert one.look() == ["一"]
    assert one.look() == ["一"]
    web.data = book("二").encode()
    assert one.look() == ["二"]
    web.data = HALF.encode()
    assert one.look() == ["二"]
    assert one.subscriber.status.state is State.OFFLINE
    place = one.subscriber.place()
    assert place is not None
    assert [file.name for file in place.iterdir()] == ["小店.yaml"]


def test_what_no_release_can_hold_is_told_at_each_look(
    one: Agent, monkeypatch: pytest.MonkeyPatch
) -> None:
    one.look()
    one.lead.write(book(id="second"), "b.yaml")
    monkeypatch.setattr(text, "MOST_FILES", 1)
    for _ in range(4):
        assert one.look() == ["一"]
    status = one.subscriber.status
    assert (status.state, "最多 1 个" in str(status.message)) == (State.OFFLINE, True)


def test_what_is_kept_of_a_changing_folder_can_be_read_again(
    one: Agent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text, "MOST_FILES", 2)
    for words in "一二三四":
        one.lead.write(book(words))
        one.look()
        one.look()
    one.start()
    assert one.look() == ["四"]
