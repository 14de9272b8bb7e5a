"""What must not be written about a buyer, and what is covered on the screen until asked for."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from assistant.core.errors import AssistantError
from assistant.core.late_pattern import late_pattern
from assistant.core.message import Message

_LONG = late_pattern(r"(?<![0-9A-Za-z_])\d(?:[ \-]?\d){14,18}[Xx]?(?![0-9A-Za-z_])")
_ORDER = late_pattern(r"\d{6}-\d{15}")  # 拼多多: its second half may look like a card
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_ID_LENGTH = 18
_PROVINCES = late_pattern("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
# How card numbers of so many digits begin (UnionPay, older cards of single banks, Visa, …).
_CARDS = {
    15: late_pattern(r"3[47]"),
    16: late_pattern(r"62|4|5[1-5]|35|9558|60"),
    17: late_pattern(r"62"),
    18: late_pattern(r"62"),
    19: late_pattern(r"62|9558|60|103"),
}

_PHONE = late_pattern(r"(?<![\dA-Za-z-])(?:\+?86[ -]?)?(1[3-9]\d)([ -]?\d{4}[ -]?)(\d{4})(?!\d)")
_LANDLINE = late_pattern(r"(?<![\dA-Za-z-])(0\d{2,3})([ -]?)(\d{7,8})(?!\d)")
_AREA = r"[一-鿿]{2,12}?(?:省|自治区|特别行政区|市|自治州|地区|盟|区|县|旗)"
_PLACE = r"[一-鿿A-Za-z0-9\-—#＃· ]"
_DOOR = r"(?:镇|乡|街道|街|路|道|巷|弄|村|组|号|栋|幢|座|楼|层|室|单元|小区|花园|公寓|大厦|广场)"
_REST = rf"{_PLACE}{{1,40}}?{_DOOR}(?:{_PLACE}{{0,12}}{_DOOR})*\d*"
_ADDRESS = late_pattern(rf"((?:{_AREA}\s*){{1,3}})({_REST})")
_STREET = late_pattern(rf"([一-鿿]{{2,8}}(?:路|街|巷|弄|大道))\s*(\d+{_PLACE}{{0,20}})")


def check_note(text: str) -> None:
    """Raises AssistantError, with the reason, for a text that holds what we must not keep.

    An ID card or a bank card is never needed to sell anything; who keeps one is liable for it.
    """
    for number in _numbers(text):
        if is_id_card(number):
            raise _refused(_ID_CARD, number)
        if is_bank_card(number):
            raise _refused(_BANK_CARD, number)


def covered(text: str) -> str:
    """The text with phone numbers and addresses covered, so that a glance does not give them."""
    text = _PHONE.sub(lambda m: f"{m[1]}****{m[3]}", text)
    text = _LANDLINE.sub(lambda m: f"{m[1]}{m[2]}****{m[3][-3:]}", text)
    text = _ADDRESS.sub(lambda m: f"{m[1].rstrip()}***", text)
    return _STREET.sub(lambda m: f"{m[1]}***", text)


def is_covered(text: str) -> bool:
    """Whether there is anything in the text that is to be covered."""
    return covered(text) != text


def discreet(text: str) -> str:
    """A message for the log: plain letters without numbers, and only up to the first quote.

    Where a quotation ends can't be told: an apostrophe within would end it too early.
    """
    text = re.sub(r"['\"“].*", "“…”", text, flags=re.S)
    return re.sub(r"[^\x00-\x7f“…”]+|\d{3,}", "…", text)


def _numbers(text: str) -> Iterator[str]:
    """Long numbers as they can be written: in full width, in groups, with spaces and dashes."""
    plain = unicodedata.normalize("NFKC", text)
    plain = _ORDER.sub(" ", plain)
    for found in _LONG.finditer(plain):
        yield re.sub(r"[ \-]", "", found[0]).upper()


def is_id_card(number: str) -> bool:
    """Whether 17 digits and a digit or X are a citizen's: province, birthday, check digit."""
    if len(number) != _ID_LENGTH or not _PROVINCES.match(number):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[-1] and _is_birthday(number[6:14])


def _is_birthday(digits: str) -> bool:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])) >= date(1900, 1, 1)
    except ValueError:
        return False


def is_bank_card(number: str) -> bool:
    """Whether digits can be a bank card's: how they begin, how many they are, the check digit."""
    begins = _CARDS.get(len(number))
    return bool(begins and begins.match(number) and number.isdigit() and _luhn(number))


def _luhn(number: str) -> bool:
    doubled = (sum(divmod(int(digit) * 2, 10)) for digit in number[-2::-2])
    return (sum(doubled) + sum(int(digit) for digit in number[-1::-2])) % 10 == 0


_ID_CARD = Message.of("身份证号", "an ID card number")
_BANK_CARD = Message.of("银行卡号", "a bank card number")


def _refused(what: Message, number: str) -> AssistantError:
    return AssistantError(
        Message.of("这条备注没有保存", "This note was not saved"),
        Message.of(
            "里面有{what_zh}（{number}）。卖东西用不到它，留着就要为它负责（个人信息保护法）：请删掉再存。",
            "It holds {what} ({number}). No sale needs it, and who keeps it is liable for it: "
            "remove it and save again.",
            what_zh=what.zh,
            what=what.en,
            number=f"{number[:4]}…{number[-2:]}",
        ),
    )
