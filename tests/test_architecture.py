"""The house's rules; each is a sentence, and the tests fail when it stops being true."""

import ast
import subprocess
import sysconfig
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "assistant").rglob("*.py"))
WRITTEN = [file for file in MODULES if file.name != "__init__.py"]
TELLS_NOTHING = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
MOST_LINES = 400


def test_imports_point_from_main_to_core_and_the_four_rooms_do_not_know_each_other() -> None:
    assert_contract_kept("layers")


def test_core_is_plain_values_without_qt_system_files_sql_or_a_clock() -> None:
    assert_contract_kept("core")


def test_every_module_says_in_one_line_what_it_is_for() -> None:
    assert names(file for file in WRITTEN if not has_one_line_docstring(file)) == ""


def test_every_init_file_is_empty() -> None:
    inits = [file for file in MODULES if file.name == "__init__.py"]
    assert names(file for file in inits if file.read_text(encoding="utf-8")) == ""


def test_no_module_has_a_name_that_tells_nothing() -> None:
    named = [file for file in MODULES if {file.stem, file.parent.name} & TELLS_NOTHING]
    assert names(named) == ""


@pytest.mark.parametrize("folder", ["assistant", "tests"])
def test_no_file_is_too_long_to_read(folder: str) -> None:
    files = sorted((ROOT / folder).rglob("*.py"))
    assert names(file for file in files if length(file) > MOST_LINES) == ""


def test_no_layout_is_asked_for_items_qt_deletes_without_a_word_to_python() -> None:
    assert names(file for file in MODULES if ".itemAt(" in file.read_text(encoding="utf-8")) == ""


def assert_contract_kept(contract: str) -> None:
    """Fails with import-linter's report when the contract of that id is broken."""
    lint = Path(sysconfig.get_path("scripts")) / "lint-imports"
    command = [str(lint), "--no-logo", "--no-cache", "--contract", contract]
    answer = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
    assert answer.returncode == 0, answer.stdout + answer.stderr


def names(files: Iterable[Path]) -> str:
    """The files as lines, so that a failure shows them all."""
    return "\n".join(file.relative_to(ROOT).as_posix() for file in files)


def length(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def has_one_line_docstring(file: Path) -> bool:
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    return docstring is not None and "\n" not in docstring
