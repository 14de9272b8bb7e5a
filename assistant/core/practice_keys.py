"""The fastest way to a phrase: the fewest keys after which Enter pastes it."""

from collections.abc import Callable, Iterator

from assistant.core.phrase import Phrase
from assistant.core.search.readings import Reader

_MOST_KEYS = 6


def fastest_keys(phrase: Phrase, first: Callable[[str], str]) -> str:
    """What to type into the search box so that the phrase comes first; empty when nothing does.

    `first(query)` is the key of the best phrase for a query, empty when there is none.
    """
    for query in sorted(_candidates(phrase), key=len):
        if first(query) == phrase.key:
            return query
    return ""


def _candidates(phrase: Phrase) -> Iterator[str]:
    """Beginnings of its code and of its title's initials, the code first among equals."""
    initials = Reader().streams((phrase.title,)).initials
    for keys in (phrase.code, initials):
        for length in range(1, min(len(keys), _MOST_KEYS) + 1):
            yield keys[:length]
