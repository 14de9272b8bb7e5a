"""Forbidden wording, shown where somebody is writing."""

from assistant.app.situation import Situation
from assistant.books.wording_check import told
from assistant.core.wording.rule import Severity
from assistant.ui.new_phrase_dialog import NewPhraseDialog
from assistant.ui.wording_line import WordingLine


def watch(dialog: NewPhraseDialog, situation: Situation) -> None:
    """Show what must not be said while a phrase is being written."""
    dialog.text_changed.connect(lambda text: show_fault(dialog.wording, text, situation))


def show_fault(line: WordingLine, text: str, situation: Situation) -> None:
    """Show the gravest fault of a text, or clear the line."""
    finding = situation.fault(text)
    if finding is None:
        line.tell("")
        return
    tone = "bad" if finding.level is Severity.BLOCK else "warn"
    line.tell(told(finding).text(situation.settings.language), tone)
