"""The library: several books as one, each thing under its name."""

from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem
from assistant.core.stage import BUILT_IN, Stage
from tests.core.builders import book, library, phrase, promotion

ERROR = Problem(Place("a.yaml", 3, 5), Message("坏", "Bad"))
WARNING = Problem(Place("b.yaml"), Message("小心", "Careful"), Level.WARNING)


def test_phrases_keep_the_order_of_books_and_files() -> None:
    first = book(phrase("a"), phrase("b"))
    second = book(phrase("a", book="other"), id="other")
    merged = library(first, second)
    assert [one.key for one in merged.phrases] == ["shop/a", "shop/b", "other/a"]


def test_a_phrase_is_found_by_book_and_id() -> None:
    merged = library(book(phrase("a", title="问好")))
    found = merged.phrase("shop/a")
    assert found is not None
    assert found.title == "问好"
    assert merged.phrase("a") is None
    assert merged.phrase("other/a") is None


def test_a_book_is_found_by_its_id() -> None:
    shop, other = book(), book(id="other")
    assert library(shop, other).book("other") is other
    assert library(shop, other).book("none") is None


def test_the_built_in_stages_are_always_there_in_order() -> None:
    assert library().stages == BUILT_IN
    assert [stage.name for stage in BUILT_IN] == [
        *("问好", "咨询", "推荐", "异议", "促成", "核单", "告别", "售后", "投诉"),
    ]


def test_books_add_stages_each_id_once() -> None:
    live, again = Stage("live", "直播间"), Stage("live", "直播")
    renamed, group = Stage("greet", "打招呼"), Stage("group", "社群")
    merged = library(book(stages=(live, renamed)), book(id="other", stages=(again, group)))
    assert merged.stages == (*BUILT_IN, live, group)


def test_a_phrase_finds_the_promotion_of_its_own_book() -> None:
    ours, theirs = promotion("nov"), promotion("nov", book="other", name="别家的")
    merged = library(book(promotions=(ours,)), book(id="other", promotions=(theirs,)))
    assert merged.promotion_of(phrase(promotion="nov")) is ours
    assert merged.promotion_of(phrase(book="other", promotion="nov")) is theirs
    assert merged.promotions == (ours, theirs)


def test_a_phrase_without_a_promotion_or_with_a_lost_one_has_none() -> None:
    merged = library(book(promotions=(promotion("nov"),)))
    assert merged.promotion_of(phrase()) is None
    assert merged.promotion_of(phrase(promotion="gone")) is None


def test_problems_of_the_folder_come_before_those_of_the_files() -> None:
    merged = Library.of([book(problems=(WARNING,))], [ERROR])
    assert merged.problems == (ERROR, WARNING)


def test_only_errors_keep_something_out() -> None:
    assert not Library.of([book(problems=(WARNING,))]).has_errors
    assert Library.of([], [ERROR]).has_errors
    assert book(problems=(WARNING, ERROR)).has_errors
    assert not book(problems=(WARNING,)).has_errors


def test_an_empty_library_is_empty() -> None:
    assert library().phrases == ()
    assert library().promotions == ()
    assert not library().has_errors
