"""Finding: from a query to the best hits."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from assistant.core.library import Library
from assistant.core.phrase import Phrase
from assistant.core.search import bits, question
from assistant.core.search.characters import (
    HAN,
    folded,
    is_letters,
    letters_and_numbers,
    typed,
)
from assistant.core.search.codes import Codes
from assistant.core.search.context import NO_CONTEXT, Context
from assistant.core.search.field import Field
from assistant.core.search.hearing import Hearing
from assistant.core.search.highlight import Highlight
from assistant.core.search.learnt import Lessons
from assistant.core.search.match import NOTHING, PLAIN, Matches, matches_of, may_have
from assistant.core.search.meaning import patterns
from assistant.core.search.pattern import Pattern, pairs
from assistant.core.search.quantity import has_quantity
from assistant.core.search.rank import Judge, having_all, shortlist
from assistant.core.search.result import Hit, How, Reason, Results, Spans, Where
from assistant.core.search.spelt import Pairs
from assistant.core.search.surroundings import Known, Surroundings
from assistant.core.search.synonyms import Synonyms
from assistant.core.search.typo import Typos

Ways = Sequence[Sequence[Pattern]]
_PLENTY = 50  # with so many phrases that have the words, none is wanted that is only like them
_LONGEST_JOINED = 16  # letters
GREETING = "greet"


@dataclass(frozen=True, slots=True)
class Told:
    """What can be told of the hits of one search."""

    phrases: Sequence[Phrase]
    judge: Judge
    marks: Highlight

    def reasons(self, number: int) -> tuple[Reason, ...]:
        """Why a phrase stands where it does."""
        return self.judge.reasons(number)

    def title_spans(self, number: int) -> Spans:
        """What matched in its title."""
        return self.marks.title_spans(number, self.phrases[number].title)

    def text_spans(self, number: int) -> Spans:
        """What matched in its text."""
        return self.marks.text_spans(number, self.phrases[number].text)


class Finder:
    """Answers queries with the fields of an index."""

    def __init__(
        self,
        library: Library,
        phrases: Sequence[Phrase],
        sound_of: Mapping[str, str],
        fields: Sequence[Field],
        synonyms: Synonyms,
        typos: Typos,
    ) -> None:
        self._phrases, self._sound_of, self._fields, self._synonyms = (
            phrases,
            sound_of,
            fields,
            synonyms,
        )
        self._known = Known(phrases)
        self._ranks = {stage.id: rank for rank, stage in enumerate(library.stages)}
        stages = [self._rank(phrase.stage) for phrase in phrases]
        numbers = {id(phrase): number for number, phrase in enumerate(phrases)}
        in_books = [numbers[id(phrase)] for phrase in library.phrases]
        self._in_order = array("I", sorted(in_books, key=stages.__getitem__))  # as a talk goes
        self._place = array("I", bytes(4 * len(phrases)))
        for place, number in enumerate(self._in_order):
            self._place[number] = place
        self._codes = Codes(phrases)
        self._hearing = Hearing(synonyms, self._sound_of)
        self._pairs = Pairs(fields, self._sound_of)
        for field in fields:
            field.prepare()
        synonyms.prepare()
        self._typos = typos
        self._around = Surroundings(NO_CONTEXT, self._known, Lessons({}, {}))

    def find(self, query: str, context: Context, limit: int) -> Results:
        """The best `limit` hits and how many there are."""
        around = self._surroundings(context)
        words = list(dict.fromkeys(filter(None, map(typed, query.split()))))
        if words:
            return self._found(query, words, around, limit)
        return (
            self._with_signs(query.strip(), limit) if query.strip() else self._listed(around, limit)
        )

    def _surroundings(self, context: Context) -> Surroundings:
        if context is not self._around.context:
            same = context.learnt == self._around.context.learnt
            lessons = self._around.lessons if same else Lessons(context.learnt, self._known.numbers)
            self._around = Surroundings(context, self._known, lessons)
        return self._around

    def _found(self, query: str, words: list[str], around: Surroundings, limit: int) -> Results:
        ways = [patterns(word, self._sound_of) for word in words]
        wide = max(limit, _PLENTY)  # the same are looked at for any smaller limit
        enough = wide if len(words) == 1 else len(self._phrases)
        matches = dict(zip(words, self._matches(words, ways, around, enough), strict=True))
        found = list(matches.values())
        every = having_all(found)
        terms = self._terms(query, words, every)
        most = max(limit, question.MOST)
        asked = question.points_of(terms, self._fields, most) if terms else {}
        learnt = around.lessons.alike(query) if terms else {}
        total = (every | bits.of((*asked, *learnt), len(self._phrases))).bit_count()
        if not total:
            return self._nearest(query.strip(), words, around, limit)
        shared = partial(question.shared, terms, self._fields)
        together = self._together(words, every, around, enough)
        judge = Judge(matches, around, asked, learnt, shared, together)
        listed = shortlist(found, around, wide) + shortlist([together[1]], around, wide)
        best = judge.best({*listed, *asked, *learnt}, limit)
        grams = [term.gram for term in terms if len(term.gram) > 1] if not every else []
        unseen = found[0].unseen if len(found) == 1 else 0
        named = dict(zip(words, ways, strict=True))
        marks = Highlight(self._fields[0], self._fields[-1], named, grams)
        return self._results(best, judge, marks, total + unseen)

    def _together(
        self, words: Sequence[str], every: int, around: Surroundings, enough: int
    ) -> tuple[str, Matches]:
        """Where letters typed apart stand as one: `tui huo` is 退货 sooner than 退 and 货."""
        joined = "".join(words)
        is_one = is_letters(joined) and len(joined) <= _LONGEST_JOINED
        if len(words) == 1 or not every or not is_one:
            return "", NOTHING
        ways = patterns(joined, self._sound_of)
        return joined, matches_of(ways, self._fields, every, around, enough)

    def _nearest(
        self, query: str, words: Sequence[str], around: Surroundings, limit: int
    ) -> Results:
        """The nearest to a query of which nothing is known."""
        nearer = _nearer(query, words)
        found = self.find(nearer, around.context, limit) if nearer.strip() else Results()
        return replace(found, nearest=True)

    def _terms(self, query: str, words: list[str], every: int) -> list[question.Term]:
        """What to look for if the query may be a question, or if nothing has all its words."""
        shape = folded(query).strip()
        known = shape in self._synonyms.subjects
        if not (known or HAN.search(query)):
            return self._spelt(shape, every)
        telling = known or len(HAN.findall(query)) >= question.SHORTEST
        whole = len(words) == 1 and telling and every.bit_count() < _PLENTY
        asks = whole or not every
        return question.terms_of(query, self._synonyms, self._heard) if asks else []

    def _spelt(self, letters: str, every: int) -> list[question.Term]:
        """What to look for if nothing has the letters but they spell a question or say how much."""
        asks = not every and (has_quantity(letters) or self._read(letters) != letters)
        return question.terms_of(letters, self._synonyms, self._heard) if asks else []

    def _heard(self, shape: str) -> str:
        return self._hearing.heard(self._read(shape), self._stands)

    def _read(self, shape: str) -> str:
        return self._hearing.read(shape, self._pairs.spelt)

    def _stands(self, word: str) -> bool:
        """Whether some phrase may have these characters in a row."""
        return any(field.by_character.all_of(pairs(word)) for field in self._fields)

    def _matches(
        self, words: Sequence[str], ways: Ways, around: Surroundings, enough: int
    ) -> Iterator[Matches]:
        within = (1 << len(self._phrases)) - 1
        if len(words) > 1:  # only what may have every word is looked at
            for word, patterns_ in zip(words, ways, strict=True):
                within &= self._may_have(word, patterns_)
        for word, patterns_ in zip(words, ways, strict=True):
            matches = matches_of(patterns_, self._fields, within, around, enough)
            self._add_codes(matches, word)
            if is_letters(word) and not matches.plenty(enough, PLAIN):
                self._add_typos(matches, word)
            yield matches

    def _add_typos(self, matches: Matches, word: str) -> None:
        for where, extent, found in self._typos.nearly(word, thoroughly=not matches.all()):
            matches.add(bits.of(found, len(self._phrases)), where, How.TYPO, extent)

    def _may_have(self, word: str, patterns_: Sequence[Pattern]) -> int:
        matches = Matches()
        self._add_codes(matches, word)
        if is_letters(word):
            self._add_typos(matches, word)
        return matches.all() | may_have(patterns_, self._fields)

    def _add_codes(self, matches: Matches, word: str) -> None:
        for found, extent in self._codes.matching(word):
            matches.add(bits.of(found, len(self._phrases)), Where.CODE, How.CHARACTERS, extent)

    def _results(
        self, best: list[tuple[float, int]], judge: Judge, marks: Highlight, total: int
    ) -> Results:
        told = Told(self._phrases, judge, marks)
        hits = tuple([Hit(self._phrases[n], points, n, told) for points, n in best])
        return Results(hits, total, nearest=not any(judge.is_exact(n) for _, n in best))

    def _with_signs(self, signs: str, limit: int) -> Results:
        """Nothing but signs was typed: look for them as they are."""
        shape = folded(signs)
        found = [p for n in self._in_order if shape in folded(_all_text(p := self._phrases[n]))]
        return Results(tuple(Hit(phrase, 0.0) for phrase in found[:limit]), len(found))

    def _listed(self, around: Surroundings, limit: int) -> Results:
        """Nothing was typed: pinned, for this buyer, most used of the stage, stage by stage.

        A buyer who has yet to be greeted is, with what is meant for such a buyer.
        """
        order = dict.fromkeys(
            [
                *(self._greeting(around)),
                *self._pinned(around),
                *around.fitting(around.context.stage),
                *self._used(around),
                *self._staged(around, limit),
            ]
        )
        first = list(islice(dict.fromkeys([*order, *islice(self._in_order, limit)]), limit))
        marks = Highlight(self._fields[0], self._fields[-1], {}, [])
        told = Told(self._phrases, Judge({}, around, {}, {}), marks)
        hits = (Hit(self._phrases[n], around.points(n), n, told) for n in first)
        return Results(tuple(hits), len(self._phrases))

    def _greeting(self, around: Surroundings) -> list[int]:
        context = around.context
        due = context.greeting and context.stage in ("", GREETING)
        return around.fitting(GREETING)[:1] if due else []

    def _pinned(self, around: Surroundings) -> Iterable[int]:
        return sorted(
            bits.numbers(around.pinned), key=lambda n: (-around.uses.get(n, 0.0), self._place[n])
        )

    def _used(self, around: Surroundings) -> Iterable[int]:
        stage = around.context.stage
        return [n for n in around.uses if not stage or self._phrases[n].stage == stage]

    def _staged(self, around: Surroundings, limit: int) -> Iterable[int]:
        stage = around.context.stage
        first = bisect_left(self._in_order, self._rank(stage), key=self._rank_of)
        some = islice(self._in_order, first, first + limit) if stage else ()
        return (number for number in some if self._phrases[number].stage == stage)

    def _rank(self, stage: str) -> int:
        return self._ranks.get(stage, len(self._ranks))

    def _rank_of(self, number: int) -> int:
        return self._rank(self._phrases[number].stage)


def _nearer(query: str, words: Sequence[str]) -> str:
    """A query that may find what is near: HP680 may be HP and 680, else it is the beginning.

    Another number is no nearer one: what was asked for besides is looked for without it.
    """
    apart = list(dict.fromkeys(letters_and_numbers(query)))
    if len(apart) > len(words) == 1:
        return " ".join(apart)
    if words[-1].isdigit():
        return " ".join(words[: len(words) * 2 // 3])
    return query[: len(query) * 2 // 3]


def _all_text(phrase: Phrase) -> str:
    return "\n".join((phrase.code, phrase.title, *phrase.keywords, *phrase.wordings))
