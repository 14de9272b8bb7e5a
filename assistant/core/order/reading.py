"""Reads a pasted order or address: numbers first, then labels, then who lives where."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from assistant.core.late_pattern import late_pattern
from assistant.core.order.address import (
    Household,
    is_talk,
    name_before,
    own_name,
    read_area,
    read_household,
)
from assistant.core.order.copied import (
    CopiedOrder,
    Item,
    OrderNumber,
    Region,
    TrackingNumber,
    Value,
)
from assistant.core.order.door import door_in
from assistant.core.order.items import (
    behind_household,
    counted_items,
    has_count,
    labelled_items,
    parted,
)
from assistant.core.order.label_words import Label, vocabulary
from assistant.core.order.labels import Piece, pieces
from assistant.core.order.name_words import NOBODY
from assistant.core.order.names import (
    announced,
    bare_name,
    is_loose_name,
    is_strict_name,
    labelled_name,
    renamed,
)
from assistant.core.order.numbers import (
    carriers_named,
    carriers_of,
    find_pinduoduo,
    find_tokens,
    is_private_number,
    is_something_else,
    order_number,
    platforms_of,
    tracking_number,
)
from assistant.core.order.phones import Phone, find_phones
from assistant.core.order.plain import NUMBER_MARK, PHONE_MARK, cut, plain, without_marks
from assistant.core.order.region import find_region

_LABELLED_NUMBER = late_pattern(r"[A-Za-z0-9][A-Za-z0-9-]{5,31}")
_SPACED = late_pattern(r"(?<=\d) (?=\d)")
_Number = TypeVar("_Number", OrderNumber, TrackingNumber)
_LEAST = 6
_BEHIND_NUMBER = late_pattern(rf"(.*{NUMBER_MARK})[\s,，;；、|]*(.+)")
_BEHIND_COUNT = late_pattern(r"([xX×]?\d{1,3}\s?[件个条双套盒箱瓶包袋]?)[\s,，;；、|]+(.+)")
_AHEAD = {
    Label.ORDER: _BEHIND_NUMBER,
    Label.TRACKING: _BEHIND_NUMBER,
    Label.NUMBER: _BEHIND_NUMBER,
    Label.QUANTITY: _BEHIND_COUNT,
}


class _Reader:
    """Collects what each piece of one text tells."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.named = ""
        self.carriers = carriers_named(text)
        self.orders: list[OrderNumber] = []
        self.parcels: list[TrackingNumber] = []
        self.phones: list[tuple[Phone, bool]] = []
        self.names: list[Value] = []
        self.labelled: list[Value] = []
        self.households: list[Household] = []
        self.rest: list[Piece] = []

    def read(self) -> CopiedOrder:
        """Everything, piece by piece."""
        told = [Piece(piece.label, self._numbers(piece)) for piece in pieces(self.text)]
        read = [part for piece in told for part in _people_apart(piece)]
        self.rest = [part for piece in read if _says(piece) for part in _items_apart(piece)]
        names = (labelled_name(piece.text) for piece in self.rest if piece.label is Label.NAME)
        self.named = next((name for name in names if name and name not in NOBODY), "")
        items = labelled_items(self.rest)
        for place, piece in enumerate(self.rest):
            self._people(piece, place)
        if not items:
            items = [
                item for piece in self.rest if _is_list(piece) for item in counted_items(piece.text)
            ]
        return self._together(items)

    def _numbers(self, piece: Piece) -> str:
        """The piece without its numbers, which are kept."""
        if piece.label is Label.OTHER:
            return piece.text
        text = self._hyphened(piece.text)
        if piece.label in (Label.ORDER, Label.TRACKING, Label.NUMBER):
            return self._labelled(text, piece.label)
        if piece.label is Label.NEWS:
            self._tokens(text)
            return ""
        text = self._called(text, piece.label)
        return self._tokens(text)

    def _hyphened(self, text: str) -> str:
        found = find_pinduoduo(text)
        self.orders += [order_number(one.group(), labelled=True) for one in found]
        return cut(text, [one.span() for one in found], NUMBER_MARK)

    def _called(self, text: str, label: Label) -> str:
        found = find_phones(text)
        labelled = label is Label.PHONE
        for one in found:
            told = one.sure and not is_something_else(text[: one.start])  # 微信13812345678
            self.phones.append((replace(one, sure=told or labelled), labelled))
        return cut(text, [(one.start, one.end) for one in found], PHONE_MARK)

    def _labelled(self, text: str, label: Label) -> str:
        """Numbers behind 订单号 and 快递单号, of whatever shape."""
        text, found = _grouped(text, label)
        for one in found:
            self._keep(one.group(), label)
        text = cut(text, [one.span() for one in found], NUMBER_MARK)
        return self._tokens(self._called(text, label))

    def _keep(self, number: str, label: Label) -> None:
        parcel = label is Label.TRACKING or (label is Label.NUMBER and self._is_parcel(number))
        if parcel:
            self.parcels.append(tracking_number(number, labelled=True, named=self.carriers))
        else:
            sure = label is Label.ORDER and not (number[:2].isalpha() and carriers_of(number))
            self.orders.append(order_number(number, labelled=sure, named=self.text))

    def _is_parcel(self, number: str) -> bool:
        return bool(carriers_of(number)) or (bool(self.carriers) and not platforms_of(number))

    def _tokens(self, text: str) -> str:
        """Numbers that nothing labels, by their shape."""
        spans = []
        for one in find_tokens(text):
            number = one.group()
            told = is_something_else(text[: one.start()])
            if told or is_private_number(number) or not self._shaped(number):
                continue
            spans.append(one.span())
        return cut(text, spans, NUMBER_MARK)

    def _shaped(self, number: str) -> bool:
        if carriers_of(number):
            self.parcels.append(tracking_number(number, labelled=False, named=self.carriers))
            return True
        if platforms_of(number):
            self.orders.append(order_number(number, labelled=False, named=self.text))
            return True
        return False

    def _people(self, piece: Piece, place: int) -> None:
        text = piece.text
        if piece.label is Label.NAME:
            self._named(text)
        elif piece.label is Label.PHONE:
            self._beside_phone(text)
        elif piece.label is Label.REGION:
            self.households.append(read_area(text))
        elif piece.label is Label.ADDRESS:
            self._addressed(text)
        elif piece.label is Label.NONE and not has_count(text) and not self._is_title(place):
            self._unlabelled(text)

    def _is_title(self, place: int) -> bool:
        behind = self.rest[place + 1 : place + 2]
        return bool(behind) and behind[0].label is Label.SPEC

    def _named(self, text: str) -> None:
        name = labelled_name(text)
        if name and name not in NOBODY:
            self.labelled.append(Value(name, sure=True))
        if PHONE_MARK in text:
            self.households.append(replace(read_household(text, labelled=False), name=Value()))

    def _addressed(self, text: str) -> None:
        """Behind 收货信息 the name may come first, on a line of its own."""
        alone = bare_name(without_marks(text))
        if is_strict_name(alone):
            self.names.append(Value(alone, sure=True))
        elif text.strip(PHONE_MARK):
            household = read_household(text, labelled=True, named=self.named)
            self.households.append(household)

    def _beside_phone(self, text: str) -> None:
        """What else stands behind 电话：138… — an address or a name."""
        left = text.replace(PHONE_MARK, " ").strip()
        if left:
            self._unlabelled(text)

    def _unlabelled(self, text: str) -> None:
        household = read_household(text, labelled=False)
        if household.region.value or household.address.value:
            self.households.append(household)
        elif PHONE_MARK in text:
            self.names.append(self._around_phone(text))
        elif is_strict_name(bare_name(text)):
            self.names.append(Value(bare_name(text), sure=self._is_alone()))
        else:
            self.names.append(self._guessed_name(text))

    def _guessed_name(self, text: str) -> Value:
        """A few characters alone beside a telephone may be a name, or one that is the new one."""
        if found := renamed(text):
            return Value(found)
        bare = own_name(announced(text))
        may_be = self.phones and is_loose_name(bare) and bare not in NOBODY
        return Value(bare) if may_be and not is_talk(bare) else Value()

    def _around_phone(self, text: str) -> Value:
        before, _, after = text.partition(PHONE_MARK)
        first = name_before(before)
        return first if first.value else name_before(after)

    def _is_alone(self) -> bool:
        """A name on a line of its own is one when a telephone is there, too."""
        return bool(self.phones)

    def _together(self, items: Iterable[Item]) -> CopiedOrder:
        region, address = _where(self.households)
        door = None if region.value or address.sure else door_in(self.text)
        if door:
            address = Value(door.now)
        names = self.labelled or [*self.names, *(one.name for one in self.households)]
        orders = tuple(sorted(_each_once(self.orders), key=lambda one: not one.sure))
        if len(orders) > 1:  # whose they are isn't told
            items = [replace(one, sure=False) for one in items]
        return CopiedOrder(
            orders,
            _each_once(self.parcels),
            _best(names),
            self._phone(),
            region,
            address,
            tuple(items),
            door,
        )

    def _phone(self) -> Value:
        """The labelled one, a mobile first; a guess where several stand."""
        labelled = [phone for phone, is_labelled in self.phones if is_labelled]
        chosen = labelled or [phone for phone, _ in self.phones]
        if not chosen:
            return Value()
        numbers = {phone.number for phone, _ in self.phones}
        first = next((phone for phone in chosen if phone.number.startswith("1")), chosen[0])
        return Value(first.number, sure=len(numbers) == 1 and first.sure)


