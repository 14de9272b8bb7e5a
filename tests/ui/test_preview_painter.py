"""Previews: two lines at most, cut with an ellipsis."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from assistant.ui.preview_painter import LINES, fitted, line_count, lines_of
from assistant.ui.theme import font
from tests.ui.rows import LONG, SHORT

WIDTH = 300


def test_a_short_text_stays_as_it_is() -> None:
    assert fitted(SHORT, WIDTH) == SHORT
    assert line_count(SHORT, WIDTH) == 1


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    cut = fitted(LONG, WIDTH)
    assert cut.endswith("…")
    assert LONG.startswith(cut[:-1])
    assert QFontMetricsF(font(12)).horizontalAdvance(cut) <= LINES * WIDTH
    assert QFontMetricsF(font(12)).horizontalAdvance(cut) > (LINES - 1) * WIDTH


def test_an_empty_text_has_a_line() -> None:
    assert fitted("", WIDTH) == ""
    assert line_count("", WIDTH) == 1


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=200), width=st.integers(40, 400))
def test_whatever_is_written_fits_two_lines(qapp: QApplication, text: str, width: int) -> None:
    assert 1 <= line_count(fitted(text, width), width) <= LINES


@settings(max_examples=300, deadline=None)
@given(text=st.text("亲，您好～WAVTo. 1…（", max_size=40), width=st.integers(40, 400))
def test_lines_are_counted_as_they_break(qapp: QApplication, text: str, width: int) -> None:
    assert line_count(text, width) == lines_of(text, width)
