"""YAML as plain nodes: text, lists and mappings that know their place; nothing is interpreted."""

# Built from the parser's events in one pass, so that tags, aliases, depth and size are refused
# before they can cost anything.

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, cast

import yaml

from assistant.books.reading import wording
from assistant.books.reading.findings import Findings
from assistant.books.reading.source import Source
from assistant.books.reading.syntax import explain
from assistant.core.message import Message
from assistant.core.problem import Place, Problem

DEEPEST = 8
MOST_ENTRIES = 50_000
MOST_KEYS = 1000
MOST_NODES = 400_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BLOCK = ("|", ">")  # styles of a text that stands below its sign
_CollectionStart = yaml.SequenceStartEvent | yaml.MappingStartEvent


class Scalar(NamedTuple):
    """A text as written, without quotes and escapes; `start`, `end` are its span in the source."""

    line: int
    column: int
    text: str
    style: str
    start: int
    end: int

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all was written after the key."""
        return not self.text and not self.style


class Sequence(NamedTuple):
    """A list of nodes."""

    line: int
    column: int
    items: tuple["Node", ...]
    start: int
    flow: bool


class Mapping(NamedTuple):
    """Keys and values in order, each key once."""

    line: int
    column: int
    pairs: tuple[tuple[Scalar, "Node"], ...]
    start: int
    flow: bool


class Broken(NamedTuple):
    """A node that must not be used; why has been noted already."""

    line: int
    column: int


Node = Scalar | Sequence | Mapping | Broken


class Span(NamedTuple):
    """A part of the source: from `start` to `end`, beginning at `line`, `depth` levels down."""

    start: int
    end: int
    line: int = 1
    depth: int = 1


class RefusedError(Exception):
    """The source can't be composed; `hopeless` when trying its parts makes no sense either."""

    def __init__(self, problem: Problem, *, hopeless: bool = False) -> None:
        super().__init__(str(problem.message))
        self.problem = problem
        self.hopeless = hopeless


@dataclass(slots=True)
class Budget:
    """How many nodes may still be built, over all parts of a file."""

    nodes: int = MOST_NODES


def compose(source: Source, span: Span, findings: Findings, budget: Budget) -> Node | None:
    """The one document in a part of the source; None when it is empty. Raises RefusedError."""
    return _Composer(source, span, findings, budget).document()


