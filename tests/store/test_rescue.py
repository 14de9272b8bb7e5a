"""A damaged database: set aside, restored, salvaged, told; it always opens again."""

import errno
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.core.buyer import BuyerName
from assistant.core.errors import AssistantError
from assistant.store import rescue
from assistant.store.buyers import BuyerStore
from assistant.store.home import Home
from assistant.store.opening import Opened, open_store
from tests.core.builders import utc

NOW = utc("2026-11-20 02:00:00")
PAGE = 4096


class Place:
    """A home with a backup of 40 buyers and 20 more since."""

    def __init__(self, folder: Path) -> None:
        self.home = Home.at(folder)
        store = self.open()
        for number in range(60):
            if number == 40:
                store.backups.make(store.database, NOW)
            BuyerStore(store.database).add_note(name(number), text(number), NOW)
        store.database.close()

    def open(self) -> Opened:
        return open_store(self.home, None, NOW + timedelta(days=1))

    def damage(self, page: int) -> None:
        data = bytearray(self.home.database.read_bytes())
        data[page * PAGE + 99] ^= 0xFF
        self.home.database.write_bytes(data)

    def write_on(self) -> None:
        """Ten more, in the log of writes only: the program was killed."""
        store = self.open()
        store.database.execute("pragma wal_autocheckpoint = 0")
        for number in range(60, 70):
            BuyerStore(store.database).add_note(name(number), text(number), NOW)
        files = (self.home.database, self.home.database.with_name("assistant.db-wal"))
        left = [file.read_bytes() for file in files]
        store.database.close()
        for file, data in zip(files, left, strict=True):
            file.write_bytes(data)

    @property
    def pages(self) -> int:
        return self.home.database.stat().st_size // PAGE


def name(number: int) -> BuyerName:
    return BuyerName("taobao", f"买家{number}")


def text(number: int) -> str:
    return f"备注 {number}。" * 20


def notes(store: Opened) -> set[str]:
    found = {row[0] for row in store.database.execute("select text from notes")}
    store.database.close()
    return found


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: it takes a while."""
    folder = tmp_path_factory.mktemp("home")
    Place(folder)
    return folder


def copied(folder: Path, to: Path) -> Place:
    made = Place.__new__(Place)
    made.home = Home.at(to)
    for file in folder.rglob("*"):
        if file.is_file():
            target = to / file.relative_to(folder)
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(file.read_bytes())
    return made


@pytest.fixture
def place(template: Path, tmp_path: Path) -> Place:
    """A copy to damage."""
    return copied(template, tmp_path / "home")


def test_a_whole_one_is_opened_as_it_is(place: Place) -> None:
    store = place.open()
    assert store.told == ()
    assert len(notes(store)) == 60


def test_whatever_page_is_damaged_it_opens_and_nothing_is_altered(place: Place) -> None:
    whole = place.home.database.read_bytes()
    written = {text(number) for number in range(60)}
    for page in range(0, place.pages, 7):
        place.home.database.write_bytes(whole)
        place.damage(page)
        found = notes(place.open())
        assert found <= written
        assert found >= {text(number) for number in range(40)}, f"page {page}"


def test_it_is_told_in_numbers_and_the_file_is_kept(place: Place) -> None:
    place.damage(1)
    store = place.open()
    (message,) = store.told
    assert "救回" in message.text()
    assert "assistant-20261120-020000.db" in message.text()
    store.database.close()
    assert list(place.home.folder.glob("assistant.db.*.bad"))


def test_the_first_page_gone_leaves_what_the_backup_has(place: Place) -> None:
    place.damage(0)
    assert notes(place.open()) == {text(number) for number in range(40)}


def test_a_backup_of_a_later_version_is_left_to_that_version(place: Place) -> None:
    """Else the damaged file would be set aside for one that can't be opened."""
    store = place.open()
    with store.database.atomic():
        row = {"migration_set": "assistant", "name": "m999_later", "applied_at": "2030"}
        store.database.table("_sqlite_migrations").insert(row)
    store.backups.make(store.database, NOW + timedelta(hours=1))
    store.database.close()
    place.damage(1)
    damaged = place.home.database.read_bytes()
    with pytest.raises(AssistantError, match="m999_later"):
        place.open()
    assert place.home.database.read_bytes() == damaged
    assert not list(place.home.folder.glob("assistant.db.*"))


@pytest.mark.parametrize("rubbish", [b"", b"x", b"\0" * 9000])
def test_a_file_of_something_else_too(place: Place, rubbish: bytes) -> None:
    place.home.database.write_bytes(rubbish)
    assert len(notes(place.open())) == 40


def test_a_vanished_database_comes_from_the_backup(place: Place) -> None:
    place.home.database.unlink()
    assert len(notes(place.open())) == 40


def test_without_any_backup_what_can_be_read_is_there(place: Place) -> None:
    for file in place.home.backups.iterdir():
        file.unlink()
    place.damage(place.pages - 2)
    store = place.open()
    assert "—" in store.told[0].text()
    assert len(notes(store)) >= 30


