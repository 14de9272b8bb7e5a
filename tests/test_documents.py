"""What the documents say holds: links lead somewhere, commands exist, pages are current."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from assistant.books import reference
from assistant.cli import cli
from assistant.core.settings import DEFAULT_HOTKEYS

DAILY = ("F1", "F2", "F8", "Ctrl+P", "Shift+Enter", "Ctrl+C", "Ctrl+D", "Esc")
ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"```[a-z]*\n(.*?)```", re.DOTALL)
SESSIONS = re.compile(r"^@nox\.session\ndef (\w+)", re.MULTILINE)
COMMAND = re.compile(r"(?:^|[`\s])(?:python3|py) dev\.py (\w+)")
OURS = re.compile(r"^(?:\.venv/bin/python -m )?assistant (?!\[)([a-z-]+)(.*)$", re.MULTILINE)
MODULE = re.compile(r"python3? -m ((?:assistant|benchmarks|tests|packing)[\w.]*)")


def ids(page: Path) -> str:
    """A page by its place."""
    return page.relative_to(ROOT).as_posix()


def anchors(page: Path) -> set[str]:
    """What a page can be linked into."""
    heads = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text("utf-8")):
        place, _, anchor = link.partition("#")
        if "://" in place:
            continue
        target = (page.parent / place).resolve() if place else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_the_first_page_names_every_hotkey_and_the_keys_of_the_day() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    numbers = {f"paste-{number}" for number in range(2, 10)}
    hotkeys = {keys for name, keys in DEFAULT_HOTKEYS.items() if name not in numbers}
    named = {keys.replace("Space", "空格") for keys in hotkeys}
    missing = [keys for keys in (*sorted(named), *DAILY) if f"`{keys}`" not in text]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_practice_is_told_where_it_is_without_a_tray(page: Path) -> None:
    lines = [line for line in page.read_text("utf-8").splitlines() if "“练习…”" in line]
    assert all("F1" in line for line in lines)


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_command_exists(page: Path) -> None:
    text = page.read_text("utf-8")
    sessions = set(SESSIONS.findall((ROOT / "noxfile.py").read_text("utf-8")))
    assert {name for name in COMMAND.findall(text) if name != "NAME"} <= sessions
    for module in MODULE.findall(text):
        file = ROOT / module.rstrip(".").replace(".", "/")
        assert file.with_suffix(".py").exists() or (file / "__main__.py").exists(), module


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_assistant_command_and_option_exists(page: Path) -> None:
    for name, rest in commands(page):
        command = cli.commands.get(name)
        assert command is not None, name
        for option in re.findall(r"(--[a-z][a-z-]*)", rest):
            assert option in options(command), f"{name} {option}"


def test_the_first_page_names_every_option() -> None:
    told = "\n".join(FENCE.findall((ROOT / "README.md").read_text("utf-8")))
    shown = (command for command in cli.commands.values() if not command.hidden)
    every = {
        option
        for command in shown
        for one in command.params
        if isinstance(one, click.Option) and not one.hidden
        for option in (*one.opts, *one.secondary_opts)
    }
    assert {option for option in every - {"--home"} if option not in told} == set()


def commands(page: Path) -> Iterator[tuple[str, str]]:
    """Each command line of ours in the page's code blocks."""
    for block in FENCE.findall(page.read_text("utf-8")):
        for name, rest in OURS.findall(block):
            yield name, rest.partition(" / ")[0]  # a line may tell of several


def options(command: click.Command) -> set[str]:
    """What it understands."""
    return {name for parameter in command.params for name in parameter.opts} | {"--help"}


def test_the_format_reference_is_current() -> None:
    made = reference.text()
    hint = "run `python -m assistant.books.reference`"
    assert reference.FILE.read_text("utf-8") == made, hint


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text("utf-8")
    assert [file.name for file in folder.glob("0*.md") if file.name not in listed] == []


def test_no_page_names_a_place_of_ones_own() -> None:
    here = rf"(?<![\w.:/-]){re.escape(str(ROOT))}/"  # where this is checked out, not …/app/
    own = re.compile(rf"{here}|/home/\w+/|[A-Z]:\\Users\\\w")
    tracked = subprocess.run(
        ["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    assert [name for name in tracked if own.search((ROOT / name).read_text("utf-8"))] == []
