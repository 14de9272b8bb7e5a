"""How soon the right phrase is in sight, for every phrase of real lists, each list a library.

python -m benchmarks.search_quality      lists without scenes; prints a Markdown table
--lists FOLDER   the lists (.md) of another folder
--hold-out       the libraries and questions nothing was tuned to, and no others
--misses         with what did not come first in the half that may be looked at
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pypinyin import lazy_pinyin

from assistant.core.phrase import Phrase
from assistant.core.search.characters import typed
from assistant.core.search.index import Index
from assistant.core.search.synonyms import NO_SYNONYMS, Synonyms
from benchmarks._hold_out import print_hold_out
from benchmarks._phrases import LISTS, library, lists, synonyms
from benchmarks._queries import mistyped

WITHIN = (1, 5, 9)
NEVER = 10_000


def main() -> None:
    """Print the share of phrases that are among the first so many, and the keys that takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold-out", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--lists", type=Path, default=LISTS, metavar="FOLDER")
    chosen = parser.parse_args()
    if chosen.hold_out:
        print_hold_out(misses=chosen.misses)
        return
    books = lists(chosen.lists)
    if not books:
        print(f"no lists in {chosen.lists}: nothing to measure")
        return
    everything = {"all": [entry for book in books.values() for entry in book]}
    _print("each file a library", books, synonyms())
    _print("each file a library, no synonyms", books, NO_SYNONYMS)
    _print("all files one library", everything, synonyms())
    _print_keys(books)


def _print(name: str, books: dict[str, list[tuple[Phrase, str]]], known: Synonyms) -> None:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for book, entries in books.items():
        index = Index.build(library(book, [phrase for phrase, _ in entries]), synonyms=known)
        chance = random.Random(1)
        for phrase, scene in entries:
            for kind, query in _asked(phrase, scene, chance):
                places[kind].append(_place(index, query, phrase))
    print(f"\n| {name} | queries | first 1 | first 5 | first 9 |\n|---|---|---|---|---|")
    for kind, found in places.items():
        shares = (sum(place < n for place in found) / len(found) for n in WITHIN)
        print(f"| {kind} | {len(found)} | " + " | ".join(f"{share:.3f}" for share in shares) + " |")


def _asked(phrase: Phrase, scene: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    syllables = lazy_pinyin(typed(phrase.title))
    full, initials = "".join(syllables), "".join(s[0] for s in syllables)
    yield "scene line", scene
    yield "title, four initials", initials[:4]
    yield "title, full pinyin", full
    yield "title, characters", phrase.title
    yield "title, initials, one typo", mistyped(initials, chance)
    yield "title, full pinyin, one typo", mistyped(full, chance)
    yield "title, one wrong character", _wrong_character(phrase.title, chance)
    chinese = [line for line in map(typed, phrase.text.splitlines()) if _all_chinese(line)]
    if chinese:
        yield "text, eight initials", "".join(s[0] for s in lazy_pinyin(max(chinese, key=len)))[:8]


def _all_chinese(line: str) -> bool:
    return len(line) > 3 and not any(character.isascii() for character in line)


def _wrong_character(title: str, chance: random.Random) -> str:
    at = chance.randrange(len(title))
    return title[:at] + chance.choice("的是一在不了有和人这") + title[at + 1 :]


def _place(index: Index, query: str, phrase: Phrase) -> int:
    hits = index.find(query).hits
    same = [n for n, hit in enumerate(hits) if hit.phrase.key == phrase.key]
    return same[0] if same else NEVER


def _print_keys(books: dict[str, list[tuple[Phrase, str]]]) -> None:
    """How many keys of a title's initials bring it in sight; the file is the library."""
    needed: defaultdict[int, list[int]] = defaultdict(list)
    for book, entries in books.items():
        index = Index.build(library(book, [phrase for phrase, _ in entries]))
        for phrase, _ in entries:
            initials = "".join(s[0] for s in lazy_pinyin(typed(phrase.title)))
            for within in WITHIN:
                needed[within].append(_keys(index, initials, phrase, within))
    print(
        "\n| keys of initials until among the first | 1 | 2 | 3 | 4 | more |\n" + "|---" * 6 + "|"
    )
    for within, keys in needed.items():
        shares = [sum(key <= n for key in keys) / len(keys) for n in (1, 2, 3, 4)]
        print(
            f"| {within} | "
            + " | ".join(f"{share:.3f}" for share in shares)
            + f" | {1 - shares[-1]:.3f} |"
        )


def _keys(index: Index, initials: str, phrase: Phrase, within: int) -> int:
    ways = (n for n in range(1, len(initials) + 1) if _place(index, initials[:n], phrase) < within)
    return next(ways, NEVER)


if __name__ == "__main__":
    main()
