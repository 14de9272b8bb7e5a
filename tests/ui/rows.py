"""Rows for the phrase list."""

from assistant.core.preview import Preview
from assistant.ui.phrase_row import PhraseRow

SHORT = "亲，单件的空间小。"
LONG = "亲，这款是今年秋天的新款，面料柔软亲肤，版型宽松显瘦，日常通勤都可以穿，" * 4


def row(key: str, text: str = SHORT, **more: object) -> PhraseRow:
    """A row whose title is its key."""
    return PhraseRow(**{"key": key, "title": key, "preview": Preview(text), **more})  # type: ignore[arg-type]


def rows(count: int, text: str = SHORT) -> list[PhraseRow]:
    """So many rows: 话术1, 话术2 …"""
    return [row(f"话术{number}", text) for number in range(1, count + 1)]


def ten_rows() -> list[PhraseRow]:
    """One more than there are numbers."""
    return rows(10)
