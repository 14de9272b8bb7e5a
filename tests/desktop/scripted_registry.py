"""As much of winreg as starting at login needs, in memory."""

import contextlib
from collections.abc import Iterator


class ScriptedRegistry:
    """`values` are by path and name."""

    HKEY_CURRENT_USER, REG_SZ, KEY_READ, KEY_SET_VALUE = 0x80000001, 1, 0x20019, 2

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], object] = {}
        self._made: set[str] = set()

    @contextlib.contextmanager
    def OpenKey(self, root: int, path: str, reserved: int, access: int) -> Iterator[str]:
        """A key that is there."""
        assert (root, reserved) == (self.HKEY_CURRENT_USER, 0)
        assert access in (self.KEY_READ, self.KEY_SET_VALUE)
        if path not in {known for known, _ in self.values} | self._made:
            raise FileNotFoundError(path)
        yield path

    @contextlib.contextmanager
    def CreateKey(self, root: int, path: str) -> Iterator[str]:
        """A key that is there from now on."""
        assert root == self.HKEY_CURRENT_USER
        self._made.add(path)
        yield path

    def SetValueEx(self, key: str, name: str, reserved: int, kind: int, value: object) -> None:
        """Keep a value."""
        assert (reserved, kind) == (0, self.REG_SZ)
        self.values[key, name] = value

    def QueryValueEx(self, key: str, name: str) -> tuple[object, int]:
        """A value and its kind."""
        if (key, name) not in self.values:
            raise FileNotFoundError(name)
        return self.values[key, name], self.REG_SZ

    def DeleteValue(self, key: str, name: str) -> None:
        """Forget a value."""
        if self.values.pop((key, name), None) is None:
            raise FileNotFoundError(name)
