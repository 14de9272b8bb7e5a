"""`assistant order`: what is read from a pasted order or address."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from assistant.app.given import given_text
from assistant.core.message import Message
from assistant.core.order.copied import CopiedOrder, Value
from assistant.core.order.reading import read_order
from assistant.core.order.showing import told


def read_orders(file: Path | None, *, lines: bool, as_json: bool) -> Iterator[str | Message]:
    """What is to be printed: one text, or one a line with `\\n` for its line breaks.

    Raises AssistantError when the file can't be read.
    """
    text = given_text(file)
    for one in text.splitlines() if lines else [text]:
        order = read_order(_unfolded(one) if lines else one)
        yield json.dumps(as_values(order), ensure_ascii=False) if as_json else told(order)


def as_values(order: CopiedOrder) -> dict[str, object]:
    """An order as `--json` writes it; docs/decisions/0030 says what each field means."""
    region = order.region
    return {
        "order_numbers": [asdict(one) for one in order.order_numbers],
        "tracking_numbers": [asdict(one) for one in order.tracking_numbers],
        "name": _value(order.name),
        "phone": _value(order.phone),
        "region": {"value": region.value, **asdict(region)},
        "address": _value(order.address),
        "items": [{"text": one.text, **asdict(one)} for one in order.items],
    }


def _value(value: Value) -> dict[str, object]:
    return {"value": value.value, "sure": value.sure}


def _unfolded(line: str) -> str:
    return line.replace("\\n", "\n")
