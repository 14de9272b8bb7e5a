"""The patterns of wording rules: a small language that can't run away, made into expressions."""

# `a` stands for itself however it is written (see `folding`), `[ab]` for one of these, `(x|y)` for
# one of these wordings, `x?` for x or nothing, `<name>` for a named set, `…` for up to six
# characters without a pause (`，`), `#` for a letter or digit, `^` and `$` for the begin and end of
# a clause; `\` takes the meaning off the next sign.

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.core.message import Message
from assistant.core.wording.folding import (
    BREAK,
    INSIDE,
    LIGHT_PAUSE,
    NOTHING,
    PAUSE,
    read_as,
    spoken,
)

LONGEST = 300
MOST_WAYS = 20_000
_LONGEST_GAP = 6
_DEEPEST = 8
_LATIN = "abcdefghijklmnopqrstuvwxyz0123456789"
_PAUSES = frozenset({PAUSE, LIGHT_PAUSE, BREAK})
_ALSO = {"一": "1", "二": "2", "三": "3", "最": "zui"}


class PatternError(ValueError):
    """A malformed pattern; `offset` counts characters from the start of the pattern."""

    def __init__(self, offset: int, message: Message) -> None:
        super().__init__(str(message))
        self.offset = offset
        self.message = message


@dataclass(frozen=True, slots=True)
class Letter:
    """One of these characters, as they are read."""

    options: str

    @property
    def is_latin(self) -> bool:
        """Whether it can only be a Latin letter or a digit."""
        return all(option in _LATIN for option in self.options)


@dataclass(frozen=True, slots=True)
class Gap:
    """A few characters without a pause."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a clause begins, or ends."""

    begins: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these wordings; `optional`: or nothing."""

    branches: tuple[tuple["Node", ...], ...]
    optional: bool = False


Node = Letter | Gap | Edge | Choice


def literal(words: str) -> str:
    """The pattern that stands for these words only; pauses at their ends don't matter."""
    return spoken(words).said.strip("".join(_PAUSES))


def parse(pattern: str, sets: Mapping[str, Choice]) -> Choice:
    """Read a pattern. Raises PatternError."""
    if len(pattern) > LONGEST:
        raise PatternError(LONGEST, _TOO_LONG)
    parser = _Parser(pattern, sets)
    choice = parser.choice(0)
    if parser.at < len(pattern):
        raise PatternError(parser.at, _STRAY)
    if ways(choice) > MOST_WAYS:
        raise PatternError(0, _TOO_MANY_WAYS)
    return choice


def wanted(pattern: str, sets: Mapping[str, Choice]) -> Choice:
    """Read a pattern to search for, which has to begin with something. Raises PatternError."""
    choice = parse(pattern, sets)
    begins = firsts(choice)
    if not begins or begins & _PAUSES:
        raise PatternError(0, _NO_BEGIN)
    return choice


def firsts(choice: Choice) -> frozenset[str]:
    """The characters a wording can begin with; empty when it can begin with any, or with none."""
    found: set[str] = set()
    for branch in choice.branches:
        begin = _branch_firsts(branch)
        if not begin:
            return frozenset()
        found |= begin
    return frozenset(found)


def ways(choice: Choice) -> int:
    """In how many ways a text can be read as a wording, at most: what a search may cost at a place.

    Of the branches only those count together that can begin with the same character.
    """
    beginning: dict[str, int] = {}
    anything = int(choice.optional)
    for branch in choice.branches:
        count = _branch_ways(branch)
        begins = _branch_firsts(branch)
        anything += 0 if begins else count
        for first in begins:
            beginning[first] = beginning.get(first, 0) + count
    return max(beginning.values(), default=0) + anything


def _branch_ways(branch: tuple[Node, ...]) -> int:
    count = 1
    for node in branch:
        if isinstance(node, Gap):
            count *= _LONGEST_GAP + 1
        elif isinstance(node, Choice):
            count *= ways(node)
    return count


