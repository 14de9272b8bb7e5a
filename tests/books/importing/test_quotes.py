"""Quotes of CSV files that are not closed, stand where they should not, or are missing."""

from pathlib import Path

import pytest

from assistant.books.importing.draft import Choices
from assistant.core.problem import Level
from tests.books.importing.imported import imported

HEAD = "编号,内容,分组\n"
OPEN = [
    ('1,"未闭合,售后\n2,好的,售前\n', ["好的"], "第 2～2 行"),
    ('1,"未闭合,售后\n2,"好的",售前\n', ["好的"], "第 2～2 行"),
    ('1,"未闭合,售后\n2,"好\n的",售前\n3,行,售前\n', ["好\n的", "行"], "第 2～2 行"),
    ('0,先,售前\n1,"未闭合\n还是它\n也是, 它\n2,好的,售前\n', ["先", "好的"], "第 3～5 行"),
    ('1,"未闭合,售后\n2,"也没有,售后\n3,好的,售前\n', ["好的"], "第 2～3 行"),
    ('0,先,售前\n1,"没有 ""这个"",售后', ["先"], "第 3～3 行"),
]


@pytest.mark.parametrize(("rows", "texts", "lines"), OPEN)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_an_unclosed_quote_swallows_no_other_row(
    tmp_path: Path, rows: str, texts: list[str], lines: str, ends: str
) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes((HEAD + rows).replace("\n", ends).encode())
    result = imported(source, tmp_path / "b.yaml")
    assert result.texts == texts
    (problem,) = result.report.problems
    assert problem.level is Level.ERROR
    assert problem.place.column == 2
    assert lines in problem.message.text()


def test_an_unclosed_quote_in_the_first_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('"标题,内容\n一,好\n', "utf-8")
    report = imported(tmp_path / "a.csv", tmp_path / "b.yaml").report
    assert [problem.place.line for problem in report.problems] == [1, 2]


def test_quotes_within_a_text_are_kept_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(HEAD + '1,"他说"好"",售后\n2,"x ""y""",售前\n', "utf-8")
    result = imported(tmp_path / "a.csv", tmp_path / "b.yaml")
    assert result.texts == ['他说好""', 'x "y"']
    assert [(p.place.line, p.place.column, p.level) for p in result.report.problems] == [
        (2, 2, Level.WARNING)
    ]


def test_a_header_with_a_comma_in_its_brackets_needs_no_quotes(tmp_path: Path) -> None:
    head = "分类名称,意图类型,关键词(逗号分隔),回复内容(支持多条,用|分隔),优先级,备注\n"
    (tmp_path / "a.csv").write_text(head + "售后,退货,退货,可以的|可以退的,1,\n", "utf-8")
    (phrase,) = imported(tmp_path / "a.csv", tmp_path / "b.yaml").phrases
    assert (phrase.text, phrase.variants) == ("可以的", ("可以退的",))
    assert (phrase.title, phrase.keywords) == ("退货", ("退货",))


def test_a_text_cut_at_its_own_comma_is_told_with_its_row(tmp_path: Path) -> None:
    rows = ["编码,短语,分组", "1,亲，您好,在的,售前", "2,好的,售前", "3,好的呀,售前,"]
    (tmp_path / "a.csv").write_text("\n".join(rows), "utf-8")
    result = imported(tmp_path / "a.csv", tmp_path / "b.yaml")
    assert result.texts == ["亲，您好", "好的", "好的呀"]
    (problem,) = result.report.problems
    assert (problem.place.line, problem.place.column, problem.level) == (2, 4, Level.WARNING)
    assert "“,”" in problem.line()
    assert result.report.notes == ()


def test_a_wide_title_over_the_header_is_told_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("话术,汇总,仅供,内部\n标题,短语\n一,亲\n", "utf-8")
    report = imported(tmp_path / "a.csv", tmp_path / "b.yaml").report
    assert report.problems == ()
    assert ["话术、汇总、仅供、内部" in note.line() for note in report.notes] == [True]


def test_a_column_without_a_header_can_still_be_chosen(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("标题,内容\n一,x,亲，在的\n", "utf-8")
    choices = Choices(columns={"text": ("C",), "title": ("A",)}, headed=True)
    result = imported(tmp_path / "a.csv", tmp_path / "b.yaml", choices)
    assert (result.texts, result.told) == (["亲，在的"], [])


def test_very_many_such_rows_are_told_together(tmp_path: Path) -> None:
    rows = ["标题,短语", *(f"题{n},第{n}句,亲" for n in range(30))]
    (tmp_path / "a.csv").write_text("\n".join(rows), "utf-8")
    told = imported(tmp_path / "a.csv", tmp_path / "b.yaml").told
    assert len(told) == 21
    assert "还有 10 行" in told[-1]
