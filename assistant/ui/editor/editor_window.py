"""The editor's window: the book's sections as tabs, what can be done with the book above them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.ui import reading_order
from assistant.ui.cut_label import CutLabel
from assistant.ui.dialog_size import as_large_as, at_least
from assistant.ui.editor.choice import Choice
from assistant.ui.editor.fields import sections
from assistant.ui.editor.find_bar import FindBar
from assistant.ui.editor.section_page import SectionPage
from assistant.ui.theme import Colours, mark, plain

WIDTH, HEIGHT = 1180, 780
_WITHIN, _NARROW = 30, 120  # pixels: the margins and gap of the tools, and a book's name
OTHER, NEW = "\0other", "\0new"


class EditorWindow(QWidget):
    """Says what was meant; is told what to show. Asks nobody when it closes: `closing` does."""

    book_chosen = Signal(str)
    save_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    import_wanted = Signal()
    import_folder_wanted = Signal()
    export_wanted = Signal()
    compare_wanted = Signal()
    publish_wanted = Signal()

    def __init__(self, closing: Callable[[], bool]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._closing = closing
        self.books = Choice(self)
        self.finding = FindBar(self)
        self.pages = {section.key: SectionPage(section, self) for section in sections()}
        self.tabs = QTabWidget(self)
        self._status = CutLabel("", self)
        self._buttons: dict[str, QPushButton] = {}
        self._build()

    def set_colours(self, colours: Colours) -> None:
        """Give every page its colours."""
        for page in self.pages.values():
            page.set_colours(colours)

    def offer_books(self, books: Sequence[tuple[str, str]], current: str) -> None:
        """The books to switch between: path and name of each."""
        others = ((OTHER, self.tr("打开其他…")), (NEW, self.tr("新建…")))
        self.books.offer((*books, *others))
        self.books.choose(current)
        self.books.setToolTip(plain(current))

    def show_state(self, title: str, *, changed: bool, undo: str, redo: str) -> None:
        """Whether there is anything to save, and what can be taken back."""
        called = f"{title} - " + self.tr("编辑话术本")
        self.setWindowTitle(f"● {called}" if changed else called)
        self._buttons["save"].setEnabled(changed)
        for name, what, keys in (
            ("undo", undo, QKeySequence.StandardKey.Undo),
            ("redo", redo, QKeySequence.StandardKey.Redo),
        ):
            pressed = QKeySequence(keys).toString()
            self._buttons[name].setEnabled(bool(what))
            self._buttons[name].setToolTip(plain(f"{what}（{pressed}）") if what else pressed)

    def tell(self, text: str, tone: str = "soft") -> None:
        """Say one thing at the top."""
        if not text and not self._status.text():
            return
        self._status.setText(text)
        self._status.setToolTip(plain(text))
        mark(self._status, "tone", tone)

    def page(self) -> SectionPage:
        """The section that is on view."""
        return next(page for page in self.pages.values() if page is self.tabs.currentWidget())

    def show_page(self, key: str) -> None:
        """Bring a section to the front."""
        self.tabs.setCurrentWidget(self.pages[key])

    def count_faults(self, key: str, count: int) -> None:
        """Say on the tab how many entries have something wrong."""
        page = self.pages[key]
        name = page.section.name
        self.tabs.setTabText(self.tabs.indexOf(page), f"{name} · {count}" if count else name)

    def focusNextPrevChild(self, next: bool) -> bool:
        return reading_order.turn(self, on=next)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only if nothing would be lost."""
        event.setAccepted(self._closing())

    def _build(self) -> None:
        self.setObjectName("editor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("编辑话术本"))
        at_least(self, 840, 520)
        as_large_as(self, WIDTH, HEIGHT)
        self.finding.hide()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for page in self.pages.values():
            self.tabs.addTab(page, page.section.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._tools())
        column.addWidget(self.finding)
        column.addWidget(self.tabs, 1)
        self.page().table.setFocus()  # an arrow in the books would open another
        self.books.activated.connect(lambda: self.book_chosen.emit(str(self.books.currentData())))
        self._key(QKeySequence.StandardKey.Find, self._find)
        self._key(QKeySequence.StandardKey.Save, self.save_wanted.emit)
        self._key(QKeySequence.StandardKey.Print, self.publish_wanted.emit)
        self._key(QKeySequence.StandardKey.Undo, self.undo_wanted.emit)
        self._key(QKeySequence.StandardKey.Redo, self.redo_wanted.emit)

    def _tools(self) -> QVBoxLayout:
        """In one line, or in two where the screen has no room for it."""
        first, last = self._book_tools(), self._last_tools()
        lines = QVBoxLayout()
        lines.setContentsMargins(12, 10, 12, 8)
        lines.setSpacing(6)
        lines.addLayout(first)
        wide = first.minimumSize().width() + last.minimumSize().width() + _WITHIN
        if wide <= self.screen().availableSize().width():
            first.addLayout(last, 1)
        else:
            self.books.setMinimumWidth(_NARROW)
            first.addStretch(1)
            lines.addLayout(last)
        return lines

    def _book_tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        self.books.setAccessibleName(self.tr("话术本"))
        self.books.setMinimumWidth(200)
        line.addWidget(self.books)
        for name, text, tip, signal in (
            ("undo", self.tr("撤销"), "", self.undo_wanted),
            ("redo", self.tr("重做"), "", self.redo_wanted),
            ("find", self.tr("查找替换"), "Ctrl+F", None),
            ("import", self.tr("导入…"), self.tr("表格或别的软件的文件，先看再导入"), None),
            ("export", self.tr("导出…"), self.tr("导出成 Excel 或 CSV"), self.export_wanted),
            ("compare", self.tr("比较…"), self.tr("和已发布的版本有什么不同"), self.compare_wanted),
        ):
            button = QPushButton(text, self)
            button.setToolTip(tip)
            if signal is not None:
                button.clicked.connect(signal)
            self._buttons[name] = button
            line.addWidget(button)
        self._buttons["find"].clicked.connect(self._find)
        self._buttons["import"].setMenu(self._import_menu())
        return line

    def _last_tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._status, 1)
        save = QPushButton(self.tr("保存"), self)
        save.setToolTip("Ctrl+S")
        mark(save, "primary", True)
        save.clicked.connect(self.save_wanted)
        self._buttons["save"] = save
        line.addWidget(save)
        publish = QPushButton(self.tr("发布…"), self)
        publish.setToolTip("Ctrl+P")
        publish.clicked.connect(self.publish_wanted)
        self._buttons["publish"] = publish
        line.addWidget(publish)
        return line

    def _import_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("文件…")).triggered.connect(self.import_wanted)
        menu.addAction(self.tr("文件夹…")).triggered.connect(self.import_folder_wanted)
        return menu

    def _find(self, *_: object) -> None:
        self.finding.open()

    def _key(self, keys: QKeySequence.StandardKey, does: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcuts(keys)
        action.triggered.connect(does)
        self.addAction(action)
