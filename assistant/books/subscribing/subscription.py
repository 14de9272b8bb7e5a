"""What an agent has subscribed to, in order; one small file in each source's folder."""

import contextlib
import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from assistant.books.subscribing.address import is_address, read_address
from assistant.replacing import replace_file

_FILE = "subscription.json"


@dataclass(frozen=True, slots=True)
class Subscription:
    """One source; `key` (hex) is pinned, empty for a source that is not signed."""

    source: str
    name: str = ""
    key: str = ""
    order: int = 0

    @property
    def shown(self) -> str:
        """What people call it."""
        return self.name or self.source

    @property
    def secure(self) -> bool:
        """Whether nobody on the way can read along."""
        return not is_address(self.source) or read_address(self.source).secure


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder with everything subscribed to."""

    folder: Path

    def subscriptions(self) -> tuple[Subscription, ...]:
        """All of them, first in order first; an unreadable one is left out."""
        files = sorted(self.folder.glob(f"*/{_FILE}"))
        found = [one for file in files if (one := _read(file))]
        return tuple(sorted(found, key=lambda one: (one.order, one.source)))

    def place(self, subscription: Subscription) -> Path:
        """The folder of one source."""
        return self.folder / hashlib.sha256(subscription.source.encode()).hexdigest()[:16]

    def keep(self, subscription: Subscription) -> Subscription:
        """Add it behind the others, or change the one with this source. Raises OSError."""
        others = self.subscriptions()
        known = next((one for one in others if one.source == subscription.source), None)
        last = max((one.order for one in others), default=0)
        kept = replace(subscription, order=known.order if known else last + 1)
        self._write(kept)
        return kept

    def arrange(self, sources: Iterable[str]) -> None:
        """Give all the order of this list. Raises OSError."""
        by_source = {one.source: one for one in self.subscriptions()}
        for number, source in enumerate(sources, 1):
            if source in by_source:
                self._write(replace(by_source[source], order=number))

    def drop(self, source: str) -> bool:
        """End a subscription and forget what came from it; False if there is none."""
        found = [one for one in self.subscriptions() if one.source == source]
        for one in found:
            (self.place(one) / _FILE).unlink(missing_ok=True)
            shutil.rmtree(self.place(one), ignore_errors=True)
        return bool(found)

    def _write(self, subscription: Subscription) -> None:
        data = json.dumps(asdict(subscription), ensure_ascii=False).encode()
        replace_file(self.place(subscription) / _FILE, data)


def _read(file: Path) -> Subscription | None:
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        values = json.loads(file.read_bytes())
        source, name, key = (str(values[name]) for name in ("source", "name", "key"))
        return Subscription(source, name, key, int(values["order"]))
    return None
