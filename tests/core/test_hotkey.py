"""Key combinations: what is written is what is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.errors import AssistantError
from assistant.core.hotkey import Combination, Modifier, alternatives, check_hotkeys
from assistant.core.language import Language
from assistant.core.settings import DEFAULT_HOTKEYS

KEYS = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", *(f"F{n}" for n in range(1, 25)), *"`-=[]\\;',./"]
NAMED = ["Space", "Enter", "Tab", "Insert", "Delete", "Home", "End", "PageUp", "PageDown"]
ARROWS = ["Up", "Down", "Left", "Right"]
CTRL_ALT = Modifier.CTRL | Modifier.ALT


@given(
    st.integers(0, 15).map(Modifier),
    st.sampled_from([*KEYS, *NAMED, *ARROWS]),
)
def test_a_combination_is_read_as_it_is_written(modifiers: Modifier, key: str) -> None:
    combination = Combination(modifiers, key)
    assert Combination.parse(str(combination)) == combination


@pytest.mark.parametrize(
    ("text", "combination"),
    [
        ("Ctrl+Alt+1", Combination(CTRL_ALT, "1")),
        ("alt+ctrl+space", Combination(CTRL_ALT, "Space")),
        (" Ctrl + Alt + B ", Combination(CTRL_ALT, "B")),
        ("CONTROL+PAGEDOWN", Combination(Modifier.CTRL, "PageDown")),
        ("super+`", Combination(Modifier.WIN, "`")),
        ("Meta+F24", Combination(Modifier.WIN, "F24")),
        ("Ctrl+Alt+Ins", Combination(CTRL_ALT, "Insert")),
        ("Ctrl+Alt+PgDown", Combination(CTRL_ALT, "PageDown")),
        ("Ctrl+Alt+PgUp", Combination(CTRL_ALT, "PageUp")),
        ("Ctrl+Return", Combination(Modifier.CTRL, "Enter")),
        ("Ctrl+Ctrl+X", Combination(Modifier.CTRL, "X")),
        ("F2", Combination(Modifier.NONE, "F2")),
    ],
)
def test_case_order_and_spaces_do_not_matter(text: str, combination: Combination) -> None:
    assert Combination.parse(text) == combination


def test_it_is_written_in_one_order() -> None:
    assert str(Combination.parse("win+shift+alt+ctrl+k")) == "Ctrl+Alt+Shift+Win+K"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "+",
        "Ctrl",
        "Ctrl+",
        "Ctrl+Alt",
        "Ctrl++",
        "A+B",
        "Ctrl+A+B",
        "F25",
        "Ctrl+您",
        "Hyper+A",
    ],
)
def test_anything_else_is_refused_and_quoted(text: str) -> None:
    with pytest.raises(AssistantError) as caught:
        Combination.parse(text)
    assert f"“{text}”" in caught.value.message.text()
    assert f"“{text}”" in caught.value.message.text(Language.ENGLISH)


def test_braces_in_what_can_not_be_read_are_shown_as_they_are() -> None:
    with pytest.raises(AssistantError, match=r"\{ctrl\}"):
        Combination.parse("{ctrl}+1")


def test_free_alternatives_are_offered_best_first() -> None:
    wanted = Combination.parse("Ctrl+Alt+Space")
    offered = [str(found) for found in alternatives(wanted)]
    assert offered[:3] == ["Ctrl+Shift+Space", "Alt+`", "Ctrl+Alt+J"]
    assert str(wanted) not in offered


def test_a_digit_stays_on_its_key() -> None:
    offered = [str(found) for found in alternatives(Combination.parse("Ctrl+Alt+3"))]
    assert offered == ["Ctrl+Shift+3", "Alt+3", "Ctrl+Alt+Shift+3", "Ctrl+Alt+F3"]


def test_what_is_taken_is_not_offered() -> None:
    taken = [Combination.parse("Ctrl+Shift+Space"), Combination.parse("Ctrl+Alt+J")]
    offered = alternatives(Combination.parse("Ctrl+Alt+Space"), taken)
    assert str(offered[0]) == "Alt+`"
    assert not set(offered) & set(taken)


@given(st.integers(0, 15).map(Modifier), st.sampled_from([*KEYS, *NAMED, *ARROWS]))
def test_there_is_always_something_to_offer(modifiers: Modifier, key: str) -> None:
    wanted = Combination(modifiers, key)
    offered = alternatives(wanted)
    assert len(offered) >= 2
    assert wanted not in offered
    assert len(set(offered)) == len(offered)
    assert all(Combination.parse(str(found)) == found for found in offered)


def test_the_default_hotkeys_can_be_used() -> None:
    check_hotkeys(DEFAULT_HOTKEYS.values())
    check_hotkeys(["F8", "Shift+F8", "Win+Z", "", ""])


@pytest.mark.parametrize(
    ("hotkeys", "why"),
    [
        (["Ctrl+Alt+K", "F2", "Alt+Ctrl+k"], "设了两次"),
        (["A"], "打字要用"),
        (["F"], "打字要用"),
        (["Shift+Enter"], "打字要用"),
        (["Ctrl+V"], "打字要用"),
        (["Num+1"], "看不懂"),
    ],
)
def test_a_hotkey_that_stands_twice_or_is_for_writing_is_refused(
    hotkeys: list[str], why: str
) -> None:
    with pytest.raises(AssistantError) as refused:
        check_hotkeys(hotkeys)
    assert f"“{hotkeys[-1]}”" in refused.value.message.text()
    assert why in refused.value.message.text()