def expression(choice: Choice) -> str:
    """The regular expression for a text as read; bounded, so that it can't run away."""
    return _either(choice, before=False, after=False)


def _either(choice: Choice, *, before: bool, after: bool) -> str:
    """`before`, `after`: a Latin letter of the pattern may stand there, in one word with ours."""
    joined = "|".join(_sequence(branch, before=before, after=after) for branch in choice.branches)
    return f"(?:{joined}){'?' if choice.optional else ''}"


def _branch_firsts(branch: tuple[Node, ...]) -> set[str]:
    found: set[str] = set()
    for node in branch:
        if isinstance(node, Gap):
            return set()
        if isinstance(node, Letter):
            return found | set(node.options) | {_ALSO[o][0] for o in node.options if o in _ALSO}
        if isinstance(node, Choice):
            begin = firsts(node)
            if not begin:
                return set()
            found |= begin
            if not node.optional:
                return found
    return set()


def _sequence(branch: tuple[Node, ...], *, before: bool, after: bool) -> str:
    parts = []
    behind = _latin_beside(branch[::-1], after, -1)[-2::-1]
    for node, left, right in zip(branch, _latin_beside(branch, before, 1), behind, strict=False):
        if isinstance(node, Letter):
            parts.append(_letter(node, before=left, after=right))
        elif isinstance(node, Choice):
            parts.append(_either(node, before=left, after=right))
        else:
            parts.append(_GAP if isinstance(node, Gap) else _EDGES[node.begins])
        parts[-1] = _guarded(node, parts[-1], before=left, after=right)
    return "".join(parts)


def _guarded(node: Node, one: str, *, before: bool, after: bool) -> str:
    """A word begins, or ends, where Latin letters that may be missing stand at its edge."""
    if not isinstance(node, Choice) or not _may_be_nothing(node):
        return one
    begin = "" if before or not _is_latin(node, before, 1) else _WORD_BEGINS
    end = "" if after or not _is_latin(node, after, -1) else _WORD_ENDS
    return begin + one + end


def _may_be_nothing(node: Node) -> bool:
    if isinstance(node, Choice):
        return node.optional or any(all(map(_may_be_nothing, one)) for one in node.branches)
    return not isinstance(node, Letter)


def _latin_beside(nodes: tuple[Node, ...], outer: bool, step: int) -> list[bool]:
    """In front of each node, and at last behind all, whether a Latin letter may stand there."""
    beside = [outer]
    for node in nodes:
        beside.append(_is_latin(node, beside[-1], step))
    return beside


def _is_latin(node: Node, before: bool, step: int) -> bool:
    """Whether a Latin letter may end a node, or be `before` it and not in it; -1: backwards."""
    if isinstance(node, Choice):
        ends = (_latin_beside(branch[::step], before, step)[-1] for branch in node.branches)
        return any(ends) or (node.optional and before)
    return isinstance(node, Letter) and node.is_latin


def _letter(letter: Letter, *, before: bool, after: bool) -> str:
    if not letter.is_latin:
        return _han(letter)
    one = f"[{letter.options}]"
    start = " ?" if before or letter.options == _LATIN else " ?(?<![a-z0-9])"
    if after or letter.options == _LATIN:
        return start + one
    return f"{start}{one}(?![{'0-9' if letter.options.isdecimal() else 'a-z'}])"


def _han(letter: Letter) -> str:
    one = f"[{re.escape(letter.options)}]"
    also = [_also(_ALSO[option]) for option in letter.options if option in _ALSO]
    return f"(?:{'|'.join([one, *also])})" if also else one


def _also(spelling: str) -> str:
    kind = "0-9" if spelling.isdecimal() else "a-z"
    return f"(?<![{kind}]){spelling}(?![{kind}])"


