"""Tables of all shapes: the same replies come out of each."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from assistant.books.importing.draft import Choices
from assistant.core.problem import Level
from tests.books.importing import foreign_files as made
from tests.books.importing.imported import imported

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "data"
TEXTS = [
    "亲，{口味}的都有，\n喜欢清淡的选{选项1:浅焙|中焙}哦～",
    "亲，现在满 300 减 40，\n还有什么可以帮您？",
    "亲，帮您催了，{时间}前发出[微笑]",
    "亲，非常抱歉，7 天内可以退的，请告诉我订单号：___",
    "亲，真对不起！\n马上给您补发，\n运费我们出。",
    "亲，您的心情我们理解，一定给您满意的答复。",
]


def kefubao_csv(path: Path) -> Path:
    path.write_bytes(made.csv_bytes(made.kefubao_rows()))
    return path


SHAPES: dict[str, Callable[[Path], Path]] = {
    "kefubao.xlsx": made.kefubao_xlsx,
    "kefubao.csv": kefubao_csv,
    "qianniu.csv": made.qianniu_csv,
    "qianniu.json": made.qianniu_json,
    "campaign.xlsx": made.campaign_xlsx,
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_same_replies_come_out_of_every_shape(tmp_path: Path, name: str) -> None:
    result = imported(SHAPES[name](tmp_path / name), tmp_path / "book.yaml")
    assert result.texts == TEXTS
    assert result.report.counts == {"new": 6, "changed": 0, "same": 0, "duplicate": 0, "problem": 0}
    assert all(phrase.stage != "inquire" for phrase in result.phrases[2:])


def test_one_shape_after_the_other_adds_nothing(tmp_path: Path) -> None:
    book = tmp_path / "book.yaml"
    imported(made.kefubao_xlsx(tmp_path / "kefubao.xlsx"), book)
    for name in ("kefubao.csv", "qianniu.csv", "qianniu.json", "campaign.xlsx"):
        counts = imported(SHAPES[name](tmp_path / name), book).report.counts
        assert (counts["new"], counts["changed"], counts["same"]) == (0, 0, 6), name


def test_a_folder_of_all_shapes_gives_each_reply_once(tmp_path: Path) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    for name, make in SHAPES.items():
        make(folder / name)
    counts = imported(folder, tmp_path / "book.yaml").report.counts
    assert (counts["new"], counts["duplicate"]) == (6, 24)


def test_titles_groups_and_stages_of_kefubao(tmp_path: Path) -> None:
    result = imported(made.kefubao_xlsx(tmp_path / "话术导出20261126(1).xlsx"), tmp_path / "b.yaml")
    assert [phrase.title for phrase in result.phrases] == [reply.title for reply in made.REPLIES]
    assert [p.stage for p in result.phrases][2:] == [
        *("aftersale", "aftersale", "aftersale", "complaint")
    ]
    assert result.report.entries[0].group == "茶叶店 / 售前话术"
    assert result.phrases[0].id == "hua-shu-shou-qian-hua-shu-kou-wei-tui-jian"


def test_a_corrected_text_is_a_change_wherever_its_row_and_file_have_gone(tmp_path: Path) -> None:
    book = tmp_path / "book.yaml"
    imported(made.kefubao_xlsx(tmp_path / "话术20261101.xlsx"), book)
    first, *others = made.REPLIES
    better = made.Reply(first.shop, first.group, first.title, first.text + "\n包邮的")
    replies = (made.Reply("茶叶店", "售前话术", "新品", "亲，上新了"), *others, better)
    counts = imported(made.kefubao_xlsx(tmp_path / "最新话术.xlsx", replies), book).report.counts
    assert counts == {"new": 1, "changed": 1, "same": 5, "duplicate": 0, "problem": 0}


def test_another_shop_with_the_same_titles_overwrites_nothing(tmp_path: Path) -> None:
    book = tmp_path / "book.yaml"
    imported(made.kefubao_xlsx(tmp_path / "甲店.xlsx"), book)
    others = [made.Reply("乙", r.group, r.title, f"完全不同的第{n}句。") for n, r in
              enumerate(made.REPLIES)]  # fmt: skip
    result = imported(made.kefubao_xlsx(tmp_path / "乙店.xlsx", others), book)
    assert result.report.counts["new"] == 6
    assert set(TEXTS) < set(result.texts)


def test_duplicate_and_blank_rows_and_rows_without_text(tmp_path: Path) -> None:
    rows = made.kefubao_rows()
    rows = [rows[0], ("", "", "", ""), *rows[1:3], ("茶叶店", "售前话术", "只有标题", " "), rows[1]]
    source = tmp_path / "kefubao.csv"
    source.write_bytes(made.csv_bytes(rows))
    result = imported(source, tmp_path / "b.yaml")
    assert result.report.counts == {"new": 2, "changed": 0, "same": 0, "duplicate": 1, "problem": 1}
    place = result.report.problems[0].place
    assert (place.line, place.column) == (7, 4)
    assert result.report.problems[0].level is Level.WARNING


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("sign", [",", "\t", ";"])
def test_encodings_and_separators(tmp_path: Path, encoding: str, sign: str) -> None:
    source = tmp_path / "表.csv"
    source.write_bytes(made.csv_bytes(made.kefubao_rows(), encoding, sign))
    assert imported(source, tmp_path / "b.yaml").texts == TEXTS


def test_line_breaks_of_all_kinds(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes('标题,内容\r\n一,"a\r\nb"\n二,"c\rd"\r三,e&#13;&#10;f\r\n'.encode())
    assert imported(source, tmp_path / "b.yaml").texts == ["a\nb", "c\nd", "e\nf"]


HEADERS = [
    ("分類", "標題", "內容"),
    ("話術分組", "關鍵字", "回覆內容"),
    ("分类（10个字以内）", "话术分组（10个字）", "话术短标题（10个字）", "话术内容（1000字）"),
    ("category", "keyword", "content"),
    ("序号", "分组", "快捷编码", "快捷内容", "备注"),
    ("问题", "标准答案"),
    ("场景", "客服怎么说"),
    ("分类", "关键词(逗号分隔)", "回复内容", "优先级", "备注"),
    ("快捷短语编码", "快捷短语内容（必填）", "快捷短语分组（选填）"),
    ("*话术内容*", "一级 分类", "使用次数"),
    ("Title", "Reply"),
]  # fmt: skip


@pytest.mark.parametrize("headers", HEADERS, ids=lambda headers: headers[-1])
def test_headers_by_their_key_words(tmp_path: Path, headers: tuple[str, ...]) -> None:
    text = next(n for n, h in enumerate(headers) if any(w in h for w in WORDS))
    row = ["12" if "序号" in h or "优先" in h or "次数" in h else "某词" for h in headers]
    row[text] = "亲，在的，这是正文。"
    source = tmp_path / "表.csv"
    source.write_bytes(made.csv_bytes([headers, row]))
    assert imported(source, tmp_path / "b.yaml").texts == ["亲，在的，这是正文。"]


WORDS = ("內容", "内容", "content", "答案", "怎么说", "Reply")


@pytest.mark.parametrize(
    ("headers", "title"),
    [
        (("场景", "客户问题", "标准回复"), "客户问题"),
        (("客户问题", "话术标题", "话术内容"), "话术标题"),
        (("name", "title", "content"), "title"),
        (("场景", "客服怎么说"), "场景"),
    ],
)
def test_of_several_columns_the_one_most_like_a_title_is_it(
    tmp_path: Path, headers: tuple[str, ...], title: str
) -> None:
    source = tmp_path / "表.csv"
    rows = [headers, (*(f"是{header}" for header in headers[:-1]), "亲，在的")]
    source.write_bytes(made.csv_bytes(rows))
    result = imported(source, tmp_path / "b.yaml")
    assert [phrase.title for phrase in result.phrases] == [f"是{title}"]
    others = [header for header in headers[:-1] if header != title]
    assert all(other in note.line() for other in others for note in result.report.notes)
    assert bool(others) == bool(result.report.notes)


def test_several_replies_in_one_cell_are_variants(tmp_path: Path) -> None:
    source = tmp_path / "表.csv"
    head = ("分类名称", "意图类型", "关键词(逗号分隔)", "回复内容(支持多条,用|分隔)", "优先级")
    source.write_bytes(
        made.csv_bytes([head, ("售后", "退货", "退货,不想要", "可以的|可以退的", "1")])
    )
    (phrase,) = imported(source, tmp_path / "b.yaml").phrases
    assert (phrase.text, phrase.variants) == ("可以的", ("可以退的",))
    assert phrase.keywords == ("退货", "不想要")
    assert (phrase.title, phrase.stage) == ("退货", "aftersale")


def test_unknown_headers_are_listed_and_can_be_named(tmp_path: Path) -> None:
    source = tmp_path / "表.csv"
    source.write_bytes(made.csv_bytes([("甲", "乙"), ("在的", "亲，在的呢"), ("发货", "今天发的")]))
    result = imported(source, tmp_path / "b.yaml")
    assert result.report.counts["problem"] == 1
    assert "A=甲, B=乙" in result.told[0]
    named = Choices(columns={"text": ("乙",), "title": ("甲",)})
    assert imported(source, tmp_path / "c.yaml", named).texts == ["亲，在的呢", "今天发的"]
    lettered = Choices(columns={"text": ("b",), "title": ("A",)})
    assert len(imported(source, tmp_path / "d.yaml", lettered).texts) == 2


def test_stages_of_whole_groups_can_be_said(tmp_path: Path) -> None:
    choices = Choices(stages={"售中话术": "close", "茶具店": "farewell"})
    result = imported(made.kefubao_xlsx(tmp_path / "a.xlsx"), tmp_path / "b.yaml", choices)
    stages = [phrase.stage for phrase in result.phrases]
    assert (stages[2], stages[4], stages[5]) == ("close", "farewell", "farewell")


def test_cells_of_all_kinds(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["标题", "内容", "编码"])
    rich = CellRichText("亲，", TextBlock(InlineFont(b=True), "包邮"), "的")
    sheet.append(["富文本", rich, 12.0])
    sheet.append(["数字", 19.9, 7])
    sheet.append(["布尔", True, None])
    sheet.append(["错误", "#N/A", None])
    sheet["B5"].data_type = "e"
    sheet.append(["公式", "=1+1", None])
    book.save(tmp_path / "a.xlsx")
    result = imported(tmp_path / "a.xlsx", tmp_path / "b.yaml")
    assert result.texts == ["亲，包邮的", "19.9", "是"]
    assert result.phrases[0].code == "12"
    assert [problem.place.line for problem in result.report.problems] == [5, 6]


def test_cached_values_of_formulas_and_a_wrong_dimension(tmp_path: Path) -> None:
    made.kefubao_xlsx(tmp_path / "a.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx") as old,
        zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("sheet1.xml"):
                text = data.decode().replace('ref="A1:D7"', 'ref="A1:B2"')
                cell = '<c r="D9" t="str"><f>A1</f><v>算出来的</v></c>'
                data = text.replace("</sheetData>", f"<row>{cell}</row></sheetData>").encode()
            new.writestr(name, data)
    assert load_workbook(tmp_path / "b.xlsx", read_only=True).worksheets[0].max_row == 2
    assert imported(tmp_path / "b.xlsx", tmp_path / "b.yaml").texts == [*TEXTS, "算出来的"]


def test_sheets_are_groups_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    book = Workbook()
    for name in ("售前", "售后", "旧的"):
        sheet = book.create_sheet(name)
        sheet.append(["标题", "内容"])
        sheet.append([f"{name}一条", f"{name}的内容"])
    book.worksheets[3].sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    result = imported(tmp_path / "a.xlsx", tmp_path / "b.yaml")
    assert result.texts == ["售前的内容", "售后的内容"]
    assert [entry.group for entry in result.report.entries] == ["售前", "售后"]


def test_a_page_saved_as_xls(tmp_path: Path) -> None:
    source = tmp_path / "导出.xls"
    rows = "<tr><td>一</td><td>亲，<br>在的&amp;好</td></tr>"
    source.write_text(f"<html><table><tr><th>标题</th><th>内容</th></tr>{rows}</table>", "utf-8")
    assert imported(source, tmp_path / "b.yaml").texts == ["亲，\n在的&好"]


@pytest.mark.parametrize("name", ["kefubao.xlsx", "kefubao_utf8bom.csv", "qianniu_gbk.csv",
                                  "campaign_sheet.xlsx"])  # fmt: skip
@pytest.mark.skipif(not SHARED.is_dir(), reason="the real files are not here; see the siblings")
def test_the_real_shapes(tmp_path: Path, name: str) -> None:
    reference = imported(SHARED / "shapes" / "kefubao.xlsx", tmp_path / "reference.yaml")
    result = imported(SHARED / "shapes" / name, tmp_path / "b.yaml")
    some = 60 if "campaign" in name else 352
    assert sorted(result.texts) == sorted(reference.texts[:some])
    assert result.report.counts["problem"] == 0
    assert result.report.counts["duplicate"] == (0 if "campaign" in name else 8)


def test_an_old_workbook_made_by_another_program(tmp_path: Path) -> None:
    source = Path(__file__).resolve().parents[1] / "data" / "kefubao.xls"
    result = imported(source, tmp_path / "b.yaml")
    assert result.texts == TEXTS
    assert [p.title for p in result.phrases][:5] == [
        *("口味推荐", "价格优惠", "催发货", "7", "2026-11-01")
    ]
    assert [entry.group for entry in result.report.entries][1] == "茶叶店 / 售前话术"


def test_a_title_over_the_table_is_no_header(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["店铺话术汇总表"],
        [],
        ["备注：内部"],
        ["分类", "标题", "话术", "使用次数"],
        ["售前", "问好", "您好", 3],
        [None, "再见", "慢走", 4.0],
    ):
        sheet.append(row)
    sheet.merge_cells("A5:A6")
    sheet.merge_cells("A1:D1")
    book.save(tmp_path / "a.xlsx")
    result = imported(tmp_path / "a.xlsx", tmp_path / "b.yaml")
    assert result.texts == ["您好", "慢走"]
    assert [entry.group for entry in result.report.entries] == ["售前", "售前"]


def test_what_is_no_table_at_all_is_told(tmp_path: Path) -> None:
    for name, data in (("a.csv", b""), ("b.xlsx", b""), ("c.xlsx", b"PK\x03\x04junk")):
        (tmp_path / name).write_bytes(data)
        result = imported(tmp_path / name, tmp_path / f"{name}.yaml")
        assert (result.phrases, result.report.counts["problem"]) == ((), 1)


def two_sheets(path: Path) -> Path:
    """A sheet whose header is known and one whose header is not."""
    book = Workbook()
    book.worksheets[0].title = "售前"
    for row in (("内容", "标题"), ("亲，您好", "一")):
        book.worksheets[0].append(row)
    other = book.create_sheet("杂项")
    for row in (("甲", "乙"), ("二", "亲，再见，慢走")):
        other.append(row)
    book.save(path)
    return path


def test_letters_are_for_the_sheets_that_need_them(tmp_path: Path) -> None:
    source = two_sheets(tmp_path / "a.xlsx")
    lettered = Choices(columns={"text": ("B",), "title": ("A",)})
    result = imported(source, tmp_path / "b.yaml", lettered)
    assert [(p.title, p.text) for p in result.phrases] == [
        ("一", "亲，您好"),
        ("二", "亲，再见，慢走"),
    ]
    named = Choices(columns={"text": ("乙",)})
    assert imported(source, tmp_path / "c.yaml", named).texts == ["亲，您好", "亲，再见，慢走"]


def test_columns_said_for_a_sheet_are_for_that_one(tmp_path: Path) -> None:
    source = two_sheets(tmp_path / "a.xlsx")
    choices = Choices(columns={"text": ("B",)}, sheet="售前")
    result = imported(source, tmp_path / "b.yaml", choices)
    assert result.texts == ["一"]
    assert "杂项" in result.told[0]
    nowhere = imported(source, tmp_path / "c.yaml", Choices(columns={"text": ("B",)}, sheet="没有"))
    assert any("没有工作表“没有”" in line for line in nowhere.told)


@pytest.mark.parametrize(
    ("headed", "text", "texts"),
    [
        (None, "亲，在的", ["亲，在的"]),
        (None, "亲", ["句子", "亲"]),
        (True, "亲", ["亲"]),
        (False, "亲，在的", ["句子", "亲，在的"]),
    ],
)
def test_whether_the_first_row_is_a_header_can_be_said(
    tmp_path: Path, headed: bool | None, text: str, texts: list[str]
) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes(made.csv_bytes([("词", "句子"), ("在的", text)]))
    choices = Choices(columns={"text": ("B",)}, headed=headed)
    assert imported(source, tmp_path / "b.yaml", choices).texts == texts


def test_a_second_column_chosen_for_texts_has_variants(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes(made.csv_bytes([("词", "甲", "乙"), ("在", "亲，在的", "亲，在呢")]))
    choices = Choices(columns={"text": ("B", "C")})
    (phrase,) = imported(source, tmp_path / "b.yaml", choices).phrases
    assert (phrase.text, phrase.variants) == ("亲，在的", ("亲，在呢",))
