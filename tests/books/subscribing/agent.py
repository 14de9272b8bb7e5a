"""An agent's computer that subscribes to a team, and a source that misbehaves as it is told to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from assistant.books.library import load_library
from assistant.books.subscribing.cache import Cache
from assistant.books.subscribing.folder import FolderTransport
from assistant.books.subscribing.subscriber import Plain, Subscriber
from assistant.books.subscribing.subscription import Subscription
from assistant.books.subscribing.transport import Fetched, Transport
from assistant.core.ports import Clock
from tests.books.publishing.team import NOW, Lead

Fault = Callable[[str, Fetched | None], Fetched | None]


@dataclass
class Hands:
    """A clock that goes when it is told to."""

    moment: datetime = NOW
    seconds: float = 0.0

    def now(self) -> datetime:
        """The moment."""
        return self.moment

    def monotonic(self) -> float:
        """Seconds since the test began."""
        return self.seconds

    def advance(self, seconds: float) -> None:
        """Time goes by."""
        self.moment += timedelta(seconds=seconds)
        self.seconds += seconds


@dataclass
class Source:
    """A source whose answers pass through `fault`; counts what it was asked for."""

    inner: Transport
    fault: Fault = lambda _name, fetched: fetched
    asked: list[str] = field(default_factory=list)
    aborted: int = 0

    def fetch(self, name: str, most: int, tag: str = "") -> Fetched | None:
        """See `Transport`."""
        self.asked.append(name)
        return self.fault(name, self.inner.fetch(name, most, tag))

    def abort(self) -> None:
        """See `Transport`."""
        self.aborted += 1


@dataclass
class Agent:
    """One subscriber with its cache."""

    lead: Lead
    home: Path
    key: str = ""
    clock: Clock = field(default_factory=Hands)
    plain: Plain | None = None

    def __post_init__(self) -> None:
        self.source = Source(FolderTransport(self.lead.to))
        self.start()

    def start(self) -> None:
        """As after the program was started anew: only the cache is there."""
        subscription = Subscription(str(self.lead.to), "小鱼团队", self.key)
        cache = Cache(self.home)
        self.subscriber = Subscriber(subscription, cache, self.source, self.plain, self.clock)

    def look(self) -> list[str]:
        """Ask the source; the texts in force then."""
        self.subscriber.look()
        return self.texts

    @property
    def texts(self) -> list[str]:
        """The texts of the books in force."""
        place = self.subscriber.place()
        library = load_library([place]) if place else load_library([])
        assert not library.problems
        return [phrase.text for phrase in library.phrases]


def agent(lead: Lead, *, pinned: bool = True) -> Agent:
    """An agent of a lead's team."""
    key = lead.signer.public.hex() if pinned else ""
    return Agent(lead, lead.to.parent / "home", key)
