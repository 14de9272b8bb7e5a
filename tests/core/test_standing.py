"""A phrase whose promotion does not run is refused with the reason and with what runs instead."""

import pytest

from assistant.core.language import Language
from assistant.core.library import Library
from assistant.core.standing import obstacle
from tests.core.builders import at, book, library, phrase, promotion

SPRING = promotion(
    "april", name="春天的活动", starts=at("2026-04-01 00:00"), ends=at("2026-04-30 23:59")
)
DECEMBER = promotion(
    "dec", name="双十二", starts=at("2026-12-12 00:00"), ends=at("2026-12-12 23:59:59")
)
NOV = promotion()
HURRY = phrase("hurry", title="满减催单", promotion="nov")
OLD = phrase("old", title="春天催单", promotion="april")
SOON = phrase("soon", title="双十二预告", promotion="dec")
LOST = phrase("lost", title="丢了活动", promotion="nothing")
PHRASES = (HURRY, OLD, SOON, LOST, phrase())
SHOP = library(book(*PHRASES, promotions=(SPRING, NOV, DECEMBER)))
NOW = at("2026-11-21 10:00")


def told(of: Library, one: object, language: Language = Language.SIMPLIFIED) -> str:
    found = obstacle(of, one, NOW)  # type: ignore[arg-type]
    return found.text(language) if found else ""


@pytest.mark.parametrize("one", [HURRY, phrase()])
def test_what_runs_or_is_tied_to_nothing_may_leave(one: object) -> None:
    assert told(SHOP, one) == ""


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (OLD, "“春天催单”的活动已于4月30日23:59结束，没有贴。"),
        (SOON, "“双十二预告”的活动12月12日00:00才开始，没有贴。"),
        (LOST, "“丢了活动”的活动不在话术库里，没有贴。"),
    ],
)
def test_the_reason_comes_with_what_runs_instead(one: object, why: str) -> None:
    assert told(SHOP, one) == f"{why}正在进行：双十一满300减40（满减催单）。"


def test_in_english_too() -> None:
    assert told(SHOP, OLD, Language.ENGLISH).endswith("Running now: 双十一满300减40（满减催单）.")


def test_where_nothing_runs_only_the_reason_is_told() -> None:
    shop = library(book(OLD, promotions=(SPRING,)))
    assert told(shop, OLD) == "“春天催单”的活动已于4月30日23:59结束，没有贴。"


def test_no_more_than_three_are_named() -> None:
    many = tuple(promotion(f"p{n}", name=f"活动{n}") for n in range(5))
    shop = library(book(OLD, promotions=(SPRING, *many)))
    assert told(shop, OLD).endswith("正在进行：活动0、活动1、活动2。")


def test_a_title_with_braces_is_told_as_it_is() -> None:
    shop = library(book(promotions=(SPRING,)))
    assert "{买家}" in told(shop, phrase("odd", title="{买家}催单", promotion="april"))


def test_the_end_belongs_to_the_promotion_and_the_next_second_does_not() -> None:
    assert obstacle(SHOP, HURRY, at("2026-11-23 23:59:59")) is None
    assert obstacle(SHOP, HURRY, at("2026-11-24 00:00:00")) is not None
