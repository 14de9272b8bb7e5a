"""What a book is called, read from the head of its file; the entries are not looked at."""

from pathlib import Path

import yaml

from assistant.books.reading.source import Source, decode

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HEAD = 64 * 1024  # characters: a name stands among the first lines
_DEEPEST = 20  # brackets in brackets: no book has as many, and thousands take the parser seconds
_NOTHING = ("~", "null", "Null", "NULL")


def name_of(file: Path) -> str:
    """The book's name; that of the file where it has none or can't be read."""
    try:
        source = decode(file.read_bytes(), str(file))
        return (_name_in(source.text[:_HEAD]) if isinstance(source, Source) else "") or file.stem
    except (OSError, yaml.YAMLError):
        return file.stem


def _name_in(text: str) -> str:
    """What stands behind `name` in the outermost mapping; empty where there is nothing."""
    depth = 0
    key: str | None = None  # whose value is waited for; None where a key is
    for event in yaml.parse(text, _LOADER):
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.NodeEvent) and depth == 1:
            written = _text_of(event)
            if key == "name" and isinstance(event, yaml.ScalarEvent):
                return written
            key = written if key is None else None
        depth += isinstance(event, yaml.CollectionStartEvent)
        if depth > _DEEPEST:
            break
    return ""


def _text_of(event: yaml.NodeEvent) -> str:
    """A scalar as text; empty for YAML's nothing and for what is no scalar."""
    if not isinstance(event, yaml.ScalarEvent):
        return ""
    text = str(event.value).strip()
    return "" if event.implicit[0] and text in _NOTHING else text
