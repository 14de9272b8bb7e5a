"""Matters for the tests: opened, then lived with, each entry with an id of its own."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import count

from hypothesis import strategies as st

from assistant.core.buyer import BuyerName
from assistant.core.matter import Entry, Matter, MatterKind, What
from tests.core.builders import utc

NOW = utc("2026-11-20 02:00")  # ten in the morning in Shanghai, a Friday
BUYER = BuyerName("taobao", "小鱼儿888")
_ids = count(1)


def opened(
    kind: MatterKind = MatterKind.CASE,
    value: str = "quality",
    text: str = "裙子开线",
    at: datetime = NOW,
    id: str = "m",
    due: datetime | None = None,
) -> Matter:
    """A matter with its first entry."""
    entry = Entry(f"{id}-1", 1, at, What.OPENED, value, text, due)
    return Matter(id, kind, BUYER, "261122-123456789012345", "碎花连衣裙", "中通", (entry,))


def then(matter: Matter, what: What, at: datetime, value: str = "", text: str = "") -> Matter:
    """The matter with one entry more."""
    return matter.after(matter.entry(f"e{next(_ids)}", at, what, value, text))


def with_due(matter: Matter, at: datetime, due: datetime) -> Matter:
    """The matter with another time it is due."""
    return matter.after(matter.entry(f"e{next(_ids)}", at, What.DUE, due=due))


def _entry(id: int, number: int, what: What, hours: int, text: str) -> Entry:
    return Entry(f"x{id}", number, NOW + timedelta(hours=hours), what, text=text)


entries = st.builds(
    _entry,
    st.integers(0, 30),
    st.integers(2, 9),
    st.sampled_from(What),
    st.integers(-99, 99),
    st.sampled_from(["", "小美", "阿丽"]),
)


def _copy(more: Iterable[Entry]) -> Matter:
    matter = opened()
    for entry in more:
        matter = matter.after(entry)
    return matter


copies = st.lists(entries, max_size=8).map(_copy)
