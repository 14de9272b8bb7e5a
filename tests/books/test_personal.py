"""The agent's own book: added to, never written over when it can't be read."""

from pathlib import Path

import pytest

from assistant.books.library import load_library
from assistant.books.personal import add_phrase
from assistant.core.errors import AssistantError
from assistant.core.phrase import Phrase


def own(title: str, text: str = "亲，在的～") -> Phrase:
    """A phrase as the dialog gives it."""
    return Phrase("", "", "greet", title, text)


def test_the_first_phrase_makes_the_book(tmp_path: Path) -> None:
    file = tmp_path / "books" / "personal.yaml"
    added = add_phrase(file, own("在的"))
    library = load_library([file])
    assert library.problems == ()
    assert [(p.key, p.title, p.text) for p in library.phrases] == [
        (added.key, "在的", "亲，在的～")
    ]


def test_phrases_of_one_title_get_ids_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "personal.yaml"
    keys = {add_phrase(file, own("在的")).key for _ in range(3)}
    assert len(keys) == 3
    assert len(load_library([file]).phrases) == 3


@pytest.mark.parametrize(
    "phrase",
    [own(""), own("标题", ""), own("标题", "没有配对的 {花括号")],
    ids=["title", "text", "brace"],
)
def test_what_can_not_be_used_is_refused_and_nothing_is_written(
    tmp_path: Path, phrase: Phrase
) -> None:
    file = tmp_path / "personal.yaml"
    with pytest.raises(AssistantError):
        add_phrase(file, phrase)
    assert not file.exists()


def test_a_book_with_faults_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "personal.yaml"
    file.write_text("format: 1\nbook: personal\nname: x\nphrases: [{id: a}]\n", "utf-8")
    before = file.read_bytes()
    with pytest.raises(AssistantError, match="先改好它"):
        add_phrase(file, own("在的"))
    assert file.read_bytes() == before


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "books").write_text("not a folder", "utf-8")
    with pytest.raises(AssistantError):
        add_phrase(tmp_path / "books" / "personal.yaml", own("在的"))
