"""Phrases of other programs' files merged into a book; doing it again changes nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.books.importing.codes import Codes
from assistant.books.importing.draft import Choices, Draft
from assistant.books.importing.formats import AUTO
from assistant.books.importing.matching import Match, matched
from assistant.books.importing.naming import Unique, book_id
from assistant.books.importing.origin import Origin, root_of
from assistant.books.importing.report import Imported, ImportReport, Outcome
from assistant.books.importing.sources import CANT_IMPORT, drafts_of, system
from assistant.books.importing.stages import chosen_stages
from assistant.books.importing.undo import write_with_undo
from assistant.books.importing.whole import emptied, merged_whole
from assistant.books.keeping import book_written
from assistant.books.library import SUFFIXES
from assistant.books.reader import read_bytes
from assistant.books.reading.source import Source, decode
from assistant.core.book import Book
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.phrase import Phrase
from assistant.core.problem import Level, Place, Problem

_AS_GUESSED = Choices()


@dataclass(frozen=True, slots=True)
class Plan:
    """An import that has not been written: what it would do, and the file as it would be."""

    report: ImportReport
    text: str | None
    into: Path

    def carry_out(self) -> ImportReport:
        """Write the book, if anything changes. Raises AssistantError, nothing changed."""
        if self.text is not None:
            try:
                write_with_undo(self.into, self.text)
            except OSError as error:
                raise AssistantError(CANT_IMPORT, system(error, self.into)) from error
        return self.report


def import_into(
    source: Origin,
    into: Path,
    choices: Choices = _AS_GUESSED,
    *,
    format: str = AUTO,
    dry_run: bool = False,
) -> ImportReport:
    """Merge the phrases of a file or folder into a book file, which is made if need be.

    Title and text follow the source, and so do code and variants if it has any; stage, tags,
    pictures and whatever else was given a phrase in the book stay, and so do all other entries,
    and the codes of phrases that came from another source. Raises AssistantError when the
    source or the book can't be read or the book can't be written.
    """
    plan = plan_import(source, into, choices, format=format)
    return plan.report if dry_run else plan.carry_out()


def merge_into(
    book: Book, source: Origin, choices: Choices = _AS_GUESSED, *, format: str = AUTO
) -> tuple[ImportReport, Book]:
    """What would become of a book by an import, and the book it would be. Raises AssistantError."""
    choices = _with_stages(choices, book)
    drafts = drafts_of(source, Path(book.file), format, choices)
    merged = _merged(book, drafts, choices)
    return _report(book.file, source, drafts, merged), merged.book


def plan_import(
    source: Origin, into: Path, choices: Choices = _AS_GUESSED, *, format: str = AUTO
) -> Plan:
    """What an import would do, to be looked at first. Raises AssistantError."""
    known = _target(into)
    choices = _with_stages(choices, known.book if known else None)
    drafts = drafts_of(source, into, format, choices)
    target = known or _Target(_new_book(into, drafts), None)
    merged = _merged(target.book, drafts, choices)
    report = _report(str(into), source, drafts, merged)
    if not report.changes_anything:
        return Plan(report, None, into)
    written = book_written(target.source, target.book, merged.book)
    if written is None:
        raise AssistantError(CANT_IMPORT, _UNWRITABLE)
    report = replace(report, problems=(*report.problems, *written.lost))
    return Plan(report, written.text, into)


@dataclass(frozen=True, slots=True)
class _Target:
    """The book as it is, and its text if the file is there."""

    book: Book
    source: Source | None


@dataclass(frozen=True, slots=True)
class _Merged:
    book: Book
    entries: list[Imported]
    problems: list[Problem]


def _with_stages(choices: Choices, book: Book | None) -> Choices:
    own = book.stages if book else ()
    return replace(choices, own=own, stages=chosen_stages(choices.stages, own))


def _target(into: Path) -> _Target | None:
    """The book in a file, None when there is none yet."""
    if into.is_dir():
        raise AssistantError(CANT_IMPORT, _into_folder(into))
    try:
        data = into.read_bytes() if into.exists() else b""
    except OSError as error:
        raise AssistantError(CANT_IMPORT, system(error, into)) from error
    if not data.strip():
        if into.suffix.lower() not in SUFFIXES:
            raise AssistantError(CANT_IMPORT, _no_book_name(into))
        return None
    reading = read_bytes(data, str(into), into.parent)
    source = decode(data, str(into))
    errors = [problem for problem in reading.problems if problem.level is Level.ERROR]
    if reading.book is None or errors or isinstance(source, Problem):
        raise AssistantError(CANT_IMPORT, _faulty(errors))
    return _Target(reading.book, source)


def _new_book(into: Path, drafts: list[Draft]) -> Book:
    alone = drafts[0] if len(drafts) == 1 else Draft()
    if alone.whole:
        return emptied(alone.whole, str(into))
    return Book(book_id(into.stem), alone.title or into.stem, file=str(into))


def _merged(book: Book, drafts: list[Draft], choices: Choices) -> _Merged:
    """The book with the drafts' entries in it and what became of each."""
    entries: list[Imported] = []
    problems: list[Problem] = []
    for draft in drafts:
        if draft.whole:
            book, told, dropped = merged_whole(book, draft.whole, is_part=draft.is_part)
            entries += told
            problems += dropped
    matches = matched(book.phrases, [draft for draft in drafts if not draft.whole])
    ids = Unique(tuple(phrase.id for phrase in book.phrases))
    given = Codes(book.phrases, matches)
    problems += [*given.problems, *_left_of_duplicates(matches)]
    changed: dict[str, Phrase] = {}
    new: list[Phrase] = []
    for match, code in zip(matches, given.codes, strict=True):
        phrase, outcome = match.phrase, Outcome.NEW
        if match.is_again:
            outcome = Outcome.DUPLICATE
        elif match.known:
            phrase = _updated(match.known, match, code)
            outcome = Outcome.SAME if phrase == match.known else Outcome.CHANGED
            changed |= {phrase.id: phrase} if outcome is Outcome.CHANGED else {}
        else:
            phrase = replace(phrase, book=book.id, id=ids(phrase.id), code=code)
            phrase = replace(phrase, stage=choices.moved.get(phrase.id, phrase.stage))
            new.append(phrase)
        entries.append(_told(match, phrase, outcome))
    phrases = (*(changed.get(p.id, p) for p in book.phrases), *new)
    return _Merged(replace(book, phrases=phrases), entries, problems)


