"""`assistant subscribe`: a source taken up, listed or ended, and the lines that tell of it."""

import hmac
from dataclasses import dataclass
from pathlib import Path

from assistant.app.subscribed import shelf_of, subscribers_of
from assistant.books.publishing.signing import is_genuine
from assistant.books.subscribing.address import TITLE, is_address, read_address
from assistant.books.subscribing.opening import open_source, open_subscriber
from assistant.books.subscribing.subscription import Shelf, Subscription
from assistant.books.subscribing.transport import NotThereError, TransportError
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.release.envelope import NAME, opened, short_code
from assistant.core.release.error import ReleaseError
from assistant.core.release.status import State, line
from assistant.core.release.text import MOST_BYTES
from assistant.desktop.clock import SystemClock
from assistant.store.home import Home, cannot_use


@dataclass(frozen=True)
class Offered:
    """A source looked at before it is subscribed to; `key` is empty when nobody signs it."""

    source: str
    key: bytes = b""

    @property
    def code(self) -> str:
        """What to compare with the lead."""
        return short_code(self.key) if self.key else ""


def look_at(source: str, *, open_http: bool = False) -> Offered:
    """Whose source it is. Raises AssistantError when it can't be reached or is not safe."""
    source = _named(source)
    if is_address(source) and not read_address(source).secure and not open_http:
        raise AssistantError(TITLE, _OPEN)
    transport, plain = open_source(source, SystemClock())
    try:
        fetched = transport.fetch(NAME, MOST_BYTES)
        envelope = opened(fetched.data if fetched else b"")
    except NotThereError as error:
        if plain is None:
            raise AssistantError(TITLE, error.message) from error
        return Offered(source)
    except TransportError as error:
        raise AssistantError(TITLE, error.message) from error
    except ReleaseError as error:
        raise AssistantError(TITLE, _FORGED) from error
    finally:
        transport.abort()
    if not is_genuine(envelope):
        raise AssistantError(TITLE, _FORGED)
    return Offered(source, envelope.key)


def subscribe(home: Path | None, offered: Offered, name: str, *, compared: bool) -> Message:
    """Take it up and fetch what it has; how it stands then. Raises AssistantError.

    What was pinned stays pinned: another key is taken only if its code was compared.
    """
    place = Home.at(home)
    shelf = shelf_of(place)
    known = _known(shelf, offered.source)
    if known and known.key and not compared and known.key != offered.key.hex():
        raise AssistantError(TITLE, _repinned(offered))
    key = offered.key.hex() if compared else known.key if known else ""
    try:
        kept = shelf.keep(Subscription(offered.source, name or (known.name if known else ""), key))
    except OSError as error:
        raise cannot_use(place.folder, error) from error
    subscriber = open_subscriber(shelf, kept, SystemClock())
    subscriber.look()
    subscriber.close()
    status = subscriber.status
    if status.state is not State.CURRENT and status.message:
        title = _STILL_FORMER if status.version else _NOT_FETCHED
        raise AssistantError(title, status.message)
    return line(status, SystemClock().now())


def is_pinned(home: Path | None, offered: Offered) -> bool:
    """Whether this key's code was compared before."""
    known = _known(shelf_of(Home.at(home)), offered.source)
    return bool(offered.key) and known is not None and known.key == offered.key.hex()


def _known(shelf: Shelf, source: str) -> Subscription | None:
    return next((one for one in shelf.subscriptions() if one.source == source), None)


def is_code(offered: Offered, code: str) -> bool:
    """Whether this is the code the lead told, however it was typed."""
    typed = "".join(sign for sign in code.upper() if sign.isalnum())
    told = str.maketrans("ILO", "110")
    return hmac.compare_digest(
        typed.translate(told).encode(), offered.code.replace("-", "").encode()
    )


def wrong_code(offered: Offered) -> AssistantError:
    """Somebody else's book, or a slip of the fingers."""
    return AssistantError(TITLE, _other_code(offered.code))


def listed(home: Path | None) -> list[Message]:
    """A line for each subscription, in order."""
    clock = SystemClock()
    subscribers, now = subscribers_of(shelf_of(Home.at(home)), clock), clock.now()
    return [_listed(one.subscription.source, line(one.status, now)) for one in subscribers]


def end(home: Path | None, source: str) -> None:
    """Subscribe no more. Raises AssistantError if that is no subscription."""
    place = Home.at(home)
    shelf = shelf_of(place)
    try:
        if not (shelf.drop(source) or shelf.drop(_named(source))):
            raise AssistantError(_NOT_ENDED, _NONE)
    except OSError as error:
        raise cannot_use(place.folder, error) from error


def _named(source: str) -> str:
    """A folder by its whole path: the program may be started elsewhere.

    Windows copies a path within quotes.
    """
    source = source.strip().strip(_QUOTES)
    return source if is_address(source) else str(Path(source).absolute())


_QUOTES = '"“”'
_NOT_ENDED = Message.of("没有退订", "No subscription was ended")
_NOT_FETCHED = Message.of("已订阅，但还没取到话术", "Subscribed, but no books have come yet")
_STILL_FORMER = Message.of("已订阅，手上的话术照常用", "Subscribed; the books at hand stay in use")
_NONE = Message.of("没有这个订阅。", "There is no such subscription.")
_OPEN = Message.of(
    "http 网址没有加密，路上的人看得到也改得了。请用 https；内网里实在没有，加 --allow-http。",
    "An http address is not encrypted: others can read and change it. Use https; "
    "in your own network without it, add --allow-http.",
)
_FORGED = Message.of(
    "来源的签名不对，订阅没有成功；请告诉主管。",
    "The source's signature is wrong, so it was not subscribed to; tell your lead.",
)


def _listed(source: str, stands: Message) -> Message:
    return Message.of("{source}\t{stands}", "{source}\t{stands}", source=source, stands=stands)


def _other_code(code: str) -> Message:
    return Message.of(
        "短码不一样：来源的是 {code}。先和主管核对，再订阅。",
        "The code differs: the source has {code}. Compare with your lead before subscribing.",
        code=code,
    )


def _repinned(offered: Offered) -> Message:
    """Another key than the one that was compared, or none any more."""
    if not offered.code:
        return Message.of(
            "这个来源以前有签名，现在没有了，没有改动订阅；请问主管。确实不再签名的话，"
            "先不再订阅，再重新订阅。",
            "This source was signed and is not any more, so nothing was changed; ask your lead. "
            "If it is meant so, end the subscription first, then subscribe again.",
        )
    return Message.of(
        "发布者的密钥换了（短码 {code}），没有改动订阅。和主管核对短码，再加 --code 订阅。",
        "The source has another key now (code {code}), so nothing was changed. Compare the code "
        "with your lead, then subscribe with --code.",
        code=offered.code,
    )
