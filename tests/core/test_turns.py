"""Variants take turns for each buyer, and repeating oneself is noticed."""

from datetime import timedelta

from assistant.core.turns import Said, Talk, Turns
from tests.core.builders import phrase, utc

NOW = utc("2026-11-22 02:00")
HELLO = phrase("hello", text="一", variants=("二", "三"))
PLAIN = phrase("plain", text="只有一种")


def said(turns: Turns, whom: str, times: int) -> list[int]:
    """The wordings used when the same phrase is used again and again."""
    used = []
    for number in range(times):
        wording = turns.next(whom, HELLO)
        used.append(wording)
        turns = turns.after(whom, HELLO, wording, NOW + timedelta(minutes=number))
    return used


def test_wordings_come_in_turn_and_begin_again() -> None:
    assert said(Turns(), "小鱼儿", 5) == [0, 1, 2, 0, 1]


def test_each_buyer_has_turns_of_their_own() -> None:
    turns = Turns().after("小鱼儿", HELLO, 0, NOW)
    assert (turns.next("小鱼儿", HELLO), turns.next("大黄蜂", HELLO)) == (1, 0)


def test_the_same_words_within_half_an_hour_are_a_repeat() -> None:
    turns = Turns().after("小鱼儿", PLAIN, 0, NOW)
    assert turns.repeated("小鱼儿", PLAIN, 0, NOW + timedelta(minutes=29)) == timedelta(minutes=29)
    assert turns.repeated("小鱼儿", PLAIN, 0, NOW + timedelta(minutes=30)) is None
    assert turns.repeated("大黄蜂", PLAIN, 0, NOW) is None


def test_another_wording_is_no_repeat() -> None:
    turns = Turns().after("小鱼儿", HELLO, 0, NOW)
    assert turns.repeated("小鱼儿", HELLO, turns.next("小鱼儿", HELLO), NOW) is None


def test_the_newest_time_counts_and_a_clock_set_back_does_no_harm() -> None:
    turns = Turns().after("小鱼儿", PLAIN, 0, NOW - timedelta(minutes=40))
    turns = turns.after("小鱼儿", PLAIN, 0, NOW)
    assert turns.repeated("小鱼儿", PLAIN, 0, NOW + timedelta(minutes=1)) == timedelta(minutes=1)
    assert turns.repeated("小鱼儿", PLAIN, 0, NOW - timedelta(hours=2)) is None


def test_a_clock_set_back_by_minutes_makes_nothing_unsaid() -> None:
    turns = Turns().after("小鱼儿", PLAIN, 0, NOW)
    assert turns.repeated("小鱼儿", PLAIN, 0, NOW - timedelta(minutes=5)) == timedelta(0)


def test_what_a_clock_a_year_ahead_has_dated_is_not_what_was_said_last() -> None:
    ahead = NOW + timedelta(days=365)
    turns = Turns().after("小鱼儿", PLAIN, 0, ahead).after("小鱼儿", HELLO, 0, NOW)
    assert turns.spoken("小鱼儿") == NOW
    kept = [Said(PLAIN.key, 0, ahead), Said(HELLO.key, 0, NOW)]
    assert Turns().recalling("小鱼儿", kept, NOW).spoken("小鱼儿") == NOW


def test_another_phrase_in_between_leaves_the_turn_as_it_was() -> None:
    turns = Turns().after("小鱼儿", HELLO, 1, NOW)
    assert turns.after("小鱼儿", PLAIN, 0, NOW).next("小鱼儿", HELLO) == 2
    assert turns.another("小鱼儿", PLAIN).next("小鱼儿", HELLO) == 2


def test_what_was_said_a_day_ago_is_forgotten() -> None:
    turns = Turns().after("小鱼儿", PLAIN, 0, NOW)
    later = turns.after("小鱼儿", HELLO, 0, NOW + timedelta(days=1))
    assert later == Turns().after("小鱼儿", PLAIN, 0, NOW - timedelta(days=1)).after(
        "小鱼儿", HELLO, 0, NOW + timedelta(days=1)
    )
    before = [Said(PLAIN.key, 0, NOW)]
    recalled = Turns().recalling("小鱼儿", before, NOW + timedelta(days=1))
    assert recalled.spoken("小鱼儿") is None


def test_a_phrase_that_lost_variants_still_has_a_turn() -> None:
    turns = Turns().after("小鱼儿", HELLO, 2, NOW)
    shorter = phrase("hello", text="一", variants=("二",))
    assert turns.next("小鱼儿", shorter) in (0, 1)


def test_passing_over_a_wording_brings_the_next_and_says_nothing() -> None:
    turns = Turns().another("小鱼儿", HELLO)
    assert turns.next("小鱼儿", HELLO) == 1
    assert turns.another("小鱼儿", HELLO).next("小鱼儿", HELLO) == 2
    assert turns.spoken("小鱼儿") is None
    assert turns.next("大黄蜂", HELLO) == 0


def test_what_was_said_stays_said_after_passing_over() -> None:
    turns = Turns().after("小鱼儿", HELLO, 0, NOW).another("小鱼儿", HELLO)
    assert turns.repeated("小鱼儿", HELLO, 0, NOW) == timedelta(0)


def test_a_talk_tells_the_wording_and_how_long_ago_it_was_said() -> None:
    talk = Talk(Turns().after("小鱼儿", PLAIN, 0, NOW), "小鱼儿")
    assert talk.wording(HELLO) == 0
    assert talk.ago(HELLO, NOW) is None
    assert talk.ago(PLAIN, NOW + timedelta(minutes=5)) == timedelta(minutes=5)
    assert Talk(talk.turns, "大黄蜂").ago(PLAIN, NOW) is None


def test_what_a_store_has_kept_is_as_if_it_had_been_said() -> None:
    before = (
        Said(HELLO.key, 0, NOW - timedelta(days=9)),
        Said(HELLO.key, 1, NOW - timedelta(minutes=3)),
    )
    turns = Turns().recalling("小鱼儿", before, NOW)
    assert turns.next("小鱼儿", HELLO) == 2
    assert turns.repeated("小鱼儿", HELLO, 1, NOW) == timedelta(minutes=3)
    assert turns.spoken("小鱼儿") == NOW - timedelta(minutes=3)


def test_of_what_a_store_has_kept_the_newest_time_counts() -> None:
    before = [Said(PLAIN.key, 0, NOW - timedelta(minutes=n)) for n in range(20, 0, -1)]
    turns = Turns().recalling("小鱼儿", before, NOW)
    assert turns.repeated("小鱼儿", PLAIN, 0, NOW) == timedelta(minutes=1)


def test_recalling_twice_is_recalling_once_and_never_goes_back() -> None:
    before = (Said(HELLO.key, 0, NOW - timedelta(minutes=3)),)
    turns = Turns().recalling("小鱼儿", before, NOW).after("小鱼儿", HELLO, 1, NOW)
    again = turns.recalling("小鱼儿", before, NOW)
    assert again == turns
    assert again.next("小鱼儿", HELLO) == 2


def test_when_somebody_was_spoken_to_last() -> None:
    turns = (
        Turns().after("小鱼儿", PLAIN, 0, NOW).after("小鱼儿", HELLO, 0, NOW - timedelta(hours=1))
    )
    assert (turns.spoken("小鱼儿"), turns.spoken("大黄蜂")) == (NOW, None)


def test_of_who_is_forgotten_nothing_is_left() -> None:
    turns = Turns().after("小鱼儿", PLAIN, 0, NOW)
    assert turns.after("大黄蜂", HELLO, 1, NOW).without(["大黄蜂", "没见过"]) == turns
