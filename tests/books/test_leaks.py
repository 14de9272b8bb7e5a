"""Nothing false leaves: every shipped phrase, before, during and after each promotion."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from assistant.books.library import load_library
from assistant.core.calculator.calculation import Basket
from assistant.core.calculator.sums import Sums
from assistant.core.finding import Finder
from assistant.core.phrase import Phrase
from assistant.core.placeholder import Blank, pieces
from assistant.core.promotion import Promotion, PromotionState
from assistant.core.promotions import alternatives, sentence
from assistant.core.reply import Circumstances, compose, known, local, to_ask

LIBRARY = load_library(sorted(Path("phrasebooks").glob("*.yaml")))
FINDER = Finder(LIBRARY)
SECOND = timedelta(seconds=1)
AMOUNTS = (Decimal(0), Decimal("280.5"), Decimal(1000))
ALL = frozenset(one.key for one in LIBRARY.promotions)
_BRACES = re.compile("[{}【】]")
SUMS = (None, *(Sums(Basket(amount, 2), ALL) for amount in AMOUNTS))


def moments(promotion: Promotion) -> tuple[datetime, ...]:
    """Before, at the start, during, at the end, after, long after."""
    starts, ends = promotion.starts, promotion.ends
    halfway = starts + (ends - starts) / 2
    return starts - SECOND, starts, halfway, ends, ends + SECOND, ends + timedelta(days=400)


def settings() -> Iterator[Circumstances]:
    """Each moment of each promotion, with nothing known and with all."""
    for promotion in LIBRARY.promotions:
        for now in moments(promotion):
            yield Circumstances(now)
            for sums in SUMS:
                yield Circumstances(now, "小美", "小店", "小鱼儿888", sums, "261122-1", "文一西路")


def replies(phrase: Phrase, what: Circumstances) -> Iterator[tuple[str, str]]:
    """What would leave of each wording, as the desk makes it; nothing of what is refused."""
    if not FINDER.usable(phrase, what.now):
        return
    book = LIBRARY.book(phrase.book)
    values = known(what, book, LIBRARY.promotion_of(phrase))
    today = local(what.now, book).date()
    for wording in phrase.wordings:
        asked = to_ask(wording, values)
        if any(not blank.default for blank in asked):
            with pytest.raises(KeyError):
                compose(wording, values, today)
        else:
            yield wording, compose(wording, values | {blank.name: "" for blank in asked}, today)
        yield wording, compose(wording, values | {blank.name: "一" for blank in asked}, today)


@cache
def braces_of(wording: str) -> list[str]:
    """Those in the parts of a wording that are no blanks."""
    return [
        brace
        for piece in pieces(wording)
        if not isinstance(piece, Blank)
        for brace in _BRACES.findall(piece)
    ]


def test_there_is_something_to_test() -> None:
    assert not LIBRARY.problems, [problem.line() for problem in LIBRARY.problems]
    assert len(LIBRARY.promotions) >= 11
    assert sum(bool(phrase.promotion) for phrase in LIBRARY.phrases) >= 11


@pytest.mark.parametrize("promotion", LIBRARY.promotions, ids=lambda promotion: promotion.key)
def test_what_is_tied_to_a_promotion_leaves_only_while_it_runs(promotion: Promotion) -> None:
    tied = [one for one in LIBRARY.phrases if LIBRARY.promotion_of(one) == promotion]
    for now in moments(promotion):
        runs = promotion.state(now) is PromotionState.RUNNING
        for phrase in tied:
            left = [text for _, text in replies(phrase, Circumstances(now, "小美", buyer="小鱼"))]
            assert any(left) is runs
            assert (phrase.key in FINDER.unusable(now)) is not runs


def test_no_reply_has_a_blank_left_in_it() -> None:
    for what in settings():
        for phrase in LIBRARY.phrases:
            for wording, text in replies(phrase, what):
                assert _BRACES.findall(text) == braces_of(wording), text


@pytest.mark.parametrize("promotion", LIBRARY.promotions, ids=lambda promotion: promotion.key)
def test_what_is_offered_instead_runs(promotion: Promotion) -> None:
    for now in moments(promotion):
        for phrase in (one for one in LIBRARY.phrases if one.promotion):
            for other in alternatives(LIBRARY, phrase, now):
                assert other.promotion.state(now) is PromotionState.RUNNING
                assert all(FINDER.usable(one, now) for one in other.phrases)


@pytest.mark.parametrize("promotion", LIBRARY.promotions, ids=lambda promotion: promotion.key)
def test_every_promotion_is_told_in_one_sentence(promotion: Promotion) -> None:
    book = LIBRARY.book(promotion.book)
    for now in moments(promotion):
        told = sentence(promotion, now, book)
        assert told.startswith(promotion.name)
        assert promotion.benefit in told
        assert told.endswith("结束")
        assert not re.search(r"[{}\n]|None", told)
