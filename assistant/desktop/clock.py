"""The computer's own clock."""

import sys
import time
from datetime import UTC, datetime


class SystemClock:
    """Real time."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never go back; those of a sleep count, as on Windows they always do.

        Nobody has been there meanwhile: what is hidden from who passes by is hidden when it wakes.
        """
        if sys.platform == "linux":
            return time.clock_gettime(time.CLOCK_BOOTTIME)
        return time.monotonic()
