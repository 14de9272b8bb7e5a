"""Phrases go into the text of a book; every other line stays as it was written."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.books.importing.splice import Changes, spliced
from assistant.books.reading.source import Source
from assistant.core.phrase import Phrase
from tests.books.marked import HEAD, ids, read

NEW = Phrase("b", "new", "greet", "新", "一\n二")
TRAILERS = st.sampled_from(["", "\n", "# 注释\n", "  # 注释\n", "\n# a\n\n  # b\n"])
ENTRIES = st.sampled_from(
    [
        "  - id: {0}\n    stage: greet\n    title: t # 题\n    text: a\n",
        "  - id: {0}\n    stage: greet\n    title: t\n    text: |\n      a\n      # b\n\n      c\n",
        "  - {{id: {0}, stage: greet,\n     title: t,\n     text: a}}\n",
        "  -\n    stage: greet\n    title: t\n    text: 'a\n\n      b'\n    id: {0}\n",
        "  - stage: greet\n    id: {0}\n    title: t\n    text: a\n    tags:\n    - x\n    - y\n",
    ]
)
AFTER = st.sampled_from(
    ["", "cards: []\n", "# 完", "cards:\n  - {id: c, kind: rule, title: t, text: a}\n"]
)


@st.composite
def books(draw: st.DrawFn) -> tuple[str, int]:
    """A book's text and how many phrases it has."""
    count = draw(st.integers(1, 4))
    entries = "".join(draw(ENTRIES).format(f"p{n}") + draw(TRAILERS) for n in range(count))
    return f"{HEAD}{draw(TRAILERS)}phrases:\n{draw(TRAILERS)}{entries}{draw(AFTER)}", count


def result(text: str, changed: dict[str, Phrase], new: tuple[Phrase, ...]) -> str:
    """The new text, which must be there."""
    found = spliced(Source("f", text), Changes(changed, new))
    assert found is not None
    return found


@settings(deadline=None)
@given(books())
def test_adding_a_phrase_only_adds_lines(book: tuple[str, int]) -> None:
    text, count = book
    after = result(text, {}, (NEW,))
    assert ids(read(after)) == [*(f"p{n}" for n in range(count)), "new"]
    added = "  - id: new\n    stage: greet\n    title: 新\n    text: |-\n      一\n      二\n"
    assert after.replace(added, "", 1).rstrip("\n") == text.rstrip("\n")


@settings(deadline=None)
@given(books(), st.data())
def test_changing_a_phrase_leaves_the_others(book: tuple[str, int], data: st.DataObject) -> None:
    text, count = book
    number = data.draw(st.integers(0, count - 1))
    before = read(text).book
    after = read(result(text, {f"p{number}": replace(NEW, id=f"p{number}")}, ())).book
    assert before is not None
    assert after is not None
    for index, (old, new) in enumerate(zip(before.phrases, after.phrases, strict=True)):
        if index == number:
            assert replace(new, place=None) == replace(NEW, id=f"p{number}")
        else:
            assert replace(new, place=None) == replace(old, place=None)


@settings(deadline=None)
@given(books())
def test_comments_between_entries_survive_any_change(book: tuple[str, int]) -> None:
    text, count = book
    after = result(text, {f"p{n}": replace(NEW, id=f"p{n}") for n in range(count)}, (NEW,))
    for comment in ("# 注释", "# 完"):
        assert after.count(comment) == text.count(comment)


def test_what_is_laid_out_otherwise_is_left_to_the_writer() -> None:
    flow = "{format: 1, book: b, name: n, phrases: []}"
    for text in (flow, HEAD + "phrases: []\n", "- a\n", "@", ""):
        assert spliced(Source("f", text), Changes({}, (NEW,))) is None
