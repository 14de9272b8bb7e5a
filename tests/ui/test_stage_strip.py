"""The stage strip: favourites first, then every stage, round and round."""

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from assistant.core.stage import BUILT_IN, Stage
from assistant.ui.stage_strip import FAVOURITES, StageStrip
from tests.ui.fingers import click

LIVE = Stage("live", "直播间")
IDS = [FAVOURITES, *(stage.id for stage in BUILT_IN), LIVE.id]


@pytest.fixture
def strip(qtbot: QtBot) -> StageStrip:
    """The built-in stages and one of a book's own, as wide as the window."""
    strip = StageStrip()
    qtbot.addWidget(strip)
    strip.resize(400, 32)
    show(strip, *BUILT_IN, LIVE)
    strip.show()
    return strip


def show(strip: StageStrip, *stages: Stage) -> None:
    strip.show_stages([(stage, stage.name) for stage in stages])


def buttons(strip: StageStrip) -> list[QToolButton]:
    return list(strip.widget().findChildren(QToolButton))


def test_it_begins_with_the_favourites(strip: StageStrip) -> None:
    assert strip.current == FAVOURITES
    assert [b.text() for b in buttons(strip)] == ["★", *(s.name for s in BUILT_IN), "直播间"]


def test_before_any_stage_is_known_the_favourites_are_chosen(qtbot: QtBot) -> None:
    strip = StageStrip()
    qtbot.addWidget(strip)
    assert strip.current == FAVOURITES


@pytest.mark.parametrize("by", [1, -1])
def test_steps_go_round_and_round(strip: StageStrip, by: int) -> None:
    told: list[str] = []
    strip.stage_chosen.connect(told.append)
    for _ in range(len(IDS) + 1):
        strip.step(by)
    around = IDS[::by]
    start = around.index(FAVOURITES) + 1
    assert told == [*around[start:], *around[:start], around[start % len(IDS)]]


def test_a_click_chooses_and_says_so(strip: StageStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.stage_chosen) as chosen:
        click(buttons(strip)[2])
    assert chosen.args == ["inquire"]
    assert strip.current == "inquire"


def test_choosing_from_outside_is_silent(strip: StageStrip, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(strip.stage_chosen):
        strip.choose("close")
    assert strip.current == "close"


def test_exactly_one_tab_is_chosen(strip: StageStrip) -> None:
    strip.step(3)
    assert [b.text() for b in buttons(strip) if b.isChecked()] == ["推荐"]


def test_the_chosen_tab_is_scrolled_into_view(strip: StageStrip) -> None:
    strip.step(-1)
    last = buttons(strip)[-1]
    seen = last.visibleRegion().boundingRect()
    assert seen.width() == last.width()


def test_a_reload_keeps_the_chosen_stage(strip: StageStrip) -> None:
    strip.choose("live")
    show(strip, LIVE, *BUILT_IN)
    assert strip.current == "live"


def test_a_stage_that_is_gone_gives_way_to_the_favourites(strip: StageStrip) -> None:
    strip.choose("live")
    show(strip, *BUILT_IN)
    assert strip.current == FAVOURITES


def test_after_a_reload_each_step_is_told_once(strip: StageStrip) -> None:
    show(strip, *BUILT_IN, LIVE)
    told: list[str] = []
    strip.stage_chosen.connect(told.append)
    click(buttons(strip)[1])
    strip.step(1)
    assert told == ["greet", "inquire"]


def test_the_same_stages_keep_their_buttons(strip: StageStrip) -> None:
    strip.step(1)
    before = buttons(strip)
    show(strip, *BUILT_IN, LIVE)
    assert (buttons(strip), strip.current) == (before, IDS[IDS.index(FAVOURITES) + 1])
    show(strip, *BUILT_IN)
    assert [b.text() for b in buttons(strip)] == ["★", *(s.name for s in BUILT_IN)]
