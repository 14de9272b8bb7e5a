"""Tables of the team in the language of the window."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from assistant.app import shipped
from assistant.app.table_words import told, told_table
from assistant.core.kpi.metric import DEFAULT
from assistant.core.kpi.score import Entry
from assistant.core.kpi.score import tables as scores
from assistant.core.numbers.export import SUFFIX, written
from assistant.core.numbers.table import Table
from assistant.store.team.merging import merged
from assistant.store.team.reports import Names, tables
from tests.core.numbers.numbers import export, used

CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The window speaks English."""
    translator = QTranslator(qapp)
    assert translator.load("assistant_en", str(shipped.TRANSLATIONS))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def chinese(table: Table) -> list[str]:
    """What of a table's own words is left."""
    words = [table.name, *table.header, *(c for row in table.rows for c in row)]
    return [word for word in words if isinstance(word, str) and CHINESE.search(word)]


@pytest.mark.usefixtures("english")
def test_no_word_of_a_table_stays_chinese(tmp_path: Path) -> None:
    own = replace(used(3, "personal/*"), stage="personal")
    for name, one in (("a", used(3)), ("b", own)):
        (tmp_path / f"{name}{SUFFIX}").write_text(written(export(name, "May", one)), "utf-8")
    with merged([tmp_path], None) as (team, _):
        made = tables(team, Names({"shop/hello": "Hello"}, {"greet": "问好"}))
    weighed = tuple(replace(metric, weight=metric.weight or 1) for metric in DEFAULT)
    made += scores([Entry("May", "2026-11", {"rating": 95})], weighed, {"May": "A"})
    assert [chinese(told_table(table)) for table in made] == [[] for _ in made]


@pytest.mark.usefixtures("english")
def test_what_people_are_called_stays() -> None:
    shown = told_table(Table("得分", ("客服", "评价得分", "我的指标得分"), (("效率", 3),)))
    assert shown == Table("Scores", ("Agents", "Rating: points", "我的指标得分"), (("效率", 3),))


@pytest.mark.usefixtures("english")
def test_a_stage_is_told_only_where_the_table_is_of_stages() -> None:
    rows = (("投诉", "投诉"),)
    assert told_table(Table("阶段", ("阶段", "b"), rows)).rows == (("Claim", "投诉"),)
    assert told_table(Table("得分", ("客服", "b"), rows)).rows == rows


def test_in_chinese_all_stays() -> None:
    assert told("首次响应时间得分") == "首次响应时间得分"
    table = Table("阶段", ("阶段", "次数"), (("问好", 3),))
    assert told_table(table) == table
