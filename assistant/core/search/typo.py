"""Typos: one letter wrong, missing, too many or swapped with its neighbour, in four or more."""

# At the beginning of a title or keyword every such word is found, by walking through the sorted
# lines as far as the letters are right. Inside, one half of the word is looked for as it is, and
# the other half read around it; of a half that occurs very often not every place is looked at.

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice
from typing import TypeAlias

from assistant.core.search.field import LINE, PIECE, Field
from assistant.core.search.result import Extent, Where
from assistant.core.search.sounds import READING

Numbers: TypeAlias = "array[int] | memoryview[int]"

FIELDS = (Where.TITLE, Where.KEYWORD)  # a typo in a text is not looked for
SHORTEST, _SHORTEST_INSIDE = 4, 6
_MOST_LOOKED_AT, _MOST_LOOKED_AT_LAST = 50, 400
_MOST_ALIKE = 100
_FEW = 120  # lines that are compared one by one rather than looked up letter by letter
_HEAD = 4  # letters of a line that are known without looking it up
_GRAM = 3  # letters; of so many in a row it is known where they stand
_RARE = 400  # places; what stands more often is found soon by looking
_ANY = "\0"  # any letter
_LAST = "\U0010ffff"


class Lines:
    """What is typed for one part of all phrases: each different line once, in order."""

    def __init__(self, stream: str, ends: Numbers, numbers: Numbers, grams: "Grams") -> None:
        """The lines joined; their phrases one after the other, and where those of a line end."""
        self.stream, self.ends, self.phrases, self.grams = stream, ends, numbers, grams
        self.lines = stream.split(LINE) if ends else []
        self._heads = {line[:_HEAD] for line in self.lines}
        self._letters_of = _letters_of(self._heads)
        self._begins = array("I", accumulate([len(line) + 1 for line in self.lines], initial=0))

    @classmethod
    def of(cls, lines: Iterable[tuple[str, int]]) -> "Lines":
        """From lines, each with the number of its phrase."""
        numbers: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for line, number in lines:
            numbers[line].append(number)
        stream = LINE.join(sorted(numbers))
        some = [numbers[line] for line in sorted(numbers)]
        ends = array("I", accumulate(map(len, some)))
        return cls(stream, ends, array("I", chain.from_iterable(some)), Grams.of(stream))

    def numbers(self, places: Iterable[int]) -> set[int]:
        """The phrases of some lines."""
        ends, phrases = self.ends, self.phrases
        return {n for p in set(places) for n in phrases[ends[p - 1] if p else 0 : ends[p]]}

    def beginning_nearly(self, word: str) -> set[int]:
        """The phrases with a line that begins with the word but for one letter."""
        first, end = bisect_left(self.lines, word), bisect_left(self.lines, word + _LAST)
        return self.numbers(p for p in self._beginning_nearly(word) if not first <= p < end)

    def inside_nearly(self, word: str, *, thoroughly: bool) -> set[int]:
        """The phrases with a line that has the word inside but for one letter."""
        most = _MOST_LOOKED_AT_LAST if thoroughly else _MOST_LOOKED_AT
        return self.numbers(bisect_right(self._begins, at) - 1 for at in self._places(word, most))

    def _beginning_nearly(self, word: str) -> set[int]:
        """The lines that begin so, the letters before the wrong one right; the very word too."""
        found: set[int] = set()
        low, high = 0, len(self.lines)
        for at in range(len(word)):
            if high - low <= _FEW:
                return found.union(self._nearly(word, at, low, high))
            for begin in self._changed(word, at, low, high):
                found.update(self._from(begin, low, high))
            low = bisect_left(self.lines, word[: at + 1], low, high)
            high = bisect_left(self.lines, word[: at + 1] + _LAST, low, high)
        return found

    def _nearly(self, word: str, at: int, low: int, high: int) -> Iterator[int]:
        """Those of the lines that begin so; up to `at` their letters are right."""
        half = len(word) // 2
        before, after = word[:half], word[half + 1 :]  # one of them is right, too
        for place in range(low, high):
            line = self.lines[place]
            if (line.startswith(before) or after in line) and off_by_one(word, line, at):
                yield place

    def _from(self, begin: str, low: int, high: int) -> Iterator[int]:
        """The lines that begin so."""
        start = bisect_left(self.lines, begin, low, high)
        for place in range(start, min(start + _MOST_ALIKE, high)):
            if not self.lines[place].startswith(begin):
                return
            yield place

    def _changed(self, word: str, at: int, low: int, high: int) -> Iterator[str]:
        """The word with one letter changed here, wherever some line may begin so."""
        right, rest, after = word[:at], word[at:], word[at + 1 :]
        begins = [right + after, right + after[:1] + rest[:1] + after[1:]]
        if at < _HEAD:
            known = self._letters_of
            wrong = known.get((right + _ANY + after)[:_HEAD], "")
            missing = known.get((right + _ANY + rest)[:_HEAD], "")
        else:
            wrong = missing = "".join(self._letters(right, low, high))
        begins += [right + letter + after for letter in wrong]
        begins += [right + letter + rest for letter in missing]
        for begin in begins:
            if begin[:_HEAD] in self._heads or len(begin) < _HEAD:
                yield begin

    def _letters(self, right: str, low: int, high: int) -> Iterator[str]:
        """What comes after these letters in some line."""
        while low < high:
            letter = self.lines[low][len(right) : len(right) + 1]
            if letter:
                yield letter
            low = bisect_left(self.lines, right + letter + _LAST, low, high) if letter else low + 1

    def _places(self, word: str, most: int) -> Iterator[int]:
        middle = len(word) // 2
        left, right = word[:middle], word[middle:]
        after = _Nearly(right)
        for at in self._occurrences(left, most):
            there = self.stream[at + middle : at + len(word) + 1]
            if after[there] and not there.startswith(right):
                yield at
        before = _Nearly(left[::-1])
        for at in self._occurrences(right, most):
            if before[self.stream[max(0, at - middle - 1) : at][::-1]]:
                yield at
        swapped = left[:-1] + right[0] + left[-1] + right[1:]
        yield from self._occurrences(swapped, most)

    def _occurrences(self, part: str, most: int) -> list[int]:
        """Where a part stands, the first ones."""
        places = self.grams.places(part, self.stream)
        return list(islice(_places_of(part, self.stream) if places is None else places, most))


