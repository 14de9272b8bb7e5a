"""What a simulation of pasting counts, and the zeros it has to show."""

from dataclasses import dataclass, field

LEAST_RESTORED = 0.999
_NOTES = 20


@dataclass
class Figures:
    """Counts over many runs; `notes` tells the first faults, each with the seed that repeats it.

    A text is wrong when a chat inserts what it was not asked to, or never gets what counts as done.
    Somebody else's copy, made after our keys were pressed, is not ours to hold back: it is counted
    as `theirs` when the paste was reported as doubtful, and as wrong when it was not.
    """

    pastes: int = 0
    done: int = 0
    refused: int = 0
    unread: int = 0
    theirs: int = 0
    wrong_texts: int = 0
    stray_keys: int = 0
    overwritten: int = 0
    silent: int = 0
    to_restore: int = 0
    restored: int = 0
    notes: list[str] = field(default_factory=list)

    def fault(self, kind: str, what: str) -> None:
        """Count one fault of a kind and keep a word on it."""
        setattr(self, kind, getattr(self, kind) + 1)
        if len(self.notes) < _NOTES:
            self.notes.append(f"{kind}: {what}")

    @property
    def zeros(self) -> tuple[int, int, int, int]:
        """Wrong texts, keys into another window, user copies overwritten, losses not reported."""
        return self.wrong_texts, self.stray_keys, self.overwritten, self.silent

    @property
    def share_restored(self) -> float:
        """Of the clipboards that were ours to put back, how many are back byte for byte."""
        return self.restored / self.to_restore if self.to_restore else 1.0

    @property
    def sound(self) -> bool:
        """Whether this is what RELIABILITY asks for."""
        return self.zeros == (0, 0, 0, 0) and self.share_restored >= LEAST_RESTORED
