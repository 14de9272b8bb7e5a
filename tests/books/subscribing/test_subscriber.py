"""A subscriber takes what is genuine, newer and whole, and keeps what it has otherwise."""

from datetime import timedelta
from pathlib import Path

import pytest

from assistant.books.publishing.signing import Signer
from assistant.books.subscribing.transport import SLOW, Fetched, TransportError
from assistant.core.release.envelope import NAME
from assistant.core.release.status import State, Trust
from tests.books.publishing.team import PNG, Lead, book, lead
from tests.books.subscribing.agent import Agent, Hands, agent
from tests.soon import soon


@pytest.fixture
def team(tmp_path: Path) -> Lead:
    """A lead who has published once."""
    found = lead(tmp_path)
    found.publish("一")
    return found


def offline(_name: str, _fetched: Fetched | None) -> Fetched | None:
    raise TransportError(SLOW)


def state(of: Agent) -> State:
    return of.subscriber.status.state


def test_the_first_look_brings_the_books(team: Lead) -> None:
    one = agent(team)
    assert one.texts == []
    assert one.look() == ["一"]
    status = one.subscriber.status
    assert (status.version, status.state, status.trust) == (1, State.CURRENT, Trust.SIGNED)
    assert status.arrived == status.contact == team.now


def test_a_new_release_is_taken_at_the_next_look(team: Lead) -> None:
    one = agent(team)
    one.look()
    team.publish("二")
    assert one.texts == ["一"]
    assert one.look() == ["二"]


def test_nothing_is_fetched_twice(team: Lead) -> None:
    one = agent(team)
    for _ in range(3):
        one.look()
    assert one.source.asked == [NAME, one.source.asked[1], NAME, NAME]
    team.write(book(id="more"), "more.yaml")
    team.publish()
    one.look()
    assert len(one.source.asked) == 6  # the manifest and the one new file


def test_the_program_starts_from_the_cache(team: Lead) -> None:
    one = agent(team)
    one.look()
    one.source.fault = offline
    one.start()
    assert one.texts == ["一"]
    assert one.look() == ["一"]
    assert (state(one), one.subscriber.status.version) == (State.OFFLINE, 1)
    assert one.subscriber.status.arrived == team.now


def test_a_clock_that_is_behind_takes_no_books_away(team: Lead) -> None:
    one = agent(team)
    one.clock = Hands(team.now - timedelta(days=4000))
    one.start()
    assert one.look() == ["一"]
    team.publish("二", after=timedelta(hours=1))
    assert one.look() == ["一"]
    one.start()
    assert one.texts == ["一"]
    assert one.subscriber.status.next == team.now + timedelta(hours=1)


def test_pictures_stand_beside_the_book(team: Lead) -> None:
    (team.folder / "images").mkdir()
    (team.folder / "images" / "size.png").write_bytes(PNG)
    team.write(book("二", more=", images: [images/size.png]"))
    team.publish()
    one = agent(team)
    assert one.look() == ["二"]
    place = one.subscriber.place()
    assert place is not None
    assert (place / "images" / "size.png").read_bytes() == PNG


def test_many_pictures_changed_at_once_cost_seconds_not_minutes(team: Lead) -> None:
    images = team.folder / "images"
    images.mkdir()
    lines = (
        f"  - {{id: p{n}, stage: greet, title: 图{n}, text: 图{n}～, images: [images/{n}.png]}}"
        for n in range(300)
    )
    team.write("format: 1\nbook: shop\nname: 小店\nphrases:\n" + "\n".join(lines) + "\n")
    one = agent(team)
    for content in ("一", "二"):
        for n in range(300):
            (images / f"{n}.png").write_bytes(PNG + f"{content} {n}".encode())
        team.publish()
        with soon(3):
            one.look()
    assert one.subscriber.status.version == 3


def test_a_scheduled_release_is_here_before_its_moment_and_in_force_at_it(team: Lead) -> None:
    one = agent(team)
    assert isinstance(one.clock, Hands)
    team.publish("二", after=timedelta(hours=1))
    assert one.look() == ["一"]
    assert one.subscriber.status.next == team.now + timedelta(hours=1)
    one.source.fault = offline
    one.clock.advance(3600)
    assert one.texts == ["二"]
    assert one.subscriber.status.next is None


def test_a_roll_back_is_taken_like_any_release(team: Lead) -> None:
    one = agent(team)
    team.publish("二")
    assert one.look() == ["二"]
    team.roll_back(1)
    assert one.look() == ["一"]
    assert one.subscriber.status.version == 3


def test_an_older_release_is_refused(team: Lead) -> None:
    old = (team.to / NAME).read_bytes()
    team.publish("二")
    one = agent(team)
    one.look()
    (team.to / NAME).write_bytes(old)
    assert one.look() == ["二"]
    assert state(one) is State.REFUSED
    one.start()
    assert one.look() == ["二"]
    assert state(one) is State.REFUSED


def test_another_release_of_the_same_version_is_refused(team: Lead, tmp_path: Path) -> None:
    one = agent(team)
    one.look()
    twin = Lead(tmp_path / "twin", team.to, team.signer)
    (team.to / NAME).unlink()
    twin.publish("别的")
    assert one.look() == ["一"]
    assert state(one) is State.REFUSED


def test_another_key_is_refused(team: Lead, tmp_path: Path) -> None:
    one = agent(team)
    one.look()
    (team.to / NAME).unlink()
    thief = Lead(tmp_path / "thief", team.to, Signer.new())
    for _ in range(3):
        thief.publish("假的")
    assert one.look() == ["一"]
    assert state(one) is State.REFUSED


