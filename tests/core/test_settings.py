"""Settings: what a new user starts with, and key combinations by name."""

from dataclasses import replace

import pytest

from assistant.core.errors import AssistantError
from assistant.core.hotkey import Combination, Modifier
from assistant.core.language import Language
from assistant.core.settings import (
    BUYER,
    DEFAULT_HOTKEYS,
    FOLLOW_UP,
    ORDER,
    SUMMON,
    Dock,
    Settings,
    Theme,
)

CTRL_ALT = Modifier.CTRL | Modifier.ALT


def test_a_new_user_has_the_keys_of_the_manual() -> None:
    bindings = Settings().bindings()
    assert bindings[SUMMON] == Combination(CTRL_ALT, "Space")
    assert [str(bindings[f"paste-{n}"]) for n in range(1, 10)] == [
        f"Ctrl+Alt+{n}" for n in range(1, 10)
    ]
    others = [str(bindings[name]) for name in (FOLLOW_UP, BUYER, ORDER)]
    assert others == ["Ctrl+Alt+0", "Ctrl+Alt+B", "Ctrl+Alt+O"]
    assert len(bindings) == len(DEFAULT_HOTKEYS)
    assert len(set(bindings.values())) == len(bindings)


def test_a_new_user_starts_at_the_right_edge_in_the_system_s_colours() -> None:
    assert (Settings().dock, Settings().theme) == (Dock.RIGHT, Theme.SYSTEM)


def test_a_key_can_be_switched_off() -> None:
    bindings = Settings(hotkeys={SUMMON: "", "paste-1": "Ctrl+Alt+1"}).bindings()
    assert list(bindings) == ["paste-1"]


def test_a_combination_that_can_not_be_read_is_told() -> None:
    with pytest.raises(AssistantError, match="Strg"):
        Settings(hotkeys={SUMMON: "Strg+1"}).bindings()


def test_users_do_not_share_their_keys() -> None:
    assert Settings().hotkeys == DEFAULT_HOTKEYS
    assert Settings().hotkeys is not DEFAULT_HOTKEYS


def test_what_was_kept_beside_the_dialog_stays() -> None:
    opened = Settings(agent="小美", numbers="")
    meanwhile = Settings(
        agent="小美",
        numbers="/share",
        folded=("order",),
        library=("/books",),
        screen="HDMI-1",
        window=(1, 2, 3, 4),
        first_start=2,
    )
    chosen = replace(opened, agent="阿珍", keep_days=90).chosen_over(meanwhile)
    assert chosen == replace(meanwhile, agent="阿珍", keep_days=90)


def test_the_first_start_changes_what_it_asks_for_and_its_step_alone() -> None:
    stale = Settings("小美", "小鱼女装", Language.ENGLISH, first_start=2)
    now = Settings(dock=Dock.LEFT, folded=("order",), numbers="/share", first_start=1)
    named = replace(now, shop="小鱼女装", agent="小美", language=Language.ENGLISH, first_start=2)
    assert stale.named_over(now) == named
