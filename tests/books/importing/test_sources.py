"""Which files an import reads, which it names, and what it is told wrongly."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.books.importing.draft import Choices
from assistant.books.importing.espanso import has_matches
from assistant.books.importing.formats import AUTO
from assistant.books.importing.merge import import_into
from assistant.books.importing.sources import drafts_of
from assistant.core.errors import AssistantError
from assistant.core.problem import Level
from tests.books.importing.foreign_files import csv_bytes, kefubao_xlsx
from tests.books.importing.imported import imported


def folder_of(path: Path, **files: bytes) -> Path:
    """A folder with these files; the last _ of a name is its dot."""
    path.mkdir()
    for name, data in files.items():
        (path / ".".join(name.rsplit("_", 1))).write_bytes(data)
    return path


def test_files_that_are_not_read_are_named_once(tmp_path: Path) -> None:
    table = csv_bytes([("标题", "内容"), ("一", "亲，在的")])
    ours = b"format: 1\nbook: b\nname: n\nproducts:\n- {id: a, name: a, matches: [b]}\n"
    names = {"a_csv": table, "旧_docx": b"", "b_ods": b"", "team_yaml": ours, "~$a_xlsx": b""}
    folder = folder_of(tmp_path / "all", **names, _manifest_yml=b"name: x")
    report = imported(folder, tmp_path / "b.yaml").report
    assert report.counts["problem"] == 0
    (note,) = report.notes
    assert note.level is Level.NOTE
    assert note.message.text().endswith("还有 3 个文件没有导入：b.ods、team.yaml、旧.docx。")


def test_a_folder_is_walked_once_whatever_else_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = csv_bytes([("标题", "内容"), ("一", "亲，在的")])
    others = {f"{number:03}_jpg": b"" for number in range(100)}
    folder = folder_of(tmp_path / "all", a_csv=table, b_yaml=b"", **others)
    asked: list[str] = []
    resolve, walk = Path.resolve, os.walk

    def counted_resolve(path: Path) -> Path:
        asked.append("resolve")
        return resolve(path)

    def counted_walk(top: Path) -> Iterator[tuple[str, list[str], list[str]]]:
        asked.append("walk")
        return walk(top)

    monkeypatch.setattr(Path, "resolve", counted_resolve)
    monkeypatch.setattr(os, "walk", counted_walk)
    (draft,) = drafts_of(folder, folder / "b.yaml", AUTO, Choices())
    assert asked.count("walk") == 1
    assert asked.count("resolve") < 5
    assert "还有 100 个文件" in draft.problems[-1].line()
    assert draft.problems[-1].line().endswith("011.jpg…。")


def test_the_book_is_no_source_by_whatever_name(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "all", b_yaml=b"matches:\n")
    try:
        (folder / "c.yaml").symlink_to(folder / "b.yaml")
        (tmp_path / "d.yaml").symlink_to(folder / "b.yaml")
    except OSError:
        pytest.skip("no links here")
    if (tmp_path / "d.yaml").resolve() != (folder / "b.yaml").resolve():
        pytest.skip("links that lead nowhere, as under Wine")
    for into in (folder / "b.yaml", folder / "c.yaml", tmp_path / "d.yaml"):
        (draft,) = drafts_of(folder, into, AUTO, Choices())
        assert ["没有能导入的文件" in problem.line() for problem in draft.problems] == [True]


def test_a_folder_with_nothing_to_read_says_so(tmp_path: Path) -> None:
    result = imported(folder_of(tmp_path / "all", 旧_docx=b""), tmp_path / "b.yaml")
    assert ["没有能导入的文件" in line for line in result.told] == [True]
    assert ["旧.docx" in note.line() for note in result.report.notes] == [True]


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("matches:\n", True),
        ("\ufeffglobal_vars: []\n", True),
        ("# a\n'imports': [a]\n", True),
        ("{matches: []}", True),
        ("name: 我的 imports\ndescription: all matches\n", False),
        ("products:\n- name: a\n  matches: [b]\n", False),
        ("matches_of: a\n", False),
        ("format: 1\nmatches: []\n", False),
    ],
)
def test_espanso_files_are_known_by_their_keys(tmp_path: Path, text: str, has: bool) -> None:
    (tmp_path / "a.yml").write_text(text, "utf-8")
    assert has_matches(tmp_path / "a.yml") is has


def test_a_format_there_is_not_is_told_with_those_there_are(tmp_path: Path) -> None:
    source = kefubao_xlsx(tmp_path / "a.xlsx")
    with pytest.raises(AssistantError, match=r"没有“nothing”这种格式.*kefubao.*espanso"):
        import_into(source, tmp_path / "b.yaml", format="nothing")


def test_a_group_there_is_not_is_told_with_those_there_are(tmp_path: Path) -> None:
    source = kefubao_xlsx(tmp_path / "a.xlsx")
    for group in ("售前话术", "茶叶店 / 售前话术"):
        import_into(source, tmp_path / "b.yaml", Choices(stages={group: "close"}), dry_run=True)
    with pytest.raises(AssistantError, match=r"没有分组“售前”.*茶叶店 / 售前话术"):
        import_into(source, tmp_path / "b.yaml", Choices(stages={"售前": "close"}))
    assert not (tmp_path / "b.yaml").exists()


def test_a_folder_is_no_book(tmp_path: Path) -> None:
    source = kefubao_xlsx(tmp_path / "a.xlsx")
    with pytest.raises(AssistantError, match="是文件夹"):
        import_into(source, tmp_path)
