"""The personal book over the team's."""

from dataclasses import replace

import pytest

from assistant.core.book import Book
from assistant.core.library import Library
from assistant.core.personal import ID, Standing, copy_of, fingerprint, layered, standing
from assistant.core.phrase import FollowUp, Phrase
from tests.core.builders import book, phrase, promotion

TEAM = book(phrase("a"), phrase("b"), phrase("c"))


def personal(*phrases: Phrase, hidden: tuple[str, ...] = ()) -> Book:
    return Book(ID, "个人话术", phrases=phrases, hidden=hidden)


def copied(original: Phrase, **changes: object) -> Phrase:
    """A copy as the file has it."""
    changed = replace(original, **changes)  # type: ignore[arg-type]
    return replace(copy_of(original, changed), id="mine")


def library(own: Book | None, *team: Book) -> Library:
    return Library.of(team or (TEAM,), (), own)


def texts(found: Library) -> list[str]:
    return [f"{one.key}: {one.text}" for one in found.phrases]


def test_without_a_personal_book_all_is_the_team_s() -> None:
    assert library(None).books == (TEAM,)
    assert library(personal()).phrases == TEAM.phrases


def test_phrases_of_one_s_own_come_after_the_team_s() -> None:
    own = phrase("x", book=ID)
    assert library(personal(own)).phrases == (*TEAM.phrases, own)


def test_a_copy_takes_the_place_and_the_key_of_its_original() -> None:
    found = library(personal(copied(phrase("b"), text="我的")))
    assert texts(found) == ["shop/a: 亲，您好～", "shop/b: 我的", "shop/c: 亲，您好～"]
    assert found.original("shop/b") == phrase("b")
    assert found.original("shop/a") is None


def test_when_a_copy_may_be_said_is_the_team_s_affair() -> None:
    original = phrase(
        "b",
        promotion="nov",
        images=("1.png",),
        then=FollowUp(promotion().wait(promotion().ends), "c"),
    )
    team = book(original, promotions=(promotion(),))
    found = library(personal(copied(original, text="我的")), team)
    shown = found.phrase("shop/b")
    assert shown is not None
    assert (shown.promotion, shown.images, shown.then) == ("nov", ("1.png",), original.then)
    assert found.promotion_of(shown) == promotion()


def test_hidden_phrases_are_left_out_and_come_back() -> None:
    assert texts(library(personal(hidden=("shop/a", "shop/c", "gone/x")))) == ["shop/b: 亲，您好～"]
    assert library(personal()).phrases == TEAM.phrases


def test_a_hidden_phrase_one_has_a_copy_of_is_shown_as_the_copy() -> None:
    own = personal(copied(phrase("b"), text="我的"), hidden=("shop/b",))
    assert "shop/b: 我的" in texts(library(own))


def test_a_copy_whose_original_is_gone_is_a_phrase_of_one_s_own() -> None:
    own = personal(copied(phrase("gone"), text="我的"))
    found = library(own)
    assert texts(found)[-1] == "personal/mine: 我的"
    assert found.standing(found.phrases[-1]) is Standing.GONE


@pytest.mark.parametrize(
    "change",
    [
        {"text": "新"},
        {"title": "新"},
        {"variants": ("新",)},
        {"keywords": ("新",)},
        {"code": "x"},
        {"stage": "close"},
        {"promotion": "nov"},
        {"tags": ("新",)},
        {"images": ("new.png",)},
    ],
)
def test_a_copy_says_when_its_original_changed(change: dict[str, object]) -> None:
    own = personal(copied(phrase("b"), text="我的"))
    before, after = library(own), library(own, book(phrase("b", **change)))
    for found, expected in ((before, Standing.SAME), (after, Standing.CHANGED)):
        shown = found.phrase("shop/b")
        assert shown is not None
        assert shown.text == "我的"
        assert found.standing(shown) is expected


def test_only_a_copy_stands_to_anything() -> None:
    assert standing(phrase(), phrase()) is None
    assert library(personal(phrase("x", book=ID))).standing(phrase()) is None


def test_where_a_phrase_stands_in_the_file_is_no_change() -> None:
    assert fingerprint(phrase("a")) == fingerprint(phrase("b"))
    assert fingerprint(phrase()) != fingerprint(phrase(text="x"))


def test_a_copy_kept_long_ago_still_knows_what_it_was_made_of() -> None:
    assert fingerprint(phrase()) == "9632c6e8fb69"


def test_no_update_touches_what_is_one_s_own() -> None:
    """Whatever the team publishes, each personal phrase is there with its own words."""
    own = personal(copied(phrase("b"), text="我的"), phrase("x", book=ID, text="自己的"))
    for team in ((), (TEAM,), (book(phrase("z")),), (book(phrase("b", text="新")), Book("o", "o"))):
        found = layered(team, own)
        said = {one.text for shown in found.books for one in shown.phrases}
        assert {"我的", "自己的"} <= said
