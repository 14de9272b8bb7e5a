"""The agent's own book: added to, never written over when it can't be read."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.books.library import load_library
from assistant.books.personal import PersonalBook
from assistant.core.errors import AssistantError
from assistant.core.library import Library
from assistant.core.personal import Standing
from assistant.core.phrase import Phrase
from assistant.core.standing import obstacle
from tests.core.builders import utc


def phrase(title: str, text: str = "亲，在的～") -> Phrase:
    """A phrase as the dialog gives it."""
    return Phrase("", "", "greet", title, text)


def test_the_first_phrase_makes_the_book(tmp_path: Path) -> None:
    file = tmp_path / "books" / "personal.yaml"
    added = PersonalBook(file).add(phrase("在的"))
    library = load_library([file])
    assert library.problems == ()
    assert [(p.key, p.title, p.text) for p in library.phrases] == [
        (added.key, "在的", "亲，在的～")
    ]


def test_phrases_of_one_title_get_ids_of_their_phrase(tmp_path: Path) -> None:
    file = tmp_path / "personal.yaml"
    keys = {PersonalBook(file).add(phrase("在的")).key for _ in range(3)}
    assert len(keys) == 3
    assert len(load_library([file]).phrases) == 3


UNUSABLE = pytest.mark.parametrize(
    "phrase",
    [phrase(""), phrase("标题", ""), phrase("标题", "没有配对的 {花括号")],
    ids=["title", "text", "brace"],
)


@UNUSABLE
def test_what_can_not_be_used_is_refused_and_nothing_is_written(
    tmp_path: Path, phrase: Phrase
) -> None:
    file = tmp_path / "personal.yaml"
    with pytest.raises(AssistantError):
        PersonalBook(file).add(phrase)
    assert not file.exists()


@UNUSABLE
def test_a_phrase_is_not_changed_into_what_can_not_be_used(tmp_path: Path, phrase: Phrase) -> None:
    file = tmp_path / "personal.yaml"
    added = PersonalBook(file).add(Phrase("", "", "greet", "在的", "亲，在的～"))
    before = file.read_bytes()
    with pytest.raises(AssistantError):
        PersonalBook(file).change(replace(phrase, book=added.book, id=added.id))
    with pytest.raises(AssistantError):
        PersonalBook(file).keep_copy(replace(added, book="shop"), phrase)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "text", ["format: 1\nbook: personal\nname: x\nphrases: [{id: a}]\n", "phrases: [", "一些话"]
)
def test_a_book_with_faults_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "personal.yaml"
    file.write_text(text, "utf-8")
    before = file.read_bytes()
    with pytest.raises(AssistantError, match="先改好它"):
        PersonalBook(file).add(phrase("在的"))
    assert file.read_bytes() == before


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "books").write_text("not a folder", "utf-8")
    with pytest.raises(AssistantError):
        PersonalBook(tmp_path / "books" / "personal.yaml").add(phrase("在的"))


TEAM = "format: 1\nbook: shop\nname: 小店\nstages: [{id: live, name: 直播}]\nphrases:\n"
HELLO = (
    "  - {id: hello, stage: live, title: 问好, code: hy, text: '亲，您好～', keywords: [在吗]}\n"
)
BYE = "  - {id: bye, stage: greet, title: 再见, text: '再见～'}\n"


class Own:
    """A team's book and the agent's own beside it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.team = folder / "team.yaml"
        self.file = folder / "personal.yaml"
        self.book = PersonalBook(self.file)
        self.publish(HELLO + BYE)

    def publish(self, phrases: str) -> None:
        self.team.write_text(TEAM + phrases, "utf-8")

    @property
    def library(self) -> Library:
        found = load_library([self.team], self.file)
        assert not found.has_errors
        return found

    def phrase(self, key: str = "shop/hello") -> Phrase:
        found = self.library.phrase(key)
        assert found is not None
        return found

    def copy(self, text: str, key: str = "shop/hello") -> None:
        shown = self.phrase(key)
        original = self.library.original(key) or shown
        self.book.keep_copy(original, replace(shown, text=text), self.library.stages)


@pytest.fixture
def own(tmp_path: Path) -> Own:
    """Nothing personal yet."""
    return Own(tmp_path)


def test_a_copy_lies_over_its_original_under_the_same_key(own: Own) -> None:
    own.copy("我的话")
    assert own.library.problems == ()
    assert (own.phrase().text, own.phrase().keywords) == ("我的话", ("在吗",))
    assert own.library.standing(own.phrase()) is Standing.SAME


def test_a_copy_changed_again_is_still_one(own: Own) -> None:
    for text in ("一", "二", "三"):
        own.copy(text)
    assert len(own.book.read().phrases) == 1
    assert own.phrase().text == "三"


def test_an_original_that_changes_is_told_until_it_is_accepted(own: Own) -> None:
    own.copy("我的话")
    own.publish(HELLO.replace("您好", "新的"))
    assert own.library.standing(own.phrase()) is Standing.CHANGED
    original = own.library.original("shop/hello")
    assert original is not None
    own.book.accept(original)
    assert own.library.standing(own.phrase()) is Standing.SAME
    assert own.phrase().text == "我的话"


