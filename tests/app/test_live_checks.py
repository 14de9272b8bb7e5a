"""The live checks of the selftest: each finds its fault, and puts the clipboard back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import pytest

from assistant.app.live_checks import NotWorkingError, live_checks, paste_into_box, read_formats
from assistant.core.ports import HTML, TEXT
from assistant.desktop.memory.desktop import MemoryDesktop

ELSEWHERE = 9


@dataclass
class Other:
    """Another program on the simulated desktop; `blind` to some formats, `mumbles` some text."""

    scene: MemoryDesktop
    blind: set[str] = field(default_factory=set)
    mumbles: Callable[[str], str] = str

    def paste(self) -> str:
        return self.mumbles((self.scene.board.read(ELSEWHERE, TEXT) or b"").decode())

    def formats(self) -> Mapping[str, bytes]:
        seen = {name: self.scene.board.read(ELSEWHERE, name) for name in self.scene.board.formats}
        return {name: data for name, data in seen.items() if data and name not in self.blind}


@pytest.fixture
def scene() -> MemoryDesktop:
    """Somebody has copied something."""
    made = MemoryDesktop()
    made.user_copies("买家地址")
    return made


def test_a_paste_that_arrives_passes_and_the_clipboard_is_back(scene: MemoryDesktop) -> None:
    assert "19 characters" in paste_into_box(scene.clipboard, Other(scene))
    assert scene.clipboard_text() == "买家地址"


def test_half_a_paste_fails_and_the_clipboard_is_back(scene: MemoryDesktop) -> None:
    with pytest.raises(NotWorkingError, match="9 of 19"):
        paste_into_box(scene.clipboard, Other(scene, mumbles=lambda text: text[:9]))
    assert scene.clipboard_text() == "买家地址"


def test_a_format_that_is_not_found_is_named(scene: MemoryDesktop) -> None:
    assert read_formats(scene.clipboard, Other(scene))
    with pytest.raises(NotWorkingError, match="not found: text/html"):
        read_formats(scene.clipboard, Other(scene, blind={HTML}))
    assert scene.clipboard_text() == "买家地址"


def test_what_looking_raises_is_told_and_the_clipboard_is_back(scene: MemoryDesktop) -> None:
    def fail(_text: str) -> str:
        raise OSError("no window")

    with pytest.raises(OSError, match="no window"):
        paste_into_box(scene.clipboard, Other(scene, mumbles=fail))
    assert scene.clipboard_text() == "买家地址"


def test_what_is_tried_where(scene: MemoryDesktop) -> None:
    plain = scene.ports()
    assert list(live_checks(plain)) == []
    real = replace(plain, other_program=Other(scene))
    names = [name for name, _ in live_checks(real)]
    assert names == ["paste into a box", "clipboard formats", "foreground"]
    names = [name for name, _ in live_checks(replace(real, rights=lambda: "medium"))]
    assert names[-1] == "integrity level"
