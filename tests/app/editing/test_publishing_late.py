"""Publishing from a moment on that was to come when it was chosen, and is over now."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime
from pytestqt.qtbot import QtBot

from assistant.desktop.clock import SystemClock
from tests.app.editing.test_publishing_flow import Lead


@pytest.fixture
def lead(qtbot: QtBot, tmp_path: Path) -> Lead:
    """Nothing published yet."""
    return Lead(qtbot, tmp_path)


def test_a_moment_that_is_over_is_told_and_nothing_published(lead: Lead) -> None:
    talk = lead.ask(lead.share)
    moment = SystemClock().now().astimezone() - timedelta(hours=1)
    talk.dialog.form.later.setChecked(True)
    talk.dialog.form.moment.clearMinimumDateTime()
    talk.dialog.form.moment.setDateTime(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())))
    talk.press("发布")
    talk.settle()
    assert f"{moment:%Y-%m-%d %H:%M} 已经过去了，没有发布" in talk.said
    assert lead.manifest.version == 0
    talk.dialog.form.at_once.setChecked(True)
    talk.press("发布")
    assert lead.manifest.version == 1
    talk.dialog.reject()
