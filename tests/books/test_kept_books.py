"""Books as they were read: the same come back, for the same content only, and by nobody else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.books import kept_books, reader
from assistant.books.kept_books import KeptBooks
from assistant.books.library import load_library
from assistant.books.reader import Reading, read_book

SHIPPED = sorted((Path(__file__).parents[2] / "phrasebooks").rglob("*.yaml"))
BOOK = """\
format: 1
book: shop
name: 小鱼女装
stages:
- {id: own, name: 自家}
promotions:
- {id: nov, name: 双十一, kind: threshold_off, starts: 2026-11-01, ends: 2026-11-11 23:00,
   tiers: [{spend: 99.50, off: 10}]}
phrases:
- {id: a, stage: own, title: 满减, text: "亲，{活动剩余时间}～", promotion: nov,
   keywords: [优惠, 减], then: {after: 3m, phrase: b}}
- {id: b, stage: greet, title: 问好, text: 在的, variants: [来了, 亲]}
- {id: c, stage: gret, title: 有错, text: 阶段不对}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A book with an entry that is left out."""
    made = tmp_path / "shop.yaml"
    made.write_text(BOOK, "utf-8")
    return made


def keeper(tmp_path: Path, secret: bytes = b"s" * 32, version: str = "1") -> KeptBooks:
    return KeptBooks(tmp_path / "kept", secret, version)


@pytest.fixture
def count_read(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How many files were read in full since the test began."""
    read: list[str] = []
    really = reader.read_bytes

    def counted(data: bytes, file: str, folder: Path | None = None) -> Reading:
        read.append(file)
        return really(data, file, folder)

    monkeypatch.setattr(kept_books, "read_bytes", counted)
    return lambda: len(read)


@pytest.mark.parametrize("book", SHIPPED, ids=lambda book: book.stem)
def test_a_shipped_book_comes_back_as_it_was_read(book: Path, tmp_path: Path) -> None:
    keeper(tmp_path).read(book)
    assert repr(keeper(tmp_path).read(book)) == repr(read_book(book))


def test_it_is_read_once(file: Path, tmp_path: Path, count_read: Callable[[], int]) -> None:
    first = keeper(tmp_path).read(file)
    again = keeper(tmp_path).read(file)
    assert count_read() == 1
    assert repr(again) == repr(first) == repr(read_book(file))
    assert len(again.problems) == 1


def test_a_changed_book_is_read_anew(
    file: Path, tmp_path: Path, count_read: Callable[[], int]
) -> None:
    keeper(tmp_path).read(file)
    file.write_text(BOOK.replace("在的", "您好"), "utf-8")
    book = keeper(tmp_path).read(file).book
    assert book
    assert book.phrases[1].text == "您好"
    assert count_read() == 2


def test_under_another_name_or_another_program_it_is_read_anew(
    file: Path, tmp_path: Path, count_read: Callable[[], int]
) -> None:
    keeper(tmp_path).read(file)
    keeper(tmp_path, version="2").read(file)
    keeper(tmp_path, version="2").read(file, "elsewhere.yaml")
    assert count_read() == 3


@pytest.mark.parametrize("damage", [b"", b"x" * 10, b"x" * 50])
def test_what_is_damaged_is_not_used(file: Path, tmp_path: Path, damage: bytes) -> None:
    keeper(tmp_path).read(file)
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_bytes(damage)
    assert keeper(tmp_path).read(file) == read_book(file)


def test_words_put_in_by_somebody_else_are_not_used(file: Path, tmp_path: Path) -> None:
    keeper(tmp_path).read(file)
    (kept,) = (tmp_path / "kept").iterdir()
    changed = kept.read_bytes().replace("在的".encode(), "加微信".encode())
    assert changed != kept.read_bytes()
    kept.write_bytes(changed)
    assert keeper(tmp_path).read(file) == read_book(file)


def test_what_was_sealed_with_another_key_is_not_used(
    file: Path, tmp_path: Path, count_read: Callable[[], int]
) -> None:
    keeper(tmp_path).read(file)
    keeper(tmp_path, b"t" * 32).read(file)
    assert count_read() == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_picture_that_vanishes_is_told(file: Path, tmp_path: Path, encoding: str) -> None:
    file.write_text(BOOK + "- {id: d, stage: greet, title: 图, images: [a.png]}\n", encoding)
    picture = tmp_path / "a.png"
    picture.write_bytes(b"")
    assert len(keeper(tmp_path).read(file).problems) == 1
    picture.unlink()
    assert len(keeper(tmp_path).read(file).problems) == 2


@pytest.mark.parametrize("key", ["images", '"images"', r'"im\u0061ges"'])
def test_a_picture_that_comes_is_seen(file: Path, tmp_path: Path, key: str) -> None:
    file.write_text(BOOK + f"- {{id: d, stage: greet, title: 图, {key}: [a.png]}}\n", "utf-8")
    assert len(keeper(tmp_path).read(file).problems) == 2
    (tmp_path / "a.png").write_bytes(b"")
    assert len(keeper(tmp_path).read(file).problems) == 1


def test_a_picture_that_comes_is_seen_also_where_its_phrase_is_left_out(
    file: Path, tmp_path: Path
) -> None:
    file.write_text(BOOK + "- {id: d, stage: none, title: 图, images: [a.png]}\n", "utf-8")
    assert len(keeper(tmp_path).read(file).problems) == 3
    (tmp_path / "a.png").write_bytes(b"")
    assert len(keeper(tmp_path).read(file).problems) == 2


def test_a_text_about_images_names_no_picture(
    file: Path, tmp_path: Path, count_read: Callable[[], int]
) -> None:
    file.write_text(BOOK + "- {id: d, stage: greet, title: 图, text: see the images}\n", "utf-8")
    assert keeper(tmp_path).read(file) == keeper(tmp_path).read(file)
    assert count_read() == 1


def test_a_file_that_can_t_be_read_is_told_as_ever(tmp_path: Path) -> None:
    gone = tmp_path / "gone.yaml"
    assert keeper(tmp_path).read(gone) == read_book(gone)
    assert not (tmp_path / "kept").exists()


def test_where_nothing_can_be_kept_books_are_read_all_the_same(file: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    assert keeper(tmp_path).read(file) == read_book(file)


def test_what_nobody_asked_for_is_dropped(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(BOOK.replace("book: shop", "book: other"), "utf-8")
    kept = keeper(tmp_path)
    both = load_library([file, other], read=kept.read)
    kept.tidy()
    assert (len(both.books), len(list((tmp_path / "kept").iterdir()))) == (2, 2)
    load_library([file], read=kept.read)
    kept.tidy()
    assert len(list((tmp_path / "kept").iterdir())) == 1
