"""Twenty thousand damaged files: no exception, none slow, each rejection says where."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from assistant.books.importing.draft import Choices, Draft
from assistant.books.importing.snippets import read_snippets
from assistant.books.importing.tables import read_tables
from assistant.books.importing.textexpander import read_textexpander
from assistant.books.importing.xlsx import package
from assistant.books.importing.xlsx.package import MOST_PART
from tests.books.fuzz_seeds import mixed, seeds
from tests.books.fuzzing import run
from tests.books.importing import foreign_files as made

EACH = 2_500


@pytest.mark.parametrize("part", range(8))
def test_damaged_files(part: int) -> None:
    figures = run(mixed(seeds()), range(part * EACH, (part + 1) * EACH))
    assert figures.cases == EACH
    # CI is not quiet, so that only the soak judges how long each took
    assert [fault for fault in figures.faults if ": took " not in fault] == []
    assert figures.refused > EACH / 4


def with_part(path: Path, part: str, content: bytes) -> Path:
    """A workbook with another content in one of its parts."""
    with ZipFile(BytesIO(made.kefubao_xlsx(path).read_bytes())) as old:
        parts = {name: old.read(name) for name in old.namelist()} | {part: content}
    with ZipFile(path, "w", ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return path


SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<worksheet xmlns="x"><sheetData>'
MERGED = b"".join(b'<mergeCell ref="A1:XFD%d"/>' % last for last in range(2, 5_000))
BOMBS = {
    "spaces": HEAD + b" " * (MOST_PART + 1),
    "cells": HEAD + b"<row>" + b"<c t='str'><v>1</v></c>" * 500_000,
    "rows": HEAD + b"<row><c><v>1</v></c></row>" * 60_000,
    "entities": b'<!DOCTYPE a [<!ENTITY b "cccc">]>' + HEAD + b"&b;",
    "merged": HEAD + b"</sheetData>" + b'<mergeCell ref="A1:XFD1048576"/>' * 20_000,
    "overlapping": HEAD + b"<row><c t='str'><v>1</v></c></row>" * 5_000 + b"</sheetData>" + MERGED,
    "encoding": b'<?xml version="1.0" encoding="x-none"?>' + HEAD,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_in_a_workbook_is_refused(tmp_path: Path, name: str) -> None:
    draft = read_tables(with_part(tmp_path / "a.xlsx", SHEET, BOMBS[name]), "a.xlsx", Choices())
    only_refused(draft)


def test_a_part_of_nothing_but_tags_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MOST_TAGS", 5_000)
    source = with_part(tmp_path / "a.xlsx", SHEET, HEAD + b"<c/>" * 6_000)
    only_refused(read_tables(source, "a.xlsx", Choices()))


def test_a_workbook_that_lies_about_its_size(tmp_path: Path) -> None:
    source = with_part(tmp_path / "a.xlsx", SHEET, b" " * 1_000_000)
    data = source.read_bytes()
    source.write_bytes(data.replace((1_000_000).to_bytes(4, "little"), (9).to_bytes(4, "little")))
    only_refused(read_tables(source, "a.xlsx", Choices()))


def test_a_huge_cell_and_an_unpaired_quote(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('标题,内容\n一,"' + "长" * 50_000 + '"\n二,好\n', "utf-8")
    draft = read_tables(tmp_path / "a.csv", "a.csv", Choices())
    assert [phrase.text for phrase in draft.phrases] == ["好"]
    assert [problem.place.line for problem in draft.problems] == [2]
    (tmp_path / "b.csv").write_text('标题,内容\n一,好\n二,"' + "长,\n" * 100_000, "utf-8")
    draft = read_tables(tmp_path / "b.csv", "b.csv", Choices())
    assert [phrase.text for phrase in draft.phrases] == ["好"]
    assert [problem.place.line for problem in draft.problems] == [3]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 5000, '{"combos": ' + "[" * 40])
def test_deep_json(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, "utf-8")
    only_refused(read_snippets(tmp_path / "a.json", "a.json", Choices()))


def test_long_numbers_and_lone_surrogates(tmp_path: Path) -> None:
    text = '{"combos": [{"keyword": "a", "n": ' + "9" * 10_000 + ', "snippet": "a\\ud800b"}]}'
    (tmp_path / "a.json").write_text(text, "utf-8")
    (phrase,) = read_snippets(tmp_path / "a.json", "a.json", Choices()).phrases
    assert phrase.text == "ab"


def test_billion_laughs_in_a_property_list(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE p [<!ENTITY e0 "ha">{entities}]><plist><string>&e9;</string></plist>'
    (tmp_path / "a.plist").write_text(f'<?xml version="1.0"?>{text}', "utf-8")
    only_refused(read_textexpander(tmp_path / "a.plist", "a.plist", Choices()))


def only_refused(draft: Draft) -> None:
    """Nothing but one problem, with its place."""
    assert draft.phrases == ()
    assert len(draft.problems) == 1
    assert draft.problems[0].place.line > 0
    assert draft.problems[0].place.column > 0
