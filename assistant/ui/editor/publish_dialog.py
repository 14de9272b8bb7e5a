"""Publishing from the editor: where, from when, what would change, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.ui import reading_order
from assistant.ui.dialog_size import as_large_as
from assistant.ui.editor.compare_tree import CompareTree, Line
from assistant.ui.editor.publish_form import PublishForm
from assistant.ui.editor.release_page import ReleasePage, ReleaseRow
from assistant.ui.enter_button import EnterButton
from assistant.ui.low_screen import LowScreen
from assistant.ui.theme import Colours, font, mark, plain

_TABS = 150  # pixels: their heads, a line above the list, its head and two rows


@dataclass(frozen=True, slots=True)
class FaultRow:
    """One thing wrong: where, what, and how bad."""

    place: str
    text: str
    tone: str


class PublishDialog(QDialog):
    """Is told what to show; nothing is published before its button is pressed."""

    publish_wanted = Signal()
    save_wanted = Signal()
    look_wanted = Signal()
    fault_wanted = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._colours = colours
        self.form = PublishForm(self)
        self.changes = CompareTree(colours, self)
        self.faults = QTreeWidget(self)
        self.releases = ReleasePage(colours, self)
        self.publish = EnterButton(self.tr("发布"), self)
        self._again = EnterButton(self.tr("再看一遍"), self)
        self._tabs = QTabWidget(self)
        self._summary = QLabel(self)
        self._told = QLabel(self)
        self._progress = QProgressBar(self)
        self._inside = QWidget(self)
        self._area = LowScreen(self._inside, self)
        self._unsaved = QFrame(self)
        self._result = QFrame(self)
        self._result_title = QLabel(self)
        self._result_text = QLabel(self)
        self._build()

    def show_unsaved(self, *, unsaved: bool) -> None:
        """Whether the book in the editor has changes that would not be published."""
        self._unsaved.setVisible(unsaved)

    def show_changes(self, summary: str, lines: Sequence[Line]) -> None:
        """What would change."""
        self._summary.setText(summary)
        self._summary.setVisible(bool(summary))
        self.changes.show_lines(lines)
        self._name(0, self.tr("改动"), len(lines))

    def show_faults(self, rows: Sequence[FaultRow]) -> None:
        """What is wrong; it is brought to the front if it hinders."""
        self.faults.clear()
        for row in rows:
            sign = "✕" if row.tone == "bad" else "!"  # the colour says it to most, not to all
            item = QTreeWidgetItem([row.place, f"{sign}  {row.text}"])
            item.setForeground(1, QColor(getattr(self._colours, row.tone)))
            item.setToolTip(0, plain(row.place))
            item.setToolTip(1, plain(row.text))
            self.faults.addTopLevelItem(item)
        self._name(1, self.tr("问题"), len(rows))
        if any(row.tone == "bad" for row in rows):
            self._tabs.setCurrentIndex(1)

    def show_releases(self, rows: Sequence[ReleaseRow]) -> None:
        """What has been published there."""
        self.releases.show_rows(rows)
        self._name(2, self.tr("版本"), len(rows))

    def show_result(self, title: str, text: str, tone: str = "good") -> None:
        """What came of it, with what agents have to be told; empty to show nothing."""
        self._result_title.setText(title)
        self._result_text.setText(text)
        mark(self._result_title, "tone", tone)
        self._result.setVisible(bool(title))
        self._area.verticalScrollBar().setValue(0)

    def show_busy(self, text: str, done: int = 0, of: int = 0) -> None:
        """Something is being done; the dialog may be closed meanwhile."""
        for button in (self.publish, self._again):
            button.setEnabled(False)
        self.releases.set_busy(busy=True)
        self._progress.setVisible(of > 0)
        self._progress.setMaximum(of)
        self._progress.setValue(done)
        self.tell(text)

    def show_ready(self, *, can_publish: bool) -> None:
        """Nothing is being done any more."""
        self._progress.hide()
        self.form.set_busy(busy=False)
        self.releases.set_busy(busy=False)
        self.publish.setEnabled(can_publish)
        self._again.setEnabled(True)

    def tell(self, text: str, tone: str = "soft") -> None:
        """One line beside the buttons."""
        self._told.setText(text)
        mark(self._told, "tone", tone)

    def focusNextPrevChild(self, next: bool) -> bool:
        return reading_order.turn(self, on=next)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("发布"))
        as_large_as(self, 760, 620)
        self._fill_unsaved()
        self._fill_result()
        self._fill_tabs()
        self._fill_inside()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self._area, 1)
        column.addWidget(self._progress)
        column.addLayout(self._foot())
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(4)
        self._progress.setAccessibleName(self.tr("进度"))
        self._progress.hide()
        self.form.folder.setFocus()

    def _fill_inside(self) -> None:
        """All but the foot is scrolled to where a low screen has no room for it."""
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._unsaved, self.form, self._result):
            column.addWidget(part)
        column.addWidget(self._tabs, 1)
        self._tabs.setMinimumHeight(_TABS)

    def _fill_unsaved(self) -> None:
        self._unsaved.setObjectName("notice")
        told = QLabel(self.tr("有没保存的改动；发布的是保存过的内容。"), self)
        told.setWordWrap(True)
        save = EnterButton(self.tr("先保存"), self)
        save.setToolTip(self.tr("保存编辑器里的话术本，再看一遍"))
        save.clicked.connect(self.save_wanted)
        line = QHBoxLayout(self._unsaved)
        line.setContentsMargins(8, 4, 8, 4)
        line.addWidget(told, 1)
        line.addWidget(save)
        self._unsaved.hide()

    def _fill_result(self) -> None:
        self._result.setObjectName("card")
        self._result_title.setFont(font(14, bold=True))
        copy = EnterButton(self.tr("复制给客服"), self)
        copy.setToolTip(self.tr("复制这段话，发给要订阅的客服"))
        copy.clicked.connect(self._copy)
        for label in (self._result_title, self._result_text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._result_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._result_title)
        words.addWidget(self._result_text)
        line = QHBoxLayout(self._result)
        line.addLayout(words, 1)
        line.addWidget(copy, 0, Qt.AlignmentFlag.AlignBottom)
        self._result.hide()

    def _fill_tabs(self) -> None:
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._summary.setWordWrap(True)
        self._summary.hide()
        self.changes.setAccessibleName(self.tr("改动"))
        self.faults.setAccessibleName(self.tr("问题"))
        self.faults.setHeaderLabels([self.tr("哪里"), self.tr("什么")])
        self.faults.setRootIsDecorated(False)
        self.faults.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.faults.header().resizeSection(0, 220)
        for signal in (self.faults.itemClicked, self.faults.itemActivated):
            signal.connect(
                lambda item: self.fault_wanted.emit(self.faults.indexOfTopLevelItem(item))
            )
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._summary)
        column.addWidget(self.changes, 1)
        second = QWidget(self)
        inner = QVBoxLayout(second)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.addWidget(self.faults)
        for shown, name in (
            (page, self.tr("改动")),
            (second, self.tr("问题")),
            (self.releases, self.tr("版本")),
        ):
            self._tabs.addTab(shown, name)

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        close = EnterButton(self.tr("关闭"), self)
        close.setToolTip("Esc")
        close.clicked.connect(self.reject)
        self.publish.setToolTip("Ctrl+Enter")
        mark(self.publish, "primary", True)
        self.publish.setEnabled(False)
        self.publish.clicked.connect(self.publish_wanted)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.publish.click)
        self._again.setToolTip("F5")
        self._again.clicked.connect(self.look_wanted)
        QShortcut(QKeySequence("F5"), self, self._again.click)
        line.addWidget(self._told, 1)
        for button in (self._again, close, self.publish):
            line.addWidget(button)
        return line

    def _name(self, place: int, name: str, count: int) -> None:
        self._tabs.setTabText(place, f"{name} · {count}" if count else name)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._result_text.text())
        self.tell(self.tr("已复制"), "good")
