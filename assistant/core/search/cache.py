"""The index as bytes, for keeping it from one start of the program to the next."""

import hashlib
import struct
import zlib
from array import array
from collections.abc import Iterator, Sequence
from itertools import chain

from assistant.core.phrase import Phrase
from assistant.core.search import typo
from assistant.core.search.build import FIELDS
from assistant.core.search.field import LINE, Field, Streams, begins_in
from assistant.core.search.postings import Postings
from assistant.core.search.result import Where
from assistant.core.search.stream import KeptStream, Stream
from assistant.core.search.synonyms import NO_SYNONYMS, Synonyms
from assistant.core.search.typo import Grams, Lines, Typos

_KIND = b"assistant search index 7\n"
_SUM = struct.Struct("<I")
_LENGTH = struct.Struct("<Q")
_APART = "\x1e"
_BYTES = 2  # of a character, but for the rarest
_MOST_HELD = 20_000  # phrases
_Part = bytes | memoryview


def content_hash(phrases: Sequence[Phrase], synonyms: Synonyms = NO_SYNONYMS) -> bytes:
    """Changes when anything that is searched changes, or the subjects it is searched for."""
    parts = [
        _APART.join((phrase.key, phrase.title, *phrase.keywords, "", *phrase.wordings, LINE))
        for phrase in phrases
    ]
    content = _KIND + synonyms.digest + "".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(content).digest()


def packed(
    phrases: Sequence[Phrase],
    sound_of: dict[str, str],
    fields: Sequence[Field],
    typos: Typos,
    synonyms: Synonyms,
) -> bytes:
    """The parts one after the other, each with its length before it."""
    parts: list[_Part] = [
        _KIND,
        content_hash(phrases, synonyms),
        _text("".join(sound_of)),
        _text("".join(sound_of.values())),
    ]
    for field in fields:
        parts += _field_parts(field)
    for _, full, initials in typos.lines:
        parts += [*_line_parts(full), *_line_parts(initials)]
    data = b"".join(chain.from_iterable((_LENGTH.pack(len(part)), part) for part in parts))
    return _SUM.pack(zlib.crc32(data)) + data


def unpacked(
    data: memoryview, phrases: Sequence[Phrase], synonyms: Synonyms
) -> tuple[dict[str, str], list[Field], Typos] | None:
    """What was packed; None if it is damaged, or not made of these phrases by this version."""
    try:
        if zlib.crc32(data[_SUM.size :]) != _SUM.unpack_from(data)[0]:
            return None
        parts = _parts(data)
        if next(parts) != _KIND or next(parts) != content_hash(phrases, synonyms):
            return None
        sound_of = dict(zip(_read(next(parts)), _read(next(parts)), strict=True))
        fields = [_field(where, parts, len(phrases)) for where in FIELDS]
        return sound_of, fields, _typos(parts)
    except (StopIteration, struct.error, ValueError):
        return None


def _parts(data: memoryview) -> Iterator[memoryview]:
    at = _SUM.size
    while at < len(data):
        (length,) = _LENGTH.unpack_from(data, at)
        at += _LENGTH.size
        yield data[at : at + length]
        at += length


def _field_parts(field: Field) -> list[_Part]:
    streams = field.streams
    texts = (streams.characters, streams.sounds, streams.initials, streams.others, streams.starts)
    parts: list[_Part] = [_text(text[:]) for text in texts]
    for postings in (field.by_character, field.by_sound, field.by_initial, field.by_other_initial):
        parts += [_text(_APART.join(postings.grams)), postings.ends.tobytes(), postings.data]
    return parts


def _field(where: Where, parts: Iterator[memoryview], size: int) -> Field:
    streams = _streams(parts, size)
    postings = [_postings(parts, size) for _ in range(4)]
    return Field(where, streams, begins_in(streams.characters), *postings)


def _streams(parts: Iterator[memoryview], size: int) -> Streams:
    """Of many phrases, what is looked at least stays where it is kept."""
    characters, sounds, initials, others, starts = (next(parts) for _ in range(5))
    text = _read(characters)

    def stream(part: memoryview) -> Stream:
        in_step = len(part) == _BYTES * len(text)
        return KeptStream(part) if in_step and size > _MOST_HELD else _read(part)

    return Streams(text, stream(sounds), _read(initials), stream(others), _read(starts))


def _postings(parts: Iterator[memoryview], size: int) -> Postings:
    grams, ends, data = next(parts), next(parts), next(parts)
    ends_of = array("Q", bytes(ends))
    return Postings(size, _read(grams).split(_APART) if grams else [], ends_of, data)


def _line_parts(lines: Lines) -> list[bytes]:
    grams = lines.grams
    stands = [_text("".join(grams.grams)), grams.ends.tobytes(), grams.all.tobytes()]
    return [_text(lines.stream), lines.ends.tobytes(), lines.phrases.tobytes(), *stands]


def _typos(parts: Iterator[memoryview]) -> Typos:
    return Typos([(where, _lines(parts), _lines(parts)) for where in typo.FIELDS])


def _lines(parts: Iterator[memoryview]) -> Lines:
    stream, ends, numbers = _read(next(parts)), next(parts).cast("I"), next(parts).cast("I")
    grams = typo.grams_in(_read(next(parts)))
    stands = Grams(grams, next(parts).cast("I"), next(parts).cast("I"))
    return Lines(stream, ends, numbers, stands)


def _text(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _read(part: memoryview) -> str:
    return str(part, "utf-16-le", "surrogatepass")
