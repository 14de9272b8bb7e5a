"""Province, city and district at the head of an address."""

import re
from dataclasses import dataclass, replace
from functools import cache

from assistant.core.late_pattern import late_pattern
from assistant.core.order.copied import Region
from assistant.core.order.places import (
    BETWEEN,
    CITY_ENDINGS,
    MUNICIPALITIES,
    SHORT_ENDINGS,
    WITHOUT_DISTRICTS,
    all_cities,
    cities_of,
    province_endings,
    province_of,
    provinces,
)

_GAP = late_pattern(r"[ ,，/|、\-·]{0,3}")
_DISTRICT_ENDS = "区县旗市"
_STREETS = late_pattern(r"[路街巷弄号村镇乡道社\d\W_A-Za-z]")
_ROAD = late_pattern(r"[东西南北中一二三四五六七八九十]{0,2}(?:大道|大街|[路街道])")
# Districts with such a letter in their own name.
_LETTERED = late_pattern(
    r"镇(?=[海江平安坪巴宁远雄康沅原赉])|(?<=景德)镇|路(?=[桥南北区])|道(?=[里外县真孚])|(?<=通)道"
    r"|乡(?=[宁区县市])|(?<=[东宁桐新萍西内湘金武])乡|社(?=旗)|街(?=子)"
)
_NO_DISTRICT = "小社园校厂库景片属活舍公宅站院心一二三四五六八九"
_CONTINUES = {"市": "区市", "旗": "区县", "县": "区"}
_NOT_AFTER = {"市": "场民政心", "县": "城道", "区": "域委", "旗": "舰"}
_LONG, _USUAL, _SURE = 15, 6, 3
_COUNTIES = late_pattern(r"县(?=[一-龥]{1,6}县)")  # 重庆市县忠县, as 重庆市市辖区渝中区
# 新疆生产建设兵团第八师石河子市: the division stays with its city.
_DIVISION = "第?[一二三四五六七八九十]{1,3}师"
_CORPS = late_pattern(rf"(?:新疆)?(?:生产建设)?兵团(?:{_DIVISION})?|{_DIVISION}")
_TOWN = late_pattern(r"[一-龥]{1,4}?(?:街道|镇)")


@dataclass(frozen=True, slots=True)
class Place:
    """A region and where in the text it stands."""

    region: Region
    start: int
    end: int


def find_region(text: str, *, labelled: bool = False) -> Place | None:
    """The first region in a text; `labelled`: the text is known to be an address."""
    for found in _names().finditer(text):
        place = _read(text, found.start())
        bracketed = place is not None and text[place.end : place.end + 1] in ("】", "]")
        if place and not bracketed and _credible(text, place, labelled=labelled):
            return place
    return None


def begins_with_place(text: str) -> bool:
    """Whether a text begins with a province or a city."""
    return _names().match(text) is not None


@cache
def _names() -> re.Pattern[str]:
    names = sorted({*provinces(), *all_cities()}, key=lambda name: (-len(name), name))
    return re.compile("|".join(names))


def _credible(text: str, place: Place, *, labelled: bool) -> bool:
    region = place.region
    if region.district or (region.province and region.city):
        return True
    whole = region.city.endswith(CITY_ENDINGS) or region.province.endswith(("市", "省", "区"))
    return whole or (labelled and place.start == 0 and not _ROAD.match(text, place.end))


def _read(text: str, start: int) -> Place | None:
    """The longest reading that begins here."""
    readings = [_from_city(text, start, start, Region())]
    for province in provinces():
        if text.startswith(province, start):
            readings += _from_province(text, start, province)
    whole = [one for one in readings if one]
    return max(whole, key=lambda one: (one.end, bool(one.region.province)), default=None)


