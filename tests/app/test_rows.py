"""Rows: time left in words one would say, why a phrase can't be used."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.app.rows import PhraseRows, View, promotion_rows, stage_name
from assistant.books.library import load_library
from assistant.core.finding import Finder
from assistant.core.habit import Habits
from assistant.core.language import Language
from assistant.core.reply import Circumstances
from assistant.core.search.index import Index
from assistant.core.stage import BUILT_IN, Stage
from assistant.ui.phrase_row import Look, PhraseRow
from assistant.ui.promotion_line import PromotionRow

BOOK = """\
format: 1
book: shop
name: 小店
shop: 小鱼女装
phrases:
  - id: hurry
    stage: close
    title: 满减催单
    code: mj
    promotion: nov
    text: 亲，{活动}还有{剩余时间}，我是{客服}，{尺码}
    variants: [二, 三]
  - {id: plain, stage: greet, title: 问好, text: 亲}
promotions:
  - {id: nov, name: 满减, kind: coupon, starts: 2026-11-20 00:00, ends: 2026-11-23 23:59:59,
     conditions: [全场女装], benefit: 满300减40}
  - {id: soon, name: 秒杀, kind: flash_sale, starts: 2026-11-20 00:00, ends: 2026-11-21 10:00}
  - {id: long, name: 会员价, kind: member, starts: 2026-01-01 00:00, ends: 2029-01-01 00:00}
"""
ENDS = datetime(2026, 11, 23, 15, 59, 59, tzinfo=UTC)
STARTS = datetime(2026, 11, 19, 16, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    """The book above and its index."""
    file: Path = tmp_path_factory.mktemp("books") / "shop.yaml"
    file.write_text(BOOK, "utf-8")
    library = load_library([file])
    assert not library.problems
    return Finder(library, Index.build(library))


def row(
    finder: Finder, now: datetime, query: str = "mj", habits: Habits | None = None
) -> PhraseRow:
    kept = habits or Habits()
    hit = finder.find(query, finder.context("", kept, now)).hits[0]
    what = Circumstances(now, agent="小美")
    [made] = PhraseRows([hit], View(finder, kept, what, language=Language.SIMPLIFIED))
    return made


def promotion(finder: Finder, now: datetime, key: str) -> PromotionRow:
    return next(found for found in promotion_rows(finder, now) if found.key == key)


@pytest.mark.parametrize(
    ("left", "badge"),
    [
        (timedelta(days=3, hours=5), "剩 3天"),
        (timedelta(hours=26), "剩 26小时"),
        (timedelta(hours=2, minutes=13), "剩 2小时13分"),
        (timedelta(hours=2), "剩 2小时"),
        (timedelta(minutes=8, seconds=40), "剩 8分钟"),
        (timedelta(seconds=3), "剩 1分钟"),
    ],
)
def test_the_time_left_is_said_as_one_says_it(finder: Finder, left: timedelta, badge: str) -> None:
    assert row(finder, ENDS - left).badge == badge
    assert row(finder, ENDS - left).struck == ""


def test_it_is_said_in_the_agent_s_language(finder: Finder) -> None:
    now = ENDS - timedelta(hours=2, minutes=13)
    hits = finder.find("mj", finder.context("", Habits(), now)).hits[:1]
    view = View(finder, Habits(), Circumstances(now), language=Language.TRADITIONAL)
    assert [made.badge for made in PhraseRows(hits, view)] == ["剩 2小時13分"]


def test_once_over_it_is_struck_out(finder: Finder) -> None:
    assert row(finder, ENDS).struck == ""
    late = row(finder, ENDS + timedelta(seconds=1))
    assert (late.struck, late.badge) == ("已结束", "")


def test_before_it_begins_it_is_greyed_not_struck_out(finder: Finder) -> None:
    before = row(finder, STARTS - timedelta(seconds=1))
    assert (before.struck, before.look) == ("0:00:01 后开始", Look.GREYED)
    assert row(finder, STARTS).look is Look.PLAIN
    assert row(finder, ENDS + timedelta(seconds=1)).look is Look.STRUCK
    assert row(finder, STARTS).struck == ""


def test_the_preview_has_known_values_and_names_of_blanks(finder: Finder) -> None:
    shown = row(finder, ENDS - timedelta(hours=2))
    assert shown.preview.text == "亲，满减还有2小时，我是小美，\u2009尺码\u2009"
    [(start, end)] = shown.preview.blanks
    assert shown.preview.text[start:end].strip("\u2009") == "尺码"
    assert (shown.code, shown.variants) == ("mj", 2)


def test_a_pinned_phrase_shows_it(finder: Finder) -> None:
    habits = Habits().pinned("shop/plain", on=True)
    assert row(finder, ENDS, "问好", habits).pinned
    assert not row(finder, ENDS, "问好").pinned


def test_hits_are_marked(finder: Finder) -> None:
    assert row(finder, ENDS, "催单").marks().title == ((2, 4),)


def test_promotions_are_listed_soonest_end_first(finder: Finder) -> None:
    now = STARTS + timedelta(hours=1)
    assert [r.key for r in promotion_rows(finder, now)] == ["shop/soon", "shop/nov", "shop/long"]


def test_one_just_ended_comes_last_and_is_not_running(finder: Finder) -> None:
    after = ENDS + timedelta(seconds=1)
    assert [(r.key, r.state) for r in promotion_rows(finder, after)] == [
        ("shop/long", ""),
        ("shop/nov", "over"),
    ]
    shown = promotion(finder, after, "shop/nov")
    assert (shown.left, shown.urgent) == ("已结束", False)
    assert len(promotion_rows(finder, ENDS + timedelta(hours=25))) == 1


@pytest.mark.parametrize(
    ("before", "when"),
    [
        (timedelta(days=7), "7 天后开始"),
        (timedelta(days=1), "1 天后开始"),
        (timedelta(hours=2, minutes=13, seconds=40), "2:13:40 后开始"),
    ],
)
def test_one_to_come_tells_when(finder: Finder, before: timedelta, when: str) -> None:
    shown = promotion(finder, STARTS - before, "shop/nov")
    assert (shown.left, shown.state, shown.urgent) == (when, "upcoming", False)


def test_on_the_last_day_the_seconds_count(finder: Finder) -> None:
    now = ENDS - timedelta(hours=2, minutes=13, seconds=40)
    shown = promotion(finder, now, "shop/nov")
    assert (shown.left, shown.urgent) == ("剩 2:13:40", True)


def test_before_the_last_day_whole_days_are_enough(finder: Finder) -> None:
    shown = promotion(finder, ENDS - timedelta(hours=25), "shop/nov")
    assert (shown.left, shown.urgent) == ("剩 1 天", False)


def test_a_far_end_is_long(finder: Finder) -> None:
    assert promotion(finder, STARTS, "shop/long").left == "长期"


def test_the_details_tell_from_when_to_when_and_on_which_conditions(finder: Finder) -> None:
    details = promotion(finder, STARTS, "shop/nov").details.splitlines()
    assert details == ["满减", "2026-11-20 00:00 – 2026-11-23 23:59", "全场女装", "满300减40"]


def test_a_book_s_own_stage_keeps_its_name() -> None:
    assert stage_name(Stage("live", "直播间")) == "直播间"
    assert [stage_name(stage) for stage in BUILT_IN] == [stage.name for stage in BUILT_IN]
