"""What is handed to the lead, in words: every row of the file, and nothing that is not in it."""

from datetime import tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.core.numbers.export import OWN, Export
from assistant.core.numbers.tally import Event, Tally

translate = QCoreApplication.translate

_EVENTS = {
    Event.USED: QT_TRANSLATE_NOOP("NumbersWords", "用了 %1 次"),
    Event.EXPIRED: QT_TRANSLATE_NOOP("NumbersWords", "活动没在进行，拦下 %1 次"),
    Event.WORDING: QT_TRANSLATE_NOOP("NumbersWords", "有不能说的话，拦下 %1 次"),
}


def words_of(export: Export, zone: tzinfo | None = None) -> str:
    """A line for each row of the file, the days last to first; no `zone`: this computer's."""
    head = translate("NumbersWords", "%1，%2 到 %3，编号 %4，%5 写成")
    made = f"{export.made.astimezone(zone):%Y-%m-%d %H:%M}"
    named = (export.agent or "—", export.first, export.last, export.id, made)
    for number, value in reversed([*enumerate(named, 1)]):  # what was typed goes in last
        head = head.replace(f"%{number}", value)
    lines = [head, ""]
    tallies = sorted(export.tallies, key=lambda one: (one.day, one.count), reverse=True)
    lines += [_of_use(one) for one in tallies]
    missed = translate("NumbersWords", "%1  没找到“%2”，%3 次")
    for miss in sorted(export.misses, key=lambda one: one.day, reverse=True):
        line = missed.replace("%1", miss.day).replace("%3", str(miss.count))
        lines.append(line.replace("%2", miss.query))
    if len(lines) == 2:  # noqa: PLR2004 - the head and a gap
        lines.append(translate("NumbersWords", "还没有数字。"))
    return "\n".join(lines)


def _of_use(one: Tally) -> str:
    phrase = translate("NumbersWords", "个人话术") if one.phrase == OWN else one.phrase
    text = translate("NumbersWords", str(_EVENTS[one.event])).replace("%1", str(one.count))
    line = f"{one.day}  {phrase} ({one.stage})  {text}"
    if one.timed:
        timed = translate("NumbersWords", "，其中 %1 次共 %2 秒").replace("%1", str(one.timed))
        line += timed.replace("%2", f"{one.seconds:.1f}")
    return line
