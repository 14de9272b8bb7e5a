"""Whether a phrase may be used now; if not, why, and what runs instead."""

from datetime import datetime

from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.phrase import Phrase
from assistant.core.promotion import Promotion, PromotionState
from assistant.core.promotions import alternatives
from assistant.core.reply import local, moment

_MOST_OFFERED = 3


def obstacle(library: Library, phrase: Phrase, now: datetime) -> Message | None:
    """Why a phrase tied to a promotion must not leave, with what may; None when it may."""
    if not phrase.promotion:
        return None
    promotion = library.promotion_of(phrase)
    state = promotion.state(now) if promotion else None
    if state is PromotionState.RUNNING:
        return None
    zh, en = _WHY[state]
    return Message.of(
        f"{zh}{{instead_zh}}",
        f"{en}{{instead_en}}",
        title=phrase.title,
        when=_when(library, promotion, now),
        instead_zh=_instead(library, phrase, now, "正在进行：{}。", "、"),
        instead_en=_instead(library, phrase, now, " Running now: {}.", ", "),
    )


def _when(library: Library, promotion: Promotion | None, now: datetime) -> str:
    """The start of what is to come, the end of what is over, on the shop's clock."""
    if promotion is None:
        return ""
    book = library.book(promotion.book)
    upcoming = promotion.state(now) is PromotionState.UPCOMING
    return moment(local(promotion.starts if upcoming else promotion.ends, book), local(now, book))


def _instead(library: Library, phrase: Phrase, now: datetime, how: str, between: str) -> str:
    """The running promotions, each with the phrase that tells of it where there is one."""
    others = alternatives(library, phrase, now)[:_MOST_OFFERED]
    told = [f"{one.promotion.name}{_by(one.phrases)}" for one in others]
    return how.format(between.join(told)) if told else ""


def _by(phrases: tuple[Phrase, ...]) -> str:
    return f"（{phrases[0].title}）" if phrases else ""


_WHY: dict[PromotionState | None, tuple[str, str]] = {
    PromotionState.OVER: (
        "“{title}”的活动已于{when}结束，没有贴。",
        "The promotion of “{title}” ended on {when}; nothing was pasted.",
    ),
    PromotionState.UPCOMING: (
        "“{title}”的活动{when}才开始，没有贴。",
        "The promotion of “{title}” only starts on {when}; nothing was pasted.",
    ),
    None: (
        "“{title}”的活动不在话术库里，没有贴。",
        "The promotion of “{title}” is in no book; nothing was pasted.",
    ),
}
