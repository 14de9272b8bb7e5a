"""The formats that can be imported: a name, file endings and a function that reads a file."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.books.importing.draft import Choices, Draft
from assistant.books.importing.espanso import has_matches, read_espanso
from assistant.books.importing.markdown import read_markdown
from assistant.books.importing.snippets import read_snippets
from assistant.books.importing.tables import read_tables
from assistant.books.importing.textexpander import read_textexpander

AUTO = "auto"
_YAML = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Format:
    """One format: `read(path, shown, choices)` gives the draft and raises only OSError.

    `suffixes` are the endings by which `auto` knows it; `others` are names that mean the same.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, str, Choices], Draft]
    others: tuple[str, ...] = ()


FORMATS = (
    Format("markdown", (".md", ".markdown"), read_markdown),
    Format(
        "table",
        (".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".txt"),
        read_tables,
        ("kefubao", "qianniu", "campaign", "xlsx", "xls", "csv"),
    ),
    Format("json", (".json",), read_snippets, ("beeftext",)),
    Format("textexpander", (".plist", ".textexpander"), read_textexpander),
    Format("espanso", _YAML, read_espanso),
)


def format_named(name: str, path: Path) -> Format | None:
    """The format of this name; of those that come in two shapes, the one the file's ending says."""
    named = next((f for f in FORMATS if name == f.name or name in f.others), None)
    shaped = format_of(path)
    is_both = name in _IN_TWO_SHAPES and shaped is not None and shaped.name in ("table", "json")
    return shaped if is_both else named


_IN_TWO_SHAPES = frozenset({"qianniu", "beeftext", "textexpander"})


def format_of(path: Path) -> Format | None:
    """The format a file seems to have."""
    suffix = path.suffix.lower()
    return next((format for format in FORMATS if suffix in format.suffixes), None)


def files_in(folder: Path) -> tuple[list[Path], list[Path]]:
    """The files of a folder and its sub-folders that some format can read, and others, in order.

    Of YAML files only those with matches are read: the others are manifests, or books of ours. What
    a package of espanso tells of itself is none of the others, nor what a system keeps there.
    """
    read: list[Path] = []
    others: list[Path] = []
    for path in _visible(folder):
        if _is_source(path):
            read.append(path)
        elif path.name not in _NO_SOURCES:
            others.append(path)
    return sorted(read, key=_parts), sorted(others, key=_parts)


def sources_in(folder: Path) -> list[Path]:
    """Those of them that some format can read."""
    return files_in(folder)[0]


def _visible(folder: Path) -> Iterator[Path]:
    for inside, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
        paths = (Path(inside, name) for name in names if not name.startswith(_HIDDEN))
        yield from (path for path in paths if path.is_file())


def _parts(path: Path) -> tuple[str, ...]:
    return path.parts


def _is_source(path: Path) -> bool:
    format = format_of(path)
    return format is not None and (path.suffix.lower() not in _YAML or has_matches(path))


_HIDDEN = (".", "~$")
_NO_SOURCES = frozenset({"_manifest.yml", "LICENSE", "Thumbs.db", "desktop.ini"})


def names() -> list[str]:
    """All that a format may be called."""
    return [AUTO, *dict.fromkeys(name for f in FORMATS for name in (f.name, *f.others))]
