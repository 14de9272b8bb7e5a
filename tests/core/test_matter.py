"""Matters: entries in order, and copies merged whichever way round and however often."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from assistant.core.buyer import BuyerName
from assistant.core.matter import Matter, What, merged
from tests.core.matters import NOW, copies, opened, then

HOUR = timedelta(hours=1)


def test_entries_keep_their_order_when_the_clock_jumps_back() -> None:
    matter = then(opened(), What.FEEDBACK, NOW - 5 * HOUR, text="first")
    matter = then(matter, What.FEEDBACK, NOW - 9 * HOUR, text="second")
    assert [entry.text for entry in matter.all(What.FEEDBACK)] == ["first", "second"]
    assert matter.opened.what is What.OPENED
    last = matter.last(What.FEEDBACK)
    assert last is not None
    assert last.text == "second"
    assert matter.next_number == 4
    assert matter.last(What.CLOSED) is None


def test_a_matter_handed_over_says_to_whom_until_it_is_taken() -> None:
    matter = then(opened(), What.HANDED, NOW, "小美", "阿丽")
    assert matter.handed_to == "阿丽"
    assert then(matter, What.TAKEN, NOW).handed_to == ""
    assert opened().handed_to == ""


def test_of_two_entries_made_apart_the_earlier_comes_first() -> None:
    ours = then(opened(), What.FEEDBACK, NOW + HOUR, text="later")
    theirs = then(opened(), What.FEEDBACK, NOW, text="earlier")
    told = merged(ours, theirs).all(What.FEEDBACK)
    assert [entry.text for entry in told] == ["earlier", "later"]


@pytest.mark.parametrize(
    "theirs",
    [
        replace(opened(), order="261122-9"),
        replace(opened(), product="别的"),
        replace(opened(), carrier="顺丰"),
        replace(opened(), buyer=BuyerName("jd", "x")),
    ],
)
def test_copies_that_tell_of_different_things_are_merged_alike_either_way(theirs: Matter) -> None:
    assert merged(opened(), theirs) == merged(theirs, opened())


@given(copies, copies)
def test_it_does_not_matter_which_copy_is_first(ours: Matter, theirs: Matter) -> None:
    assert merged(ours, theirs) == merged(theirs, ours)


@given(copies, copies)
def test_twice_is_once(ours: Matter, theirs: Matter) -> None:
    once = merged(ours, theirs)
    assert merged(once, theirs) == once
    assert merged(once, ours) == once
    assert merged(once, once) == once


@given(copies, copies, copies)
def test_three_copies_in_any_order(one: Matter, two: Matter, three: Matter) -> None:
    assert merged(merged(one, two), three) == merged(one, merged(two, three))


@given(copies, copies)
def test_no_entry_is_lost_and_none_changed(ours: Matter, theirs: Matter) -> None:
    both = merged(ours, theirs)
    ids = {entry.id for entry in (*ours.entries, *theirs.entries)}
    assert {entry.id for entry in both.entries} == ids
    assert len(both.entries) == len(ids)
    assert all(entry in (*ours.entries, *theirs.entries) for entry in both.entries)
    assert list(both.entries) == sorted(both.entries, key=lambda entry: entry.order)
