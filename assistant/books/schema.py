"""The JSON Schema of format 1 for editors, made from the table the reader checks against."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant.books.format import BOOK, Entry, Field, Kind
from assistant.core.language import Language
from assistant.core.message import Message
from assistant.replacing import replace_file

FILE = Path(__file__).parents[2] / "resources" / "phrasebook.schema.json"
_SCALARS = ["string", "number", "boolean"]
_CJK = "\u3400-\u4dbf\u4e00-\u9fff"

Schema = dict[str, Any]


def schema() -> Schema:
    """The whole schema (draft 2020-12)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "phrasebook.schema.json",
        "title": "话术本 · phrasebook, format 1",
        **_object(BOOK),
        "examples": [_EXAMPLE],
    }


def text() -> str:
    """The schema as it stands in the file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def main() -> int:
    """Write the schema's file."""
    replace_file(FILE, text().encode())
    sys.stdout.write(f"{FILE}\n")
    return 0


def _object(entry: Entry) -> Schema:
    either = [
        {"anyOf": [{"required": [field.name]}, {"required": [field.instead]}]}
        for field in entry.required
        if field.instead
    ]
    return {
        "type": "object",
        "properties": {field.name: _property(field) for field in entry.fields},
        "required": [field.name for field in entry.required if not field.instead],
        "additionalProperties": False,
        **({"allOf": either} if either else {}),
    }


def _property(field: Field) -> Schema:
    about = f"{field.about.text()} · {field.about.text(Language.ENGLISH)}"
    value = _VALUES[field.kind](field)
    if not field.required:
        value = {"anyOf": [value, {"enum": [None, ""] if _may_be_empty(field) else [None]}]}
    return {"description": about, **value}


def _may_be_empty(field: Field) -> bool:
    lists = (Kind.LINES, Kind.TEXTS, Kind.ENTRY, Kind.ENTRIES)
    return field.kind not in lists


def _text(pattern: str) -> Schema:
    """A text; what an editor takes for a number or for true is a text to the reader."""
    return {"type": _SCALARS, "pattern": pattern}


def _line(_: Field) -> Schema:
    return _text(r"^[^\n]*\S[^\n]*$")


def _any_text(_: Field) -> Schema:
    return _text(r"\S")


def _id(_: Field) -> Schema:
    return _text(f"^[A-Za-z0-9{_CJK}][A-Za-z0-9{_CJK}._-]{{0,99}}$")


def _lines(field: Field) -> Schema:
    return {"type": "array", "items": _line(field)}


def _texts(field: Field) -> Schema:
    return {"type": "array", "items": _any_text(field)}


def _number(_: Field) -> Schema:
    return {
        "type": ["number", "string"],
        "exclusiveMinimum": 0,
        "pattern": r"^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,2})?$",
    }


def _count(field: Field) -> Schema:
    if field.choices:
        return {"enum": [*field.choices, *(int(choice) for choice in field.choices)]}
    return {"type": ["integer", "string"], "minimum": 1, "pattern": r"^[1-9]\d{0,5}$"}


def _flag(_: Field) -> Schema:
    return {"enum": [True, False, "true", "false"]}


def _moment(_: Field) -> Schema:
    pattern = r"^(20\d\d|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
    return {"type": "string", "pattern": pattern + r"( ([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$"}


def _duration(_: Field) -> Schema:
    return {"type": "string", "pattern": r"^[1-9]\d{0,3}[smhd]$"}


def _choice(field: Field) -> Schema:
    return {"enum": list(field.choices)}


def _entry(field: Field) -> Schema:
    return _object(_nested(field))


def _entries(field: Field) -> Schema:
    return {"type": "array", "items": _object(_nested(field))}


def _nested(field: Field) -> Entry:
    return field.of or Entry(Message.of(field.name, field.name), ())


_VALUES: dict[Kind, Callable[[Field], Schema]] = {
    Kind.ID: _id,
    Kind.LINE: _line,
    Kind.TEXT: _any_text,
    Kind.LINES: _lines,
    Kind.TEXTS: _texts,
    Kind.NUMBER: _number,
    Kind.COUNT: _count,
    Kind.FLAG: _flag,
    Kind.MOMENT: _moment,
    Kind.DURATION: _duration,
    Kind.CHOICE: _choice,
    Kind.ENTRY: _entry,
    Kind.ENTRIES: _entries,
}

_EXAMPLE: Schema = {
    "format": 1,
    "book": "womenswear",
    "name": "女装店话术",
    "shop": "小鱼女装",
    "stages": [{"id": "live", "name": "直播间"}],
    "phrases": [
        {
            "id": "bargain-gift",
            "stage": "objection",
            "title": "申请小礼品",
            "code": "lp",
            "keywords": ["不便宜就不买"],
            "text": "亲，您稍等，我去帮您申请一下小礼品～",
            "then": {"after": "3m", "phrase": "hurry"},
        },
        {
            "id": "hurry",
            "stage": "close",
            "title": "满减催单",
            "promotion": "nov-300-40",
            "text": "亲，{活动}还有{剩余时间}结束，{活动优惠}，现在拍下最划算哦～",
        },
    ],
    "promotions": [
        {
            "id": "nov-300-40",
            "name": "双十一满300减40",
            "kind": "threshold_off",
            "starts": "2026-11-20 00:00",
            "ends": "2026-11-23 23:59:59",
            "tiers": [{"spend": 300, "off": 40}],
        }
    ],
}

if __name__ == "__main__":
    sys.exit(main())
