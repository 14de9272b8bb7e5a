"""Pictures, text boxes, links and comments are told: how many, and at which cells."""

from pathlib import Path
from struct import pack
from zipfile import ZipFile

import pytest

from assistant.books.importing import attached
from assistant.books.importing.attached import MOST_ATTACHED, Attached, Kind, hides
from assistant.books.importing.draft import Choices
from assistant.books.importing.html_sheet import _Page, html_sheet
from assistant.books.importing.report import ImportReport
from assistant.books.importing.tables import read_tables
from assistant.books.importing.xlsx.package import MOST_PART, Handlers, Package
from assistant.books.importing.xlsx.strings import SharedStrings
from assistant.books.importing.xlsx.worksheet import Worksheet
from assistant.books.workbook.writing import export_book
from assistant.core.problem import Level, Problem
from tests.books.importing import attached_files as made
from tests.books.importing.foreign_files import csv_bytes
from tests.books.importing.imported import imported

OLD = Path(__file__).resolve().parents[1] / "data" / "attached.xls"


def told(notes: tuple[Problem, ...]) -> list[str]:
    """The sheet, the place and how many, a line each."""
    lines = (note.line().replace("\\", "/").rpartition("/")[2] for note in notes)
    return [
        line.partition("导入")[0] + line.partition("导入")[2].partition("；")[0] for line in lines
    ]


def reported(source: Path, into: Path) -> ImportReport:
    """The report of an import."""
    return imported(source, into).report


def test_all_that_hangs_on_a_sheet_is_told_by_kind(tmp_path: Path) -> None:
    report = reported(made.attached_xlsx(tmp_path / "a.xlsx"), tmp_path / "b.yaml")
    assert report.counts["new"] == 4
    assert report.counts["problem"] == 0
    assert told(report.notes) == [
        "a.xlsx[话术]:1:1: 这些列没有用到，没有：图片。",
        "a.xlsx[话术]:2:3: 有 5 张图片没有（C2、D2、C4、C5）",
        "a.xlsx[话术]:9:1: 有 1 个文本框没有（A9）",
        "a.xlsx[话术]:2:2: 有 2 处文字带着链接，网址没有（B2、C4）",
        "a.xlsx[话术]:3:2: 有 2 处批注没有（B3、B5）。",
    ]
    assert {note.level for note in report.notes} == {Level.NOTE}


def test_what_can_not_be_looked_at_keeps_nothing_out(tmp_path: Path) -> None:
    source = made.attached_xlsx(tmp_path / "a.xlsx")
    made.changed_part(source, "xl/drawing.xml", "</wsDr>", "</broken>")
    report = reported(source, tmp_path / "b.yaml")
    assert report.counts["new"] == 4
    assert "读不出来" in report.notes[-1].line()


def test_no_more_is_looked_at_than_there_is_room_for(tmp_path: Path) -> None:
    source = made.attached_xlsx(tmp_path / "a.xlsx")
    made.changed_part(source, "xl/drawing.xml", "<pic/>", "<pic/>" + " " * 13 * 1024 * 1024)
    report = reported(source, tmp_path / "b.yaml")
    assert report.counts["new"] == 4
    assert "读不出来" in report.notes[-1].line()


def test_many_sheets_with_one_large_drawing_are_read_in_time(tmp_path: Path) -> None:
    source = made.attached_xlsx(tmp_path / "a.xlsx")
    made.changed_part(source, "xl/drawing.xml", "<pic/>", "<pic/>" * 100_000)
    draft = read_tables(source, "a.xlsx", Choices())
    (note,) = (note for note in draft.problems if "张图片" in note.line())
    assert "有 20000 张" in note.line()


def test_a_link_for_several_cells_is_told_for_those_with_a_text(tmp_path: Path) -> None:
    source = made.attached_xlsx(tmp_path / "a.xlsx")
    made.changed_part(source, made.SHEET, 'ref="B2"', 'ref="A2:B9"')
    (note,) = (n for n in reported(source, tmp_path / "b.yaml").notes if "链接" in n.line())
    assert "有 9 处" in note.line()


