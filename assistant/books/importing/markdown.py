"""Phrase lists in Markdown: a heading, `**适用场景：**`, a code block with the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from assistant.books.importing.draft import Choices, Draft
from assistant.books.importing.encoding import decode_import
from assistant.books.importing.naming import Unique, slug
from assistant.books.importing.scenes import keywords
from assistant.books.importing.slots import with_blanks
from assistant.books.importing.stages import stage_of
from assistant.books.reading.source import Source
from assistant.core.message import Message
from assistant.core.phrase import Phrase
from assistant.core.problem import Level, Place, Problem

_HEADING = re.compile(r" {0,3}(#{1,6}(?=\s)|#{2,6}(?=[^\s#]))\s*(.*)$")
_FENCE = re.compile(r"( {0,12})(`{3,}|~{3,})\s*[^`]*$")  # deep within a list, too
_SCENE = re.compile(r"[\s>*+-]*(?:适用|使用)?场景[\s*]*[：:][\s*]*(.*?)[\s*]*$")
_NUMBER = re.compile(
    r"^(?:第?[0-9一二三四五六七八九十]+(?:[、)）章节]|[.．:：](?!\d))\s*|（[0-9一二三四五六七八九十]+）\s*)"
)
_COUNT = re.compile(r"[（(]\s*\d+\s*条\s*[）)]$")
_NO_PHRASES = re.compile(
    "(?:话术库?|模板|文档|本文)?的?(?:使用说明|使用技巧)|目录|前言|更新日志|注意事项说明"
)


def read_markdown(path: Path, shown: str, choices: Choices) -> Draft:
    """The phrases of a Markdown list; with `scenes` their keywords too. Raises OSError."""
    source = decode_import(path.read_bytes(), shown)
    if isinstance(source, Problem):
        return Draft(problems=(source,))
    outline = _outline(source)
    blocks = [block for block in outline.blocks if block.is_phrase]
    return Draft(
        outline.title,
        tuple(_phrases(blocks, path.stem, choices)),
        tuple(outline.problems),
    )


@dataclass(slots=True)
class _Block:
    """A code block and what stands above it."""

    place: Place
    headings: tuple[str, ...]
    scene: str
    lines: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.headings[-1] if self.headings else ""

    @property
    def is_phrase(self) -> bool:
        """Whether it holds a reply, not an example of how to use the list."""
        return bool(self.text and self.title and not _NO_PHRASES.fullmatch(self.title))

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.lines).strip("\n")


@dataclass(slots=True)
class _Outline:
    source: Source
    title: str = ""
    scene: str = ""
    headings: dict[int, str] = field(default_factory=dict)
    blocks: list[_Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    fence: str = ""
    indent: int = 0
    opened: Place | None = None  # the heading under which no code block has come yet
    said: bool = False  # whether something else has

    def leave(self, level: int = 0) -> None:
        """Note that what an innermost heading has under it was not taken, being in no block."""
        deepest, title = max(self.headings.items(), default=(0, ""))
        if self.opened and self.said and level <= deepest and not _NO_PHRASES.fullmatch(title):
            self.problems.append(Problem(self.opened, _NO_BLOCK, Level.NOTE))
        self.opened, self.said = None, False

    def take(self, line: str, number: int) -> None:
        """Go on to the next line."""
        fence = _FENCE.match(line)
        if self.fence:
            self._inside(line)
        elif fence:
            self.indent = len(fence[1])
            self._open(fence[2], number)
        elif heading := _HEADING.match(line):
            self._enter(len(heading[1]), _titled(heading[2].rstrip().rstrip("#")), number)
        elif scene := _SCENE.match(line):
            self.scene = scene[1]
        elif line.strip(" \t>*_-=|:"):
            self.said = self.said or bool(self.headings)

    def _inside(self, line: str) -> None:
        if line.strip().startswith(self.fence) and not line.strip().strip(self.fence[0]):
            self._close()
        else:
            lead = len(line) - len(line.lstrip(" "))
            self.blocks[-1].lines.append(line[min(lead, self.indent) :])

    def _open(self, fence: str, number: int) -> None:
        self.fence, self.said, self.opened = fence, False, None
        headings = tuple(self.headings[level] for level in sorted(self.headings))
        place = Place(self.source.file, number, 1)
        self.blocks.append(_Block(place, headings, self.scene))

    def _close(self) -> None:
        self.fence = ""
        if not self.blocks[-1].text:
            self.problems.append(Problem(self.blocks[-1].place, _EMPTY, Level.WARNING))

    def _enter(self, level: int, title: str, number: int) -> None:
        self.leave(level)
        self.opened = Place(self.source.file, number, 1)
        self.title = self.title or title
        self.headings = {n: text for n, text in self.headings.items() if n < level}
        self.headings[level] = title
        self.scene = ""


def _outline(source: Source) -> _Outline:
    outline = _Outline(source)
    for number, line in enumerate(source.text.splitlines(), 1):
        outline.take(line, number)
    outline.leave()
    if outline.fence:
        outline.problems.append(Problem(outline.blocks.pop().place, _UNCLOSED))
    return outline


def _phrases(blocks: list[_Block], stem: str, choices: Choices) -> Iterator[Phrase]:
    ids, titles = Unique(), Unique()
    prefix = slug(stem) or "list"
    for block in blocks:
        text = with_blanks(block.text)
        yield Phrase(
            "",
            ids(f"{prefix}-{slug(block.title) or 'phrase'}"),
            stage_of(block.headings, block.title, own=choices.own),
            titles(block.title),
            text,
            keywords=keywords(block.scene) if choices.scenes else (),
            place=block.place,
        )


def _titled(heading: str) -> str:
    """A heading without its number, its count of entries and its emphasis."""
    return _COUNT.sub("", _NUMBER.sub("", heading.strip(" *_`"))).strip(" *_`") or heading


_NO_BLOCK = Message.of(
    "这个标题下面没有代码块，没有导入。",
    "Under this heading there is no code block; nothing of it was imported.",
)
_EMPTY = Message.of(
    "这个代码块是空的，没有导入。", "This code block is empty and was not imported."
)
_UNCLOSED = Message.of(
    "这个代码块没有结束，请在话术后面补一行“```”。",
    "This code block never ends; add a line “```” after the text.",
)
