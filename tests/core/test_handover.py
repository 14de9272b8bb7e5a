"""Handing over: marked at the giver's, ours to follow up at the taker's, and back again."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.core.handover import Package, new_entries, packed, taken
from assistant.core.matter import Matter, What, merged
from tests.core.matters import NOW, copies, opened, then


def handed(*matters: Matter, giver: str = "小美", taker: str = "阿丽", tag: str = "h") -> Package:
    ids = [f"{tag}{number}" for number, _ in enumerate(matters)]
    return packed(matters, giver, taker, NOW, ids)


def test_the_giver_sees_it_marked() -> None:
    (marked,) = handed(opened()).matters
    assert marked.handed_to == "阿丽"


def test_the_taker_has_all_of_it_and_it_is_theirs() -> None:
    told = then(opened(), What.FEEDBACK, NOW, text="已催")
    result = taken(handed(told), {})
    (mine,) = result.changed
    assert (result.new, result.merged, result.same) == (1, 0, 0)
    assert mine.handed_to == ""
    assert set(told.entries) < set(mine.entries)


def test_taken_twice_is_taken_once() -> None:
    package = handed(opened())
    (mine,) = taken(package, {}).changed
    again = taken(package, {mine.id: mine})
    assert (again.changed, again.same) == ((), 1)


def test_what_the_taker_did_since_stays() -> None:
    package = handed(opened())
    (mine,) = taken(package, {}).changed
    mine = then(mine, What.CLOSED, NOW)
    assert taken(package, {mine.id: mine}).changed == ()


def test_one_s_own_file_takes_nothing_back() -> None:
    package = handed(opened())
    (marked,) = package.matters
    assert taken(package, {marked.id: marked}).same == 1


def test_it_can_be_handed_back() -> None:
    package = handed(opened())
    (at_giver,) = package.matters
    (at_taker,) = taken(package, {}).changed
    worked = then(at_taker, What.FEEDBACK, NOW, text="已补发")
    back = handed(worked, giver="阿丽", taker="小美", tag="b")
    result = taken(back, {at_giver.id: at_giver})
    (home,) = result.changed
    assert (result.merged, home.handed_to) == (1, "")
    assert [entry.text for entry in home.all(What.FEEDBACK)] == ["已补发"]
    (left,) = back.matters
    assert left.handed_to == "小美"
    assert taken(package, {left.id: left}).changed == ()


def test_an_old_file_does_not_take_back_what_was_handed_on() -> None:
    package = handed(opened())
    (mine,) = taken(package, {}).changed
    (onward,) = handed(mine, giver="阿丽", taker="阿强", tag="o").matters
    assert taken(package, {onward.id: onward}).changed == ()
    assert onward.handed_to == "阿强"


def test_a_matter_without_a_mark_is_only_merged() -> None:
    package = Package("小美", "阿丽", NOW, (opened(),))
    assert taken(package, {}).changed == (opened(),)


@given(st.lists(copies, min_size=1, max_size=3), copies)
def test_no_entry_of_ours_is_ever_lost(theirs: list[Matter], ours: Matter) -> None:
    package = handed(merged(theirs[0], ours))
    result = taken(package, {ours.id: ours})
    for matter in result.changed:
        assert {entry.id for entry in ours.entries} <= {entry.id for entry in matter.entries}
        again = taken(package, {matter.id: matter})
        assert again.changed == ()
    assert result.new + result.merged + result.same == 1


def test_only_new_entries_are_written() -> None:
    former = opened()
    matter = then(former, What.FEEDBACK, NOW)
    assert new_entries(former, matter) == matter.entries[1:]
    assert new_entries(None, matter) == matter.entries
    assert new_entries(matter, matter) == ()
