"""What this home folder has subscribed to, and where its books stand."""

from pathlib import Path

from assistant.books.subscribing.opening import open_subscriber
from assistant.books.subscribing.subscriber import Subscriber
from assistant.books.subscribing.subscription import Shelf
from assistant.core.ports import Clock
from assistant.store.home import Home


def shelf_of(home: Home) -> Shelf:
    """Where subscriptions are kept: hidden, so that it is no folder of books of one's own."""
    return Shelf(home.books / ".subscribed")


def subscribers_of(shelf: Shelf, clock: Clock) -> list[Subscriber]:
    """All of them, in order, as they start: from the cache, without asking anybody."""
    return [open_subscriber(shelf, one, clock) for one in shelf.subscriptions()]


def places(shelf: Shelf, clock: Clock) -> tuple[Path, ...]:
    """The folders of the books in force."""
    found = (subscriber.place() for subscriber in subscribers_of(shelf, clock))
    return tuple(place for place in found if place)
