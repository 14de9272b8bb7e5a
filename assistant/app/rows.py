"""From phrases and promotions to the rows the window shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from typing import overload

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.core.buyer_keys import keys
from assistant.core.finding import Finder
from assistant.core.habit import Habits
from assistant.core.language import Language
from assistant.core.personal import Standing
from assistant.core.phrase import Phrase
from assistant.core.preview import preview
from assistant.core.promotion import Promotion, PromotionKind, PromotionState
from assistant.core.promotions import TO_THE_SECOND, board, clock
from assistant.core.reply import Circumstances, known, local, span
from assistant.core.search.result import Hit
from assistant.core.stage import Stage
from assistant.core.turns import Talk
from assistant.ui.phrase_row import Marks, PhraseRow
from assistant.ui.promotion_line import PromotionRow

_Values = dict[tuple[str, str], dict[str, str]]
_LONG = timedelta(days=180)
_JUST_NOW = timedelta(minutes=1)


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


@dataclass(frozen=True)
class View:
    """What the rows of phrases are made from."""

    finder: Finder
    habits: Habits
    what: Circumstances
    talk: Talk = field(default_factory=Talk)
    language: Language = field(kw_only=True)


class PhraseRows(Sequence[PhraseRow]):
    """The rows of the phrase list, each made when it is first asked for.

    Most of what is found is never scrolled to.
    """

    def __init__(self, hits: Sequence[Hit], view: View) -> None:
        self._hits, self._view = hits, view
        self._values: _Values = {}
        self._made: dict[int, PhraseRow] = {}

    def __len__(self) -> int:
        return len(self._hits)

    @overload
    def __getitem__(self, number: int) -> PhraseRow: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[PhraseRow]: ...

    def __getitem__(self, number: int | slice) -> PhraseRow | Sequence[PhraseRow]:
        if isinstance(number, slice):
            return [self[n] for n in range(len(self))[number]]
        if number not in self._made:
            self._made[number] = _phrase_row(self._hits[number], self._view, self._values)
        return self._made[number]


def _phrase_row(hit: Hit, view: View, values: _Values) -> PhraseRow:
    """What is shown is the wording that would be pasted; what was searched for is in the first."""
    phrase, now = hit.phrase, view.what.now
    wording = view.talk.wording(phrase)
    text = phrase.wordings[wording] or translate("Rows", "（只有图片）")
    filled = _known(phrase, view, values)
    shown = preview(text, (), filled)
    promotion = view.finder.library.promotion_of(phrase)
    state = promotion.state(now) if promotion else PromotionState.RUNNING
    return PhraseRow(
        key=phrase.key,
        title=phrase.title,
        preview=shown,
        marks=_Marking(hit, "" if wording else text, filled),
        code=phrase.code,
        variants=len(phrase.variants),
        pinned=phrase.key in view.habits.pins,
        badge=_badge(phrase, promotion, view),
        struck="" if view.finder.usable(phrase, now) else _why(phrase, promotion, now),
        waits=state is PromotionState.UPCOMING,
        whole=shown.text,
        pictures=len(phrase.images),
    )


class _Marking:
    """Tells, when it is first asked, what was searched for in the title and in the text shown."""

    __slots__ = ("_filled", "_hit", "_marks", "_text")

    def __init__(self, hit: Hit, text: str, filled: dict[str, str]) -> None:
        """`text` is empty if another wording than the one that is searched is shown."""
        self._hit, self._text, self._filled = hit, text, filled
        self._marks: Marks | None = None

    def __call__(self) -> Marks:
        if self._marks is None:
            spans = self._hit.text_spans if self._text else ()
            self._marks = Marks(
                self._hit.title_spans, preview(self._text, spans, self._filled).hits
            )
        return self._marks


def _badge(phrase: Phrase, promotion: Promotion | None, view: View) -> str:
    """What matters most: just said, how long its promotion runs, that it is a changed copy."""
    if ago := view.talk.ago(phrase, view.what.now):
        if ago < _JUST_NOW:
            return translate("Rows", "刚刚说过")
        return translate("Rows", "%1前说过").replace("%1", span(ago).text(view.language))
    left = _time_left(promotion, view) if promotion else ""
    standing = view.finder.library.standing(phrase)
    return left or (_standing_word(standing) if standing else "")


def _standing_word(standing: Standing) -> str:
    if standing is Standing.CHANGED:
        return translate("Rows", "原文已改")
    return translate("Rows", "我改过" if standing is Standing.SAME else "原文已删")


_STANDINGS = (QT_TRANSLATE_NOOP("Rows", "我改过"), QT_TRANSLATE_NOOP("Rows", "原文已删"))


def _known(phrase: Phrase, view: View, values: _Values) -> dict[str, str]:
    """What is known for a phrase: the same for all of one book and promotion."""
    of = phrase.book, phrase.promotion
    if of not in values:
        library = view.finder.library
        values[of] = known(view.what, library.book(phrase.book), library.promotion_of(phrase))
    return values[of]


def _why(phrase: Phrase, promotion: Promotion | None, now: datetime) -> str:
    """Why a phrase can't be used now, in a word or two."""
    if promotion is None:
        return phrase.promotion
    if promotion.state(now) is PromotionState.UPCOMING:
        return _until(promotion.wait(now), "%1 后开始", "%1 天后开始")
    return translate("Rows", "已结束")


