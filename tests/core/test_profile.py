"""Chat programs: which profile fits, whom a title names, what a settings entry may say."""

import pytest

from assistant.core.errors import AssistantError
from assistant.core.ports import Target
from assistant.core.profile import OTHER, SHIPPED, Profile, merged, profile_for, read_profile
from assistant.core.refusal import GONE, MOVED, OTHER_BUYER, of_change


def window(program: str, title: str = "") -> Target:
    """A chat window."""
    return Target(window=1, process=2, program=program, title=title)


@pytest.mark.parametrize(
    ("program", "title", "id"),
    [
        ("AliWorkbench.exe", "小鱼儿888 - 接待中心", "qianniu"),
        ("jddongdong.exe", "小鱼儿 - 京东咚咚", "dongdong"),
        ("PddWorkbench.exe", "拼多多商家工作台", "pinduoduo"),
        ("doudian.exe", "抖店工作台", "feige"),
        ("WXWork.exe", "企业微信", "wework"),
        ("Weixin.exe", "微信", "wechat"),
        ("WeChat.exe", "微信", "wechat"),
        ("chrome.exe", "小鱼儿888 - 接待中心 - Google Chrome", "web-qianniu"),
        ("chromium", "小鱼儿888 - 接待中心", "web-qianniu"),
        ("msedge.exe", "新闻", "browser"),
        ("notepad.exe", "无标题", "other"),
    ],
)
def test_a_window_gets_the_profile_of_its_program(program: str, title: str, id: str) -> None:
    assert profile_for(window(program, title)).id == id


def test_no_window_has_the_general_profile() -> None:
    assert profile_for(None) is OTHER


@pytest.mark.parametrize(
    ("program", "title", "buyer"),
    [
        ("aliworkbench.exe", "小鱼儿888 - 接待中心", "小鱼儿888"),
        ("aliworkbench.exe", "接待中心", ""),
        ("aliworkbench.exe", "小鱼儿888|接待中心", "小鱼儿888"),
        ("aliworkbench.exe", "小鱼儿888 - 小鱼女装 - 接待中心", "小鱼儿888"),
        ("aliworkbench.exe", "tb-fish - 接待中心", "tb-fish"),
        ("aliworkbench.exe", "tb-fish-接待中心", "tb-fish"),
        ("jddongdong.exe", "jd-fish - 京东咚咚", "jd-fish"),
        ("jddongdong.exe", "jd-fish|京东咚咚", "jd-fish"),
        ("chromium", "(3) tb-fish - 接待中心 - Chromium", "tb-fish"),
        ("chromium", "tb-fish-接待中心 - Chromium", "tb-fish"),
        ("chromium", "小鱼儿888-接待中心 - Chromium", "小鱼儿888"),
        ("aliworkbench.exe", "小鱼儿888-接待中心 - 千牛", "小鱼儿888"),
        ("chromium", "(3) 小鱼儿888 - 接待中心 - Chromium", "小鱼儿888"),
        ("aliworkbench.exe", "(3) 小鱼儿888 - 接待中心", "小鱼儿888"),
        ("aliworkbench.exe", "(99+) tb-fish-接待中心", "tb-fish"),
        ("aliworkbench.exe", "(2) (3)班小明 - 接待中心", "(3)班小明"),
        ("aliworkbench.exe", "(3)班小明 - 接待中心", "(3)班小明"),
        ("aliworkbench.exe", "(3) - 接待中心", "(3)"),
        ("jddongdong.exe", "(12) jd-fish|京东咚咚", "jd-fish"),
        ("chromium", "(3)班小明 - 接待中心 - Chromium", "(3)班小明"),
        ("chromium", "天气", ""),
        ("notepad.exe", "小鱼儿888 - 接待中心", ""),
    ],
)
def test_the_title_names_the_buyer_where_the_profile_knows_how(
    program: str, title: str, buyer: str
) -> None:
    target = window(program, title)
    assert profile_for(target).buyer(target) == buyer


