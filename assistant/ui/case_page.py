"""The page of one case: its step, what to do and say in it, solutions, feedback, the end."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assistant.ui.case_view import CaseView, SolutionView
from assistant.ui.composing_line import ComposingLine
from assistant.ui.cut_label import CutLabel
from assistant.ui.once_button import OnceButton
from assistant.ui.theme import font, mark

_STEPS = 6
_SOLVING = 4  # the step from which on a case may be solved: a solution has been made
ACTIONS = ("solved", "satisfied", "dissatisfied", "silent", "closed", "reopened")


class CasePage(QFrame):
    """Told what to show; says every step taken, each with the id of the case."""

    step_chosen = Signal(str, int)
    category_chosen = Signal(str, str)
    solution_offered = Signal(str, str)
    solution_answered = Signal(str, str, bool)
    feedback_given = Signal(str, str)
    acted = Signal(str, str)
    phrase_chosen = Signal(str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._id = ""
        self._view: CaseView | None = None
        self._who, self._number = CutLabel(parent=self, least=90), CutLabel(parent=self)
        self._due = QLabel(self)
        self._category = QComboBox(self)
        self._about, self._problem = QLabel(self), QLabel(self)
        self._steps = QButtonGroup(self)
        self._step_name, self._advice = QLabel(self), QLabel(self)
        self._phrases, self._solutions, self._foot = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._offer = self._line(self.tr("给买家的方案，Enter 记下"), self.solution_offered)
        self._feedback = self._line(self.tr("今天反馈了什么，Enter 记下"), self.feedback_given)
        self._history = QLabel(self)
        self._labels = self._action_labels()
        self._build()

    def _action_labels(self) -> dict[str, str]:
        words = (
            *(self.tr("已解决"), self.tr("满意"), self.tr("不满意")),
            *(self.tr("没回复"), self.tr("结案"), self.tr("重新打开")),
        )
        return dict(zip(ACTIONS, words, strict=True))

    def _line(self, hint: str, said: object) -> ComposingLine:
        line = ComposingLine(parent=self)
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        line.returnPressed.connect(lambda: self._say(line, said))
        return line

    def _say(self, line: ComposingLine, said: object) -> None:
        """The line keeps its words until they are kept: the desk shows the case anew then."""
        if line.text().strip():
            said.emit(self._id, line.text().strip())  # type: ignore[attr-defined]

    def _build(self) -> None:
        inside = QWidget()
        inside.setObjectName("clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(self._head())
        column.addLayout(self._facts())
        for label in (self._about, self._problem):
            column.addWidget(label)
        column.addLayout(self._strip())
        for label in (self._step_name, self._advice):
            column.addWidget(label)
        column.addLayout(self._phrases)
        column.addWidget(_heading(self.tr("方案")))
        column.addLayout(self._solutions)
        for line in (self._offer, self._feedback):
            column.addWidget(line)
        column.addLayout(self._foot)
        column.addWidget(self._history)
        column.addStretch(1)
        self._dress()
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _dress(self) -> None:
        self._who.setFont(font(14, bold=True))
        self._number.setFont(font(12, mono=True))
        self._step_name.setFont(font(13, bold=True))
        for label in (self._about, self._problem, self._advice, self._history, self._due):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._due)
            label.setFont(font(12))
        for label in (self._about, self._advice, self._history):
            label.setProperty("tone", "soft")
        self._due.setFixedHeight(20)
        self._category.activated.connect(
            lambda: self.category_chosen.emit(self._id, self._category.currentData())
        )

    def _head(self) -> QHBoxLayout:
        back = QPushButton(self.tr("返回"), self)
        back.setFont(font(12))
        back.setFixedHeight(24)
        back.setToolTip("Esc")
        back.clicked.connect(self.dismissed)
        row = _row(self._who, self._due, back)
        row.setStretch(0, 1)
        return row

    def _facts(self) -> QHBoxLayout:
        self._category.setFont(font(12))
        self._category.setAccessibleName(self.tr("问题分类"))
        row = _row(self._category, self._number)
        row.setStretch(1, 1)
        return row

    def _strip(self) -> QHBoxLayout:
        row = _row()
        for number in range(1, _STEPS + 1):
            button = QToolButton(self)
            button.setObjectName("stage")
            button.setText(str(number))
            button.setCheckable(True)
            button.setFixedSize(32, 24)
            name = self.tr("第 %1 步").replace("%1", str(number))
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._steps.addButton(button, number)
            row.addWidget(button)
        self._steps.idClicked.connect(lambda number: self.step_chosen.emit(self._id, number))
        row.addStretch(1)
        return row

    def show_categories(self, categories: Sequence[tuple[str, str]]) -> None:
        """The names a case can be counted under."""
        self._category.clear()
        for name, words in categories:
            self._category.addItem(words, name)

    def show_case(self, view: CaseView) -> None:
        """Show a case, if it is not what is shown; half-written lines of the same case stay."""
        if view == self._view:
            return
        if view.id != self._id:
            self._offer.clear()
            self._feedback.clear()
        self._id, self._view = view.id, view
        self._who.setText(view.who)
        self._number.setText(view.number)
        self._due.setText(view.due)
        mark(self._due, "chip", view.tone if view.tone in ("bad", "warn", "good") else "")
        self._about.setText(view.about)
        self._about.setVisible(bool(view.about))
        self._problem.setText(view.problem)
        self.show_kept()
        self._step_name.setText(f"{view.step}　{view.step_name}")
        self._advice.setText(view.advice)
        _fill(self._phrases, [self._phrase(key, title) for key, title in view.phrases])
        _fill(self._solutions, [self._solution(one) for one in view.solutions])
        _fill(self._foot, [self._action(name, first=not n) for n, name in enumerate(view.actions)])
        self._history.setText("\n".join(view.history))

    def show_kept(self) -> None:
        """Step and category as the case has them: a choice that could not be kept is none."""
        self._category.setCurrentIndex(self._category.findData(self.view.category))
        self._steps.button(self.view.step).setChecked(True)

    @property
    def view(self) -> CaseView:
        """What is shown. Raises ValueError before anything is."""
        if self._view is None:
            raise ValueError
        return self._view

    def clear_lines(self, what: str) -> None:
        """What was written has been kept: the line of an offer, or that of a feedback."""
        (self._offer if what == "offered" else self._feedback).clear()

    def take_focus(self) -> None:
        """Put the caret where today's feedback is written."""
        self._feedback.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _phrase(self, key: str, title: str) -> QWidget:
        paste = self._small(self.tr("贴"))
        paste.setAccessibleName(self.tr("贴 %1").replace("%1", title))
        paste.setToolTip(self.tr("贴进聊天框"))
        paste.clicked.connect(lambda: self.phrase_chosen.emit(key))
        return _line(CutLabel(title), paste)

    def _solution(self, solution: SolutionView) -> QWidget:
        answer = QLabel(solution.answer)
        answer.setFont(font(12))
        answer.setProperty("tone", "soft")
        if not solution.open:
            return _line(CutLabel(solution.text), answer)
        buttons = []
        for label, accepted in ((self.tr("接受"), True), (self.tr("不接受"), False)):
            button = self._small(label)
            button.setAccessibleName(f"{label} {solution.text}")
            button.setToolTip(self.tr("买家对这个方案怎么说，记下来"))
            button.clicked.connect(
                lambda _=False, yes=accepted: self.solution_answered.emit(
                    self._id, solution.id, yes
                )
            )
            buttons.append(button)
        return _line(CutLabel(solution.text), *buttons)

    def _action(self, name: str, *, first: bool) -> QWidget:
        button = self._small(self._labels[name])
        mark(button, "primary", first and (name != "solved" or self.view.step >= _SOLVING))
        button.setToolTip(self.tr("记下来，带着时间"))
        button.clicked.connect(lambda: self.acted.emit(self._id, name))
        return button

    def _small(self, label: str) -> QPushButton:
        button = OnceButton(label)
        button.setFont(font(12))
        button.setFixedHeight(22)
        return button


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(font(12, bold=True))
    label.setProperty("tone", "soft")
    return label


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _line(*widgets: QWidget) -> QWidget:
    line = QWidget()
    row = _row(*widgets)
    row.setStretch(0, 1)
    line.setLayout(row)
    return line


def _fill(layout: QVBoxLayout | QHBoxLayout, widgets: list[QWidget]) -> None:
    """Put these in place of what was there."""
    while layout.count():
        old: QWidget | None = layout.takeAt(0).widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()
    if isinstance(layout, QHBoxLayout):
        layout.addStretch(1)
