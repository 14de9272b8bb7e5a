"""What is handed over, in words."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from assistant.app.numbers_words import words_of
from assistant.core.numbers.export import OWN, Export
from assistant.core.numbers.tally import Event, Miss, Tally

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def made(*tallies: Tally, misses: tuple[Miss, ...] = ()) -> Export:
    return Export("0123456789ab", "小美%2", NOON, "2026-09-22", "2026-11-22", tallies, misses)


def test_nothing_yet() -> None:
    head, _, said = words_of(made(), SHANGHAI).split("\n")
    assert head == "小美%2，2026-09-22 到 2026-11-22，编号 0123456789ab，2026-11-22 20:00 写成"
    assert said == "还没有数字。"


def test_every_row_is_a_line_the_days_last_to_first() -> None:
    lines = words_of(
        made(
            Tally("2026-11-20", "shop/hi", "greet", Event.USED, 3, 12.25, 2),
            Tally("2026-11-21", "shop/hour", "close", Event.EXPIRED, 1),
            Tally("2026-11-20", OWN, "own", Event.WORDING, 2),
            misses=(Miss("2026-11-19", "羊绒", 1), Miss("2026-11-20", "羊毛 %1", 4)),
        )
    ).split("\n")
    assert lines[2:] == [
        "2026-11-21  shop/hour (close)  活动没在进行，拦下 1 次",
        "2026-11-20  shop/hi (greet)  用了 3 次，其中 2 次共 12.2 秒",
        "2026-11-20  个人话术 (own)  有不能说的话，拦下 2 次",
        "2026-11-20  没找到“羊毛 %1”，4 次",
        "2026-11-19  没找到“羊绒”，1 次",
    ]
