"""A file whose YAML is broken keeps every entry that is sound, at its right place."""

import pytest

from tests.books.marked import GOOD, HEAD, ids, only_problem, phrases, read

BROKEN = "  - id: x\n    title: 'open\n"
NEXT = "  - id: next\n    stage: greet\n    title: t\n    text: '{'\n"


def test_places_after_a_broken_entry_are_right() -> None:
    reading = read(phrases(BROKEN + NEXT))
    assert [(p.place.line, p.place.column) for p in reading.problems] == [(10, 12), (14, 12)]


def test_every_broken_entry_is_told() -> None:
    reading = read(phrases(BROKEN * 3))
    assert [p.place.line for p in reading.problems] == [10, 12, 14]
    assert ids(reading) == ["good"]


def test_other_sections_are_kept() -> None:
    cards = "cards:\n- {id: c, kind: rule, title: t, text: a}\n- ]\n"
    reading = read(f"{HEAD}{cards}phrases:\n{GOOD}")
    assert ids(reading) == ["good"]
    assert reading.book is not None
    assert [card.id for card in reading.book.cards] == ["c"]


def test_a_broken_section_leaves_the_others() -> None:
    text = f"{HEAD}stages: [{{id: a\nphrases:\n{GOOD}"
    assert ids(read(text)) == ["good"]


def test_a_dash_inside_a_text_begins_no_entry() -> None:
    entry = "  - id: x\n    stage: greet\n    title: t\n    text: |\n      - a\n      - b\n"
    reading = read(phrases(entry + BROKEN))
    assert ids(reading) == ["good", "x"]
    assert reading.book is not None
    assert reading.book.phrases[1].text == "- a\n- b"


def test_a_section_written_twice_is_told() -> None:
    reading = read(f"{phrases(BROKEN)}phrases:\n{GOOD}")
    assert "写了两次" in reading.problems[-1].line()
    assert ids(reading) == ["good"]


def test_a_second_document_is_not_mixed_in() -> None:
    only_problem(f"{phrases('')}▶---\nformat: 1\nphrases: []\n")


@pytest.mark.parametrize("text", ["@", "a\n@\n", "\t\n- [", "]: ["])
def test_a_file_without_anything_sound_is_refused(text: str) -> None:
    reading = read(text)
    assert reading.book is None
    assert len(reading.problems) == 1


def test_after_many_broken_entries_it_gives_up() -> None:
    reading = read(phrases("  - [\n" * 1000))
    assert len(reading.problems) == 200
    assert ids(reading) == ["good"]


def test_windows_line_ends_count_once() -> None:
    text = phrases(BROKEN + NEXT).replace("\n", "\r\n")
    assert [p.place.line for p in read(text).problems] == [10, 14]
