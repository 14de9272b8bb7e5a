"""What the buyer strip shows: finished words, nothing to be worked out any more."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note: the day it was written, its words, what it said before (one line each)."""

    id: int
    day: str
    text: str
    former: str = ""


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """A promise or a case that is open: what it is, until when; `tone` says how much it presses."""

    is_case: bool
    text: str
    due: str
    tone: str


@dataclass(frozen=True, slots=True)
class BuyerView:
    """A buyer on view; without a name nobody is recognised.

    `standing` are a few words on reputation and reviews, `hint` how to treat the buyer. `hidden`
    tells that something in the notes is covered until it is asked for.
    """

    name: str = ""
    whole_name: str = ""
    tags: tuple[str, ...] = ()
    notes: tuple[NoteView, ...] = ()
    standing: str = ""
    hint: str = ""
    reputation: int | None = None
    good_share: int | None = None
    hidden: bool = False
    draft: str = ""
    matters: tuple[OpenMatter, ...] = ()


@dataclass(frozen=True, slots=True)
class BuyerChoice:
    """A buyer in the list under the field where a name is typed."""

    whole_name: str
    tags: str
    seen: str
