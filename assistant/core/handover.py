"""Handing over 分流: open matters go to a colleague, and come back, without loss."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from assistant.core.matter import Entry, Matter, What, merged
from assistant.core.timer import Timer


@dataclass(frozen=True, slots=True)
class Package:
    """What one file carries: who gives it to whom, when, and the matters with all entries."""

    giver: str
    taker: str
    made: datetime
    matters: tuple[Matter, ...] = ()
    timers: tuple[Timer, ...] = ()

    @property
    def name(self) -> str:
        """Which handing over it is: nobody makes two at the same moment."""
        return f"{self.made.isoformat()} {self.giver}"


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking a package changes here: the entries that are new, matter by matter."""

    changed: tuple[Matter, ...] = ()
    new: int = 0
    merged: int = 0
    same: int = 0


def packed(
    matters: Iterable[Matter], giver: str, taker: str, now: datetime, ids: Iterable[str]
) -> Package:
    """The package; each matter in it is marked as handed over, which the giver keeps, too."""
    marked = tuple(
        matter.after(matter.entry(id_, now, What.HANDED, giver, taker))
        for matter, id_ in zip(matters, ids, strict=False)
    )
    return Package(giver, taker, now, marked)


def taken(package: Package, ours: Mapping[str, Matter]) -> Taken:
    """What is to be kept: both copies merged, and ours to follow up from now on.

    Who has handed something over and opens their own file again changes nothing.
    """
    changed, new, again, same = [], 0, 0, 0
    for theirs in package.matters:
        former = ours.get(theirs.id)
        now_ours = _with_taking(theirs, former)
        if former is None:
            new += 1
        elif now_ours == former:
            same += 1
            continue
        else:
            again += 1
        changed.append(now_ours)
    return Taken(tuple(changed), new, again, same)


def _with_taking(theirs: Matter, former: Matter | None) -> Matter:
    """Merged, and marked as taken unless the handing over was our own or has been taken before."""
    together = merged(former, theirs) if former else theirs
    handed = theirs.last(What.HANDED)
    if handed is None or (former and handed in former.entries):
        return together
    return together.after(_taking(handed, theirs))


def _taking(handed: Entry, theirs: Matter) -> Entry:
    """The same entry however often, and by whomever, the same handing over is taken."""
    number = theirs.entries[-1].number + 1
    return Entry(f"{handed.id}-taken", number, handed.at, What.TAKEN, handed.value, handed.text)


def new_entries(former: Matter | None, matter: Matter) -> tuple[Entry, ...]:
    """What has to be written to have `matter` in place of `former`."""
    known = {entry.id for entry in former.entries} if former else set()
    return tuple(entry for entry in matter.entries if entry.id not in known)
