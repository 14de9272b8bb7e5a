"""A door: house, unit or room, of which a buyer changes nothing else: 3栋改成5栋, 门牌号是18号."""

import re

from assistant.core.late_pattern import late_pattern
from assistant.core.order.copied import Door, Value

_UNIT = r"(?:号楼|号院|单元|[栋幢座楼层室号户弄])"
_PART = (
    rf"(?:(?<![A-Za-z\d])[A-Za-z]?\d{{1,4}}(?!\d){_UNIT}?|(?<![A-Za-z])[A-Za-z]座"
    rf"|[一二三四五六七八九十]{{1,3}}{_UNIT})"
)
_DOOR = rf"{_PART}(?:[-\s]?{_PART})*"
_HOUSE = r"(?:门牌号?|房间?号|楼号|楼层|栋号|室号|单元号?|地址|住址)"
_TALK = r"(?:[写填错少漏没了是要得个上下一,，:：\s]|不对|有误|后[面边]|前面|应该|门牌号?|房号)*?"
_CHANGES = tuple(
    late_pattern(pattern, re.MULTILINE)
    for pattern in (
        rf"(?P<former>{_DOOR})\s*(?:改|换)(?:成|为|到)\s*(?P<now>{_DOOR})",
        rf"(?P<now>{_DOOR})[,，\s]*不是(?P<former>{_DOOR})",
        rf"不是(?P<former>{_DOOR})[,，\s]*(?:而|应该)?是(?P<now>{_DOOR})",
        rf"{_HOUSE}{_TALK}(?:[改换写](?:成|为|到)|[是为加少漏:：]){_TALK}(?P<now>{_DOOR})(?![件个元块])",
        r"^(?:麻烦|帮[我忙]|请|就|那|您好|你好|[,，\s])*[改换](?:成|为|到)"
        rf"(?P<now>(?=\w{{1,5}}(?:[栋幢座楼室]|单元)){_DOOR})",
    )
)
_SAME = r"(?:\d{1,4}|[A-Za-z]\d{0,4}|[一二三四五六七八九十]{1,3})"
_UNIT_END = late_pattern(rf"{_UNIT}$")
_ROOM = late_pattern(r"\d{4}")
_NUMBER = late_pattern(r"[A-Za-z]?\d{3,4}(?:-\d{3,4})?")
_NO_ROOM = late_pattern(r"电话|手机|尾号|号码|微信|身高|体重|尺码|\d\s?(?:cm|kg|斤|元|码)|[¥￥]")
_LONGEST = 200  # characters: who changes a door says little else
_ROOM_AT_END = late_pattern(r"(?<![A-Za-z\d])\d{3,4}(?=[室户]?$)")


def door_in(text: str) -> Door | None:
    """The door a text changes; None when it tells of none."""
    said = text if len(text) <= _LONGEST else ""
    found = next((one for pattern in _CHANGES if (one := pattern.search(said))), None)
    if found is None:
        return None
    told = found.groupdict()
    door = Door("".join(told["now"].split()), "".join((told.get("former") or "").split()))
    return door if _is_one(door, text) else None


def _is_one(door: Door, text: str) -> bool:
    """Whether bare numbers are rooms, not 尾号6不是8 or 165改成170."""
    if re.search(_UNIT, door.now):
        return True
    rooms = all(_ROOM.fullmatch(one) for one in (door.now, door.former or door.now))
    told = re.search(_HOUSE, text) and _NUMBER.fullmatch(door.now)
    return bool(rooms or told) and not _NO_ROOM.search(text)


def with_door(address: str, door: Door) -> Value:
    """An address with another door; sure only where the former one was named and stands there once.

    Of a door that is nowhere in it, it may be the part that was missing.
    """
    if door.former:
        places = list(
            re.finditer(rf"(?<![A-Za-z\d]){re.escape(door.former)}(?!(?<=\d)\d)", address)
        )
        alone = [one for one in places if _UNIT_END.search(door.former) or _ends(address, one)]
    else:
        places = alone = _like(address, door.now)
    if len(alone) == 1:
        start, end = alone[0].span()
        named = bool(door.former) and len(places) == 1 and _UNIT_END.search(door.former)
        return Value(f"{address[:start]}{door.now}{address[end:]}", sure=bool(named))
    return Value(f"{address} {door.now}", sure=False)


def _ends(address: str, found: re.Match[str]) -> bool:
    """Whether a bare number is the room: 1502 in 3栋1502室, and not in 1502弄."""
    return address[found.end() :] in ("", "室", "户", "号")


def _like(address: str, door: str) -> list[re.Match[str]]:
    """Where an address has a door of the same kind, with all that stands behind it."""
    first = re.match(rf"{_SAME}({_UNIT})", door)
    if first is None:
        return list(_ROOM_AT_END.finditer(address))
    whole = re.compile(rf"(?<![A-Za-z\d]){_SAME}{first[1]}(?:[-\s]?{_PART})*")
    return list(whole.finditer(address))