class Grams:
    """What stands in three places in a row: where, or of what stands often only that it does."""

    def __init__(self, grams: Sequence[str], ends: Numbers, places: Numbers) -> None:
        """The places one after the other, and where those of a gram end. See `of`."""
        self.grams, self.ends, self.all = grams, ends, places
        self._number = {gram: number for number, gram in enumerate(grams)}

    @classmethod
    def of(cls, stream: str) -> "Grams":
        """From all there is of a field."""
        found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for at, gram in enumerate(grams_of(stream)):
            found[gram].append(at)
        grams = sorted(found)
        some = [found[gram] if len(found[gram]) <= _RARE else array("I") for gram in grams]
        ends = array("I", accumulate(map(len, some)))
        return cls(grams, ends, array("I", chain.from_iterable(some)))

    def places(self, part: str, stream: str) -> list[int] | None:
        """Where a part stands in the stream, in order; None if it has to be looked for."""
        rarest: tuple[int, int, int] | None = None
        for at, gram in enumerate(grams_of(part)):
            number = self._number.get(gram)
            if number is None:
                return []
            first, end = self.ends[number - 1] if number else 0, self.ends[number]
            if first < end and (rarest is None or end - first < rarest[1] - rarest[0]):
                rarest = first, end, at
        if rarest is None:
            return None
        first, end, before = rarest
        return [at - before for at in self.all[first:end] if stream.startswith(part, at - before)]


def grams_of(text: str) -> list[str]:
    """All three letters in a row, in order; of less than three: nothing."""
    return [text[at : at + _GRAM] for at in range(len(text) - _GRAM + 1)]


class _Nearly(dict[str, bool]):
    """Whether something may be what was typed but for one letter; each is compared once."""

    def __init__(self, typed: str) -> None:
        self._typed = typed

    def __missing__(self, there: str) -> bool:
        nearly = _alike(self._typed, there) and _nearly(self._typed, there)
        self[there] = nearly
        return nearly


