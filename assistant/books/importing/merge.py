"""Phrases of other programs' files merged into a book; doing it again changes nothing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.books.importing.draft import Draft
from assistant.books.importing.formats import (
    AUTO,
    FORMATS,
    Format,
    format_named,
    format_of,
    sources_in,
)
from assistant.books.importing.naming import Unique, book_id, initials
from assistant.books.importing.report import Imported, ImportReport, Outcome
from assistant.books.importing.splice import Changes, spliced
from assistant.books.reader import read_bytes
from assistant.books.reading.source import Source, decode
from assistant.books.writer import book_text
from assistant.core.book import Book
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.phrase import Phrase
from assistant.core.problem import Level, Place, Problem
from assistant.replacing import replace_file

_COMMENT = re.compile(r"^\s*#", re.MULTILINE)
_HEAD = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*")


def import_into(
    source: Path,
    into: Path,
    *,
    scenes: bool = True,
    format: str = AUTO,
    dry_run: bool = False,
) -> ImportReport:
    """Merge the phrases of a file or folder into a book file, which is made if need be.

    A phrase is known again by its id. Title and text follow the source; stage, code, variants,
    tags, pictures and whatever else was given it in the book stay, and so do all other entries.
    Raises AssistantError when the source or the book can't be read or the book can't be written.
    """
    drafts = _drafts(source, format, scenes=scenes)
    target = _target(into, drafts)
    merged = _merged(target.book, drafts)
    problems = [problem for draft in drafts for problem in draft.problems]
    if not any(draft.phrases for draft in drafts):
        problems.append(Problem(Place(str(source), 1, 1), _NOTHING))
    report = ImportReport(str(into), tuple(merged.entries), tuple(problems))
    if not report.changes_anything:
        return report
    lost = _write(target, merged, into, dry_run=dry_run)
    return replace(report, problems=(*report.problems, *lost))


@dataclass(frozen=True, slots=True)
class _Target:
    """The book as it is, and its text if the file is there."""

    book: Book
    source: Source | None


@dataclass(frozen=True, slots=True)
class _Merged:
    book: Book
    entries: list[Imported]
    changes: Changes


def _drafts(source: Path, name: str, *, scenes: bool) -> list[Draft]:
    """What the source offers, file by file."""
    if source.is_dir():
        paths = list(sources_in(source))
    elif source.is_file():
        paths = [source]
    else:
        raise AssistantError(_CANT_IMPORT, _MISSING)
    try:
        return [_format(path, name).read(path, str(path), scenes) for path in paths]
    except OSError as error:
        raise AssistantError(_CANT_IMPORT, _system(error)) from error


def _format(path: Path, name: str) -> Format:
    found = format_of(path) if name == AUTO else format_named(name)
    if found:
        return found
    known = ", ".join(suffix for format in FORMATS for suffix in format.suffixes)
    message = Message.of(
        "不认识“{name}”的格式。可以导入的有：{known}。",
        "The format of “{name}” is not known. These can be imported: {known}.",
        name=path.name if name == AUTO else name,
        known=known,
    )
    raise AssistantError(_CANT_IMPORT, message)


def _target(into: Path, drafts: list[Draft]) -> _Target:
    try:
        data = into.read_bytes() if into.exists() else b""
    except OSError as error:
        raise AssistantError(_CANT_IMPORT, _system(error)) from error
    if not data.strip():
        title = drafts[0].title if len(drafts) == 1 else ""
        return _Target(Book(book_id(into.stem), title or into.stem, file=str(into)), None)
    reading = read_bytes(data, str(into), into.parent)
    source = decode(data, str(into))
    errors = [problem for problem in reading.problems if problem.level is Level.ERROR]
    if reading.book is None or errors or isinstance(source, Problem):
        raise AssistantError(_CANT_IMPORT, _faulty(errors))
    return _Target(reading.book, source)


def _merged(book: Book, drafts: list[Draft]) -> _Merged:
    """The book with the drafts' phrases in it and what became of each."""
    known = {phrase.id: phrase for phrase in book.phrases}
    codes = Unique(tuple(phrase.code for phrase in book.phrases if phrase.code))
    entries: list[Imported] = []
    changed: dict[str, Phrase] = {}
    new: dict[str, Phrase] = {}
    for phrase, is_again in _once_each(drafts):
        if is_again:
            outcome = Outcome.DUPLICATE
        elif phrase.id in known:
            updated = _updated(known[phrase.id], phrase)
            outcome = Outcome.SAME if updated == known[phrase.id] else Outcome.CHANGED
            changed |= {phrase.id: updated} if outcome is Outcome.CHANGED else {}
        else:
            outcome = Outcome.NEW
            new[phrase.id] = replace(phrase, book=book.id, code=_code(phrase, codes))
        entries.append(Imported(phrase.id, phrase.title, outcome, phrase.place))
    phrases = (*(changed.get(p.id, p) for p in book.phrases), *new.values())
    changes = Changes(changed, tuple(new.values()))
    return _Merged(replace(book, phrases=phrases), entries, changes)


