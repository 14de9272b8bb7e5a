"""What each agent's program counted by day, from the files agents gave, for the KPI table."""

from collections.abc import Iterable
from pathlib import Path

from assistant.core.kpi.own import Own, OwnNumbers
from assistant.core.numbers.export import ExportError, Raw, tally_of
from assistant.core.numbers.sums import newest
from assistant.core.numbers.tally import Event
from assistant.store.team.merging import agents_of


def own_numbers(paths: Iterable[Path]) -> tuple[OwnNumbers, tuple[Path, ...]]:
    """The numbers in these files and folders, and the files that are none."""
    own, bad = OwnNumbers(), list[Path]()
    for files, raws in agents_of(paths, bad):
        try:
            days = _by_day(raws)
        except (ExportError, TypeError, ValueError):
            bad += files
            continue
        span = min(raw.span[0] for raw in raws), max(raw.span[1] for raw in raws)
        own.add(max(raws, key=lambda raw: raw.made).agent, span, days)
    return own, tuple(sorted(bad))


def _by_day(raws: Iterable[Raw]) -> dict[str, Own]:
    """Each day once. Raises ExportError, TypeError and ValueError for a row that is none."""
    found: dict[str, Own] = {}
    for raw, days in newest(raws):
        for row in raw.uses:
            if row[0] not in days:
                continue
            one = tally_of(row)
            used = one.event is Event.USED
            own = Own(one.count, one.seconds, one.timed) if used else Own(refused=one.count)
            found[one.day] = found.get(one.day, Own()) + own
    return found
