"""What tables of the team are called in the language of the window; inside they keep one name."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.app.translators import install_translators
from assistant.core.kpi.score import NO_GROUP
from assistant.core.language import Language
from assistant.core.numbers.table import Cell, Table

translate = QCoreApplication.translate
_POINTS = "得分"  # what a metric's points are called after it
_STAGES, _WEIGHTS = "阶段", "权重"  # tables in whose cells words of ours stand
_WORDS = (
    QT_TRANSLATE_NOOP("Tables", "话术"),
    QT_TRANSLATE_NOOP("Tables", "客服"),
    QT_TRANSLATE_NOOP("Tables", "阶段"),
    QT_TRANSLATE_NOOP("Tables", "每天"),
    QT_TRANSLATE_NOOP("Tables", "没人用"),
    QT_TRANSLATE_NOOP("Tables", "被拦下"),
    QT_TRANSLATE_NOOP("Tables", "没找到"),
    QT_TRANSLATE_NOOP("Tables", "编号"),
    QT_TRANSLATE_NOOP("Tables", "次数"),
    QT_TRANSLATE_NOOP("Tables", "人数"),
    QT_TRANSLATE_NOOP("Tables", "平均秒数"),
    QT_TRANSLATE_NOOP("Tables", "最近"),
    QT_TRANSLATE_NOOP("Tables", "用过的话术"),
    QT_TRANSLATE_NOOP("Tables", "天数"),
    QT_TRANSLATE_NOOP("Tables", "日期"),
    QT_TRANSLATE_NOOP("Tables", "活动不在进行"),
    QT_TRANSLATE_NOOP("Tables", "用语不妥"),
    QT_TRANSLATE_NOOP("Tables", "搜索"),
    QT_TRANSLATE_NOOP("Tables", "客服自己的话术"),
    QT_TRANSLATE_NOOP("Tables", "得分"),
    QT_TRANSLATE_NOOP("Tables", "%1得分"),
    QT_TRANSLATE_NOOP("Tables", "小组"),
    QT_TRANSLATE_NOOP("Tables", "未分组"),
    QT_TRANSLATE_NOOP("Tables", "趋势"),
    QT_TRANSLATE_NOOP("Tables", "权重"),
    QT_TRANSLATE_NOOP("Tables", "总分"),
    QT_TRANSLATE_NOOP("Tables", "可得"),
    QT_TRANSLATE_NOOP("Tables", "类别"),
    QT_TRANSLATE_NOOP("Tables", "指标"),
    QT_TRANSLATE_NOOP("Tables", "目标"),
    QT_TRANSLATE_NOOP("Tables", "方向"),
    QT_TRANSLATE_NOOP("Tables", "合计"),
    QT_TRANSLATE_NOOP("Tables", "越高越好"),
    QT_TRANSLATE_NOOP("Tables", "越低越好"),
    QT_TRANSLATE_NOOP("Tables", "接待人数"),
    QT_TRANSLATE_NOOP("Tables", "询单人数"),
    QT_TRANSLATE_NOOP("Tables", "首次响应时间"),
    QT_TRANSLATE_NOOP("Tables", "平均响应时间"),
    QT_TRANSLATE_NOOP("Tables", "响应率"),
    QT_TRANSLATE_NOOP("Tables", "评价"),
    QT_TRANSLATE_NOOP("Tables", "询单转化率"),
    QT_TRANSLATE_NOOP("Tables", "成本效益"),
    QT_TRANSLATE_NOOP("Tables", "话术使用次数"),
    QT_TRANSLATE_NOOP("Tables", "唤出到贴上秒数"),
    QT_TRANSLATE_NOOP("Tables", "被拦下占比"),
    QT_TRANSLATE_NOOP("Tables", "工作量"),
    QT_TRANSLATE_NOOP("Tables", "效率"),
    QT_TRANSLATE_NOOP("Tables", "态度"),
    QT_TRANSLATE_NOOP("Tables", "转化"),
    QT_TRANSLATE_NOOP("Tables", "助手的数字"),
)
_OURS = ("客服自己的话术", NO_GROUP)  # words of ours in any cell


def told(word: str) -> str:
    """A table's name, a header or a metric; what is none of ours stays as it is."""
    if word.endswith(_POINTS) and word.removesuffix(_POINTS) in _WORDS:
        points = translate("Tables", "%1得分")
        return points.replace("%1", told(word.removesuffix(_POINTS)))
    return translate("Tables", word) if word in _WORDS else word


def tables_told(tables: Iterable[Table], language: Language) -> tuple[Table, ...]:
    """Tables as a command shows and saves them: no window has said which language is spoken."""
    if language is Language.SIMPLIFIED:
        return tuple(tables)
    app = QCoreApplication.instance() or QCoreApplication(["assistant"])
    install_translators(app, language)
    return tuple(map(told_table, tables))


def told_table(table: Table) -> Table:
    """The table as it is shown and saved."""
    header = tuple(map(told, table.header))
    rows = tuple(tuple(_cell(table.name, at, cell) for at, cell in enumerate(row))
                 for row in table.rows)  # fmt: skip
    return replace(table, name=told(table.name), header=header, rows=rows)


def _cell(name: str, column: int, cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    if name == _WEIGHTS or cell in _OURS:
        return told(cell)
    return translate("Rows", cell) if name == _STAGES and not column else cell