def _says(piece: Piece) -> bool:
    """Whether a piece holds more than the name of a field, as in 格式：姓名 电话 详细地址."""
    return bool(piece.text) and piece.text not in vocabulary()


def read_order(text: str) -> CopiedOrder:
    """What a pasted order or address holds; never fails, whatever the text is."""
    return _Reader(plain(text)).read()


def _each_once(numbers: list[_Number]) -> tuple[_Number, ...]:
    """Each number once, as it is surest."""
    kept: dict[str, _Number] = {}
    for one in numbers:
        if one.number not in kept or one.sure:
            kept[one.number] = one
    return tuple(kept.values())


def _grouped(text: str, label: Label) -> tuple[str, list[re.Match[str]]]:
    """A number may be written in groups, or have something else behind it: a count, a telephone.

    What is whole as it stands stays so, unless it is whole only when put together.
    """
    joined = _SPACED.sub("", text)
    found = [one for one in _LABELLED_NUMBER.finditer(joined) if _is_number(one.group())]
    whole = [one for one in _LABELLED_NUMBER.finditer(text) if _is_shaped(one.group(), label)]
    shaped = [one for one in found if _is_shaped(one.group(), label)]
    if whole and not shaped:
        return text, whole
    return joined, shaped or found


def _is_shaped(number: str, label: Label) -> bool:
    order = label is not Label.TRACKING and platforms_of(number)
    return bool(order or (label is not Label.ORDER and carriers_of(number)))


