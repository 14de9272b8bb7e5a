"""Texts of espanso matches: `{{variables}}`, forms and cursor marks turned into our notation."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.books.importing.blank_names import blank, literal
from assistant.books.reading.tree import Mapping, Node, Scalar, Sequence

_TOKEN = re.compile(
    r"\{\{\s*(?P<name>[\w.-]{1,60}?)\s*\}\}|\[\[\s*(?P<field>[\w.-]{1,60}?)\s*\]\]|(?P<mark>\$\|\$)"
)
_NAMED = re.compile(r"\(\?P?<(\w{1,60})>")  # what a regular expression gives a name
_RUNS = frozenset({"shell", "script"})
_DAY = re.compile("%-?[dexDF]")
_NO_DATE = re.compile("%-?[^YymbBdexDF%-]")  # a time, a weekday: not what {今天} becomes
_A_DAY = 86_400  # seconds
_SECONDS = re.compile("[+-]?[0-9]{1,8}")
_MOST_DAYS = 999
_DEEPEST = 2
_MOST_INSERTED = 10
_MOST_WORDINGS = 20
CURSOR, CLIPBOARD, SCRIPT = "内容", "剪贴板", "脚本结果"

Keys = dict[str, Node]
Variables = dict[str, Keys]


@dataclass(frozen=True, slots=True)
class Converted:
    """The text (and other wordings of it) in our notation, and what could not be carried over."""

    wordings: tuple[str, ...]
    lost: tuple[str, ...]


def variables(node: Node | None) -> Variables:
    """The keys of each variable by its name."""
    items = node.items if isinstance(node, Sequence) else ()
    named = (values(item) for item in items)
    return {_text(keys.get("name")): keys for keys in named if "name" in keys}


@dataclass(frozen=True, slots=True)
class Texts:
    """What all matches of a file share: global variables, and the matches by their triggers."""

    shared: Variables
    matches: dict[str, Node]

    def converted(self, text: str, match: Node, depth: int = 0) -> Converted:
        """The text of a match; variables of the match go before the shared ones."""
        keys = values(match)
        names = self.shared | variables(keys.get("vars"))
        fields = values(keys.get("form_fields"))
        given = frozenset(_NAMED.findall(_text(keys.get("regex"))))
        made = _Conversion(self, names, fields, depth, given)
        random = _random(names, text)
        if random:
            name, choices = random
            drawn = (_put(text, name, choice) for choice in choices[:_MOST_WORDINGS])
            return Converted(tuple(map(made.result, drawn)), tuple(made.lost))
        return Converted((made.result(text),), tuple(made.lost))


def _random(names: Variables, text: str) -> tuple[str, list[str]] | None:
    """The one variable whose value is drawn by lot; its choices are wordings of the text."""
    drawn = [n for n, keys in names.items() if _text(keys.get("type")) == "random" and n in text]
    if len(drawn) != 1:
        return None
    choices = _choices(values(names[drawn[0]].get("params")).get("choices"))
    return (drawn[0], choices) if choices else None


def _put(text: str, name: str, value: str) -> str:
    pattern = re.compile(r"\{\{\s*" + re.escape(name) + r"\s*\}\}")
    return pattern.sub(lambda _: value, text)


@dataclass(slots=True)
class _Conversion:
    texts: Texts
    names: Variables
    fields: dict[str, Node]
    depth: int
    given: frozenset[str]
    lost: list[str] = field(default_factory=list)
    inserted: int = 0

    def result(self, text: str) -> str:
        parts: list[str] = []
        end = 0
        for found in _TOKEN.finditer(text):
            parts += literal(text[end : found.start()]), self._token(found, text)
            end = found.end()
        return "".join((*parts, literal(text[end:])))

    def _token(self, found: re.Match[str], text: str) -> str:
        if found["mark"]:
            return blank(CURSOR) if text[found.end() :].strip() else ""
        if found["field"]:
            return _field(found["field"], values(self.fields.get(found["field"])))
        return self._variable(found["name"])

    def _variable(self, name: str) -> str:
        keys = self.names.get(name) or self.names.get(name.partition(".")[0], {})
        kind, params = _text(keys.get("type")), values(keys.get("params"))
        if kind in _RUNS:
            self.lost.append(f"{kind} {name}")
            return blank(name if name not in ("output", "result") else SCRIPT)
        if kind == "date":
            return self._date(name, _text(params.get("format")), _text(params.get("offset")))
        if kind in _SIMPLE:
            return _SIMPLE[kind](name, params)
        return self._match(name, kind, params)

    def _match(self, name: str, kind: str, params: dict[str, Node]) -> str:
        """Another match's text put in here, as espanso does."""
        other = self.texts.matches.get(_text(params.get("trigger"))) if kind == "match" else None
        if other is not None and self.depth < _DEEPEST and self.inserted < _MOST_INSERTED:
            self.inserted += 1
            text = _text(values(other).get("replace"))
            inner = self.texts.converted(text.replace("$|$", ""), other, self.depth + 1)
            self.lost += inner.lost
            return inner.wordings[0]
        if kind or name not in self.given:
            self.lost.append(f"{kind} {name}" if kind else f"{{{{{name}}}}}")
        return blank(name)

    def _date(self, name: str, format: str, offset: str) -> str:
        is_date = not format or (_DAY.search(format) and not _NO_DATE.search(format))
        seconds = int(offset) if _SECONDS.fullmatch(offset) else 0 if not offset else 1
        days, rest = divmod(seconds, _A_DAY)
        if is_date and not rest and abs(days) <= _MOST_DAYS:
            return f"{{今天{days:+d}天}}" if days else "{今天}"
        self.lost.append(" ".join(filter(None, ("date", format, offset))))
        return blank(name)


def _field(name: str, keys: dict[str, Node]) -> str:
    choices = _choices(keys.get("values"))
    return blank(name, choices=choices, default=_text(keys.get("default")).partition("\n")[0])


def _choices(node: Node | None) -> list[str]:
    """The choices of a list; they may be texts, mappings with a label, or lines of one text."""
    if isinstance(node, Scalar):
        return [line.strip() for line in node.text.split("\n") if line.strip()]
    items = node.items if isinstance(node, Sequence) else ()
    found = (_text(item) or _text(values(item).get("label")) for item in items)
    return [choice for choice in found if choice.strip()]


def values(node: Node | None) -> dict[str, Node]:
    """The values of a mapping by key; none of anything else."""
    return {key.text: value for key, value in node.pairs} if isinstance(node, Mapping) else {}


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _chosen(name: str, params: Keys) -> str:
    return blank(name, choices=_choices(params.get("values") or params.get("choices")))


def _formed(name: str, params: Keys) -> str:
    whole, _, part = name.partition(".")
    return _field(part or whole, values(values(params.get("fields")).get(part)))


_SIMPLE: dict[str, Callable[[str, Keys], str]] = {
    "echo": lambda _, params: literal(_text(params.get("echo"))),
    "clipboard": lambda _, __: blank(CLIPBOARD),
    "choice": _chosen,
    "random": _chosen,
    "form": _formed,
}
