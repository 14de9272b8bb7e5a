"""Order and tracking numbers: the shapes they have, and whose they can be."""

import re

from assistant.core.late_pattern import late_pattern
from assistant.core.order.copied import OrderNumber, TrackingNumber
from assistant.core.privacy import is_bank_card, is_id_card

# FORMATS, "Order numbers": likeliest platform first. 抖店 numbers have 19 digits, too.
_PLATFORMS = (
    (r"\d{6}-\d{15}", ("pinduoduo",)),
    (r"[67]\d{18}", ("taobao", "douyin")),
    (r"\d{18,19}", ("taobao", "douyin")),
    (r"\d{12}", ("jd",)),
)
# FORMATS, "Tracking numbers": ambiguous, so in the order in which they are likely.
_CARRIERS = (
    (r"SF[A-Z0-9]\d{12}", "顺丰"),
    (r"YT\d{13}", "圆通"),
    (r"JT\d{13}", "极兔"),
    (r"DPK\d{12}", "德邦"),
    (r"JD[A-Z0-9]{2}\d{11}", "京东"),
    (r"P[A-Z]\d{11}", "EMS"),
    (r"7[3-68]\d{12}", "中通"),
    (r"(?:77|43)\d{12,15}", "申通"),
    (r"[34]\d{14}", "韵达"),
    (r"5\d{12}", "韵达"),
    (r"[981]\d{12}", "EMS"),
)
# How a carrier is called in talk → its name.
CALLED = {
    "顺丰": "顺丰",
    "圆通": "圆通",
    "中通": "中通",
    "申通": "申通",
    "韵达": "韵达",
    "极兔": "极兔",
    "京东快递": "京东",
    "京东物流": "京东",
    "德邦": "德邦",
    "EMS": "EMS",
    "邮政": "EMS",
}
_SHOPS = {"京东": "jd", "淘宝": "taobao", "天猫": "taobao", "拼多多": "pinduoduo", "抖音": "douyin"}
_PINDUODUO = late_pattern(r"(?<!\d)\d{6}-\d{15}(?!\d)")
_PARCEL = r"-\d{1,3}-\d{1,3}-?(?![\d-])"  # JDVA01234567890-1-1-: the first parcel of one
_TOKEN = late_pattern(
    r"(?<![A-Za-z0-9*_-])"
    rf"(?:JD[A-Z0-9]{{2}}\d{{11}}(?={_PARCEL})|[A-Za-z]{{0,4}}\d[A-Za-z0-9]{{8,31}}(?![A-Za-z0-9*_-]))"
)
_SOMETHING_ELSE = late_pattern(
    r"(?:身份证|银行卡|卡号|工号|账号|帐号|QQ|qq|微信|会员号?"
    r")\D{0,4}$|(?:退款|退货|售后|服务|工|投诉|维权|商品)(?:编[号码]|单号?|id|ID)\W{0,2}$"
)
_NEAR = 12  # characters
_CITIZEN = 18
_CARDS = "62"  # of Chinese banks; others look like 韵达's numbers
_LEAST_DIGITS = 9


def find_pinduoduo(text: str) -> list[re.Match[str]]:
    """Order numbers with a hyphen: nothing else looks like them."""
    return list(_PINDUODUO.finditer(text))


def find_tokens(text: str) -> list[re.Match[str]]:
    """Everything long enough to be a number of an order or a parcel."""
    return [one for one in _TOKEN.finditer(text) if _digits(one.group()) >= _LEAST_DIGITS]


def is_something_else(before: str) -> bool:
    """Whether the words in front of a number say that it is no order's: 工号, 身份证."""
    return _SOMETHING_ELSE.search(before[-_NEAR:]) is not None


def platforms_of(number: str, named: str = "") -> tuple[str, ...]:
    """The platforms whose numbers look so; one named in the text comes first."""
    found = next((shops for shape, shops in _PLATFORMS if re.fullmatch(shape, number)), ())
    first = tuple(shop for word, shop in _SHOPS.items() if word in named)
    return tuple(dict.fromkeys((*(one for one in first if one in found), *found)))


def carriers_of(number: str) -> tuple[str, ...]:
    """The carriers whose numbers look so, likeliest first."""
    number = number.upper()
    fitting = [name for shape, name in _CARRIERS if re.fullmatch(shape, number)]
    return tuple(dict.fromkeys(fitting))


def carriers_named(text: str) -> tuple[str, ...]:
    """The carriers a text speaks of."""
    spoken = text.upper()
    return tuple(dict.fromkeys(name for word, name in CALLED.items() if word in spoken))


def order_number(number: str, *, labelled: bool, named: str = "") -> OrderNumber:
    """What a number tells as an order number.

    18 and 19 digits are sure unless they can be a citizen's number or a bank card.
    """
    platforms = platforms_of(number, named)
    sure = labelled or "pinduoduo" in platforms or _only_an_order(number, platforms)
    return OrderNumber(number, platforms, sure)


def _only_an_order(number: str, platforms: tuple[str, ...]) -> bool:
    doubtful = _has_birthday(number) or number.startswith(_CARDS)
    return platforms[:1] == ("taobao",) and not doubtful


def tracking_number(number: str, *, labelled: bool, named: tuple[str, ...]) -> TrackingNumber:
    """What a number tells as a tracking number; sure only if just one carrier can be meant."""
    fitting = carriers_of(number)
    unknown = labelled and not fitting and len(named) == 1
    first = tuple(name for name in named if name in fitting or unknown)
    carriers = tuple(dict.fromkeys((*first, *fitting)))
    lettered = number[:1].isalpha() and len(fitting) == 1
    sure = (lettered and named in ((), fitting)) or (len(named) == 1 and first == named)
    return TrackingNumber(number.upper(), carriers, sure)


def is_private_number(number: str) -> bool:
    """Whether this is a citizen's number or a bank card's: shape and check digit are right."""
    is_citizen = _has_birthday(number) and is_id_card(number.upper())
    return is_citizen or (number.startswith(_CARDS) and is_bank_card(number))


def _has_birthday(number: str) -> bool:
    shape = r"[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]"
    return len(number) == _CITIZEN and re.fullmatch(shape, number) is not None


def _digits(text: str) -> int:
    return sum(sign.isdigit() for sign in text)
