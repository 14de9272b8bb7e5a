"""Patterns made when they are first used; to make all of them takes a third of a second."""

import re
from typing import cast

_METHODS = ("search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn")


def late_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, to be used by its methods; it is made by the first use of one.

    A fault in the pattern is raised then (re.error), so `make_all` is called by a test, too.
    """
    late = _Late(pattern, flags)
    _waiting.append(late)
    return cast("re.Pattern[str]", late)


def make_all() -> None:
    """Make what nobody has used yet: nobody has to wait for it then. Raises re.error."""
    while _waiting:
        _waiting.pop().make()


class _Late:
    """Once the pattern is made, its methods are found here at once."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def make(self) -> re.Pattern[str]:
        made = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return made

    def __getattr__(self, name: str) -> object:
        return getattr(self.make(), name)


_waiting: list[_Late] = []
