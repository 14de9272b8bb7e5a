"""Answers in the database outlive the program."""

from datetime import UTC, datetime
from pathlib import Path

from assistant.core.practice import Attempt
from assistant.store.practice_store import PracticeStore
from tests.store.keys import open_here

NOW = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)


def test_all_come_back_in_order(tmp_path: Path) -> None:
    file = tmp_path / "assistant.db"
    attempts = tuple(
        Attempt(f"q{number}", "greet", number / 3, right=bool(number % 2), moment=NOW)
        for number in range(4)
    )
    first = open_here(file)
    for attempt in attempts:
        PracticeStore(first).write(attempt)
    first.close()
    second = open_here(file)
    assert PracticeStore(second).read() == attempts
    second.close()
