"""Entries that a lead calls by their names where the table has ids."""

from collections import Counter
from collections.abc import Mapping, Sequence

from assistant.books.workbook.spots import Entry
from assistant.books.writer import Value

_KEYS = (  # which list names which by which key
    ("phrases", "promotion", "promotions"),
    ("phrases", "then", "phrases"),
    ("promotions", "stacks_with", "promotions"),
    ("products", "matches", "products"),
)


def call_by_id(lists: Mapping[str, Sequence[Entry]], unnamed: Mapping[str, set[str]]) -> None:
    """Put the id for a name that one entry alone has, wherever no entry has it as its id.

    Ids that were made up for rows without one are not final, and stand for nothing here.
    """
    for section, key, of in _KEYS:
        ids = _ids(lists.get(of, ()), unnamed.get(of, set()))
        for entry in lists.get(section, ()):
            if key in entry.rows:
                entry.rows[key] = _by_id(entry.rows[key], ids)


def _by_id(value: Value, ids: Mapping[str, str]) -> Value:
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, dict):
        return {**value, "phrase": _by_id(value.get("phrase", ""), ids)}
    return tuple(_by_id(one, ids) for one in value)


def _ids(entries: Sequence[Entry], unsure: set[str]) -> dict[str, str]:
    names = [str(entry.rows.get("name") or entry.rows.get("title") or "") for entry in entries]
    ids = [str(entry.rows.get("id", "")) for entry in entries]
    often = Counter(names)
    found = zip(names, ids, strict=True)
    taken = {*ids, ""}
    return {
        name: id
        for name, id in found
        if name not in taken and id not in unsure and often[name] == 1
    }
