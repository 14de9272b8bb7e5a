"""A book written as people like to read it, such that the reader reads exactly the same."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from assistant.books.format import FORMAT
from assistant.books.reading.moments import DEFAULT_ZONE, duration_text
from assistant.core.book import Book
from assistant.core.card import Card
from assistant.core.checklist import Checklist, ChecklistItem
from assistant.core.late_pattern import late_pattern
from assistant.core.phrase import Phrase
from assistant.core.product import Product
from assistant.core.promotion import Promotion, Tier
from assistant.core.stage import Stage
from assistant.core.wording.rule import Rule
from assistant.replacing import replace_file

WIDEST_ROW = 90
_PLAIN = late_pattern(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=~<][^\n]*")
_FLOW = late_pattern(r"[,\[\]{}?:]")
_NOT_SEEN_AS_TEXT = late_pattern(
    r"[-+.\d][-+.,:_\dxobaefTZ ]*|y|n|yes|no|on|off|true|false|null|\.inf|\.nan", re.IGNORECASE
)
_UNSAFE = late_pattern(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}

Row = tuple[str, "Value"]
Value = str | tuple["Value", ...] | dict[str, "Value"]
_RAW = frozenset(
    {
        *("format", "starts", "ends", "after", "required"),
        *("spend", "count", "off", "percent", "repeat", "price", "most"),
    }
)
_ROWS = frozenset(
    {
        "keywords",
        "tags",
        "images",
        "aliases",
        "points",
        "matches",
        "then",
        "tiers",
        "stages",
        "stacks_with",
        "silence",
        "hidden",
        "from",
        "except",
    }
)


def write_book(book: Book, path: Path) -> None:
    """Replace `path` by the book. Raises OSError, leaving the old file as it was."""
    replace_file(path, book_text(book).encode())


def book_text(book: Book) -> str:
    """The whole file of a book."""
    return "".join(f"{line}\n" for line in _mapping(book_rows(book), ""))


def row_lines(key: str, value: Value, indent: str) -> list[str]:
    """The lines of one key."""
    return list(_mapping({key: value}, indent))


def entry_lines(rows: Value, indent: str) -> list[str]:
    """The lines of one entry of a list."""
    return list(_sequence((rows,), indent))


def _mapping(rows: dict[str, Value], indent: str) -> Iterator[str]:
    for key, value in rows.items():
        if isinstance(value, str):
            yield from _text(f"{indent}{key}:", value, indent, is_raw=key in _RAW)
        elif (
            key in _ROWS
            and _is_short(value)
            and len(row := f"{indent}{key}: {_flow(value)}") <= WIDEST_ROW
        ):
            yield row
        elif isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _mapping(value, indent + "  ")
        else:
            yield f"{indent}{key}:"
            yield from _sequence(value, indent + "  ")


def _sequence(items: Iterable[Value], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict):
            first, *others = _mapping(item, indent + "  ")
            yield f"{indent}- {first.removeprefix(indent + '  ')}"
            yield from others
        elif isinstance(item, str):
            yield from _text(f"{indent}-", item, indent)


def _is_short(value: Value) -> bool:
    """Whether a list of words or a small mapping fits in one row."""
    if isinstance(value, dict):
        return all(isinstance(inner, str) and "\n" not in inner for inner in value.values())
    return all(isinstance(inner, str) and "\n" not in inner for inner in value) or (
        all(isinstance(inner, dict) and _is_short(inner) for inner in value)
    )


def _flow(value: Value) -> str:
    if isinstance(value, str):
        return scalar(value, in_flow=True)
    if isinstance(value, dict):
        inner = (f"{key}: {text if key in _RAW else _flow(text)}" for key, text in value.items())
        return f"{{{', '.join(inner)}}}"
    return f"[{', '.join(_flow(item) for item in value)}]"


def _text(head: str, text: str, indent: str, *, is_raw: bool = False) -> Iterator[str]:
    if is_raw:
        yield f"{head} {text}"
    elif _fits_block(text):
        yield f"{head} |-"
        yield from (f"{indent}  {line}" if line else "" for line in text.split("\n"))
    else:
        yield f"{head} {scalar(text)}"


def _fits_block(text: str) -> bool:
    return (
        "\n" in text
        and text[0] not in " \t\n"
        and not text.endswith("\n")
        and not _UNSAFE.search(text)
    )


def scalar(text: str, *, in_flow: bool = False) -> str:
    """A text on one line: plain where that is safe and reads as text in any editor, else quoted."""
    if _UNSAFE.search(text) or "\n" in text or "\t" in text:
        return f'"{"".join(_escaped(character) for character in text)}"'
    if _is_plain(text) and not (in_flow and _FLOW.search(text)):
        return text
    return "'" + text.replace("'", "''") + "'"


def _is_plain(text: str) -> bool:
    return bool(
        _PLAIN.fullmatch(text)
        and text == text.strip()
        and not _NOT_SEEN_AS_TEXT.fullmatch(text)
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
    )


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if not _UNSAFE.fullmatch(character):
        return character
    return f"\\u{ord(character):04X}"  # none of them is above U+FFFF


def _present(**values: Value) -> dict[str, Value]:
    return {key: value for key, value in values.items() if value}


def book_rows(book: Book) -> dict[str, Value]:
    """The top-level keys of a book's file with what stands under them, in writing order."""
    return _present(
        format=FORMAT,
        book=book.id,
        name=book.name,
        shop=book.shop,
        timezone="" if book.timezone == DEFAULT_ZONE else book.timezone,
        stages=tuple(_stage(stage) for stage in book.stages),
        phrases=tuple(_phrase(phrase) for phrase in book.phrases),
        promotions=tuple(_promotion(promotion) for promotion in book.promotions),
        checklists=tuple(_checklist(checklist) for checklist in book.checklists),
        products=tuple(_product(product) for product in book.products),
        cards=tuple(_card(card) for card in book.cards),
        wording=tuple(_words(rule) for rule in book.wording),
        silence=tuple(silence.rule for silence in book.silence),
        hidden=book.hidden,
    )