def _from_province(text: str, start: int, province: str) -> list[Place | None]:
    end = _after(text, start + len(province), province_endings(province))
    if (
        text[end : end + 1] in ("路", "街", "东", "西", "南", "北")
        and text[end + 1 : end + 2] in "路街"
    ):
        return []  # 北京路, 上海西路
    region = Region(province=text[start:end])
    at = _skip(text, end, BETWEEN)
    if counties := _COUNTIES.match(text, at):
        at = counties.end()
    whole = text[start:end] != province
    further = _from_city(text, start, at, region, province)
    if further:
        return [further]
    return [_with_district(text, Place(region, start, end), at, known=whole)]


def _from_city(text: str, start: int, at: int, region: Region, province: str = "") -> Place | None:
    at = _GAP.match(text, at).end() if region.province else at  # type: ignore[union-attr]
    begins = at
    if corps := _CORPS.match(text, at) if region.province else None:
        at = _GAP.match(text, corps.end()).end()  # type: ignore[union-attr]
    for city in cities_of(province) if province else all_cities():
        if text.startswith(city, at):
            end = _after(text, at + len(city), CITY_ENDINGS + SHORT_ENDINGS)
            if end == at + len(city) and text.startswith(("县", "区", "路", "城区"), end):
                continue
            place = Place(replace(region, city=text[begins:end]), start, end)
            known = _is_whole(place.region, province or province_of(city))
            behind = _skip(text, end, BETWEEN)
            if city in WITHOUT_DISTRICTS:
                return _with_town(text, place, behind)
            return _with_district(text, place, behind, known=known)
    return None


def _is_whole(region: Region, province: str) -> bool:
    """Whether nothing was left out: 省 and 市 are written."""
    written = not region.province or region.province != province or province in MUNICIPALITIES
    return written and region.city.endswith(CITY_ENDINGS)


def _with_district(text: str, place: Place, at: int, *, known: bool) -> Place:
    at = _GAP.match(text, at).end()  # type: ignore[union-attr]
    end = _district_end(text, at)
    if not end:
        return replace(place, region=replace(place.region, sure=False))
    district = text[at:end]
    sure = known and (len(district) <= _SURE + 1 or district.endswith(("新区", "自治县", "自治旗")))
    return Place(replace(place.region, district=district, sure=sure), place.start, end)


def _with_town(text: str, place: Place, at: int) -> Place:
    """東莞 and its like have no districts; what stands in their place is a guess."""
    at = _GAP.match(text, at).end()  # type: ignore[union-attr]
    town = _TOWN.match(text, at)
    if town is None:
        return place
    return Place(replace(place.region, district=town.group()), place.start, town.end())


def _district_end(text: str, at: int) -> int:
    """Where the district that begins here ends; 0 when none does."""
    stretch = _LETTERED.sub("甲", text[at : at + _LONG])
    for place, sign in enumerate(stretch):
        if sign not in _DISTRICT_ENDS:
            if _STREETS.match(sign):
                return 0
            continue
        if not place:  # 市中区, 市南区
            continue
        following = stretch[place + 1 : place + 2]
        if following and following in _CONTINUES.get(sign, ""):
            continue
        if _is_district(stretch[:place], sign, stretch[place + 1 :]):
            return at + place + 1
        return 0
    return 0


def _is_district(stem: str, sign: str, behind: str) -> bool:
    if stem[-1] in _NO_DISTRICT and not (stem.endswith("工业园") or stem in ("一", "三", "下花园")):
        return False
    if behind[:1] and behind[0] in _NOT_AFTER[sign] and not behind.startswith("城关"):
        return False
    own_rule = stem.endswith("自治") or stem.endswith("开发")
    return own_rule or len(stem) <= _USUAL


def _after(text: str, at: int, endings: tuple[str, ...]) -> int:
    """Behind the first of these endings that stands here, else here."""
    return next((at + len(one) for one in endings if text.startswith(one, at)), at)


def _skip(text: str, at: int, words: tuple[str, ...]) -> int:
    """Behind words that stand here after a gap."""
    gap = _GAP.match(text, at)
    behind = gap.end() if gap else at
    return next((behind + len(one) for one in words if text.startswith(one, behind)), at)