def test_a_note_stays_when_its_buyer_is_lost_and_what_else_was_theirs_goes(place: Place) -> None:
    store = place.open()
    buyers, db = BuyerStore(store.database), store.database
    noted, tagged = (buyers.meet(name(number), NOW) for number in (50, 51))
    buyers.set_tags(tagged, ("回头客",))
    db.execute("pragma foreign_keys = 0")
    db.execute("delete from notes where buyer = ?", [tagged])
    db.execute("delete from buyers where id in (?, ?)", [noted, tagged])
    db.execute("create table of_a_later_version (id integer)")
    db.execute("insert into of_a_later_version values (1)")
    db.close()
    place.damage(place.pages - 2)
    store = place.open()
    buyers = BuyerStore(store.database)
    nameless, gone = buyers.get(noted), buyers.get(tagged)
    assert nameless
    assert (nameless.name.name, nameless.notes[0].text) == (f"（名字损坏）{noted}", text(50))
    assert gone is None
    assert store.database.execute("pragma foreign_key_check").fetchall() == []
    store.database.close()


def test_afterwards_everything_works_again(place: Place) -> None:
    place.damage(place.pages // 2)
    store = place.open()
    buyers = BuyerStore(store.database)
    assert buyers.finder.complete("maijia")
    assert buyers.finder.is_name("maijia5"), "or it would be counted as a search for a phrase"
    buyers.add_note(name(99), "再来", NOW)
    buyers.erase(buyers.meet(name(0), NOW))
    assert store.database.execute("pragma foreign_key_check").fetchall() == []
    store.database.close()
    assert place.open().told == ()


@pytest.fixture(params=["with backup", "without backup"])
def broken(request: pytest.FixtureRequest, place: Place) -> Place:
    """Damaged at its end, with a log of writes beside."""
    if request.param == "without backup":
        for file in place.home.backups.iterdir():
            file.unlink()
    place.write_on()
    place.damage(place.pages - 2)
    return place


def to_come(place: Place) -> set[str]:
    """What a rescue that nothing disturbs brings back."""
    found = notes(copied(place.home.folder, place.home.folder.with_name("undisturbed")).open())
    assert found >= {text(number) for number in (*range(30), *range(60, 70))}
    return found


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def unfinished(place: Place) -> list[str]:
    return [file.name for file in place.home.folder.glob("*assistant.db.rescued*")]


@pytest.mark.parametrize(
    "step",
    ["open_as_it_is", "_fill", "_copy", "salvaged", "_hold_together", "flush_file", "set_aside"],
)
def test_one_that_fails_can_be_started_again(
    broken: Place, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = to_come(broken)
    with monkeypatch.context() as patch:
        patch.setattr(rescue, step, full)
        for _ in range(2):
            with pytest.raises(AssistantError, match="磁盘满了"):
                broken.open()
            assert unfinished(broken) == []
    store = broken.open()
    assert store.told
    assert notes(store) == whole


def failing_from(number: int, act: Callable[[Path, Path], Path]) -> Callable[[Path, Path], Path]:
    """Renaming the database, its log or the new one fails from the n-th on."""
    left = number

    def rename(path: Path, target: Path) -> Path:
        nonlocal left
        if path.name.startswith("assistant.db"):
            left -= 1
            if left < 0:
                full()
        return act(path, target)

    return rename


@pytest.mark.parametrize("done", range(3))
def test_cut_off_between_two_renames_it_finds_what_was_set_aside(
    broken: Place, done: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = to_come(broken)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", failing_from(done, Path.rename))
        patch.setattr(Path, "replace", failing_from(0 if done > 1 else 9, Path.replace))
        with pytest.raises(AssistantError, match="磁盘满了"):
            broken.open()
    assert broken.home.database.exists() == (done == 0)
    broken.home.folder.joinpath("assistant.db.rescued").write_bytes(b"half built")
    store = broken.open()
    (message,) = store.told
    assert notes(store) == whole
    assert unfinished(broken) == []
    [aside] = broken.home.folder.glob("assistant.db.*.bad")
    assert aside.name in message.text()
    assert aside.with_name(f"{aside.name}-wal").exists()


def test_what_was_set_aside_before_the_newest_backup_is_not_brought_back(place: Place) -> None:
    old = place.home.folder / "assistant.db.20261119-020000.bad"
    old.write_bytes(place.home.database.read_bytes())
    place.home.database.unlink()
    store = place.open()
    assert "本地数据不见了" in store.told[0].text()
    assert len(notes(store)) == 40


def test_each_that_is_set_aside_is_kept_also_in_the_same_second(place: Place) -> None:
    for _ in range(3):
        place.damage(1)
        place.open().database.close()
    assert len(list(place.home.folder.glob("assistant.db.*.bad"))) == 3
