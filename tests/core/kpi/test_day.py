"""Days and months in the order of time."""

import pytest

from assistant.core.kpi.day import day_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(("2026/11/5", "2026-11-05"), ("2026-11-10", "2026-11-10"), ("2026.1.2", "2026-01-02")),
        *(("2026年1月2日", "2026-01-02"), ("2026/11", "2026-11"), ("2026年9月", "2026-09")),
        *(
            ("20261105", "2026-11-05"),
            ("202611", "2026-11"),
            ("11月5日", "11-05"),
            ("9/30", "09-30"),
        ),
        *(("2026-11-01 00:00:00", "2026-11-01"), ("2026-11-01~2026-11-07", "2026-11-01")),
        *(("上周", ""), ("", ""), ("12", ""), ("2026", ""), ("合计", "")),
    ],
)
def test_days(text: str, day: str) -> None:
    assert day_of(text) == day


def test_a_whole_text_is_a_day_and_nothing_else() -> None:
    assert day_of("2026-9", whole=True) == "2026-09"
    assert day_of("3-1组", whole=True) == ""
    assert day_of("2026-11-01~2026-11-07", whole=True) == ""
