"""The formats that can be imported: a name, file endings and a function that reads a file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant.books.importing.draft import Draft
from assistant.books.importing.markdown import read_markdown

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Format:
    """One format: `read(path, shown, scenes)` gives the draft and raises only OSError."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, str, bool], Draft]


FORMATS = (Format("markdown", (".md", ".markdown"), read_markdown),)


def format_named(name: str) -> Format | None:
    """The format of this name."""
    return next((format for format in FORMATS if format.name == name), None)


def format_of(path: Path) -> Format | None:
    """The format a file seems to have."""
    suffix = path.suffix.lower()
    return next((format for format in FORMATS if suffix in format.suffixes), None)


def sources_in(folder: Path) -> Iterable[Path]:
    """The files of a folder and its sub-folders that some format can read, in order."""
    return sorted(
        path
        for path in folder.rglob("*")
        if format_of(path) and path.is_file() and not _is_hidden(path.relative_to(folder))
    )


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.parts)
