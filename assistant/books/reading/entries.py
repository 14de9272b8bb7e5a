"""Stages, checklists, products and cards from their records."""

from collections.abc import Iterable

from assistant.books.reading import wording
from assistant.books.reading.findings import Findings
from assistant.books.reading.record import Record
from assistant.core.card import Card, CardKind
from assistant.core.checklist import Checklist, ChecklistItem
from assistant.core.message import Message
from assistant.core.product import Product
from assistant.core.stage import Stage

_FLAGS = {"": False, "true": True, "false": False}


def unique(records: Iterable[Record], findings: Findings) -> tuple[Record, ...]:
    """The records whose id none before them has; the others are reported."""
    first: dict[str, Record] = {}
    for record in records:
        known = first.setdefault(record.id, record)
        if known is not record:
            line = known.texts["id"].line
            findings.error(record.texts["id"], wording.duplicate(_ID, record.id, line))
    return tuple(first.values())


def check_codes(records: Iterable[Record], findings: Findings) -> None:
    """Warn of codes that two phrases share."""
    lines: dict[str, int] = {}
    for record in records:
        code = record.texts.get("code")
        if code is None:
            continue
        line = lines.setdefault(code.text.lower(), code.line)
        if line != code.line:
            findings.warning(code, wording.duplicate(_CODE, code.text, line))


def stages_of(records: Iterable[Record]) -> tuple[Stage, ...]:
    """The stages a book adds."""
    return tuple(Stage(record.id, record.text("name")) for record in records)


def checklists_of(
    records: Iterable[Record], book: str, findings: Findings
) -> tuple[Checklist, ...]:
    """The sound checklists of a book."""
    sound = []
    for record in records:
        before = findings.errors
        checklist = _checklist(record, book, findings)
        if findings.errors == before:
            sound.append(checklist)
    return tuple(sound)


def products_of(records: Iterable[Record], book: str, findings: Findings) -> tuple[Product, ...]:
    """The products of a book."""
    return tuple(
        Product(
            book,
            record.id,
            record.text("name"),
            record.list("aliases"),
            record.list("points"),
            record.text("suits"),
            record.text("sizes"),
            record.text("material"),
            record.text("season"),
            record.text("care"),
            record.text("link"),
            record.list("matches"),
            findings.place(record.node),
        )
        for record in records
    )


def cards_of(records: Iterable[Record], book: str, findings: Findings) -> tuple[Card, ...]:
    """The cards of a book."""
    return tuple(
        Card(
            book,
            record.id,
            CardKind(record.text("kind")),
            record.text("title"),
            record.text("text"),
            findings.place(record.node),
        )
        for record in records
    )


def _checklist(record: Record, book: str, findings: Findings) -> Checklist:
    items = unique(record.entries["items"], findings)
    if not items:
        findings.error(record.node, wording.empty("items"))
    return Checklist(
        book,
        record.id,
        record.text("name"),
        tuple(_item(item, findings) for item in items),
        findings.place(record.node),
        record.text("address"),
        record.text("confirmation"),
    )


def _item(record: Record, findings: Findings) -> ChecklistItem:
    flag = record.text("required")
    if flag not in _FLAGS:
        findings.error(record.texts["required"], wording.BAD_FLAG)
    return ChecklistItem(record.id, record.text("text"), _FLAGS.get(flag, False))


_ID = Message("id", "The id")
_CODE = Message("编码", "The code")
