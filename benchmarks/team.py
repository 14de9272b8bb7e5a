"""A team of 1,000 against a local nginx: python -m benchmarks.team [--agents N] [--minutes M]."""

import argparse
import heapq
import random
import resource
import tempfile
import threading
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from assistant.books.library import load_library
from assistant.books.subscribing.address import read_address
from assistant.books.subscribing.cache import Cache, Kept
from assistant.books.subscribing.limited import SECONDS, LimitedTransport
from assistant.books.subscribing.subscriber import Subscriber
from assistant.books.subscribing.subscription import Subscription
from assistant.books.subscribing.web import WebTransport
from assistant.core.numbers.export import SUFFIX, Export, written
from assistant.core.numbers.tally import Event, Miss, Tally
from assistant.core.release.pace import Pace
from assistant.core.release.release import File, Release
from assistant.core.release.status import State
from assistant.core.search.index import Index
from assistant.desktop.clock import SystemClock
from assistant.store.team.merging import merged
from assistant.store.team.reports import Names, tables
from tests.books.publishing.team import Lead, lead
from tests.nginx import Nginx, nginx

PHRASES = 5_000
WORKERS = 12
SENTENCE = "亲，您好～这款是今年的新款，面料舒适透气，按您平时的尺码拍就可以，有问题随时找我哦"


class Forgetting(Cache):
    """A cache that keeps no files: a thousand computers have a thousand disks, this one has one."""

    def __init__(self) -> None:
        super().__init__(Path("/nonexistent"))
        self._had: set[Release] = set()

    def kept(self) -> Kept | None:
        """Nothing yet."""
        return None

    def keep(self, data: bytes, tag: str, arrived: datetime) -> None:
        """Nothing to do."""

    def place(self, release: Release) -> Path | None:
        """Whether it came, whole."""
        return Path("/nonexistent") if release in self._had else None

    def content(self, file: File, releases: Iterable[Release]) -> bytes | None:
        """Always fetched."""
        return None

    def put(self, release: Release, content: Mapping[str, bytes]) -> None:
        """Note that it came."""
        assert all(file.sha256 in content for file in release.files)
        self._had.add(release)

    def clear(self, wanted: Iterable[Release]) -> None:
        """Nothing to do."""


def book_of(number: int) -> str:
    """A book of 5,000 phrases, about as long as real ones."""
    head = f"format: 1\nbook: team\nname: 团队 {number}\nphrases:\n"
    return head + "".join(
        f"  - {{id: p{n}, stage: greet, title: 话术{n}, code: c{n}, text: {SENTENCE}{number}}}\n"
        for n in range(PHRASES)
    )


class Team:
    """So many subscribers, each asked at its own times by a few threads."""

    def __init__(self, server: Nginx, key: str, agents: int) -> None:
        self.subscribers = [self._subscriber(server.address, key) for _ in range(agents)]
        self._ending = threading.Event()
        self._lock = threading.Lock()
        now = time.monotonic()
        self._due = [(now + random.random() * 30, n, 0) for n in range(agents)]
        heapq.heapify(self._due)
        self._pool = ThreadPoolExecutor(WORKERS)
        self._pace = Pace()

    @staticmethod
    def _subscriber(address: str, key: str) -> Subscriber:
        transport = LimitedTransport(WebTransport(read_address(address), SECONDS))
        subscription = Subscription(address, key=key)
        return Subscriber(subscription, Forgetting(), transport, None, SystemClock())

    def start(self) -> None:
        """Begin to ask."""
        for _ in range(WORKERS):
            self._pool.submit(self._work)

    def close(self) -> None:
        """End."""
        self._ending.set()
        self._pool.shutdown()
        for one in self.subscribers:
            one.close()

    def have(self, version: int) -> int:
        """How many have that version."""
        return sum(one.status.version == version for one in self.subscribers)

    def wait_for(self, version: int) -> float:
        """Seconds until all have it."""
        began = time.monotonic()
        while self.have(version) < len(self.subscribers):
            time.sleep(0.2)
            assert time.monotonic() - began < 600, f"only {self.have(version)} have it"
        return time.monotonic() - began

    def _work(self) -> None:
        while not self._ending.is_set():
            with self._lock:
                due, number, failures = self._due[0]
                wait = due - time.monotonic()
                if wait <= 0:
                    heapq.heappop(self._due)
            if wait > 0:
                self._ending.wait(min(wait, 0.05))
                continue
            self._look(number, failures)

    def _look(self, number: int, failures: int) -> None:
        subscriber = self.subscribers[number]
        subscriber.look()
        failures = failures + 1 if subscriber.status.state is State.OFFLINE else 0
        due = time.monotonic() + self._pace.pause(failures, random.random())
        with self._lock:
            heapq.heappush(self._due, (due, number, failures))


