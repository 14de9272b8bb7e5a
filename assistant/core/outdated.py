"""What the program has put into a draft, looked at again before the draft leaves."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.core.draft import Part

SOON = timedelta(minutes=5)  # a countdown is not told anew each minute
_COUNTDOWN = "剩余时间"
_RECKONED = ("到手价", "凑单差额")  # of what was typed beside: gone after a restart


@dataclass(frozen=True, slots=True)
class Outdated:
    """Words that are no longer what they would be put in as now; empty: not known any more."""

    was: str
    now: str


def outdated(
    parts: Iterable[Part],
    draft: str,
    values: Callable[[Part], Mapping[str, str]],
    now: datetime,
) -> tuple[Outdated, ...]:
    """What in a draft is true no longer, each once, in its order.

    `values` are those of a part now. What the agent has put in its place or taken out is theirs.
    """
    found = [
        Outdated(was, fresh)
        for part in parts
        if part.is_in(draft)
        for name, was, fresh in _changed(part, values(part))
        if was in draft.replace(fresh, "") and not (name == _COUNTDOWN and _is_fresh(part, now))
    ]
    return tuple(dict.fromkeys(found))


def _changed(part: Part, values: Mapping[str, str]) -> Iterable[tuple[str, str, str]]:
    """Name, the words then, those now; what is merely not known at the moment is let be."""
    for name, was in part.filled.values.items():
        fresh = values.get(name, "")
        if was != fresh and (fresh or name in _RECKONED):
            yield name, was, fresh


def _is_fresh(part: Part, now: datetime) -> bool:
    return part.filled.at is not None and abs(now - part.filled.at) < SOON
