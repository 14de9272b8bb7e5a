"""Building: a library read aloud and noted down, field by field."""

from collections.abc import Callable, Iterable, Sequence

from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.search.field import Field, Streams, build_field
from assistant.core.search.readings import Reader, common_characters
from assistant.core.search.result import Where
from assistant.core.search.synonyms import NO_SYNONYMS, Synonyms

Progress = Callable[[int, int], None]
FIELDS = (Where.TITLE, Where.KEYWORD, Where.TEXT)


def numbered(library: Library) -> tuple[Phrase, ...]:
    """The phrases in the order of their numbers: short titles match more completely."""
    return tuple(sorted(library.phrases, key=lambda phrase: len(phrase.title)))


def build_fields(
    phrases: Sequence[Phrase],
    former: Iterable[Streams],
    progress: Progress | None,
    synonyms: Synonyms = NO_SYNONYMS,
) -> tuple[dict[str, str], list[Field]]:
    """The sound of each character, and the fields."""
    reader = Reader(former)
    columns: tuple[list[Streams], ...] = ([], [], [])
    for done, phrase in enumerate(phrases, start=1):
        for column, pieces in zip(columns, _pieces(phrase), strict=True):
            column.append(reader.streams(pieces))
        if progress is not None:
            progress(done, len(phrases))
    typed = common_characters() if phrases else ""  # where nothing is, nothing is asked for
    sound_of = {character: reader.character(character) for character in typed}
    parts = zip(FIELDS, columns, strict=True)
    fields = [build_field(where, column, synonyms) for where, column in parts]
    return {**sound_of, **reader.sound_of}, fields


def _pieces(phrase: Phrase) -> tuple[tuple[str, ...], ...]:
    return (phrase.title,), phrase.keywords, phrase.wordings
