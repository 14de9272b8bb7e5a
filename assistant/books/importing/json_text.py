"""JSON read without trust: bounded in depth, numbers left as texts, faults with their place."""

import json
import re
from collections.abc import Iterator

from assistant.books.importing.lines import Lines
from assistant.books.reading.source import Source
from assistant.core.message import Message
from assistant.core.problem import Place, Problem

DEEPEST = 30
_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*"|([\[{])|([\]}])', re.DOTALL)

Json = dict[str, "Json"] | list["Json"] | str | bool | None


def read_json(source: Source) -> Json | Problem:
    """The value of a file; numbers come as they are written."""
    deep = _too_deep(source.text)
    if deep is not None:
        return Problem(source.place(deep), _TOO_DEEP)
    try:
        value: Json = json.loads(
            source.text, parse_int=str, parse_float=str, parse_constant=str, strict=False
        )
    except json.JSONDecodeError as error:
        return Problem(Place(source.file, error.lineno, error.colno), _BROKEN)
    return value


def _too_deep(text: str) -> int | None:
    depth = 0
    for found in _BRACKET.finditer(text):
        depth += bool(found[1]) - bool(found[2])
        if depth > DEEPEST:
            return found.start()
    return None


def text_of(value: Json, *names: str) -> str:
    """The first of these keys that holds a text, else ""."""
    found = (value.get(name) for name in names) if isinstance(value, dict) else iter(())
    return next((text for text in found if isinstance(text, str) and text), "")


def entries(value: Json, *path: str) -> list[dict[str, Json]]:
    """The mappings in the list that is reached by these keys; none where there is no such list."""
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


class Finder:
    """Tells where in the file an entry stands, entry after entry."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lines = Lines(source.text)
        self._at = 0

    def places(self, entries: list[dict[str, Json]], *names: str) -> Iterator[Place]:
        """The place of each entry, by the first of its texts under these names."""
        for entry in entries:
            yield self._place(text_of(entry, *names))

    def _place(self, word: str) -> Place:
        found = self._source.text.find(json.dumps(word, ensure_ascii=False), self._at)
        if found < 0:
            found = self._source.text.find(json.dumps(word), self._at)
        self._at = max(found, self._at)
        return Place(self._source.file, *self._lines.position(self._at))


_TOO_DEEP = Message.of(
    "嵌套超过 {deepest} 层，这不是话术文件。",
    "Nested more than {deepest} levels deep; this is no file of phrases.",
    deepest=DEEPEST,
)
_BROKEN = Message.of(
    "从这里起不是正确的 JSON，文件可能不完整。请重新导出一份。",
    "Not valid JSON from here on; the file may be incomplete. Export it again.",
)
