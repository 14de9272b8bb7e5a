"""Codes of imported phrases: one that the source gives goes before one that is made."""

from collections.abc import Iterable, Iterator, Sequence

from assistant.books.importing.matching import Match
from assistant.books.importing.naming import Unique, initials
from assistant.core.message import Message
from assistant.core.phrase import Phrase
from assistant.core.problem import Level, Place, Problem

_MOST_TOLD = 50


class Codes:
    """The codes of all matches of an import, by their places in it, and what is told of them.

    A code of the source is its phrase's; the book's phrases keep theirs against other sources. Of
    several phrases with one code the one that has it already keeps it, else the first gets it.
    """

    def __init__(self, book: Iterable[Phrase], matches: Sequence[Match]) -> None:
        self._matches = matches
        self._given = [n for n, match in enumerate(matches) if _is_given(match)]
        self._holders = _kept(book, [matches[n] for n in self._given])  # by code, in small letters
        self.codes = [match.known.code if match.known else "" for match in matches]
        losers = self._claim()
        self._make(losers)
        self.problems = [*self._told(losers), *_left(matches, self._given)]

    def _claim(self) -> list[int]:
        """Give the codes of the source; those that come too late keep what they have."""
        has = [n for n in self._given if self.codes[n] == self._matches[n].phrase.code]
        late: list[int] = []
        for number in dict.fromkeys((*has, *self._given)):
            phrase = self._matches[number].phrase
            if phrase.code.lower() in self._holders:
                late.append(number)
            else:
                self._holders[phrase.code.lower()] = phrase
                self.codes[number] = phrase.code
        for number in late:
            own = self.codes[number].lower()
            if own in self._holders:
                self.codes[number] = ""
            elif own:
                self._holders[own] = self._matches[number].phrase
        return sorted(late)

    def _make(self, losers: Iterable[int]) -> None:
        """Codes for those that still want one, different from all others."""
        unique = Unique(tuple(self._holders))
        without = (n for n, match in enumerate(self._matches) if _is_without(match))
        for number in (*losers, *without):
            phrase = self._matches[number].phrase
            wanted = phrase.code or initials(phrase.title)
            if wanted and not self.codes[number]:
                small = wanted.lower()
                self.codes[number] = wanted + unique(small).removeprefix(small)

    def _told(self, losers: Sequence[int]) -> Iterator[Problem]:
        """A warning for each of them; very many are told together."""
        for number in losers[:_MOST_TOLD]:
            phrase = self._matches[number].phrase
            holder, place = self._holders[phrase.code.lower()], phrase.place or Place("")
            message = _taken(phrase.code, self.codes[number], _where(holder, place))
            yield Problem(place, message, Level.WARNING)
        for number in losers[_MOST_TOLD : _MOST_TOLD + 1]:
            place = self._matches[number].phrase.place or Place("")
            yield Problem(place, _more(len(losers) - _MOST_TOLD), Level.WARNING)


def _is_given(match: Match) -> bool:
    """Whether its phrase gets the code that the source gives it, if it is free."""
    is_own = match.known is None or match.is_own or not match.known.code
    return bool(match.phrase.code) and not match.is_again and is_own


def _is_without(match: Match) -> bool:
    return match.known is None and not match.is_again and not match.phrase.code


def _kept(book: Iterable[Phrase], given: Iterable[Match]) -> dict[str, Phrase]:
    """The phrases of the book that keep their codes whatever the source gives others."""
    renamed = {match.known.id for match in given if match.known}
    others = (phrase for phrase in book if phrase.code and phrase.id not in renamed)
    return {phrase.code.lower(): phrase for phrase in others}


def _left(matches: Sequence[Match], given: Sequence[int]) -> Iterator[Problem]:
    """A note that tells how many codes of another source the book does not take over."""
    others = set(range(len(matches))).difference(given)
    left = [m for n, m in enumerate(matches) if n in others and _differs(m)]
    if left:
        place = left[0].phrase.place or Place("")
        yield Problem(place, _kept_codes(len(left), left[0]), Level.NOTE)


def _differs(match: Match) -> bool:
    if match.known is None:
        return False
    code = match.phrase.code
    return bool(code) and not match.is_again and code != match.known.code


def _where(holder: Phrase, place: Place) -> Message:
    """Where the phrase that has the code stands: in the source, or in the book."""
    if holder.book or holder.place is None:
        return Message.of("话术“{title}”", "the phrase “{title}”", title=holder.title)
    if holder.place.file == place.file:
        return Message.of("第 {line} 行", "line {line}", line=holder.place.line)
    return Message.of(
        "{file} 第 {line} 行",
        "{file} line {line}",
        file=holder.place.file.replace("\\", "/").rpartition("/")[2],
        line=holder.place.line,
    )


def _taken(code: str, instead: str, where: Message) -> Message:
    return Message.of(
        "编码“{code}”已有（{where}），这一条用“{instead}”。",
        "There is a code “{code}” already ({where}); this one has “{instead}”.",
        code=code,
        where=where,
        instead=instead,
    )


def _more(count: int) -> Message:
    return Message.of(
        "从这一行起，还有 {count} 条的编码已有，也换了别的，请一并核对。",
        "From this row on {count} more have codes there are already, and got others; check them.",
        count=count,
    )


def _kept_codes(count: int, first: Match) -> Message:
    return Message.of(
        "有 {count} 条话术本里已有，编码和这里的不同，没有改（如“{old}”没有改成“{new}”）。",
        "{count} phrases are in the book with another code, which they keep "
        "(“{old}” did not become “{new}”).",
        count=count,
        old=first.known.code if first.known else "",
        new=first.phrase.code,
    )
