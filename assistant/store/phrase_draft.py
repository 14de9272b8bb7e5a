"""A phrase that was being written as the program ended: the next start goes on with it."""

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant.replacing import replace_file

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class UnsavedPhrase:
    """What stood in the fields, and of which wording of which phrase; no key: of a new one."""

    key: str
    wording: int
    title: str
    stage: str
    code: str
    text: str


class PhraseDraft:
    """One file beside the personal book, and as open as that: there is one dialog at a time."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> UnsavedPhrase | None:
        """What was left; None where nothing was, or nothing that can be read."""
        try:
            found = json.loads(self._file.read_bytes())
            words = (str(found[name]) for name in ("title", "stage", "code", "text"))
            return UnsavedPhrase(str(found["key"]), int(found["wording"]), *words)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError):
            _log.warning("an unsaved phrase could not be read")
            return None

    def write(self, phrase: UnsavedPhrase) -> None:
        """Keep it in the place of the former; where that fails the log says so: nobody is there."""
        try:
            replace_file(self._file, json.dumps(asdict(phrase), ensure_ascii=False).encode())
        except OSError as error:
            _log.warning("an unsaved phrase was not kept: %s", error.strerror)

    def forget(self) -> None:
        """It was saved, or given up."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("an unsaved phrase was not forgotten: %s", error.strerror)
