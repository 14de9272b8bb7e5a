"""Promises and cases in the database: what was added stays, in the same order."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.core.handover import new_entries, packed, taken
from assistant.core.matter import Matter, MatterKind, What
from assistant.store.buyers import BuyerStore
from assistant.store.matters import MatterStore
from tests.core.matters import NOW, opened, then, with_due
from tests.store.keys import open_here


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database stands."""
    return tmp_path / "assistant.db"


@pytest.fixture
def store(file: Path) -> Iterator[MatterStore]:
    """An open store."""
    database = open_here(file)
    yield MatterStore(database)
    database.close()


def keep(store: MatterStore, matter: Matter) -> None:
    store.keep(matter, matter.entries, NOW)


def test_a_matter_is_read_as_it_was_kept(store: MatterStore) -> None:
    matter = with_due(then(opened(), What.FEEDBACK, NOW, "v", "已催"), NOW, NOW + timedelta(days=2))
    promise = opened(MatterKind.PROMISE, "gift", "送袜子", id="p")
    keep(store, matter)
    keep(store, promise)
    assert store.read() == (matter, promise)


def test_a_matter_whose_entries_are_lost_is_none(store: MatterStore) -> None:
    store.keep(opened(id="lost"), (), NOW)
    keep(store, opened())
    assert store.read() == (opened(),)


def test_one_entry_more_is_one_row_more(store: MatterStore) -> None:
    matter = opened()
    keep(store, matter)
    longer = then(matter, What.CLOSED, NOW - timedelta(days=5))
    store.keep(longer, new_entries(matter, longer), NOW)
    store.keep(longer, new_entries(matter, longer), NOW)
    assert store.read() == (longer,)


def test_an_entry_is_never_changed(store: MatterStore) -> None:
    keep(store, opened())
    keep(store, opened(text="something else"))
    assert store.read()[0].opened.text == "裙子开线"


def test_several_are_kept_or_none(store: MatterStore) -> None:
    good, bad = opened(), opened(id="bad")
    broken = [(good, good.entries), (bad, [*bad.entries, "no entry"])]
    with pytest.raises(AttributeError):
        store.keep_all(broken, NOW)  # type: ignore[arg-type]
    assert store.read() == ()


def test_a_package_taken_twice_is_kept_once(store: MatterStore) -> None:
    package = packed([opened()], "小美", "阿丽", NOW, ["h"])
    for _ in range(2):
        ours = {matter.id: matter for matter in store.read()}
        result = taken(package, ours)
        store.keep_all([(one, new_entries(ours.get(one.id), one)) for one in result.changed], NOW)
    assert [matter.handed_to for matter in store.read()] == [""]
    assert len(store.read()[0].entries) == 3


def test_matters_go_with_their_buyer(file: Path) -> None:
    database = open_here(file)
    store = MatterStore(database)
    keep(store, opened())
    BuyerStore(database).erase(BuyerStore(database).meet(opened().buyer, NOW))
    assert store.read() == ()
    assert database.execute("select count(*) from matter_entries").fetchone() == (0,)
    database.close()


def test_what_was_kept_is_there_after_the_program_was_killed(file: Path, tmp_path: Path) -> None:
    """The files as they stand while the database is open are what a kill leaves behind."""
    database = open_here(file)
    store, matter = MatterStore(database), opened()
    keep(store, matter)
    copies = tmp_path / "killed"
    copies.mkdir()
    for part in file.parent.glob("assistant.db*"):
        shutil.copy(part, copies)
    database.close()
    after = open_here(copies / "assistant.db")
    assert MatterStore(after).read() == (matter,)
    after.close()
