"""The phrases that ship: nothing is claimed in passing, and what they promise is marked."""

from collections import Counter

import pytest

from assistant.app import shipped
from assistant.books.library import load_library
from assistant.core.phrase import Phrase
from assistant.core.promise import PromiseKind

PHRASES = {phrase.id: phrase for phrase in load_library([shipped.PHRASEBOOKS]).phrases}

# What is true of one buyer, one stock, one day: said by a wording alone, it goes out unread.
CLAIMS = ("已经", "现货", "还有货", "补货", "刚卖", "够{", "够用", "这两件", "我给您退")


@pytest.mark.parametrize("phrase", PHRASES.values(), ids=PHRASES)
def test_no_other_wording_claims_what_the_text_does_not(phrase: Phrase) -> None:
    said = phrase.title + phrase.text
    more = {claim for claim in CLAIMS for other in phrase.variants if claim in other}
    assert {claim for claim in more if claim not in said} == set()


@pytest.mark.parametrize(
    ("id", "kind"),
    [
        ("objection-express-pick", PromiseKind.CARRIER),
        ("confirm-express", PromiseKind.CARRIER),
        ("objection-express-sf", PromiseKind.CARRIER),
        ("objection-ship-later", PromiseKind.SHIP_BY),
        ("wrong-item", PromiseKind.EXCHANGE),
        ("complaint-4-1-replace", PromiseKind.EXCHANGE),
        ("complaint-4-agree", PromiseKind.OTHER),
        ("missing-gift", PromiseKind.GIFT),
        ("promo-gift", PromiseKind.GIFT),
    ],
)
def test_what_would_break_a_rule_if_forgotten_is_offered_as_a_promise(
    id: str, kind: PromiseKind
) -> None:
    assert PHRASES[id].promise == kind


def test_no_title_code_or_text_comes_twice() -> None:
    titles = Counter(phrase.title for phrase in PHRASES.values())
    codes = Counter(phrase.code for phrase in PHRASES.values())
    texts = Counter(text for one in PHRASES.values() for text in (one.text, *one.variants))
    assert max(max(counts.values()) for counts in (titles, codes, texts)) == 1
