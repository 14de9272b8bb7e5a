"""The page of chat programs: what is changed comes out, and only that."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from assistant.core.profile import SHIPPED, Profile, merged
from assistant.ui.profile_page import ProfilePage


def page(qtbot: QtBot, *own: Profile) -> ProfilePage:
    """The page with these profiles over the shipped ones."""
    made = ProfilePage(merged(own))
    qtbot.addWidget(made)
    return made


def choose(made: ProfilePage, name: str) -> None:
    """Turn to a chat program."""
    made.findChildren(QComboBox)[0].setCurrentText(name)


def test_untouched_profiles_are_not_kept(qtbot: QtBot) -> None:
    assert page(qtbot).profiles() == ()


def test_a_change_stays_while_another_program_is_looked_at(qtbot: QtBot) -> None:
    made = page(qtbot)
    choose(made, "微信")
    made.findChildren(QCheckBox)[0].setChecked(False)
    choose(made, "千牛")
    (changed,) = made.profiles()
    assert (changed.id, changed.may_send) == ("wechat", False)


@pytest.mark.parametrize("typed", ["weixin*, , mychat.exe ", "weixin*，mychat.exe，"])
def test_programs_are_separated_by_commas(qtbot: QtBot, typed: str) -> None:
    made = page(qtbot)
    choose(made, "微信")
    made.findChildren(QLineEdit)[0].setText(typed)
    assert made.profiles()[0].programs == ("weixin*", "mychat.exe")


def test_the_shipped_values_can_be_had_back(qtbot: QtBot) -> None:
    shipped = next(profile for profile in SHIPPED if profile.id == "wechat")
    own = Profile("wechat", "微信", ("other.exe",), pause_ms=900)
    made = page(qtbot, own)
    choose(made, "微信")
    made.findChildren(QPushButton)[0].click()
    assert made.profiles() == ()
    assert shipped in merged(made.profiles())
