"""Blanks in a text: `{买家}`, `{颜色:红|蓝}`, `{快递=中通}`, `{今天+3天}`; filled only once."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.core.message import Message

CONTEXT = frozenset(
    [
        "买家",
        "店铺",
        "客服",
        "问候",
        "今天",
        "订单号",
        "收货地址",
        "活动",
        "活动优惠",
        "活动结束",
        "剩余时间",
        "凑单差额",
        "到手价",
    ]
)
PROMOTION_CONTEXT = frozenset(["活动", "活动优惠", "活动结束", "剩余时间"])
LONGEST_VALUE = 2000
LONGEST_NAME = 30
_TODAY = re.compile(r"今天(?:([+-])(\d{1,3})天)?")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Blank:
    """One placeholder: its name, the choices it offers and the value it starts with."""

    name: str
    choices: tuple[str, ...] = ()
    default: str = ""

    @property
    def offers(self) -> bool:
        """Whether there is anything to start from."""
        return bool(self.choices or self.default)

    @property
    def days(self) -> int | None:
        """For `今天` and `今天±n天` the offset in days, else None."""
        found = _TODAY.fullmatch(self.name)
        if not found:
            return None
        return int(f"{found[1]}{found[2]}") if found[1] else 0


Piece = str | Blank
_NOTHING = Blank("")


class PlaceholderError(ValueError):
    """A malformed placeholder; `offset` counts characters from the start of the text."""

    def __init__(self, offset: int, message: Message) -> None:
        super().__init__(message.text())
        self.offset = offset
        self.message = message


_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def pieces(text: str) -> tuple[Piece, ...]:
    """Split a text into literal strings and blanks; `{{` and `}}` are braces.

    Raises PlaceholderError.
    """
    return _joined(piece for _, _, piece in located(text))


def located(text: str) -> tuple[tuple[int, int, Piece], ...]:
    """Like `pieces`, each with its start and end in the text. Raises PlaceholderError."""
    found: list[tuple[int, int, Piece]] = []
    end = 0
    for token in _TOKEN.finditer(text):
        found.append((end, token.start(), text[end : token.start()]))
        found.append((token.start(), token.end(), _piece(token)))
        end = token.end()
    found.append((end, len(text), text[end:]))
    return tuple(part for part in found if part[2] != "")


def blanks(text: str) -> tuple[Blank, ...]:
    """The blanks of a text, each name once, in order. Raises PlaceholderError.

    Of several with one name the first that offers something counts: `{颜色:红|蓝}…{颜色}`.
    """
    named: dict[str, Blank] = {}
    for piece in pieces(text):
        if isinstance(piece, Blank) and not named.get(piece.name, _NOTHING).offers:
            named[piece.name] = piece
    return tuple(named.values())


def asked(text: str, known: Iterable[str]) -> tuple[Blank, ...]:
    """The blanks that must be asked for, given the names whose values are known."""
    have = set(known)
    return tuple(b for b in blanks(text) if b.name not in have and b.days is None)


def fill(text: str, values: Mapping[str, str], today: date | None = None) -> str:
    """Put values into the blanks; they are never read as templates again.

    Raises KeyError(name) for a blank that would stay empty.
    """
    return "".join(
        piece if isinstance(piece, str) else _value(piece, values, today) for piece in pieces(text)
    )


def clean(value: str) -> str:
    """A value fit to go into a reply: no control or bidi characters, at most 2,000 characters.

    One in which nothing can be seen is empty: `\\u200b` would leave as an unfilled blank.
    """
    kept = "".join(c for c in value if c not in _BIDI and (c == "\n" or _is_printable(c)))
    return kept.strip()[:LONGEST_VALUE].rstrip() if any(map(_is_visible, kept)) else ""


def _is_printable(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs", "Co", "Cn")


def _is_visible(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) != "Cf"


def _value(blank: Blank, values: Mapping[str, str], today: date | None) -> str:
    if blank.days is not None and today is not None:
        day = today + timedelta(days=blank.days)
        return f"{day.month}月{day.day}日"
    value = clean(values.get(blank.name, "")) or clean(blank.default)
    if not value:
        raise KeyError(blank.name)
    return value


def _piece(token: re.Match[str]) -> Piece:
    whole = token[0]
    if whole in ("{{", "}}"):
        return whole[0]
    if len(whole) == 1:
        raise PlaceholderError(
            token.start(),
            Message.of(
                "花括号“{brace}”没有配对；要写花括号本身请写两个。",
                "Unpaired brace “{brace}”; write it twice to mean the brace itself.",
                brace=whole,
            ),
        )
    return _blank(token[1], token.start())


def _blank(body: str, offset: int) -> Blank:
    name, colon, choices = body.partition(":")
    if colon:
        return Blank(_named(name, offset), _choices(choices, offset))
    name, _, default = body.partition("=")
    return Blank(_named(name, offset), default=default.strip())


def _named(name: str, offset: int) -> str:
    name = name.strip()
    if not name or len(name) > LONGEST_NAME or "\n" in name:
        raise PlaceholderError(
            offset,
            Message.of(
                "变量要有名字（最多 30 个字），如 {{颜色}}。",
                "A placeholder needs a name (at most 30 characters), like {{colour}}.",
            ),
        )
    return name


def _choices(text: str, offset: int) -> tuple[str, ...]:
    choices = tuple(choice.strip() for choice in text.split("|"))
    if not all(choices):
        raise PlaceholderError(
            offset,
            Message.of(
                "选项不能是空的；写成 {{颜色:红|蓝}}。",
                "A choice must not be empty; write {{colour:red|blue}}.",
            ),
        )
    return choices


def _joined(found: Iterable[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in found:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        elif piece != "":
            joined.append(piece)
    return tuple(joined)
