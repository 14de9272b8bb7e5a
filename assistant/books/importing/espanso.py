"""espanso's match files: triggers become codes; scripts and shell commands are never run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from assistant.books.importing.cleaning import LONGEST_TEXT, cleaned, one_line
from assistant.books.importing.draft import Choices, Draft, Found
from assistant.books.importing.drafting import draft_of
from assistant.books.importing.encoding import decode_import
from assistant.books.importing.espanso_text import Texts, values, variables
from assistant.books.importing.html_sheet import page_text
from assistant.books.importing.snippets import left_message, lost_message
from assistant.books.reading.findings import Findings
from assistant.books.reading.salvage import root_of
from assistant.books.reading.tree import Mapping, Node, Scalar, Sequence
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem

_SIGNS = " :;/\\!.,@#$%^&*-_=+~`|'\"<>()[]"
_OURS = frozenset({"format", "book"})
_KEYS = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?\{?[\"' ]?(?:matches|global_vars|imports)[\"']?\s*:")
_A_BOOKS_KEY = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?format[ ]*:")
_TEXTS = ("replace", "form", "markdown", "html")


def read_espanso(path: Path, shown: str, choices: Choices) -> Draft:
    """The replies of a match file. Raises OSError."""
    source = decode_import(path.read_bytes(), shown)
    if isinstance(source, Problem):
        return Draft(problems=(source,))
    findings = Findings(shown)
    root = root_of(source, findings)
    if isinstance(root, Mapping) and {key.text for key, _ in root.pairs} >= _OURS:
        return Draft(problems=(Problem(Place(shown, 1, 1), _A_BOOK),))
    page = _Page(shown, root)
    problems = [*findings.problems, *page.problems]
    if not page.found and not problems:
        problems = [Problem(Place(shown, 1, 1), _NOTHING, Level.WARNING)]
    return draft_of(page.found, problems, path, choices, once=False)


def has_matches(path: Path) -> bool:
    """Whether a YAML file is one of espanso's, not a manifest or a book. Raises OSError."""
    text = path.read_bytes()
    return bool(_KEYS.search(text)) and not _A_BOOKS_KEY.search(text)


@dataclass(slots=True)
class _Page:
    file: str
    root: Node | None
    found: list[Found] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        top = values(self.root)
        shared = variables(top.get("global_vars"))
        matches = top.get("matches")
        nodes = matches.items if isinstance(matches, Sequence) else ()
        texts = Texts(shared, {name: match for match in nodes for name in _triggers(match)})
        for match in nodes:
            self._take(match, texts)
        for name in _scalars(top.get("imports")):
            self._warn(top["imports"], _imports(name))

    def _take(self, match: Node, texts: Texts) -> None:
        keys = values(match)
        written = next(((k, keys[k]) for k in _TEXTS if isinstance(keys.get(k), Scalar)), None)
        if written is None:
            self._warn(match, _IMAGE if "image_path" in keys else _EMPTY)
            return
        kind, node = written
        text = node.text if isinstance(node, Scalar) else ""
        if len(text) > LONGEST_TEXT:
            self._warn(match, _TOO_LONG)
            return
        text, left = page_text(text) if kind == "html" else (text, ())
        made = texts.converted(text, match)
        reply, *others = (*map(cleaned, made.wordings), "")
        if not reply or len(reply) > LONGEST_TEXT:
            self._warn(match, _TOO_LONG if reply else _EMPTY)
            return
        self._keep(match, reply, tuple(filter(None, others)))
        if made.lost:
            self._warn(match, lost_message(made.lost))
        if left:
            self._warn(match, left_message(left))
        for key, message in (("regex", _REGEX), ("image_path", _IMAGE)):
            if key in keys:
                self._warn(match, message)

    def _keep(self, match: Node, reply: str, others: tuple[str, ...]) -> None:
        keys = values(match)
        codes = [one_line(trigger).strip(_SIGNS) or trigger for trigger in _triggers(match)]
        words = (*codes[1:], *map(one_line, _scalars(keys.get("search_terms"))))
        label = next(_scalars(keys.get("label")), "")
        self.found.append(
            Found(
                reply,
                Place(self.file, match.line, match.column),
                one_line(label),
                (),
                "".join(codes[:1]),
                tuple(dict.fromkeys(word for word in words if word)),
                others,
            )
        )

    def _warn(self, at: Node, message: Message) -> None:
        place = Place(self.file, at.line, at.column)
        self.problems.append(Problem(place, message, Level.WARNING))


def _triggers(match: Node) -> list[str]:
    keys = values(match)
    return [*_scalars(keys.get("trigger")), *_scalars(keys.get("triggers"))]


def _scalars(node: Node | None) -> Iterator[str]:
    for item in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(item, Scalar) and item.text.strip():
            yield item.text


def _imports(name: str) -> Message:
    return Message.of(
        "它还引用了“{name}”，那里面的没有一起导入；请单独导入那个文件。",
        "It also refers to “{name}”, which was not imported with it; import that file by itself.",
        name=one_line(name)[:100],
    )


_A_BOOK = Message.of(
    "这已经是本程序的话术本，不用导入；放进话术库就能用。",
    "This is a phrasebook of this program already; add it to the library instead.",
)
_NOTHING = Message.of(
    "这个文件里没有 espanso 的短语（matches）。",
    "There are no espanso matches in this file.",
)
_EMPTY = Message.of("这一条没有文字，没有导入。", "This one has no text and was not imported.")
_TOO_LONG = Message.of("这一条太长，没有导入。", "This one is too long and was not imported.")
_IMAGE = Message.of(
    "这一条的图片没有带过来；请在编辑时把图片拖进去。",
    "The picture of this one was not carried over; drag it into the editor.",
)
_REGEX = Message.of(
    "这一条用正则表达式触发，这个没有带过来。",
    "This one is triggered by a regular expression, which was not carried over.",
)
