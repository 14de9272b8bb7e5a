"""Variables of Beeftext and TextExpander turned into our blanks; nothing of them is ever run."""

import re
from dataclasses import dataclass

from assistant.books.importing.blank_names import blank, literal

_BEEFTEXT = re.compile(r"#\{(?P<kind>\w+)(?::(?P<rest>(?:[^{}]|\\\})*))?\}")
_FILL = re.compile(r"%fill(?P<kind>text|area|popup|part|top)?:?(?P<rest>[^%]*)%")
_OTHER = re.compile(r"%(?P<kind>clipboard|snippet:[^%]*|key:[^%]*|date:[^%]*|[A-Za-z]\b|\||>|<)%?")
_MACRO = r"%1?[aAbBdeHIjmMpSyY](?![A-Za-z0-9])"
_DATE = re.compile(  # 2026-11-22 is %Y-%m-%d, three days later %@+3D%Y-%m-%d
    rf"(?<![0-9])(?P<shift>(?P<more>%@[+-][0-9]{{1,3}}[A-Za-z])*)"
    rf"(?P<format>(?(more){_MACRO}|{_MACRO}[-/.:年月日号时点分秒 ]{{0,2}}{_MACRO})"
    rf"(?:[-/.:年月日号时点分秒 ]{{0,2}}{_MACRO})*[日号秒分]?)"
)
_SHIFT = re.compile("%@([+-][0-9]{1,3})D")
_DAY, _NO_DATE = re.compile("%1?[de]"), re.compile("%1?[aAHIjMpS]")
_NAME = re.compile(r"name=([^:%]*)")
_DEFAULT = re.compile(r"default=([^:%]*)")
_RUNS = frozenset({"powershell", "shell", "script"})
_DATES = frozenset({"date", "dateTime", "time"})
CURSOR, CLIPBOARD = "内容", "剪贴板"


@dataclass(frozen=True, slots=True)
class Text:
    """A text in our notation and what of it could not be carried over, in the tool's words."""

    text: str
    lost: tuple[str, ...] = ()


def from_beeftext(text: str) -> Text:
    """`#{input:数量}` → `{数量}`, `#{date}` → `{今天}`; `#{powershell:…}` is left out and told."""
    lost: list[str] = []
    parts: list[str] = []
    end = 0
    for found in _BEEFTEXT.finditer(text):
        parts += literal(text[end : found.start()]), _beeftext(found, text, lost)
        end = found.end()
    return Text("".join((*parts, literal(text[end:]))), tuple(lost))


def _beeftext(found: re.Match[str], text: str, lost: list[str]) -> str:
    kind, rest = found["kind"], found["rest"] or ""
    if kind == "input":
        return blank(rest)
    if kind == "clipboard":
        return blank(CLIPBOARD)
    if kind == "cursor":
        return _caret(text[found.end() :])
    if kind == "date":
        return "{今天}"
    lost.append(found[0])
    if kind in _RUNS:
        return blank("脚本结果")
    return blank(_named(kind, rest))


def _caret(after: str) -> str:
    """Where the tool puts the caret something is to be written, unless that is the end."""
    return blank(CURSOR) if after.strip() else ""


def _named(kind: str, rest: str) -> str:
    return "时间" if kind in _DATES else rest or kind


def from_textexpander(text: str) -> Text:
    """`%filltext:name=数量%` → `{数量}`, `%clipboard` → `{剪贴板}`; other macros are told."""
    lost: list[str] = []

    def fill(found: re.Match[str]) -> str:
        if found["kind"] == "part":
            return ""
        return "\0" + _fill(found["kind"] or "text", found["rest"]) + "\0"

    def date(found: re.Match[str]) -> str:
        shift, format = found["shift"], found["format"]
        days = _SHIFT.fullmatch(shift)
        if _DAY.search(format) and not _NO_DATE.search(format) and (days or not shift):
            return f"\0{{今天{days[1]}天}}\0" if days else "\0{今天}\0"
        lost.append(found[0])
        return f"\0{blank('日期' if _DAY.search(format) else '时间')}\0"

    def other(found: re.Match[str]) -> str:
        kind = found["kind"]
        if kind == "|":
            return f"\0{_caret(found.string[found.end() :])}\0"
        if kind in (">", "<"):
            return ""
        if kind == "clipboard":
            return f"\0{blank(CLIPBOARD)}\0"
        if kind.startswith(("snippet:", "key:", "date:")):
            lost.append(found[0])
            return f"\0{blank(kind.partition(':')[2] or kind)}\0"
        return found[0]

    filled = _FILL.sub(fill, text.replace("\0", ""))
    parts = _OTHER.sub(other, _DATE.sub(date, filled)).split("\0")
    shown = (part if index % 2 else literal(part) for index, part in enumerate(parts))
    return Text("".join(shown), tuple(lost))


def _fill(kind: str, rest: str) -> str:
    name, default = _NAME.search(rest), _DEFAULT.search(rest)
    if kind == "popup":
        options = [o for o in rest.split(":") if o and not o.startswith(("name=", "default="))]
        choices = [*([default[1]] if default else []), *options]
        return blank(name[1] if name else "选项", choices=tuple(choices))
    return blank(name[1] if name else "内容", default=default[1] if default else "")
