"""Power cuts at every write and sync: python -m tests.store.power_soak [WRITES [SEEDS [WHAT]]].

WHAT is written: notes, or follow (orders, ticks, promises, cases); without it both, in turn.
"""

import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from sqlcipher3 import dbapi2

from assistant.core.errors import AssistantError
from assistant.store.connection import StoreError
from tests.store.keys import open_here
from tests.store.note_writer import ACKNOWLEDGED, FILE
from tests.store.recorder import Step, compiled, run_recorded, steps
from tests.store.workload import WORKLOADS, Rows, Workload

WRITES, SEEDS = 120, 3
_SECTOR = 512


@dataclass
class Figures:
    """Counts over all cuts."""

    cuts: int = 0
    lost: int = 0
    unopened: int = 0
    acknowledged: int = 0

    def __str__(self) -> str:
        return (
            f"{self.cuts:,} cuts, {self.acknowledged:,} acknowledged writes looked for: "
            f"{self.lost:,} cuts lost some or left one in part, "
            f"{self.unopened:,} databases did not open"
        )


@dataclass
class Disk:
    """What is safe of each file, and what was written to it since its last sync."""

    safe: dict[str, bytearray] = field(default_factory=dict)
    waiting: dict[str, list[Step]] = field(default_factory=dict)
    going: list[str] = field(default_factory=list)

    def take(self, step: Step) -> None:
        """One more call."""
        if step.what == "u":
            self.going.append(step.file)
        elif step.what == "s":
            self._let_go()
            for one in self.waiting.pop(step.file, []):
                _apply(self.safe.setdefault(step.file, bytearray()), one)
        else:
            self.waiting.setdefault(step.file, []).append(step)

    def _let_go(self) -> None:
        """A journaled file system keeps the order of what happens to names."""
        for name in self.going:
            self.safe.pop(name, None)
            self.waiting.pop(name, None)
        self.going.clear()

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        """The files after the power has gone: of what waits each is there, lost, or torn."""
        found = {name: bytearray(content) for name, content in self.safe.items()}
        for name, waiting in self.waiting.items():
            for step in waiting:
                fate = chance.choice(("there", "lost", "torn"))
                if fate != "lost":
                    _apply(
                        found.setdefault(name, bytearray()),
                        step,
                        chance if fate == "torn" else None,
                    )
        for name in self.going:
            if chance.random() < 0.5:
                found.pop(name, None)
        return {name: bytes(content) for name, content in found.items()}


def _apply(content: bytearray, step: Step, tearing: random.Random | None = None) -> None:
    if step.what == "t":
        del content[step.at :]
        content.extend(bytes(max(0, step.at - len(content))))
        return
    for start in range(0, len(step.data), _SECTOR):
        if tearing is None or tearing.random() < 0.5:
            piece = step.data[start : start + _SECTOR]
            end = step.at + start + len(piece)
            content.extend(bytes(max(0, end - len(content))))
            content[step.at + start : end] = piece


def cuts(record: Path, chance: random.Random) -> Iterator[tuple[dict[str, bytes], int]]:
    """For every prefix of the record: the files after a cut there, and how many writes count."""
    disk, acknowledged = Disk(), 0
    for step in steps(record):
        if step.file == ACKNOWLEDGED:
            acknowledged += 1
            continue
        if step.file.endswith("-shm"):
            continue
        disk.take(step)
        yield disk.after_a_cut(chance), acknowledged


@dataclass(frozen=True)
class Judge:
    """Knows what has to be there: what was acknowledged, and of the write under way all or none."""

    workload: Workload
    states: list[tuple[Rows, ...]]
    folder: Path
    figures: Figures

    def look(self, files: dict[str, bytes], acknowledged: int) -> None:
        """Open what a cut has left as the program would."""
        for old in self.folder.iterdir():
            old.unlink()
        for name, content in files.items():
            (self.folder / name).write_bytes(content)
        self.figures.cuts += 1
        self.figures.acknowledged += acknowledged
        try:
            database = open_here(self.folder / FILE)
            found = self.workload.seen(database)
            database.close()
        except (StoreError, AssistantError, OSError):
            self.figures.unopened += 1
            return
        self.figures.lost += found not in self.states[acknowledged : acknowledged + 2]


def replay(
    workload: Workload, writes: int, seeds: int, pragmas: Sequence[str] = (), *, every: int = 1
) -> Figures:
    """Record once, cut everywhere (or at every n-th place), once a seed."""
    fast = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a simulated disk
    with tempfile.TemporaryDirectory(dir=fast) as place:
        root = Path(place)
        for name in ("live", "cut"):
            (root / name).mkdir()
        library = compiled(root)
        assert library, "needs gcc"
        record, judge = (
            root / "record",
            Judge(workload, workload.states(writes), root / "cut", Figures()),
        )
        how = [str(root / "live"), workload.name, str(writes), *pragmas]
        run_recorded(library, root / "live", record, ["tests.store.workload", *how])
        for seed in range(seeds):
            made = cuts(record, random.Random(seed))
            for files, acknowledged in islice(made, 0, None, every):
                judge.look(files, acknowledged)
    return judge.figures


def soak(workload: Workload, writes: int, seeds: int) -> bool:
    """As the program writes, then the control that has to show losses; whether all is well."""
    ours = replay(workload, writes, seeds)
    print(f"{workload.name}, WAL, synchronous=FULL:    {ours}", flush=True)
    control = replay(workload, writes, 1, ("synchronous=normal",))
    print(f"{workload.name}, WAL, synchronous=NORMAL:  {control}", flush=True)
    return not ours.lost and not ours.unopened and control.lost > 0


def main() -> int:
    """Each kind of writes that was asked for."""
    given = [int(word) for word in sys.argv[1:3]]
    writes, seeds = (*given, *(WRITES, SEEDS)[len(given) :])
    wanted = sys.argv[3:] or WORKLOADS
    good = [soak(WORKLOADS[name], writes, seeds) for name in wanted]
    print(f"SQLCipher {dbapi2.sqlite_version}")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
