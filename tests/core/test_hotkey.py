"""Key combinations: what is written is what is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.errors import AssistantError
from assistant.core.hotkey import Combination, Modifier
from assistant.core.language import Language

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
