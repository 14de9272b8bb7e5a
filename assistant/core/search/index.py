"""The index of a library: built once, asked at every key press."""

from collections.abc import Mapping, Sequence
from typing import Self

from assistant.core.library import Library
from assistant.core.search import cache
from assistant.core.search.build import Progress, build_fields, numbered
from assistant.core.search.context import NO_CONTEXT, Context
from assistant.core.search.field import Field
from assistant.core.search.finder import Finder
from assistant.core.search.result import Results
from assistant.core.search.synonyms import NO_SYNONYMS, Synonyms
from assistant.core.search.typo import Typos


class Index:
    """Immutable. `find` never computes pinyin of the library."""

    def __init__(
        self,
        library: Library,
        sound_of: Mapping[str, str],
        fields: Sequence[Field],
        synonyms: Synonyms,
        typos: Typos,
    ) -> None:
        """Not for callers: see `build` and `from_bytes`."""
        self.library = library
        self._sound_of, self._fields = dict(sound_of), tuple(fields)
        self._synonyms, self._typos = synonyms, typos
        phrases = numbered(library)
        self._finder = Finder(library, phrases, self._sound_of, self._fields, synonyms, typos)

    @classmethod
    def build(
        cls,
        library: Library,
        progress: Progress | None = None,
        *,
        former: "Index | None" = None,
        synonyms: Synonyms = NO_SYNONYMS,
    ) -> Self:
        """Read the library aloud, note what occurs where; `progress` is told (done, of how many).

        What a former index has read is not read again: a changed book costs little.
        """
        known = [field.streams for field in former._fields] if former else []
        sound_of, fields = build_fields(numbered(library), known, progress, synonyms)
        return cls(library, sound_of, fields, synonyms, Typos.of(fields))

    @classmethod
    def from_bytes(
        cls, data: bytes | memoryview, library: Library, *, synonyms: Synonyms = NO_SYNONYMS
    ) -> "Index | None":
        """The index that `to_bytes` gave; None if it was made of another library or version.

        The data is used further: of a mapped file only what is asked for takes memory.
        """
        parts = cache.unpacked(memoryview(data), numbered(library), synonyms)
        if parts is None:
            return None
        sound_of, fields, typos = parts
        return cls(library, sound_of, fields, synonyms, typos)

    def to_bytes(self) -> bytes:
        """For keeping, with the hash of the library's content in it."""
        phrases = numbered(self.library)
        return cache.packed(phrases, self._sound_of, self._fields, self._typos, self._synonyms)

    def find(self, query: str, context: Context = NO_CONTEXT, limit: int = 50) -> Results:
        """The best `limit` hits; equal ones by habit, then short titles, then in book order."""
        return self._finder.find(query, context, limit)
