"""The draft of a reply survives the end of the program, and goes with its buyer."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.draft import Filled, KeptDraft, KeptPart
from assistant.core.errors import AssistantError
from assistant.store.buyers import BuyerStore
from assistant.store.drafts import DraftStore
from tests.core.builders import utc
from tests.store.keys import open_here

NOW = utc("2026-11-20 02:00:00.123456")
FILLED = Filled({"今天+1天": "11月21日"}, NOW)
PARTS = (KeptPart("shop/fit", 1, "您165，建议选S码～", "tjm", FILLED), KeptPart("shop/b", 0, "二"))
FISH = BuyerName("taobao", "小鱼儿888")
DRAFT = KeptDraft(str(FISH), FISH.name, "您165，建议选S码～\n二", PARTS, NOW)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A database of one's own."""
    database = open_here(tmp_path / "assistant.db")
    yield database
    database.close()


def test_at_first_there_is_none(database: Database) -> None:
    assert DraftStore(database).read() is None


def test_what_was_kept_is_read_after_a_restart(tmp_path: Path) -> None:
    for draft in (DRAFT, replace(DRAFT, whom="101/4096", name="接待中心", buyer=False, parts=())):
        database = open_here(tmp_path / "again.db")
        DraftStore(database).write(draft)
        database.close()
        database = open_here(tmp_path / "again.db")
        assert DraftStore(database).read() == draft
        database.close()


def test_a_part_kept_by_a_version_before_is_read(database: Database) -> None:
    store = DraftStore(database)
    store.write(DRAFT)
    database.execute("update reply_draft set parts = ?", ['[["shop/b", 0, "二", ""]]'])
    assert store.read() == replace(DRAFT, parts=PARTS[1:])


def test_there_is_only_one_and_none_takes_its_place(database: Database) -> None:
    store = DraftStore(database)
    store.write(replace(DRAFT, text="一"))
    store.write(DRAFT)
    assert store.read() == DRAFT
    store.write(None)
    assert store.read() is None


@pytest.mark.parametrize("whom", [str(FISH), FISH.name])
def test_it_goes_with_its_buyer_who_is_known_by_it(database: Database, whom: str) -> None:
    store, buyers = DraftStore(database), BuyerStore(database)
    store.write(replace(DRAFT, whom=whom))
    known = buyers.find(FISH)
    assert known
    buyers.erase(known.id)
    assert store.read() is None


def test_another_s_stays(database: Database) -> None:
    store, buyers = DraftStore(database), BuyerStore(database)
    store.write(DRAFT)
    buyers.erase(buyers.meet(BuyerName("jd", FISH.name), NOW))
    assert store.read() == DRAFT


def test_a_window_without_a_buyer_enters_none(database: Database) -> None:
    DraftStore(database).write(replace(DRAFT, whom="101/4096", buyer=False))
    assert database.execute("select count(*) from buyers").fetchone() == (0,)


def test_what_fits_several_leaves_the_former(database: Database) -> None:
    store, buyers = DraftStore(database), BuyerStore(database)
    store.write(DRAFT)
    for platform in ("jd", "pdd"):
        buyers.meet(BuyerName(platform, "大海"), NOW)
    with pytest.raises(AssistantError):
        store.write(replace(DRAFT, whom="大海"))
    assert store.read() == DRAFT
