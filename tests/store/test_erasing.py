"""Erasing: after it nobody with the key finds a trace, in any file there is."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.core.buyer import BuyerName
from assistant.core.numbers.tally import Miss
from assistant.core.search.learnt import learn
from assistant.store.backups import Backups, is_whole, write_backup
from assistant.store.buyers import BuyerStore
from assistant.store.erasing import Eraser, forget_in_backups
from assistant.store.habits import HabitStore
from assistant.store.numbers import NumberStore
from tests.core.builders import utc
from tests.store.keys import KEY, open_here, raw
from tests.store.pages import clear

NOW = utc("2026-11-20 02:00:00")
FISH, OTHER = BuyerName("taobao", "小鱼儿888"), BuyerName("jd", "tom_888")
MING = BuyerName("taobao", "小明")
AFTER = NOW + timedelta(days=50), NOW + timedelta(days=100)


LEFT = (
    "assistant.db.20261101-000000.bad",
    "assistant.db.rescued",  # by a rescue that was killed
    "assistant.db.rescued.copy",
    ".assistant.db.rescued.new",
    "backups/.assistant-20261101-000000.db.new",  # by a backup
)


class Place:
    """A database with two buyers, two backups, a file set aside, and files left half made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "assistant.db"
        self.database = open_here(self.file)
        self.buyers = BuyerStore(self.database)
        self.backups = Backups(folder / "backups", KEY)
        self.eraser = Eraser(self.database, self.file, self.backups)
        for name, word in ((FISH, "planted"), (OTHER, "innocent")):
            for number in range(60):
                self.buyers.add_note(name, f"{word} {number} " * 9, NOW)
            self.backups.make(self.database, NOW + timedelta(hours=len(word)))
        note = self.buyers.add_note(FISH, "planted earlier", NOW)
        self.buyers.change_note(note, "planted later", NOW)
        self.buyers.keep_draft(self.buyers.meet(FISH, NOW), "planted draft", NOW)
        for query in ("小鱼儿", "找小鱼儿888的", "xiaoyuer", "tom", "退货"):
            NumberStore(self.database).miss(Miss("2026-11-20", query))
            HabitStore(self.database).write_lessons({}, {query: "book/phrase"})
        former = self.backups.path(self.backups.listed()[0]).read_bytes()
        for left in LEFT:
            (folder / left).write_bytes(former)

    def holding(self, word: str) -> set[str]:
        """The files in which the word stands once they are decrypted."""
        files = [*self.folder.glob("assistant.db*"), *self.folder.glob("backups/*")]
        files += [*self.folder.glob("backups/.*"), *self.folder.glob(".assistant.db*")]
        readable = [f for f in files if not f.name.endswith("-shm")]
        return {f.name for f in readable if word.encode() in clear(f, KEY)}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """Everything there is."""
    made = Place(tmp_path)
    yield made
    made.database.close()


def test_before_erasing_it_stands_everywhere(place: Place) -> None:
    assert len(place.holding("planted")) >= 6


@pytest.mark.parametrize("word", ["planted", "小鱼儿888", "xiaoyuer888"])
def test_after_erasing_nothing_can_be_read_back(place: Place, word: str) -> None:
    place.eraser.erase(FISH)
    assert place.holding(word) == set()


def test_what_was_searched_for_by_their_name_goes_too(place: Place) -> None:
    place.eraser.erase(FISH)
    left = {"tom", "退货"}
    assert {miss.query for miss in NumberStore(place.database).misses("2026-11-01")} == left
    assert set(HabitStore(place.database).read().lessons) == left


@pytest.mark.parametrize("query", ["小鱼兒", "小 鱼儿", "小鱼儿８８８"])
def test_however_their_name_was_searched_for_it_goes(place: Place, query: str) -> None:
    NumberStore(place.database).miss(Miss("2026-11-20", query))
    place.eraser.erase(FISH)
    assert query not in {one.query for one in NumberStore(place.database).misses("2026-11-01")}


def test_questions_that_were_kept_without_the_number_in_their_name_go(place: Place) -> None:
    habits = HabitStore(place.database)
    lessons = learn({}, "小鱼儿888还没付款吗", "book/phrase")
    habits.write_lessons({}, lessons)
    place.eraser.erase(FISH)
    assert not set(lessons) & set(habits.read().lessons)


def test_others_stay_in_database_and_backups(place: Place) -> None:
    place.eraser.erase(FISH)
    other = place.buyers.find(OTHER)
    assert other
    assert len(other.notes) == 60
    assert len(place.holding("innocent")) == 2
    assert place.backups.newest_good(NOW)


def test_who_has_the_same_name_on_another_platform_stays(place: Place) -> None:
    namesake = BuyerName("jd", FISH.name)
    place.buyers.add_note(namesake, "innocent too", NOW)
    place.backups.make(place.database, NOW + timedelta(hours=20))
    place.eraser.erase(FISH)
    assert place.buyers.find(FISH) is None
    assert place.buyers.find(namesake)
    assert len(place.holding("innocent too")) == 2


