"""Promotions side by side: what runs, comes and has ended, how to tell it, what else to offer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.core.book import Book
from assistant.core.calculator.money import written
from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.promotion import (
    Promotion,
    PromotionKind,
    PromotionState,
    Tier,
    order_of_ending,
)
from assistant.core.reply import local, moment

COMING = timedelta(days=7)
ENDED = timedelta(hours=24)
TO_THE_SECOND = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Board:
    """What an agent must know: running (soonest end first), coming, just ended (latest first)."""

    running: tuple[Promotion, ...] = ()
    upcoming: tuple[Promotion, ...] = ()
    ended: tuple[Promotion, ...] = ()


def board(promotions: Iterable[Promotion], now: datetime) -> Board:
    """The promotions that run, start within 7 days or ended at most 24 hours ago."""
    by_end = sorted(promotions, key=order_of_ending)
    coming = [p for p in by_end if _is(p, PromotionState.UPCOMING, now)]
    over = [p for p in by_end if _is(p, PromotionState.OVER, now)]
    return Board(
        tuple(p for p in by_end if _is(p, PromotionState.RUNNING, now)),
        tuple(sorted((p for p in coming if p.wait(now) <= COMING), key=lambda p: p.wait(now))),
        tuple(p for p in reversed(over) if p.left(now) >= -ENDED),
    )


def _is(promotion: Promotion, state: PromotionState, now: datetime) -> bool:
    return promotion.state(now) is state


def clock(span: timedelta) -> str:
    """`2:13:40`; never negative."""
    seconds = max(0, int(span.total_seconds()))
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def sentence(promotion: Promotion, now: datetime, book: Book | None = None) -> str:
    """The promotion in one sentence for a buyer, its times on the shop's clock."""
    benefit = promotion.benefit or "，".join(_tier(tier, promotion) for tier in promotion.tiers)
    told = promotion.name
    if benefit and benefit != promotion.name:
        told = f"{told}：{benefit}"
    return f"{told}，{_times(promotion, now, book)}"


def _times(promotion: Promotion, now: datetime, book: Book | None) -> str:
    here = local(now, book)
    ends = f"{moment(local(promotion.ends, book), here)}结束"
    if promotion.state(now) is PromotionState.UPCOMING:
        return f"{moment(local(promotion.starts, book), here)}开始，{ends}"
    return ends if promotion.state(now) is PromotionState.RUNNING else f"已于{ends}"


def _tier(tier: Tier, promotion: Promotion) -> str:
    gains = [
        f"每件{written(tier.price)}元" if tier.price else "",
        f"减{written(tier.off)}元" if tier.off else "",
        f"减{written(tier.percent)}%" if tier.percent else "",
        f"送{tier.gift}" if tier.gift else "",
        "包邮" if promotion.kind is PromotionKind.FREE_SHIPPING else "",
        f"（最多减{written(tier.most)}元）" if tier.most else "",
    ]
    return _threshold(tier) + "".join(gains)


def _threshold(tier: Tier) -> str:
    spend = f"{written(tier.spend)}元" if tier.spend else ""
    count = f"{tier.count}件" if tier.count else ""
    reach = "且满".join(part for part in (spend, count) if part)
    if not reach or (tier.count == 1 and not spend and not tier.repeat):
        return ""
    return f"每满{reach}" if tier.repeat else f"满{reach}"


@dataclass(frozen=True, slots=True)
class Alternative:
    """A promotion that runs, and the phrases tied to it."""

    promotion: Promotion
    phrases: tuple[Phrase, ...]


def alternatives(library: Library, phrase: Phrase, now: datetime) -> tuple[Alternative, ...]:
    """What to offer when the promotion of `phrase` does not run: the likest first.

    Those of the same book and kind come first, then by the soonest end.
    """
    wanted = library.promotion_of(phrase)
    running = board(library.promotions, now).running
    likest = sorted(running, key=lambda p: _unlikeness(p, phrase, wanted))
    return tuple(
        Alternative(p, tuple(one for one in library.phrases if library.promotion_of(one) == p))
        for p in likest
    )


def _unlikeness(one: Promotion, phrase: Phrase, wanted: Promotion | None) -> tuple[bool, bool]:
    return one.book != phrase.book, wanted is None or one.kind is not wanted.kind
