"""One book for the team, at length: python3 dev.py soak tests.app.team_soak [LOADS]."""

import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.books.library import load_library
from assistant.books.subscribing.transport import Fetched
from assistant.core.release.envelope import NAME
from assistant.core.release.status import State
from assistant.replacing import replace_file
from tests.books.publishing.team import Lead, book, lead
from tests.books.subscribing.agent import Agent, agent

LOADS = 100_000
BOOKS = 3
LARGE = 5_000
RELEASES = 20
LONGEST_MS = 100.0


def marked(team: Lead, number: int) -> None:
    """Books that all say the same number: a library that says two is half of each."""
    for name in range(BOOKS):
        text = book(f"第{number}版", id=f"book{name}", phrases=2)
        team.write(text, f"book{name}.yaml")
    team.publish()


@contextmanager
def republishing(team: Lead) -> Iterator[list[int]]:
    """A lead who publishes again and again, as fast as it goes; the numbers published so far."""
    published = [1]
    ending = threading.Event()

    def publish() -> None:
        while not ending.is_set():
            marked(team, published[-1] + 1)
            published.append(published[-1] + 1)

    marked(team, 1)
    thread = threading.Thread(target=publish, daemon=True)
    thread.start()
    try:
        yield published
    finally:
        ending.set()
        thread.join()


def partial_loads(folder: Path, loads: int) -> tuple[int, int, int, int]:
    """How many of so many loads were partial; releases published, seen, looks that had to wait."""
    team, partial, waited = lead(folder), 0, 0
    seen: set[str] = set()
    one = agent(team)
    with republishing(team) as published:
        for _ in range(loads):
            one.subscriber.look()
            waited += one.subscriber.status.state is not State.CURRENT
            place = one.subscriber.place()
            library = load_library([place]) if place else None
            said = {phrase.text for phrase in library.phrases} if library else set()
            count = len(library.phrases) if library else 0
            whole = library and not library.problems and (len(said), count) == (1, 2 * BOOKS)
            partial += not whole and place is not None
            seen |= said
    return partial, len(published), len(seen), waited


def changed_bytes(folder: Path) -> tuple[int, int]:
    """Manifests and files with one byte changed to any other value: tried, and taken."""
    team = lead(folder)
    marked(team, 1)
    one = agent(team)
    names = [NAME, *(f"files/{file.name}" for file in (team.to / "files").iterdir())]
    tried = taken = 0
    for name in names:
        data = (team.to / name).read_bytes()
        for changed in _changed(data, every=name == NAME):
            one.source.fault = _instead(name, changed)
            one.subscriber.look()
            tried += 1
            taken += one.subscriber.place() is not None
    return tried, taken


def _changed(data: bytes, *, every: bool) -> Iterator[bytes]:
    """Each byte in turn as every other value, or with one bit flipped."""
    for at, byte in enumerate(data):
        others = range(1, 256) if every else (1 << at % 8,)
        for other in others:
            yield data[:at] + bytes([byte ^ other]) + data[at + 1 :]


def _instead(name: str, changed: bytes) -> Callable[[str, Fetched | None], Fetched | None]:
    return lambda asked, fetched: Fetched(changed) if asked == name else fetched


def longest_block(folder: Path) -> tuple[float, float]:
    """Milliseconds the window did not answer for while large releases came, and worked itself."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.app.team_window import Watched

    team = lead(folder)
    watched = Watched(folder / "home", team)
    manifests = []  # made before, so that only the window's own work is watched
    for number in range(RELEASES):
        team.write(book(f"第{number}版，亲～", phrases=LARGE))
        team.publish()
        manifests.append((team.to / NAME).read_bytes())
    replace_file(team.to / NAME, manifests[0])
    with watched:
        for number, manifest in enumerate(manifests):
            replace_file(team.to / NAME, manifest)
            watched.wait_for(number + 1)
            if number % 5 == 4:
                watched.lose_the_share()
    return watched.longest, watched.busiest


def recovered(folder: Path, times: int = 1000) -> tuple[int, Agent]:
    """How often a share that went came back to the same books."""
    team = lead(folder)
    marked(team, 1)
    one, away, back = agent(team), team.to.with_name("away"), 0
    for _ in range(times):
        one.subscriber.look()
        team.to.rename(away)
        one.subscriber.look()
        away.rename(team.to)
        one.subscriber.look()
        back += one.subscriber.status.state is State.CURRENT and one.subscriber.place() is not None
    return back, one


def main(loads: int = LOADS) -> int:
    """All of it; 1 if any figure is not what it has to be."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(name) / part for part in "abcd"]
        for folder in folders:
            folder.mkdir()
        partial, published, seen, waited = partial_loads(folders[0], loads)
        print(
            f"{loads} loads while {published} releases were published: {partial} partial, "
            f"{seen} releases seen, {waited} looks kept what was there"
        )
        tried, taken = changed_bytes(folders[1])
        print(f"{tried} changed manifests and files: {taken} taken")
        back, _ = recovered(folders[2])
        print(f"share gone and back 1000 times: recovered {back} times")
        longest, busiest = longest_block(folders[3])
        print(
            f"window while {RELEASES} releases of {LARGE} phrases came: {longest:.0f} ms at most "
            f"without an answer, {busiest:.0f} ms of them its own work"
        )
    print(f"{time.monotonic() - began:.0f} s")
    return int(bool(partial or taken) or back != 1000 or busiest > LONGEST_MS or seen < 2)


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:])))
