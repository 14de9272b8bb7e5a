"""The backup desk: hourly while there are changes, daily forgetting, faults told."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.app.backup_desk import BackupDesk
from assistant.app.group_desk import GroupDesk
from assistant.core.buyer import BuyerName
from assistant.core.message import Message
from assistant.store import damage as damage_module
from assistant.store.backups import is_whole
from assistant.store.buyers import BuyerStore
from assistant.store.connection import connect
from assistant.store.home import Home
from assistant.store.opening import open_store
from assistant.ui.window import Window
from tests.waiting import until

START = datetime(2026, 11, 20, 2, tzinfo=UTC)


class SetClock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.time = START

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.time

    def monotonic(self) -> float:
        """Seconds since the start."""
        return (self.time - START).total_seconds()


class Office:
    """A home with its store and desk."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app = app
        self.home = Home.at(folder)
        self.clock = SetClock()
        self.store = open_store(self.home, None, START)
        self.told: list[str] = []
        self._begin()

    def note(self, name: str = "a") -> None:
        self.buyers.add_note(BuyerName.parse(name), "擅长讲价", self.clock.time)

    def after(self, **span: float) -> int:
        """So much later, once everything that is due has been done; how many backups there are."""
        self.clock.time += timedelta(**span)
        self.desk.tick()
        until(self._rests, what="the errands")
        return len(self.store.backups.listed())

    def _rests(self) -> bool:
        """Idle before a second passes and after it: nothing is due any more."""
        before = self.desk.errands.idle
        self.app.processEvents()
        self.desk.tick()
        return before and self.desk.errands.idle

    def begin_anew(self) -> None:
        """The program ends and is started again."""
        self.desk.errands.close()
        self.store.database.close()
        self.store = open_store(self.home, None, self.clock.time)
        self._begin()

    @property
    def told_at_start(self) -> list[str]:
        """How what was told begins."""
        return [message.text()[:12] for message in self.store.told]

    def _begin(self) -> None:
        self.buyers = BuyerStore(self.store.database)
        self.desk = BackupDesk(self.home, self.store, self.clock)
        self.desk.told.connect(self._hear)

    def _hear(self, message: Message, _tone: str) -> None:
        self.told.append(message.text())


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    """An open office."""
    made = Office(qapp, tmp_path)
    yield made
    made.desk.errands.close()
    made.store.database.close()


def test_hourly_while_something_changes(office: Office) -> None:
    office.note()
    counts = [office.after(seconds=1)]
    office.note()
    counts += [office.after(minutes=30), office.after(minutes=31), office.after(hours=5)]
    assert counts == [1, 1, 2, 2]


def test_a_fault_is_told_and_tried_again_later(office: Office) -> None:
    office.home.backups.write_text("in the way")
    office.note()
    office.after(seconds=1)
    office.after(seconds=1)
    assert len(office.told) == 1
    assert "已有的备份和数据都没有动" in office.told[0]
    office.home.backups.unlink()
    assert office.after(minutes=11) == 1


def test_who_is_not_seen_for_long_is_forgotten(office: Office) -> None:
    office.desk.keep_days = 30
    office.note("old")
    for name in ("new", "newer", "newest"):
        office.after(days=10)
        office.note(name)
    office.after(days=5)
    assert office.buyers.find(BuyerName.parse("old")) is None
    assert office.buyers.find(BuyerName.parse("new"))


def test_to_whom_something_is_owed_is_not_forgotten(office: Office) -> None:
    forgot: list[bool] = []
    office.desk.forgot.connect(lambda: forgot.append(True))
    office.desk.keep_days = 7
    office.note("taobao/owed")
    office.note("done")
    office.desk.spared = lambda: {BuyerName("taobao", "owed")}
    for name in ("new", "newer", "newest"):
        office.after(days=4)
        office.note(name)
    office.after(days=1)
    assert office.buyers.find(BuyerName.parse("taobao/owed"))
    assert office.buyers.find(BuyerName.parse("done")) is None
    assert forgot


def test_a_clock_set_far_ahead_makes_nobody_forgotten(office: Office) -> None:
    for name in "acdef":
        office.note(name)
        office.after(days=1)
    office.after(days=900)
    office.note("b")
    office.after(days=1)
    assert office.buyers.find(BuyerName.parse("a"))
    office.after(days=-901)
    office.note("b")
    assert office.buyers.find(BuyerName.parse("a"))