def _once_each(drafts: list[Draft]) -> Iterable[tuple[Phrase, bool]]:
    """Each phrase with an id of its own, and whether its file had it before."""
    ids = Unique()
    for draft in drafts:
        seen: set[tuple[str, str]] = set()
        for phrase in draft.phrases:
            content = (phrase.stage, phrase.text)
            yield replace(phrase, id=ids(phrase.id)), content in seen
            seen.add(content)


def _updated(old: Phrase, source: Phrase) -> Phrase:
    words = dict.fromkeys((*source.keywords, *old.keywords))
    is_same = set(words) == set(old.keywords)
    return replace(
        old,
        title=source.title,
        text=source.text,
        keywords=old.keywords if is_same else tuple(words),
    )


def _code(phrase: Phrase, codes: Unique) -> str:
    wanted = phrase.code or initials(phrase.title)
    return codes(wanted) if wanted else ""


def _write(target: _Target, merged: _Merged, into: Path, *, dry_run: bool) -> list[Problem]:
    """Write the book, unless it is a dry run; tells what of its comments is lost."""
    lost: list[Problem] = []
    text = spliced(target.source, merged.changes) if target.source else None
    if text is None or not _reads_back(text, merged.book):
        text = book_text(merged.book)
        if target.source:
            text, lost = _with_head(target.source, text)
    if not _reads_back(text, merged.book):
        raise AssistantError(_CANT_IMPORT, _UNWRITABLE)
    if not dry_run:
        try:
            replace_file(into, text.encode())
        except OSError as error:
            raise AssistantError(_CANT_IMPORT, _system(error)) from error
    return lost


def _reads_back(text: str, book: Book) -> bool:
    """Whether the reader gets exactly this book's phrases from the text."""
    reading = read_bytes(text.encode(), book.file)
    if reading.book is None or reading.book.has_errors:
        return False
    return _placeless(reading.book) == _placeless(book)


def _placeless(book: Book) -> list[Phrase]:
    return [replace(phrase, place=None) for phrase in book.phrases]


def _with_head(source: Source, text: str) -> tuple[str, list[Problem]]:
    """The text after the old file's head comment; other comments can't be kept."""
    head = _HEAD.match(source.text)
    kept = head[0].replace("\r\n", "\n") if head else ""
    rest = _COMMENT.search(source.text, len(head[0]) if head else 0)
    if not rest:
        return kept + text, []
    return kept + text, [Problem(source.place(rest.start()), _COMMENTS_LOST, Level.WARNING)]


def _system(error: OSError) -> Message:
    return Message.of(
        "{file}：{reason}。请检查路径、权限和磁盘空间。",
        "{file}: {reason}. Check the path, your permissions and the free space.",
        file=error.filename or "",
        reason=error.strerror or str(error),
    )


def _faulty(errors: list[Problem]) -> Message:
    first = errors[0] if errors else None
    return Message.of(
        "要导入到的话术本有 {count} 处错误，先改好再导入。第一处：{first}",
        "The book to import into has {count} errors; mend them first. The first: {first}",
        count=len(errors),
        first=first.line() if first else "",
    )


_CANT_IMPORT = Message.of("没有导入", "Nothing was imported")
_MISSING = Message.of(
    "找不到要导入的文件或文件夹，请检查路径。",
    "There is no such file or folder to import; check the path.",
)
_NOTHING = Message.of(
    "没有找到话术。每条话术要有标题，正文放在“```”代码块里。",
    "No phrases found. Each needs a heading and its text in a “```” code block.",
)
_UNWRITABLE = Message.of(
    "导入的内容写成话术本后读不回原样，所以没有写入。请把源文件发给开发者。",
    "The result would not read back the same, so nothing was written. "
    "Please report the source file.",
)
_COMMENTS_LOST = Message.of(
    "话术本重新写过，文件开头以外的注释没有保留。",
    "The book was written anew; comments other than those at its head were not kept.",
)
