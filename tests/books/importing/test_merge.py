"""Importing into a book: what is new, what stays, and that doing it again changes nothing."""

from collections import Counter
from pathlib import Path

import pytest

from assistant.books.importing.draft import Choices
from assistant.books.importing.merge import import_into
from assistant.books.importing.report import Outcome
from assistant.books.reader import read_book
from assistant.core.errors import AssistantError
from assistant.core.phrase import Phrase
from assistant.core.problem import Level

ROOT = Path(__file__).parents[3]
TEA = ROOT / "tests" / "books" / "data" / "tea.md"
OWN = "id: own, stage: greet, title: t, text: a"
BLOCK = "id: own\n    stage: greet\n    title: t\n    text: "
LISTS = ROOT.parent / "shared" / "data" / "phrases"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Where the imported book goes; not there yet."""
    return tmp_path / "茶叶.yaml"


def phrases(book: Path) -> dict[str, Phrase]:
    """The phrases of a book by id; nothing may be wrong with it."""
    reading = read_book(book)
    assert reading.problems == ()
    assert reading.book is not None
    return {phrase.id: phrase for phrase in reading.book.phrases}


def test_a_new_book_is_made(book: Path) -> None:
    report = import_into(TEA, book)
    assert report.counts == {"new": 7, "changed": 0, "same": 0, "duplicate": 1, "problem": 1}
    made = read_book(book).book
    assert made is not None
    assert (made.id, made.name) == ("茶叶", "茶叶客服话术")
    assert phrases(book)["tea-kou-wei-tui-jian"].code == "kwtj"


def test_a_second_import_changes_no_byte(book: Path) -> None:
    import_into(TEA, book)
    before = book.read_bytes(), book.stat().st_mtime_ns
    report = import_into(TEA, book)
    assert report.counts == {"new": 0, "changed": 0, "same": 7, "duplicate": 1, "problem": 1}
    assert (book.read_bytes(), book.stat().st_mtime_ns) == before


def test_a_dry_run_writes_nothing(book: Path) -> None:
    assert import_into(TEA, book, dry_run=True).counts["new"] == 7
    assert not book.exists()


def test_what_the_user_added_survives(book: Path, tmp_path: Path) -> None:
    source = tmp_path / "tea.md"
    source.write_text(TEA.read_text("utf-8"), "utf-8")
    import_into(source, book)
    text = book.read_text("utf-8")
    text = text.replace("code: kwtj", "code: kw # 我的编码").replace(
        "stage: confirm", "stage: close"
    )
    own = "  - id: own\n    stage: greet\n    title: 好\n    text: 在\n"
    text = f"# 店里的话术\n{text}\n  # 自己写的\n{own}# 完\n"
    book.write_text(text, "utf-8")
    source.write_text(
        source.read_text("utf-8").replace("亲，非常抱歉", "亲，真的很抱歉")
        + "\n# 新\n```\n在的\n```\n",
        "utf-8",
    )
    report = import_into(source, book)
    assert report.counts == {"new": 1, "changed": 1, "same": 6, "duplicate": 1, "problem": 1}
    found = phrases(book)
    assert found["tea-tou-su-cha-ping-chu-li"].text.startswith("亲，真的很抱歉")
    assert found["tea-kou-wei-tui-jian"].code == "kw"
    assert found["tea-ding-dan-que-ren"].stage == "close"
    assert list(found)[-2:] == ["own", "tea-xin"]
    for comment in ("# 店里的话术\n", "# 我的编码\n", "  # 自己写的\n", "# 完\n"):
        assert comment in book.read_text("utf-8")


def test_a_changed_phrase_keeps_what_the_book_gave_it(book: Path) -> None:
    book.write_text(
        "format: 1\nbook: b\nname: 书\nphrases:\n"
        "- id: tea-tui-huo-chu-li\n  stage: complaint\n  title: 旧\n  text: 旧\n"
        "  variants: [换个说法]\n  keywords: [我的词]\n  tags: [新客]\n"
        "# 后面的\n- id: next\n  stage: greet\n  title: t\n  text: a\n",
        "utf-8",
    )
    report = import_into(TEA, book)
    assert report.counts["changed"] == 1
    phrase = phrases(book)["tea-tui-huo-chu-li"]
    assert (phrase.title, phrase.stage) == ("退货处理", "complaint")
    assert (phrase.variants, phrase.tags) == (("换个说法",), ("新客",))
    assert phrase.keywords == ("退货", "我的词")
    assert "# 后面的\n- id: next\n" in book.read_text("utf-8")


@pytest.mark.parametrize(
    "rest",
    [
        "",
        "phrases:\n",
        "phrases: # 还没有\ncards: []\n",
        "cards:\n  - {id: c, kind: rule, title: t, text: a}\n# 完\n",
        "phrases: []\n",
        f"phrases: [{{{OWN}}}]\n",
        f"phrases:\n  -\n    {BLOCK}|\n      a\n      # b\n\n# 完",
        f"phrases:\n  - # 说明\n    {BLOCK}a\ncards: []\n",
    ],
)
def test_phrases_are_put_into_any_layout(book: Path, rest: str) -> None:
    text = f"# 开头\nformat: 1\nbook: b\nname: 书\n{rest}"
    book.write_text(text, "utf-8")
    before = phrases(book)
    report = import_into(TEA, book)
    assert report.counts["new"] == 7
    found = phrases(book)
    assert len(found) == 7 + len(before)
    assert book.read_text("utf-8").startswith("# 开头\n")
    assert import_into(TEA, book).counts["same"] == 7


def test_comments_that_can_not_be_kept_are_told(book: Path) -> None:
    book.write_text(
        f"# 开头\nformat: 1\nbook: b\nname: 书\n# 中间\nphrases: [\n  # 里面\n  {{{OWN}}}]\n",
        "utf-8",
    )
    (*_, problem) = import_into(TEA, book).problems
    assert problem.level is Level.WARNING
    assert problem.place.line == 5
    assert book.read_text("utf-8").startswith("# 开头\nformat: 1\n")


def test_windows_line_ends_are_kept(book: Path) -> None:
    import_into(TEA, book)
    kept = book.read_bytes().replace(b"text: |-", b"text:  |-", 1).replace(b"\n", b"\r\n")
    book.write_bytes(kept.replace("退货处理2".encode(), "别的".encode()))
    text = book.read_bytes().decode().replace("真", "假").replace("抱歉", "对不起")
    book.write_bytes(text.encode())
    assert import_into(TEA, book).counts["changed"] == 1
    assert b"\n" not in book.read_bytes().replace(b"\r\n", b"")


def test_entries_tell_their_outcome(book: Path) -> None:
    entries = import_into(TEA, book).entries
    assert entries[0].outcome is Outcome.NEW
    assert (entries[0].id, entries[0].title) == ("tea-chan-pin-he-xin-mai-dian", "产品核心卖点")
    assert entries[0].place is not None
    assert (entries[0].place.file, entries[0].place.line) == (str(TEA), 20)


def test_scenes_can_be_left_out(book: Path) -> None:
    import_into(TEA, book, Choices(scenes=False))
    assert not any(phrase.keywords for phrase in phrases(book).values())


@pytest.mark.parametrize("name", ["none.md", "none"])
def test_a_missing_source_is_told(book: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(AssistantError, match="找不到"):
        import_into(tmp_path / name, book)


def test_an_unknown_format_is_told(book: Path, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"")
    with pytest.raises(AssistantError, match=r"a\.docx.*\.md"):
        import_into(tmp_path / "a.docx", book)
    with pytest.raises(AssistantError, match="excel"):
        import_into(TEA, book, format="excel")


def test_a_source_without_phrases_is_a_problem(book: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# 标题\n没有话术\n", "utf-8")
    assert import_into(tmp_path, book).counts["problem"] == 1
    assert not book.exists()


def test_a_faulty_book_is_not_touched(book: Path) -> None:
    book.write_text("format: 1\nbook: b\nname: 书\nphrases: [{id: a}]\n", "utf-8")
    before = book.read_bytes()
    with pytest.raises(AssistantError, match="先改好"):
        import_into(TEA, book)
    assert book.read_bytes() == before


def test_a_book_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(AssistantError, match="没有导入"):
        import_into(TEA, tmp_path / "file" / "b.yaml")
    (tmp_path / ".b.yaml.undo").mkdir()  # nothing can be written there
    with pytest.raises(AssistantError) as told:
        import_into(TEA, tmp_path / "b.yaml")
    assert told.value.message.text().startswith(f"{tmp_path / 'b.yaml'}：")


@pytest.mark.skipif(not LISTS.is_dir(), reason="the real lists are not here")
def test_the_real_lists(book: Path) -> None:
    report = import_into(LISTS, book)
    assert report.counts == {"new": 360, "changed": 0, "same": 0, "duplicate": 0, "problem": 0}
    before = book.read_bytes()
    assert import_into(LISTS, book).counts["same"] == 360
    assert book.read_bytes() == before
    found = phrases(book).values()
    assert len({phrase.code for phrase in found}) == 360
    assert Counter(phrase.stage for phrase in found)["complaint"] == 10
    slots = [p.id for p in found if "[" in p.text]
    assert slots == []
