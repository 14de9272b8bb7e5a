"""The settings' page on buyers' data: locking, forgetting, checking the recovery code."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from assistant.core.settings import Settings
from assistant.ui.entry_line import EntryLine
from assistant.ui.question import Question
from assistant.ui.theme import mark


class PrivacyPage(QWidget):
    """Says what was chosen when it is asked; `code_typed` asks for a code to be checked."""

    code_typed = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lock = QSpinBox(self)
        self._lock.setRange(0, 600)
        self._lock.setSuffix(self.tr(" 分钟没人碰"))
        self._lock.setSpecialValueText(self.tr("不隐藏"))
        self._lock.setValue(settings.lock_minutes)
        self._days = QSpinBox(self)
        self._days.setRange(1, 3650)
        self._days.setSuffix(self.tr(" 天没来"))
        self._days.setValue(settings.keep_days)
        self._kept = settings.keep_days
        self._code = EntryLine(self)
        self._code.setAccessibleName(self.tr("恢复码"))
        self._code.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self._verdict = QLabel(self)
        self._verdict.setWordWrap(True)
        self._build()

    def _build(self) -> None:
        check = QPushButton(self.tr("核对"), self)
        check.setToolTip(self.tr("看看抄下的恢复码对不对"))
        for wanted in (check.clicked, self._code.returnPressed):
            wanted.connect(lambda *_: self.code_typed.emit(self._code.text()))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._code, 1)
        row.addWidget(check)
        form = QFormLayout(self)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("隐藏备注"), self._lock)
        form.addRow(self.tr("忘掉买家"), self._days)
        words = QLabel(self.tr("到期的买家连同备注、订单一起抹掉，自动备份里也不留。"), self)
        words.setWordWrap(True)
        words.setProperty("tone", "soft")
        form.addRow("", words)
        form.addRow(self.tr("恢复码"), row)
        form.addRow("", self._verdict)

    @property
    def lock_minutes(self) -> int:
        """After how many minutes notes are hidden; 0: never."""
        return self._lock.value()

    @property
    def keep_days(self) -> int:
        """After how many days a buyer is forgotten."""
        return self._days.value()

    def confirm(self) -> bool:
        """Ask before buyers are forgotten sooner than until now; True where there is no need."""
        if self.keep_days >= self._kept:
            return True
        asked = self.tr("%1 天没来的买家，会连同备注、订单一起抹掉，自动备份里也不留。")
        former = self.tr("原来是 %1 天。抹掉以后拿不回来。")
        question = Question(
            title=self.tr("抹掉买家"),
            text=asked.replace("%1", str(self.keep_days)),
            more=former.replace("%1", str(self._kept)),
            yes=self.tr("保存"),
            no=self.tr("回去改"),
        )
        agreed = question.ask(self)
        if not agreed:
            self._days.setFocus()
        return agreed

    def show_verdict(self, text: str, tone: str) -> None:
        """Whether the code typed is the right one."""
        self._verdict.setText(text)
        mark(self._verdict, "tone", tone)
