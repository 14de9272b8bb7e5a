"""Writes notes as the program does, each time the same ones."""

from datetime import UTC, datetime

from assistant.core.buyer import BuyerName
from assistant.store.buyers import BuyerStore

NOW = datetime(2026, 11, 20, tzinfo=UTC)
FILE, ACKNOWLEDGED = "assistant.db", "acknowledged"


def text(number: int) -> str:
    """What the n-th note says."""
    return f"第 {number} 条备注，" + "答应送丝袜。" * (number % 40)


def write(store: BuyerStore, number: int) -> None:
    """The n-th note: new buyers and known ones in turn."""
    store.add_note(BuyerName("taobao", f"买家{number % 17}"), text(number), NOW)
