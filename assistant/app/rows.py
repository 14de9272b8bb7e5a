"""From phrases and promotions to the rows the window shows."""

from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.core.finding import Finder
from assistant.core.habit import Habits
from assistant.core.phrase import Phrase
from assistant.core.preview import preview
from assistant.core.promotion import Promotion, PromotionState, order_of_ending
from assistant.core.reply import Circumstances, known, local, spoken
from assistant.core.search.result import Hit
from assistant.core.stage import Stage
from assistant.ui.phrase_row import PhraseRow
from assistant.ui.promotion_panel import PromotionRow

_SOON = timedelta(hours=24)
_LONG = timedelta(days=180)


_STAGES = (
    QT_TRANSLATE_NOOP("Rows", "问好"),
    QT_TRANSLATE_NOOP("Rows", "咨询"),
    QT_TRANSLATE_NOOP("Rows", "推荐"),
    QT_TRANSLATE_NOOP("Rows", "异议"),
    QT_TRANSLATE_NOOP("Rows", "促成"),
    QT_TRANSLATE_NOOP("Rows", "核单"),
    QT_TRANSLATE_NOOP("Rows", "告别"),
    QT_TRANSLATE_NOOP("Rows", "售后"),
    QT_TRANSLATE_NOOP("Rows", "投诉"),
)

translate = QCoreApplication.translate


def stage_name(stage: Stage) -> str:
    """A stage's label: the built-in ones translated, a book's own as the book says."""
    return translate("Rows", stage.name) if stage.name in _STAGES else stage.name


def phrase_row(hit: Hit, finder: Finder, habits: Habits, what: Circumstances) -> PhraseRow:
    """One row of the phrase list."""
    phrase, library = hit.phrase, finder.library
    promotion = library.promotion_of(phrase)
    values = known(what, library.book(phrase.book), promotion)
    return PhraseRow(
        key=phrase.key,
        title=phrase.title,
        title_hits=hit.title_spans,
        preview=preview(phrase.text, hit.text_spans, values),
        code=phrase.code,
        variants=len(phrase.variants),
        pinned=phrase.key in habits.pins,
        badge=_time_left(promotion, what.now) if promotion else "",
        struck="" if finder.usable(phrase, what.now) else _why(phrase, promotion, what.now),
        whole=preview(phrase.text, (), values).text,
    )


def _why(phrase: Phrase, promotion: Promotion | None, now: datetime) -> str:
    """Why a phrase can't be used now, in a word or two."""
    if promotion is None:
        return phrase.promotion
    upcoming = promotion.state(now) is PromotionState.UPCOMING
    return translate("Rows", "未开始") if upcoming else translate("Rows", "已结束")


def _time_left(promotion: Promotion, now: datetime) -> str:
    left = promotion.left(now)
    return f"⏰ {spoken(left)}" if timedelta(0) < left < timedelta(days=7) else ""


def promotion_rows(finder: Finder, now: datetime) -> list[PromotionRow]:
    """The promotions that run, soonest end first."""
    running = (p for p in finder.library.promotions if p.state(now) is PromotionState.RUNNING)
    return [_promotion_row(p, finder, now) for p in sorted(running, key=order_of_ending)]


def _promotion_row(promotion: Promotion, finder: Finder, now: datetime) -> PromotionRow:
    book = finder.library.book(promotion.book)
    ends = local(promotion.ends, book)
    left = promotion.left(now)
    span = f"{local(promotion.starts, book):%Y-%m-%d %H:%M} – {ends:%Y-%m-%d %H:%M}"
    return PromotionRow(
        key=promotion.key,
        name=promotion.name,
        benefit=promotion.benefit,
        left=_left(left, ends),
        urgent=left < _SOON,
        details="\n".join((promotion.name, span, *promotion.conditions, promotion.benefit)),
    )


def _left(left: timedelta, ends: datetime) -> str:
    """`剩 2:13:40` on the last day, then the date; far ends count as 长期."""
    if left < _SOON:
        seconds = int(left.total_seconds())
        clock = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        return translate("Rows", "剩 %1").replace("%1", clock)
    if left > _LONG:
        return translate("Rows", "长期")
    return translate("Rows", "%1 止").replace("%1", f"{ends:%m-%d}")
