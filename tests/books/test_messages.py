"""Every sentence of this room is there in both languages and can be shown."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import assistant.books
from assistant.books.format import BOOK, Entry
from assistant.books.reading import wording
from assistant.core.language import Language
from assistant.core.message import Message

CHINESE = re.compile("[\u4e00-\u9fff]")
SLOT = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")
MODULES = [
    module.name
    for module in pkgutil.walk_packages(assistant.books.__path__, "assistant.books.")
    if not module.ispkg
]


def constants() -> Iterator[tuple[str, Message]]:
    """The messages that modules keep as constants."""
    for name in MODULES:
        for attribute, value in vars(importlib.import_module(name)).items():
            if isinstance(value, Message) and attribute.startswith("_"):
                yield f"{name}.{attribute}", value


def entries(entry: Entry = BOOK) -> Iterator[Entry]:
    """All entries of the format."""
    yield entry
    for field in entry.fields:
        if field.of:
            yield from entries(field.of)


MADE = [
    wording.unknown(Message("阶段", "stage"), "x", "y", ()),
    wording.unknown(Message("阶段", "stage"), "x", "", ("a", "b")),
    wording.unknown_key("{x}", BOOK.name, "", BOOK.by_name),
    wording.bad_choice("x", ("a",), "a"),
    wording.missing("text", Message.of("可含 {{变量}}", "may hold {{blanks}}")),
    wording.empty("text"),
    wording.not_a_text("text"),
    wording.not_a_list("tags"),
    wording.not_a_mapping(BOOK.name),
    wording.not_one_line("title"),
    wording.control(0),
    wording.bad_id("{"),
    wording.twice("{a}", 3),
    wording.duplicate(Message("id", "The id"), "x", 3),
]


@pytest.mark.parametrize(
    "message",
    [*(message for _, message in constants()), *MADE],
    ids=[*(name for name, _ in constants()), *(f"made {n}" for n in range(len(MADE)))],
)
def test_a_message_is_whole_in_both_languages(message: Message) -> None:
    unfilled = dict.fromkeys((*SLOT.findall(message.zh), *SLOT.findall(message.en)), "…")
    shown = Message(message.zh, message.en, (*unfilled.items(), *message.values))
    chinese, english = shown.text(), shown.text(Language.ENGLISH)
    assert chinese
    assert english
    assert not CHINESE.search(english)
    assert set(SLOT.findall(message.zh)) >= set(SLOT.findall(message.en)) - {"words"}


def test_every_key_of_the_format_is_explained_in_both_languages() -> None:
    for entry in entries():
        for field in entry.fields:
            assert field.about.text()
            assert field.about.text(Language.ENGLISH).isascii() or "{" in field.about.en


def test_long_and_broken_words_are_shown_short() -> None:
    assert wording.short("a\n b") == "a b"
    assert wording.short("长" * 100) == "长" * 40 + "…"
