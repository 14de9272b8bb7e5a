"""Items of an order: name, specification, how many."""

import re
from dataclasses import replace

from assistant.core.late_pattern import late_pattern
from assistant.core.order.copied import Item
from assistant.core.order.label_words import Label
from assistant.core.order.labels import Piece
from assistant.core.order.names import bare_name, is_strict_name
from assistant.core.order.plain import PHONE_MARK, without_marks

_COUNT = late_pattern(
    r"(?:[xX×✕*]\s?(\d{1,3})|(?<=[\s,，)）])(\d{1,3})\s?(?:件|个|条|双|套|盒|箱|瓶|包|袋))\s*$"
)
_SIZE = late_pattern(r"\d[xX×*]\d{1,4}[xX×*]\d{1,4}\s*$")
_ALONE = late_pattern(r"(?:[xX×✕*]\s?(\d{1,3})|(\d{1,3})\s?(?:件|个|条|双|套|盒|箱|瓶|包|袋)?)")
_PRICE = late_pattern(r"(?:[¥￥]\s?\d+(?:\.\d+)?|(?<![\d.])\d+(?:\.\d+)?\s?元)")
_PARTS = late_pattern(
    r"[\n；]|[,，、](?=[^,，、]*(?:[xX×✕*]\s?\d|\d\s?[件个条双套盒箱瓶包袋]\s*(?:[,，、]|$)))"
    r"(?![^(（]{0,40}[)）])|(?:(?<=[xX×✕*]\d)|(?<=[xX×✕*]\d\d))\s+(?=\D)"
)
_MARKED = late_pattern(r"[xX×✕*]\s?\d")
_HEAD = late_pattern(r"(.*[一-龥].*[xX×✕*]\s?\d{1,3})(?=[\s,，;；])[\s,，;；]+(.+)")
_BRACKETED = late_pattern(r"(.+?)\s*[【\[]([^】\]]{1,20})[】\]]")
_SPEC = late_pattern(
    r".*(?:码|色|号|装|款|味|型)$|.*[;:：].*"  # L码, 红色, 礼盒装, 尺码：L
    r"|(?:[2-9]?X{0,4}[SMLX]|XX+L|\d{2,3})(?:\([^)]*\)|/\w+)?$"  # XL, 165(M), 170/88A
    r"|\d+(?:\.\d+)?(?:cm|ml|kg|g|L|斤|寸|米|厘米|克|片|支|只|粒|抽|卷)(?:[*x×]\d+\w*)?$"
    r"|[^ ]*[色][/,，]\S+"  # 红色/M
    r"|[^ ]{0,2}[黑白红蓝绿黄紫灰粉棕青橙]$|(?:卡其|驼|藏青|咖啡|豹纹)$",
    re.IGNORECASE,
)
_WORD = late_pattern(rf"{PHONE_MARK}|[^\s,，;；{PHONE_MARK}]+")
_HOUSEHOLD = late_pattern(rf"[路街巷弄号栋幢楼室镇乡村屯座层厦院苑园区县市省{PHONE_MARK}]|单元")
_HAN = late_pattern(r"[一-龥]")
_LONGEST = 80


def labelled_items(pieces: list[Piece]) -> list[Item]:
    """Items under 商品：, with the specification and quantity labelled behind them."""
    found: list[Item] = []
    for place, piece in enumerate(pieces):
        if piece.label is Label.ITEM:
            found += [replace(one, sure=True) for one in _split(piece.text)]
        elif piece.label is Label.SPEC and (item := _open(found, pieces, place)):
            parts = f"{item.spec} {_COUNT.sub('', piece.text).strip()}".strip()
            found[-1] = replace(item, spec=parts, quantity=_count(piece.text) or item.quantity)
        elif found and (count := _counted(piece)):
            found[-1] = replace(found[-1], quantity=count)
    return found


def counted_items(text: str) -> list[Item]:
    """Items of a line that nothing labels, told by the count behind each: a guess."""
    return [item for part in _PARTS.split(text) if _COUNT.search(part) for item in _split(part)]


def parted(text: str) -> tuple[str, str]:
    """What a line says of items, each with its count, and what follows them: who gets them."""
    found = _HEAD.fullmatch(text) if _MARKED.search(text) else None  # quick where none is
    return (found.group(1), found.group(2)) if found else ("", text)


def behind_household(text: str) -> tuple[str, str]:
    """Who lives where, and the items behind that on the same line, which has a count at its end."""
    start = len(text)
    for word in reversed(list(_WORD.finditer(text))):
        if _HOUSEHOLD.search(word.group()) or is_strict_name(bare_name(word.group())):
            break
        start = word.start()
    return text[:start], text[start:]


def has_count(text: str) -> bool:
    """Whether a line ends like an item, ×2, and not like a size, 120*60*75."""
    if _SIZE.search(text):
        return False
    return _COUNT.search(text) is not None and _HAN.search(_COUNT.sub("", text)) is not None


def _counted(piece: Piece) -> int:
    """How many a piece of its own says; 0 when it says nothing of the kind."""
    if piece.label is Label.QUANTITY:
        return _alone(piece.text)
    return _bare_count(piece.text) if piece.label is Label.NONE else 0


def _open(found: list[Item], pieces: list[Piece], place: int) -> Item | None:
    """The item a specification belongs to; the line above it when no label named one."""
    before = pieces[place - 1] if place else None
    if before and before.label is Label.NONE and _is_title(before.text):
        found.append(replace(_item(before.text), sure=False))
    return found[-1] if found else None


def _is_title(text: str) -> bool:
    return bool(_HAN.search(text)) and not _bare_count(text) and "\ue000" not in text


def _split(text: str) -> list[Item]:
    parts = [part.strip() for part in _PARTS.split(text)]
    return [_item(part) for part in parts if _HAN.search(part) or re.search("[A-Za-z]", part)]


def _item(text: str) -> Item:
    """Trailing words that look like colour, size or packing are the specification."""
    count = _count(text)
    words = _PRICE.sub(" ", _COUNT.sub("", _PRICE.sub(" ", without_marks(text))))
    parts = _opened(words.strip(" ,，;；")[:_LONGEST]).split()
    split = len(parts)
    while split > 1 and _SPEC.fullmatch(parts[split - 1]):
        split -= 1
    return Item(" ".join(parts[:split]), " ".join(parts[split:]), count or 1)


def _opened(text: str) -> str:
    """What stands in brackets at the end is the specification, if it looks like one: 【红色 M】."""
    found = _BRACKETED.fullmatch(text)
    inside = found.group(2).split() if found else []
    if found and inside and all(_SPEC.fullmatch(part) for part in inside):
        return f"{found.group(1)} {found.group(2)}"
    return text


def _count(text: str) -> int:
    found = _COUNT.search(_PRICE.sub(" ", text).rstrip())
    return int(next(part for part in found.groups() if part)) if found else 0


def _alone(text: str) -> int:
    found = _ALONE.match(text.strip())
    return int(next(part for part in found.groups() if part)) if found else 0


def _bare_count(text: str) -> int:
    found = re.fullmatch(r"(?:[xX×✕*]\s?(\d{1,3}))", _PRICE.sub("", text).strip())
    return int(found.group(1)) if found else 0