def test_back_to_the_original(own: Own) -> None:
    own.copy("我的话")
    own.book.drop("shop/hello")
    assert own.phrase().text == "亲，您好～"


def test_a_copy_survives_its_original(own: Own) -> None:
    own.copy("我的话")
    own.publish(BYE)
    [mine] = [one for one in own.library.phrases if one.text == "我的话"]
    assert own.library.standing(mine) is Standing.GONE
    own.book.drop(mine.key)
    assert "我的话" not in [one.text for one in own.library.phrases]


def test_hidden_and_shown_again(own: Own) -> None:
    for _ in range(2):
        own.book.hide("shop/bye")
    assert own.library.phrase("shop/bye") is None
    own.publish(HELLO + BYE.replace("再见～", "回见～"))
    assert own.library.phrase("shop/bye") is None
    own.book.show("shop/bye")
    assert own.phrase("shop/bye").text == "回见～"


def test_a_phrase_of_one_s_own_is_changed_and_dropped(own: Own) -> None:
    added = own.book.add(replace(phrase("在的"), stage="live"), own.library.stages)
    own.book.change(replace(added, text="在～"), own.library.stages)
    assert own.phrase(added.key).text == "在～"
    own.book.drop(added.key)
    assert own.library.phrase(added.key) is None


def test_what_is_written_is_kept_though_its_phrase_was_deleted_meanwhile(own: Own) -> None:
    added = own.book.add(phrase("在的"))
    own.book.drop(added.key)
    own.book.change(replace(added, text="在～"))
    assert own.phrase(added.key).text == "在～"


def test_a_copy_of_a_phrase_with_a_promotion_has_no_problem(own: Own) -> None:
    promotion = (
        "promotions:\n  - {id: nov, name: 双十一, kind: coupon, "
        "starts: '2026-11-01', ends: '2026-11-30', benefit: 减40}\n"
    )
    own.publish(
        HELLO.replace("您好～", "{活动}～").replace("}\n", ", promotion: nov}\n") + promotion
    )
    own.copy("{活动优惠}哦")
    assert own.library.problems == ()
    assert own.phrase().promotion == "nov"


def test_nobody_else_s_book_can_be_the_personal_one(own: Own) -> None:
    own.copy("我的话")
    own.publish(HELLO)
    own.team.write_text(
        own.team.read_text("utf-8").replace("book: shop", "book: personal"), "utf-8"
    )
    library = load_library([own.team], own.file)
    assert [one.text for one in library.phrases] == ["我的话"]
    assert "personal" in library.problems[0].line()


def test_another_book_in_the_personal_file_is_read_as_it_is(own: Own) -> None:
    own.file.write_text(TEAM.replace("shop", "mine") + HELLO, "utf-8")
    assert own.library.phrase("mine/hello") is not None


def test_a_broken_personal_file_is_told_and_the_team_s_books_work(own: Own) -> None:
    own.file.write_text("[", "utf-8")
    library = load_library([own.team], own.file)
    assert library.phrase("shop/hello") is not None
    assert library.problems[0].place.file == str(own.file)


def test_two_personal_books_become_one(own: Own, tmp_path: Path) -> None:
    own.copy("我的话")
    own.book.add(phrase("在的"))
    other = Own(tmp_path / "other")
    other.book.add(phrase("在的", "另一台上的"))
    other.copy("别的话")
    other.copy("再见啦", "shop/bye")
    other.book.hide("shop/x")
    assert own.book.take_in(other.book.read()) == 2
    assert own.book.take_in(other.book.read()) == 0
    said = {one.text for one in own.library.phrases}
    assert said == {"我的话", "再见啦", "亲，在的～", "另一台上的"}
    assert own.book.read().hidden == ("shop/x",)


def test_an_offer_whose_original_is_gone_is_not_said_any_more(own: Own) -> None:
    """What was only to be said while a promotion runs would else be said for ever."""
    offers = "promotions:\n" + "".join(
        f"  - {{id: {id}, name: {id}, kind: coupon, starts: '2026-11-01', ends: '2026-11-30'}}\n"
        for id in ("nov", "dec")
    )
    tied = HELLO.replace("}\n", ", promotion: nov}\n")
    own.publish(tied + offers)
    own.copy("最后两天减40！")
    own.publish(BYE + offers)
    [mine] = [one for one in own.library.phrases if one.text == "最后两天减40！"]
    running, over = utc("2026-11-20 02:00"), utc("2026-12-02 02:00")
    assert obstacle(own.library, mine, running) is None
    assert obstacle(own.library, mine, over)
    own.publish(BYE)
    [mine] = [one for one in own.library.phrases if one.text == "最后两天减40！"]
    assert obstacle(own.library, mine, running)
    own.publish(tied.replace("nov", "dec") + offers)
    assert own.phrase().promotion == "dec"
