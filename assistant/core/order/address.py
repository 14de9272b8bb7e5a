"""The address and the name around it in one stretch of text."""

import re
from dataclasses import dataclass, replace

from assistant.core.late_pattern import late_pattern
from assistant.core.order.copied import NOTHING, NOWHERE, Region, Value
from assistant.core.order.names import (
    bare_name,
    is_latin_name,
    is_loose_name,
    is_strict_name,
    may_be_name,
    name_at_end,
)
from assistant.core.order.plain import NUMBER_MARK, PHONE_MARK, without_marks
from assistant.core.order.region import Place, find_region

_WORD = late_pattern(
    rf"[A-Z][a-z]+(?: [A-Z][a-z]+)+(?=\s*{PHONE_MARK})"  # Tom Smith
    rf"|[^\s,，;；:：。|、{PHONE_MARK}{NUMBER_MARK}]+|{PHONE_MARK}|{NUMBER_MARK}"
)
_STREET = late_pattern(
    r"[路街巷弄号栋幢楼室镇乡村屯组座层厦院苑园里城店铺柜]|小区|社区|单元|广场|大道|公寓|学校|大学|公司|驿站|超市|中心|胡同|[A-Za-z]?\d"
)
_LONG_NAME = late_pattern(r"(?:(?![路街巷弄号村镇乡区道苑园])[一-龥]){5,8}")  # 乌云其其格
_DOOR = late_pattern(
    r"[\d\dA-Za-z一-龥](?:号|室|楼|栋|幢|单元|层|店|户|座|厦|场|园|区|村|组|院|F|\d)$|[)）】\]]$"
)
_POSTCODE = late_pattern(r"(?:邮编|邮政编码)?\(?\d{6}\)?|邮编|邮政编码")
_TALK = late_pattern(
    r"谢谢|麻烦|不要|不寄|别寄|电话|手机|换成|改成|改为|虚拟号|尽快|拜托|辛苦|别忘|记得|顺丰|快递$|发货|[哦呀啦吧呢哈]$|[上下]午|晚上|工作日|周末|\d点|\d[号日](?:之?[前后]|以[前后])|再发|一起发|送货|在家"
    r"|身高|体重|\d(?:cm|kg|斤)|\d码(?!头)|微信(?!大)|快递一起|发票|税号|单号(?!楼)|金额|实付|付款|合计|\d\.\d\d|停机|尾号|了$|^要\d|\d[号日]送?到$|^送[到上]"
    r"|[码色款]\s?\d+[件条双套]|\d\s?[件双套](?![房间])|^(?:亲|好的|收|复制|查看|修改|默认|编辑)$|几[点天号]|请|可以|一下$|就行"
)
_LEAD = late_pattern(
    r"^.*?(?:改下地址|改地址|地址改成|地址改为|改成|改为|改到|寄到|寄给|发到|发给|送到|地址是|地址在|地址|住在|我在|在|到)+[:：]?"
)
_TO = late_pattern("^(?:改|换)(?:成|为|到)[:：]?")
_SAID_FIRST = late_pattern(  # 麻烦改到, 地址写错了，不是中山北路1号，是
    r"^.*不是[^,，。\d]*\d*[号室栋]?[,，\s]*(?:而|应该)?是|^.*(?:改[成为到]|[寄送发]到|应该是)"
)
_CHANGED = late_pattern("(?:改|换|搬|移)(?:到|成|为|去|至)|改[寄发送]")
_PARTICLES = late_pattern(r"[吧哦呀啦呢哈哟~～!！]+$")
_SELF = late_pattern(r"^(?:你好|您好)?(?:我是|我叫|我名字叫|叫|是)")
_RECEIVER = late_pattern(r"[(（]\s*([^()（）]{2,8}?)\s*亲?收\s*[)）]")  # …1号（张三收）
# 深圳市内能当天到吗, with no door and no telephone
_ASKS = late_pattern(rf"[^\d{PHONE_MARK}]*(?:[吗么?？]|包邮|能发|几天|想给)[^\d{PHONE_MARK}]*")
_RECEIVES = late_pattern(r"(?<=[一-龥])(?<!代)亲?收$")
_BRACKETED = late_pattern(r"[(（]([一-龥]{2,4})[)）]$")
_TRADITIONAL = late_pattern(r"[區縣鄉鎮號樓棟]")  # its places are in no list of ours
_ODD = late_pattern(r"\d{8}")  # two telephones run together
_LONGEST = 100
_RIM = " ,，;；。|、-:：\"'{}“”<>"


