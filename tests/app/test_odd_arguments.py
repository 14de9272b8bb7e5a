"""Arguments and streams nobody means to give: wrong usage or two lines, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.books import write
from tests.app.conftest import Assistant

ROOT = Path(__file__).parents[2]
DEV_FULL = Path("/dev/full")


@pytest.mark.parametrize(
    "arguments",
    [
        ["find", "--home", "", "hy"],
        ["buyer", "--home", "", "小鱼"],
        ["check", ""],
        ["publish", "", "--to", "x"],
        ["import", "a.csv", "--into", ""],
        ["subscribe", ""],
        ["subscribe", " ", "--drop"],
        ["key", "--export", "a", "--import", "b", "--password", "long enough"],
    ],
    ids=" ".join,
)
def test_nothing_is_no_folder(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert assistant(*arguments).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_what_stands_before_a_command_counts_for_it(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "other"))
    home, book = tmp_path / "home", write(tmp_path)
    assert assistant("--home", home, "note", "小鱼", "要粉色").exit_code == 0
    assert "要粉色" in assistant("buyer", "--home", home, "小鱼").output
    found = assistant("--home", home, "--library", book, "find", "hy", "--limit", "1")
    assert "欢迎光临" in found.output
    assert not (tmp_path / "other").exists()
    assert assistant("--home", tmp_path / "none", "buyer", "--home", home, "小鱼").exit_code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="closed before the program starts")
@pytest.mark.parametrize(
    "arguments",
    [
        *(["find", "-"], ["wording"], ["order", "-"], ["note", "-"]),
        *(["recovery-code"], ["key", "--export", "key.pem"]),
    ],
)
def test_a_closed_input_is_told(tmp_path: Path, arguments: list[str]) -> None:
    command, *rest = arguments
    home = ["--home", tmp_path / "home"] if command != "order" else []
    words = [sys.executable, "-m", "assistant", command, *map(str, home), *rest]
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *words], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, "标准输入" in done.stderr.decode()) == (1, True)
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not DEV_FULL.exists(), reason="no disk that is always full")
@pytest.mark.parametrize(
    "arguments",
    [["find", "hy"], ["--help"], ["publish", "--help"], ["--version"]],
    ids=" ".join,
)
def test_an_output_that_is_full_is_told(tmp_path: Path, arguments: list[str]) -> None:
    words = [sys.executable, "-m", "assistant", *arguments]
    data = os.environ | {"XDG_DATA_HOME": str(tmp_path)}
    with DEV_FULL.open("wb") as full:
        done = subprocess.run(
            words, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False, env=data
        )
    told = done.stderr.decode()
    assert (done.returncode, told.splitlines()) == (1, ["没有做完", "磁盘满了。"])


def test_what_only_a_log_is_for_is_not_told(tmp_path: Path) -> None:
    """The file of synonyms is missing: less is found, and a log has it."""
    code = (
        "import pathlib; from assistant.app import search_cache, shipped;"
        "shipped.RESOURCES = pathlib.Path('none'); from assistant.cli import main; main()"
    )
    words = [sys.executable, "-c", code, "find", "--home", str(tmp_path), "hy"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


def test_tables_are_saved_as_what_they_are_called(assistant: Assistant, tmp_path: Path) -> None:
    home = ("--home", tmp_path / "home")
    done = assistant("numbers", tmp_path, "--to", tmp_path / "x.csv", *home)
    assert (done.exit_code, "只能存成 .xlsx" in done.stderr) == (1, True)
    assert not (tmp_path / "x.csv").exists()


def test_what_the_system_says_is_told_in_the_users_language(
    assistant: Assistant, tmp_path: Path
) -> None:
    gone = tmp_path / "gone"
    for words in (
        ["wording", gone],
        ["key", "--import", gone, "--password", "x", "--home", tmp_path / "home"],
        ["export", gone, tmp_path / "x.xlsx"],
        ["kpi", gone, "--home", tmp_path / "home"],
    ):
        told = assistant(*words).stderr
        assert "没有这个文件或文件夹" in told
        assert "No such file" not in told
    assert assistant(
        "key", "--import", gone, "--password", "x", "--home", tmp_path / "home"
    ).stderr.startswith("密钥没有导入")
