"""JSON files: what 千牛 keeps inside, and Beeftext's combos."""

from collections.abc import Iterator
from pathlib import Path

from assistant.books.importing.cleaning import cleaned, one_line, unescaped
from assistant.books.importing.draft import Choices, Draft, Found
from assistant.books.importing.drafting import draft_of
from assistant.books.importing.encoding import decode_import
from assistant.books.importing.foreign_blanks import from_tool
from assistant.books.importing.html_sheet import page_text
from assistant.books.importing.json_text import Finder, Json, entries, read_json, text_of
from assistant.books.importing.snippet_blanks import from_beeftext
from assistant.books.reading.source import Source
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem

NEWEST_BEEFTEXT = 11
_LONGEST_NUMBER = 6
_LONGEST_ADDRESS = 100
_MOST_LEFT = 5


def read_snippets(path: Path, shown: str, choices: Choices) -> Draft:
    """The replies of a JSON file of either program. Raises OSError."""
    source = decode_import(path.read_bytes(), shown)
    value = read_json(source) if isinstance(source, Source) else source
    if isinstance(source, Problem) or isinstance(value, Problem):
        return Draft(problems=(value,) if isinstance(value, Problem) else ())
    found: list[Found] = []
    problems: list[Problem] = []
    for one in _combos(value, source) if _is_beeftext(value) else _qianniu(value, source):
        (found if isinstance(one, Found) else problems).append(one)  # type: ignore[arg-type]
    if not found and not problems:
        problems = [Problem(Place(shown, 1, 1), _NOTHING)]
    return draft_of(found, problems, path, choices, once=not _is_beeftext(value))


def _is_beeftext(value: Json) -> bool:
    return isinstance(value, dict) and ("combos" in value or "fileFormatVersion" in value)


def _combos(value: Json, source: Source) -> Iterator[Found | Problem]:
    version = text_of(value, "fileFormatVersion")
    if version.isdecimal() and (len(version) > _LONGEST_NUMBER or int(version) > NEWEST_BEEFTEXT):
        at = source.text.find('"fileFormatVersion"')
        yield Problem(source.place(at), _newer(version))
        return
    names = {text_of(g, "uuid"): text_of(g, "name") for g in entries(value, "groups")}
    combos = entries(value, "combos")
    keys = "uuid", "keyword", "comboText", "name", "snippet", "substitutionText"
    for combo, place in zip(combos, Finder(source).places(combos, *keys), strict=True):
        plain, left = _plain(text_of(combo, "snippet", "substitutionText"))
        text = from_beeftext(cleaned(plain))
        if not text.text:
            yield Problem(place, _EMPTY, Level.WARNING)
            continue
        group = one_line(names.get(text_of(combo, "group"), ""))
        yield Found(
            text.text,
            place,
            one_line(text_of(combo, "name") or text_of(combo, "description")),
            (group,) if group else (),
            one_line(text_of(combo, "keyword", "comboText")),
        )
        if text.lost:
            yield Problem(place, lost_message(text.lost), Level.WARNING)
        if left:
            yield Problem(place, left_message(left), Level.WARNING)
        if combo.get("enabled") is False:
            yield Problem(place, _DISABLED, Level.WARNING)


def _plain(snippet: str) -> tuple[str, tuple[str, ...]]:
    """Rich snippets are whole HTML pages; what they say is kept, not how it looks."""
    if not snippet.lstrip().lower().startswith(("<!doctype", "<html")):
        return snippet, ()
    return page_text(snippet)


def _qianniu(value: Json, source: Source) -> Iterator[Found | Problem]:
    """`{data: {result: {groups, list}}}`, or what stands in there alone."""
    path = _way_to_list(value)
    inner = value
    for name in path:
        inner = inner.get(name) if isinstance(inner, dict) else None
    names = {text_of(g, "id", "groupId"): text_of(g, "name") for g in entries(inner, "groups")}
    replies = entries(inner, "list") or (entries(value) if isinstance(value, list) else [])
    keys = "content", "text", "id"
    for reply, place in zip(replies, Finder(source).places(replies, *keys), strict=True):
        text = from_tool(cleaned(unescaped(text_of(reply, "content", "text"))))
        if not text:
            yield Problem(place, _EMPTY, Level.WARNING)
            continue
        group = one_line(names.get(text_of(reply, "groupId", "group_id"), ""))
        groups = (group or one_line(text_of(reply, "group", "groupName")),)
        code = one_line(text_of(reply, "code", "shortcut"))
        title = one_line(text_of(reply, "title", "name"))
        yield Found(text, place, title, tuple(filter(None, groups)), code)


def _way_to_list(value: Json) -> tuple[str, ...]:
    ways: tuple[tuple[str, ...], ...] = (("data", "result"), ("result",), ("data",), ())
    return next((way for way in ways if entries(value, *way, "list")), ways[0])


def lost_message(lost: tuple[str, ...]) -> Message:
    """What of a text could not be carried over."""
    return Message.of(
        "这些内容带不过来，改成了变量：{lost}。脚本不会运行。",
        "These can't be carried over and became blanks: {lost}. Scripts are never run.",
        lost=" ".join(" ".join(lost).split())[:100],
    )


def left_message(left: tuple[str, ...]) -> Message:
    """Which pictures and addresses of a page its text does not have."""
    return Message.of(
        "这些图片和网址没有带过来：{left}。图片可以在编辑器里加，网址请写进正文。",
        "These pictures and addresses were not carried over: {left}. "
        "Add pictures in the editor and write addresses into the text.",
        left=" ".join(one_line(one)[:_LONGEST_ADDRESS] for one in left[:_MOST_LEFT]),
    )


def _newer(version: str) -> Message:
    return Message.of(
        "这个文件是 Beeftext 第 {version} 版格式，比本程序认识的（{known}）新，没有导入。",
        "This file is in Beeftext's format {version}, newer than the one known here ({known}); "
        "it was not imported.",
        version=version[:_LONGEST_NUMBER],
        known=NEWEST_BEEFTEXT,
    )


_NOTHING = Message.of(
    "没有在这个 JSON 文件里找到话术；认识的有千牛和 Beeftext 的格式。",
    "No phrases found in this JSON file; the formats of Qianniu and Beeftext are known.",
)
_EMPTY = Message.of("这一条没有内容，没有导入。", "This one has no text and was not imported.")
_DISABLED = Message.of(
    "这一条在 Beeftext 里是停用的，照样导入了。",
    "This one is disabled in Beeftext; it was imported all the same.",
)
