"""Characters made comparable: width, case and script folded, and only what can be typed is kept."""

import re
import unicodedata
from itertools import pairwise

from assistant.core.search.traditional import SIMPLIFIED

_TYPED = re.compile(r"[^\W_]")
_LETTERS_OR_NOT = re.compile(r"[a-z]+|[^a-z]+")
_NUMBER_OR_NOT = re.compile(r"[0-9]+|[^\W0-9_]+")
HAN = re.compile(r"[㐀-鿿豈-﫿]")


class _Fold(dict[int, int]):
    """Code point → folded code point, filled as it is asked; always one for one, so places stay."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        for fold in (_width, str.lower, _script):
            changed = fold(character)
            character = changed if len(changed) == 1 else character
        self[code] = ord(character)
        return self[code]


def _width(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


def _script(character: str) -> str:
    return SIMPLIFIED.get(character, character)


_FOLD = _Fold()


def folded(text: str) -> str:
    """The text in half width, lower case and simplified characters; of the same length."""
    return text.translate(_FOLD)


def typed(text: str) -> str:
    """What is searched of a text: folded, without spaces, signs and pictures."""
    if text.isascii() and text.isalnum():
        return text.lower()
    return "".join(_TYPED.findall(folded(text)))


def places(text: str) -> list[int]:
    """Where in the text each character of `typed(text)` stands."""
    return [match.start() for match in _TYPED.finditer(folded(text))]


def word_starts(text: str) -> str:
    """For each character of `typed(text)` "1" where a word may begin, else "0"."""
    shape, found = folded(text), places(text)
    begins = [
        "0" if b == a + 1 and _same_kind(shape[a], shape[b]) else "1" for a, b in pairwise(found)
    ]
    return "".join(["1", *begins]) if found else ""


def _same_kind(left: str, right: str) -> bool:
    return left.isascii() == right.isascii()


def is_letters(word: str) -> bool:
    """Whether a folded word is of Latin letters, also with digits, so that it may be pinyin."""
    return word.isascii() and word.isalnum() and not word.isdigit()


def letter_runs(word: str) -> list[str]:
    """The word cut where Latin letters begin and end."""
    return _LETTERS_OR_NOT.findall(word)


def letters_and_numbers(text: str) -> list[str]:
    """What of a text can be typed, folded, and cut at signs and where numbers begin and end."""
    return _NUMBER_OR_NOT.findall(folded(text))
