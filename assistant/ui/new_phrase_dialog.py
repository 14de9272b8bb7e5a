"""Writing a phrase of one's own."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from assistant.core.stage import Stage
from assistant.ui.dialog_buttons import dialog_buttons
from assistant.ui.enter_button import EnterButton
from assistant.ui.wording_line import WordingLine


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    title: str
    stage: str
    code: str
    text: str


class NewPhraseDialog(QDialog):
    """Says what was written; stays open, with everything in it, until that has been kept."""

    written = Signal(object)
    typed = Signal()
    text_changed = Signal(str)
    other_wanted = Signal()

    def __init__(self, stages: Sequence[tuple[Stage, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLineEdit(self)
        self._stage = QComboBox(self)
        self._code = QLineEdit(self)
        self._text = QPlainTextEdit(self)
        self.wording = WordingLine(self)
        self._hint = QLabel(self)
        self._other = EnterButton("", self)
        self._fault = QLabel(self)
        for stage, label in stages:
            self._stage.addItem(label, stage.id)
        self._build()
        self._begun = self._safe_to_leave = self._now()

    @property
    def unsaved(self) -> Written | None:
        """What would be lost with it; None while nothing was typed."""
        now = self._now()
        return now if self.isVisible() and now != self._begun else None

    def start_with(self, title: str, stage: str, text: str = "") -> None:
        """Begin from a query that found nothing, or from a text."""
        self._title.setText(title)
        self._stage.setCurrentIndex(max(0, self._stage.findData(stage)))
        self._text.setPlainText(text)
        self._text.setFocus()
        self._begun = self._safe_to_leave = self._now()

    def start_from(self, written: Written, which: str = "") -> None:
        """Begin from a phrase that is to be worded otherwise; `which` of its wordings."""
        self.setWindowTitle(" · ".join(filter(None, (self.tr("改成我的说法"), which))))
        self._code.setText(written.code)
        self.start_with(written.title, written.stage, written.text)

    def go_on_with(self, written: Written) -> None:
        """What was typed before the program ended, which counts as typed now."""
        begun = self._begun
        self.start_with(written.title, written.stage, written.text)
        self._code.setText(written.code)
        self._begun = self._safe_to_leave = begun
        self.show_fault(self.tr("上次没来得及保存，接着写吧。"))

    def offer(self, label: str, hint: str = "") -> None:
        """One thing more that can be done with the phrase, and why one may want it."""
        self._other.setText(label)
        self._other.setToolTip(hint or self.tr("只影响你自己的窗口，团队的不动"))
        self._other.show()
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def show_fault(self, message: str) -> None:
        """Say why it was not kept."""
        self._fault.setText(message)
        self._fault.show()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("写成新话术"))
        self.setMinimumWidth(360)
        self._text.setPlaceholderText(self.tr("话术内容；要填的地方写成 {颜色} 或 {尺码:S|M|L}"))
        self._text.setTabChangesFocus(True)
        self._code.setPlaceholderText(self.tr("可以不填；搜索时打它最快，例如 fp"))
        self._fault.setWordWrap(True)
        self._fault.setProperty("tone", "bad")
        self._fault.hide()
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setProperty("tone", "soft")
        self._hint.hide()
        self._other.hide()
        self._other.clicked.connect(self.other_wanted)
        form = QFormLayout()
        for label, field in (
            (self.tr("标题"), self._title),
            (self.tr("阶段"), self._stage),
            (self.tr("编码"), self._code),
            (self.tr("内容"), self._text),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.addLayout(form)
        self._text.textChanged.connect(lambda: self.text_changed.emit(self._text.toPlainText()))
        for changed in (
            self._title.textChanged,
            self._stage.activated,
            self._code.textChanged,
            self._text.textChanged,
        ):
            changed.connect(self.typed)
        for part in (self._hint, self.wording, self._fault):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self._other)
        foot.addStretch(1)
        foot.addWidget(self._buttons())
        column.addLayout(foot)

    def _buttons(self) -> QDialogButtonBox:
        save = QDialogButtonBox.StandardButton.Save
        box = dialog_buttons(self.tr("保存"), self.tr("取消"), self, save)
        box.accepted.connect(self._tell)
        box.rejected.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        return box

    def reject(self) -> None:
        """What was typed is not lost to one Esc, pressed as in the window."""
        if self._now() == self._safe_to_leave:
            super().reject()
            return
        self._safe_to_leave = self._now()
        self.show_fault(self.tr("还没有保存。再按一次 Esc 就不要了。"))

    def _tell(self) -> None:
        self.written.emit(self._now())

    def _now(self) -> Written:
        """What stands in the fields."""
        return Written(
            self._title.text().strip(),
            str(self._stage.currentData()),
            self._code.text().strip(),
            self._text.toPlainText().strip(),
        )
