"""Errands: what may take a while is done on one thread of its own, one thing after the other."""

import logging
import threading
from collections.abc import Callable

from assistant.store.errand import CalledOffError, Errand

Work = Callable[[Errand], None]
_GOODBYE = 2.0  # seconds
_log = logging.getLogger(__name__)


class Errands:
    """Asked from one thread. What is called off comes back to the head of the line."""

    def __init__(self) -> None:
        self._line: list[Work] = []
        self._thread = threading.Thread()
        self._errand = Errand()

    @property
    def idle(self) -> bool:
        """Whether nothing is being done and nothing is in line."""
        return not (self._thread.is_alive() or self._line)

    def add(self, work: Work) -> None:
        """Do it when its turn has come."""
        self._line.append(work)

    def go_on(self) -> None:
        """Begin with what is first in line, unless something is being done."""
        if self._thread.is_alive() or not self._line:
            return
        self._errand = Errand()
        args = (self._line.pop(0), self._errand)
        self._thread = threading.Thread(target=self._run, args=args, name="upkeep", daemon=True)
        self._thread.start()

    def call_off(self) -> None:
        """Return once no file is held; what was being done is done again later."""
        self._errand.call_off()

    def close(self) -> None:
        """End; what does not end soon changes nothing any more."""
        self._line.clear()
        self.call_off()
        if self._thread.is_alive():
            self._thread.join(_GOODBYE)

    def _run(self, work: Work, errand: Errand) -> None:
        try:
            work(errand)
        except CalledOffError:
            self._line.insert(0, work)
        except Exception:  # noqa: BLE001 - barrier of the thread
            _log.exception("an errand failed")
