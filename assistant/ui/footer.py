"""The foot of the window: state of the library, and the keys that matter most."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from assistant.ui.cut_label import CutLabel
from assistant.ui.key_cap import key_cap
from assistant.ui.theme import as_written, font, mark, plain

_GAPS = 74  # pixels at the sides and between what stands here
_BETWEEN = 8  # pixels more between one key's word and the next key


class Footer(QFrame):
    """One quiet line. Where books are subscribed to, their state stands for their number."""

    sources_wanted = Signal()
    follow_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setFixedHeight(32)
        self._status = CutLabel(parent=self, least=0)
        self._problems = QLabel(self)
        self._keys = _key_line(("Enter", self.tr("贴")), ("Ctrl+Enter", self.tr("发")))
        self._pick = _key_line(("↓", self.tr("选一条")))
        self._back = _key_line(("Esc", self.tr("返回")))
        self._picking = self._nothing = self._covered = False
        self._problems.setProperty("tone", "bad")
        self._source = QPushButton(self)
        self._source.setObjectName("state")
        self._source.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._source.setFont(font(12))
        self._source.hide()
        self._source.clicked.connect(self.sources_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(10)
        self._follow, self._promises = self._button(), self._button()
        for button in (self._follow, self._promises, self._source):
            row.addWidget(button)
        for label in (self._status, self._problems):
            label.setFont(font(12))
            row.addWidget(label)
        self._status.setProperty("tone", "soft")
        row.addStretch(1)
        for keys in (self._keys, self._pick, self._back):
            row.addWidget(keys)
        self._fit()

    def show_pick(self, *, on: bool, nothing: bool = False) -> None:
        """While no row is selected, ↓ comes before Enter; with no rows neither does anything."""
        if (on, nothing) != (self._picking, self._nothing):  # told at every key
            self._picking, self._nothing = on, nothing
            self._fit()

    def show_covered(self, *, on: bool) -> None:
        """While something else than phrases is turned to, Enter pastes none and Esc goes back."""
        self._covered = on
        self._fit()

    def _fit(self) -> None:
        """The state of things goes first where there is no room for the keys as well."""
        keys = self._pick if self._picking else self._keys
        keys = self._back if self._covered else keys
        for other in {self._keys, self._pick, self._back} - {keys}:
            other.hide()
        state = (self._follow, self._promises, self._source, self._problems)
        said = sum(part.sizeHint().width() for part in state if _shows(part))
        left = self.width() - _GAPS - said - keys.sizeHint().width()
        keys.setVisible(left >= 0 and (self._covered or not self._nothing))
        whole = self._status.fontMetrics().horizontalAdvance(self._status.text())
        self._status.setVisible(not self._source.text() and (left < 0 or whole <= left))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _button(self) -> QPushButton:
        """What is open, one press from its list."""
        button = QPushButton(self)
        button.setObjectName("source")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setFont(font(12))
        button.hide()
        button.clicked.connect(self.follow_wanted)
        return button

    def show_follow(
        self, cases: int, promises: int, *, late: tuple[bool, bool], any_open: bool
    ) -> None:
        """Say what is to be followed up today and what is promised; late: some of it overdue."""
        due = self.tr("待跟进 %1").replace("%1", str(cases))
        promised = self.tr("承诺 %1").replace("%1", str(promises))
        self._tell(self._follow, due, late=late[0], tone="warn" if cases else "")
        self._tell(self._promises, promised, late=late[1], tone="")
        self._follow.setVisible(any_open)
        self._promises.setVisible(bool(promises))
        self._fit()

    def _tell(self, button: QPushButton, words: str, *, late: bool, tone: str) -> None:
        """What is overdue has a sign and a heavier face too: colours carry no meaning alone."""
        overdue = self.tr("%1，有过了时间的").replace("%1", words)
        where = self.tr("今天要跟进的和承诺（F8）")
        button.setText(f"! {words}" if late else words)
        button.setAccessibleName(overdue if late else words)
        button.setToolTip(f"{overdue}\n{where}" if late else where)
        mark(button, "tone", "bad" if late else tone)

    def show_status(self, text: str, details: str = "") -> None:
        """Say what library is in force."""
        self._status.setText(text)
        self._status.setToolTip(plain(f"{text}\n{details}".strip()))
        self._fit()

    def show_source(self, text: str, details: str, tone: str) -> None:
        """Say how the subscribed books stand; nothing is subscribed to where the text is empty."""
        self._source.setText(as_written(text))
        self._source.setToolTip(plain(details))
        self._source.setAccessibleName(self.tr("话术来源：%1").replace("%1", text))
        mark(self._source, "tone", tone)
        self._source.setVisible(bool(text))
        self._fit()

    def show_problems(self, count: int, details: str) -> None:
        """Say that entries were left out; the tooltip tells which."""
        self._problems.setText(self.tr("%1 处问题").replace("%1", str(count)) if count else "")
        self._problems.setToolTip(plain(details))
        self._fit()


def _shows(part: QPushButton | QLabel) -> bool:
    """Whether it has something to say."""
    return bool(part.text()) and not part.isHidden()


def _key_line(*pairs: tuple[str, str]) -> QWidget:
    """Keys and what they do."""
    keys = QWidget()
    row = QHBoxLayout(keys)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    for pressed, does in pairs:
        row.addWidget(key_cap(pressed))
        row.addWidget(_word(does))
        row.addSpacing(_BETWEEN)
    row.addSpacing(-_BETWEEN)
    return keys


def _word(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "soft")
    label.setFont(font(12))
    return label
