"""The text as the readers want it: one kind of digits, spaces and line breaks; what is cut out."""

import re
import unicodedata

from assistant.core.late_pattern import late_pattern

PHONE_MARK = "\ue000"  # private use: no text has it once it has been through `plain`
NUMBER_MARK = "\ue001"
_MARKS = (PHONE_MARK, NUMBER_MARK)
_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B))}
_WIDE |= {code: code - 0xFEE0 for code in range(0xFF41, 0xFF5B)}
_WIDE |= {ord("＋"): ord("+"), ord("－"): ord("-"), ord("＊"): ord("*"), ord("＿"): ord("_")}
_SIGNS = {ord("•"): ord("·"), ord("・"): ord("·"), ord("‧"): ord("·"), ord("●"): ord("*")}
# The number in a link is the goods', unless it is a link to an order.
_LINK = late_pattern(r"https?://(?![^\s一-龥]*[oO]rder)[^\s一-龥]+")
_PICTURES = "\U0001f000"
_COLOURED = "\ufe0f"  # behind a sign that is to be shown as a picture
_LISTED = late_pattern(  # ①张三, 1.张三, 2.13800000000
    r"^\s*(?:[①-⑳]|\d{1,2}[.、)）](?=\s*(?:[一-龥]|1[3-9]\d{9})))\s*", re.MULTILINE
)
_SPREAD = late_pattern(r"(?<!\w)([一-龥]) +([一-龥])(?: +([一-龥]))?(?= *[:：])")  # 地  址：
LONGEST = 20_000


def plain(text: str) -> str:
    """Wide digits and letters made narrow, every space a plain one, invisible characters gone."""
    lines = text[:LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    narrow = _LISTED.sub("", _LINK.sub(" ", lines.translate(_WIDE | _SIGNS)))
    seen = "".join(" " if _is_space(sign) else sign for sign in narrow if not _is_hidden(sign))
    return _SPREAD.sub(lambda word: "".join(part for part in word.groups() if part), seen)


def cut(text: str, spans: list[tuple[int, int]], mark: str) -> str:
    """The text with a mark in place of each span."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}{mark}{text[end:]}"
    return text


def without_marks(text: str) -> str:
    """The text without what stands for a number cut out."""
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return text


def _is_space(sign: str) -> bool:
    """Pictures part words as spaces do: 👤张三🏠浙江省."""
    kind = unicodedata.category(sign)
    return sign in "\t☎☏" or kind == "Zs" or (kind == "So" and sign > _PICTURES)


def _is_hidden(sign: str) -> bool:
    if sign in "\n\t":
        return False
    return sign == _COLOURED or unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs", "Cn")
