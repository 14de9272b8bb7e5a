"""Buyers: how they are named, when they are returning, how they are to be treated."""

from datetime import timedelta

import pytest

from assistant.core.buyer import Buyer, BuyerName, check_tag, visit_tags
from assistant.core.errors import AssistantError
from tests.core.builders import utc

NOW = utc("2026-11-20 02:00:00")


def buyer(**more: object) -> Buyer:
    """小鱼儿888, first seen a month ago."""
    values: dict[str, object] = {"first_seen": NOW - timedelta(days=30), "last_seen": NOW}
    return Buyer(1, BuyerName("taobao", "小鱼儿888"), **values | more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "platform", "name"),
    [
        ("taobao/小鱼儿888", "taobao", "小鱼儿888"),
        ("小鱼儿888", "", "小鱼儿888"),
        ("  jd/ tom  ", "jd", "tom"),
        ("小鱼/儿", "", "小鱼/儿"),
        ("A/B", "", "A/B"),
        ("taobao/", "", "taobao/"),
        ("taobao/a/b", "taobao", "a/b"),
        ("cafe\u0301", "", "caf\u00e9"),
        ("小\u200b鱼", "", "小鱼"),
        ("x" * 100, "", "x" * 100),
    ],
)
def test_a_name_is_read(text: str, platform: str, name: str) -> None:
    assert BuyerName.parse(text) == BuyerName(platform, name)


@pytest.mark.parametrize("text", ["", "  ", "\u200b", "x" * 101, "a\nb"])
def test_what_can_be_no_name_is_refused(text: str) -> None:
    with pytest.raises(AssistantError, match="taobao/小鱼儿888"):
        BuyerName.parse(text)


@pytest.mark.parametrize("text", ["taobao/小鱼儿888", "小鱼儿888"])
def test_a_name_is_written_as_it_is_read(text: str) -> None:
    assert str(BuyerName.parse(text)) == text


@pytest.mark.parametrize(
    ("profile", "platform"),
    [
        *(("qianniu", "taobao"), ("web-qianniu", "taobao"), ("dongdong", "jd")),
        *(
            ("pinduoduo", "pinduoduo"),
            ("wework", "wechat"),
            ("feige", "douyin"),
            ("other", ""),
            ("own-chat", "own-chat"),
        ),
    ],
)
def test_a_chat_program_tells_the_platform(profile: str, platform: str) -> None:
    assert BuyerName.in_chat(profile, "小鱼儿888") == BuyerName(platform, "小鱼儿888")


@pytest.mark.parametrize(
    "profile", ["MyShop", "微店", "x", "a-profile-of-too-many-letters", "my shop", "other", "pdd"]
)
def test_whatever_a_profile_is_called_its_buyers_are_found_by_their_whole_name(
    profile: str,
) -> None:
    name = BuyerName.in_chat(profile, "小鱼儿/888")
    assert name.name == "小鱼儿/888"
    assert BuyerName.parse(str(name)) == name


def test_nothing_is_kept_of_who_writes_in_the_practice_chat_only() -> None:
    assert BuyerName.in_chat("practice", "小鱼儿888").is_practice
    assert not BuyerName.parse("taobao/小鱼儿888").is_practice


@pytest.mark.parametrize(
    ("hours", "returning"),
    [(-8760, True), (-1, False), (0, False), (11, False), (12, True), (900, True)],
)
def test_who_comes_again_the_same_day_is_still_on_the_first_visit(
    hours: int, returning: bool
) -> None:
    seen = buyer(first_seen=NOW - timedelta(hours=hours))
    assert seen.is_returning(NOW) is returning


def test_phrases_are_chosen_by_the_buyers_tags_and_the_visit() -> None:
    assert visit_tags(None, NOW) == {"新客"}
    assert visit_tags(buyer(tags=("擅长讲价",)), NOW) == {"擅长讲价", "回头客"}
    assert visit_tags(buyer(first_seen=NOW), NOW) == {"新客"}


@pytest.mark.parametrize(
    ("reputation", "good_share", "words"),
    [
        (2, 99, "耐心"),
        (0, None, "耐心"),
        (3, None, "耐心"),
        (4, None, ""),
        (None, 89, "好评只有 89%"),
        (12, 50, "好评只有 50%"),
        (12, 90, ""),
        (None, None, ""),
    ],
)
def test_how_to_treat_a_buyer(reputation: int | None, good_share: int | None, words: str) -> None:
    hint = buyer(reputation=reputation, good_share=good_share).hint()
    assert words in (hint.text() if hint else "")
    assert bool(hint) == bool(words)


@pytest.mark.parametrize(
    ("text", "tag"), [("擅长讲价", "擅长讲价"), (" a  b\n", "a b"), ("x" * 20, "x" * 20)]
)
def test_a_tag_is_kept_on_one_line(text: str, tag: str) -> None:
    assert check_tag(text) == tag


@pytest.mark.parametrize("text", ["", " ", "\u200b", "x" * 21])
def test_what_is_no_tag_is_refused(text: str) -> None:
    with pytest.raises(AssistantError, match="标签"):
        check_tag(text)
