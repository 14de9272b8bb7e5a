"""All that a command says is in one language: help pages, wrong words, errors, answers, tables."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.core.language import Language
from assistant.core.settings import Settings
from assistant.store.settings_file import write_settings
from tests.app.books import GOOD, HEAD, write

ROOT = Path(__file__).resolve().parents[2]


def say(home: Path, *arguments: object, coming: str = "") -> str:
    """What a command says in all, as one runs it."""
    words = [str(one) for one in (*arguments, "--home", home)]
    return subprocess.run(
        [sys.executable, "-m", "assistant", *words],
        env=os.environ | {"LANGUAGE": "zh_CN"},
        cwd=ROOT,
        input=coming.encode(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    ).stdout.decode()


@pytest.fixture
def english(tmp_path: Path) -> Path:
    """A home whose window speaks English."""
    return speaking(tmp_path, Language.ENGLISH)


def speaking(folder: Path, language: Language) -> Path:
    """A home set to a language."""
    home = folder / "home"
    home.mkdir()
    write_settings(home / "settings.yaml", Settings(language=language))
    return home


def test_in_english_nothing_is_said_in_chinese(english: Path, tmp_path: Path) -> None:
    (books := tmp_path / "books").mkdir()
    book = write(books, HEAD + f"phrases:\n{GOOD}{GOOD}")
    said = {
        words: say(english, *words.split(), coming="a")
        for words in (
            *("--help", "publish --help", "import --help", "nosuch", "find", "note x"),
            *(f"check {book}", f"publish {book.parent} --to {tmp_path / 'out'}"),
            *(f"rollback {tmp_path} 3", "subscribe", f"subscribe {tmp_path / 'none'}"),
            *(f"import {book} --into {tmp_path / 'x.yaml'} --dry-run", f"restore {book}", "key"),
            *(f"kpi {tmp_path / 'none'}", "recovery-code A", f"backup {tmp_path / 'b'}"),
        )
    }
    chinese = {words: text for words, text in said.items() if not set(text).isdisjoint(HAN)}
    assert chinese == {}


HAN = {chr(code) for code in range(0x4E00, 0xA000)}


@pytest.mark.parametrize("language", Language)
def test_the_list_of_commands_tells_what_each_does(tmp_path: Path, language: Language) -> None:
    listed = say(speaking(tmp_path, language), "--help").splitlines()
    told = [line.split(maxsplit=1)[1] for line in listed if re.match(r"  [a-z][a-z-]+  ", line)]
    assert len(told) > 20
    assert [line for line in told if "..." in line or line.endswith(("。", "."))] == []


def test_tables_are_told_in_english(english: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.csv"
    report.write_text("客服昵称,接待人数,x\nMin,10,5\n", "utf-8")
    said = say(english, "kpi", report)
    assert said.startswith("Columns that are not used: x\nAgents\tGroup\tTotal\tOut of\nMin\t")
    assert set(said).isdisjoint(HAN)
    assert "\nNever used (" in say(english, "numbers", tmp_path)
    wrong = say(english, "kpi", report, "--map", "x=y")
    assert wrong.endswith("benefit, agent, day.\n")
    assert say(english, "kpi", report, "--map", "x=rating").startswith("Agents\t")


def test_in_taiwan_it_is_told_in_its_characters(tmp_path: Path) -> None:
    home = speaking(tmp_path, Language.TRADITIONAL)
    assert "匯入" in say(home, "import", "--help")
    assert "沒有 nosuch 這個指令" in say(home, "nosuch")
    assert "沒有這位買家" in say(home, "buyer", "x")