class _Composer:
    def __init__(self, source: Source, span: Span, findings: Findings, budget: Budget) -> None:
        self._file = source.file
        self._span = span
        self._findings = findings
        self._events = self._parsed(source.text[span.start : span.end])
        self._budget = budget

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise self._refused(event, _TWO_DOCUMENTS)
                root = self._node(next(self._events), self._span.depth)
        if isinstance(root, Scalar) and root.is_blank:
            return None
        return root

    def _parsed(self, text: str) -> Iterator[yaml.Event]:
        loader = _LOADER(text)
        try:
            while loader.check_event():
                yield cast("yaml.Event", loader.get_event())
        except yaml.YAMLError as error:
            raise self._unreadable(error, text) from error
        finally:
            loader.dispose()

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self._count(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.AliasEvent):
            return self._broken(event, _ALIAS)
        if depth > DEEPEST:
            raise self._refused(event, _TOO_DEEP)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(cast("yaml.MappingStartEvent", event), depth)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar | Broken:
        if event.anchor or event.tag:
            return self._decorated(event)
        text = event.value.rstrip("\n") if event.style in BLOCK else event.value
        start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)
        shift = self._span.start
        return Scalar(
            start.line + self._span.line,
            start.column + 1,
            text,
            event.style or "",
            start.index + shift,
            end.index + shift,
        )

    def _sequence(self, event: yaml.SequenceStartEvent, depth: int) -> Sequence | Broken:
        items: list[Node] = []
        for inner in self._events:
            if isinstance(inner, yaml.SequenceEndEvent):
                break
            if len(items) == MOST_ENTRIES:
                raise self._refused(inner, _TOO_MANY_ENTRIES, hopeless=True)
            items.append(self._node(inner, depth + 1))
        if event.anchor or event.tag:
            return self._decorated(event)
        return Sequence(*self._spot(event), tuple(items), *self._shape(event))

    def _mapping(self, event: yaml.MappingStartEvent, depth: int) -> Mapping | Broken:
        pairs: list[tuple[Scalar, Node]] = []
        lines: dict[str, int] = {}
        for inner in self._events:
            if isinstance(inner, yaml.MappingEndEvent):
                break
            if len(pairs) == MOST_KEYS:
                raise self._refused(inner, _TOO_MANY_KEYS, hopeless=True)
            key = self._node(inner, depth + 1)
            value = self._node(next(self._events), depth + 1)
            pairs.append(self._pair(key, value, lines))
        if event.anchor or event.tag:
            return self._decorated(event)
        return Mapping(*self._spot(event), tuple(pairs), *self._shape(event))

    def _pair(self, key: Node, value: Node, lines: dict[str, int]) -> tuple[Scalar, Node]:
        if not isinstance(key, Scalar):
            if not isinstance(key, Broken):
                self._findings.error(key, _KEY_NOT_TEXT)
            return Scalar(key.line, key.column, "", "", 0, 0), Broken(key.line, key.column)
        problem = self._faulty(key, lines)
        if problem:
            self._findings.error(key, problem)
            return key, Broken(key.line, key.column)
        lines[key.text] = key.line
        return key, value

    def _faulty(self, key: Scalar, lines: dict[str, int]) -> Message | None:
        if key.text == "<<" and not key.style:
            return _MERGE
        return wording.twice(key.text, lines[key.text]) if key.text in lines else None

    def _decorated(self, event: yaml.ScalarEvent | _CollectionStart) -> Broken:
        return self._broken(event, _ANCHOR if event.anchor else _TAG)

    def _broken(self, event: yaml.Event, message: Message) -> Broken:
        broken = Broken(*self._spot(event))
        self._findings.error(broken, message)
        return broken

    def _count(self, event: yaml.Event) -> None:
        self._budget.nodes -= 1
        if self._budget.nodes < 0:
            raise self._refused(event, _TOO_MUCH, hopeless=True)

    def _spot(self, event: yaml.Event) -> tuple[int, int]:
        mark = cast("yaml.Mark", event.start_mark)
        return mark.line + self._span.line, mark.column + 1

    def _shape(self, event: _CollectionStart) -> tuple[int, bool]:
        mark = cast("yaml.Mark", event.start_mark)
        return mark.index + self._span.start, bool(event.flow_style)

    def _refused(
        self, event: yaml.Event, message: Message, *, hopeless: bool = False
    ) -> RefusedError:
        place = Place(self._file, *self._spot(event))
        return RefusedError(Problem(place, message), hopeless=hopeless)

    def _unreadable(self, error: yaml.YAMLError, text: str) -> RefusedError:
        line, column, message = explain(error, text)
        return RefusedError(Problem(Place(self._file, line + self._span.line, column + 1), message))


_ALIAS = Message.of(
    "不能用“*”引用别处的内容；请把内容直接写在这里。以 * 开头的文字请加引号。",
    "References with “*” are not allowed; write the content here. Quote a text that begins with *.",
)
_ANCHOR = Message.of(
    "不能用“&”做标记；请删掉。以 & 开头的文字请加引号。",
    "Anchors with “&” are not allowed; delete it. Quote a text that begins with &.",
)
_TAG = Message.of(
    "不能用“!”类型标记；请删掉。以 ! 开头的文字请加引号。",
    "Tags with “!” are not allowed; delete it. Quote a text that begins with !.",
)
_MERGE = Message.of(
    "不能用“<<”合并别处的内容；请把内容直接写在这里。",
    "Merging with “<<” is not allowed; write the content here.",
)
_KEY_NOT_TEXT = Message.of(
    "冒号前面要是一个简单的词，如 title。以 {{ 或 [ 开头的文字请加引号。",
    "A plain word like title must stand before the colon. Quote a text that begins with {{ or [.",
)
_TWO_DOCUMENTS = Message.of(
    "一个文件里只能有一个话术本；请删掉这里的“---”，或把后面的内容另存一个文件。",
    "A file holds one book; delete this “---” or move what follows into a file of its own.",
)
_TOO_DEEP = Message.of(
    "嵌套超过 {deepest} 层。请检查缩进和括号。",
    "Nested more than {deepest} levels deep. Check the indentation and brackets.",
    deepest=DEEPEST,
)
_TOO_MANY_ENTRIES = Message.of(
    "这个列表超过 {most} 条，文件没有读取。请拆成几个话术本。",
    "This list has more than {most} entries; the file was not read. Split it into several books.",
    most=MOST_ENTRIES,
)
_TOO_MANY_KEYS = Message.of(
    "这里的分项超过 {most} 个，文件没有读取。请检查缩进和“- ”。",
    "More than {most} keys in one entry; the file was not read. Check the indentation and “- ”.",
    most=MOST_KEYS,
)
_TOO_MUCH = Message.of(
    "内容太多（超过 {most} 项），文件没有读取。请拆成几个话术本。",
    "Too much content (more than {most} items); the file was not read. "
    "Split it into several books.",
    most=MOST_NODES,
)
