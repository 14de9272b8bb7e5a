"""A file that is no table is called what it is, whatever its name says."""

import zipfile
from pathlib import Path

import pytest

from assistant.books.importing.disguised import disguised
from tests.books.importing import foreign_files as made
from tests.books.importing.attached_files import attached_xlsx
from tests.books.importing.imported import imported

EXCEL_2003 = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
)
ARCHIVE = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="--b"\n\n----b\n<table>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DISGUISED = {
    "a.xls": (EXCEL_2003.encode(), "Excel 2003"),
    "b.xls": (ARCHIVE.encode(), "MHTML"),
    "c.xlsx": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
    "d.csv": (b'{"combos": []}', ".json"),
    "e.csv": ('\ufeff[ {"title": "a"}]'.encode(), ".json"),
    "f.xls": (b"{\\rtf1 a}", "Word"),
    "g.xlsx": (OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
    "j.csv": ('{"话术": "亲，在的", "标题": "一"}'.encode(), ".json"),
    "k.csv": ('[\n {"话术": "亲，在的",\n  "标题": "一"}]'.encode(), ".json"),
    "l.xls": (EXCEL_2003.replace("<W", "<ss:W").replace("xmlns", "xmlns:ss").encode(), "2003"),
    "h.csv": ("标题,内容\n".encode(), "只有表头"),
    "i.csv": (b" \n\n", "是空的"),
}


@pytest.mark.parametrize("name", DISGUISED)
def test_it_is_called_what_it_is(tmp_path: Path, name: str) -> None:
    data, word = DISGUISED[name]
    (tmp_path / name).write_bytes(data)
    (line,) = imported(tmp_path / name, tmp_path / "b.yaml").told
    assert word in line


@pytest.mark.parametrize(
    ("part", "content", "word"),
    [
        ("word/document.xml", "", "Word"),
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument"),
    ],
)
def test_another_document_in_a_zip_file(tmp_path: Path, part: str, content: str, word: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as package:
        package.writestr(part, content)
    (line,) = imported(tmp_path / "a.xlsx", tmp_path / "b.yaml").told
    assert word in line


LIKE_OTHERS = {
    "a.csv": '{"a","b"\n标题,内容\n一,"亲，在的"\n',
    "b.csv": '[{"x": 1}],导出\n"标题","内容"\n一,"亲，在的"\n',
    "c.csv": "note: 导出\nmime-version: 1\n标题,内容\n一,亲，在的\n",
    "d.csv": "title:,content\nmime-version:,亲，在的\n",
    "e.xls": '<?xml version="1.0"?><html xmlns:x="urn:schemas-microsoft-com:office:excel" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><table><tr><td>标题<td>内容'
    "<tr><td>一<td>亲，在的</table></html>",
}


@pytest.mark.parametrize("name", LIKE_OTHERS)
def test_a_table_that_begins_like_something_else_is_one(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(LIKE_OTHERS[name], "utf-8")
    assert imported(tmp_path / name, tmp_path / "b.yaml").texts[-1] == "亲，在的"


def test_tables_are_not_taken_for_anything_else(tmp_path: Path) -> None:
    paths = [attached_xlsx(tmp_path / "a.xlsx"), made.qianniu_csv(tmp_path / "a.csv")]
    page = "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table></table></html>"
    texts = (page, "{a},b\n1,2\n", "[1],2", "a,b\nMIME-Version: multipart/related,%PDF\n")
    every = [*(path.read_bytes() for path in paths), *(text.encode() for text in texts)]
    assert [disguised(data) for data in every] == [None] * 6
