"""Files made to be slow, deep or large are refused in a fraction of a second."""

import pytest

from assistant.books.reader import read_bytes
from assistant.books.reading.source import MOST_BYTES
from tests.books.marked import HEAD, ids, phrases, read
from tests.soon import soon

ENTRIES = f"{HEAD}phrases:\n"
BOMBS = {
    "merge keys": "a: &a {x: 1}\n" + "".join(f"b{n}: &b{n} {{<<: [*a, *a]}}\n" for n in range(900)),
    "aliases": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
    "brackets": "[" * 100_000,
    "brackets in entries": ENTRIES + ("  - " + "[" * 1000 + "\n") * 3000,
    "dashes": "- " * 100_000,
    "items": "[" + "a," * 3_000_000,
    "mappings": "[" + "{}," * 2_500_000,
    "keys": ENTRIES + "  - {" + ",".join(f"k{n}" for n in range(300_000)) + "}",
    "sections": "".join(f"k{n}: @\n" for n in range(400_000)),
    "broken entries": ENTRIES + "  - @\n" * 400_000,
    "empty lines": ENTRIES + "\n" * 7_000_000 + "@",
    "returns": "\r" * 7_000_000 + "@",
    "open quote": 'a: "' + "x\n" * 3_900_000,
    "blanks": ENTRIES + "- {id: a, stage: greet, title: t, text: '" + "{a}" * 2_500_000 + "'}",
    "long key": "a" * 8_000_000 + ": 1",
    "tags": "!" * 8_000_000,
    "anchors": "&a " * 2_000_000,
    "directives": "%TAG ! " * 1_000_000,
}

_SECONDS = 3  # taken in whole they take minutes


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_quickly(name: str) -> None:
    data = BOMBS[name].encode()
    assert len(data) <= MOST_BYTES
    with soon(_SECONDS):
        reading = read_bytes(data, "f")
    assert reading.problems
    assert all(p.place.line and p.place.column for p in reading.problems)


def test_a_list_may_hold_fifty_thousand_entries_and_no_more() -> None:
    row = "    tags: [" + "a," * 50_000 + "]\n"
    entry = "  - id: x\n    stage: greet\n    title: t\n    text: a\n"
    assert ids(read(phrases(entry + row))) == ["good", "x"]
    reading = read(phrases(entry + row.replace("[", "[a,")))
    assert reading.book is None
    assert "50000 条" in reading.problems[0].line()


def test_very_many_problems_are_cut_off_with_a_word() -> None:
    reading = read(phrases("".join(f"  - {{id: a{n}, x: 1}}\n" for n in range(2000))))
    assert len(reading.problems) == 1001
    assert any("问题太多" in problem.line() for problem in reading.problems)
