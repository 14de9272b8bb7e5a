"""The search cache: the second start loads it, a damaged one is made again."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.app import search_cache
from assistant.app.search_cache import cached_index
from assistant.books.library import load_library
from assistant.core.library import Library
from tests.app.books import BARGAIN, GOOD, HEAD, write

LONG_AGO = 1_000_000_000


@pytest.fixture(autouse=True, params=["read", "mapped"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """As of a small library, and as of a large one."""
    if request.param == "mapped":
        monkeypatch.setattr(search_cache, "_MOST_READ", 0)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Two phrases."""
    return load_library([write(tmp_path)])


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """An empty cache folder."""
    folder = tmp_path / "cache"
    folder.mkdir()
    return folder


def made_long_ago(cache: Path) -> Path:
    """The cached file, with a time that shows whether it is written again."""
    [file] = cache.iterdir()
    os.utime(file, (LONG_AGO, LONG_AGO))
    return file


def finds(library: Library, cache: Path | None, query: str = "便宜") -> list[str]:
    return [hit.phrase.id for hit in cached_index(library, cache).find(query).hits]


def test_the_second_start_loads_it(library: Library, cache: Path) -> None:
    assert finds(library, cache) == ["pyd"]
    file = made_long_ago(cache)
    assert finds(library, cache) == ["pyd"]
    assert file.stat().st_mtime == LONG_AGO


def test_words_are_made_ready_only_to_build(
    library: Library, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    monkeypatch.setattr(search_cache, "prepare_word_readings", lambda: made.append("ready"))
    for _ in range(2):
        finds(library, cache)
    assert made == ["ready"]


def test_without_a_cache_it_is_built(library: Library) -> None:
    assert finds(library, None) == ["pyd"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda _: b"\x00" * 1000,
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: data[:40] + bytes([data[40] ^ 255]) + data[41:],
    ],
    ids=["empty", "zeros", "half", "a byte short", "a byte wrong"],
)
def test_a_damaged_one_is_made_again(
    library: Library, cache: Path, damage: Callable[[bytes], bytes]
) -> None:
    cached_index(library, cache)
    [file] = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert finds(library, cache) == ["pyd"]
    [file] = cache.iterdir()
    assert file.read_bytes() == whole


def test_changed_books_are_read_anew(library: Library, cache: Path, tmp_path: Path) -> None:
    cached_index(library, cache)
    file = made_long_ago(cache)
    changed = BARGAIN.replace("便宜点", "打个折")
    new = load_library([write(tmp_path, f"{HEAD}phrases:\n{GOOD}{changed}")])
    assert finds(new, cache, "打折") == ["pyd"]
    [file] = cache.iterdir()
    assert file.stat().st_mtime > LONG_AGO


def test_what_can_t_be_dropped_yet_is_passed_by_and_dropped_later(
    library: Library, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where a file stays as long as anybody has it mapped."""

    def refuse(file: Path) -> None:
        raise PermissionError(file)

    former = cached_index(library, cache)
    new = load_library([write(tmp_path, f"{HEAD}phrases:\n{GOOD}")])
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        assert finds(new, cache) == []
        first, second = sorted(cache.iterdir())
    assert [hit.phrase.id for hit in former.find("便宜").hits] == ["pyd"]
    del former
    os.utime(second, (LONG_AGO, LONG_AGO))
    assert finds(new, cache) == []
    assert list(cache.iterdir()) == [second]
    assert second.stat().st_mtime == LONG_AGO
    assert not first.exists()


def test_the_tenth_is_newer_than_the_ninth(library: Library, cache: Path, tmp_path: Path) -> None:
    cached_index(library, cache)
    [file] = cache.iterdir()
    for number in (9, 10):
        file.with_name(file.name.replace("-1.index", f"-{number}.index")).write_bytes(b"")
    cached_index(library, cache)
    [file] = cache.iterdir()
    assert file.name.endswith("-11.index")


def test_another_library_s_stays(library: Library, cache: Path, tmp_path: Path) -> None:
    cached_index(library, cache)
    cached_index(Library(), cache)
    cached_index(library, cache)
    assert len(list(cache.iterdir())) == 2


def test_of_a_large_library_what_was_built_is_not_held_beside_what_was_kept(
    library: Library, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the file, only what is asked for takes memory."""
    monkeypatch.setattr(search_cache, "_MOST_READ", 0)
    index = cached_index(library, cache)
    [file] = cache.iterdir()
    if sys.platform == "linux":
        assert str(file) in Path("/proc/self/maps").read_text("utf-8")
    assert [hit.phrase.id for hit in index.find("便宜").hits] == ["pyd"]


def test_what_lies_on_a_disk_that_may_go_is_not_left_there(
    library: Library, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a stick pulled out, what is mapped can't be read: that would end the program."""
    monkeypatch.setattr(search_cache, "_MOST_READ", 0)
    monkeypatch.setattr(search_cache, "stays", lambda _: False)
    index = cached_index(library, cache)
    [file] = cache.iterdir()
    os.truncate(file, 0)  # what is mapped would now end this process
    assert [hit.phrase.id for hit in index.find("便宜").hits] == ["pyd"]


def test_a_cache_that_can_t_be_written_is_no_matter(
    library: Library, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert finds(library, tmp_path / "shop.yaml") == ["pyd"]
    assert "not cached" in caplog.text