def _letters_of(heads: Iterable[str]) -> dict[str, str]:
    """First letters but for one → what that one may be; of shorter words their beginnings, too."""
    letters: defaultdict[str, str] = defaultdict(str)
    for head in sorted(heads):
        for at, letter in enumerate(head):
            letters[head[:at] + _ANY + head[at + 1 :]] += letter
    return letters


def grams_in(joined: str) -> list[str]:
    """The grams that were joined."""
    return [joined[at : at + _GRAM] for at in range(0, len(joined), _GRAM)]


def full_lines(field: Field) -> Lines:
    """The full pinyin of a field, letter by letter."""
    sounds = field.streams.sounds[:]
    spelt: dict[str, str | int | None] = {
        code: READING[code][0] for code in set(sounds) if code in READING
    }
    return Lines.of(_pieces(sounds.translate(str.maketrans(spelt))))


def initial_lines(field: Field) -> Lines:
    """The initials of a field."""
    return Lines.of(_pieces(field.streams.initials))


def _pieces(stream: str) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(stream[1:-1].split(LINE)):
        for piece in line.split(PIECE):
            if piece:
                yield piece, number


def _places_of(part: str, stream: str) -> Iterator[int]:
    at = stream.find(part)
    while at >= 0:
        yield at
        at = stream.find(part, at + 1)


def _alike(typed: str, there: str) -> bool:
    """Whether it is worth while to compare: of one part, before or after, all letters are there."""
    half = len(typed) // 2
    return there.startswith(typed[:half]) or typed[half + 1 :] in there


def _nearly(typed: str, there: str) -> bool:
    return off_by_one(typed, there.partition(LINE)[0])


def off_by_one(typed: str, there: str, at: int = 0) -> bool:
    """Whether `there` begins with what was typed, but for one letter; up to `at` they agree."""
    while at < len(typed) and at < len(there) and typed[at] == there[at]:
        at += 1
    rest, after = typed[at:], typed[at + 1 :]
    return (
        there.startswith(after, at + 1)  # wrong
        or there.startswith(rest, at + 1)  # missing
        or there.startswith(after, at)  # too many
        or (after != "" and there.startswith(after[0] + rest[0] + after[1:], at))  # swapped
    )


def place_of(word: str, field: Field, start: int, end: int) -> tuple[int, int] | None:
    """Between two places of a field the part that is spelt like the word but for one letter."""
    sounds = field.streams.sounds[start:end]
    full = [READING[code][0] if code in READING else code for code in sounds]
    for spelt in (full, list(field.streams.initials[start:end])):
        for at in range(len(spelt)):
            if off_by_one(word, "".join(spelt[at:])):
                ends = range(at + 1, len(spelt) + 1)
                stop = next(stop for stop in ends if off_by_one(word, "".join(spelt[at:stop])))
                return start + at, start + stop
    return None


class Typos:
    """Both ways of typing the titles and the keywords, ready to be looked through."""

    def __init__(self, lines: Sequence[tuple[Where, Lines, Lines]]) -> None:
        """Of each field its full pinyin and its initials."""
        self.lines = lines

    @classmethod
    def of(cls, fields: Iterable[Field]) -> "Typos":
        """What of these fields is looked through."""
        some = (field for field in fields if field.where in FIELDS)
        return cls([(field.where, full_lines(field), initial_lines(field)) for field in some])

    def nearly(self, word: str, *, thoroughly: bool) -> Iterator[tuple[Where, Extent, set[int]]]:
        """Where the word stands but for one letter; `thoroughly`, since nothing else was found."""
        never = sum(map(word.count, "iuv"))  # no syllable begins so, and few with the others
        vowels = never + sum(map(word.count, "aeo"))
        for where, full, initials in self.lines if len(word) >= SHORTEST else ():
            if never <= 1 and (thoroughly or vowels <= 1):
                yield where, Extent.PREFIX, initials.beginning_nearly(word)
            if vowels:
                yield where, Extent.PREFIX, full.beginning_nearly(word)
            if vowels and (thoroughly or len(word) >= _SHORTEST_INSIDE):
                yield where, Extent.INSIDE, full.inside_nearly(word, thoroughly=thoroughly)