def _stage(stage: Stage) -> Value:
    return _present(id=stage.id, name=stage.name)


def _phrase(phrase: Phrase) -> Value:
    then, origin = phrase.then, phrase.origin
    return _present(
        id=phrase.id,
        stage=phrase.stage,
        title=phrase.title,
        code=phrase.code,
        keywords=phrase.keywords,
        text=phrase.text,
        variants=phrase.variants,
        tags=phrase.tags,
        images=phrase.images,
        promotion=phrase.promotion,
        promise=phrase.promise,
        then=_present(after=duration_text(then.after), phrase=then.phrase) if then else "",
        **{"from": _present(phrase=origin.phrase, seen=origin.seen) if origin else ""},
    )


def _promotion(promotion: Promotion) -> Value:
    return _present(
        id=promotion.id,
        name=promotion.name,
        kind=promotion.kind.value,
        starts=_moment(promotion.starts),
        ends=_moment(promotion.ends),
        conditions=promotion.conditions,
        benefit=promotion.benefit,
        tiers=tuple(_tier(tier) for tier in promotion.tiers),
        stacks_with=promotion.stacks_with,
    )


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S" if moment.second else "%Y-%m-%d %H:%M")


def _tier(tier: Tier) -> Value:
    return _present(
        spend=_number(tier.spend),
        count=_number(tier.count),
        off=_number(tier.off),
        percent=_number(tier.percent),
        gift=tier.gift,
        repeat="true" if tier.repeat else "",
        price=_number(tier.price),
        most=_number(tier.most),
    )


def _number(number: Decimal | int | None) -> str:
    return str(number) if number else ""


def _checklist(checklist: Checklist) -> Value:
    items = tuple(_item(item) for item in checklist.items)
    return _present(
        id=checklist.id,
        name=checklist.name,
        items=items,
        address=checklist.address,
        confirmation=checklist.confirmation,
    )


def _item(item: ChecklistItem) -> Value:
    return _present(id=item.id, text=item.text, required="true" if item.required else "")


def _product(product: Product) -> Value:
    return _present(
        id=product.id,
        name=product.name,
        aliases=product.aliases,
        points=product.points,
        suits=product.suits,
        sizes=product.sizes,
        material=product.material,
        season=product.season,
        care=product.care,
        link=product.link,
        matches=product.matches,
    )


def _card(card: Card) -> Value:
    return _present(id=card.id, kind=card.kind.value, title=card.title, text=card.text)


def _words(rule: Rule) -> Value:
    rows: dict[str, Value] = {"words": rule.words} if rule.words else {"pattern": rule.patterns[0]}
    return rows | _present(
        level=rule.level.value,
        reason=str(rule.reason),
        better=rule.better,
        **{"except": rule.exceptions},
    )