@pytest.mark.parametrize(
    ("own", "fits"),
    [
        (Profile("own", "自己的"), True),
        (Profile("own", "自己的", title="客服"), True),
        (Profile("own", "自己的", title="^客服"), False),
        (Profile("own", "自己的", ("OurChat*",)), True),
        (Profile("own", "自己的", ("another", "our?hat.exe")), True),
        (Profile("own", "自己的", ("ourchat",)), False),
    ],
)
def test_an_own_profile_fits_by_program_and_title_and_what_it_leaves_out_fits_all(
    own: Profile, fits: bool
) -> None:
    assert own.fits(window("OURchat.EXE", "在线客服")) is fits


def test_blanks_around_a_buyer_s_name_are_none_of_it() -> None:
    own = Profile("own", "自己的", title="(?P<buyer>[^/]*)/")
    assert own.buyer(window("ourchat.exe", " 小鱼儿 / 客服")) == "小鱼儿"
    assert own.buyer(window("ourchat.exe", " / 客服")) == ""


def test_a_chat_that_moved_to_another_buyer_is_another_target() -> None:
    meant = window("aliworkbench.exe", "小鱼儿888 - 接待中心")
    now = window("aliworkbench.exe", "大黄蜂 - 接待中心")
    assert of_change(meant, now, profile_for(meant)) is OTHER_BUYER
    assert of_change(meant, meant, profile_for(meant)) is None


def test_unread_counts_in_a_title_do_not_make_another_target() -> None:
    meant = window("chromium", "小鱼儿888 - 接待中心")
    now = window("chromium", "(2) 小鱼儿888 - 接待中心")
    assert of_change(meant, now, profile_for(meant)) is None


def test_a_title_nobody_knows_how_to_read_may_change() -> None:
    meant, now = window("notepad.exe", "一"), window("notepad.exe", "二")
    assert of_change(meant, now, profile_for(meant)) is None


def test_another_window_or_none_is_never_the_target() -> None:
    meant = window("notepad.exe")
    assert of_change(meant, Target(window=9, process=2), OTHER) is MOVED
    assert of_change(meant, None, OTHER) is GONE


def test_own_profiles_come_first_and_replace_shipped_ones_by_id() -> None:
    own = Profile("wechat", "微信", ("weixin*",), may_send=False)
    profiles = merged([own])
    assert profiles[0] is own
    assert [profile.id for profile in profiles].count("wechat") == 1
    assert len(profiles) == len(SHIPPED)


def test_a_settings_entry_changes_only_what_it_names() -> None:
    profile = read_profile({"id": "wechat", "paste": "Shift+Insert", "may_send": "false"})
    assert (profile.paste, profile.may_send, profile.send) == ("Shift+Insert", False, "Enter")
    assert profile.programs == ("wechat*", "weixin*")


@pytest.mark.parametrize(
    ("entry", "read"),
    [
        ({"programs": ["Own*", " chat.exe ", ""]}, Profile("own", "own", ("Own*", "chat.exe"))),
        ({"programs": "own*, chat.exe,"}, Profile("own", "own", ("own*", "chat.exe"))),
        ({"programs": []}, Profile("own", "own")),
        ({"name": " 我们的 "}, Profile("own", "我们的")),
        ({"pause_ms": "0"}, Profile("own", "own", pause_ms=0)),
        ({"pause_ms": "5000"}, Profile("own", "own", pause_ms=5000)),
        ({"may_send": " True "}, Profile("own", "own", may_send=True)),
        ({"may_send": "是"}, Profile("own", "own", may_send=True)),
        ({"may_send": "no"}, Profile("own", "own", may_send=False)),
    ],
)
def test_an_entry_is_read_as_it_is_written_by_hand(entry: dict[str, object], read: Profile) -> None:
    assert read_profile({"id": " own "} | entry) == read


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"id": " "},
        {"id": "x", "colour": "red"},
        {"id": "x", "title": "(unclosed"},
        {"id": "x", "paste": "Ctrl+Nonsense"},
        {"id": "x", "pause_ms": "soon"},
        {"id": "x", "pause_ms": "5²"},
        {"id": "x", "pause_ms": "5001"},
    ],
)
def test_what_can_not_work_is_refused_with_a_reason(entry: dict[str, object]) -> None:
    with pytest.raises(AssistantError):
        read_profile(entry)


def test_shipped_profiles_are_themselves_in_order() -> None:
    for profile in SHIPPED:
        assert read_profile({"id": profile.id}) == profile
        assert str(profile.paste_keys) == profile.paste
        assert str(profile.send_keys) == profile.send
