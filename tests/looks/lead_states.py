"""What a lead sees, in every state: the editor, its dialogs, the sources, the tables."""

import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QTabWidget, QWidget

from assistant.app import shipped
from assistant.app.editor_desk import EditorDesk
from assistant.app.table_words import told_table
from assistant.core.kpi.metric import DEFAULT
from assistant.core.kpi.score import Entry
from assistant.core.kpi.score import tables as scored
from assistant.core.numbers.table import Chart, Shape, Table
from assistant.core.release.status import State, Status, Trust, line
from assistant.ui.editor.asking import Leaving
from assistant.ui.source_page import SourceRow
from assistant.ui.tables_dialog import TablesDialog
from assistant.ui.team_dialog import CodeDialog, TeamDialog
from tests.looks.scene import NOT_SUBSCRIBED, Act, Scene, said
from tests.screenshots import NOW

BOOK = "xiaoyu.yaml"
TITLES = ("小鱼问好", "推荐尺码", "什么面料", "会起球吗", "满减催单", "几天发货", "开发票", "再见")
UNKNOWN = (
    "甲列,乙列,丙列\n"
    "发货时间,亲，下午四点前付款当天发～,发货\n"
    "退换,七天无理由，运费险已经送啦,售后\n"
)
KNOWN = (
    "标题,话术内容,分组\n"
    "晚上好,晚上好呀，这么晚还在逛，有什么可以帮您？,问好\n"
    "开发票,可以开的，请把抬头和税号发给我。,发票\n"
    "没有正文,,问好\n"
    "再见,亲慢走，喜欢的话收藏一下店铺哦～,告别\n"
)


def lead_states() -> Iterator[tuple[str, Act]]:
    """The editor, its dialogs, then what opens from the foot of the window."""
    yield "editor", editor
    yield "editor-faults", editor_faults
    yield "editor-several", editor_several
    yield "editor-find", editor_find
    yield "editor-filtered", editor_filtered
    for section in ("promotions", "checklists", "products", "cards"):
        yield f"editor-{section}", partial(editor_section, section)
    yield "editor-new", editor_new
    yield "import", import_known
    yield "import-columns", import_columns
    yield "import-nothing", import_nothing
    yield "compare", compare
    yield "compare-same", compare_same
    yield "team-none", partial(team, 0)
    yield "team-sources", team_sources
    yield "team-own", partial(team, 1)
    yield "team-numbers", partial(team, 2)
    yield "team-code", team_code
    yield "numbers", numbers
    yield "numbers-busy", numbers_busy
    yield "scores", scores


class Discarding:
    """Nobody is asked when an editor is put away."""

    def leaving(self, _parent: QWidget) -> Leaving:
        """Nothing is kept."""
        return Leaving.DISCARD

    def overwriting(self, _parent: QWidget) -> bool:
        """Nothing is written."""
        return False


def desk_of(scene: Scene, book: str = BOOK) -> EditorDesk:
    """The editor with a shipped book open in it; it lives as long as its window."""
    folder = Path(tempfile.mkdtemp(prefix="looks-"))
    if book:
        shutil.copy(shipped.PHRASEBOOKS / book, folder / book)
    path = folder / (book or "team.yaml")
    desk = EditorDesk([path], scene.program.settings.language, asking=Discarding())
    desk.set_colours(scene.program._colours())  # noqa: SLF001
    desk.setParent(desk.window)
    desk.window.destroyed.connect(lambda: shutil.rmtree(folder, ignore_errors=True))
    desk.window.show()
    assert desk.open(path)
    return desk


def editor(scene: Scene) -> QWidget:
    """A phrase in the form, with another wording and a follow-up."""
    desk = desk_of(scene)
    entries = desk.session.entries("phrases")
    rich = max(range(len(entries)), key=lambda n: len(entries[n]))
    desk.window.pages["phrases"].select([rich])
    return desk.window


def editor_faults(scene: Scene) -> QWidget:
    """Something is wrong with two of them."""
    desk = desk_of(scene)
    page = desk.window.pages["phrases"]
    page.form.key_edited.emit("text", "亲，全网最低价，{没完")
    page.select([2])
    page.form.key_edited.emit("text", "我们是最好的，加微信聊")
    return desk.window


def editor_several(scene: Scene) -> QWidget:
    """Several are selected."""
    desk = desk_of(scene)
    desk.window.pages["phrases"].select([1, 2, 3, 5])
    return desk.window


def editor_find(scene: Scene) -> QWidget:
    """Something is looked for in the whole book."""
    desk = desk_of(scene)
    desk.window.finding.open("亲")
    return desk.window


def editor_filtered(scene: Scene) -> QWidget:
    """The filter leaves nothing."""
    desk = desk_of(scene)
    desk.window.pages["phrases"].filter.setText("龘龘")
    return desk.window


def editor_section(section: str, scene: Scene) -> QWidget:
    """The first entry of another section."""
    desk = desk_of(scene)
    desk.window.show_page(section)
    return desk.window


def editor_new(scene: Scene) -> QWidget:
    """A book that is not there yet."""
    return desk_of(scene, "").window


def import_known(scene: Scene) -> QWidget:
    """A table whose columns are known."""
    return importing(scene, KNOWN)


def import_columns(scene: Scene) -> QWidget:
    """A table whose columns are to be named."""
    return importing(scene, UNKNOWN)