@dataclass(frozen=True, slots=True)
class Household:
    """What one stretch tells: where, and perhaps who."""

    region: Region = NOWHERE
    address: Value = NOTHING
    name: Value = NOTHING


def read_household(text: str, *, labelled: bool, named: str = "") -> Household:
    """Region, address and name of one line; `labelled`: a label said that it is an address.

    `named`: who gets it, where a label of its own told.
    """
    text = _RECEIVER.sub(r" \1 ", text)
    place = _new_region(text) or find_region(text, labelled=labelled)
    if place is None:
        return _without_region(text, labelled=labelled, named=named)
    if not labelled and not place.region.district and _ASKS.fullmatch(text[place.end :]):
        return Household()
    before = name_before(text[: place.start])
    called = PHONE_MARK in text[: place.start]
    named = named or (before.value if called and before.sure else "")
    address, after = _detail(text[place.end :], called=called, named=named)
    if not address.value:  # 文一西路1号 浙江省杭州市余杭区
        address = _without_region(text[: place.start], labelled=False).address
    name = before if before.value and (before.sure or not after.value) else after
    alone = not _another(text[place.end :], place.region)
    known = alone and not _TRADITIONAL.search(text)
    region = replace(place.region, sure=place.region.sure and known)
    name = replace(name, sure=name.sure and alone)
    sure = region.sure and bool(address.value) and address.sure
    return Household(region, Value(address.value, sure), name)


def _new_region(text: str) -> Place | None:
    """The region that is to count from now on, where a text tells that it has changed."""
    changed = _CHANGED.search(text)
    place = find_region(text[changed.end() :]) if changed else None
    if changed is None or place is None:
        return None
    return replace(place, start=place.start + changed.end(), end=place.end + changed.end())


def _another(text: str, region: Region) -> bool:
    """Whether a second place follows, of which either may be meant."""
    place = find_region(text)
    return place is not None and place.region.value not in region.value


def own_name(text: str) -> str:
    """What follows 我是."""
    return bare_name(_SELF.sub("", text))


def read_area(text: str) -> Household:
    """What a label calls the region: all of it is, down to the street's office."""
    place = find_region(text, labelled=True)
    if place is None or place.start:
        return read_household(text, labelled=True)
    rest = text[place.end :]
    rest = "" if is_talk(rest) else "".join(rest.split()).strip("/-,，")
    return Household(replace(place.region, rest=rest))


def name_before(text: str) -> Value:
    """The name in front of a region or a telephone."""
    text = _LEAD.sub("", text)
    whole = bare_name(without_marks(text))
    if is_latin_name(whole):
        return Value(whole, sure=False)
    words = [_SELF.sub("", word) for word in _WORD.findall(text)]
    words = [bare_name(word) for word in words if not _POSTCODE.fullmatch(word)]
    strict = [word for word in words if is_strict_name(word)]
    if len(strict) == 1:
        return Value(strict[0], sure=True)
    loose = [word for word in words if is_loose_name(word) and not is_talk(word)]
    return Value(loose[-1] if loose else "", sure=False)


def _without_region(text: str, *, labelled: bool, named: str = "") -> Household:
    address, name = _detail((_TO if labelled else _SAID_FIRST).sub("", text), named=named)
    if labelled:
        built = _STREET.search(address.value) or "*" in address.value
        return Household(address=replace(address, sure=address.sure and bool(built)), name=name)
    if re.search(r"[路街巷弄村镇乡].*\d|小区|\d(?:栋|幢|单元|室|号楼|号院)", address.value):
        return Household(address=Value(address.value, sure=False), name=name)
    return Household(name=name)