def test_a_key_compared_anew_is_taken(team: Lead, tmp_path: Path) -> None:
    one = agent(team)
    one.look()
    (team.to / NAME).unlink()
    new = Lead(tmp_path / "new", team.to, Signer.new())
    new.publish("新主管")
    one.key = new.signer.public.hex()
    one.start()
    assert one.look() == ["新主管"]


def test_a_signed_source_that_is_signed_no_more_is_refused(team: Lead) -> None:
    one = agent(team)
    one.look()
    (team.to / NAME).unlink()
    (team.to / "shop.yaml").write_text(book("假的"), "utf-8")
    assert one.look() == ["一"]
    assert state(one) is State.REFUSED


def test_a_key_nobody_compared_holds_from_the_first_look_on(team: Lead, tmp_path: Path) -> None:
    one = agent(team, pinned=False)
    assert one.look() == ["一"]
    assert one.subscriber.status.trust is Trust.UNCOMPARED
    (team.to / NAME).unlink()
    Lead(tmp_path / "thief", team.to, Signer.new()).publish("假的")
    one.start()
    assert one.look() == ["一"]
    assert state(one) is State.REFUSED


def test_every_changed_byte_of_the_manifest_is_refused(team: Lead) -> None:
    team.publish("二")
    data = (team.to / NAME).read_bytes()
    one = agent(team)
    refused = 0
    for at in range(len(data)):
        changed = data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :]
        one.source.fault = lambda _n, _f, changed=changed: Fetched(changed)  # type: ignore[misc]
        one.subscriber.look()
        refused += state(one) is State.REFUSED
    assert refused == len(data)
    assert one.texts == []


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_manifest_cut_short_is_refused(team: Lead, share: float) -> None:
    one = agent(team)
    one.look()
    team.publish("二")
    data = (team.to / NAME).read_bytes()
    one.source.fault = lambda _n, _f: Fetched(data[: int(len(data) * share)])
    assert one.look() == ["一"]
    assert state(one) is State.REFUSED


def test_a_page_that_asks_for_a_login_is_told_as_one_and_changes_nothing(team: Lead) -> None:
    one = agent(team)
    one.look()
    one.source.fault = lambda _name, _fetched: Fetched(b"\n<!DOCTYPE html><title>Wi-Fi</title>")
    assert one.look() == ["一"]
    assert state(one) is State.REFUSED
    assert one.subscriber.status.message is not None
    assert "网页" in one.subscriber.status.message.text()


@pytest.mark.parametrize("spoil", [lambda d: d[:-1], lambda d: d + b" ", lambda d: b"X" + d[1:]])
def test_a_file_that_is_not_what_the_manifest_says_is_refused(team: Lead, spoil: object) -> None:
    one = agent(team)
    one.look()
    team.publish("二")
    assert callable(spoil)

    def fault(name: str, fetched: Fetched | None) -> Fetched | None:
        return Fetched(spoil(fetched.data)) if fetched and name != NAME else fetched

    one.source.fault = fault
    assert one.look() == ["一"]
    assert state(one) is State.REFUSED
    one.source.fault = lambda _n, fetched: fetched
    assert one.look() == ["二"]


def test_a_release_whose_files_are_not_there_yet_waits(team: Lead) -> None:
    one = agent(team)
    one.look()
    [file] = team.publish("二").release.files
    kept = (team.to / "files" / file.sha256).read_bytes()
    (team.to / "files" / file.sha256).unlink()
    assert one.look() == ["一"]
    assert state(one) is State.OFFLINE
    (team.to / "files" / file.sha256).write_bytes(kept)
    assert one.look() == ["二"]


def test_a_damaged_cache_gives_the_former_release_until_the_source_is_back(team: Lead) -> None:
    one = agent(team)
    one.look()
    team.publish("二")
    one.look()
    place = one.subscriber.place()
    assert place is not None
    (place / "shop.yaml").write_bytes(b"\0" * 10)
    one.source.fault = offline
    one.start()
    assert one.look() == ["一"]
    one.source.fault = lambda _n, fetched: fetched
    assert one.look() == ["二"]


def test_one_damaged_file_of_several_is_enough(team: Lead) -> None:
    team.write(book("二", id="more"), "more.yaml")
    team.publish()
    one = agent(team)
    assert sorted(one.look()) == ["一", "二"]
    place = one.subscriber.place()
    assert place is not None
    (place / "more.yaml").write_bytes(b"format: 1\n")
    one.start()
    assert sorted(one.look()) == ["一", "二"]


def test_a_damaged_manifest_in_the_cache_gives_the_one_before(team: Lead) -> None:
    one = agent(team)
    one.look()
    team.publish("二")
    one.look()
    (one.home / "manifest").write_bytes(b"assistant release 1\n")
    one.source.fault = offline
    one.start()
    assert one.texts == ["一"]
    one.source.fault = lambda _n, fetched: fetched
    assert one.look() == ["二"]


def test_a_disk_that_is_full_keeps_the_books_in_force(
    team: Lead, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = agent(team)
    one.look()
    team.publish("二")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("assistant.books.subscribing.cache.replace_file", full)
    assert one.look() == ["一"]
    message = one.subscriber.status.message
    assert message is not None
    assert "磁盘满了" in message.text()


def test_old_releases_are_cleared_away(team: Lead) -> None:
    one = agent(team)
    for number in range(6):
        team.publish(str(number))
        one.look()
    assert len(list((one.home / "releases").iterdir())) == 2


def test_letting_go_ends_a_fetch(team: Lead) -> None:
    one = agent(team)
    one.subscriber.close()
    assert one.source.aborted == 1
