"""Forbidden wording, shown where somebody is writing."""

from assistant.app.situation import Situation
from assistant.books.wording_check import told
from assistant.core.wording.rule import Severity
from assistant.ui.wording_line import WordingLine


def show_fault(line: WordingLine, text: str, situation: Situation) -> None:
    """Show the gravest fault of a text, or clear the line."""
    finding = situation.fault(text)
    if finding is None:
        line.tell("")
        return
    tone = "bad" if finding.level is Severity.BLOCK else "warn"
    line.tell(told(finding).text(situation.settings.language), tone)
