"""Upkeep beside the window: the window writes on; called off, it leaves nothing half done."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.store import backups as module
from assistant.store.backups import Backups
from assistant.store.buyers import BuyerStore
from assistant.store.connection import connect
from assistant.store.errand import CalledOffError, Errand
from assistant.store.upkeep import Upkeep
from tests.core.builders import utc
from tests.store.keys import KEY, open_here

NOW = utc("2026-11-20 02:00:00")
NOTES = 600


class Meanwhile(Errand):
    """Something happens when it is looked for the n-th time whether the work was called off."""

    def __init__(self, number: int, happens: Callable[["Meanwhile"], object]) -> None:
        super().__init__()
        self._left, self._happens = number, happens

    def check(self, *_: object) -> None:
        """As ever, after what happens."""
        self._left -= 1
        if self._left == 0:
            self._happens(self)
        super().check()

    def take_back(self) -> None:
        """Called off by a thread that does not wait."""
        self._off.set()


class Place:
    """A database of some hundred pages, and its upkeep."""

    def __init__(self, folder: Path) -> None:
        file = folder / "assistant.db"
        self.database = open_here(file)
        self.buyers = BuyerStore(self.database)
        with self.database.atomic():
            for number in range(NOTES):
                self.note(number)
        self.folder = folder / "backups"
        self.upkeep = Upkeep(file, KEY, Backups(self.folder, KEY))

    def note(self, number: int) -> None:
        """One more buyer with a note."""
        self.buyers.add_note(BuyerName("taobao", f"b{number}"), f"备注 {number}。" * 40, NOW)

    def backed_up(self) -> int:
        """How many notes the newest backup holds."""
        newest = self.upkeep.backups.newest_good(NOW)
        assert newest
        copy = Database(connect(newest, KEY))
        count = copy.table("notes").count
        copy.close()
        return count


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """With notes, copied a few pages at a time."""
    monkeypatch.setattr(module, "_AT_ONCE", 8)
    made = Place(tmp_path)
    yield made
    made.database.close()


def test_the_window_writes_while_a_backup_is_made(place: Place) -> None:
    place.upkeep.back_up(NOW, Meanwhile(4, lambda _: place.note(NOTES)))
    assert place.backed_up() == NOTES
    assert place.database.table("notes").count == NOTES + 1


@pytest.mark.parametrize("look", range(1, 8))
def test_called_off_at_any_moment_it_leaves_nothing(place: Place, look: int) -> None:
    with pytest.raises(CalledOffError):
        place.upkeep.back_up(NOW, Meanwhile(look, Meanwhile.take_back))
    assert list(place.folder.iterdir()) == []


def test_called_off_while_it_is_verified_it_puts_nothing_in_place(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    errand = Errand()
    monkeypatch.setattr(module, "_verify", lambda *_: errand.call_off())
    with pytest.raises(CalledOffError):
        place.upkeep.back_up(NOW, errand)
    assert list(place.folder.iterdir()) == []


def test_looking_through_the_database_can_be_called_off(place: Place) -> None:
    errand = Errand()
    errand.call_off()
    with pytest.raises(CalledOffError):
        place.upkeep.is_whole(errand)
    assert place.upkeep.is_whole(Errand())


def test_the_log_of_writes_can_be_emptied_once_it_was_called_off(place: Place) -> None:
    """Erasing rests on that: what a reader holds on to stays in the log."""
    with pytest.raises(CalledOffError):
        place.upkeep.back_up(NOW, Meanwhile(3, Meanwhile.take_back))
    emptied = place.database.execute("pragma wal_checkpoint(truncate)").fetchall()
    assert emptied == [(0, 0, 0)]


def test_what_a_killed_program_was_copying_is_removed(place: Place) -> None:
    place.folder.mkdir()
    left = place.folder / ".assistant-20261101-000000.db.new"
    left.write_bytes(b"half a copy")
    place.upkeep.back_up(NOW, Errand())
    assert not left.exists()


def test_what_a_clock_ahead_has_dated_is_not_the_newest(place: Place) -> None:
    place.upkeep.back_up(NOW, Errand())
    [good] = place.folder.iterdir()
    ahead = place.folder / "assistant-20991231-000000.db"
    ahead.write_bytes(good.read_bytes())
    good.write_bytes(b"spoilt")
    assert not place.upkeep.newest_is_good(NOW, Errand())
    good.write_bytes(ahead.read_bytes())
    ahead.write_bytes(b"spoilt")
    assert place.upkeep.newest_is_good(NOW, Errand())
