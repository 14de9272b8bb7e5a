"""From a phrase to the reply that is pasted: the values known from context and those to ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from assistant.core.book import Book
from assistant.core.calculator.calculation import Basket, Calculation, calculate
from assistant.core.calculator.money import written
from assistant.core.calculator.sums import Sums
from assistant.core.message import Message
from assistant.core.placeholder import Blank, asked, blanks, clean, fill
from assistant.core.promotion import Promotion, PromotionState

_GREETINGS = (
    (5, "晚上好"),
    (11, "早上好"),
    (13, "中午好"),
    (18, "下午好"),
    (24, "晚上好"),
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known when a reply is made: the moment (aware), who writes, to whom, which shop.

    `sums` is what the buyer is about to take, where somebody has typed it in.
    """

    now: datetime
    agent: str = ""
    shop: str = ""
    buyer: str = ""
    sums: Sums | None = None
    order: str = ""
    address: str = ""


def moment(when: datetime, now: datetime) -> str:
    """A local time as one tells it to a buyer; the year only when it is not this one."""
    year = "" if when.year == now.year else f"{when.year}年"
    return f"{year}{when.month}月{when.day}日{when:%H:%M}"


def local(now: datetime, book: Book | None) -> datetime:
    """The moment on the shop's own clock."""
    return now.astimezone(ZoneInfo(book.timezone if book else "Asia/Shanghai"))


def greeting(now: datetime) -> str:
    """早上好 … 晚上好 by the hour of a local time."""
    return next(words for before, words in _GREETINGS if now.hour < before)


def spoken(left: timedelta) -> str:
    """`span` as one says it to a buyer."""
    return span(left).text()


def span(left: timedelta) -> Message:
    """Time left as one says it: 3天, 2小时13分, 8分钟; cut to minutes, never less than one."""
    minutes = max(1, int(left.total_seconds() // 60))
    days, hours, rest = minutes // 1440, minutes // 60, minutes % 60
    if days > 1:
        return Message.of("{days}天", "{days} days", days=days)
    if not hours:
        return Message.of("{minutes}分钟", "{minutes} min", minutes=minutes)
    if not rest:
        return Message.of("{hours}小时", "{hours} h", hours=hours)
    return Message.of("{hours}小时{rest}分", "{hours} h {rest} min", hours=hours, rest=rest)


def known(
    what: Circumstances, book: Book | None, promotion: Promotion | None = None
) -> dict[str, str]:
    """The placeholders whose values are known, name → value."""
    now = local(what.now, book)
    shop = (book.shop if book else "") or what.shop
    values = {
        "问候": greeting(now),
        "店铺": shop,
        "客服": what.agent,
        "买家": what.buyer,
        "订单号": what.order,
        "收货地址": what.address,
    }
    if promotion:
        ends = promotion.ends.astimezone(now.tzinfo)
        values |= {
            "活动": promotion.name,
            "活动优惠": promotion.benefit,
            "活动结束": moment(ends, now),
        }
        if promotion.state(what.now) is not PromotionState.OVER:
            values["剩余时间"] = spoken(promotion.left(what.now))
    return _visible(values | _sums(what, book, promotion))


def _sums(what: Circumstances, book: Book | None, promotion: Promotion | None) -> dict[str, str]:
    """The sum to pay and what is missing to the next tier, in yuan."""
    if what.sums is None:
        return {}
    sums, there = what.sums, book.promotions if book else ()
    offered = (one for one in there if one.key in sums.chosen or one == promotion)
    running = tuple(one for one in offered if one.state(what.now) is PromotionState.RUNNING)
    found = _calculated(sums.basket, running)
    return {"到手价": written(found.to_pay), "凑单差额": _missing(found, promotion)}


@lru_cache(maxsize=64)
def _calculated(basket: Basket, promotions: tuple[Promotion, ...]) -> Calculation:
    """Every row on view asks for the same sums every second."""
    return calculate(basket, promotions)


def _missing(found: Calculation, promotion: Promotion | None) -> str:
    """Yuan to the next tier of the phrase's promotion, else to the nearest; none for pieces."""
    gaps = [gap for gap in found.gaps if not gap.pieces]
    near = [gap for gap in gaps if promotion in (None, gap.promotion)]
    return written(near[0].yuan) if near else ""


def _visible(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if clean(value)}


def to_ask(text: str, values: Mapping[str, str]) -> tuple[Blank, ...]:
    """The blanks an agent must fill before this text may leave."""
    return asked(text, values)


def compose(text: str, values: Mapping[str, str], today: date) -> str:
    """The finished reply; `today` is the shop's. Raises KeyError(name) if a blank has no value."""
    return fill(text, values, today).rstrip("\n")


def put_in(text: str, values: Mapping[str, str], today: date) -> dict[str, str]:
    """What is put into a text's blanks without being asked for, name → words."""
    there = (blank for blank in blanks(text) if blank.days is not None or blank.name in values)
    return {blank.name: fill(f"{{{blank.name}}}", values, today) for blank in there}


def draft(text: str, values: Mapping[str, str], today: date) -> str:
    """The reply as far as it goes: a blank still without a value stands there as 【name】."""
    names = {blank.name: clean(blank.default) or f"【{blank.name}】" for blank in blanks(text)}
    return compose(text, names | _visible(values), today)
