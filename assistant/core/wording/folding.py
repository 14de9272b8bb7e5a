"""A text as it is read aloud: width, case, script and signs between characters folded away."""

# What stands between characters is of three kinds. Spaces and signs inside words (`全 网-最.低`)
# are dropped. A pause (`，` `！` a picture) stays as one `，`, the lighter `、` and a line break as
# themselves, so that words on both sides are not read as one; but single characters that are
# kept apart by pauses (`全，网，最，低`) are read together.

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from assistant.core.search.traditional import SIMPLIFIED

PAUSE, LIGHT_PAUSE, BREAK = "，", "、", "\n"
INSIDE, NOTHING = "\x01", "\x00"
_SIGNS = frozenset(" \t\u3000.·•・*-_|/\\^`'\"“”‘’「」『』【】()[]《》〈〉<>#@:=°&—–−‐‑❤♥♡")
_KEPT = frozenset("%+№")
_INVISIBLE = frozenset({"Cf", "Mn", "Me"})
_LOOKALIKES = dict(
    zip(
        "蕞朂冣壹贰叁您妳帐➕×✖╳νѵхχԝωѕіо",
        "最最最一二三你你账+xxxvvxxwwsio",
        strict=True,
    )
)
_FEWEST_APART = 3
_LETTER_SIGNS = (0x1F130, 0x1F150, 0x1F170, 0x1F1E6)
_RUN = re.compile(f"[^{PAUSE}{LIGHT_PAUSE}{BREAK}{INSIDE}{NOTHING}]+")
_DOTS = re.compile(r"[.·•・—-][.·•・—-]+")
_PLUS = re.compile(rf"\+(?=[{INSIDE}{NOTHING}]*[我vwq微薇威徽维扣企])")


class _Fold(dict[int, str]):
    """Code point → the character it is read as, filled as it is asked; always one for one."""

    def __missing__(self, code: int) -> str:
        self[code] = _read_as(chr(code))
        return self[code]


@dataclass(frozen=True)
class Spoken:
    """A text as read; `runs` holds where each unbroken part begins in `said` and in the text."""

    said: str
    runs: tuple[tuple[int, int], ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.runs]

    def place(self, index: int) -> int:
        """Where the letter at `index` of `said` stands in the text."""
        start, written = self.runs[max(0, bisect_right(self._starts, index) - 1)]
        return written + index - start


def spoken(text: str) -> Spoken:
    """The text as read."""
    folded = _PLUS.sub("加", _DOTS.sub(_pauses, text).translate(_FOLD)).replace("+", INSIDE)
    parts: list[str] = []
    runs: list[tuple[int, int]] = []
    length = end = 0
    apart = _apart(folded)
    for run in _RUN.finditer(folded):
        joint = _joint(folded, end, run, apart)
        length += len(joint)
        runs.append((length, run.start()))
        parts += (joint, run[0])
        length += len(run[0])
        end = run.end()
    return Spoken("".join(parts), tuple(runs))


def read_as(character: str) -> str:
    """How a single character is read: a letter, a pause, `INSIDE` or `NOTHING`."""
    return _FOLD[ord(character)]


def _pauses(dots: re.Match[str]) -> str:
    """Several dots or dashes in a row are a pause, not a sign inside a word."""
    return PAUSE * len(dots[0])


def _joint(folded: str, end: int, run: re.Match[str], apart: frozenset[int]) -> str:
    """What is left of the gap between the last run, which ended at `end`, and this one."""
    gap = folded[end : run.start()]
    if not gap or (run.start() in apart and end):
        return ""
    for mark in (BREAK, PAUSE, LIGHT_PAUSE):
        if mark in gap:
            return mark
    both = end and _is_latin(folded[end - 1]) and _is_latin(run[0][0])
    return " " if both and INSIDE in gap else ""


def _apart(folded: str) -> frozenset[int]:
    """Where characters stand whose pause before them is to be passed over."""
    if PAUSE not in folded and LIGHT_PAUSE not in folded and BREAK not in folded:
        return frozenset()
    runs = [(run.start(), run.end()) for run in _RUN.finditer(folded)]
    return frozenset(_spelled(folded, runs))


def _spelled(folded: str, runs: list[tuple[int, int]]) -> list[int]:
    """The starts of runs that go on a word spelled out character by character."""
    found: list[int] = []
    single: list[int] = []
    for start, end in runs:
        if end - start == 1:
            single.append(start)
            continue
        found += _chain(folded, single, start)
        single = []
    return found + _chain(folded, single, len(folded))


def _chain(folded: str, single: list[int], following: int) -> list[int]:
    """What follows goes on with the word unless a pause of another kind stands before it."""
    if len(single) < _FEWEST_APART:
        return []
    within, after = folded[single[0] : single[-1]], folded[single[-1] : following]
    ends = any(mark in after and mark not in within for mark in (BREAK, PAUSE, LIGHT_PAUSE))
    return single if ends else [*single, following]


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _read_as(character: str) -> str:
    for fold in (_letter_sign, _width, str.lower, _script):
        changed = fold(character)
        character = changed if len(changed) == 1 else character
    if character.isalnum() or character in _KEPT or character in (LIGHT_PAUSE, BREAK):
        return character
    if unicodedata.category(character) in _INVISIBLE:
        return NOTHING
    return INSIDE if character in _SIGNS or unicodedata.category(character) == "Zs" else PAUSE


def _letter_sign(character: str) -> str:
    """Squared and circled capitals, which have no compatible letter."""
    for first in _LETTER_SIGNS:
        if first <= ord(character) < first + 26:
            return chr(ord("a") + ord(character) - first)
    return character


def _width(character: str) -> str:
    return unicodedata.normalize("NFKC", _LOOKALIKES.get(character, character))


def _script(character: str) -> str:
    simplified = SIMPLIFIED.get(character, character)
    return _LOOKALIKES.get(simplified, simplified)


_FOLD = _Fold()
