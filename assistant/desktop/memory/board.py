"""The clipboard all simulated programs share."""

from collections.abc import Callable, Mapping

Rendered = Callable[[int, str], None]


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
        self._rendered: Rendered | None = None
        self._admits: Callable[[int], bool] = lambda _process: True
        self._seen: set[str] = set()

    def take(
        self,
        owner: int,
        formats: Mapping[str, bytes],
        *,
        private: bool = False,
        complete: bool = True,
        rendered: Rendered | None = None,
        admits: Callable[[int], bool] = lambda _process: True,
    ) -> int:
        """Process `owner` puts `formats` on the clipboard; returns the new serial number.

        A reader that `admits` turns away gets nothing, which only an owner that renders once does.
        """
        self.owner = owner
        self.formats = dict(formats)
        self.private = private
        self.complete = complete
        self._rendered = rendered
        self._admits = admits
        self._seen = set()
        self.serial += 1
        return self.serial

    def read(self, process: int, name: str) -> bytes | None:
        """A program (0: one that can't be told) asks for a format; its owner hears of it."""
        data = self.formats.get(name)
        repeated = self._render_once and name in self._seen
        if self._render_once and not repeated and not self._admits(process):
            return None
        if data is not None and self._rendered and not repeated:
            self._seen.add(name)
            self._rendered(process, name)
        return data
