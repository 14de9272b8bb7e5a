"""The system's failures in the user's language."""

import errno
import os

import pytest

from assistant.core.language import Language
from assistant.core.system_fault import reason


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC])
def test_a_known_cause_is_said_in_the_users_language(number: int) -> None:
    why = reason(OSError(number, os.strerror(number)))
    assert not why.text().isascii()
    assert why.text(Language.ENGLISH).isascii()


def test_another_is_said_as_the_system_says_it() -> None:
    assert reason(OSError("{odd}")).text() == "{odd}"


def test_a_file_another_program_holds_on_windows_is_not_called_forbidden() -> None:
    error = OSError(errno.EACCES, "in use")
    error.winerror = 32  # type: ignore[attr-defined]  # only Windows has it
    assert reason(error).text() == "别的程序正开着它"
