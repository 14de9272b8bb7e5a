"""Whatever a Markdown file holds, importing it gives a sound book, and again changes nothing."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.books.importing.merge import import_into
from assistant.books.reader import read_book
from assistant.core.problem import Level

LINES = st.one_of(
    st.sampled_from(
        [
            "# 售前话术",
            "## 1. 价格优惠",
            "### 尺码推荐",
            "## 使用说明",
            '**适用场景：** 客户问"有优惠吗/[贵/便宜]吗"',
            "场景：",
            "```",
            "~~~",
            "```text",
            "亲，[变量][甲/乙][微笑]，___cm {x}",
            "[a, e.g., [b] [",
            "- id: x",
            "  缩进",
            "",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=30))
def test_any_list(lines: list[str]) -> None:
    with TemporaryDirectory() as folder:
        source, book = Path(folder) / "a.md", Path(folder) / "b.yaml"
        source.write_text("\n".join(lines), "utf-8")
        first = import_into(source, book).counts
        assert import_into(source, book).counts["new"] == 0
        again = import_into(source, book).counts
        assert again["same"] == first["new"]
        assert again["changed"] == 0
        if first["new"]:
            reading = read_book(book)
            assert [p for p in reading.problems if p.level is Level.ERROR] == []
            assert reading.book is not None
            assert len(reading.book.phrases) == first["new"]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        source = Path(folder) / "a.md"
        source.write_bytes(data)
        import_into(source, Path(folder) / "b.yaml")
