"""Starting as administrator: the user is asked, and may say no."""

import pytest

from assistant.desktop.windows.elevation import run_as_administrator
from tests.desktop.scripted_windows import Machine, scripted


@pytest.mark.parametrize("agrees", [True, False])
def test_the_answer_is_the_users(agrees: bool) -> None:
    machine = Machine(user_agrees=agrees)
    command = ["C:\\assistant.exe", "run", "--home", "D:\\My Home"]
    assert run_as_administrator(scripted(machine), command) is agrees


def test_the_verb_asks_for_rights_and_arguments_are_quoted() -> None:
    machine = Machine()
    run_as_administrator(scripted(machine), ["C:\\assistant.exe", "run", "--home", "D:\\My Home"])
    (call,) = machine.executed
    assert call[:3] == ("runas", "C:\\assistant.exe", 'run --home "D:\\My Home"')