def _detail(text: str, *, called: bool = False, named: str = "") -> tuple[Value, Value]:
    """The address at the head of a text, and a name behind it.

    `called`: a telephone is before. `named`: who gets it; another name may be a village's.
    """
    end, sure = 0, True
    words = list(_WORD.finditer(text))
    for place, word in enumerate(words):
        said = word.group()
        behind = words[place + 1].group() if place + 1 < len(words) else ""
        nowhere = not end and behind == PHONE_MARK
        foreign = nowhere and (_LONG_NAME.fullmatch(said) or _is_name(said))
        another = bool(named) and behind != PHONE_MARK and bare_name(said) != named
        village = another and _is_name(said) and not is_talk(said)
        if foreign or (not village and _ends_address(words, place, begun=bool(end))):
            break
        if _POSTCODE.fullmatch(said):
            continue
        if _is_name(said) and end:
            sure = False
        elif end and not _STREET.search(said) and not _is_masked(said):
            sure = False
            if behind == PHONE_MARK or not behind:
                break
        end = word.end()
    behind = PHONE_MARK if called and not text[end:].strip() else text[end:]
    return _parted(text[:end], behind, sure=sure)


def _is_masked(word: str) -> bool:
    return set(word) == {"*"}


def _ends_address(words: list[re.Match[str]], place: int, *, begun: bool) -> bool:
    """Whether an address does not go on with this word."""
    word = words[place].group()
    if word in (PHONE_MARK, NUMBER_MARK):
        return True
    if not begun:
        return False
    if place + 1 < len(words) and _is_name(words[place + 1].group()):
        return False  # of two that look like a name the one beside the telephone is it
    return is_talk(word) or _is_name(word) or _is_last(words, place)


def _is_name(word: str) -> bool:
    return is_strict_name(bare_name(word))


def _is_last(words: list[re.Match[str]], place: int) -> bool:
    """Whether a word between the door and the telephone can be a name: 郭大路."""
    before, word, behind = (
        words[at].group() if at < len(words) else "" for at in (place - 1, place, place + 1)
    )
    return behind == PHONE_MARK and may_be_name(word) and bool(_DOOR.search(before))


def _parted(address: str, behind: str, *, sure: bool) -> tuple[Value, Value]:
    """A name glued to the door number goes to the person; either is a guess then."""
    called = behind.lstrip().startswith(PHONE_MARK)
    if called:
        address = _RECEIVES.sub("", address)
    if called and (who := _BRACKETED.search(address)) and is_strict_name(who.group(1)):
        return Value(address[: who.start()]), Value(who.group(1))
    address = address.strip(_RIM if re.search("[)）]", address) else f"{_RIM}(（")[:_LONGEST]
    name = _name_behind(behind)
    if not address:
        name = replace(name, sure=False)  # a village can be called so, too
    glued = "" if name.value else name_at_end(address)
    if glued and called and _DOOR.search(address[: -len(glued)]):
        return Value(address[: -len(glued)], sure=False), Value(glued, sure=False)
    trimmed = _PARTICLES.sub("", address)
    doubtful = trimmed != address or is_talk(address) or _ODD.search(address) is not None
    doubtful = doubtful or find_region(address) is not None
    return Value(trimmed, sure and not doubtful), name


def is_talk(text: str) -> bool:
    """Whether words to us are in it, or hang on to an address."""
    return _TALK.search(text) is not None


def _name_behind(text: str) -> Value:
    words = [
        bare_name(word) for word in _WORD.findall(text) if word not in (PHONE_MARK, NUMBER_MARK)
    ]
    words = [word for word in words if word and not _POSTCODE.fullmatch(word)]
    strict = [word for word in words if is_strict_name(word)]
    if len(strict) == 1:
        return Value(strict[0], sure=True)
    near = [
        word
        for word in words[:2]
        if (is_loose_name(word) or may_be_name(word) or _LONG_NAME.fullmatch(word))
        and not is_talk(word)
    ]
    has_phone = PHONE_MARK in text
    return Value(near[0] if near and has_phone else "", sure=False)
