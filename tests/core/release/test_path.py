"""Paths in a release stay below its folder and mean the same on every system."""

import pytest

from assistant.core.release.error import ReleaseError
from assistant.core.release.path import checked_path

LONGEST = f"{'a' * 99}/{'b' * 95}.yaml"  # two hundred signs


@pytest.mark.parametrize(
    "path",
    [
        *("shop.yaml", "图片/尺码 表.PNG", "a/b/c.yml", "x.jpeg", "x.jpg", "1.webp", "2.bmp"),
        *("3.gif", LONGEST),
    ],
)
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
        *(f"{LONGEST[:-5]}b.yaml", "a./x.yaml", "com².yaml", "a/LPT9.png"),
        *("com1.yaml", "x.yaml.", "a /x.yaml", "x.exe", "x", "x.yaml\n", "x\0.yaml", "a?.yaml"),
        *("x.yaml:stream.png", "\u202eyaml.exe.png", "*.yaml", "a" * 101 + ".yaml", "x.svg"),
        "/".join("abcdefghijklmnopqrst" for _ in range(12)) + ".yaml",
    ],
)
def test_all_others_are_refused(path: str) -> None:
    with pytest.raises(ReleaseError):
        checked_path(path)
