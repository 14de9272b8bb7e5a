"""pypinyin made ready word by word: its dictionary, read at once, stops all threads for 0.1 s."""

import json
import logging
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

_WITHOUT = "PYPINYIN_NO_PHRASES"  # pypinyin: read no dictionary of words
_FILE = "phrases_dict.json"
_KEY = re.compile(r'\s*[{,]\s*"([^"\\]+)"\s*:\s*')
_log = logging.getLogger(__name__)


def prepare_word_readings() -> None:
    """Load pypinyin's words, letting others have their turn; nothing if they are there already."""
    if "pypinyin" in sys.modules:
        return
    former = os.environ.get(_WITHOUT)
    os.environ[_WITHOUT] = "1"
    try:
        from pypinyin import constants, load_phrases_dict  # noqa: PLC0415 - slow, rarely needed
    finally:
        os.environ.pop(_WITHOUT)
        if former is not None:
            os.environ[_WITHOUT] = former
    text = (Path(constants.__file__).parent / _FILE).read_text("utf-8")
    for word, syllables in words_of(text):
        constants.PHRASES_DICT[word] = syllables
    load_phrases_dict({})  # has it learn where words end


def words_of(text: str) -> Iterator[tuple[str, list[list[str]]]]:
    """The entries of a JSON object of lists, one at a time; all at once where it looks odd."""
    decoder, at = json.JSONDecoder(), 0
    while found := _KEY.match(text, at):
        syllables, at = decoder.raw_decode(text, found.end())
        yield found[1], syllables
    if text[at:].strip() != "}":
        _log.warning("dictionary of words: not as expected at character %d", at)
        yield from json.loads(text).items()