def _time_left(promotion: Promotion, view: View) -> str:
    left = promotion.left(view.what.now)
    if not timedelta(0) < left < timedelta(days=7):
        return ""
    return translate("Rows", "剩 %1").replace("%1", span(left).text(view.language))


def promotion_rows(finder: Finder, now: datetime) -> list[PromotionRow]:
    """Those that run (soonest end first), those to come, those just ended."""
    found = board(finder.library.promotions, now)
    shown = (*found.running, *found.upcoming, *found.ended)
    return [_promotion_row(promotion, finder, now) for promotion in shown]


def _promotion_row(promotion: Promotion, finder: Finder, now: datetime) -> PromotionRow:
    book = finder.library.book(promotion.book)
    ends = local(promotion.ends, book)
    span = f"{local(promotion.starts, book):%Y-%m-%d %H:%M} – {ends:%Y-%m-%d %H:%M}"
    state, kind = promotion.state(now), kind_name(promotion.kind)
    terms = (*promotion.conditions, promotion.benefit)
    found_by = " ".join((kind, *terms, *_keys(promotion.name))).casefold()
    return PromotionRow(
        key=promotion.key,
        name=promotion.name,
        benefit=promotion.benefit,
        left=_when(promotion, now),
        urgent=state is PromotionState.RUNNING and promotion.left(now) < TO_THE_SECOND,
        details="\n".join((promotion.name, span, *terms)),
        state="" if state is PromotionState.RUNNING else state.value,
        kind=kind,
        span=span,
        conditions=promotion.conditions,
        found_by=found_by,
    )


@lru_cache(maxsize=512)  # reading a name aloud every second would be too much
def _keys(name: str) -> tuple[str, ...]:
    return (name, *keys(name))


_KINDS = {
    PromotionKind.FREE_SHIPPING: "包邮",
    PromotionKind.COUPON: "券",
    PromotionKind.THRESHOLD_OFF: "满减",
    PromotionKind.THRESHOLD_GIFT: "满赠",
    PromotionKind.FLASH_SALE: "限时",
    PromotionKind.PRESALE: "预售",
    PromotionKind.MEMBER: "会员",
}
_KIND_NAMES = (
    QT_TRANSLATE_NOOP("Rows", "包邮"),
    QT_TRANSLATE_NOOP("Rows", "券"),
    QT_TRANSLATE_NOOP("Rows", "满减"),
    QT_TRANSLATE_NOOP("Rows", "满赠"),
    QT_TRANSLATE_NOOP("Rows", "限时"),
    QT_TRANSLATE_NOOP("Rows", "预售"),
    QT_TRANSLATE_NOOP("Rows", "会员"),
)


def kind_name(kind: PromotionKind) -> str:
    """A kind in a word short enough for a tag."""
    return translate("Rows", _KINDS[kind])


def _when(promotion: Promotion, now: datetime) -> str:
    """How long it still runs, when it starts, or that it is over; far ends count as 长期."""
    state = promotion.state(now)
    if state is PromotionState.OVER:
        return translate("Rows", "已结束")
    if state is PromotionState.UPCOMING:
        return _until(promotion.wait(now), "%1 后开始", "%1 天后开始")
    if promotion.left(now) > _LONG:
        return translate("Rows", "长期")
    return _until(promotion.left(now), "剩 %1", "剩 %1 天")


_COUNTDOWNS = (
    QT_TRANSLATE_NOOP("Rows", "剩 %1"),
    QT_TRANSLATE_NOOP("Rows", "剩 %1 天"),
    QT_TRANSLATE_NOOP("Rows", "%1 后开始"),
    QT_TRANSLATE_NOOP("Rows", "%1 天后开始"),
)


def _until(span: timedelta, to_the_second: str, in_days: str) -> str:
    if span < TO_THE_SECOND:
        return translate("Rows", to_the_second).replace("%1", clock(span))
    return translate("Rows", in_days).replace("%1", str(span.days))
