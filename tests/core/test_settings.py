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


def test_what_was_kept_while_the_dialog_was_open_stays() -> None:
    opened = Settings(agent="小美", numbers="")
    meanwhile = replace(
        opened, numbers="/share", folded=("order",), window=(1, 2, 3, 4), theme=Theme.DARK
    )
    chosen = replace(opened, agent="阿珍", keep_days=90)
    assert chosen.changed_over(opened, meanwhile) == replace(meanwhile, agent="阿珍", keep_days=90)


def test_each_hotkey_is_changed_by_itself() -> None:
    opened = Settings()
    one = replace(opened, hotkeys={**DEFAULT_HOTKEYS, "paste-1": "F9"})
    other = replace(opened, hotkeys={**DEFAULT_HOTKEYS, "paste-2": ""})
    both = one.changed_over(opened, other)
    assert both.hotkeys == {**DEFAULT_HOTKEYS, "paste-1": "F9", "paste-2": ""}
    assert one.contested(opened, other) == ()


def test_what_both_have_changed_is_named_but_not_where_things_stand() -> None:
    opened = Settings()
    one = replace(opened, agent="小美", shop="一", theme=Theme.DARK, window=(1, 2, 3, 4))
    other = replace(opened, agent="阿珍", theme=Theme.DARK, window=(5, 6, 7, 8))
    assert one.contested(opened, other) == ("agent",)
    assert one.changed_over(opened, other) == one


def test_the_first_start_changes_what_it_asks_for_and_its_step_alone() -> None:
    stale = Settings("小美", "小鱼女装", Language.ENGLISH, first_start=2)
    now = Settings(dock=Dock.LEFT, folded=("order",), numbers="/share", first_start=1)
    named = replace(now, shop="小鱼女装", agent="小美", language=Language.ENGLISH, first_start=2)
    assert stale.named_over(now) == named
