"""A plain database is taken over whole, and nothing of it stays readable on the disk."""

from itertools import count
from pathlib import Path

import pytest
from sqlite_utils import Database

from assistant.core.errors import AssistantError
from assistant.store import takeover
from assistant.store.connection import is_plain
from assistant.store.takeover import erase, take_over
from tests.store.keys import KEY, open_here
from tests.store.plain import ROWS, write_plain


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A plain database of an earlier version."""
    path = tmp_path / "assistant.db"
    write_plain(path)
    return path


def rows(path: Path) -> list[tuple[object, ...]]:
    database = open_here(path)
    found = [tuple(row.values()) for row in database["uses"].rows]
    database.close()
    return found


def readable(folder: Path) -> list[str]:
    return [f.name for f in folder.iterdir() if b"phrase-" in f.read_bytes()]


def test_every_row_is_there_and_nothing_can_be_read(file: Path) -> None:
    assert readable(file.parent)
    assert take_over(file, KEY)
    assert readable(file.parent) == []
    assert rows(file) == ROWS
    assert {f.name for f in file.parent.iterdir()} <= {file.name, *sidecars(file)}


def sidecars(file: Path) -> set[str]:
    return {f"{file.name}-wal", f"{file.name}-shm"}


def test_an_encrypted_one_is_left_alone(file: Path) -> None:
    take_over(file, KEY)
    before = file.read_bytes()
    assert not take_over(file, KEY)
    assert file.read_bytes() == before


def test_where_there_is_none_nothing_happens(tmp_path: Path) -> None:
    assert not take_over(tmp_path / "assistant.db", KEY)
    assert list(tmp_path.iterdir()) == []


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("step", ["_export", "_compare", "flush_file", "flush_folder", "erase"])
def test_killed_anywhere_it_goes_on_at_the_next_start(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def killed(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(takeover, step, killed)
        with pytest.raises(Killed):
            take_over(file, KEY)
    take_over(file, KEY)
    assert rows(file) == ROWS
    assert readable(file.parent) == []


def test_killed_between_the_two_renames(file: Path) -> None:
    take_over(file, KEY)
    file.rename(file.with_name("assistant.db.new"))
    file.with_name("assistant.db.plain").write_bytes(b"phrase-1 in the clear")
    take_over(file, KEY)
    assert rows(file) == ROWS
    assert readable(file.parent) == []


def test_a_copy_that_differs_is_refused_and_the_original_stays(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = count()
    monkeypatch.setattr(takeover, "contents", lambda _: next(numbers))
    with pytest.raises(AssistantError, match="没能加密"):
        take_over(file, KEY)
    assert is_plain(file)
    monkeypatch.undo()
    take_over(file, KEY)
    assert rows(file) == ROWS


def test_erasing_overwrites_first(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_bytes(b"phrase-" * 500_000)
    other = tmp_path / "same disk blocks"
    other.hardlink_to(file)
    erase(file)
    assert not file.exists()
    assert b"phrase-" not in other.read_bytes()
    erase(file)


def test_the_tables_of_today_are_made_at_once(file: Path) -> None:
    take_over(file, KEY)
    database: Database = open_here(file)
    assert "lessons" in database.table_names()
    database.close()