def test_no_more_cells_are_looked_at_than_links_may_be_for(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = Worksheet("a.xml", SharedStrings(), (), base=1900)
    looked_at: list[tuple[int, int]] = []

    def text_at(row: int, column: int) -> str:
        looked_at.append((row, column))
        return ""

    monkeypatch.setattr(sheet, "text_at", text_at)
    for _ in range(10_000):
        sheet.start("hyperlink", {"ref": "C1:C100", "r id": "a"})
    assert len(looked_at) == 10 * MOST_ATTACHED
    assert sheet.links == []


def test_a_long_text_is_compared_in_part_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []

    def unquote(text: str) -> str:
        compared.append(len(text))
        return text

    monkeypatch.setattr(attached, "unquote", unquote)
    address = "https://shop.example/" + "%41" * 300_000
    assert all(hides("领券" * 300_000, address) for _ in range(20))
    assert len(compared) == 2
    assert max(compared) < 5_000


@pytest.mark.parametrize("kind", ["drawing", "styles"])
def test_a_part_is_read_once_however_often_it_is_referred_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    source = made.attached_xlsx(tmp_path / "a.xlsx")
    part = made.SHEET if kind == "drawing" else "xl/workbook.xml"
    target = {"drawing": "/xl/drawing.xml", "styles": "/xl/styles.xml"}[kind]
    made.refer(source, part, kind, (target, target.upper()) * 100)
    reads: list[str] = []
    read_part = Package.read

    def read(self: Package, part: str, handlers: Handlers, most: int = MOST_PART) -> int:
        reads.append(part.lower())
        return read_part(self, part, handlers, most)

    monkeypatch.setattr(Package, "read", read)
    draft = read_tables(source, "a.xlsx", Choices())
    assert len(draft.phrases) == 4
    assert reads.count(target.lower().lstrip("/")) == 1


def test_many_small_parts_beside_a_sheet_are_too_many(tmp_path: Path) -> None:
    source = made.attached_xlsx(tmp_path / "a.xlsx")
    names = [f"xl/d{number}.xml" for number in range(2_000)]
    made.refer(source, made.SHEET, "drawing", [f"/{name}" for name in names])
    with ZipFile(source, "a") as package:
        for name in names:
            package.writestr(name, "<a/>")
    report = reported(source, tmp_path / "b.yaml")
    assert report.counts["new"] == 4
    assert "读不出来" in report.notes[-1].line()


def test_an_old_workbook_tells_them_as_well(tmp_path: Path) -> None:
    report = reported(OLD, tmp_path / "b.yaml")
    assert report.counts["new"] == 3
    assert told(report.notes) == [
        "attached.xls[话术]:4:3: 有 3 张图片没有（C4…）",
        "attached.xls[话术]:1:1: 有 1 个文本框没有",
        "attached.xls[话术]:2:2: 有 1 处文字带着链接，网址没有（B2）",
        "attached.xls[话术]:4:2: 有 1 处批注没有（B4）。",
    ]


def test_a_link_for_all_cells_of_an_old_workbook_is_refused(tmp_path: Path) -> None:
    data = OLD.read_bytes()
    one, all_of_them = pack("<4H", 1, 1, 1, 1), pack("<4H", 0, 65_535, 0, 255)
    (tmp_path / "a.xls").write_bytes(data.replace(one + b"\xd0\xc9", all_of_them + b"\xd0\xc9"))
    draft = read_tables(tmp_path / "a.xls", "a.xls", Choices())
    assert draft.phrases == ()
    assert "太大" in draft.problems[0].line()


def test_pictures_of_a_table_saved_as_text_are_told(tmp_path: Path) -> None:
    rows = [("标题", "内容"), ("图", '=DISPIMG("ID_1",1)'), ('=DISPIMG("ID_2",1)', "亲，在的")]
    (tmp_path / "a.csv").write_bytes(csv_bytes(rows))
    result = imported(tmp_path / "a.csv", tmp_path / "b.yaml")
    assert [phrase.title for phrase in result.phrases] == ["在的"]
    assert told(result.report.notes) == ["a.csv:2:2: 有 2 张图片没有（B2、A3）"]


def test_a_comment_on_our_own_workbook_is_told(tmp_path: Path) -> None:
    book = imported(made.attached_xlsx(tmp_path / "a.xlsx"), tmp_path / "b.yaml").book
    export_book(book, tmp_path / "ours.xlsx")
    made.add_parts(tmp_path / "ours.xlsx", made.SHEET, {"threadedComment": made.THREAD})
    report = reported(tmp_path / "ours.xlsx", tmp_path / "b.yaml")
    assert told(report.notes) == ["ours.xlsx[话术]:3:2: 有 2 处批注没有（B3、B5）。"]


def test_a_page_tells_its_pictures_and_links(tmp_path: Path) -> None:
    link = '<a href="https://shop.example/a">{}</a>'
    cells = ("亲<img src=a.png>", link.format("领券"), link.format("shop.example/a"))
    rows = "".join(f"<tr><td>{n}</td><td>{cell}</td></tr>" for n, cell in enumerate(cells))
    page = f"<html><table><tr><th>标题</th><th>内容</th></tr>{rows}</table></html>"
    (tmp_path / "a.xls").write_text(page, "utf-8")
    assert told(reported(tmp_path / "a.xls", tmp_path / "b.yaml").notes) == [
        "a.xls:2:2: 有 1 张图片没有（B2）",
        "a.xls:3:2: 有 1 处文字带着链接，网址没有（B3）",
    ]


LINKS = {
    '<a href="http://a.example">领券</a>和<a href="http://b.example">下单</a>': 2,
    '<a href="http://a.example">领券</a>，<a name="b">看 b.example</a>': 1,
    '<a href="//a.example">领券</a>': 1,
    '<a href="//a.example">领券</a>：a.example': 0,
    '<a href="/a">领券</a><a href="#b">下单</a><a href="javascript:c">返回</a>': 0,
    '<a href="http://a.example">领券</a><a href="http://a.example">下单</a>': 1,
}


@pytest.mark.parametrize("cell", LINKS)
def test_every_link_of_a_cell_is_told(cell: str) -> None:
    sheet = html_sheet(f"<html><table><tr><td>{cell}")
    assert sheet.attached == (Attached(Kind.LINK, 1, 1),) * LINKS[cell]


def test_no_more_is_kept_of_a_page_than_is_told() -> None:
    page = _Page()
    page.feed("<table><tr><td>" + "<img>" * (MOST_ATTACHED + 10))
    assert len(page.attached) == MOST_ATTACHED


def test_a_cell_of_many_lines_is_put_together_once() -> None:
    page = _Page()
    page.feed("<table><tr><td>" + "a<br>" * 1_000)
    assert page.rows == [[""]]
    page.close()
    assert page.rows == [["a\n" * 1_000]]