def polling(folder: Path, agents: int, minutes: float) -> None:
    """What it costs while nothing changes, and how soon a release has reached everybody."""
    team_lead = lead(folder)
    team_lead.now = datetime.now(UTC)
    _publish(team_lead, 1)
    with nginx(team_lead.to, folder / "nginx") as server:
        team = Team(server, team_lead.signer.public.hex(), agents)
        team.start()
        print(f"{agents} agents subscribed, all have version 1 after {team.wait_for(1):.1f} s")
        _idle(server, agents, minutes)
        took = _publish(team_lead, 2)
        seconds = team.wait_for(2)
        print(
            f"a release of {PHRASES} phrases: published in {took:.1f} s, "
            f"all have it {seconds:.1f} s later"
        )
        assert seconds <= 60
        team.close()
        failed = sum(one.status.state is not State.CURRENT for one in team.subscribers)
        print(f"refused or without an answer: {failed}")
    _in_force(team_lead.folder)


def _publish(team_lead: Lead, number: int) -> float:
    team_lead.write(book_of(number))
    began = time.monotonic()
    team_lead.publish()
    return time.monotonic() - began


def _idle(server: Nginx, agents: int, minutes: float) -> None:
    before = server.cost()
    began = time.monotonic()
    time.sleep(minutes * 60)
    hours = (time.monotonic() - began) / 3600
    requests, size = (now - then for now, then in zip(server.cost(), before, strict=True))
    each = size / agents / hours
    print(
        f"unchanged for {minutes:g} min: {requests} requests of {size / requests:.0f} bytes; "
        f"{requests / agents / hours:.0f} requests and {each / 1000:.1f} kB per agent and hour"
    )
    assert each <= 50_000


def _in_force(folder: Path) -> None:
    """What comes on top on each computer: reading the books and making the index."""
    began = time.monotonic()
    library = load_library([folder])
    read = time.monotonic()
    index = Index.build(library)
    first = time.monotonic()
    Index.build(library, former=index)
    print(
        f"then, on each computer: books read in {read - began:.1f} s, index built in "
        f"{first - read:.1f} s, anew after a small change in {time.monotonic() - first:.1f} s"
    )


def merging(folder: Path, agents: int) -> None:
    """The lead's merge of so many agents' month."""
    exports = folder / "numbers"
    write_exports(exports, agents)
    names = Names({f"team/p{n}": f"话术{n}" for n in range(PHRASES)})
    began, worked = time.monotonic(), time.process_time()
    with merged([exports]) as (team, found):
        rows = team.connection.execute("select count(*), sum(count) from uses").fetchone()
        taken = time.monotonic()
        made = tables(team, names)
    took = time.monotonic() - began
    size = sum(file.stat().st_size for file in exports.iterdir()) / 1e6
    asked = took - (taken - began)
    print(
        f"merged {found.files} agents x 30 days ({size:.0f} MB, {rows[0]} sums, {rows[1]} uses) "
        f"in {taken - began:.1f} s, {len(made)} tables in {asked:.1f} s: {took:.1f} s in all "
        f"({time.process_time() - worked:.1f} s of work)"
    )


def write_exports(folder: Path, agents: int) -> None:
    """The files of so many agents."""
    folder.mkdir()
    chance = random.Random(1)
    for number in range(agents):
        text = written(_export(number, chance))
        (folder / f"{number:012x}{SUFFIX}").write_text(text, "utf-8")


def _export(number: int, chance: random.Random) -> Export:
    """A month of one agent: forty different phrases a day, of some two hundred."""
    own = [chance.randrange(PHRASES) for _ in range(200)]
    days = [(date(2026, 11, 1) + timedelta(days=n)).isoformat() for n in range(30)]
    tallies = tuple(
        Tally(day, f"team/p{n}", "greet", Event.USED, chance.randint(1, 20), 42.0, 10)
        for day in days
        for n in chance.sample(own, 40)
    )
    misses = tuple(Miss(day, "开发票", 2) for day in days)
    made = datetime(2026, 11, 30, tzinfo=UTC)
    return Export(f"{number:012x}", f"客服{number}", made, days[0], days[-1], tallies, misses)


def main() -> None:
    """All of it."""
    options = argparse.ArgumentParser()
    options.add_argument("--agents", type=int, default=1000)
    options.add_argument("--minutes", type=float, default=2.0)
    chosen = options.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(soft, 8192), hard), hard))
    with tempfile.TemporaryDirectory() as name:
        merging(Path(name), chosen.agents)
        polling(Path(name), chosen.agents, chosen.minutes)


if __name__ == "__main__":
    main()
