"""Bad books: each fault by its place, in plain words, and the rest still usable."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.books import BARGAIN, GOOD, HEAD, bomb, write
from tests.app.conftest import Assistant

DUPLICATE = "  - {id: x, stage: greet, title: 一, title: 二, text: 亲}\n"
STAGE = "  - {id: x, stage: gret, title: 一, text: 亲}\n"
KEY = "  - {id: x, stage: greet, titel: 一, title: 一, text: 亲}\n"

# name, content, where, what is said, whether the other phrases are still there
FAULTS = [
    ("duplicate key", HEAD + f"phrases:\n{DUPLICATE}{GOOD}", "5:37", "“title”写了两次", True),
    ("unknown stage", HEAD + f"phrases:\n{STAGE}{GOOD}", "5:20", "“greet”吗", True),
    ("unknown key", HEAD + f"phrases:\n{KEY}{GOOD}", "5:27", "“title”吗", True),
    ("alias bomb", bomb(), "4:5", "不能用“&”", True),
    ("not YAML", HEAD + "phrases: [}\n", "4:11", "", False),
    ("two ids alike", HEAD + f"phrases:\n{GOOD}{GOOD}", "6:10", "ok", True),
    ("a tab", HEAD + f"phrases:\n\t- x\n{GOOD}", "5:1", "", False),
]


@pytest.mark.parametrize(
    ("content", "where", "said", "usable"),
    [fault[1:] for fault in FAULTS],
    ids=[fault[0] for fault in FAULTS],
)
def test_a_fault_is_told_by_its_place(
    assistant: Assistant,
    home: Path,
    tmp_path: Path,
    content: str,
    where: str,
    said: str,
    *,
    usable: bool,
) -> None:
    book = write(tmp_path, content)
    checked = assistant("check", book)
    first = checked.stdout.splitlines()[0]
    assert first.startswith(f"{book}:{where}: ")
    assert said in first
    assert checked.exit_code == 1
    found = assistant("find", "--home", home, "--library", book, "--json", "hy")
    assert [hit["id"] for hit in json.loads(found.stdout)] == (["ok"] if usable else [])
    assert first in found.stderr.splitlines()
    assert found.exit_code == 1


def test_an_empty_file(assistant: Assistant, tmp_path: Path) -> None:
    book = write(tmp_path, b" ")
    result = assistant("check", book)
    assert re.match(rf"{re.escape(str(book))}:1:\d: .*format: 1", result.stdout)
    assert result.exit_code == 1


def test_a_gbk_file(assistant: Assistant, tmp_path: Path) -> None:
    book = write(tmp_path, (HEAD + f"phrases:\n{GOOD}").encode("gbk"))
    result = assistant("check", book)
    assert result.stdout.startswith(f"{book}:3:8: ")
    assert "GBK" in result.stdout
    assert "UTF-8" in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize("name", ["none", "none.yaml", "no/such/folder"])
def test_what_is_not_there(assistant: Assistant, tmp_path: Path, name: str) -> None:
    result = assistant("check", tmp_path / name)
    assert result.stdout.startswith(f"{tmp_path / name}:0:0: 找不到")
    assert result.exit_code == 1


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[: len(data) // 2], lambda _: b"\x00\x01\x02", lambda _: b"\xff" * 100],
    ids=["cut off", "binary", "not text"],
)
def test_a_damaged_file_beside_a_good_one(
    assistant: Assistant, home: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    good = write(tmp_path)
    write(tmp_path, damage(good.read_bytes().replace(b"shop", b"bad")), "bad.yaml")
    result = assistant("find", "--home", home, "--library", tmp_path, "--json", "pyd")
    assert "pyd" in [hit["id"] for hit in json.loads(result.stdout)]
    assert f"{tmp_path / 'bad.yaml'}:" in result.stderr
    assert result.exit_code == 1


def test_all_problems_of_all_files_come_in_one_pass(assistant: Assistant, tmp_path: Path) -> None:
    write(tmp_path, f"{HEAD}phrases:\n{STAGE}{KEY.replace('x,', 'y,')}{GOOD}", "a.yaml")
    write(tmp_path, b" ", "b.yaml")
    result = assistant("check", tmp_path)
    places = [line.split(": ")[0] for line in result.stdout.splitlines()]
    assert places[:2] == [f"{tmp_path / 'a.yaml'}:5:20", f"{tmp_path / 'a.yaml'}:6:27"]
    assert places[2].startswith(f"{tmp_path / 'b.yaml'}:1:")
    assert "3 个错误" in result.stderr


def test_a_good_book_has_nothing_to_say(assistant: Assistant, tmp_path: Path) -> None:
    result = assistant("check", write(tmp_path, f"{HEAD}phrases:\n{GOOD}{BARGAIN}"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 个话术本，2 条话术：0 个错误，0 个提醒\n"


def test_a_warning_alone_is_no_failure(assistant: Assistant, tmp_path: Path) -> None:
    again = GOOD.replace("id: ok", "id: other")
    result = assistant("check", write(tmp_path, f"{HEAD}phrases:\n{GOOD}{again}"))
    assert "0 个错误，1 个提醒" in result.stderr
    assert result.stdout.startswith(f"{tmp_path / 'shop.yaml'}:6:")
    assert result.exit_code == 0
