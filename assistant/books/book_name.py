"""What a book is called, read from the head of its file; the entries are not looked at."""

from pathlib import Path

import yaml

from assistant.books.reading.source import Source, decode

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HEAD = 64 * 1024  # characters: a name stands among the first lines


def name_of(file: Path) -> str:
    """The book's name; that of the file where it has none or can't be read."""
    try:
        source = decode(file.read_bytes(), str(file))
        return (_name_in(source.text[:_HEAD]) if isinstance(source, Source) else "") or file.stem
    except (OSError, yaml.YAMLError):
        return file.stem


def _name_in(text: str) -> str:
    depth, key = 0, ""  # `key` is what a value of the outermost mapping is waited for
    for event in yaml.parse(text, _LOADER):
        if isinstance(event, yaml.ScalarEvent) and depth == 1:
            if key == "name":
                return str(event.value).strip()
            key = "" if key else str(event.value)
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            key = key if depth > 1 else ""
    return ""
