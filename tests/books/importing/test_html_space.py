"""Line breaks in the source of a page are text where its styles say so, and blanks elsewhere."""

from pathlib import Path

import pytest

from assistant.books.importing.html_space import Space
from tests.books.importing.imported import imported

HEAD = "<tr><th>标题</th><th>内容</th></tr>"
EXCEL = """<style><!--
td {white-space:nowrap;}
.xl65 {mso-style-parent:style0; white-space:normal;}
.xl66, td.xl67 {mso-style-parent:style0;
  white-space:pre-wrap;}
br {mso-data-placement:same-cell;}
--></style>"""
KEPT = [
    '<td style="color:red;white-space:pre-wrap">亲，\n在的</td>',
    '<td style="WHITE-SPACE: pre-line">亲，\r\n在的</td>',
    "<td><pre>亲，\n在的</pre></td>",
    '<td><span style="white-space: break-spaces">亲，\n在的</span></td>',
    "<td class='a xl66'>亲，\n在的</td>",
    "<td class=xl67>亲，\n在的</td>",
    "<td class=xl65>亲，<br>\n  在的</td>",
    "<td>亲，&#13;&#10;在的</td>",
    "<td>亲，&#xA;在的</td>",
    "<td style='mso-data-placement:same-cell'>亲，<br>在的</td>",
]
LOST = [
    "<td>亲，\n在的</td>",
    "<td class=xl65>亲，\n在的</td>",
    "<td class=xl66 style='white-space:normal'>亲，\n在的</td>",
    "<td><pre>亲，</pre>\n在的</td>",
    "<th class=xl67>亲，\n在的</th>",
]


def text_of(folder: Path, cell: str) -> str:
    """The one text of a page with this cell."""
    source = folder / "a.xls"
    row = f"<tr><td style='white-space:pre'>一{cell}</tr>"
    page = f"<html><head>{EXCEL}</head><body><table>{HEAD}{row}</table></body></html>"
    source.write_bytes(page.encode())
    (text,) = imported(source, folder / "b.yaml").texts
    return text


@pytest.mark.parametrize("cell", KEPT)
def test_kept(tmp_path: Path, cell: str) -> None:
    assert text_of(tmp_path, cell).split() == ["亲，", "在的"]
    assert "\n" in text_of(tmp_path, cell)


@pytest.mark.parametrize("cell", LOST)
def test_lost(tmp_path: Path, cell: str) -> None:
    assert text_of(tmp_path, cell) == "亲， 在的"


def test_a_page_with_long_styles_is_one(tmp_path: Path) -> None:
    source = tmp_path / "a.xls"
    styles = ".xl{mso-style:normal;font-family:宋体}\n" * 900
    row = "<tr><td>一</td><td>亲，在的</td></tr>"
    page = f"<html><head><style>{styles}</style></head><table>{HEAD}{row}</table></html>"
    source.write_text(page, "utf-8")
    assert imported(source, tmp_path / "b.yaml").texts == ["亲，在的"]


@pytest.mark.parametrize("tag", ["p", "li", "div"])
def test_what_stands_in_a_cell_ends_nothing_around_the_table(tag: str) -> None:
    space = Space()
    space.learn("td{white-space:pre-wrap}")
    for one in (tag, "table", "tr", "td"):
        space.enter(one, {})
    space.enter(tag, {})
    assert space.is_kept
    space.leave(tag)
    space.leave(tag)
    assert space.is_kept
    space.enter("table", {})
    space.enter("tr", {})
    space.enter("th", {})
    assert space.is_kept
    space.leave("table")
    space.leave("table")
    assert not space.is_kept


def test_a_paragraph_before_the_table_that_is_not_closed(tmp_path: Path) -> None:
    source = tmp_path / "a.xls"
    row = "<tr><td>一<td><p>一行\n二行"
    style = "<style>td{white-space:pre-wrap}</style>"
    source.write_text(f"<html>{style}<p>导出<table>{HEAD}{row}</table></html>", "utf-8")
    assert imported(source, tmp_path / "b.yaml").texts == ["一行\n二行"]


def test_a_page_that_closes_nothing_is_read_in_time(tmp_path: Path) -> None:
    source = tmp_path / "a.xls"
    row = "<tr><td>一<td style='white-space:pre'><b>亲，\n在的"
    page = f"<html><table>{HEAD}{row}{'<i></b>' * 20_000}</table></html>"
    source.write_text(page, "utf-8")
    assert imported(source, tmp_path / "b.yaml").texts == ["亲，\n在的"]


@pytest.mark.parametrize(
    "sheet",
    ["/*}td{white-space:normal}" + "/*" * 100_000, "a" + " " * 100_000 + "b{white-space:pre}"],
)
def test_a_style_sheet_is_looked_at_once(sheet: str) -> None:
    space = Space()
    space.learn(f"td{{white-space:pre}}{sheet}")
    space.enter("td", {})
    assert space.is_kept
