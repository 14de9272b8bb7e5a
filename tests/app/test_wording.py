"""`assistant wording` and what `assistant check` says of a book's wording."""

import json
from pathlib import Path

import pytest

from assistant.app.checkup import check_books
from assistant.app.wordcheck import rules_for, shipped_rules
from assistant.books.library import load_library
from tests.app.books import HEAD, write
from tests.app.conftest import Assistant

TEXT = "亲，最近有活动\n加 我 微 信，全网最低\r\n这款独一无二\n"


def test_a_line_a_finding(assistant: Assistant, home: Path) -> None:
    result = assistant("wording", "--home", home, input=TEXT)
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert [row[:3] for row in rows] == [
        ["2", "block", "加 我 微 信"],
        ["2", "block", "全网最低"],
        ["3", "warn", "独一无二"],
    ]
    assert all(len(row) == 5 and row[3] and row[4] for row in rows)
    assert result.exit_code == 1


def test_json_is_one_array(assistant: Assistant, home: Path) -> None:
    result = assistant("wording", "--json", "--home", home, "-", input=TEXT)
    found = json.loads(result.stdout)
    assert [(row["line"], row["level"]) for row in found] == [
        (2, "block"),
        (2, "block"),
        (3, "warn"),
    ]
    assert list(found[0]) == ["line", "level", "words", "reason", "better"]
    assert result.exit_code == 1


@pytest.mark.parametrize(("text", "code"), [("这款独一无二", 0), ("您好", 0), ("", 0), ("傻逼", 1)])
def test_only_what_is_blocked_fails(assistant: Assistant, home: Path, text: str, code: int) -> None:
    assert assistant("wording", "--home", home, input=text).exit_code == code
    assert assistant("wording", "--json", "--home", home, input=text).exit_code == code


def test_nothing_found_says_nothing(assistant: Assistant, home: Path) -> None:
    assert assistant("wording", "--home", home, input="您好").stdout == ""
    assert assistant("wording", "--json", "--home", home, input="您好").stdout == "[]\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_file_in_any_usual_encoding(
    assistant: Assistant, home: Path, tmp_path: Path, encoding: str
) -> None:
    file = tmp_path / "replies.txt"
    file.write_bytes("您好\n全网最低".encode(encoding))
    assert assistant("wording", "--home", home, file).stdout.startswith("2\tblock\t全网最低\t")


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\x80\xff", b"\0\0\0", b"\n" * 1000])
def test_any_bytes_are_checked(assistant: Assistant, home: Path, data: bytes) -> None:
    result = assistant("wording", "--home", home, input=data)
    assert (result.exit_code, result.stdout) == (0, "")


def test_words_over_lines_stay_in_one_line(assistant: Assistant, home: Path) -> None:
    result = assistant("wording", "--home", home, input="好的\n全\n网\n最\n低")
    assert result.stdout.startswith("2\tblock\t全 网 最 低\t")


def test_a_missing_file_is_told(assistant: Assistant, home: Path, tmp_path: Path) -> None:
    result = assistant("wording", "--home", home, tmp_path / "none.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("读不了这个文件\n")


def test_books_add_and_switch_off(tmp_path: Path) -> None:
    own = "wording: [{words: 跳楼价, reason: 夸张}]\nsilence: [ad-unique]\n"
    rules = rules_for(load_library([write(tmp_path, HEAD + own)]))
    assert [f.words for f in rules.find("跳楼价，独一无二，顶级")] == ["跳楼价", "顶级"]
    assert [f.words for f in shipped_rules().find("跳楼价，独一无二，顶级")] == ["独一无二", "顶级"]


def test_the_books_in_force_count(assistant: Assistant, home: Path) -> None:
    (home / "books").mkdir(parents=True)
    write(home / "books", HEAD + "wording: [{words: 跳楼价, level: block, reason: 夸张}]\n")
    result = assistant("wording", "--home", home, input="跳楼价")
    assert result.stdout == "1\tblock\t跳楼价\t夸张\t\n"
    assert result.exit_code == 1


PHRASE = "{id: %s, stage: greet, title: 问好, text: %s}"


def test_check_tells_of_wording_but_the_phrase_stays(assistant: Assistant, tmp_path: Path) -> None:
    phrases = f"phrases:\n  - {PHRASE % ('a', '顶级面料')}\n  - {PHRASE % ('b', '独一无二')}\n"
    book = write(tmp_path, HEAD + phrases)
    result = assistant("check", book)
    assert result.exit_code == 1
    assert [line.split("：")[0] for line in result.stdout.splitlines()] == [
        f"{book}:5:44: “顶级”",
        f"{book}:6:44: “独一无二”",
    ]
    assert "2 条话术：1 个错误，1 个提醒" in result.stderr
    library = load_library([book])
    assert len(library.phrases) == 2
    assert not library.has_errors


def test_a_warning_does_not_fail_the_check(assistant: Assistant, tmp_path: Path) -> None:
    book = write(tmp_path, HEAD + f"phrases:\n  - {PHRASE % ('b', '独一无二')}\n")
    assert assistant("check", book).exit_code == 0


def test_a_rule_that_isn_t_there_is_told(tmp_path: Path) -> None:
    (found,) = check_books([write(tmp_path, HEAD + "silence: [ad-uniq]\n")]).in_order
    assert ":4:11: " in found.line()
    assert "ad-uniq" in found.line()