def _is_number(text: str) -> bool:
    return sum(sign.isdigit() for sign in text) >= _LEAST


def _people_apart(piece: Piece) -> list[Piece]:
    """Who gets it, behind a number or a count on the same line: 订单号2638… 张三 138… 浙江…"""
    found = _AHEAD[piece.label].match(piece.text) if piece.label in _AHEAD else None
    if found is None or not _tells_who(found.group(2)):
        return [piece]
    return [Piece(piece.label, found.group(1)), Piece(Label.NONE, found.group(2))]


def _items_apart(piece: Piece) -> list[Piece]:
    """Items and who gets them on one line: 连衣裙 x1 张三 138… 浙江…, or the other way round."""
    if piece.label is not Label.NONE:
        return [piece]
    if has_count(piece.text):
        who, items = behind_household(piece.text)
        apart = find_region(who) is not None or (PHONE_MARK in who and has_count(items))
        return [Piece(Label.NONE, who), Piece(Label.NONE, items)] if apart else [piece]
    items, behind = parted(piece.text)
    if not items or _tells_who(items):
        return [piece]
    return [Piece(Label.NONE, items), Piece(Label.NONE, behind)]


def _tells_who(text: str) -> bool:
    return PHONE_MARK in text or find_region(text) is not None


def _is_list(piece: Piece) -> bool:
    return piece.label is Label.NONE and has_count(piece.text)


def _where(households: list[Household]) -> tuple[Region, Value]:
    """The fullest region and the address that goes with it; parts may stand in two pieces."""
    with_region = [one for one in households if one.region.value]
    if not with_region:
        address = next((one.address for one in households if one.address.value), Value())
        return Region(), address
    chosen = max(with_region, key=lambda one: (one.region.sure, len(one.region.value)))
    regions = {one.region.value for one in with_region}
    region = replace(chosen.region, sure=chosen.region.sure and len(regions) == 1)
    if chosen.address.value:
        streets = {one.address.value for one in with_region if one.address.value}
        sure = chosen.address.sure and region.sure and len(streets) == 1
        return region, replace(chosen.address, sure=sure)
    return region, next((one.address for one in households if one.address.value), Value())


def _best(names: list[Value]) -> Value:
    """A sure one before a guess; two different sure ones are a guess."""
    told = [name for name in names if name.value]
    sure = [name for name in told if name.sure]
    if not sure:
        return told[0] if told else Value()
    return replace(sure[0], sure=len({name.value for name in sure}) == 1)
