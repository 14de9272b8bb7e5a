"""The name of a book, without reading the book."""

from pathlib import Path

import pytest

from assistant.books.book_name import name_of
from tests.soon import soon


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("format: 1\nbook: b\nname: 小鱼女装\nphrases:\n- id: a\n", "小鱼女装"),
        ("# 说明\nname: '小鱼: 女装'  # 店\n", "小鱼: 女装"),
        ("stages:\n- {id: x, name: 阶段}\nshop: name\nname: 在后面\n", "在后面"),
        ("\ufeffname: 带标记\n", "带标记"),
        ("name: 好的\nphrases: [没完\n", "好的"),
        ("phrases: [没完\nname: 坏的\n", "b"),
        ("name: [一, 二]\n", "b"),
        ("name:\n", "b"),
        ("name: ~\nshop: 店\n", "b"),
        ("name: null\n", "b"),
        ("name: '~'\n", "~"),
        ("a: &a 甲\nname: *a\nshop: 店\n", "b"),
        ("a: &a 甲\n*a : name\nname: 在后面\n", "在后面"),
        ("? [甲]\n: name\nname: 在后面\n", "在后面"),
        ("", "b"),
    ],
)
def test_the_name_stands_at_the_head(tmp_path: Path, text: str, name: str) -> None:
    (tmp_path / "b.yaml").write_text(text, "utf-8")
    assert name_of(tmp_path / "b.yaml") == name


@pytest.mark.parametrize("bracket", ["[", "{a: ", "? ", "- "])
def test_brackets_in_brackets_keep_nobody_waiting(tmp_path: Path, bracket: str) -> None:
    (tmp_path / "b.yaml").write_text(bracket * 60_000, "utf-8")
    with soon(1):
        assert name_of(tmp_path / "b.yaml") == "b"


def test_a_file_that_cannot_be_read_is_called_as_it_is(tmp_path: Path) -> None:
    assert name_of(tmp_path / "没有.yaml") == "没有"
    (tmp_path / "gbk.yaml").write_bytes("name: 旧的".encode("gbk"))
    assert name_of(tmp_path / "gbk.yaml") == "gbk"
