"""What entries of a book name of each other, brought along when one gets another id."""

from collections.abc import Callable

from assistant.books.editing.composed import Rows
from assistant.books.writer import Value

Lists = dict[str, tuple[Rows, ...]]
_KEYS = {  # by what is named: the section that names it, and under which key
    "phrases": (("phrases", "then"),),
    "promotions": (("phrases", "promotion"), ("promotions", "stacks_with")),
    "products": (("products", "matches"),),
}


def following(lists: Lists, section: str, old: str, new: str) -> Lists:
    """The lists with an entry of a section called `new` wherever it is named; only what changes."""

    def renamed(value: Value) -> Value:
        if isinstance(value, str):
            return new if value == old else value
        if isinstance(value, dict):
            return {**value, "phrase": renamed(value.get("phrase", ""))}
        return tuple(map(renamed, value))

    found: Lists = {}
    for where, key in _KEYS.get(section, ()):
        entries = found.get(where) or lists.get(where, ())
        changed = tuple(_with(rows, key, renamed) for rows in entries)
        if changed != entries:
            found[where] = changed
    return found


def _with(rows: Rows, key: str, change: Callable[[Value], Value]) -> Rows:
    return {**rows, key: change(rows[key])} if key in rows else rows
