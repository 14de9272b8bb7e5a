"""`assistant export` and `assistant import --undo`."""

from pathlib import Path

from tests.app.conftest import Assistant

TEA = Path(__file__).resolve().parents[1] / "books" / "data" / "tea.md"


def test_a_book_that_is_not_there_is_not_told_as_faulty(
    assistant: Assistant, tmp_path: Path
) -> None:
    result = assistant("export", tmp_path / "none.yaml", tmp_path / "a.csv")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"没有导出\n{tmp_path / 'none.yaml'}:0:0: 读不了这个文件")


def test_a_book_goes_out_and_in_again(assistant: Assistant, tmp_path: Path) -> None:
    book = tmp_path / "tea.yaml"
    assistant("import", TEA, "--into", book)
    before = book.read_bytes()
    for name in ("tea.xlsx", "tea.csv"):
        told = assistant("export", book, tmp_path / name)
        assert (told.exit_code, "7 条" in told.stdout) == (0, True)
        again = assistant("import", tmp_path / name, "--into", book)
        assert again.stdout.startswith("新增 0，改动 0，相同 7")
        assert book.read_bytes() == before


def test_a_faulty_book_is_not_exported(assistant: Assistant, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("format: 1\nphrases: [}\n", "utf-8")
    told = assistant("export", tmp_path / "a.yaml", tmp_path / "a.xlsx")
    assert (told.exit_code, told.stdout) == (1, "")
    assert f"{tmp_path / 'a.yaml'}:1:1: " in told.stderr
    assert not (tmp_path / "a.xlsx").exists()


def test_an_import_can_be_undone_once(assistant: Assistant, tmp_path: Path) -> None:
    book = tmp_path / "tea.yaml"
    assistant("import", TEA, "--into", book)
    assert assistant("import", "--undo", "--into", book).exit_code == 0
    assert not book.exists()
    assert assistant("import", "--undo", "--into", book).exit_code == 1


def test_undo_gives_back_every_byte(assistant: Assistant, tmp_path: Path) -> None:
    book = tmp_path / "b.yaml"
    book.write_bytes(b"# \xe5\xa5\xbd\r\nformat: 1\r\nbook: b\r\nname: n\r\n")
    before = book.read_bytes()
    assistant("import", TEA, "--into", book)
    assert book.read_bytes() != before
    assert assistant("import", "--undo", "--into", book).exit_code == 0
    assert book.read_bytes() == before


def test_later_changes_are_not_undone(assistant: Assistant, tmp_path: Path) -> None:
    book = tmp_path / "b.yaml"
    assistant("import", TEA, "--into", book)
    book.write_text(book.read_text("utf-8") + "# mine\n", "utf-8")
    told = assistant("import", "--undo", "--into", book)
    assert (told.exit_code, "又改过" in told.stderr) == (1, True)
    assert book.read_text("utf-8").endswith("# mine\n")


def test_wrong_choices_are_told(assistant: Assistant, tmp_path: Path) -> None:
    book = tmp_path / "b.yaml"
    for option, said, answer in (
        ("--columns", "titel=A", "titel"),
        ("--columns", "title=A", "text="),
        ("--columns", "text", "text"),
        ("--stages", "售后=nowhere", "nowhere"),
    ):
        told = assistant("import", TEA, "--into", book, option, said)
        assert (told.exit_code, answer in told.stderr) == (1, True), said
    assert assistant("import", "--into", book).exit_code == 2
    assert not book.exists()
