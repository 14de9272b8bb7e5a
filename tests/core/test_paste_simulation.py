"""Thousands of random pastes: nothing wrong, nothing astray, nothing lost without a word."""

from collections.abc import Callable

import pytest

from assistant.core.paste import Ports
from assistant.core.paster import Paster
from tests.core.broken_pasters import (
    BlindPaster,
    ForgetfulPaster,
    SilentPaster,
    SleepingPaster,
    credulous,
    greedy,
    heedless,
    trusting,
)
from tests.core.paste_simulation import simulate

RUNS = 2000
FEW = 300


def test_two_thousand_runs_show_the_zeros_and_give_the_clipboard_back() -> None:
    figures = simulate(RUNS)
    assert figures.sound, figures.notes
    assert figures.zeros == (0, 0, 0, 0)
    assert figures.share_restored >= 0.999


def test_the_runs_are_not_all_plain_sailing() -> None:
    figures = simulate(FEW)
    assert figures.pastes > 2 * FEW
    assert figures.done > figures.pastes // 2
    assert figures.to_restore > FEW
    assert figures.refused > FEW // 20
    assert figures.unread > FEW // 20
    assert figures.theirs > 0


def test_a_seed_shows_the_same_again() -> None:
    assert simulate(20, first=500) == simulate(20, first=500)


@pytest.mark.parametrize(
    ("paster", "figure"),
    [
        (SleepingPaster, "wrong_texts"),
        (SleepingPaster, "stray_keys"),
        (SleepingPaster, "silent"),
        (BlindPaster, "stray_keys"),
        (SilentPaster, "silent"),
        (ForgetfulPaster, "silent"),
        (greedy, "overwritten"),
        (trusting, "wrong_texts"),
        (credulous, "wrong_texts"),
        (heedless, "stray_keys"),
    ],
)
def test_a_broken_paster_is_found_out(paster: Callable[[Ports], Paster], figure: str) -> None:
    figures = simulate(FEW, paster=paster)
    assert not figures.sound
    assert getattr(figures, figure) > 0
