"""From a source as people write it to its subscriber."""

from pathlib import Path

from assistant.books.subscribing.address import Address, is_address, read_address
from assistant.books.subscribing.cache import Cache
from assistant.books.subscribing.folder import FolderTransport
from assistant.books.subscribing.limited import SECONDS, LimitedTransport
from assistant.books.subscribing.plain import PlainBook, PlainFolder
from assistant.books.subscribing.subscriber import Plain, Subscriber
from assistant.books.subscribing.subscription import Shelf, Subscription
from assistant.books.subscribing.transport import Transport
from assistant.core.ports import Clock
from assistant.core.release.path import BOOKS


def open_subscriber(shelf: Shelf, subscription: Subscription, clock: Clock) -> Subscriber:
    """Ready to be asked. Raises AssistantError for an address that can't be read."""
    cache = Cache(shelf.place(subscription))
    transport, plain = open_source(subscription.source, clock)
    return Subscriber(subscription, cache, transport, plain, clock)


def open_source(source: str, clock: Clock) -> tuple[Transport, Plain | None]:
    """How a source is asked; the second is for when it has no manifest."""
    if is_address(source):
        return _web(read_address(source), clock)
    folder = Path(source)
    return LimitedTransport(FolderTransport(folder)), PlainFolder(folder, clock)


def _web(address: Address, clock: Clock) -> tuple[Transport, Plain | None]:
    from assistant.books.subscribing.web import WebTransport  # noqa: PLC0415 - loads http and ssl

    transport = LimitedTransport(WebTransport(address, SECONDS))
    one_book = address.path.partition("?")[0].lower().endswith(BOOKS)
    return transport, PlainBook(address.path, transport, clock) if one_book else None
