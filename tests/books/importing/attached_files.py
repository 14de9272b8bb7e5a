"""Workbooks with what hangs on cells besides texts: pictures, text boxes, links, comments."""

import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment

SHEET = "xl/worksheets/sheet1.xml"
_NOTHING = b"<Relationships></Relationships>"
_NAMES = 'xmlns="n" xmlns:r="r" xmlns:a="a" xmlns:mc="m"'
_ROWS = (
    ("标题", "内容", "图片"),
    ("领券", "亲，点这里领券", None),
    ("官网", "亲，请看 shop.example/", None),
    ("目录", "亲，看目录", None),
    ("批注", "亲，稍等", None),
)


def _anchor(row: int, column: int, what: str) -> str:
    at = f"<from><col>{column}</col><row>{row}</row></from>"
    return f"<twoCellAnchor>{at}{what}</twoCellAnchor>"


DRAWING = (
    f"<wsDr {_NAMES}>"
    + _anchor(1, 2, "<pic/>")
    + _anchor(1, 2, "<grpSp><pic/><sp><t/></sp></grpSp>")
    + _anchor(8, 0, "<sp><a:p><a:r><a:t>退货</a:t><a:t>找我</a:t></a:r></a:p></sp>")
    + _anchor(3, 2, "<mc:Choice><pic/></mc:Choice><mc:Fallback><pic/></mc:Fallback>")
    + "</wsDr>"
)
THREAD = (
    f"<ThreadedComments {_NAMES}>"
    '<threadedComment ref="B5"><text>改过</text></threadedComment>'
    '<threadedComment ref="B3"/><threadedComment ref="B3"/></ThreadedComments>'
)
METADATA = (
    f'<metadata {_NAMES}><metadataTypes><metadataType name="XLDAPR"/>'
    '<metadataType name="XLRICHVALUE"/></metadataTypes>'
    '<futureMetadata name="XLRICHVALUE"><bk><rvb i="0"/></bk><bk><rvb i="1"/></bk></futureMetadata>'
    '<cellMetadata><bk><rc t="1" v="0"/></bk></cellMetadata>'
    '<valueMetadata><bk><rc t="2" v="0"/></bk><bk><rc t="2" v="1"/></bk></valueMetadata></metadata>'
)
VALUES = f'<rvData {_NAMES}><rv s="1"><v>0</v></rv><rv s="0"><v>0</v></rv></rvData>'
STRUCTURES = (
    f'<rvStructures {_NAMES}><s t="_error"/><s t="_localImage"><k n="x"/></s></rvStructures>'
)
RICH = {"sheetMetadata": METADATA, "rdRichValue": VALUES, "rdRichValueStructure": STRUCTURES}


def attached_xlsx(path: Path) -> Path:
    """A sheet 话术: a comment, links of all kinds, pictures as WPS and Excel have them in cells."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "话术"
    for row in _ROWS:
        sheet.append(row)
    sheet["B2"].hyperlink = "https://shop.example/coupon?id=9"
    sheet["B3"].hyperlink = "https://shop.example"
    sheet["B4"].hyperlink = "#话术!A1"
    sheet["C4"] = '=IF(A4="","",HYPERLINK("https://shop.example/all","看"))'
    sheet["C5"] = '=_xlfn.DISPIMG("ID_1",1)'
    sheet["B5"].comment = Comment("双十一以后不要用", "主管")
    book.create_sheet("空")
    book.save(path)
    cells = '<c r="D2" t="e" vm="1"><v>#VALUE!</v></c><c r="D3" t="e" vm="2"><v>#VALUE!</v></c>'
    changed_part(path, SHEET, "</sheetData>", f'<row r="6">{cells}</row></sheetData>')
    changed_part(path, SHEET, "<v></v>", "<v>看</v>", "<v />")
    add_parts(path, SHEET, {"drawing": DRAWING, "threadedComment": THREAD})
    add_parts(path, "xl/workbook.xml", RICH)
    return path


def add_parts(path: Path, part: str, added: dict[str, str]) -> None:
    """Add parts by their kinds, which the part refers to."""
    folder, _, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    listed = "".join(
        f'<Relationship Id="own{kind}" Type="http://x/{kind}" Target="/xl/{kind}.xml"/>'
        for kind in added
    )
    changed_part(path, relations, "</Relationships>", f"{listed}</Relationships>")
    with zipfile.ZipFile(path, "a") as package:
        for kind, content in added.items():
            package.writestr(f"xl/{kind}.xml", content)


def refer(path: Path, part: str, kind: str, targets: Iterable[str]) -> None:
    """Let a part refer to others."""
    folder, _, name = part.rpartition("/")
    listed = "".join(
        f'<Relationship Id="own{kind}{n}" Type="http://x/{kind}" Target="{target}"/>'
        for n, target in enumerate(targets)
    )
    relations = f"{folder}/_rels/{name}.rels"
    changed_part(path, relations, "</Relationships>", f"{listed}</Relationships>")


def changed_part(path: Path, part: str, old: str, new: str, *others: str) -> None:
    """Put something in place of another in one part of a workbook."""
    with zipfile.ZipFile(BytesIO(path.read_bytes())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = parts.get(part, _NOTHING).decode()
    for one in (old, *others):
        text = text.replace(one, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in (parts | {part: text.encode()}).items():
            package.writestr(name, data)
