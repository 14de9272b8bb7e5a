"""The index finds what the plainest search finds, whatever the library."""

from collections.abc import Collection

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.core.phrase import Phrase
from assistant.core.search.result import How
from tests.core.search.library import index, phrase
from tests.core.search.plain import having_characters, having_sounds

CHARACTERS = "退货政策重新长还行你礼发票好"
TITLES = st.text(CHARACTERS + " /，", min_size=1, max_size=6)
TEXTS = st.text(CHARACTERS + " \n～a7", max_size=12)


@st.composite
def libraries(draw: st.DrawFn) -> list[Phrase]:
    """Up to a dozen phrases."""
    made = draw(st.lists(st.tuples(TITLES, TEXTS, st.lists(TITLES, max_size=2)), max_size=12))
    return [
        phrase(f"p{n}", title, text, *words, variants=(title[::-1],))
        for n, (title, text, words) in enumerate(made)
    ]


def found_so(phrases: list[Phrase], word: str, hows: Collection[How] = tuple(How)) -> set[str]:
    hits = index(*phrases).find(word, limit=1000).hits
    first = ((hit.phrase.id, hit.reasons[0]) for hit in hits)
    return {id for id, reason in first if reason.word == word and reason.how in hows}


@settings(max_examples=120, deadline=None)
@given(libraries(), st.text(CHARACTERS, min_size=1, max_size=3))
def test_characters(phrases: list[Phrase], word: str) -> None:
    assert found_so(phrases, word, [How.CHARACTERS]) == having_characters(phrases, word)


SYLLABLES = ["tui", "huo", "zheng", "ce", "chong", "zhong", "xin", "chang", "zhang", "hai"]
SYLLABLES += ["huan", "xing", "hang", "ni", "li", "fa", "piao", "hao"]


@settings(max_examples=120, deadline=None)
@given(libraries(), st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=3))
def test_whole_syllables_in_any_reading(phrases: list[Phrase], syllables: list[str]) -> None:
    word = "".join(syllables)
    missing = having_sounds(phrases, word) - found_so(phrases, word)
    assert not missing


@settings(max_examples=120, deadline=None)
@given(libraries(), st.text("thzcxfpnl", min_size=2, max_size=4))
def test_initials(phrases: list[Phrase], word: str) -> None:
    assert found_so(phrases, word, [How.INITIALS]) <= having_sounds(phrases, word)


@settings(max_examples=80, deadline=None)
@given(libraries(), st.text(CHARACTERS, min_size=1, max_size=2), st.text("thzcf", min_size=1))
def test_a_word_more_never_finds_more(phrases: list[Phrase], word: str, more: str) -> None:
    searched = index(*phrases)
    both = searched.find(f"{word} {more}", limit=1000)
    if not both.nearest:
        one = {hit.phrase.id for hit in searched.find(word, limit=1000).hits}
        assert {hit.phrase.id for hit in both.hits} <= one


@settings(max_examples=80, deadline=None)
@given(libraries(), st.text(CHARACTERS, min_size=1, max_size=3))
def test_what_is_marked_is_what_was_typed(phrases: list[Phrase], word: str) -> None:
    for hit in index(*phrases).find(word, limit=1000).hits:
        if hit.reasons[0].how is How.CHARACTERS and word in hit.phrase.title:
            [span] = hit.title_spans
            assert hit.phrase.title[slice(*span)] == word
