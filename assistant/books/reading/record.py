"""A mapping of the file, checked against the table of format 1: its keys, its kinds of values."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.books.format import LISTS, Entry, Field, Kind
from assistant.books.reading import wording
from assistant.books.reading.findings import Findings
from assistant.books.reading.tree import Broken, Mapping, Node, Scalar, Sequence
from assistant.core.late_pattern import late_pattern
from assistant.core.message import Message

ID = late_pattern(r"[A-Za-z0-9㐀-䶿一-鿿][A-Za-z0-9㐀-䶿一-鿿._-]{0,99}")
_CONTROL = late_pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_ONE_LINE = frozenset(Kind) - {Kind.TEXT, Kind.TEXTS}


@dataclass(slots=True)
class Record:
    """The values of one entry by key; a key that is absent or left empty is not in here."""

    node: Mapping
    texts: dict[str, Scalar] = field(default_factory=dict)
    lists: dict[str, tuple[Scalar, ...]] = field(default_factory=dict)
    entries: dict[str, tuple["Record", ...]] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        """The text of a key, or `default`."""
        found = self.texts.get(name)
        return found.text if found else default

    def list(self, name: str) -> tuple[str, ...]:
        """The texts of a list, or none."""
        return tuple(item.text for item in self.lists.get(name, ()))

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.text("id")


def record_of(node: Node, entry: Entry, findings: Findings) -> Record | None:
    """The record of an entry, or None when anything in it is wrong."""
    before = findings.errors
    record = partial_record(node, entry, findings)
    return record if findings.errors == before else None


def partial_record(node: Node, entry: Entry, findings: Findings) -> Record | None:
    """The record with whatever is right in it; None when it is no mapping at all."""
    if not isinstance(node, Mapping):
        _not(node, wording.not_a_mapping(entry.name), findings)
        return None
    record = Record(node)
    present = set()
    for key, value in node.pairs:
        named = entry.by_name.get(key.text)
        if named is None:
            _unknown(key, value, entry, findings)
        elif not (isinstance(value, Scalar) and value.is_blank and not named.required):
            present.add(named.name)
            _Value(record, named, findings).put(value)
    is_whole = not any(isinstance(value, Broken) for _, value in node.pairs)
    for missing in entry.required:
        if is_whole and not present & {missing.name, missing.instead}:
            findings.error(node, wording.missing(missing.name, missing.about))
    return record


def declared_ids(node: Node) -> Iterator[str]:
    """The ids written in a list of entries, of faulty entries as well."""
    for item in node.items if isinstance(node, Sequence) else ():
        for key, value in item.pairs if isinstance(item, Mapping) else ():
            if key.text == "id" and isinstance(value, Scalar):
                yield value.text


@dataclass(slots=True)
class _Value:
    record: Record
    field: Field
    findings: Findings

    def put(self, node: Node) -> None:
        if self.field.of:
            self._put_entries(node, self.field.of)
        elif self.field.kind in LISTS:
            self._put_list(node)
        elif isinstance(node, Scalar):
            self._put_text(node)
        else:
            _not(node, wording.not_a_text(self.field.name), self.findings)

    def _put_entries(self, node: Node, entry: Entry) -> None:
        nodes: tuple[Node, ...] = (node,)
        if self.field.kind is Kind.ENTRIES:
            if not isinstance(node, Sequence):
                _not(node, wording.not_a_list(self.field.name), self.findings)
                return
            nodes = node.items
        records = (record_of(item, entry, self.findings) for item in nodes)
        self.record.entries[self.field.name] = tuple(r for r in records if r)

    def _put_list(self, node: Node) -> None:
        if not isinstance(node, Sequence):
            _not(node, wording.not_a_list(self.field.name), self.findings)
            return
        items = []
        for item in node.items:
            if not isinstance(item, Scalar):
                _not(item, wording.not_a_text(self.field.name), self.findings)
            elif self._is_fit(item, required=True):
                items.append(item)
        self.record.lists[self.field.name] = tuple(items)

    def _put_text(self, scalar: Scalar) -> None:
        if self._is_fit(scalar, required=self.field.required) and scalar.text:
            self.record.texts[self.field.name] = scalar

    def _is_fit(self, scalar: Scalar, *, required: bool) -> bool:
        message = None
        control = _CONTROL.search(scalar.text)
        if control:
            message = wording.control(ord(control[0]))
        elif required and not scalar.text.strip():
            message = wording.empty(self.field.name)
        elif self.field.kind in _ONE_LINE and "\n" in scalar.text:
            message = wording.not_one_line(self.field.name)
        elif self.field.kind is Kind.ID and scalar.text and not ID.fullmatch(scalar.text):
            message = wording.bad_id(scalar.text)
        elif self.field.kind is Kind.CHOICE and scalar.text not in self.field.choices:
            guess = self.findings.guess(scalar.text, self.field.choices)
            message = wording.bad_choice(scalar.text, self.field.choices, guess)
        if message:
            self.findings.error(scalar, message)
        return message is None


def _unknown(key: Scalar, value: Node, entry: Entry, findings: Findings) -> None:
    if isinstance(value, Broken):
        findings.taint()
        return
    guess = findings.guess(key.text, entry.by_name)
    findings.error(key, wording.unknown_key(key.text, entry.name, guess, entry.by_name))


def _not(node: Node, message: Message, findings: Findings) -> None:
    if isinstance(node, Broken):
        findings.taint()
    else:
        findings.error(node, message)