class _Parser:
    def __init__(self, pattern: str, sets: Mapping[str, Choice]) -> None:
        self._pattern = pattern
        self._sets = sets
        self.at = 0

    def choice(self, depth: int) -> Choice:
        if depth > _DEEPEST:
            raise PatternError(self.at, _TOO_DEEP)
        branches = [self._branch(depth)]
        while self._sees("|"):
            self.at += 1
            branches.append(self._branch(depth))
        return Choice(tuple(branches))

    def _branch(self, depth: int) -> tuple[Node, ...]:
        start = self.at
        nodes: list[Node] = []
        while self.at < len(self._pattern) and self._pattern[self.at] not in "|)":
            node = self._node(depth)
            if self._sees("?"):
                self.at += 1
                node = Choice(((node,),) if node else ((),), optional=True)
            nodes += [node] if node else []
        if not nodes:
            raise PatternError(start, _EMPTY)
        return tuple(nodes)

    def _node(self, depth: int) -> Node | None:
        sign = self._take()
        if sign == "(":
            inside = self.choice(depth + 1)
            self._close(")")
            return inside
        if sign == "[":
            return self._class()
        if sign == "<":
            return self._set()
        if sign in _SIMPLE:
            return _SIMPLE[sign]
        if sign in "]>?~":
            raise PatternError(self.at - 1, _STRAY)
        return _read(self._take() if sign == "\\" else sign)

    def _class(self) -> Letter:
        options = ""
        while not self._sees("]"):
            options += _as_letter(self._take())
        self.at += 1
        if not options:
            raise PatternError(self.at - 1, _EMPTY)
        return Letter(options)

    def _set(self) -> Choice:
        start = self.at
        while not self._sees(">"):
            self._take()
        self.at += 1
        name = self._pattern[start : self.at - 1]
        if name not in self._sets:
            raise PatternError(start, _unknown_set(name))
        return self._sets[name]

    def _sees(self, sign: str) -> bool:
        return self._pattern.startswith(sign, self.at)

    def _take(self) -> str:
        if self.at >= len(self._pattern):
            raise PatternError(self.at, _UNFINISHED)
        self.at += 1
        return self._pattern[self.at - 1]

    def _close(self, sign: str) -> None:
        if not self._sees(sign):
            raise PatternError(self.at, _UNFINISHED)
        self.at += 1


def _as_letter(character: str) -> str:
    read = read_as(character)
    return "" if read in (INSIDE, NOTHING) else read


def _read(character: str) -> Letter | None:
    read = _as_letter(character)
    return Letter(read) if read else None


_GAP = f"[^，\n]{{0,{_LONGEST_GAP}}}?"
_WORD_BEGINS = "(?:(?<![a-z0-9])|(?! ?[a-z0-9]))"
_WORD_ENDS = "(?:(?<![a-z])|(?![a-z]))(?:(?<![0-9])|(?![0-9]))"
_EDGES = {True: "(?<![^，、\n])", False: "(?![^，、\n])"}
_SIMPLE: dict[str, Node] = {
    "…": Gap(),
    "#": Letter(_LATIN),
    "^": Edge(begins=True),
    "$": Edge(begins=False),
}


def _unknown_set(name: str) -> Message:
    return Message.of(
        "没有名为“{name}”的词组。", "There is no set with the name “{name}”.", name=name
    )


_TOO_LONG = Message.of(
    "写法太长（超过 {most} 个字），请拆成几条。",
    "The pattern is too long (more than {most} characters); split it.",
    most=LONGEST,
)
_TOO_MANY_WAYS = Message.of(
    "可选的说法太多，查起来会很慢，请拆成几条。",
    "The pattern stands for too many wordings to be searched quickly; split it.",
)
_TOO_DEEP = Message.of("括号套得太深。", "The brackets are nested too deep.")
_NO_BEGIN = Message.of(
    "要以文字开头，不能是“…”，也不能全都可有可无。",
    "It has to begin with words, not with “…”, and can't be optional as a whole.",
)
_STRAY = Message.of(
    "这个符号放错了地方；要它本身的意思，请在前面加“\\”。",
    "This sign is out of place; write “\\” before it to mean the sign itself.",
)
_UNFINISHED = Message.of("括号没有合上。", "A bracket is not closed.")
_EMPTY = Message.of("这里少了文字。", "There are no words here.")
