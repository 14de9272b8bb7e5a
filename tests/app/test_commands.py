"""The commands as a contract: names, options, exit codes."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from assistant.app.release import VERSION
from assistant.cli import cli
from tests.app.conftest import Assistant

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = {
    "run": {"--home", "--library"},
    "demo": {"--home", "--screenshots"},
    "find": {"--home", "--library", "--stage", "--limit", "--json", "--explain"},
    "check": {"--home"},
    "wording": {"--home", "--json"},
    "import": {"--home", "--into", "--format", "--without-scenes", "--dry-run", "--json"},
    "selftest": {"--home", "--json"},
}


def test_every_command_of_the_contract_is_there() -> None:
    assert set(OPTIONS) <= set(cli.commands)


@pytest.mark.parametrize("name", sorted(OPTIONS))
def test_every_option_of_the_contract_is_there(name: str) -> None:
    given = {option for parameter in cli.commands[name].params for option in parameter.opts}
    assert OPTIONS[name] <= given


@pytest.mark.parametrize("name", sorted(cli.commands))
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_every_command_explains_itself(assistant: Assistant, name: str, flag: str) -> None:
    result = assistant(name, flag)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: assistant {name}")


def test_help_names_every_command_with_a_line_of_its_own(assistant: Assistant) -> None:
    shown = assistant("--help").stdout
    commands = [command for command in cli.commands.values() if not command.hidden]
    assert all(f"  {command.name} " in shown and command.help for command in commands)


def test_the_version(assistant: Assistant) -> None:
    result = assistant("--version")
    assert result.exit_code == 0
    assert result.stdout == f"assistant, version {VERSION}\n"


def test_the_release_is_what_pyproject_says() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION


@pytest.mark.parametrize(
    "arguments",
    [
        ["paste"],
        ["find"],
        ["find", "a", "b"],
        ["find", "--limit", "0", "hy"],
        ["find", "--limit", "x", "hy"],
        ["find", "--colour", "hy"],
        ["check"],
        ["import"],
        ["import", "list.md"],
        ["selftest", "now"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_two(assistant: Assistant, arguments: list[str]) -> None:
    result = assistant(*arguments)
    assert result.exit_code == 2
    assert "Usage: assistant" in result.stderr
    assert result.stdout == ""


def test_a_home_that_can_t_be_made_is_told(assistant: Assistant, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = assistant("subscribe", "--home", tmp_path / "file" / "home")
    assert result.exit_code == 1
    assert result.stderr.startswith("用不了数据文件夹\n")
    assert "--home" in result.stderr


@pytest.mark.parametrize(
    ("language", "told"), [("", "没有 nosuch 这个命令"), ("en", "No such command 'nosuch'")]
)
def test_wrong_words_are_told_in_chinese_if_no_other_language_is_set(
    language: str, told: str
) -> None:
    environment = {name: text for name, text in os.environ.items() if name != "LANGUAGE"}
    result = subprocess.run(
        [sys.executable, "-m", "assistant", "nosuch"],
        env=environment | ({"LANGUAGE": language} if language else {}),
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert (result.returncode, told in result.stderr.decode()) == (2, True)


@pytest.mark.parametrize("stage", ["objection", "异议"])
def test_a_stage_by_id_or_name(assistant: Assistant, home: Path, stage: str) -> None:
    assert assistant("find", "", "--home", home, "--stage", stage).stdout.startswith("1\t")


def test_a_stage_that_is_none_is_told(assistant: Assistant, home: Path) -> None:
    result = assistant("find", "fahuo", "--home", home, "--stage", "nosuch")
    assert result.exit_code == 1
    assert "没有“nosuch”这个阶段" in result.stderr
    assert "objection" in result.stderr
