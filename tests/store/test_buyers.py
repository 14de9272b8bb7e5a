"""Buyers in the database: found by any of their names, changed with history, erased whole."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.core.buyer import BuyerName, Version
from assistant.core.errors import AssistantError
from assistant.core.turns import Said
from assistant.store.buyers import BuyerStore
from tests.core.builders import at, utc
from tests.store.keys import open_here, raw

NOW = utc("2026-11-20 02:00:00")
LATER = NOW + timedelta(days=1)
FISH = BuyerName("taobao", "小鱼儿888")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database stands."""
    return tmp_path / "assistant.db"


@pytest.fixture
def store(file: Path) -> Iterator[BuyerStore]:
    """An open store."""
    database = open_here(file)
    yield BuyerStore(database)
    database.close()


def texts(store: BuyerStore, name: BuyerName = FISH) -> list[str]:
    buyer = store.find(name)
    return [note.text for note in buyer.notes] if buyer else []


def test_who_never_wrote_is_not_known(store: BuyerStore) -> None:
    assert store.find(FISH) is None
    assert store.get(1) is None


def test_who_is_met_is_known_with_first_and_last_time(store: BuyerStore) -> None:
    id_ = store.meet(FISH, NOW, "小鱼女装")
    assert store.meet(FISH, LATER) == id_
    buyer = store.find(FISH)
    assert buyer
    assert buyer == store.get(id_)
    assert (buyer.first_seen, buyer.last_seen, buyer.shop) == (NOW, LATER, "小鱼女装")


def test_the_same_name_on_another_platform_is_another_buyer(store: BuyerStore) -> None:
    assert store.meet(FISH, NOW) != store.meet(BuyerName("jd", FISH.name), NOW)


def test_a_bare_name_means_the_only_one_called_so(store: BuyerStore) -> None:
    id_ = store.meet(FISH, NOW)
    assert store.meet(BuyerName("", FISH.name), NOW) == id_


def test_a_bare_name_that_fits_several_is_asked_back(store: BuyerStore) -> None:
    store.meet(FISH, NOW)
    store.meet(BuyerName("jd", FISH.name), NOW)
    with pytest.raises(AssistantError, match="taobao/小鱼儿888、jd/小鱼儿888"):
        store.find(BuyerName("", FISH.name))


def test_an_entry_without_a_platform_learns_it(store: BuyerStore) -> None:
    id_ = store.meet(BuyerName("", FISH.name), NOW)
    assert store.meet(FISH, LATER) == id_
    buyer = store.get(id_)
    assert buyer
    assert buyer.name == FISH


def test_notes_are_newest_first_and_durable(store: BuyerStore, file: Path) -> None:
    store.add_note(FISH, "擅长讲价", NOW)
    store.add_note(FISH, " 上次买 L 码\n", LATER)
    assert texts(store) == ["上次买 L 码", "擅长讲价"]
    other = raw(file)
    assert other.execute("select count(*) from notes").fetchone() == (2,)
    other.close()


def test_a_note_dated_next_year_is_not_the_newest_for_a_year(store: BuyerStore) -> None:
    store.add_note(FISH, "擅长讲价", NOW + timedelta(days=365))
    store.add_note(FISH, "上次买 L 码", NOW)
    assert texts(store) == ["上次买 L 码", "擅长讲价"]


def test_a_changed_note_keeps_what_it_said(store: BuyerStore) -> None:
    note = store.add_note(FISH, "M 码", NOW)
    store.change_note(note, "L 码", LATER)
    store.change_note(note, "L 码", LATER)
    store.change_note(note, "XL 码", LATER)
    buyer = store.find(FISH)
    assert buyer
    (found,) = buyer.notes
    assert (found.text, found.at) == ("XL 码", NOW)
    assert found.former == (Version("M 码", LATER), Version("L 码", LATER))


def test_a_removed_note_takes_its_history_along(store: BuyerStore, file: Path) -> None:
    note = store.add_note(FISH, "M 码", NOW)
    store.change_note(note, "L 码", LATER)
    store.remove_note(note)
    assert texts(store) == []
    other = raw(file)
    assert other.execute("select count(*) from note_versions").fetchone() == (0,)
    other.close()


def test_a_note_that_is_put_back_is_as_it_was_in_its_place(store: BuyerStore) -> None:
    first = store.add_note(FISH, "M 码", NOW)
    store.change_note(first, "L 码", LATER)
    store.add_note(FISH, "擅长讲价", LATER)
    before = store.find(FISH)
    assert before
    store.remove_note(first)
    store.restore_note(before.id, before.notes[1])
    assert store.find(FISH) == before


