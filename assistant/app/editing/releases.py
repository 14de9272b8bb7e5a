"""The releases of one folder of books: looked at, published, gone back to. Asks nobody."""

import errno
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from assistant.app import publishing
from assistant.app.beside import Tell
from assistant.app.editing.outlook import BookChange, Outlook, changes_of, is_book, other_changes
from assistant.app.publishing import PublishReport
from assistant.app.wordcheck import wording_problems
from assistant.books.library import load_library
from assistant.books.publishing.gathering import Gathered, gather
from assistant.books.publishing.publishing import Published, Publisher
from assistant.books.publishing.signing import Signer
from assistant.books.publishing.target import FILES, TITLE, Target, quiet
from assistant.books.reader import read_bytes
from assistant.core.book import Book
from assistant.core.comparing import Change
from assistant.core.errors import AssistantError
from assistant.core.library import Library
from assistant.core.message import Message
from assistant.core.problem import Problem
from assistant.core.release.envelope import short_code
from assistant.core.release.release import File, Manifest, Release
from assistant.desktop.clock import SystemClock
from assistant.store.home import Home
from assistant.store.team.target_file import TargetFile

_STEPS = 4


class Releases:
    """Every method may take seconds: a share may be slow, a book may be long."""

    def __init__(self, home: Home, books: Path) -> None:
        self.books = books
        self._home = home
        self._held: dict[str, int] = {}  # phrases, by the hash of a book
        self._targets = TargetFile(home.folder / "publishing.json")

    @property
    def target(self) -> str:
        """Where these books were published last; empty if they never were."""
        return self._targets.of(self.books)

    def look(self, to: Path | None, tell: Tell = quiet) -> Outlook:
        """What publishing to a folder would do. Raises AssistantError if there is no key."""
        tell(0, _STEPS)
        made = publishing.make_key(self._home.folder)
        signer = publishing.signer_of(self._home.folder)
        gathered = gather(self.books, self._home.personal_book)
        tell(1, _STEPS)
        library = self._library(gathered)
        problems = sorted((*gathered.problems, *wording_problems(library)), key=_urgency)
        tell(2, _STEPS)
        code = short_code(signer.public)
        outlook = Outlook(
            self.books,
            to,
            code,
            gathered,
            tuple(problems),
            frozenset(gathered.errors),
            library.books,
            made,
        )
        return self._seen(outlook, library, signer) if to else outlook

    def publish(
        self, outlook: Outlook, valid_from: datetime | None, tell: Tell = quiet
    ) -> PublishReport:
        """Publish what was looked at, unless somebody has published since. Raises AssistantError.

        `valid_from` None is at once; one that is over is told: the dialog may have stood open.
        """
        to, now = outlook.to or Path(), SystemClock().now()
        moment = publishing.moment_after(now, valid_from or now, _over)
        signer = publishing.signer_of(self._home.folder)

        def act(publisher: Publisher) -> Published:
            if _manifest(to, signer).version != outlook.manifest.version:
                raise AssistantError(TITLE, _MEANWHILE)
            return publisher.publish(outlook.gathered, now, moment, tell)

        return self._carried_out(to, act)

    def roll_back(self, to: Path, version: int) -> PublishReport:
        """Publish the content of a former version again. Raises AssistantError."""
        now = SystemClock().now()
        return self._carried_out(to, lambda publisher: publisher.roll_back(version, now))

    def export_key(self, file: Path, password: str) -> str:
        """Write the key for a second lead; its code. Raises AssistantError."""
        return publishing.export_key(self._home.folder, file, password)

    def import_key(self, file: Path, password: str) -> str:
        """Publish with another lead's key from now on; its code. Raises AssistantError."""
        return publishing.import_key(self._home.folder, file, password)

    def published_book(self, id: str) -> Book | None:
        """The book of an id as it was last published, if that can be had. Raises nothing."""
        to = Path(self.target)
        if not self.target:
            return None
        try:
            manifest = _manifest(to, publishing.signer_of(self._home.folder))
        except (AssistantError, OSError):
            return None
        files = manifest.releases[0].files if manifest.releases else ()
        books = (self._read(to, file) for file in files if is_book(file))
        return next((book for book in books if book and book.id == id), None)

    def phrases_of(self, to: Path, release: Release) -> int:
        """How many phrases a release holds."""
        for file in release.files:
            if is_book(file) and file.sha256 not in self._held:
                book = self._read(to, file)
                self._held[file.sha256] = len(book.phrases) if book else 0
        return sum(self._held.get(file.sha256, 0) for file in release.files)

    def _library(self, gathered: Gathered) -> Library:
        paths = [self.books / file.path for file in gathered.files if is_book(file)]
        return load_library(paths)

    def _seen(self, outlook: Outlook, library: Library, signer: Signer) -> Outlook:
        """With what is published there now."""
        to = outlook.to or Path()
        try:
            manifest = _manifest(to, signer)
            into = publishing.publisher_of(self._home.folder, to, signer)
        except AssistantError as error:
            return replace(outlook, obstacle=error.message)
        except OSError as error:
            return replace(outlook, obstacle=unreachable(to, error))
        if manifest.releases:
            self._targets.keep(self.books, str(to))
        before = manifest.releases[0].files if manifest.releases else ()
        changes, others = self._compared(outlook.gathered, library, to, before)
        is_whole = before != outlook.gathered.files or into.is_whole(manifest)
        return replace(
            outlook, manifest=manifest, is_whole=is_whole, changes=changes, others=others
        )

    def _compared(
        self, gathered: Gathered, library: Library, to: Path, before: tuple[File, ...]
    ) -> tuple[tuple[BookChange, ...], tuple[tuple[str, Change], ...]]:
        """What changes; books that are the same are not read."""
        same = set(gathered.files) & set(before)
        files = {str(self.books / one.path): one for one in gathered.files if one not in same}
        here = {f.path: b for b in library.books if (f := files.get(b.file))}
        old = [one for one in before if one not in same and is_book(one)]
        there = {one.path: book for one in old if (book := self._read(to, one))}
        changes = tuple(changes_of(here, there))
        told = {one.path for one in changes}
        told |= {path for path, book in there.items() if book.id in {c.book for c in changes}}
        return changes, tuple(other_changes(gathered.files, before, told))

    def _read(self, to: Path, file: File) -> Book | None:
        """A published book; None if it is not there any more."""
        try:
            data = (to / FILES / file.sha256).read_bytes()
        except OSError:
            return None
        place = self.books / file.path
        return read_bytes(data, str(place), place.parent).book

    def _carried_out(self, to: Path, act: Callable[[Publisher], Published]) -> PublishReport:
        if not to.is_dir():
            raise AssistantError(TITLE, unreachable(to, FileNotFoundError()))
        try:
            report = publishing.carried_out(self._home.folder, to, act)
        except AssistantError as error:
            if error.title == TITLE and isinstance(error.__cause__, OSError):
                raise AssistantError(TITLE, unreachable(to, error.__cause__)) from error
            raise
        self._targets.keep(self.books, str(to))
        return report


