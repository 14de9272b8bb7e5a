"""From replies as found to a draft: titles where none are given, ids, stages."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.books.importing.cleaning import LONGEST_TITLE, one_line
from assistant.books.importing.draft import Choices, Draft, Found
from assistant.books.importing.naming import Unique, slug
from assistant.books.importing.stages import stage_named, stage_of
from assistant.core.message import Message
from assistant.core.phrase import Phrase
from assistant.core.placeholder import PlaceholderError, pieces
from assistant.core.problem import Level, Place, Problem

LONGEST_ID = 90
_LONGEST_STAND_IN = 16
_SENTENCE = re.compile(r"[，,。.！!？?～~；;：:\n]+")
_GREETING = re.compile(r"^(?:亲爱的|亲亲|亲|您好|你好|哈喽|hi|hello)+[，,！!～~\s]*", re.IGNORECASE)
_NUMBER = re.compile(  # 1.5米 and 12:00 are no numbers of a list
    r"^\s*(?:第?[0-9]+(?:[、)）]|[.．:：](?!\d))\s*|（[0-9一二三四五六七八九十]+）\s*)"
)
_COUNT = re.compile(r"[（(]\s*\d+\s*条\s*[）)]$")
_SERIAL = re.compile(  # 双11 keeps its number
    r"(?:[\s_-]++(?:\d++(?![.\d]))?|[（(]\d++[）)]|副本|copy|导出|\d{4}(?:[-_.]?\d\d){1,2}|\d{6,}+)++$",
    re.IGNORECASE,
)


def draft_of(
    found: Sequence[Found],
    problems: Sequence[Problem],
    path: Path,
    choices: Choices,
    *,
    once: bool = True,
) -> Draft:
    """The draft of one file, in the order of the file; `once` as a draft has it."""
    ids = Unique()
    untitled: set[str] = set()
    phrases, groups = [], {}
    for reply in found:
        phrase = _phrase(reply, source_name(path), choices, ids)
        phrases.append(phrase)
        groups[phrase.id] = " / ".join(reply.groups)
        if not reply.title:
            untitled.add(phrase.id)
    return Draft(
        source_name(path),
        tuple(phrases),
        (*problems, *_unknown_stages(found, choices)),
        frozenset(untitled),
        once=once,
        groups=groups,
    )


def source_name(path: Path) -> str:
    """A file's name without what export dialogs and copies add: `话术导出 20261126(1)` → `话术`."""
    return _SERIAL.sub("", path.stem) or path.stem


def _phrase(reply: Found, source: str, choices: Choices, ids: Unique) -> Phrase:
    groups = tuple(_titled(group) for group in reply.groups)
    title = _titled(reply.title)[:LONGEST_TITLE] or stand_in(reply)
    return Phrase(
        "",
        ids(_id(reply, groups, title, source)),
        _stage(reply, groups, title, choices),
        title,
        reply.text,
        code=reply.code,
        keywords=reply.keywords,
        variants=reply.variants,
        place=reply.place,
    )


def stand_in(reply: Found) -> str:
    """A title for a reply that has none: its first key word, or how it begins."""
    if reply.keywords:
        return reply.keywords[0]
    shown = _plain(reply.text)
    parts = [p.strip() for p in _SENTENCE.split(_GREETING.sub("", shown)) if p.strip()]
    return (parts[0] if parts else one_line(reply.text))[:_LONGEST_STAND_IN].strip() or "话术"


def _id(reply: Found, groups: Sequence[str], title: str, source: str) -> str:
    """`file-group-title`; what is told apart by a code only, by that."""
    group = groups[-1] if groups and (reply.title or not reply.code) else ""
    parts = (source, group, reply.title or reply.code or title)
    whole = "-".join(word for part in parts if (word := slug(part))) or "phrase"
    return whole[:LONGEST_ID].rstrip("-")


def _stage(reply: Found, groups: tuple[str, ...], title: str, choices: Choices) -> str:
    said = _said(reply, choices)
    headings = (*groups, reply.stage) if reply.stage else groups
    return said or stage_of(headings, title, _plain(reply.text), choices.own)


def _said(reply: Found, choices: Choices) -> str:
    """The stage that was said for one of its groups, or that stands in its row."""
    for group in reversed(reply.groups):
        if group in choices.stages:
            return choices.stages[group]
    return stage_named(reply.stage, choices.own)


def _unknown_stages(found: Sequence[Found], choices: Choices) -> Iterator[Problem]:
    """A warning for each name in a column of stages that is none."""
    unknown: dict[str, list[Place]] = {}
    for reply in found:
        if reply.stage and not _said(reply, choices):
            unknown.setdefault(reply.stage, []).append(reply.place)
    for name, places in unknown.items():
        yield Problem(places[0], _no_stage(name, len(places)), Level.WARNING)


def _no_stage(name: str, count: int) -> Message:
    return Message.of(
        "话术本里没有阶段“{name}”；写着它的 {count} 条，阶段是猜的，请核对。",
        "The book has no stage “{name}”; the stages of the {count} rows that name it are guesses. "
        "Check them.",
        name=name,
        count=count,
    )


def _titled(text: str) -> str:
    return _COUNT.sub("", _NUMBER.sub("", one_line(text))).strip()


def _plain(text: str) -> str:
    try:
        return "".join(p if isinstance(p, str) else p.name for p in pieces(text))
    except PlaceholderError:
        return text