def import_nothing(scene: Scene) -> QWidget:
    """What is in the table is in the book already."""
    desk = desk_of(scene)
    file = desk.session.document.path.with_suffix(".xlsx")
    desk.export_to(file)
    return kept(desk, desk.import_from(file))


def importing(scene: Scene, table: str) -> QWidget:
    """The dialog for a table."""
    desk = desk_of(scene)
    file = desk.session.document.path.with_name("客服话术.csv")
    file.write_text(table, "utf-8-sig")
    return kept(desk, desk.import_from(file))


def compare(scene: Scene) -> QWidget:
    """What differs from what was published."""
    desk = desk_of(scene)
    before = desk.session.document.book
    page = desk.window.pages["phrases"]
    page.form.key_edited.emit("text", "在的亲，今天全场满 300 减 40，我帮您看看怎么凑最划算？")
    page.select([3])
    page.deleting.emit()
    page.select([5])
    page.moving.emit(-1)
    page.adding.emit()
    for key, value in (("title", "晚上好"), ("text", "晚上好呀")):
        page.form.key_edited.emit(key, value)
    return kept(desk, desk.compare_with(before, said("EditorDesk", "已发布的版本")))


def compare_same(scene: Scene) -> QWidget:
    """Nothing differs."""
    desk = desk_of(scene)
    published = said("EditorDesk", "已发布的版本")
    return kept(desk, desk.compare_with(desk.session.document.book, published))


def kept(desk: EditorDesk, dialog: QDialog | None) -> QWidget:
    """The dialog; the editor goes when it does."""
    assert dialog is not None
    desk.setParent(dialog)
    dialog.finished.connect(desk.window.deleteLater)
    return dialog


def team(page: int, scene: Scene) -> QWidget:
    """One page of the dialog behind the foot."""
    scene.program.team.open()
    dialog = scene.dialog()
    assert isinstance(dialog, TeamDialog)
    dialog.findChildren(QTabWidget)[0].setCurrentIndex(page)
    return dialog


def team_sources(scene: Scene) -> QWidget:
    """Two sources; the code of one is still to be compared, the other does not answer."""
    dialog = team(0, scene)
    assert isinstance(dialog, TeamDialog)
    rows = (
        ("https://kefu.example.com/books", "小鱼团队", 12, State.CURRENT, Trust.UNCOMPARED),
        ("\\\\server\\kefu\\phrases", "总部", 7, State.OFFLINE, Trust.SIGNED),
    )
    language = scene.program.settings.language
    dialog.sources.show_rows(
        [
            SourceRow(
                source,
                name,
                line(Status(name, version, NOW, state, trust), NOW).text(language),
                trust is Trust.UNCOMPARED,
            )
            for source, name, version, state, trust in rows
        ]
    )
    dialog.sources.tell(scene.told(*NOT_SUBSCRIBED), "bad")
    return dialog


def team_code(scene: Scene) -> QWidget:
    """The code of a source, to be compared."""
    source = "https://kefu.example.com/books"
    dialog = CodeDialog(source, "K7Q2 M4XD 9RTB", scene.program.window)
    dialog.open()
    return dialog


def tables(scene: Scene, title: str) -> TablesDialog:
    """A dialog of tables."""
    dialog = TablesDialog(title, scene.program._colours(), scene.program.window)  # noqa: SLF001
    dialog.open()
    return dialog


def numbers(scene: Scene) -> QWidget:
    """What a team used."""
    used = tuple(
        (title, f"xiaoyu/{n}", 120 - 7 * n, 3, round(8.2 - n / 9, 1), "2026-11-21")
        for n, title in enumerate(TITLES)
    )
    days = tuple((f"11-{n:02}", 80 + (n * 37) % 60, 12 + n % 5, 4.2) for n in range(1, 22))
    bars, line = Chart(Shape.BARS, 0, (2,)), Chart(Shape.LINE, 0, (1,))
    head = ("话术", "编号", "次数", "人数", "平均秒数", "最近")
    dialog = tables(scene, said("LeadDesk", "团队的数字"))
    made = (
        Table("话术", head, used, chart=bars),
        Table("每天", ("日期", "次数", "人数", "平均秒数"), days, chart=line),
        Table("没人用", ("话术", "编号"), ()),
    )
    dialog.show_tables([told_table(table) for table in made])
    read, bad = said("LeadDesk", "%1 份数字", "12"), said("LeadDesk", "%1 份读不懂，没有计入", "1")
    dialog.tell(f"{read} · {bad}", "warn", "mei.json")
    return dialog


def numbers_busy(scene: Scene) -> QWidget:
    """They are being read."""
    dialog = tables(scene, said("LeadDesk", "团队的数字"))
    dialog.show_busy(said("LeadDesk", "正在读 %1 / %2", "3", "12"))
    return dialog


def scores(scene: Scene) -> QWidget:
    """The table agents are judged by, weights to be changed."""
    days = (("小美", 95, 58, 5.2), ("阿珍", 91, 49, 7.5))
    entries = [
        Entry(who, "2026-11", {"rating": rating, "conversion": turned, "first_response": first})
        for who, rating, turned, first in days
    ]
    dialog = tables(scene, said("LeadDesk", "考核表"))
    made = scored(entries, DEFAULT, {"小美": "A", "阿珍": "A"})
    dialog.show_tables([told_table(table) for table in made])
    return dialog
