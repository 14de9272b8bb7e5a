"""First start, step 1: whose shop, and how the agent signs."""

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from assistant.ui.entry_line import EntryLine


class WhoPage(QWidget):
    """Two fields, both may stay empty."""

    def __init__(self, shop: str, agent: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = EntryLine(shop, self)  # Enter goes to the next field, not past it
        self._agent = QLineEdit(agent, self)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(says)
        column.addLayout(form)
        column.addStretch(1)

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
