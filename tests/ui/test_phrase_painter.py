"""Rows as they are painted: what is kept from one painting to the next is never out of date."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from assistant.core.preview import Preview
from assistant.ui.colours import DARK, LIGHT, Colours
from assistant.ui.phrase_list import PhraseList
from assistant.ui.phrase_painter import LEFT, PADDING, TITLE_LINE, PhrasePainter, Standing
from assistant.ui.phrase_row import Marks, PhraseRow
from assistant.ui.preview_painter import LINE
from tests.ui.rows import LONG, row, rows
from tests.ui.test_looks import colours_in

WIDTH, HEIGHT = 380, 300
ROW = row("首次问好", "亲，您好，请选颜色哦")


@pytest.fixture
def new_list(qtbot: QtBot) -> Callable[[Colours], PhraseList]:
    """Makes lists that have painted nothing yet."""

    def made(colours: Colours = LIGHT) -> PhraseList:
        view = PhraseList()
        qtbot.addWidget(view)
        view.set_colours(colours)
        view.resize(WIDTH, HEIGHT)
        view.show()
        return view

    return made


@pytest.fixture
def view(new_list: Callable[[], PhraseList]) -> PhraseList:
    """A list that has painted the row."""
    view = new_list()
    view.show_rows([ROW])
    picture(view)
    return view


def picture(view: PhraseList) -> QImage:
    return view.grab().toImage()


CHANGED = {
    "title": replace(ROW, title="再次问好"),
    "text": replace(ROW, preview=Preview("亲，晚上好")),
    "blank": replace(ROW, preview=Preview(ROW.preview.text, (), ((6, 8),))),
    "hit in the title": replace(ROW, marks=lambda: Marks(title=((0, 1),))),
    "hit in the text": replace(ROW, marks=lambda: Marks(preview=((0, 1),))),
    "code": replace(ROW, code="hy"),
    "variants": replace(ROW, variants=2),
    "pictures": replace(ROW, pictures=1),
    "pin": replace(ROW, pinned=True),
    "badge": replace(ROW, badge="刚刚说过"),
    "struck out": replace(ROW, struck="已结束"),
    "greyed": replace(ROW, struck="已结束", waits=True),
}


@pytest.mark.parametrize("changed", CHANGED.values(), ids=CHANGED.keys())
def test_what_has_changed_in_a_row_is_seen(
    view: PhraseList, changed: PhraseRow, new_list: Callable[[], PhraseList]
) -> None:
    before = picture(view)
    view.show_rows([changed])
    fresh = new_list()
    fresh.show_rows([changed])
    assert picture(view) == picture(fresh)
    assert picture(view) != before


@pytest.mark.parametrize("bare", [{"title": ""}, {"preview": Preview("")}], ids=["text", "title"])
def test_what_waits_is_greyed_and_what_is_over_struck_out(
    view: PhraseList, bare: dict[str, Any]
) -> None:
    looks = []
    kinds: tuple[dict[str, Any], ...] = (
        {"badge": "已结束"},
        {"struck": "已结束", "waits": True},
        {"struck": "已结束"},
    )
    for look in kinds:
        view.show_rows([replace(ROW, **bare, **look)])
        looks.append(picture(view))
    assert all(looks[a] != looks[b] for a, b in ((0, 1), (1, 2), (0, 2)))


@pytest.mark.parametrize("part", ["title", "preview"])
def test_another_search_marks_other_places(view: PhraseList, part: str) -> None:
    looks = []
    for spans in (((0, 1),), ((1, 2),), ((0, 1), (2, 4)), ((0, 1),)):
        view.show_rows([replace(ROW, marks=partial(Marks, **{part: spans}))])
        looks.append(picture(view))
    assert looks[0] == looks[3]
    assert all(looks[a] != looks[b] for a, b in ((0, 1), (1, 2), (0, 2)))


TOO_LONG = {
    "title": replace(ROW, title="标题很长" * 12),
    "hit behind its end": replace(
        ROW, title="标题很长" * 12, marks=lambda: Marks(title=((20, 48),))
    ),
    "code": replace(ROW, title="标题很长" * 6, code="bthc"),
}


@pytest.mark.parametrize("full", TOO_LONG.values(), ids=TOO_LONG.keys())
def test_nothing_is_written_over_the_badge(view: PhraseList, full: PhraseRow) -> None:
    badges = []
    for one in (ROW, full):
        view.show_rows([replace(one, badge="剩 2 天")])
        badges.append(picture(view).copy(WIDTH - 50, 0, 50, 26))
    assert badges[0] == badges[1]


def test_a_blank_stands_out_from_a_selected_row_too(view: PhraseList) -> None:
    blank = replace(ROW, preview=Preview("    ", (), ((0, 4),)))
    for select, ground in ((True, LIGHT.surface), (False, LIGHT.accent_ground)):
        view.show_rows([blank], select=select)
        line = picture(view).copy(LEFT, PADDING + TITLE_LINE, 8, LINE)
        assert ground.upper() in colours_in(line)


def test_another_width_breaks_and_cuts_anew(
    view: PhraseList, new_list: Callable[[], PhraseList]
) -> None:
    fresh = new_list()
    for one in (view, fresh):
        one.show_rows([replace(ROW, title="标题很长" * 12, preview=Preview(LONG), badge="剩 2 天")])
    picture(view)
    for one in (view, fresh):
        one.resize(WIDTH - 100, HEIGHT)
    assert picture(view) == picture(fresh)
    badge = picture(view).copy(WIDTH - 160, 0, 50, 30)
    assert LIGHT.warn_ground.upper() in colours_in(badge)


class Painted(QObject):
    """Counts how often something is painted."""

    times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_other_colours_are_seen_at_once(
    view: PhraseList, new_list: Callable[[Colours], PhraseList], qtbot: QtBot
) -> None:
    qtbot.waitExposed(view)
    painted = Painted()
    view.viewport().installEventFilter(painted)
    view.set_colours(DARK)
    qtbot.waitUntil(lambda: painted.times > 0)
    fresh = new_list(DARK)
    fresh.show_rows([ROW])
    assert picture(view) == picture(fresh)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Standing]:
    """The rows that were to be painted last."""
    last: list[Standing] = []

    def note(_self: PhrasePainter, _painter: QPainter, standing: Iterable[Standing]) -> None:
        last[:] = standing

    monkeypatch.setattr(PhrasePainter, "paint", note)
    return last


def places(view: PhraseList) -> dict[str, tuple[int, int]]:
    """Where each row in view is as a click finds it: upper end and height."""
    below = view.viewport().height()
    rects = {key: view.visualRect(view.rows.index(n)) for n, key in enumerate(view.rows.keys())}
    return {
        k: (r.top(), r.height()) for k, r in rects.items() if r.top() < below and r.bottom() >= 0
    }


def painted_at(seen: list[Standing]) -> dict[str, tuple[int, int]]:
    return {one.row.key: (one.top, one.size[1]) for one in seen}


def mixed(count: int) -> list[PhraseRow]:
    """Rows of one line and of two, by turns; narrower, the short ones take two as well."""
    words = ("亲，单件的空间小，建议拍大一号的哦", LONG, "")
    return [row(f"话术{n}", words[n % 3]) for n in range(count)]


def test_rows_are_painted_where_a_click_finds_them(
    new_list: Callable[[], PhraseList], seen: list[Standing]
) -> None:
    view = new_list()
    view.show_rows(mixed(12))
    changes: tuple[Callable[[], object], ...] = (
        lambda: None,
        lambda: view.verticalScrollBar().setValue(37),
        lambda: view.resize(200, HEIGHT),
        lambda: view.rows.refresh([replace(one, preview=Preview(LONG)) for one in mixed(12)]),
        lambda: view.resize(WIDTH, 2 * HEIGHT),
        lambda: view.show_rows(mixed(3)),
    )
    for change in changes:
        change()
        view.grab()
        assert painted_at(seen) == places(view)


def test_where_the_selection_moves_only_its_rows_are_painted(
    new_list: Callable[[], PhraseList], seen: list[Standing], qtbot: QtBot
) -> None:
    view = new_list()
    qtbot.waitExposed(view)
    view.show_rows(rows(6))
    view.step(2)
    qtbot.waitUntil(lambda: [one.selected for one in seen] == [False, False, True, *3 * [False]])
    seen.clear()
    view.step(1)
    qtbot.waitUntil(lambda: bool(seen))
    assert [(one.row.key, one.number, one.selected) for one in seen] == [
        ("话术3", 3, False),
        ("话术4", 4, True),
    ]
