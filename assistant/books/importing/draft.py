"""What a source offers before it is merged into a book."""

from dataclasses import dataclass, field

from assistant.core.book import Book
from assistant.core.phrase import Phrase
from assistant.core.problem import Place, Problem
from assistant.core.stage import Stage


@dataclass(frozen=True, slots=True)
class Found:
    """One reply as another program keeps it, its blanks in our notation; the text says it all."""

    text: str
    place: Place
    title: str = ""
    groups: tuple[str, ...] = ()
    code: str = ""
    keywords: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    """A book of ours in another shape, all fields of which count, but for what it has none of.

    `unnamed` are the ids, by list, of entries that have one only because each needs one. It says
    nothing of the fields of phrases that are `absent`, nor of the book itself unless it `is_named`;
    `unread` are fields of single phrases that could not be taken, `unsure` lists within entries
    (tiers, items) that are not known as a whole.
    """

    book: Book
    unnamed: dict[str, frozenset[str]] = field(default_factory=dict)
    absent: frozenset[str] = frozenset()
    is_named: bool = True
    unread: dict[str, frozenset[str]] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Draft:
    """The phrases of one source file (without a book and without codes) and its problems.

    `untitled` are the ids of phrases that have a title only because each needs one. `once`: of
    phrases with the same text only the first counts, whatever stage the others are in. `groups`
    tells under which headings the source has a phrase. `whole` is a book of ours in another shape;
    if it `is_part`, only its phrases are given.
    """

    title: str = ""
    phrases: tuple[Phrase, ...] = ()
    problems: tuple[Problem, ...] = ()
    untitled: frozenset[str] = frozenset()
    once: bool = False
    groups: dict[str, str] = field(default_factory=dict)
    whole: Whole | None = None
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """The header (or letter) of the columns of a table by what they hold, as somebody said.

    `headed`: whether the rows begin with a header; None when that is to be guessed.
    """

    columns: dict[str, tuple[str, ...]]
    headed: bool | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What whoever imports has said about how to read the source.

    `tables` has what was asked for single sheets, by their names as places have them. `columns` and
    `headed` are for all sheets of this name (of any, if "") that they fit. `stages` names the
    stage (id or name) for all phrases of a group, `moved` that of single new phrases by the ids
    they get. `own` are the stages of the book imported into, which are looked up there.
    """

    scenes: bool = True
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stages: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    own: tuple[Stage, ...] = ()
    headed: bool | None = None
    sheet: str = ""
    tables: dict[str, Asked] = field(default_factory=dict)
