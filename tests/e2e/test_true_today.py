"""What is pasted is true today: a form by keyboard alone, a picture, a promotion that ends."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QColor, QImage

from tests.display import display
from tests.e2e.chat_page import ChatPage, browser
from tests.e2e.conftest import TITLE, start
from tests.e2e.screen import Screen
from tests.waiting import until as wait_until

pytestmark = pytest.mark.e2e
SHANGHAI = ZoneInfo("Asia/Shanghai")
SIZE = (6, 4)
ENOUGH = timedelta(seconds=30)
BOOK = """format: 1
book: today
name: 今天
phrases:
  - {{id: sale, stage: close, title: 催单, code: cd, promotion: nov, text: 亲，活动进行中～}}
  - {{id: size, stage: recommend, title: 尺码, code: cm, text: "{{身高}}建议{{尺码:S|M|L}}码"}}
  - {{id: chart, stage: recommend, title: 尺码表, code: cmb, text: 看这张表, images: [size.png]}}
  - {{id: alone, stage: recommend, title: 只发图, code: zft, images: [size.png]}}
promotions:
  - {{id: nov, name: 双十一, kind: coupon, starts: 2026-01-01 00:00, ends: "{ends}"}}
"""


def until(true: Callable[[], object], *, what: str, seconds: float = 40.0) -> None:
    """Patient: a busy machine takes its time to bring a window to the front."""
    wait_until(true, what=what, seconds=seconds)


@dataclass(frozen=True)
class Scene:
    """A person at a screen with a chat and the program, and when the promotion ends."""

    screen: Screen
    chat: ChatPage
    ends: datetime

    def choose(self, code: str) -> None:
        """Summon, search, Enter."""
        self.screen.keys("ctrl+alt+space")
        until(lambda: self.screen.active() == TITLE, what="the window in front")
        self.screen.type(code)
        self.screen.keys("Return")

    def holds(self, text: str) -> None:
        """The chat has the text and the caret, the clipboard what was copied before."""
        until(lambda: self.chat.text == text, what=f"{text} in the chat")
        until(lambda: self.chat.focused, what="the caret in the chat")
        until(lambda: self.screen.clipboard() == "买家地址", what="the clipboard as it was")


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """A promotion that ends soon, but not before the program is there."""
    page = ChatPage("小鱼儿888 - 接待中心")
    folder = tmp_path_factory.mktemp("books")
    picture = QImage(*SIZE, QImage.Format.Format_RGB32)
    picture.fill(QColor("steelblue"))
    picture.save(str(folder / "size.png"))
    try:
        with (
            display() as name,
            browser(name, page, tmp_path_factory.mktemp("chromium")),
        ):
            for seconds in (60, 180, 600):
                ends = datetime.now(SHANGHAI).replace(microsecond=0) + timedelta(seconds=seconds)
                book = folder / "today.yaml"
                book.write_text(BOOK.format(ends=f"{ends:%Y-%m-%d %H:%M:%S}"), "utf-8")
                with start(name, tmp_path_factory.mktemp("home"), book):
                    until(lambda: page.focused, what="the chat to keep the caret")
                    if ends - datetime.now(SHANGHAI) > ENOUGH:
                        yield Scene(Screen(name), page, ends)
                        return
    finally:
        page.close()


@pytest.fixture(autouse=True)
def copied(scene: Scene, request: pytest.FixtureRequest) -> None:
    """An empty chat, and something copied."""
    scene.chat.clear()
    scene.screen.copy("买家地址")


def test_a_promotion_that_runs_is_told(scene: Scene) -> None:
    scene.choose("cd")
    scene.holds("亲，活动进行中～")


def test_the_form_is_filled_with_the_keyboard_alone(scene: Scene) -> None:
    """An empty blank is refused first; then it is filled, a choice made, and the reply pasted."""
    scene.choose("cm")
    scene.screen.keys("Return", "Return")
    scene.screen.type("165")
    scene.screen.keys("Return", "Down", "Return")
    scene.holds("165建议M码")


def test_a_picture_comes_after_its_text_and_the_page_shows_it(scene: Scene) -> None:
    before = len(scene.chat.pictures)
    scene.choose("cmb")
    until(lambda: len(scene.chat.pictures) == before + 1, what="the picture in the page")
    assert scene.chat.pictures[-1] == SIZE
    scene.holds("看这张表")


def test_a_picture_alone(scene: Scene) -> None:
    before = len(scene.chat.pictures)
    scene.choose("zft")
    until(lambda: len(scene.chat.pictures) == before + 1, what="the picture in the page")
    scene.holds("")


def test_a_promotion_that_ends_while_the_window_is_open_is_refused(scene: Scene) -> None:
    """A second after its end nothing leaves any more; other phrases still do."""
    over = scene.ends + timedelta(seconds=1)
    left = (over - datetime.now(SHANGHAI)).total_seconds()
    until(lambda: datetime.now(SHANGHAI) >= over, what="the end", seconds=max(1.0, left) + 30)
    scene.choose("cd")
    scene.screen.keys("ctrl+a")
    scene.screen.type("zft")
    before = len(scene.chat.pictures)
    scene.screen.keys("Return")
    until(lambda: len(scene.chat.pictures) == before + 1, what="the other phrase to arrive")
    scene.holds("")
