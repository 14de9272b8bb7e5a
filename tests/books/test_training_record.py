"""The lead's record can be opened in Excel, and says where an agent stands."""

from datetime import UTC, datetime
from io import BytesIO

from openpyxl import load_workbook

from assistant.books.training_record import Record, training_record
from assistant.core.practice import Attempt, Question, standings

NOW = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)
QUESTIONS = (
    Question("hello", "greet", "在吗", ("shop/hy",)),
    Question("size", "recommend", "穿什么码", ("shop/cm",)),
)
ATTEMPTS = (
    Attempt("hello", "greet", 4.26, right=True, moment=NOW),
    Attempt("size", "recommend", 20.0, right=True, moment=NOW),
    Attempt("gone", "recommend", 2.0, right=False, moment=NOW),
)


def rows(sheet: str) -> list[tuple[object, ...]]:
    """What stands in a sheet of 小美's record."""
    names = {"greet": "问好", "recommend": "推荐"}
    made = training_record(
        Record("小美", standings(QUESTIONS, ATTEMPTS), ATTEMPTS, QUESTIONS, names.__getitem__, str)
    )
    return list(load_workbook(BytesIO(made))[sheet].iter_rows(values_only=True))


def test_who_what_counts_and_what_comes_next() -> None:
    found = rows("培训记录")
    assert found[0][:2] == ("客服", "小美")
    assert found[2][:2] == ("下一步", "推荐")
    assert found[4][:4] == ("阶段", "题数", "学会", "6 秒以内")
    assert found[5] == ("问好", 1, 1, 1, 1, 1, 4.3, str(NOW))
    assert found[6] == ("推荐", 1, 0, 0, 1, 1, 20, str(NOW))


def test_every_answer_is_listed() -> None:
    found = rows("明细")
    assert found[0] == ("时间", "阶段", "买家的话", "用时（秒）", "结果")
    assert found[1] == (str(NOW), "问好", "在吗", 4.3, "6 秒以内")
    assert [row[4] for row in found[2:]] == ["超过 15 秒", "不对"]
    assert found[3][2] == "gone", "a question that is no more keeps its name"


def test_an_agent_who_has_done_nothing() -> None:
    made = training_record(Record("", (), (), (), str, str))
    assert load_workbook(BytesIO(made)).sheetnames == ["培训记录", "明细"]


def test_no_name_is_a_formula_or_keeps_the_file_from_being_written() -> None:
    asked = (Question("=1", "=s", "=2\v", ("shop/hy",)),)
    answers = (Attempt("=1", "=s", 4.0, right=True, moment=NOW),)
    made = training_record(Record("=3", standings(asked, answers), answers, asked, str, str))
    book = load_workbook(BytesIO(made))
    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {"s", "n"}
    assert book["明细"]["C2"].value == "'=2 "
