"""The steps of an editing session: what belongs together changes in one, and goes back in one."""

from pathlib import Path

import pytest

from assistant.app.editing.session import Session, pattern_of, texts_of
from assistant.books.editing.document import book_of, open_document
from assistant.books.writer import Value
from tests.books.test_rewriting import HAND_WRITTEN


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """The hand-written book being edited."""
    path = tmp_path / "b.yaml"
    path.write_text(HAND_WRITTEN, "utf-8")
    return Session(open_document(path))


def test_what_names_a_new_entry_follows_its_id(session: Session) -> None:
    told: list[str] = []
    dates = {"kind": "coupon", "starts": "2026-11-20", "ends": "2026-11-21"}
    session.add("promotions", {"name": "双十一", **dates}, 1, "")
    session.set_key("phrases", 0, "promotion", "shuang-shi-yi", "")
    session.set_key("promotions", 0, "stacks_with", ("shuang-shi-yi",), "")
    session.changed.connect(told.append)
    for name in ("双十", "双十二"):
        session.set_key("promotions", 1, "name", name, "")
    assert session.entries("phrases")[0]["promotion"] == "shuang-shi-er"
    assert session.entries("promotions")[0]["stacks_with"] == ("shuang-shi-er",)
    session.undo()
    assert session.entries("phrases")[0]["promotion"] == "shuang-shi-yi"
    assert set(told) == {""}


def test_a_follow_up_and_a_match_follow_as_well(session: Session) -> None:
    session.add("phrases", {"title": "甲", "stage": "greet", "text": "a"}, 3, "")
    session.set_key("phrases", 0, "then", {"after": "3m", "phrase": "jia"}, "")
    session.set_key("phrases", 3, "title", "乙", "")
    assert session.entries("phrases")[0]["then"] == {"after": "3m", "phrase": "yi"}
    for name in ("裙", "带"):
        session.add("products", {"name": name}, 0, "")
    session.set_key("products", 1, "matches", ("dai",), "")
    session.set_key("products", 0, "name", "腰带", "")
    assert session.entries("products")[1]["matches"] == ("yao-dai",)
    assert book_of(session.document)[1] == ()


def test_what_the_file_knows_keeps_its_id(session: Session) -> None:
    session.set_key("phrases", 0, "promotion", "sale", "")
    session.set_key("promotions", 0, "name", "满减二", "")
    assert session.entries("promotions")[0]["id"] == "sale"
    assert session.entries("phrases")[0]["promotion"] == "sale"


def test_what_nothing_is_left_of_goes(session: Session) -> None:
    session.set_key("phrases", 0, "variants", ("在呢", "在呢您说"), "")
    session.set_key("phrases", 0, "keywords", ("在呢",), "")
    assert session.replace_text("在呢", "", exact=True, what="") == 1
    assert session.entries("phrases")[0]["variants"] == ("您说",)
    assert session.entries("phrases")[0]["keywords"] == ()
    assert book_of(session.document)[1] == ()


def test_every_text_of_the_book_is_looked_through(session: Session) -> None:
    session.add("checklists", {"name": "单", "items": ({"id": "a", "text": "发圆通"},)}, 0, "")
    session.set_key("promotions", 0, "tiers", ({"spend": "9", "gift": "圆通券"},), "")
    session.add("products", {"name": "裙", "care": "圆通", "aliases": ("圆通裙",)}, 0, "")
    lists = session.document.lists
    found = [said for key in lists for rows in lists[key] for said in texts_of(rows)]
    assert sum(bool(pattern_of("圆通", exact=True).search(said)) for said in found) == 4
    assert session.replace_text("圆通", "中通", exact=True, what="") == 3
    assert session.entries("checklists")[0]["items"] == ({"id": "a", "text": "发中通"},)
    assert session.entries("promotions")[0]["tiers"] == ({"spend": "9", "gift": "中通券"},)


def test_what_is_typed_and_taken_back_by_typing_is_no_step(session: Session) -> None:
    for title in ("问好呀", "问好"):
        session.set_key("phrases", 0, "title", title, "")
    assert (session.steps.count(), session.steps.isClean()) == (0, True)
    session.set_key("phrases", 0, "code", "yi2", "")
    session.undo()
    assert session.entries("phrases")[0]["code"] == "yi"


def test_an_item_that_says_something_gets_an_id(session: Session) -> None:
    session.add("checklists", {"name": "单", "items": ({"id": "a", "text": "发圆通"},)}, 0, "")
    items: tuple[Value, ...] = (
        {"id": "a", "text": "发圆通"},
        {"text": "地址"},
        {"text": "地址"},
        {"required": "true"},
    )
    session.set_key("checklists", 0, "items", items, "")
    kept = session.entries("checklists")[0]["items"]
    assert isinstance(kept, tuple)
    assert [row.get("id") for row in kept if isinstance(row, dict)] == [
        *("a", "di-zhi", "di-zhi2"),
        None,
    ]
