"""The window of an agent who has subscribed: what the foot says, what a new release changes."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from assistant.app.subscribed import shelf_of
from assistant.books.subscribing.subscription import Subscription
from assistant.store.home import Home
from tests.books.publishing.team import Lead, book, lead
from tests.flows.world import World
from tests.waiting import until


@pytest.fixture
def team(tmp_path: Path) -> Lead:
    """A lead who has published once."""
    found = lead(tmp_path)
    found.now = datetime(2026, 11, 1, tzinfo=UTC)  # before the flows' own day
    found.publish("亲，一")
    return found


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path, team: Lead) -> Iterator[World]:
    """An agent of that team."""
    home = tmp_path / "home"
    shelf = shelf_of(Home.at(home))
    shelf.keep(Subscription(str(team.to), "小鱼团队", team.signer.public.hex()))
    world = World(qapp, home, None, shelf)
    world.desktop.show("小鱼儿888")
    yield world
    world.close()


def foot(world: World) -> QPushButton:
    [button] = world.program.window.footer.findChildren(QPushButton, "state")
    return button


def first_text(world: World) -> str:
    row = world.program.window.phrases.rows.row(0)
    return row.whole if row else ""


def wait_for(world: World, text: str) -> None:
    world.program.sources.poller.look_now()

    def there() -> bool:
        world.app.processEvents()
        return text in first_text(world)

    until(there, what=text, seconds=60)


def test_the_books_come_and_the_foot_says_which_version(world: World) -> None:
    wait_for(world, "亲，一")
    assert foot(world).text().startswith("第 1 版 · ")
    assert "小鱼团队" in foot(world).toolTip()
    assert foot(world).property("tone") == "soft"


def test_a_new_release_comes_into_the_open_window(world: World, team: Lead) -> None:
    wait_for(world, "亲，一")
    team.publish("亲，二")
    wait_for(world, "亲，二")
    until(
        lambda: _worked(world) and "第 2 版" in foot(world).text(), what="the version", seconds=60
    )


def test_query_and_selection_stay_when_books_change(world: World, team: Lead) -> None:
    team.write(book("亲，一", phrases=5))
    team.publish()
    wait_for(world, "亲，一")
    until(
        lambda: _worked(world) and world.program.window.phrases.rows.rowCount() == 5,
        what="5",
        seconds=60,
    )
    world.press("Ctrl+Alt+Space")
    world.type("qin")
    world.press("Down")
    world.press("Down")
    chosen = world.program.window.phrases.selected()
    assert chosen is not None
    team.write(book("亲，二", phrases=5))
    team.publish()
    wait_for(world, "亲，二")
    after = world.program.window.phrases.selected()
    assert after is not None
    assert (after.key, after.whole) == (chosen.key, "亲，二")
    assert world.program.window.search.query == "qin"


def test_at_midnight_the_foot_tells_the_day_of_what_came_before(world: World) -> None:
    wait_for(world, "亲，一")
    came = foot(world).text()
    world.desktop.clock.jump(timedelta(days=1))
    world.do(world.program.tick)
    version, hour = came.split(" · ")
    assert foot(world).text().startswith(f"{version} · 11-")
    assert hour not in foot(world).text()
    assert hour in foot(world).toolTip()


def test_a_share_that_is_gone_is_said(world: World, team: Lead) -> None:
    wait_for(world, "亲，一")
    team.to.rename(team.to.with_name("away"))
    world.program.sources.poller.look_now()
    until(lambda: _worked(world) and foot(world).text().endswith("离线"), what="离线", seconds=60)
    assert foot(world).property("tone") == "warn"
    assert first_text(world) == "亲，一"


def _worked(world: World) -> bool:
    world.app.processEvents()
    return True


def test_without_subscriptions_the_foot_counts_phrases(qapp: QApplication, tmp_path: Path) -> None:
    world = World(qapp, tmp_path, Path(__file__).parents[1] / "flows" / "books")
    assert foot(world).isHidden()
    world.close()


def test_what_the_poller_still_says_is_not_heard_once_the_desk_is_closed(world: World) -> None:
    heard: list[object] = []
    sources = world.program.sources
    for signal in (sources.told, sources.changed):
        signal.connect(lambda *said: heard.append(said))
    sources.close()
    statuses = sources.poller.statuses()
    sources._heard.emit(statuses)  # noqa: SLF001 - as the poller does, on its own thread
    sources._moved.emit()  # noqa: SLF001 - as above
    world.app.processEvents()
    assert heard == []
