"""Files as leads have them: what once came over wrong, or was lost without a word."""

import plistlib
from pathlib import Path

import pytest
from openpyxl import Workbook

from assistant.books.importing.draft import Choices
from assistant.books.importing.snippet_blanks import from_beeftext, from_textexpander
from assistant.core.problem import Level
from tests.books.importing.imported import imported
from tests.books.importing.test_left_out import notes, workbook

HEAD = ("标题", "内容")


def texts_of(folder: Path, name: str, content: str) -> list[str]:
    """The texts that come of a file with this content."""
    (folder / name).write_text(content, "utf-8")
    return imported(folder / name, folder / "b.yaml").texts


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("12:00前下单当天发", "12:00前下单当天发"),
        ("1.5米床尺寸", "1.5米床尺寸"),
        ("11.11 大促", "11.11 大促"),
        ("3. 退货流程", "退货流程"),
        ("3、退货流程", "退货流程"),
    ],
)
def test_a_title_keeps_the_number_that_belongs_to_it(tmp_path: Path, title: str, kept: str) -> None:
    source = workbook(tmp_path / "a.xlsx", 话术=[HEAD, (title, "亲，在的")])
    assert imported(source, tmp_path / "b.yaml").phrases[0].title == kept
    (tmp_path / "c.md").write_text(f"# 话术\n### {title}\n```\n亲，在的\n```\n", "utf-8")
    assert imported(tmp_path / "c.md", tmp_path / "d.yaml").phrases[0].title == kept


def test_a_row_that_says_something_is_no_header(tmp_path: Path) -> None:
    rows = [("项目", "话术"), ("发货", "亲，今天发"), ("质量问题", "亲，请稍等马上为您回复")]
    source = workbook(tmp_path / "a.xlsx", 话术=rows)
    assert imported(source, tmp_path / "b.yaml").texts == ["亲，今天发", "亲，请稍等马上为您回复"]


def test_cells_of_a_page_that_cover_others(tmp_path: Path) -> None:
    page = (
        "<html><table><tr><th>分组<th>标题<th>内容<th>备注</tr>"
        "<tr><td rowspan=2>售前<td>尺码<td><p>亲，您多高？</p><p>多重？</p><td>无</tr>"
        "<tr><td>颜色<td>亲，有红\n   有黑<td>备注一</tr>"
        '<tr><td colspan="2">问好<td>亲，在的<td></tr></table></html>'
    )
    (tmp_path / "a.xls").write_text(page, "utf-8")
    result = imported(tmp_path / "a.xls", tmp_path / "b.yaml")
    assert [(p.title, p.text) for p in result.phrases][:2] == [
        ("尺码", "亲，您多高？\n多重？"),
        ("颜色", "亲，有红 有黑"),
    ]
    assert result.texts[2] == "亲，在的"


def test_a_title_line_with_commas_does_not_choose_the_separator(tmp_path: Path) -> None:
    rows = "双十一话术，内部使用，勿外传，保密\n分组;标题;内容\n售前;问好;亲，在的，您说\n"
    assert texts_of(tmp_path, "a.csv", rows) == ["亲，在的，您说"]


