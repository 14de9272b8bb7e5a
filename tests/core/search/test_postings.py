"""Which phrases have a gram."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.core.search import bits
from assistant.core.search.postings import Postings

GRAMS = st.lists(st.sets(st.sampled_from("abcdef")), max_size=200)


def of(postings: Postings, gram: str) -> list[int]:
    return list(bits.numbers(postings.of(gram)))


@given(GRAMS)
def test_every_gram_is_found_where_it_is(grams: list[set[str]]) -> None:
    postings = Postings.build(len(grams), grams)
    for gram in "abcdef":
        assert of(postings, gram) == [n for n, some in enumerate(grams) if gram in some]


@given(GRAMS, st.text("abcdefx", min_size=1, max_size=3))
def test_any_and_all(grams: list[set[str]], wanted: str) -> None:
    postings = Postings.build(len(grams), grams)
    any_, all_ = postings.any_of(wanted), postings.all_of(wanted)
    assert list(bits.numbers(any_)) == [n for n, some in enumerate(grams) if some & set(wanted)]
    assert list(bits.numbers(all_)) == [n for n, some in enumerate(grams) if set(wanted) <= some]


def test_rare_grams_are_kept_as_lists_and_frequent_ones_as_maps() -> None:
    size = 4096
    postings = Postings.build(
        size, ({"often"} | ({"rare"} if n == 7 else set()) for n in range(size))
    )
    assert of(postings, "rare") == [7]
    assert postings.of("often").bit_count() == size
    assert len(postings.data) == 4 + size // 8 + 1


def test_no_gram_of_none() -> None:
    postings = Postings.build(3, [{"a"}, set(), {"a"}])
    assert postings.all_of([]) == 0
    assert postings.of("b") == 0
    assert "a" in postings
    assert "b" not in postings
