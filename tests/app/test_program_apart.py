"""The program as a process of its own: pipes, encodings, no screen; never a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.core.settings import DEFAULT_HOTKEYS
from tests.app.books import write

ROOT = Path(__file__).resolve().parents[2]
NO_SCREEN = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def start(
    *arguments: object, coming: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m assistant` where there is no screen."""
    kept = {name: value for name, value in os.environ.items() if name not in NO_SCREEN}
    command = [sys.executable, "-m", "assistant", *map(str, arguments)]
    return subprocess.run(
        command,
        input=coming,
        env=kept | environment,
        cwd=ROOT,
        check=False,
        capture_output=True,
        timeout=120,
    )


@pytest.mark.parametrize("language", ["C", "C.UTF-8", "zh_CN.GBK"])
def test_text_is_utf_8_whatever_the_locale(home: Path, tmp_path: Path, language: str) -> None:
    book = write(tmp_path)
    options = ["--home", home, "--library", book]
    done = start("find", *options, "-", coming="便宜\n".encode(), LC_ALL=language, LANG=language)
    answer = json.loads(done.stdout.decode())
    assert answer["query"] == "便宜"
    assert answer["results"][0]["title"] == "便宜点"
    assert done.returncode == 0


def test_queries_are_answered_one_by_one(home: Path, tmp_path: Path) -> None:
    """The answer is there before the next query is written."""
    command = [sys.executable, "-m", "assistant", "find", "--home", str(home)]
    command += ["--library", str(write(tmp_path)), "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=ROOT) as process:
        assert process.stdin
        assert process.stdout
        for query in ("pyd", "hy"):
            process.stdin.write(f"{query}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["query"] == query


def test_a_reader_who_leaves_is_no_fault(home: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "assistant", "find", "--home", str(home)]
    command += ["--library", str(write(tmp_path)), "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT) as process:
        assert process.stdout
        process.stdout.close()
        assert process.stdin
        process.stdin.write(b"pyd\n" * 2000)
        process.stdin.close()
        assert process.stderr
        assert process.stderr.read() == b""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
@pytest.mark.parametrize("command", [[], ["run"], ["demo"]], ids=["", "run", "demo"])
@pytest.mark.parametrize("display", ["", ":987"], ids=["no display", "one that does not answer"])
def test_without_a_screen_there_is_a_message(home: Path, command: list[str], display: str) -> None:
    done = start(*command, "--home", home, DISPLAY=display)
    message = done.stderr.decode()
    assert done.returncode == 1
    assert message.startswith("没有可用的屏幕\n")
    assert display in message
    assert "Traceback" not in message
    assert done.stdout == b""


@pytest.mark.parametrize(
    "arguments", [["find", "--home", "{home}", "pyd"], ["check", "phrasebooks"], ["--version"]]
)
def test_without_a_window_qt_is_not_loaded(home: Path, arguments: list[str]) -> None:
    code = (
        "import sys\nfrom assistant.cli import cli\n"
        "try:\n    cli(sys.argv[1:])\nexcept SystemExit as end:\n    assert not end.code\n"
        "assert 'PySide6' not in sys.modules"
    )
    given = [argument.replace("{home}", str(home)) for argument in arguments]
    done = subprocess.run(
        [sys.executable, "-c", code, *given], cwd=ROOT, check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a desktop")
def test_selftest_tells_of_everything_and_why_not(home: Path) -> None:
    done = start("selftest", "--home", home, "--json")
    checks = {check["name"]: check for check in json.loads(done.stdout)}
    assert {name for name in checks if not name.startswith("hotkey ")} == {
        *("version", "home", "database", "phrasebooks", "search", "libraries"),
        *("window", "desktop", "clipboard", "keyboard", "windows"),
    }
    assert all(set(check) == {"name", "passed", "reason"} for check in checks.values())
    assert checks["phrasebooks"]["passed"]
    assert not checks["desktop"]["passed"]
    assert all(check["passed"] or check["reason"] for check in checks.values())
    assert done.returncode == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a desktop")
def test_selftest_is_a_line_each(home: Path) -> None:
    done = start("selftest", "--home", home)
    lines = done.stdout.decode().splitlines()
    assert {line.split("  ")[0] for line in lines} == {"PASS", "FAIL"}
    assert len(lines) == 11 + len(DEFAULT_HOTKEYS)
    assert b"Traceback" not in done.stderr


def test_an_uncaught_error_is_in_the_log_and_nowhere_else(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib, threading\nfrom assistant.app.log import start_log\n"
        "start_log(pathlib.Path(sys.argv[1]))\n"
        "thread = threading.Thread(target=lambda: 1 / 0)\nthread.start()\nthread.join()\n"
        "from PySide6.QtCore import qWarning\nqWarning('from Qt')\nraise LookupError('ours')"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    log = (tmp_path / "assistant.log").read_text("utf-8")
    assert "ZeroDivisionError" in log
    assert "LookupError: ours" in log
    assert "WARNING qt: from Qt" in log
    assert done.stderr == b""
