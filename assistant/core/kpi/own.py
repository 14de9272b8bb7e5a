"""What agents' own programs counted, beside the platform's values: matched by name and period."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from assistant.core.kpi.score import Entry

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d")


@dataclass(frozen=True, slots=True)
class Own:
    """Phrases used and refused; `seconds` from summoning to pasting, in all `timed` uses."""

    uses: int = 0
    seconds: float = 0.0
    timed: int = 0
    refused: int = 0

    def __add__(self, other: "Own") -> "Own":
        return Own(
            self.uses + other.uses,
            self.seconds + other.seconds,
            self.timed + other.timed,
            self.refused + other.refused,
        )

    @property
    def values(self) -> dict[str, float]:
        """By metric: pieces, seconds, per cent; what was never measured is left out."""
        found: dict[str, float] = {"own_uses": self.uses}
        if self.timed:
            found["own_seconds"] = round(self.seconds / self.timed, 2)
        if tried := self.uses + self.refused:
            found["own_refused"] = round(self.refused / tried * 100, 2)
        return found


@dataclass(slots=True)
class OwnNumbers:
    """A team's: by agent's name and day, and from which day to which each agent's files tell."""

    days: dict[str, dict[str, Own]] = field(default_factory=dict)
    spans: dict[str, tuple[str, str]] = field(default_factory=dict)

    def add(self, agent: str, span: tuple[str, str], days: Mapping[str, Own]) -> None:
        """Take what one computer counted; one agent may have several."""
        name = same_name(agent)
        first, last = self.spans.get(name, span)
        self.spans[name] = (min(first, span[0]), max(last, span[1]))
        known = self.days.setdefault(name, {})
        for day, own in days.items():
            known[day] = known.get(day, Own()) + own

    def of(self, agent: str, period: str) -> Own | None:
        """An agent's sums of a day, a month or, of a period by another name, all there is.

        None where nothing is known; who used nothing in a time that is told of has 0.
        """
        name, (first, last) = same_name(agent), _span(period)
        span = self.spans.get(name)
        if span is None or span[1] < first or last < span[0]:
            return None
        days = self.days[name]
        return sum((days[day] for day in days if first <= day <= last), Own())


def with_own(entries: Iterable[Entry], own: OwnNumbers) -> tuple[Entry, ...]:
    """The entries with what agents' programs counted; once for each agent and period."""
    seen: set[tuple[str, str]] = set()
    made = []
    for entry in entries:
        key = entry.agent, entry.period
        found = own.of(*key) if key not in seen else None
        seen.add(key)
        made.append(replace(entry, values={**entry.values, **found.values}) if found else entry)
    return tuple(made)


def same_name(agent: str) -> str:
    """How names are compared: without case and blanks, and without the shop before a colon."""
    plain = unicodedata.normalize("NFKC", agent).casefold()
    return "".join(plain.rpartition(":")[2].split())


def _span(period: str) -> tuple[str, str]:
    if _DAY.fullmatch(period):
        return period, period
    if _MONTH.fullmatch(period):
        return f"{period}-01", f"{period}-31"
    return "", "9999"
