"""Libraries of other trades: what fits a situation is in sight, also where nothing was tuned."""

import pytest

from benchmarks._hold_out import asked, in_pinyin, places_of_questions, places_of_scenes
from benchmarks._phrases import synonyms


@pytest.mark.parametrize(
    ("half", "first", "first_five"), [("seen", 0.75, 0.93), ("unseen", 0.65, 0.86)]
)
def test_a_situation_brings_its_phrase(half: str, first: float, first_five: float) -> None:
    places = places_of_scenes(half, synonyms())
    assert len(places) >= 200
    assert sum(place < 1 for place in places) / len(places) >= first
    assert sum(place < 5 for place in places) / len(places) >= first_five


@pytest.mark.parametrize("half", ["seen", "unseen"])
def test_a_buyers_question_brings_its_answer(half: str) -> None:
    places = places_of_questions(half, synonyms())
    assert len(places) == len(asked()) // 2
    assert sum(place < 1 for place in places) / len(places) >= 0.8
    assert sum(place < 5 for place in places) / len(places) >= 0.95


@pytest.mark.parametrize("half", ["seen", "unseen"])
def test_a_question_typed_in_pinyin_brings_its_answer(half: str) -> None:
    places = places_of_questions(half, synonyms(), way=in_pinyin)
    assert sum(place < 1 for place in places) / len(places) >= 0.7
    assert sum(place < 5 for place in places) / len(places) >= 0.9
