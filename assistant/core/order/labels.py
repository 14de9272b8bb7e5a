"""A text taken apart at its labels: 收货人：…, 手机号码 …, 地址在…"""

import re
from dataclasses import dataclass
from functools import cache

from assistant.core.late_pattern import late_pattern
from assistant.core.order.label_words import Label, vocabulary
from assistant.core.order.names import closed_up, is_likely_name
from assistant.core.order.region import begins_with_place


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text under one label; at most one line."""

    label: Label
    text: str


_EDGE = r"(?:^|(?<=[\s,，;；、|/。！!?？(（【\[\]】)）~～]))"
_COLON = r"\s*(?:[:：=]|[】\]][:：]?)\s*"
_VERB = r"\s*(?:改成|改为|换成|换为|就写|写|换|改|是|为|在)\s*[:：]?\s*"


_NEWS = late_pattern(  # the telephone in it is the courier's, the place one on the way
    r"您的快件|快件(?:已|在|由|到|离)|揽[收件]|派[件送]中|正在(?:派|为您)|取件码|转运中心|分拨中心|由快递员"
    r"|(?:派件|派送|快递|揽投|配送)员[^\n]{0,8}?1[3-9]\d{9}"
)
# a buyer does
_ORDERS = late_pattern("改.{0,3}地址|地址.{0,3}改|收[货件](?:人|地址|信息)|[改寄]到")
_OF_A_PARCEL = (Label.ORDER, Label.TRACKING, Label.NUMBER, Label.OTHER)


def pieces(text: str) -> list[Piece]:
    """The text in pieces, in order; a label alone on its line belongs to the next line."""
    return _regions_joined(_labelled(text))


def _regions_joined(found: list[Piece]) -> list[Piece]:
    """省份, 城市 and 区县 under labels of their own are one region."""
    joined: list[Piece] = []
    for piece in found:
        if joined and piece.label is Label.REGION and joined[-1].label is Label.REGION:
            joined[-1] = Piece(Label.REGION, f"{joined[-1].text} {piece.text}")
        else:
            joined.append(piece)
    return joined


def _labelled(text: str) -> list[Piece]:
    found: list[Piece] = []
    waiting = Label.NONE
    for line in text.split("\n"):
        stretches = [piece for piece in _of_line(line) if piece.label or piece.text]
        if _NEWS.search(line) and not _ORDERS.search(line):
            stretches = [_of_news(piece) for piece in stretches]
        for number, piece in enumerate(stretches):
            if waiting and not number and not piece.label:
                piece = Piece(waiting, piece.text)  # noqa: PLW2901 - the line gets its label
            if piece.text:
                found.append(piece)
        if stretches:
            last = stretches[-1]
            waiting = last.label if not last.text else Label.NONE
    return found


def _of_news(piece: Piece) -> Piece:
    """Who gets the parcel is not in what its carrier tells."""
    return piece if piece.label in _OF_A_PARCEL else Piece(Label.NEWS, piece.text)


def _of_line(line: str) -> list[Piece]:
    marks = _labels(line)
    if not marks:
        return [Piece(Label.NONE, line.strip())]
    starts = [start for start, _, _ in marks[1:]] + [len(line)]
    head = Piece(Label.NONE, _ahead(line[: marks[0][0]]))
    rest = [
        Piece(label, line[end:start].strip(_RIM_AFTER).rstrip("【["))
        for (_, end, label), start in zip(marks, starts, strict=True)
    ]
    return [head, *rest]


def _ahead(text: str) -> str:
    """What stands before the first label; 【碎花连衣裙】 as a whole without its brackets."""
    whole = _BRACKETED.fullmatch(text.strip(_RIM_AFTER))
    return whole[1] if whole else text.strip(_RIM)


_BRACKETED = late_pattern(r"【([^【】]+)】")
_RIM = " ,，;；、|【[(（"
_RIM_AFTER = " ,，;；、|"


def _labels(line: str) -> list[tuple[int, int, Label]]:
    """Where labels begin and end in a line."""
    marks: list[tuple[int, int, Label]] = []
    for found in _pattern().finditer(line):
        word = found.group("word")
        label, strong = vocabulary()[word]
        edge = bool(marks) or re.compile(_EDGE).match(line, found.start()) is not None
        end = _label_end(line, found.start(), found.end(), label, loud=strong, edge=edge)
        if end and (not marks or found.start() >= marks[-1][1]):
            marks.append((found.start(), end, label))
    return marks


def _label_end(line: str, start: int, end: int, label: Label, *, loud: bool, edge: bool) -> int:
    """Where the label's value begins; 0 when the word is no label here."""
    colon = re.compile(_COLON).match(line, end)
    if colon and (edge or line[start:end] not in _SHORT):
        return colon.end()
    alone = not line[:start].strip() and not line[end:].strip()
    if alone:
        return end
    if not loud:
        return 0
    verb = re.compile(_VERB).match(line, end)
    if verb and _begins(label, line[verb.end() :]):
        return verb.end()
    if edge and line[end : end + 1] in " \t" and line[end:].strip():
        return (
            end if not _is_verb(line[start:end], label) or _begins(label, line[end:].strip()) else 0
        )
    return end if edge and _begins(label, line[end:]) else 0


def _is_verb(word: str, label: Label) -> bool:
    """Whether a label is a word of talk unless its value follows: 改成, 收货人."""
    return label is Label.NAME or (label is Label.ADDRESS and not word.endswith(("地址", "信息")))


def _begins(label: Label, rest: str) -> bool:
    """Whether what follows can only be this label's value, though no colon says so."""
    rest = rest[:_NEAR]
    if label is Label.NAME:
        rest = closed_up(rest)
        head = re.split(r"[\s,，;；、/。]|电话|手机|联系|\d|\ue000|是", rest, maxsplit=1)[0]
        return is_likely_name(head)
    if label in (Label.ADDRESS, Label.REGION):
        return begins_with_place(rest)
    return label in _NUMBERED and re.match(r"[A-Za-z]{0,4}[\d+(（\ue000\ue001]", rest) is not None


_NEAR = 40  # characters: what does not begin by then does not begin
_SHORT = (
    "收",
    "省",
    "市",
    "区",
    "县",
    "街道",
    "乡镇",
)  # the end of other words, too: 查收：, 小区：
_NUMBERED = (Label.PHONE, Label.ORDER, Label.TRACKING, Label.NUMBER, Label.OTHER)


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(vocabulary(), key=lambda word: (-len(word), word))
    return re.compile(f"(?P<word>{'|'.join(words)})")
