"""The language of the command line is that of the settings it is to work with."""

from pathlib import Path

import pytest

from assistant.app.spoken import first_language, spoken_language
from assistant.core.language import Language
from assistant.core.settings import Settings
from assistant.store.settings_file import write_settings


@pytest.fixture
def english(tmp_path: Path) -> Path:
    """A home whose window speaks English."""
    (tmp_path / "english").mkdir()
    write_settings(tmp_path / "english" / "settings.yaml", Settings(language=Language.ENGLISH))
    return tmp_path / "english"


def test_it_is_what_is_set_wherever_the_home_is_named(english: Path) -> None:
    for arguments in (
        ["find", "--home", str(english), "hy"],
        ["--home", str(english), "find"],
        ["find", "hy", f"--home={english}"],
        ["find", "--home", "elsewhere", "--home", str(english), "--help"],
        ["find", "--nosuch", "--home", str(english)],
    ):
        assert spoken_language(arguments, {"LANGUAGE": "zh_CN:zh"}) is Language.ENGLISH


def test_behind_two_dashes_nothing_is_an_option(english: Path, tmp_path: Path) -> None:
    arguments = ["find", "--home", str(tmp_path), "--", "--home", str(english)]
    assert spoken_language(arguments, {}) is Language.SIMPLIFIED


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ("", Language.SIMPLIFIED),
        ("en_US:en", Language.ENGLISH),
        ("de:en", Language.ENGLISH),
        ("zh_TW", Language.TRADITIONAL),
        ("zh_HK.UTF-8", Language.TRADITIONAL),
        ("zh_CN:en", Language.SIMPLIFIED),
        ("ja", Language.SIMPLIFIED),
    ],
)
def test_where_nothing_is_set_it_is_what_the_system_asks_for(
    asked: str, spoken: Language, tmp_path: Path
) -> None:
    assert spoken_language(["check", "--home", str(tmp_path)], {"LANGUAGE": asked}) is spoken


@pytest.mark.parametrize("settings", [b"language: klingon\n", b"\xff\xfe\x00", b"agent: a\n"])
def test_settings_that_say_nothing_of_it_are_left_as_they_are(
    settings: bytes, tmp_path: Path
) -> None:
    (tmp_path / "settings.yaml").write_bytes(settings)
    assert spoken_language(["--home", str(tmp_path)], {}) is Language.SIMPLIFIED
    assert (tmp_path / "settings.yaml").read_bytes() == settings


@pytest.mark.parametrize("last", ["--home", "--home="])
def test_a_home_without_a_name_is_the_user_s_own(last: str) -> None:
    assert spoken_language(["find", last], {"LANGUAGE": "en"}) in Language


def test_looking_makes_nothing(tmp_path: Path) -> None:
    spoken_language(["--home", str(tmp_path / "none")], {})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("asked", "system", "spoken"),
    [
        ("", ["zh-Hant-TW", "zh-TW", "en-US"], Language.TRADITIONAL),
        ("", ["en-US", "zh-HK"], Language.TRADITIONAL),
        ("", ["zh-Hans-CN"], Language.SIMPLIFIED),
        ("", ["en-US"], Language.SIMPLIFIED),  # a Chinese shop's Windows may be English
        ("en", ["zh-TW"], Language.ENGLISH),
        ("", [], Language.SIMPLIFIED),
    ],
)
def test_a_new_window_speaks_the_system_s_chinese_or_what_is_asked_for(
    asked: str, system: list[str], spoken: Language
) -> None:
    assert first_language({"LANGUAGE": asked}, system) is spoken
