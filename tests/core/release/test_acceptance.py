"""What a subscriber takes: the pinned key, never an older one, never another twice."""

import pytest

from assistant.core.language import Language
from assistant.core.release.acceptance import Known, Verdict, told, verdict

PINNED = Known("aa", 7, "digest7")


@pytest.mark.parametrize(
    ("known", "offer", "expected"),
    [
        (Known(), ("aa", 1, "d"), None),
        (Known("aa"), ("aa", 1, "d"), None),
        (Known("aa"), ("bb", 1, "d"), Verdict.WRONG_KEY),
        (PINNED, ("aa", 8, "digest8"), None),
        (PINNED, ("aa", 7, "digest7"), None),
        (PINNED, ("aa", 7, "other"), Verdict.CHANGED),
        (PINNED, ("aa", 6, "digest6"), Verdict.OLDER),
        (PINNED, ("bb", 8, "digest8"), Verdict.WRONG_KEY),
    ],
)
def test_verdicts(known: Known, offer: tuple[str, int, str], expected: Verdict | None) -> None:
    assert verdict(known, *offer) is expected


@pytest.mark.parametrize("why", Verdict)
def test_each_is_told_in_both_languages(why: Verdict) -> None:
    assert told(why).text()
    assert told(why).text(Language.ENGLISH).isascii()
