"""The looks: every text can be read on every ground it stands on."""

import itertools
import re

import pytest
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from assistant.core.settings import Theme
from assistant.ui import theme
from assistant.ui.colours import CONTRAST, DARK, LIGHT, Colours

READABLE, HINT = 4.5, 3.0
GROUNDS = ("background", "surface")
INKS = ("text", "soft", "accent", "good", "warn", "bad")
PAIRS = [
    *itertools.product(INKS, GROUNDS),
    *((tone, f"{tone}_ground") for tone in ("good", "warn", "bad", "accent")),
    *itertools.product(("text", "soft"), ("accent_ground", "hit")),
    ("surface", "accent"),
]
FAINT = [*itertools.product(["faint"], (*GROUNDS, "accent_ground", "hit"))]
ALL = [LIGHT, DARK, CONTRAST]
BOTH = pytest.mark.parametrize("colours", ALL, ids=["light", "dark", "contrast"])


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2: 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def poor(colours: Colours, pairs: list[tuple[str, str]], least: float) -> list[str]:
    """The pairs that can't be told apart well enough."""
    found = ((ink, on, contrast(getattr(colours, ink), getattr(colours, on))) for ink, on in pairs)
    return [f"{ink} on {on}: {ratio:.2f}" for ink, on, ratio in found if ratio < least]


def test_high_contrast_is_high() -> None:
    assert poor(CONTRAST, [pair for pair in PAIRS if pair != ("text", "hit")], 7.0) == []
    assert contrast(CONTRAST.line, CONTRAST.surface) >= 7.0
    assert contrast(CONTRAST.chosen, CONTRAST.background) >= 7.0
    assert contrast(CONTRAST.hit, CONTRAST.background) >= 2.9


def test_it_is_taken_where_the_system_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert theme.colours_for(Theme.CONTRAST) is CONTRAST
    monkeypatch.setattr(theme, "_system_wants_contrast", lambda: True)
    assert theme.colours_for(Theme.SYSTEM) is CONTRAST
    assert theme.colours_for(Theme.LIGHT) is LIGHT


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@BOTH
def test_every_text_can_be_read_on_its_grounds(colours: Colours) -> None:
    assert poor(colours, PAIRS, READABLE) == []


@BOTH
def test_what_is_faint_can_still_be_seen(colours: Colours) -> None:
    assert poor(colours, FAINT, HINT) == []


@BOTH
def test_the_focus_frame_can_be_seen(colours: Colours) -> None:
    assert poor(colours, [("accent", ground) for ground in GROUNDS], HINT) == []


@BOTH
def test_every_colour_is_written_in_full(colours: Colours) -> None:
    values = [getattr(colours, name) for name in Colours.__slots__ if name != "dark"]
    assert [value for value in values if not re.fullmatch("#[0-9A-F]{6}", value)] == []


@BOTH
def test_the_palette_is_the_theme_s(colours: Colours, qapp: QApplication, qtbot: QtBot) -> None:
    former = qapp.palette()
    try:
        qapp.setPalette(theme._palette(colours))  # noqa: SLF001 - without dressing the whole program
        label = QLabel("亲")
        qtbot.addWidget(label)
        assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(colours.text)
    finally:
        qapp.setPalette(former)


def test_the_user_s_choice_wins_over_the_system() -> None:
    assert theme.colours_for(Theme.LIGHT) is LIGHT
    assert theme.colours_for(Theme.DARK) is DARK
    assert theme.colours_for(Theme.SYSTEM) in (LIGHT, DARK)


def test_a_mark_dresses_anew_only_when_it_changes(qtbot: QtBot) -> None:
    label = QLabel("亲")
    qtbot.addWidget(label)
    for value in ("good", "good", "bad"):
        theme.mark(label, "tone", value)
        assert label.property("tone") == value


def test_digits_are_equally_wide() -> None:
    widths = {QFontMetrics(theme.font(12)).horizontalAdvance(digit) for digit in "0123456789"}
    assert len(widths) == 1
