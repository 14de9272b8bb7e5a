"""Merging: any number of files, each day of each agent once."""

import random
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from assistant.core.numbers.export import SUFFIX, Export, written
from assistant.core.numbers.sums import Span
from assistant.core.numbers.table import Cell, Chart, Shape, Table
from assistant.core.numbers.tally import Event, Tally
from assistant.store.team.merging import merged
from assistant.store.team.reports import Names, tables
from assistant.store.team.workbook import write_workbook
from tests.core.numbers.numbers import DAY, export, used

NAMES = Names({"shop/hello": "问好", "shop/never": "没人用的"}, {"greet": "礼貌问好"})


def put(folder: Path, *exports: Export) -> Path:
    for number, one in enumerate(exports):
        (folder / f"{one.id}-{number}{SUFFIX}").write_text(written(one), "utf-8")
    return folder


def answers(folder: Path, span: Span | None = None) -> dict[str, Table]:
    with merged([folder], span) as (team, _):
        return {table.name: table for table in tables(team, NAMES)}


def rows(folder: Path, name: str, span: Span | None = None) -> tuple[tuple[Cell, ...], ...]:
    return answers(folder, span)[name].rows


def test_two_agents_add_up(tmp_path: Path) -> None:
    put(tmp_path, export("a", "小美", used(3, seconds=2)), export("b", "大美", used(4, seconds=9)))
    assert rows(tmp_path, "话术") == (("问好", "shop/hello", 7, 2, 6.0, DAY),)
    assert rows(tmp_path, "客服") == (("大美", 4, 1, 1, 9.0), ("小美", 3, 1, 1, 2.0))
    assert rows(tmp_path, "阶段") == (("礼貌问好", 7, 1, 6.0),)
    assert rows(tmp_path, "每天") == ((DAY, 7, 2, 6.0),)


def test_phrases_of_agents_own_are_one_line(tmp_path: Path) -> None:
    own = replace(used(3, "personal/*"), stage="personal")
    put(tmp_path, export("a", "小美", own), export("b", "大美", own))
    assert rows(tmp_path, "话术") == (("客服自己的话术", "personal/*", 6, 2, None, DAY),)
    assert rows(tmp_path, "阶段") == (("客服自己的话术", 6, 1, None),)


def test_the_same_file_twice_counts_once(tmp_path: Path) -> None:
    one = export("a", "小美", used(3), misses=2)
    put(tmp_path, one, one, one)
    assert rows(tmp_path, "客服")[0][1] == 3
    assert rows(tmp_path, "没找到") == (("开发票", 2, 1),)


def test_of_a_day_told_twice_the_newest_file_counts(tmp_path: Path) -> None:
    old = export("a", "旧名", used(3), used(1, day="2026-11-01"))
    new = export("a", "新名", used(5), later=2)
    put(tmp_path, new, old)
    assert rows(tmp_path, "客服") == (("新名", 6, 1, 2, None),)


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_files_does_not_matter(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    exports = [
        export(
            chance.choice("abc"),
            "x",
            *(
                used(chance.randint(1, 9), day=f"2026-11-{n:02}")
                for n in chance.sample(range(1, 9), 3)
            ),
            later=number,
        )
        for number in range(8)
    ]
    first, second = tmp_path / "1", tmp_path / "2"
    for folder in (first, second):
        folder.mkdir()
    put(first, *exports)
    chance.shuffle(exports)
    put(second, *exports, *exports)
    assert answers(first) == answers(second)


def test_refusals_are_told_apart_and_are_no_uses(tmp_path: Path) -> None:
    refused = (
        Tally(DAY, "shop/hello", "greet", Event.EXPIRED, 2),
        Tally(DAY, "shop/hello", "greet", Event.WORDING, 1),
    )
    put(tmp_path, export("a", "小美", *refused))
    assert rows(tmp_path, "被拦下") == (("问好", "shop/hello", 2, 1),)
    assert rows(tmp_path, "话术") == ()


def test_what_is_published_and_never_used(tmp_path: Path) -> None:
    put(tmp_path, export("a", "小美", used(1)))
    assert rows(tmp_path, "没人用") == (("没人用的", "shop/never"),)


def test_a_span_of_days(tmp_path: Path) -> None:
    put(tmp_path, export("a", "小美", *(used(1, day=f"2026-11-{n:02}") for n in range(1, 31))))
    span = Span("2026-11-10", "2026-11-12")
    assert [row[0] for row in rows(tmp_path, "每天", span)] == [
        f"2026-11-{n}" for n in (10, 11, 12)
    ]


def test_what_is_no_such_file_is_told(tmp_path: Path) -> None:
    put(tmp_path, export("a", "小美", used(1)))
    bad = tmp_path / f"bad{SUFFIX}"
    bad.write_bytes(b"\xff\xfe{")
    with merged([tmp_path, tmp_path / "none.json"]) as (_, found):
        assert (found.files, found.bad) == (1, (bad, tmp_path / "none.json"))


def test_a_workbook_has_a_sheet_a_table_and_its_charts(tmp_path: Path) -> None:
    put(tmp_path, export("a", "小美", used(3), misses=4))
    made = tuple(answers(tmp_path).values())
    write_workbook(made, tmp_path / "team.xlsx")
    book = load_workbook(tmp_path / "team.xlsx")
    assert book.sheetnames == ["话术", "客服", "阶段", "每天", "没人用", "被拦下", "没找到"]
    assert [cell.value for cell in book["客服"][2]] == ["小美", 3, 1, 1, None]
    names = ZipFile(tmp_path / "team.xlsx").namelist()
    assert sum(name.startswith("xl/charts/chart") for name in names) == 4


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", '=HYPERLINK("http://x")'])
def test_a_text_is_never_a_formula(tmp_path: Path, text: str) -> None:
    table = Table("x", ("a", "b"), ((text, 1),), Chart(Shape.LINE, 0, (1,)))
    write_workbook((table,), tmp_path / "x.xlsx")
    cell = load_workbook(tmp_path / "x.xlsx")["x"]["A2"]
    assert (cell.value, cell.data_type) == (f"'{text}", "s")
