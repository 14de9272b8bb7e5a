"""`assistant find`: ranked phrases, for people and for scripts."""

import errno
import json
from pathlib import Path

import pytest

from assistant.app import shipped
from assistant.core.settings import Settings
from assistant.store.settings_file import write_settings
from tests.app.books import BARGAIN, GOOD, HEAD, write
from tests.app.conftest import Assistant

KEYS = ["book", "id", "stage", "title", "code", "text", "score"]


def test_a_line_a_hit_best_first(assistant: Assistant, home: Path, tmp_path: Path) -> None:
    result = assistant("find", "--home", home, "--library", write(tmp_path), "pyd")
    first = result.stdout.splitlines()[0].split("\t")
    assert first == ["1", "shop/pyd", "objection", "便宜点", "pyd", "亲，多带一件更划算。"]
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_folder_that_can_t_be_written_is_told_and_searched(
    assistant: Assistant, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = write(tmp_path)

    def read_only(_path: Path, *_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", read_only)
    result = assistant("find", "--home", home, "--library", book, "pyd")
    assert result.exit_code == 0
    assert result.stdout.startswith("1\tshop/pyd\t")
    assert result.stderr.startswith(f"{home}：")
    assert "什么都没有存下来" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not home.exists()


def test_a_folder_that_can_t_be_made_is_told_and_searched(
    assistant: Assistant, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    result = assistant("find", "--home", tmp_path / "file" / "home", "pyd")
    assert (result.exit_code, "什么都没有存下来" in result.stderr) == (0, True)
    assert "\tpyd\t" in result.stdout


def test_json_is_an_array_of_results(assistant: Assistant, home: Path, tmp_path: Path) -> None:
    result = assistant("find", "--home", home, "--library", write(tmp_path), "--json", "便宜")
    [hit] = json.loads(result.stdout)
    assert list(hit) == KEYS
    assert (hit["book"], hit["id"], hit["text"]) == ("shop", "pyd", "亲，多带一件更划算。")
    assert isinstance(hit["score"], float)


def test_scores_fall(assistant: Assistant, home: Path) -> None:
    result = assistant("find", "--home", home, "--limit", "20", "--json", "fahuo")
    scores = [hit["score"] for hit in json.loads(result.stdout)]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("limit", [1, 2, 9])
def test_the_limit(assistant: Assistant, home: Path, limit: int) -> None:
    result = assistant("find", "--home", home, "--limit", limit, "--json", "亲")
    assert len(json.loads(result.stdout)) == limit


def test_without_a_query_the_favourites(assistant: Assistant, home: Path, tmp_path: Path) -> None:
    result = assistant("find", "--home", home, "--library", write(tmp_path), "--json", "")
    assert [hit["id"] for hit in json.loads(result.stdout)] == ["ok", "pyd"]


def test_the_stage_comes_first(assistant: Assistant, home: Path, tmp_path: Path) -> None:
    book = write(tmp_path)
    options = ["--home", home, "--library", book, "--stage", "objection", "--json", ""]
    assert json.loads(assistant("find", *options).stdout)[0]["id"] == "pyd"


def test_explain_says_why(assistant: Assistant, home: Path, tmp_path: Path) -> None:
    result = assistant("find", "--home", home, "--library", write(tmp_path), "--explain", "pyd")
    assert "pyd@code" in result.stdout.splitlines()[0].split("\t")[-1]


def test_a_dash_takes_a_query_a_line(assistant: Assistant, home: Path, tmp_path: Path) -> None:
    queries = ["pyd", "便宜", "", "☃", '"引号"', " 空格 "]
    coming = "".join(f"{query}\n" for query in queries)
    result = assistant("find", "--home", home, "--library", write(tmp_path), "-", input=coming)
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["query"] for answer in answers] == queries
    assert [list(answer) for answer in answers] == [["query", "results"]] * len(queries)
    assert [answer["results"][0]["id"] for answer in answers[:2]] == ["pyd", "pyd"]
    assert answers[3]["results"] == []


def test_a_dash_takes_windows_lines_and_bad_bytes(
    assistant: Assistant, home: Path, tmp_path: Path
) -> None:
    book = write(tmp_path)
    result = assistant("find", "--home", home, "--library", book, "-", input=b"pyd\r\n\xff\n")
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["query"] for answer in answers] == ["pyd", "\ufffd"]
    assert result.exit_code == 0


def test_nothing_found_is_no_error(assistant: Assistant, home: Path, tmp_path: Path) -> None:
    result = assistant("find", "--home", home, "--library", write(tmp_path), "☃")
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_missing_library_is_told(assistant: Assistant, home: Path, tmp_path: Path) -> None:
    result = assistant("find", "--home", home, "--library", tmp_path / "none", "--json", "hy")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == []
    assert f"{tmp_path / 'none'}:0:0: 找不到" in result.stderr


def test_the_good_entries_of_a_bad_book_are_found(
    assistant: Assistant, home: Path, tmp_path: Path
) -> None:
    bad = "  - {id: x, stage: gret, title: 一, text: 亲}\n"
    book = write(tmp_path, f"{HEAD}phrases:\n{bad}{GOOD}{BARGAIN}")
    result = assistant("find", "--home", home, "--library", book, "--json", "pyd")
    assert json.loads(result.stdout)[0]["id"] == "pyd"
    assert f"{book}:5:20: " in result.stderr
    assert result.exit_code == 1


def test_several_libraries_are_one(assistant: Assistant, home: Path, tmp_path: Path) -> None:
    one = write(tmp_path)
    two = write(tmp_path, f"{HEAD.replace('shop', 'two')}phrases:\n{BARGAIN}", "two.yaml")
    options = ["--home", home, "--library", one, "--library", two, "--json", "pyd"]
    found = json.loads(assistant("find", *options).stdout)
    assert {hit["book"] for hit in found} == {"shop", "two"}


def test_without_a_library_the_shipped_books_are_asked(assistant: Assistant, home: Path) -> None:
    result = assistant("find", "--home", home, "--json", "pyd")
    assert json.loads(result.stdout)[0]["title"] == "便宜点"
    assert result.stderr == ""


def test_the_library_of_the_settings_is_asked(
    assistant: Assistant, home: Path, tmp_path: Path
) -> None:
    home.mkdir()
    write_settings(home / "settings.yaml", Settings(library=(str(write(tmp_path)),)))
    found = json.loads(assistant("find", "--home", home, "--json", "").stdout)
    assert {hit["book"] for hit in found} == {"shop"}


def test_books_of_one_s_own_lie_beside_the_shipped_ones(assistant: Assistant, home: Path) -> None:
    (home / "books").mkdir(parents=True)
    write(home / "books")
    found = json.loads(assistant("find", "--home", home, "--limit", "1000", "--json", "亲").stdout)
    books = {hit["book"] for hit in found}
    assert "shop" in books
    assert len(books) > 1


def test_every_shipped_book_passes_the_check(assistant: Assistant) -> None:
    result = assistant("check", shipped.PHRASEBOOKS)
    assert (result.exit_code, result.stdout) == (0, "")