def test_a_note_is_put_back_beside_one_that_has_its_number_now(store: BuyerStore) -> None:
    note = store.add_note(FISH, "M 码", NOW)
    store.change_note(note, "L 码", LATER)
    before = store.find(FISH)
    assert before
    store.remove_note(note)
    assert store.add_note(FISH, "擅长讲价", LATER) == note
    store.restore_note(before.id, before.notes[0])
    after = store.find(FISH)
    assert after
    assert [(one.text, len(one.former)) for one in after.notes] == [("L 码", 1), ("擅长讲价", 0)]


def test_nothing_of_an_erased_buyer_is_put_back(store: BuyerStore) -> None:
    store.add_note(FISH, "M 码", NOW)
    buyer = store.find(FISH)
    assert buyer
    store.erase(buyer.id)
    with pytest.raises(AssistantError, match="没有恢复"):
        store.restore_note(buyer.id, buyer.notes[0])
    assert store.find(FISH) is None


@pytest.mark.parametrize("text", ["", " \n", "身份证 11010519491231002X"])
def test_what_must_not_be_kept_is_not(store: BuyerStore, text: str) -> None:
    with pytest.raises(AssistantError):
        store.add_note(FISH, text, NOW)
    assert store.find(FISH) is None


def test_changing_a_note_that_is_gone_changes_nothing(store: BuyerStore) -> None:
    store.change_note(7, "L 码", NOW)
    assert texts(store) == []


def test_tags_stay_in_the_order_they_were_given(store: BuyerStore) -> None:
    id_ = store.meet(FISH, NOW)
    store.set_tags(id_, ("擅长讲价", "回头客", "擅长讲价 "))
    buyer = store.get(id_)
    assert buyer
    assert buyer.tags == ("擅长讲价", "回头客")
    store.set_tags(id_, ("会员",))
    assert store.tags_in_use() == ("会员",)


def test_reputation_and_reviews_are_kept(store: BuyerStore) -> None:
    id_ = store.meet(FISH, NOW)
    store.set_standing(id_, 2, None)
    buyer = store.get(id_)
    assert buyer
    assert (buyer.reputation, buyer.good_share) == (2, None)


def test_a_draft_is_there_until_its_note_is_saved(store: BuyerStore) -> None:
    id_ = store.meet(FISH, NOW)
    assert store.draft(id_) == ""
    store.keep_draft(id_, "擅长", NOW)
    store.keep_draft(id_, "擅长讲", NOW)
    assert store.draft(id_) == "擅长讲"
    store.add_note(FISH, "擅长讲价", NOW)
    assert store.draft(id_) == ""


def test_an_emptied_draft_is_gone(store: BuyerStore) -> None:
    id_ = store.meet(FISH, NOW)
    store.keep_draft(id_, "擅长", NOW)
    store.keep_draft(id_, " ", NOW)
    assert store.draft(id_) == ""


def test_what_was_said_comes_back_oldest_first(store: BuyerStore) -> None:
    id_ = store.meet(FISH, NOW)
    store.keep_said(id_, "shop/a", 0, NOW)
    store.keep_said(id_, "shop/b", 1, NOW)
    store.keep_said(id_, "shop/a", 0, LATER + timedelta(hours=1))
    assert store.said(id_) == (
        Said("shop/b", 1, NOW),
        Said("shop/a", 0, LATER + timedelta(hours=1)),
    )


def test_what_was_said_last_is_told_by_the_order_not_by_the_clock(store: BuyerStore) -> None:
    id_ = store.meet(FISH, NOW)
    store.keep_said(id_, "shop/a", 0, NOW + timedelta(days=365))
    store.keep_said(id_, "shop/a", 1, NOW)
    assert [one.wording for one in store.said(id_)] == [0, 1]


def test_what_was_said_long_ago_makes_room(store: BuyerStore) -> None:
    id_ = store.meet(FISH, NOW)
    for n in range(205):
        store.keep_said(id_, f"shop/{n}", 0, NOW + timedelta(minutes=n))
    said = store.said(id_)
    assert (len(said), said[0].phrase) == (200, "shop/5")


def test_after_erasing_nothing_is_left_in_any_table(store: BuyerStore, file: Path) -> None:
    note = store.add_note(FISH, "M 码", NOW)
    store.change_note(note, "L 码", LATER)
    id_ = store.meet(FISH, NOW)
    store.set_tags(id_, ("擅长讲价",))
    store.keep_said(id_, "shop/a", 0, NOW)
    store.keep_draft(id_, "又来", NOW)
    store.erase(id_)
    other = raw(file)
    tables = ("buyers", "buyer_tags", "buyer_keys", "notes", "note_versions", "drafts", "said")
    left = [other.table(table).count for table in tables]
    other.close()
    assert left == [0] * 7


def test_a_moment_of_another_zone_sorts_as_the_same_moment(store: BuyerStore) -> None:
    store.add_note(FISH, "早", at("2026-11-20 09:00"))
    store.add_note(FISH, "晚", NOW)
    assert texts(store) == ["晚", "早"]
