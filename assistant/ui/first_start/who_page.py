"""First start, step 1: whose shop, how the agent signs, and the language to read in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from assistant.core.language import Language
from assistant.ui.choice_box import LANGUAGES, choice_box
from assistant.ui.enter_button import EnterButton
from assistant.ui.entry_line import EntryLine

_AGAIN = {
    Language.SIMPLIFIED: "重新打开，换成简体中文",
    Language.TRADITIONAL: "重新開啟，換成繁體中文",
    Language.ENGLISH: "Restart in English",
}


class WhoPage(QWidget):
    """Two fields, both may stay empty, and a choice that takes opening the program again.

    Who can't read the page finds the choice all the same: it is said in two languages, and what it
    takes in the one that was chosen.
    """

    language_chosen = Signal(object)
    restart_wanted = Signal()

    def __init__(
        self,
        shop: str,
        agent: str,
        language: Language = Language.SIMPLIFIED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spoken = language
        self._shop = EntryLine(shop, self)  # Enter goes to the next field, not past it
        self._agent = QLineEdit(agent, self)
        self._language = choice_box(LANGUAGES, language)
        self._language.setObjectName("language")
        self._language.setParent(self)
        self._language.activated.connect(self._chosen)
        self._again = EnterButton("", self)  # made last: Qt gives Tab, and the focus, in this order
        self._again.hide()
        self._again.clicked.connect(self.restart_wanted)
        self._shop.setObjectName("shop")
        self._agent.setObjectName("agent")
        self._shop.returnPressed.connect(self._agent.setFocus)
        self._shop.setPlaceholderText(self.tr("例如：小鱼女装"))
        self._agent.setPlaceholderText(self.tr("例如：小美"))
        says = QLabel(self.tr("话术里的 {店铺} 和 {客服} 会换成它们。以后可以在设置里改。"), self)
        says.setWordWrap(True)
        says.setProperty("tone", "soft")
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(self.tr("店铺名"), self._shop)
        form.addRow(self.tr("客服昵称"), self._agent)
        said = " ".join(dict.fromkeys((self.tr("语言"), "Language")))
        self._language.setAccessibleName(said)
        form.addRow(said, self._language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(says)
        column.addLayout(form)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)

    def _chosen(self) -> None:
        language = Language(self._language.currentData())  # Qt hands out the bare text
        self._again.setText(_AGAIN[language])
        self._again.setVisible(language is not self._spoken)
        self.language_chosen.emit(language)

    def show_names(self, shop: str, agent: str) -> None:
        """They were chosen elsewhere."""
        self._shop.setText(shop)
        self._agent.setText(agent)

    @property
    def shop(self) -> str:
        """The shop's name."""
        return self._shop.text().strip()

    @property
    def agent(self) -> str:
        """The agent's name."""
        return self._agent.text().strip()
