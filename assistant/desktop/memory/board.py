"""The clipboard all simulated programs share."""

from collections.abc import Callable, Mapping
from typing import Protocol


class Asked(Protocol):
    """Hears that a process (0: unknown) has asked for a format, and whether it was given it."""

    def __call__(self, process: int, name: str, *, given: bool) -> None: ...


class Board:
    """What is on the clipboard, who put it there, and who hears when it is read.

    `render_once` behaves like Windows' delayed rendering: the owner hears of the first read of a
    format only. Without it every read is seen, as on X11.
    """

    def __init__(self, *, render_once: bool = False) -> None:
        self.formats: Mapping[str, bytes] = {}
        self.owner = 0
        self.private = False
        self.complete = True
        self.serial = 0
        self._render_once = render_once
        self._asked: Asked | None = None
        self._admits: Callable[[int], bool] = lambda _process: True
        self._seen: set[str] = set()

    def take(
        self,
        owner: int,
        formats: Mapping[str, bytes],
        *,
        private: bool = False,
        complete: bool = True,
        asked: Asked | None = None,
        admits: Callable[[int], bool] = lambda _process: True,
    ) -> int:
        """Process `owner` puts `formats` on the clipboard; returns the new serial number.

        A reader that `admits` turns away gets nothing, which only an owner that renders once does.
        """
        self.owner = owner
        self.formats = dict(formats)
        self.private = private
        self.complete = complete
        self._asked = asked
        self._admits = admits
        self._seen = set()
        self.serial += 1
        return self.serial

    def read(self, process: int, name: str) -> bytes | None:
        """A program (0: one that can't be told) asks for a format; its owner hears of it."""
        data = self.formats.get(name)
        if self._asked is None or data is None or (self._render_once and name in self._seen):
            return data
        given = not self._render_once or self._admits(process)
        if given:
            self._seen.add(name)
        self._asked(process, name, given=given)
        return data if given else None