def test_who_was_not_seen_is_forgotten_in_backups_too(place: Place) -> None:
    for name in (OTHER, MING):
        place.buyers.meet(name, NOW + timedelta(days=100))
    before = NOW + timedelta(days=50)
    assert place.eraser.forget_unseen(before, NOW + timedelta(days=100)) == 1
    forget_in_backups(place.backups, place.database, before)
    assert place.holding("planted") == set()
    assert len(place.holding("innocent")) == 2


def test_nobody_unseen_nothing_changes(place: Place) -> None:
    assert place.eraser.forget_unseen(NOW, NOW) == 0
    forget_in_backups(place.backups, place.database, NOW)
    assert len(place.holding("planted")) >= 3


def test_a_backup_of_before_there_were_buyers_stays(place: Place) -> None:
    early = raw(place.folder / "early.db")
    early.execute("create table uses (phrase text)")
    path = place.folder / "backups" / "assistant-20250101-000000.db"
    write_backup(early, KEY, path)
    early.close()
    place.eraser.erase(FISH)
    forget_in_backups(place.backups, place.database, NOW + timedelta(days=50))
    assert is_whole(path, KEY)


@pytest.mark.parametrize("named", [FISH, BuyerName("", FISH.name)])
def test_who_is_spared_stays_also_when_named_without_a_platform(
    place: Place, named: BuyerName
) -> None:
    assert place.eraser.forget_unseen(*AFTER, {named}) == 1
    assert place.buyers.find(FISH)
    assert place.buyers.find(OTHER) is None


def test_whoever_wrote_while_the_clock_was_behind_is_not_forgotten_once_it_is_right(
    place: Place,
) -> None:
    place.buyers.add_note(MING, "asked for L", NOW - timedelta(days=2000))
    assert place.eraser.forget_unseen(NOW - timedelta(days=365), NOW) == 0
    assert place.buyers.find(MING)
    assert place.eraser.forget_unseen(*AFTER) == 3


def test_somebody_dated_next_year_keeps_nobody_else(place: Place) -> None:
    ahead = BuyerName("taobao", "大海")
    place.buyers.meet(ahead, NOW + timedelta(days=365))
    place.buyers.meet(MING, NOW)
    assert place.eraser.forget_unseen(*AFTER) == 3
    assert place.buyers.find(ahead)


def test_a_file_set_aside_goes_when_it_is_as_old_as_those_who_are_forgotten(place: Place) -> None:
    old, new = (place.folder / f"assistant.db.2026110{day}-000000.bad" for day in (1, 2))
    new.write_bytes(old.read_bytes())
    for path, age in ((old, 2), (new, 1)):
        then = (NOW - timedelta(days=age)).timestamp()
        os.utime(path, (then, then))
    place.eraser.forget_unseen(NOW - timedelta(days=1), NOW)
    assert (old.exists(), new.exists()) == (False, True)


@pytest.mark.parametrize(
    ("seen", "lived"),
    [
        ([0, 1, 2], True),
        ([0, 1, 1], False),
        ([0, 1, 60], True),
        ([0, 1, 61], False),
        ([0, 1, -1], False),
    ],
)
def test_a_clock_is_lived_up_to_when_buyers_wrote_on_so_many_days_lately(
    tmp_path: Path, seen: list[int], lived: bool
) -> None:
    file = tmp_path / "assistant.db"
    database = open_here(file)
    for number, days in enumerate(seen):
        name = BuyerName("taobao", f"b{number}")
        BuyerStore(database).meet(name, NOW - timedelta(days=days))
    assert Eraser(database, file, Backups(tmp_path, KEY)).is_lived_up_to(NOW, 3) is lived
    database.close()


@pytest.fixture
def learnt(tmp_path: Path) -> Iterator[Place]:
    """Of a buyer who stands in the backups without a platform it is known by now."""
    made = Place(tmp_path)
    made.buyers.add_note(BuyerName("", "小明"), "planted bare", NOW)
    made.backups.make(made.database, NOW + timedelta(hours=20))
    made.buyers.meet(MING, NOW + timedelta(days=100))
    yield made
    made.database.close()


def test_who_stands_in_a_backup_without_a_platform_goes_too(learnt: Place) -> None:
    assert learnt.holding("planted bare")
    learnt.eraser.erase(MING)
    assert learnt.holding("planted bare") == set()


def test_who_is_known_by_a_platform_now_stays_in_the_backups(learnt: Place) -> None:
    learnt.eraser.forget_unseen(*AFTER)
    forget_in_backups(learnt.backups, learnt.database, NOW + timedelta(days=50))
    assert len(learnt.holding("planted bare")) == 2


def test_an_erasing_that_fails_at_the_backups_can_be_asked_for_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_backups: Backups, _change: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Backups, "rewrite", full)
        with pytest.raises(OSError, match="space"):
            place.eraser.erase(FISH)
    assert place.buyers.find(FISH) is not None
    place.eraser.erase(FISH)
    assert place.buyers.find(FISH) is None
