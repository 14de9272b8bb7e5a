"""How often a source is asked: every 30 seconds or so, every 40 while it does not answer."""

from dataclasses import dataclass

INTERVAL = 30.0  # seconds
JITTER = 0.2  # of the interval, so that a team does not ask all at once
LONGEST = 40.0  # and 15 more for a source that hangs: back within a minute of the network


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two looks at a source."""

    interval: float = INTERVAL
    longest: float = LONGEST

    def pause(self, failures: int, chance: float) -> float:
        """Seconds to the next look after so many failures in a row; `chance` from 0 to below 1.

        Never so long that the team has news later than a minute after the source answers again.
        """
        doubled = self.interval * 2 ** min(max(failures - 1, 0), 10)
        return float(min(doubled, self.longest) * (1 - JITTER * chance))