def _manifest(to: Path, signer: Signer) -> Manifest:
    """What stands there. Raises AssistantError and OSError."""
    if not to.is_dir():
        raise FileNotFoundError(errno.ENOENT, "", str(to))
    return Target(to).manifest(signer)


def _urgency(problem: Problem) -> tuple[bool, str, int, int]:
    place = problem.place
    return problem.level.value != "error", place.file, place.line, place.column


def unreachable(folder: Path, error: OSError) -> Message:
    """Why a folder can't be published to, and what to do."""
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        said = _FORBIDDEN
    elif error.errno in (errno.ENOSPC, errno.EDQUOT):
        said = _FULL
    else:
        said = _GONE
    return Message.of(*said, folder=folder)


_GONE = (
    "找不到 {folder}。共享可能断开了，连上以后再试；已经发布的不受影响。",
    "{folder} can't be reached. The share may be away; try again once it is back. "
    "What is published stays as it is.",
)
_FORBIDDEN = (
    "没有往 {folder} 写的权限。请管共享的人开通，或换一个文件夹。",
    "You may not write to {folder}. Ask whoever runs the share, or choose another folder.",
)
_FULL = (
    "{folder} 满了，腾出空间再发布；已经发布的不受影响。",
    "{folder} is full. Make room and publish again; what is published stays as it is.",
)


def _over(moment: datetime) -> Message:
    return Message.of(
        "{when} 已经过去了，没有发布；要马上生效就选“马上”。",
        "{when} is over; nothing was published. To have it in force at once choose “At once”.",
        when=f"{moment:%Y-%m-%d %H:%M}",
    )


_MEANWHILE = Message.of(
    "刚才有人发布了新的一版。请看一看改动，再发布一次。",
    "Somebody has just published a new version. Look at the changes, then publish again.",
)
