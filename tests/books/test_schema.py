"""The schema says what the reader checks: both judge the same documents alike."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from assistant.books import schema
from assistant.core.problem import Level
from tests.books.marked import HEAD, read
from tests.books.test_reader import WHOLE

VALIDATOR = Draft202012Validator(schema.schema())
BOOKS = sorted(Path("phrasebooks").glob("*.yaml"))
PHRASE = "id: x, stage: greet, title: t, text: a"
PROMOTION = "id: p, name: n, kind: coupon, starts: '2026-11-20', ends: '2026-11-21 10:00'"


class Editor(yaml.SafeLoader):
    """Reads by YAML 1.2, as editors do: `off` and dates are text."""


Editor.yaml_implicit_resolvers = {}

for kind, pattern in {
    "bool": r"true|false",
    "int": r"-?\d+",
    "float": r"-?\d+\.\d+",
    "null": r"~|null|",
}.items():
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"(?:{pattern})$"), None)


def loaded(text: str) -> Any:  # noqa: ANN401  whatever the document holds
    """A document as editors see it."""
    return Editor(text).get_single_data()


def test_the_schema_file_is_up_to_date() -> None:
    assert schema.FILE.read_text("utf-8") == schema.text(), "run: python -m assistant.books.schema"


def test_the_schema_is_a_schema_and_its_example_valid() -> None:
    Draft202012Validator.check_schema(schema.schema())
    for example in schema.schema()["examples"]:
        VALIDATOR.validate(example)


@pytest.mark.parametrize("path", BOOKS, ids=[path.stem for path in BOOKS])
def test_shipped_books_are_valid(path: Path) -> None:
    VALIDATOR.validate(loaded(path.read_text("utf-8")))


AGREED = [
    # the document, whether it is right
    (WHOLE, True),
    (HEAD, True),
    (HEAD + "shop:\nphrases:\n", True),
    (HEAD + 'shop: ""\n', True),
    (HEAD + f"phrases: [{{{PHRASE}}}]\n", True),
    (HEAD + "phrases: [{id: 12, stage: greet, title: 30, text: true}]\n", True),
    (HEAD + f"phrases: [{{{PHRASE}, tags: [新客], code: hy}}]\n", True),
    (HEAD + f"promotions: [{{{PROMOTION}, tiers: [{{spend: 300, off: 9.9}}]}}]\n", True),
    (HEAD + f"promotions: [{{{PROMOTION}, tiers: [{{count: 2, gift: 丝巾}}]}}]\n", True),
    (HEAD + "wording: [{words: 亏本, level: block, reason: 夸张, except: [不~]}]\n", True),
    (HEAD + "silence: [ad-first]\n", True),
    (HEAD + "wording: [{words: 亏本}]\n", False),
    (HEAD + "wording: [{words: 亏本, level: loud, reason: 夸张}]\n", False),
    (HEAD + "silence: ad-first\n", False),
    ("book: b\nname: n\n", False),
    ("format: 2\nbook: b\nname: n\n", False),
    ("format: 1\nbook: b\n", False),
    ("format: 1\nbook: a b\nname: n\n", False),
    ("format: 1\nbook: b\nname: ''\n", False),
    (HEAD + "extra: 1\n", False),
    (HEAD + "phrases: text\n", False),
    (HEAD + "phrases: [text]\n", False),
    (HEAD + "phrases: [{id: x, stage: greet, title: t}]\n", False),
    (HEAD + "phrases: [{id: x, stage: greet, title: t, text: '  '}]\n", False),
    (HEAD + 'phrases: [{id: x, stage: greet, title: "a\\nb", text: a}]\n', False),
    (HEAD + f"phrases: [{{{PHRASE}, tags: 新客}}]\n", False),
    (HEAD + f"phrases: [{{{PHRASE}, tags: ['']}}]\n", False),
    (HEAD + f"phrases: [{{{PHRASE}, code: [a]}}]\n", False),
    (HEAD + f"phrases: [{{{PHRASE}, then: {{after: 3x, phrase: x}}}}]\n", False),
    (HEAD + f"phrases: [{{{PHRASE}, then: {{after: 3m}}}}]\n", False),
    (HEAD + "promotions: [{id: p, name: n, kind: k, starts: a, ends: b}]\n", False),
    (HEAD + f"promotions: [{{{PROMOTION}, tiers: [{{spend: 0}}]}}]\n", False),
    (HEAD + f"promotions: [{{{PROMOTION}, tiers: [{{spend: -1}}]}}]\n", False),
    (HEAD + f"promotions: [{{{PROMOTION}, tiers: [{{count: 1.5}}]}}]\n", False),
    (HEAD + "checklists: [{id: c, name: n, items: [{id: a, text: b, required: 1}]}]\n", False),
    (HEAD + "cards: [{id: c, kind: x, title: t, text: a}]\n", False),
    (HEAD + "stages: [{id: live}]\n", False),
    ("- a\n", False),
    ("text\n", False),
]


@pytest.mark.parametrize(("text", "is_right"), AGREED)
def test_reader_and_schema_agree(text: str, is_right: bool) -> None:
    errors = [p.line() for p in read(text).problems if p.level is Level.ERROR]
    assert (not errors) is is_right, errors
    faults = [error.message for error in VALIDATOR.iter_errors(loaded(text))]
    assert (not faults) is is_right, faults