def _left_of_duplicates(matches: Sequence[Match]) -> Iterator[Problem]:
    """A note when what a source has twice is not the same in all it has."""
    left = [match for match in matches if match.has_more]
    if left:
        place = left[0].phrase.place or Place("")
        yield Problem(place, _not_merged(len(left)), Level.NOTE)


def _report(into: str, source: Origin, drafts: list[Draft], merged: _Merged) -> ImportReport:
    every = [*(p for draft in drafts for p in draft.problems), *merged.problems]
    problems = [problem for problem in every if problem.level is not Level.NOTE]
    if not problems and not any(draft.phrases or draft.whole for draft in drafts):
        problems.append(Problem(Place(str(root_of(source)), 1, 1), _NOTHING))
    notes = tuple(problem for problem in every if problem.level is Level.NOTE)
    entries = tuple(merged.entries)
    return ImportReport(into, entries, tuple(problems), notes, merged.book.stages)


def _told(match: Match, phrase: Phrase, outcome: Outcome) -> Imported:
    place, text = match.phrase.place, match.phrase.text
    return Imported(phrase.id, phrase.title, outcome, place, phrase.stage, match.group, text)


def _updated(old: Phrase, match: Match, code: str) -> Phrase:
    source = match.phrase
    words = dict.fromkeys((*source.keywords, *old.keywords))
    is_same = set(words) == set(old.keywords)
    return replace(
        old,
        title=source.title if match.is_titled else old.title,
        text=source.text,
        code=code,
        variants=_variants(old, match),
        keywords=old.keywords if is_same else tuple(words),
    )


def _variants(old: Phrase, match: Match) -> tuple[str, ...]:
    """Those the source gives; those of a source the phrase did not come from are added."""
    source = match.phrase
    if not source.variants:
        return old.variants
    if match.is_own:
        return source.variants
    every = dict.fromkeys((*old.variants, *source.variants))
    return tuple(variant for variant in every if variant != source.text)


def _not_merged(count: int) -> Message:
    return Message.of(
        "有 {count} 条重复的话术带着别的编码、变体或关键词，没有并进前面那一条；这里是第一处。",
        "{count} phrases that come again have another code, variants or key words, which the first "
        "of each did not take over; this is the first of them.",
        count=count,
    )


def _into_folder(into: Path) -> Message:
    return Message.of(
        "“{folder}”是文件夹；要写明导入到哪个话术本，如 {folder}/话术.yaml。",
        "“{folder}” is a folder; name the book to import into, like {folder}/book.yaml.",
        folder=into,
    )


def _no_book_name(into: Path) -> Message:
    return Message.of(
        "话术本的文件名要以 .yaml 结尾，不然文件夹里的话术本认不出它；请写成 {book}。",
        "The name of a book ends in .yaml, or a folder's books leave it out; write {book}.",
        book=into.with_name(f"{into.stem}.yaml"),
    )


def _faulty(errors: list[Problem]) -> Message:
    first = errors[0] if errors else None
    return Message.of(
        "要导入到的话术本有 {count} 处错误，先改好再导入。第一处：{first}",
        "To be fixed in the book first: {count}. The first: {first}",
        count=len(errors),
        first=first.line() if first else "",
    )


_NOTHING = Message.of(
    "没有找到话术。表格要有表头（如“标题”“内容”）；Markdown 里正文要放在“```”代码块里。",
    "No phrases found. A table needs headers (like title, content); "
    "in Markdown each text stands in a “```” code block.",
)
_UNWRITABLE = Message.of(
    "导入的内容写成话术本后读不回原样，所以没有写入。请把源文件发给开发者。",
    "The result would not read back the same, so nothing was written. "
    "Please report the source file.",
)
