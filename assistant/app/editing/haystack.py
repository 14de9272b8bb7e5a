"""What the entries of a section are looked for in, made once an entry."""

from collections.abc import Mapping, Sequence

from assistant.books.editing.composed import Rows
from assistant.ui.editor.fields import Section, cell


class Haystack:
    """The words each entry has in its table, kept as long as the entry is the same."""

    def __init__(self, section: Section) -> None:
        self._fields = section.shown
        self._names: Mapping[str, str] = {}
        self._words: dict[int, tuple[Rows, str]] = {}

    def matching(
        self, entries: Sequence[Rows], wanted: str, names: Mapping[str, str]
    ) -> Sequence[int]:
        """The numbers of the entries that contain what is wanted, large or small."""
        if not wanted:
            return range(len(entries))
        known = self._words if names == self._names else {}
        kept = [known.get(id(rows)) or (rows, self._made(rows, names)) for rows in entries]
        self._words = {id(rows): (rows, words) for rows, words in kept}
        self._names = names
        found = wanted.lower()
        return [number for number, (_, words) in enumerate(kept) if found in words]

    def _made(self, rows: Rows, names: Mapping[str, str]) -> str:
        cells = [cell(rows, field, names) for field in self._fields]
        return " ".join((*cells, str(rows.get("id", "")))).lower()
