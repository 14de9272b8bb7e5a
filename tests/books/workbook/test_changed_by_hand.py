"""An exported workbook that a lead has changed in a spreadsheet program is still ours."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from assistant.books.importing.draft import Whole
from assistant.books.importing.unnamed import known_again
from assistant.books.reader import read_book
from assistant.books.workbook.cells import moment_text
from assistant.books.workbook.writing import export_book
from assistant.core.book import Book
from assistant.core.phrase import Phrase
from assistant.core.problem import Level
from tests.books.importing.foreign_files import csv_bytes
from tests.books.importing.imported import Result, imported
from tests.books.test_reader import WHOLE

BOOK = """format: 1
book: shop
name: 店
phrases:
  - id: a
    stage: recommend
    title: 颜色
    code: ys
    keywords: [色差]
    text: 亲，要{颜色:红|蓝}还是{快递=中通}？{今天+3天}到，{{字面}}
    variants:
      - 亲，红的还是蓝的？
    then: {after: 3m, phrase: hurry}
  - id: hurry
    stage: close
    title: 满减
    promotion: p1
    text: 亲，{活动}还有{剩余时间}
promotions:
  - id: p1
    name: 双十一
    kind: threshold_off
    starts: 2026-11-20 00:00
    ends: 2026-11-23 23:59:59
    benefit: 每满300减40
    tiers: [{spend: 300, off: 40}]
"""
UNCHANGED = {"new": 0, "changed": 0, "duplicate": 0, "problem": 0}
Change = Callable[[Workbook], None]


def changed(folder: Path, change: Change, book: str = BOOK) -> Result:
    """What comes of importing the book's own workbook, changed, into the book."""
    into = folder / "b.yaml"
    into.write_text(book, "utf-8")
    found = read_book(into).book
    assert found is not None
    export_book(found, folder / "t.xlsx")
    table = load_workbook(folder / "t.xlsx")
    change(table)
    table.save(folder / "t.xlsx")
    return imported(folder / "t.xlsx", into)


def without(*headers: str) -> Change:
    """Take these columns out of the sheet with the phrases."""

    def change(table: Workbook) -> None:
        sheet = table["话术"]
        for cell in reversed(list(sheet[1])):
            if cell.value in headers:
                sheet.delete_cols(cell.column or 0)

    return change


def only_few(table: Workbook) -> None:
    """Keep the phrases alone, with five columns."""
    kept = {"编号", "阶段", "标题", "编码", "正文"}
    without(*(str(c.value) for c in table["话术"][1] if c.value not in kept))(table)
    for name in table.sheetnames[1:]:
        table.remove(table[name])


def titled(table: Workbook) -> None:
    """Put a title and a remark over every sheet."""
    for sheet in table.worksheets:
        sheet.insert_rows(1, 2)
        sheet["A1"] = "我们店的话术，改完发我"


def renamed_and_bare(table: Workbook) -> None:
    """Call the sheet otherwise and take its ids out."""
    without("编号")(table)
    table["话术"].title = "我的话术"


def no_head(table: Workbook) -> None:
    """Take out the ids and the sheet that tells of the book itself."""
    without("编号")(table)
    table.remove(table["话术本"])


def no_promotions(table: Workbook) -> None:
    """Take out the promotions, which the book still has."""
    table.remove(table["活动"])
    table.remove(table["活动档位"])


def column_of(table: Workbook, sheet: str, header: str) -> int:
    """The number of a column."""
    return next(cell.column or 0 for cell in table[sheet][1] if cell.value == header)


def written(sheet: str, header: str, row: int, value: str | None) -> Change:
    """Write something into a cell, or empty it."""

    def change(table: Workbook) -> None:
        table[sheet].cell(row, column_of(table, sheet, header)).value = value

    return change


def cut(sheet: str, header: str) -> Change:
    """Take a column out of a sheet."""
    return lambda table: table[sheet].delete_cols(column_of(table, sheet, header))


KEPT: dict[str, Change] = {
    "nothing": lambda _: None,
    "titles": titled,
    "no ids": without("编号"),
    "no stages": without("阶段"),
    "no ids, no stages, no codes": without("编号", "阶段", "编码"),
    "half a follow-up": without("跟进时间"),
    "no ids and another name": renamed_and_bare,
    "no ids and no head": no_head,
    "no promotions": no_promotions,
    "no promotions of phrases": without("活动"),
    "no tiers": lambda table: table.remove(table["活动档位"]),
}


@pytest.mark.parametrize("name", KEPT)
def test_what_a_lead_takes_out_or_writes_above_changes_nothing(tmp_path: Path, name: str) -> None:
    result = changed(tmp_path, KEPT[name])
    assert {key: result.report.counts[key] for key in UNCHANGED} == UNCHANGED, result.told
    assert (tmp_path / "b.yaml").read_text("utf-8") == BOOK


