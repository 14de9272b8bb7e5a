"""Previews: two lines at most, cut with an ellipsis."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from assistant.core.preview import Span
from assistant.ui.colours import LIGHT
from assistant.ui.preview_painter import LINE, LINES, PreviewPainter, laid_out, line_count, lines_of
from assistant.ui.theme import font
from tests.ui.rows import LONG, SHORT, row
from tests.ui.test_looks import colours_in

WIDTH = 300


def painted(text: str, hits: Iterable[Span] = ()) -> QImage:
    """A row's preview."""
    image = QImage(WIDTH, LINES * LINE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    PreviewPainter(LIGHT, QPointF()).paint(painter, WIDTH, row("x", text), hits, selected=False)
    painter.end()
    return image


def width_of(text: str) -> int:
    return round(QFontMetricsF(font(12)).horizontalAdvance(text))


def test_a_short_text_stays_as_it_is() -> None:
    assert laid_out(SHORT, WIDTH).text() == SHORT
    assert line_count(SHORT, WIDTH) == 1


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    cut = laid_out(LONG, WIDTH).text()
    assert cut.endswith("…")
    assert LONG.startswith(cut[:-1])
    assert QFontMetricsF(font(12)).horizontalAdvance(cut) <= LINES * WIDTH
    assert QFontMetricsF(font(12)).horizontalAdvance(cut) > (LINES - 1) * WIDTH


def test_an_empty_text_has_a_line() -> None:
    assert laid_out("", WIDTH).text() == ""
    assert line_count("", WIDTH) == 1


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=200), width=st.integers(40, 400))
def test_whatever_is_written_fits_two_lines(qapp: QApplication, text: str, width: int) -> None:
    assert 1 <= line_count(laid_out(text, width).text(), width) <= LINES


@settings(max_examples=300, deadline=None)
@given(text=st.text("亲，您好～WAVTo. 1…（", max_size=40), width=st.integers(40, 400))
def test_lines_are_counted_as_they_break(qapp: QApplication, text: str, width: int) -> None:
    assert line_count(text, width) == lines_of(text, width)


@pytest.mark.parametrize("before", ["", "亲", "😀😀😀😀"], ids=["nothing", "plain", "emoji"])
def test_a_hit_is_marked_where_it_stands(qapp: QApplication, before: str) -> None:
    text = f"{before}，到了"
    image = painted(text, [(len(text) - 1, len(text))])
    columns = range(image.width())
    marked = [x for x in columns if image.pixelColor(x, 2).name().upper() == LIGHT.hit]
    assert abs(marked[0] - width_of(text[:-1])) <= 3
    assert abs(marked[-1] - width_of(text)) <= 3


def test_what_follows_emoji_is_written_like_the_rest(qapp: QApplication) -> None:
    text = "亲😀😀😀，到了"
    rest = QRect(width_of(text[:-2]), 0, WIDTH - width_of(text[:-2]), LINE)
    assert LIGHT.soft in colours_in(painted(text, [(0, 1)]).copy(rest))


def test_a_text_of_emoji_is_cut_between_them(qapp: QApplication) -> None:
    cut = laid_out("😀" * 90, WIDTH).text()
    assert cut.endswith("…")
    assert set(cut[:-1]) == {"😀"}
    assert line_count(cut, WIDTH) <= LINES
