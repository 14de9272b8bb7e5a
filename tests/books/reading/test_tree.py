"""Nodes know their place; nothing in YAML is interpreted, with either of PyYAML's parsers."""

import pytest
import yaml

from assistant.books.reading import tree
from assistant.books.reading.findings import Findings
from assistant.books.reading.source import Source
from assistant.books.reading.tree import (
    Budget,
    Mapping,
    Node,
    RefusedError,
    Scalar,
    Sequence,
    Span,
    compose,
)
from tests.books.marked import ids, phrases, read
from tests.books.reading.test_syntax import NEXT, SLIPS


def composed(text: str, span: Span | None = None) -> Node | None:
    """The root of a text, in which nothing may be wrong."""
    findings = Findings("f")
    root = compose(Source("f", text), span or Span(0, len(text)), findings, Budget())
    assert findings.problems == []
    return root


def test_scalars_are_what_is_written() -> None:
    root = composed("[no, '0x1', \"a\\nb\", 1:30, ~]")
    assert isinstance(root, Sequence)
    assert [item.text for item in root.items if isinstance(item, Scalar)] == [
        "no",
        "0x1",
        "a\nb",
        "1:30",
        "~",
    ]


def test_nodes_know_their_place_and_span() -> None:
    text = "亲: 1\n在:\n  - '好😀'\n"
    root = composed(text)
    assert isinstance(root, Mapping)
    key, value = root.pairs[1]
    assert (key.text, key.line, key.column) == ("在", 2, 1)
    assert isinstance(value, Sequence)
    item = value.items[0]
    assert isinstance(item, Scalar)
    assert (item.line, item.column) == (3, 5)
    assert text[item.start : item.end] == "'好😀'"


def test_a_part_has_the_places_of_the_whole() -> None:
    text = "skip: this\n- a\n- b\n"
    root = composed(text, Span(11, len(text), 2))
    assert isinstance(root, Sequence)
    assert [(item.line, item.column) for item in root.items] == [(2, 3), (3, 3)]
    item = root.items[1]
    assert isinstance(item, Scalar)
    assert text[item.start : item.end] == "b"


@pytest.mark.parametrize("style", ["|", "|-", "|+", ">", ">-"])
def test_blocks_lose_the_line_breaks_at_their_end(style: str) -> None:
    root = composed(f"{style}\n  a\n\n")
    assert isinstance(root, Scalar)
    assert root.text == "a"


def test_quoted_line_breaks_stay() -> None:
    root = composed('"a\\n"')
    assert isinstance(root, Scalar)
    assert root.text == "a\n"


@pytest.mark.parametrize("text", ["", "# only a comment", "---\n", "\n\n"])
def test_nothing_is_no_node(text: str) -> None:
    assert composed(text) is None


def test_the_budget_counts_over_all_parts() -> None:
    budget = Budget(5)
    source = Source("f", "[a, b]")
    compose(source, Span(0, 6), Findings("f"), budget)
    with pytest.raises(RefusedError) as refused:
        compose(source, Span(0, 6), Findings("f"), budget)
    assert refused.value.hopeless


@pytest.fixture
def _pure(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser that is used where PyYAML was built without libyaml."""
    monkeypatch.setattr(tree, "_LOADER", yaml.SafeLoader)


@pytest.mark.usefixtures("_pure")
@pytest.mark.parametrize(
    "entry", [slip[1] for slip in SLIPS if slip[0] != "percent first"], ids=lambda _: ""
)
def test_without_libyaml_a_slip_costs_one_entry_as_well(entry: str) -> None:
    text = phrases((entry + NEXT).replace("▶", ""))
    reading = read(text)
    assert ids(reading) == ["good", "next"]
    (problem,) = reading.problems
    assert problem.place.line in range(9, 16)
    assert "解析器说" not in problem.line()


@pytest.mark.usefixtures("_pure")
def test_without_libyaml_books_are_read_the_same() -> None:
    text = phrases("  - id: x\n    stage: greet\n    title: no\n    text: |\n      亲\n      {a}\n")
    reading = read(text)
    assert reading.problems == ()
    assert reading.book is not None
    assert reading.book.phrases[1].text == "亲\n{a}"
