"""How promises and cases are called on the screen."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.core.agenda import Urgency, day_of, urgency
from assistant.core.case import Answer, Category
from assistant.core.matter import Entry, Matter, MatterKind, What
from assistant.core.promise import PromiseKind
from assistant.core.working_hours import WorkingHours

translate = QCoreApplication.translate
_KINDS = {
    PromiseKind.GIFT: QT_TRANSLATE_NOOP("Matters", "赠品"),
    PromiseKind.EXCHANGE: QT_TRANSLATE_NOOP("Matters", "换货"),
    PromiseKind.CARRIER: QT_TRANSLATE_NOOP("Matters", "快递"),
    PromiseKind.SHIP_BY: QT_TRANSLATE_NOOP("Matters", "发货时间"),
    PromiseKind.PRICE: QT_TRANSLATE_NOOP("Matters", "价格"),
    PromiseKind.OTHER: QT_TRANSLATE_NOOP("Matters", "其他"),
}
_CATEGORIES = {
    Category.QUALITY: QT_TRANSLATE_NOOP("Matters", "质量"),
    Category.PACKAGING: QT_TRANSLATE_NOOP("Matters", "包装"),
    Category.PRICE: QT_TRANSLATE_NOOP("Matters", "价格"),
    Category.COLOUR: QT_TRANSLATE_NOOP("Matters", "色差"),
    Category.SHIPPING_TIME: QT_TRANSLATE_NOOP("Matters", "发货时间"),
    Category.GIFT: QT_TRANSLATE_NOOP("Matters", "礼品"),
    Category.SIZE: QT_TRANSLATE_NOOP("Matters", "尺寸"),
    Category.CARRIER: QT_TRANSLATE_NOOP("Matters", "快递"),
    Category.OTHER: QT_TRANSLATE_NOOP("Matters", "其他"),
}
_ANSWERS = {
    Answer.WAITING: QT_TRANSLATE_NOOP("Matters", "等买家答复"),
    Answer.ACCEPTED: QT_TRANSLATE_NOOP("Matters", "买家接受"),
    Answer.REFUSED: QT_TRANSLATE_NOOP("Matters", "买家不接受"),
}
_WHAT = {
    What.OPENED: QT_TRANSLATE_NOOP("Cases", "立案"),
    What.FEEDBACK: QT_TRANSLATE_NOOP("Cases", "反馈"),
    What.OFFERED: QT_TRANSLATE_NOOP("Cases", "给方案"),
    What.KEPT: QT_TRANSLATE_NOOP("Cases", "已兑现"),
    What.WITHDRAWN: QT_TRANSLATE_NOOP("Cases", "已撤回"),
    What.SOLVED: QT_TRANSLATE_NOOP("Cases", "已解决"),
    What.CLOSED: QT_TRANSLATE_NOOP("Cases", "结案"),
    What.REOPENED: QT_TRANSLATE_NOOP("Cases", "重新打开"),
    What.HANDED: QT_TRANSLATE_NOOP("Cases", "交给"),
    What.TAKEN: QT_TRANSLATE_NOOP("Cases", "接手"),
}
TONES = {
    Urgency.CARRIED_OVER: "bad",
    Urgency.OVERDUE: "bad",
    Urgency.TODAY: "warn",
    Urgency.LATER: "soft",
}


def kind_words(kind: PromiseKind) -> str:
    """What a promise is about."""
    return translate("Matters", str(_KINDS[kind]))


def category_words(category: Category) -> str:
    """What a case is counted as."""
    return translate("Matters", str(_CATEGORIES[category]))


def answer_words(answer: Answer) -> str:
    """What the buyer says to a solution."""
    return translate("Matters", str(_ANSWERS[answer]))


def happened(what: What) -> str:
    """What an entry of a history tells."""
    return translate("Cases", str(_WHAT[what])) if what in _WHAT else ""


def history(matter: Matter, hours: WorkingHours) -> tuple[str, ...]:
    """What happened to a promise or a case, the newest first."""
    told = (entry for entry in reversed(matter.entries) if entry.what in _WHAT)
    return tuple(_line(entry, matter, hours) for entry in told)


def _line(entry: Entry, matter: Matter, hours: WorkingHours) -> str:
    at = entry.at.astimezone(hours.zone)
    promised = entry.what is What.OPENED and matter.kind is MatterKind.PROMISE
    what = translate("Cases", "答应") if promised else happened(entry.what)
    return f"{at:%m-%d %H:%M} {what} {entry.text}".rstrip()


def due_words(due: datetime, now: datetime, hours: WorkingHours) -> str:
    """今天 15:00, 今天 24:00, 明天 10:00, 11月28日 21:00; what is late says since when."""
    pressing = urgency(due, now, hours)
    day, today = day_of(due, hours), hours.day(now)
    at = f"{due.astimezone(hours.zone):%H:%M}" if day == hours.day(due) else "24:00"
    if pressing is Urgency.CARRIED_OVER:
        days = str((today - day).days)
        return translate("Matters", "拖了 %1 天").replace("%1", days)
    if pressing is Urgency.OVERDUE:
        return translate("Matters", "已过 %1").replace("%1", at)
    named = {0: translate("Matters", "今天"), 1: translate("Matters", "明天")}
    word = named.get((day - today).days) or translate("Matters", "%1月%2日").replace(
        "%1", str(day.month)
    ).replace("%2", str(day.day))
    return f"{word} {at}"