def test_who_writes_while_the_clock_is_behind_is_not_forgotten_once_it_is_right(
    office: Office,
) -> None:
    for name in "acd":
        office.note(name)
        office.after(days=1)
    office.after(days=-2000)
    office.note("b")
    office.after(days=2000)
    assert office.buyers.find(BuyerName.parse("b"))


def test_who_is_not_seen_for_long_is_forgotten_in_backups_too(office: Office) -> None:
    office.desk.keep_days = 30
    office.note("old")
    for name in ("new", "newer", "newest"):
        office.after(days=10)
        office.note(name)
    office.after(days=5)
    office.after(seconds=1)
    for backup in office.store.backups.listed():
        copy = connect(office.store.backups.path(backup), office.store.key)
        assert ("old",) not in copy.execute("select name from buyers").fetchall()
        copy.close()


PAGE = 4096
RESCUED = "本地数据坏了，原文件留在"


def damage(file: Path, page: int) -> None:
    """A bit of a page turns over on the disk."""
    with file.open("rb+") as data:
        data.seek(page * PAGE + 99)
        byte = data.read(1)
        data.seek(page * PAGE + 99)
        data.write(bytes([byte[0] ^ 1]))


@pytest.fixture
def large(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """An office whose database takes too long to look through before it is opened."""
    monkeypatch.setattr(damage_module, "AT_ONCE", 0)
    for number in range(40):
        office.buyers.add_note(BuyerName.parse(f"b{number}"), f"备注 {number}。" * 60, START)
    office.after(seconds=1)
    office.desk.errands.close()
    office.store.database.close()
    return office


def test_a_large_damaged_database_is_opened_told_and_put_right_at_the_next_start(
    large: Office,
) -> None:
    damage(large.home.database, large.home.database.stat().st_size // PAGE - 2)
    large.begin_anew()
    assert large.told_at_start == []
    large.after(minutes=1)
    assert [text[:9] for text in large.told] == ["本地数据有一处坏了"]
    large.note("since")
    large.begin_anew()
    assert large.told_at_start == [RESCUED]
    names = {row[0] for row in large.store.database.execute("select name from buyers")}
    assert names == {"since", *(f"b{number}" for number in range(40))}
    large.begin_anew()
    assert large.told_at_start == []
    large.after(minutes=1)
    assert len(large.told) == 1


def test_a_large_one_that_can_not_even_be_opened_is_put_right_at_once(large: Office) -> None:
    damage(large.home.database, 0)
    large.begin_anew()
    assert large.told_at_start == [RESCUED]


def test_of_a_damaged_database_no_backup_is_made_and_none_makes_room(large: Office) -> None:
    large.begin_anew()
    large.after(minutes=1)
    before = large.store.backups.listed()
    damage(large.home.database, large.home.database.stat().st_size // PAGE - 2)
    large.begin_anew()
    for _ in range(30):
        large.note()
        large.after(hours=1)
    assert large.store.backups.listed() == before
    assert set(large.told) == {large.told[0]}


def test_damage_that_a_backup_meets_is_told_as_damage(office: Office) -> None:
    for number in range(40):
        office.buyers.add_note(BuyerName.parse(f"b{number}"), f"备注 {number}。" * 60, START)
    office.store.database.execute("pragma wal_checkpoint(truncate)")
    damage(office.home.database, office.home.database.stat().st_size // PAGE - 2)
    office.after(seconds=1)
    assert [text[:9] for text in office.told] == ["本地数据有一处坏了"]


def test_in_place_of_a_damaged_backup_another_is_made(office: Office) -> None:
    office.note()
    office.after(seconds=1)
    [backup] = office.store.backups.listed()
    damage(office.store.backups.path(backup), 3)
    assert office.after(minutes=2) == 2
    newest = office.store.backups.path(office.store.backups.listed()[0])
    assert is_whole(newest, office.store.key)


def test_a_group_is_listed_and_written(office: Office, tmp_path: Path) -> None:
    office.note("taobao/小鱼儿888")
    groups = GroupDesk(office.buyers, office.clock)
    told: list[tuple[str, str]] = []
    groups.told.connect(lambda message, tone: told.append((message.text(), tone)))
    groups.write(tmp_path / "a.xlsx", whole=False)
    assert told[0] == ("1 位买家的资料已导出到 a.xlsx，用完请删除。", "good")


def test_the_list_of_groups_stands_once(office: Office, window: Window) -> None:
    """What is written is the group that is on view."""
    groups = GroupDesk(office.buyers, office.clock)
    dialog = groups.open(window)
    assert groups.open(window) is dialog
