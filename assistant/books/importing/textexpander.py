"""TextExpander's property lists: groups and snippets."""

import plistlib
import re
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from assistant.books.importing.cleaning import cleaned, one_line
from assistant.books.importing.draft import Choices, Draft, Found
from assistant.books.importing.drafting import draft_of
from assistant.books.importing.lines import Lines
from assistant.books.importing.snippet_blanks import from_textexpander
from assistant.books.importing.snippets import lost_message
from assistant.books.reading.source import MOST_BYTES
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem

_UUID = re.compile(r"<string>\s*([^<\s]{1,80})\s*</string>")
# plistlib says of a damaged file whatever the value it stumbled over says.
_DAMAGED = (ValueError, LookupError, TypeError, AttributeError, OverflowError, EOFError)


def read_textexpander(path: Path, shown: str, choices: Choices) -> Draft:
    """The replies of a property list. Raises OSError."""
    data = path.read_bytes()
    root = _root(data, shown)
    if isinstance(root, Problem):
        return Draft(problems=(root,))
    groups, alone = _groups(root), _group_name(root)
    found: list[Found] = []
    problems: list[Problem] = []
    places = _Places(data, shown)
    for snippet in _newest(root, "snippets"):
        place = places.of(snippet)
        text = from_textexpander(cleaned(_text(snippet, "plainText")))
        if not text.text:
            problems.append(Problem(place, _EMPTY, Level.WARNING))
            continue
        group = groups.get(_text(snippet, "uuidString"), alone)
        title, code = one_line(_text(snippet, "label")), one_line(_text(snippet, "abbreviation"))
        found.append(Found(text.text, place, title, (group,) if group else (), code))
        if text.lost:
            problems.append(Problem(place, lost_message(text.lost), Level.WARNING))
        if snippet.get("snippetType") in _SCRIPTS:
            problems.append(Problem(place, _SCRIPT, Level.WARNING))
    if not found and not problems:
        problems = [Problem(Place(shown, 1, 1), _NOTHING)]
    return draft_of(found, problems, path, choices, once=False)


_SCRIPTS = (2, 3, 4)  # AppleScript, shell, JavaScript; 0 is plain and 1 is rich text


def _root(data: bytes, shown: str) -> dict[str, Any] | Problem:
    if len(data) > MOST_BYTES:
        return Problem(Place(shown, 1, 1), _TOO_LARGE)
    try:
        root = plistlib.loads(data)
    except ExpatError as error:
        return Problem(Place(shown, error.lineno, error.offset + 1), _BROKEN)
    except (plistlib.InvalidFileException, RecursionError, *_DAMAGED):
        return Problem(Place(shown, 1, 1), _BROKEN)
    return root if isinstance(root, dict) else Problem(Place(shown, 1, 1), _NOTHING)


def _groups(root: dict[str, Any]) -> dict[str, str]:
    named = {}
    for group in _newest(root, "groups"):
        members = group.get("snippetUUIDs")
        for uuid in members if isinstance(members, list) else ():
            if isinstance(uuid, str):
                named[uuid] = one_line(_text(group, "name"))
    return named


def _group_name(root: dict[str, Any]) -> str:
    """The name of the group where a file holds a single one."""
    info = root.get("groupInfo")
    return one_line(_text(info, "groupName")) if isinstance(info, dict) else ""


def _newest(root: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """In a newer file the older list has only a word of warning."""
    return _dicts(root, f"{name}TE3") or _dicts(root, f"{name}TE2")


def _dicts(root: dict[str, Any], name: str) -> list[dict[str, Any]]:
    found = root.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _text(entry: dict[str, Any], name: str) -> str:
    value = entry.get(name, "")
    return value if isinstance(value, str) else ""


class _Places:
    """Where the snippets stand in the file, by their ids."""

    def __init__(self, data: bytes, file: str) -> None:
        text = data.decode("utf-8", "replace")
        self._lines, self._file = Lines(text), file
        self._starts = {found[1]: found.start() for found in _UUID.finditer(text)}

    def of(self, snippet: dict[str, Any]) -> Place:
        at = self._starts.get(_text(snippet, "uuidString"), 0)
        return Place(self._file, *self._lines.position(at))


_EMPTY = Message.of("这一条没有内容，没有导入。", "This one has no text and was not imported.")
_SCRIPT = Message.of(
    "这一条在 TextExpander 里是脚本；只导入了它的文字，不会运行。",
    "This one is a script in TextExpander; only its text was imported, it is never run.",
)
_NOTHING = Message.of(
    "这里没有 TextExpander 的短语。", "There are no TextExpander snippets in here."
)
_BROKEN = Message.of(
    "从这里起读不懂，文件可能不完整或不是 TextExpander 的导出。请重新导出一份。",
    "Can't be read from here on; the file may be incomplete or no TextExpander export.",
)
_TOO_LARGE = Message.of(
    "文件太大，没有读取。请拆成几个文件。",
    "The file is too large and was not read. Split it into several files.",
)
