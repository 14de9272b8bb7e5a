"""What is handed out can be checked, and is the same each time."""

import sys
import zipfile
from pathlib import Path

import pytest

from packing.release import SUMS, main, megabytes


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A built program of three files."""
    folder = tmp_path / "dist" / "assistant"
    (folder / "_internal").mkdir(parents=True)
    (folder / "assistant").write_bytes(b"program")
    (folder / "assistant").chmod(0o755)
    (folder / "_internal" / "话术.yaml").write_bytes(b"")
    if sys.platform != "win32":
        (folder / "lib.so").symlink_to("assistant")
    return folder


def test_every_file_is_listed_with_its_sum(program: Path) -> None:
    assert main(program) == 0
    lines = (program / SUMS).read_text("utf-8").splitlines()
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert f"{empty}  _internal/话术.yaml" in lines
    assert len(lines) == len(list(program.rglob("*"))) - 2  # neither the folder nor the list


def test_the_zip_is_listed_beside_it_and_unpacks_to_one_folder(program: Path) -> None:
    main(program)
    (archive,) = program.parent.glob("*.zip")
    assert archive.name in (program.parent / SUMS).read_text("utf-8")
    with zipfile.ZipFile(archive) as packed:
        names = packed.namelist()
        assert packed.read("assistant/assistant") == b"program"
        mode = packed.getinfo("assistant/assistant").external_attr >> 16
    assert {name.split("/")[0] for name in names} == {"assistant"}
    assert f"assistant/{SUMS}" in names
    assert sys.platform == "win32" or mode & 0o111


def test_the_same_files_make_the_same_zip(program: Path) -> None:
    main(program)
    (archive,) = program.parent.glob("*.zip")
    first = archive.read_bytes()
    main(program)
    assert archive.read_bytes() == first


@pytest.mark.skipif(sys.platform == "win32", reason="links there need rights")
def test_links_stay_links(program: Path) -> None:
    main(program)
    (archive,) = program.parent.glob("*.zip")
    with zipfile.ZipFile(archive) as packed:
        assert packed.read("assistant/lib.so") == b"assistant"
    assert megabytes([program / "lib.so"]) == 0
