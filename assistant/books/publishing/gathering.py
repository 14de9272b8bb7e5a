"""What of a folder is published: its books, each read before, and the pictures they name."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from assistant.books.library import book_files
from assistant.books.reader import Reading, read_bytes
from assistant.core.message import Message
from assistant.core.personal import ID as PERSONAL
from assistant.core.problem import Level, Place, Problem
from assistant.core.release.error import ReleaseError
from assistant.core.release.limits import too_large
from assistant.core.release.path import checked_path
from assistant.core.release.release import File, in_order
from assistant.core.release.text import MOST_FILE_BYTES
from assistant.core.system_fault import reason


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files of a release with their content by hash, and what is wrong with them."""

    files: tuple[File, ...]
    content: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    phrases: int = 0

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps them from being published."""
        return tuple(one for one in self.problems if one.level is Level.ERROR)


class _Gathering:
    """Reads each file once: what was looked at is what is published."""

    def __init__(self, folder: Path, without: Path | None) -> None:
        self._folder = folder
        self._without = without
        self._files: dict[str, File] = {}
        self._content: dict[str, bytes] = {}
        self._ids: dict[str, str] = {}
        self._problems: list[Problem] = []
        self._phrases = 0

    def gathered(self) -> Gathered:
        for found in book_files(self._folder):
            if isinstance(found, Problem):
                self._problems.append(found)
            elif found != self._without:
                self._take_book(found)
        files = in_order(self._files.values())
        return Gathered(files, self._content, tuple(self._problems), self._phrases)

    def _take_book(self, file: Path) -> None:
        data = self._take(file, str(file))
        if data is None:
            return
        reading = read_bytes(data, str(file), file.parent)
        self._problems += [*reading.problems, *self._of_id(reading, str(file))]
        for image, place in _images(reading):
            self._take(file.parent / image, str(place.file), place)

    def _of_id(self, reading: Reading, file: str) -> Iterator[Problem]:
        if reading.book is None:
            return
        self._phrases += len(reading.book.phrases)
        other = self._ids.setdefault(reading.book.id, file)
        if reading.book.id == PERSONAL:
            yield Problem(Place(file, 1, 1), _PERSONAL)
        elif other != file:
            yield Problem(Place(file, 1, 1), _twice(reading.book.id, other))

    def _take(self, file: Path, shown: str, place: Place | None = None) -> bytes | None:
        """Note a file; None with a problem where it can't be part of a release."""
        place = place or Place(shown, 1, 1)
        try:
            path = checked_path(PurePosixPath(file.relative_to(self._folder)).as_posix())
            if (size := file.stat().st_size) > MOST_FILE_BYTES:
                self._problems.append(Problem(place, too_large(path, size)))
                return None
            data = file.read_bytes()
        except FileNotFoundError:  # the reader has said so
            return None
        except OSError as error:
            self._problems.append(Problem(place, _unreadable(file.name, error)))
            return None
        except ReleaseError:
            self._problems.append(Problem(place, _bad_name(file.name)))
            return None
        entry = File(path, hashlib.sha256(data).hexdigest(), len(data))
        self._files[path] = entry
        self._content[entry.sha256] = data
        return data


def gather(folder: Path, without: Path | None = None) -> Gathered:
    """Everything below a folder that belongs into a release, but one book. Raises nothing."""
    return _Gathering(folder, without).gathered()


def _images(reading: Reading) -> Iterable[tuple[str, Place]]:
    phrases = reading.book.phrases if reading.book else ()
    for phrase in phrases:
        for image in phrase.images:
            yield image.replace("\\", "/"), phrase.place or Place("")


def _unreadable(name: str, error: OSError) -> Message:
    return Message.of(
        "读不了“{name}”：{why}。",
        "“{name}” can't be read: {why}.",
        name=name,
        why=reason(error),
    )


def _bad_name(name: str) -> Message:
    return Message.of(
        "“{name}”不能发布：文件名要短，不含特殊符号，图片用 png、jpg、gif、webp 或 bmp。",
        "“{name}” can't be published: use a short plain name, and png, jpg, gif, webp or bmp "
        "for pictures.",
        name=name,
    )


def _twice(id: str, other: str) -> Message:
    return Message.of(
        "话术本 id “{id}”已经被 {other} 使用。请给其中一个换一个 id。",
        "The book id “{id}” is already used by {other}. Change one id.",
        id=id,
        other=other,
    )


_PERSONAL = Message.of(
    "id “personal”留给每个人自己的话术，团队的话术本请换一个 id。",
    "The id “personal” is kept for everybody's own book; choose another for a book of the team.",
)
