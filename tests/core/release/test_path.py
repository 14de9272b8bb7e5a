"""Paths in a release stay below its folder and mean the same on every system."""

import pytest

from assistant.core.release.error import ReleaseError
from assistant.core.release.path import checked_path


@pytest.mark.parametrize("path", ["shop.yaml", "图片/尺码 表.PNG", "a/b/c.yml", "x.jpeg", "1.webp"])
def test_plain_paths_pass(path: str) -> None:
    assert checked_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        *("", "/etc/x.yaml", "../x.yaml", "a/../x.yaml", "a//x.yaml", "./x.yaml", "a/", "C:x.yaml"),
        *(
            "a\\x.yaml",
            "\\\\server\\x.yaml",
            ".hidden.yaml",
            "a/.b/x.yaml",
            "con.yaml",
            "a/NUL.png",
        ),
        *("com1.yaml", "x.yaml.", "a /x.yaml", "x.exe", "x", "x.yaml\n", "x\0.yaml", "a?.yaml"),
        *("x.yaml:stream.png", "\u202eyaml.exe.png", "*.yaml", "a" * 101 + ".yaml", "x.svg"),
        "/".join("abcdefghijklmnopqrst" for _ in range(12)) + ".yaml",
    ],
)
def test_all_others_are_refused(path: str) -> None:
    with pytest.raises(ReleaseError):
        checked_path(path)
