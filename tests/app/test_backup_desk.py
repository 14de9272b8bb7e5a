"""The backup desk: hourly while there are changes, daily forgetting, faults told."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.app.backup_desk import BackupDesk
from assistant.app.group_desk import GroupDesk
from assistant.core.buyer import BuyerName
from assistant.store.buyers import BuyerStore
from assistant.store.home import Home
from assistant.store.opening import open_store

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

    def __init__(self, folder: Path) -> None:
        self.home = Home.at(folder)
        self.clock = SetClock()
        self.store = open_store(self.home, None, START)
        self.buyers = BuyerStore(self.store.database)
        self.desk = BackupDesk(self.home, self.store, self.clock)
        self.told: list[str] = []
        self.desk.told.connect(lambda message, _: self.told.append(message.text()))

    def note(self, name: str = "a") -> None:
        self.buyers.add_note(BuyerName.parse(name), "擅长讲价", self.clock.time)

    def after(self, **span: float) -> int:
        """So much later; how many backups there are."""
        self.clock.time += timedelta(**span)
        self.desk.tick()
        return len(self.store.backups.listed())


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An open office."""
    made = Office(tmp_path)
    yield made
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
    office.after(days=20)
    office.note("new")
    office.after(days=15)
    assert office.buyers.find(BuyerName.parse("old")) is None
    assert office.buyers.find(BuyerName.parse("new"))


def test_a_group_is_listed_and_written(office: Office, tmp_path: Path) -> None:
    office.note("taobao/小鱼儿888")
    groups = GroupDesk(office.buyers, office.clock)
    told: list[tuple[str, str]] = []
    groups.told.connect(lambda message, tone: told.append((message.text(), tone)))
    groups.write(tmp_path / "a.xlsx", whole=False)
    assert told[0] == ("1 位买家的资料已导出到 a.xlsx，用完请删除。", "good")
