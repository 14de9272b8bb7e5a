"""How a source stands, in words."""

from datetime import timedelta, timezone

import pytest

from assistant.core.language import Language
from assistant.core.message import Message, joined
from assistant.core.release.status import State, Status, Trust, details, line, loudest
from tests.core.release.releases import HOUR, NOW

SHANGHAI = timezone(timedelta(hours=8))
MINUTE = timedelta(minutes=1)
SIGNED = Status("小鱼团队", 12, NOW, State.CURRENT, Trust.SIGNED)


def words(status: Status, language: Language = Language.SIMPLIFIED) -> str:
    return line(status, NOW, SHANGHAI).text(language)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (SIGNED, "第 12 版 · 09:12"),
        (Status("x", 12, NOW, State.OFFLINE, Trust.SIGNED), "第 12 版 · 09:12 · 离线"),
        (Status("x", 12, NOW, State.REFUSED, Trust.SIGNED), "第 12 版 · 09:12 · 拒收"),
        (Status("x", 3, NOW, State.CURRENT, Trust.UNSIGNED), "共享话术 · 09:12 · 未签名"),
        (Status("x", 3, NOW, State.CURRENT, Trust.UNCOMPARED), "第 3 版 · 09:12 · 未核对"),
        (Status("x", trust=Trust.SIGNED), "还没有话术"),
        (Status("x", state=State.OFFLINE, trust=Trust.SIGNED), "还没有话术 · 离线"),
        (Status("x", 3, NOW, State.CURRENT, Trust.SIGNED, False), "第 3 版 · 09:12 · 明文"),
    ],
)
def test_one_line(status: Status, expected: str) -> None:
    assert words(status) == expected


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (15 * HOUR - MINUTE * 13, "09:12"),
        (15 * HOUR - MINUTE * 12, "11-26"),
        (-10 * HOUR, "11-26"),
    ],
)
def test_of_another_day_the_date_is_told(later: timedelta, expected: str) -> None:
    assert line(SIGNED, NOW + later, SHANGHAI).text() == f"第 12 版 · {expected}"
    whole = details(SIGNED, NOW + later, SHANGHAI).text().split("\n")[1]
    assert whole.startswith(f"第 12 版 · {expected}")
    assert whole.endswith("09:12")


def test_in_english() -> None:
    offline = Status("x", 12, NOW, State.OFFLINE, Trust.SIGNED)
    assert words(offline, Language.ENGLISH) == "Version 12 · 09:12 · Offline"


def test_details_have_a_line_each() -> None:
    why = Message.of("到不了{where}", "no way to {where}", where="{共享}")
    status = Status("团{队}", 1, NOW, State.OFFLINE, Trust.SIGNED, True, NOW, NOW + HOUR, why)
    assert details(status, NOW, SHANGHAI).text().split("\n") == [
        "团{队}",
        "第 1 版 · 09:12 · 离线",
        "上次连上：11-26 09:12",
        "下一版生效：11-26 10:12",
        "到不了{共享}",
    ]


def test_of_a_source_never_reached_there_is_no_more_to_tell() -> None:
    assert details(Status("x", trust=Trust.SIGNED), NOW).text() == "x\n还没有话术"


def test_the_foot_tells_of_the_source_there_is_most_to_say_about() -> None:
    offline = Status("a", state=State.OFFLINE, trust=Trust.SIGNED)
    refused = Status("b", state=State.REFUSED, trust=Trust.SIGNED)
    open_one = Status("c", secure=False, trust=Trust.SIGNED)
    assert loudest([SIGNED, offline, refused]) is refused
    assert loudest([SIGNED, open_one, offline]) is open_one
    assert loudest([SIGNED]) is SIGNED


@pytest.mark.parametrize(
    ("status", "tone"),
    [
        (SIGNED, "soft"),
        (Status("x", trust=Trust.SIGNED), "soft"),
        (Status("x", state=State.OFFLINE, trust=Trust.SIGNED), "warn"),
        (Status("x", state=State.REFUSED, trust=Trust.SIGNED), "bad"),
        (Status("x", state=State.CURRENT, trust=Trust.UNSIGNED), "warn"),
        (Status("x", state=State.CURRENT, trust=Trust.SIGNED, secure=False), "warn"),
    ],
)
def test_what_is_not_safe_is_said_louder(status: Status, tone: str) -> None:
    assert status.tone == tone


def test_braces_in_names_stay_braces() -> None:
    assert joined([Message.of("{a}", "{a}", a="{b}"), Message.of("c", "c")]).text() == "{b} · c"
