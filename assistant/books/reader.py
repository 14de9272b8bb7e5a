"""One phrasebook file read into a `Book`; what is wrong in it becomes problems as data."""

from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from assistant.books.format import BOOK, FORMAT
from assistant.books.reading import entries, moments, wording
from assistant.books.reading.findings import Findings
from assistant.books.reading.phrases import Surroundings, phrases_of
from assistant.books.reading.promotions import Calendar, check_partners, promotions_of
from assistant.books.reading.record import ID, Record, declared_ids, partial_record
from assistant.books.reading.salvage import root_of
from assistant.books.reading.source import Source, decode
from assistant.books.reading.tree import Mapping, Node, Scalar
from assistant.books.reading.words import silences_of, words_of
from assistant.core.book import Book
from assistant.core.message import Message
from assistant.core.problem import Place, Problem
from assistant.core.stage import BUILT_IN
from assistant.core.system_fault import reason

MOST_BRACES = 200_000
_LONGEST_VERSION = 5


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a file: its book, or None when nothing of it can be used, and all problems."""

    book: Book | None
    problems: tuple[Problem, ...]


def read_book(path: Path, shown: str = "") -> Reading:
    """Read a file; `shown` is the path as the user gave it, for messages."""
    file = shown or str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        return Reading(None, (Problem(Place(file), _unreadable(error)),))
    return read_bytes(data, file, path.parent)


def read_bytes(data: bytes, file: str, folder: Path | None = None) -> Reading:
    """Read the content of a file; pictures are looked for in `folder`, if given."""
    source = decode(data, file)
    if isinstance(source, Problem):
        return Reading(None, (source,))
    if source.text.count("{") > MOST_BRACES:
        return Reading(None, (Problem(Place(file, 1, 1), _TOO_MANY_BRACES),))
    findings = Findings(file)
    root = root_of(source, findings)
    book = _book(root, source, folder, findings) if root else None
    problems = tuple(sorted(findings.problems, key=lambda problem: problem.place))
    if book is None:
        return Reading(None, problems or (Problem(Place(file, 1, 1), _EMPTY),))
    return Reading(replace(book, problems=problems), problems)


def _book(root: Node, source: Source, folder: Path | None, findings: Findings) -> Book | None:
    if isinstance(root, Mapping) and not _is_of_our_time(root, findings):
        return None
    record = partial_record(root, BOOK, findings)
    return _Builder(record, source, folder, findings).book() if record else None


class _Builder:
    def __init__(
        self, record: Record, source: Source, folder: Path | None, findings: Findings
    ) -> None:
        self._record = record
        self._source = source
        self._folder = folder
        self._findings = findings
        self._id = record.text("book") or _stand_in(source.file)

    def book(self) -> Book:
        findings, record = self._findings, self._record
        offered = self._entries("promotions")
        promotions = promotions_of(offered, Calendar(self._id, self._zone()), findings)
        check_partners(offered, self._declared("promotions"), findings)
        stages = entries.stages_of(self._entries("stages"))
        around = Surroundings(
            self._id,
            self._source,
            self._folder,
            (*(stage.id for stage in BUILT_IN), *(stage.id for stage in stages)),
            dict.fromkeys(self._declared("promotions"), False)
            | {promotion.id: True for promotion in promotions},
            frozenset(self._declared("phrases")),
        )
        phrases = self._entries("phrases")
        entries.check_codes(phrases, findings)
        return Book(
            self._id,
            record.text("name") or self._id,
            record.text("shop"),
            record.text("timezone", moments.DEFAULT_ZONE),
            stages,
            phrases_of(phrases, around, findings),
            promotions,
            entries.checklists_of(self._entries("checklists"), self._id, findings),
            entries.products_of(self._entries("products"), self._id, findings),
            entries.cards_of(self._entries("cards"), self._id, findings),
            words_of(record.entries.get("wording", ()), self._id, findings),
            silences_of(record.lists.get("silence", ()), findings),
            record.list("hidden"),
            self._source.file,
        )

    def _entries(self, name: str) -> tuple[Record, ...]:
        return entries.unique(self._record.entries.get(name, ()), self._findings)

    def _declared(self, name: str) -> tuple[str, ...]:
        nodes = (node for key, node in self._record.node.pairs if key.text == name)
        return tuple(id for node in nodes for id in declared_ids(node))

    def _zone(self) -> ZoneInfo:
        written = self._record.texts.get("timezone")
        zone = moments.zone_of(written.text) if written else None
        if written and not zone:
            guess = self._findings.guess(written.text, moments.zone_names())
            self._findings.error(
                written,
                wording.unknown(
                    Message("时区", "time zone"), written.text, guess, (moments.DEFAULT_ZONE,)
                ),
            )
        return zone or ZoneInfo(moments.DEFAULT_ZONE)


def _is_of_our_time(root: Mapping, findings: Findings) -> bool:
    """Whether the format is one we know; a missing one is reported later, like any missing key."""
    for key, value in root.pairs:
        if key.text == "format" and isinstance(value, Scalar) and value.text not in ("", FORMAT):
            is_newer = value.text.isdecimal() and len(value.text) <= _LONGEST_VERSION
            findings.error(value, _newer(value.text) if is_newer else _NO_FORMAT)
            return not is_newer
    return True


def _stand_in(file: str) -> str:
    stem = Path(file).stem
    return stem if ID.fullmatch(stem) else "book"


def _unreadable(error: OSError) -> Message:
    return Message.of(
        "读不了这个文件：{reason}。请检查它是否还在、是否有权限。",
        "The file can't be read: {reason}. Check that it is there and that you may read it.",
        reason=reason(error),
    )


def _newer(format: str) -> Message:
    return Message.of(
        "这个话术本是第 {format} 版格式，比本程序新。请升级程序后再用。",
        "This book is in format {format}, newer than this program. Update the program to use it.",
        format=format,
    )


_NO_FORMAT = Message.of("format 要写 1。", "format must be 1.")
_TOO_MANY_BRACES = Message.of(
    "文件里的花括号太多（超过 {most} 个），没有读取。请拆成几个话术本。",
    "Too many braces in this file (more than {most}); it was not read. "
    "Split it into several books.",
    most=MOST_BRACES,
)
_EMPTY = Message.of(
    "文件是空的。话术本要以“format: 1”开头。", "The file is empty. A book begins with “format: 1”."
)
