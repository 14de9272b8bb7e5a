"""What can be a person's name: surnames, forms of address, and words that only look like one."""

import re
from functools import cache

from assistant.core.late_pattern import late_pattern
from assistant.core.order.name_words import DOUBLE_SURNAMES, NO_NAMES, SURNAMES, TITLES

_HAN = r"[一-龥〇㐀-䶿]"
_MINORITY = late_pattern(rf"{_HAN}{{1,8}}(?:·{_HAN}{{1,8}}){{1,3}}")
_MASKED = late_pattern(
    rf"{_HAN}(?:[*＊×xX某]{{1,3}}{_HAN}?)|{_HAN}{{1,2}}[*＊]{{1,3}}|[*＊]{{1,2}}{_HAN}"
)
_LATIN = late_pattern(r"[A-Za-z][A-Za-z.'-]*(?: [A-Za-z][A-Za-z.'-]*){0,3}")
_FREE = late_pattern(rf"(?:{_HAN}|[A-Za-z0-9_·.'*-]){{1,12}}(?: [A-Za-z][A-Za-z.'-]*){{0,3}}")
_RECEIVED = late_pattern(r"[\s/(（【\[]*(?:亲?收|启|签收)[)）】\]]?$")
# 张三[6603]: the extension again
_TAIL = late_pattern(r"[\s\[【(（]*\d{4}[\]】)）]$|[(（](?:先生|女士|小姐)[)）]$")
_PLACES = late_pattern(
    r"[路街巷弄号栋幢楼室镇乡村县省柜]|小区|单元|大厦|广场|大道|公寓|花园|学校|大学|公司|驿站"
)
_SPOKEN = late_pattern(r"[把吗呢吧啊哦的了请帮您你我他她它这那]|麻烦")  # in no name
_SPACED = late_pattern(rf"{_HAN}{{1,2}} {{1,3}}{_HAN}(?:{_HAN}| {{1,3}}{_HAN})?(?!{_HAN})")
_ANNOUNCES = late_pattern(r"^(?:收[货件]人|联系人|姓名)\s+")
_RENAMED = late_pattern(r"(?:收[货件]人|名字|姓名)(?:改|换|写)(?:成|为|到)?")
_BETWEEN_WORDS = late_pattern(r"[\s,，;；、。|!！~～]+|吧|了|就行")
_USUAL = 3
_RIM = " ,，;；、:：。/-\"'“”"


def bare_name(text: str) -> str:
    """A name without 收, brackets and what else is written behind it."""
    bare = _RECEIVED.sub("", text.strip(_RIM))
    return _TAIL.sub("", bare).strip(_RIM)


def is_strict_name(text: str) -> bool:
    """Whether this is built like a full name and like nothing else."""
    if text in NO_NAMES or _PLACES.search(text) or _SPOKEN.search(text):
        return False
    return bool(_strict().fullmatch(text) or _MINORITY.fullmatch(text))


def may_be_name(text: str) -> bool:
    """Whether this is built like a full name, though a street can be called so, too: 郭大路."""
    return text not in NO_NAMES and _strict().fullmatch(text) is not None


def is_likely_name(text: str) -> bool:
    """A strict name, a masked one or one with a form of address."""
    bare = bare_name(text)
    return is_strict_name(bare) or _MASKED.fullmatch(bare) is not None


def is_latin_name(text: str) -> bool:
    """Lily, Lily Wang."""
    return _LATIN.fullmatch(text) is not None


def is_loose_name(text: str) -> bool:
    """Whether this may be a name or a nickname."""
    if text in NO_NAMES or _PLACES.search(text):
        return False
    han = re.fullmatch(rf"{_HAN}{{2,4}}", text) is not None
    return han or bool(_LATIN.fullmatch(text)) or is_likely_name(text)


def closed_up(text: str) -> str:
    """A name as forms space it out, 张 三 or 诸葛 亮, closed up; any other text as it is."""
    spaced = _SPACED.match(text)
    if spaced is None:
        return text
    first, *given = spaced.group().split()
    surname = first in DOUBLE_SURNAMES or (len(first) == 1 and first in SURNAMES)
    name = "".join((first, *given))
    return name + text[spaced.end() :] if surname and is_strict_name(name) else text


def labelled_name(text: str) -> str:
    """The name at the head of what stands behind 收货人."""
    text = closed_up(text)
    head = re.split(r"[,，;；、|\n。\ue000\ue001]", text, maxsplit=1)[0]
    bare = bare_name(head)
    found = _FREE.match(bare)
    return bare_name(found.group()) if found else ""


def announced(text: str) -> str:
    """A name without the word that announces it: 收件人 小鱼儿."""
    return _ANNOUNCES.sub("", text)


def renamed(text: str) -> str:
    """The one full name in what asks for another one: 把收件人改成我老公 张建军."""
    if not _RENAMED.search(text):
        return ""
    words = [bare_name(word) for word in _BETWEEN_WORDS.split(_RENAMED.sub(" ", text))]
    strict = [word for word in words if is_strict_name(word)]
    return strict[0] if len(strict) == 1 else ""


def name_at_end(text: str) -> str:
    """A full name glued to the end of something else; empty when there is none."""
    for length in (4, 3, 2):
        tail = text[-length:]
        double = tail[:2] in DOUBLE_SURNAMES
        if len(tail) == length and is_strict_name(tail) and (double or length <= _USUAL):
            return tail
    return ""


@cache
def _strict() -> re.Pattern[str]:
    double, titles = "|".join(DOUBLE_SURNAMES), "|".join(TITLES)
    given = rf"{_HAN}{{1,2}}"
    full = rf"(?:{double}|[{SURNAMES}]){given}"
    return re.compile(rf"{full}|(?:{double}|[{SURNAMES}])(?:{titles})")
