"""How often a source is asked."""

import pytest

from assistant.books.subscribing.limited import SECONDS, SLOWEST
from assistant.core.release.pace import Pace
from assistant.core.release.text import MOST_BYTES

PACE = Pace()


@pytest.mark.parametrize(
    ("failures", "chance", "seconds"),
    [(0, 0.0, 30), (0, 0.5, 27), (1, 0.0, 30), (2, 0.0, 40), (9, 0.0, 40), (9, 0.5, 36)],
)
def test_pauses(failures: int, chance: float, seconds: float) -> None:
    assert PACE.pause(failures, chance) == pytest.approx(seconds)


@pytest.mark.parametrize("failures", [0, 1, 2, 10, 1000, 10**6])
@pytest.mark.parametrize("chance", [0.0, 0.3, 0.999])
def test_news_come_within_a_minute_of_the_network_and_never_at_once(
    failures: int, chance: float
) -> None:
    assert 20 <= PACE.pause(failures, chance) < 60 - SECONDS - MOST_BYTES / SLOWEST