def test_headings_within_a_table_are_no_phrases(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "话术"
    for row in (
        ("编号", *HEAD),
        ("售前话术",),
        (1, "问好", "亲，在的"),
        ("编号", *HEAD),
        (2, "再见", "亲，慢走"),
    ):
        sheet.append(row)
    sheet.merge_cells("A2:C2")
    book.save(tmp_path / "a.xlsx")
    assert imported(tmp_path / "a.xlsx", tmp_path / "b.yaml").texts == ["亲，在的", "亲，慢走"]


def test_a_picture_in_a_cell_is_no_text(tmp_path: Path) -> None:
    rows = [HEAD, ("图", '=DISPIMG("ID_8F1B",1)'), ("好", "亲，在的")]
    (tmp_path / "a.csv").write_text(
        "\n".join(",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in r) for r in rows),
        "utf-8",
    )
    result = imported(tmp_path / "a.csv", tmp_path / "b.yaml")
    assert result.texts == ["亲，在的"]
    assert [p.level for p in result.report.problems] == [Level.WARNING]


def test_guards_against_excel_and_headers_on_two_lines(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('编码,"话术标题（选\n填）",内容\n="001",问好,亲\n', "utf-8")
    (phrase,) = imported(tmp_path / "a.csv", tmp_path / "b.yaml").phrases
    assert (phrase.code, phrase.title) == ("001", "问好")


def test_markdown_says_what_stands_in_no_block(tmp_path: Path) -> None:
    text = (
        "# 咖啡机话术\n## 3. 咖啡机使用说明\n```\n亲，先加水\n```\n"
        "###没有空格\n1. 步骤\n    ```\n    亲，再按开关\n      缩进\n    ```\n"
        "## 引用\n> 亲，在的\n## 使用说明\n- 不算\n"
    )
    (tmp_path / "a.md").write_text(text, "utf-8")
    result = imported(tmp_path / "a.md", tmp_path / "b.yaml")
    assert [(p.title, p.text) for p in result.phrases] == [
        ("咖啡机使用说明", "亲，先加水"),
        ("没有空格", "亲，再按开关\n  缩进"),
    ]
    assert notes(result.report) == ["a.md:12:1: 这个标题下面没有代码块，没有导入。"]


@pytest.mark.parametrize(
    ("params", "text"),
    [
        ("format: '%m月%d日'", "{今天}"),
        ("format: '%m-%d', offset: 259200", "{今天+3天}"),
        ("format: '%m-%d', offset: -86400", "{今天-1天}"),
        ("format: '%m-%d', offset: 3600", "{d}"),
        ("format: '%Y-%m-%d %H:%M'", "{d}"),
        ("format: '%A'", "{d}"),
    ],
)
def test_dates_of_espanso(tmp_path: Path, params: str, text: str) -> None:
    match = (
        "matches:\n  - trigger: ':d'\n    replace: '{{d}}'\n"
        f"    vars:\n      - {{name: d, type: date, params: {{{params}}}}}\n"
    )
    (tmp_path / "a.yml").write_text(match, "utf-8")
    result = imported(tmp_path / "a.yml", tmp_path / "b.yaml")
    assert result.texts == [text]
    assert bool(result.told) is (text == "{d}")


@pytest.mark.parametrize(
    ("macros", "text", "lost"),
    [
        ("今天是%Y-%m-%d。", "今天是{今天}。", ()),
        ("%Y年%m月%d日前发", "{今天}前发", ()),
        ("%@+3D%m月%d日前发", "{今天+3天}前发", ()),
        ("%H:%M 前", "{时间} 前", ("%H:%M",)),
        ("%@+1M%Y-%m-%d", "{日期}", ("%@+1M%Y-%m-%d",)),
        ("打8%d折", "打8%d折", ()),
        ("100%data", "100%data", ()),
        ("亲，您的%|已发出", "亲，您的{内容}已发出", ()),
        ("亲，您的%|", "亲，您的", ()),
    ],
)
def test_dates_of_textexpander(macros: str, text: str, lost: tuple[str, ...]) -> None:
    converted = from_textexpander(macros)
    assert (converted.text, converted.lost) == (text, lost)


def test_emoticons_of_today_ask_for_nothing(tmp_path: Path) -> None:
    rows = "标题,内容\n好,收到啦[比心][赞][吃瓜]\n身高,请问[身高]\n"
    assert texts_of(tmp_path, "a.csv", rows) == ["收到啦[比心][赞][吃瓜]", "请问{身高}"]


def test_columns_named_by_two_letters(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", 表=[("en", "zh"), ("hello", "亲，在的")])
    choices = Choices(columns={"text": ("zh",), "title": ("en",)})
    assert imported(source, tmp_path / "b.yaml", choices).texts == ["亲，在的"]


@pytest.mark.parametrize(("name", "book"), [("双11", "双11"), ("话术_20261122", "话术")])
def test_a_book_is_called_as_its_file(tmp_path: Path, name: str, book: str) -> None:
    source = workbook(tmp_path / f"{name}.xlsx", 话术=[HEAD, ("好", "亲")])
    assert imported(source, tmp_path / "b.yaml").book.name == book


def test_a_group_of_textexpander_and_its_newer_list(tmp_path: Path) -> None:
    snippet = {"abbreviation": ";a", "plainText": "亲，在的", "uuidString": "A", "label": "在"}
    older = snippet | {"plainText": "请升级", "uuidString": "B"}
    root = {"groupInfo": {"groupName": "售后"}, "snippetsTE2": [older], "snippetsTE3": [snippet]}
    (tmp_path / "a.textexpander").write_bytes(plistlib.dumps(root))
    result = imported(tmp_path / "a.textexpander", tmp_path / "b.yaml")
    assert [(p.text, p.stage) for p in result.phrases] == [("亲，在的", "aftersale")]


def test_a_table_of_textexpander_with_labels(tmp_path: Path) -> None:
    rows = ";a,%filltext:name=数量%件，您好,下单\n;b,%clipboard 好的,问\n"
    (tmp_path / "a.csv").write_text(rows, "utf-8")
    result = imported(tmp_path / "a.csv", tmp_path / "b.yaml")
    assert [(p.text, p.title) for p in result.phrases] == [
        ("{数量}件，您好", "下单"),
        ("{剪贴板} 好的", "问"),
    ]


def test_where_beeftext_puts_the_caret_something_is_to_be_written() -> None:
    assert from_beeftext("亲，您的#{cursor}已发出").text == "亲，您的{内容}已发出"
    assert from_beeftext("亲，您的#{cursor}\n").text == "亲，您的\n"


def test_sentences_of_a_table_do_not_choose_the_separator(tmp_path: Path) -> None:
    long = "亲，请说一下您的问题，我们会尽快给您答复，感谢您的回复"
    rows = f"标题,话术内容\n问好,{long}\n发货,亲今天发\n"
    assert texts_of(tmp_path, "a.csv", rows)[1:] == ["亲今天发"]


def test_a_header_with_a_comma_under_a_title_is_one(tmp_path: Path) -> None:
    rows = '小鱼话术,,\n标题,"回复内容,必填","关键词,逗号隔开"\n甲,亲一,x\n乙,亲二,y\n'
    assert texts_of(tmp_path, "a.csv", rows) == ["亲一", "亲二"]


def test_letters_name_columns_even_where_a_cell_is_one(tmp_path: Path) -> None:
    rows = [("编码", "话术内容", "分类"), ("x", "亲，一", "A"), ("y", "亲，二", "B")]
    source = workbook(tmp_path / "a.xlsx", 表=rows)
    for letter in ("B", "b"):
        choices = Choices(columns={"text": (letter,)}, headed=True)
        result = imported(source, tmp_path / f"{letter}{letter}.yaml", choices)
        assert result.texts == ["亲，一", "亲，二"]


def test_cells_reach_into_no_other_table(tmp_path: Path) -> None:
    page = (
        "<table><tr><td>标题<td>内容<tr><td rowspan=3>问好<td>亲，在的</table>"
        "<table><tr><td>发货<td>亲，今天发</table>"
    )
    (tmp_path / "a.xls").write_text(page, "utf-8")
    result = imported(tmp_path / "a.xls", tmp_path / "b.yaml")
    assert [(p.title, p.text) for p in result.phrases] == [
        ("问好", "亲，在的"),
        ("发货", "亲，今天发"),
    ]


def test_a_cell_that_reaches_far_down_does_not_grow_without_end(tmp_path: Path) -> None:
    far = "<td rowspan=9999>" + "很" * 9000
    page = f"<table><tr><td>标题<td>内容<tr>{far}<td>亲" + "<tr><td>好" * 9000
    (tmp_path / "a.xls").write_text(page, "utf-8")
    (problem,) = imported(tmp_path / "a.xls", tmp_path / "b.yaml").report.problems
    assert problem.level is Level.ERROR


@pytest.mark.parametrize("text", ["https://x.cn/?q=%e4%bd%a0%e5%a5%bd", "打%d折", "百分之%B"])
def test_a_percent_sign_is_no_date(text: str) -> None:
    assert from_textexpander(text).text == text


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("建议{尺码:S|M|L}码", "建议{尺码:S|M|L}码"),
        ("发{快递=中通}，{今天+3天}到", "发{快递=中通}，{今天+3天}到"),
        ("{ 颜色：红 | 蓝 }的", "{颜色:红|蓝}的"),
        ("写作 {a:b} 或 {:|}", "写作 {{a:b}} 或 {{:|}}"),
    ],
)
def test_blanks_that_offer_something_offer_it_still(tmp_path: Path, text: str, taken: str) -> None:
    assert texts_of(tmp_path, "a.csv", f"标题,内容\n一,{text}\n") == [taken]


def test_choices_are_not_taken_for_several_replies(tmp_path: Path) -> None:
    rows = '标题,"回复内容(支持多条,用|分隔)"\n一,选{尺码:S|M}码|好的\n'
    (tmp_path / "a.csv").write_text(rows, "utf-8")
    [phrase] = imported(tmp_path / "a.csv", tmp_path / "b.yaml").phrases
    assert (phrase.text, phrase.variants) == ("选{尺码:S|M}码", ("好的",))