TOLD: dict[str, tuple[Change, str]] = {
    "a text": (written("话术", "正文", 2, None), "[话术]:2:6: "),
    "a title others refer to": (written("话术", "标题", 3, " "), "[话术]:3:3: "),
    "half a follow-up": (written("话术", "跟进时间", 2, None), "[话术]:2:12: "),
    "a promotion's name": (written("活动", "名称", 2, None), "[活动]:2:2: "),
    "a promotion's end": (written("活动", "结束", 2, None), "[活动]:2:5: "),
    "what a tier belongs to": (written("活动档位", "属于", 2, None), "[活动档位]:2:1: "),
    "a promotion there is not": (written("活动档位", "属于", 2, "nix"), "“nix”"),
    "the column of these": (cut("活动档位", "属于"), "[活动档位]:2:1: "),
    "the promotions' ids": (cut("活动", "编号"), "“p1”"),
    "the promotions": (lambda table: table.remove(table["活动"]), "“p1”"),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_missing_is_told_at_its_cell_and_the_book_keeps_what_it_has(
    tmp_path: Path, name: str
) -> None:
    change, place = TOLD[name]
    result = changed(tmp_path, change)
    assert (result.report.counts["new"], result.report.counts["changed"]) == (0, 0)
    assert any(place in line for line in result.told), result.told
    assert (tmp_path / "b.yaml").read_text("utf-8") == BOOK


def test_a_time_zone_there_is_not_keeps_nothing_else_out(tmp_path: Path) -> None:
    def change(table: Workbook) -> None:
        row = next(row for row in table["话术本"] if row[0].value == "时区")
        row[1].value = "火星"
        written("话术", "标题", 2, "颜色呢")(table)

    result = changed(tmp_path, change)
    assert (result.report.counts["changed"], len(result.told)) == (1, 1)
    assert "火星" in result.told[0]
    assert result.book.timezone == "Asia/Shanghai"
    (tmp_path / "b.yaml").unlink()
    again = imported(tmp_path / "t.xlsx", tmp_path / "b.yaml")
    assert (len(again.phrases), again.book.timezone) == (2, "Asia/Shanghai")


def test_entries_without_ids_are_known_again_by_their_names(tmp_path: Path) -> None:
    def change(table: Workbook) -> None:
        for sheet in ("商品", "资料卡", "活动"):
            cut(sheet, "编号")(table)

    result = changed(tmp_path, change, WHOLE)
    assert (result.report.counts["new"], result.report.counts["changed"]) == (0, 0)


def test_few_columns_of_the_phrases_alone_change_nothing(tmp_path: Path) -> None:
    counts = changed(tmp_path, only_few).report.counts
    assert (counts["new"], counts["changed"], counts["same"]) == (0, 0, 2)
    assert (tmp_path / "b.yaml").read_text("utf-8") == BOOK


def test_places_are_right_under_a_title_that_is_told(tmp_path: Path) -> None:
    def change(table: Workbook) -> None:
        titled(table)
        sheet = table["话术"]
        column = next(cell.column or 0 for cell in sheet[3] if cell.value == "正文")
        sheet.cell(5, column).value = "亲，{没有结束"

    result = changed(tmp_path, change)
    assert any(re.search(r"t\.xlsx\[话术\]:5:6: ", line) for line in result.told)
    notes = [note.line() for note in result.report.notes]
    assert any(":3:1: 表头上面的内容没有导入：我们店的话术" in note for note in notes)


@pytest.mark.parametrize("header", ["正文", "标题"])
@pytest.mark.parametrize("above", [False, True])
def test_a_column_every_phrase_needs_is_asked_for(
    tmp_path: Path, header: str, *, above: bool
) -> None:
    def change(table: Workbook) -> None:
        without(header)(table)
        if above:
            titled(table)

    result = changed(tmp_path, change)
    told = result.report.problems
    assert [(p.place.line, p.level) for p in told] == [(3 if above else 1, Level.ERROR)]
    assert f"[话术]:{3 if above else 1}:1: " in told[0].line()
    assert f"缺少这些列：{header}，" in told[0].line()
    assert (tmp_path / "b.yaml").read_text("utf-8") == BOOK


def test_a_text_changed_where_there_are_no_ids_goes_to_its_phrase(tmp_path: Path) -> None:
    def change(table: Workbook) -> None:
        without("编号")(table)
        sheet = table["话术"]
        text = next(cell.column or 0 for cell in sheet[1] if cell.value == "正文")
        sheet.cell(2, text).value = "亲，要{颜色:红|蓝}？"
        sheet.append([*["咨询", "快递"], *[None] * (text - 3), "亲，发{快递=中通}"])

    result = changed(tmp_path, change)
    assert (result.report.counts["new"], result.report.counts["changed"]) == (1, 1)
    assert [phrase.id for phrase in result.phrases] == ["a", "hurry", "kuai-di"]
    assert result.texts[0] == "亲，要{颜色:红|蓝}？"
    assert result.phrases[0].variants == ("亲，红的还是蓝的？",)
    assert result.phrases[0].then is not None


def phrase(id: str, title: str, text: str, code: str = "") -> Phrase:
    """A phrase of a book."""
    return Phrase("b", id, "greet", title, text, code)


OWN = (
    phrase("one", "退货", "七天内可以退"),
    phrase("two", "退货", "寄回来就退"),
    phrase("three", "换货", "可以换"),
    phrase("four", "在吗", "在的"),
    phrase("five", "在吗", "在的"),
)


@pytest.mark.parametrize(
    ("title", "text", "id"),
    [
        ("退货", "寄回来就退", "two"),
        ("退货", "别的说法", "x2"),
        ("换货", "别的说法", "three"),
        ("能换吗", "可以换", "three"),
        ("能换吗", "别的说法", "x2"),
        ("在吗", "在的", "four"),
    ],
)
def test_a_phrase_without_an_id_is_the_only_one_it_can_be(title: str, text: str, id: str) -> None:
    source = Whole(
        Book("b", "书", phrases=(phrase("x", title, text),)), {"phrases": frozenset({"x"})}
    )
    own = (*OWN, phrase("x", "别的", "没有关系"))
    assert [p.id for p in known_again(source, own)] == [id]


def test_a_phrase_whose_id_is_given_is_no_other_one() -> None:
    rows = (phrase("three", "改了", "也改了"), phrase("x", "换货", "可以换"))
    source = Whole(Book("b", "书", phrases=rows), {"phrases": frozenset({"x"})})
    assert [p.id for p in known_again(source, OWN)] == ["three", "x"]


def test_a_foreign_table_with_ids_like_ours_is_not_ours(tmp_path: Path) -> None:
    rows = [("编号", "阶段", "标题", "正文"), ("sq-001", "售前", "尺码", "亲，[身高]的选[尺码]")]
    (tmp_path / "a.csv").write_bytes(csv_bytes(rows))
    result = imported(tmp_path / "a.csv", tmp_path / "b.yaml")
    assert result.texts == ["亲，{身高}的选{尺码}"]


@pytest.mark.parametrize("name", ["话术本", "活动"])
def test_a_foreign_sheet_called_like_one_of_ours_is_not_ours(tmp_path: Path, name: str) -> None:
    table = Workbook()
    sheet = table.worksheets[0]
    sheet.title = name
    for row in (("编号", "标题", "正文"), ("1", "尺码", "亲，[身高]的选大的")):
        sheet.append(row)
    table.save(tmp_path / "a.xlsx")
    assert imported(tmp_path / "a.xlsx", tmp_path / "b.yaml").texts == ["亲，{身高}的选大的"]


def with_times(starts: str, ends: str) -> Change:
    """Write these into the promotion's row."""

    def change(table: Workbook) -> None:
        table["活动"]["D2"], table["活动"]["E2"] = starts, ends

    return change


def test_wrong_times_are_told_each_at_its_cell(tmp_path: Path) -> None:
    told = changed(tmp_path, with_times("11.20", "a: [b")).told
    assert sorted(re.findall(r"\[活动\]:(\d+:\d+): 时间", "\n".join(told))) == ["2:4", "2:5"]


def test_a_wrong_tier_is_told_at_its_own_cell(tmp_path: Path) -> None:
    def change(table: Workbook) -> None:
        heads = [cell.value for cell in table["活动档位"][1]]
        table["活动档位"].cell(2, heads.index("减元") + 1).value = "很多"

    assert any("[活动档位]:2:4: " in line for line in changed(tmp_path, change).told)


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ("2026/11/20", "2026/11/23"),
        ("2026-11-20", "2026-11-23"),
        ("2026-11-20 0:00", "2026-11-23 23:59:59"),
        ("2026年11月20日", "2026年11月23日 23：59：59"),
    ],
)
def test_times_as_people_type_them(tmp_path: Path, starts: str, ends: str) -> None:
    result = changed(tmp_path, with_times(starts, ends))
    assert {key: result.report.counts[key] for key in UNCHANGED} == UNCHANGED, result.told


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2026-11-20 8:00", "2026-11-20 08:00"),
        ("2026.1.2 8:05:09", "2026-01-02 08:05:09"),
        ("2026-11/20", "2026-11/20"),
        ("11月20日", "11月20日"),
        ("2026-11-20T00:00:00+08:00", "2026-11-20T00:00:00+08:00"),
    ],
)
def test_only_what_is_surely_a_time_is_written_anew(typed: str, written: str) -> None:
    assert moment_text(typed) == written


class Counted(str):
    """An id that counts how often ids are compared."""

    compared = 0
    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        Counted.compared += 1
        return str.__eq__(self, other)


def test_many_phrases_without_ids_are_not_compared_each_with_each() -> None:
    own = [phrase(Counted(f"own{n}"), f"第 {n} 条", f"第 {n} 条的话") for n in range(300)]
    rows = tuple(phrase(f"x{n}", one.title, one.text) for n, one in enumerate(own))
    ids = frozenset(row.id for row in rows)
    found = known_again(Whole(Book("b", "书", phrases=rows), {"phrases": ids}), own)
    assert [p.id for p in found] == [p.id for p in own]
    assert Counted.compared < 20 * len(own)
