"""pypinyin made ready word by word: its dictionary, read at once, stops all threads for 0.1 s."""

import json
import logging
import re
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

_MODULE = "pypinyin.phrases_dict"  # reads the dictionary when it is imported
_KEY = re.compile(r'\s*[{,]\s*"([^"\\]+)"\s*:\s*')
_log = logging.getLogger(__name__)


def prepare_word_readings() -> None:
    """Load pypinyin's words, letting others have their turn; nothing if it is there already.

    The dictionary is whole before pypinyin is imported: nobody ever meets half of it.
    """
    spec = None if "pypinyin" in sys.modules else find_spec("pypinyin")
    folders = spec.submodule_search_locations if spec else None
    try:
        text = Path(folders[0], "phrases_dict.json").read_text("utf-8") if folders else ""
    except OSError:
        _log.warning("the dictionary of words is read by pypinyin itself", exc_info=True)
        return
    if text:
        ready = ModuleType(_MODULE)
        ready.phrases_dict = dict(words_of(text))  # type: ignore[attr-defined]
        sys.modules.setdefault(_MODULE, ready)
    import pypinyin  # noqa: F401, PLC0415 - slow, rarely needed


def words_of(text: str) -> Iterator[tuple[str, list[list[str]]]]:
    """The entries of a JSON object of lists, one at a time; all at once where it looks odd."""
    decoder, at = json.JSONDecoder(), 0
    while found := _KEY.match(text, at):
        syllables, at = decoder.raw_decode(text, found.end())
        yield found[1], syllables
    if text[at:].strip() != "}":
        _log.warning("dictionary of words: not as expected at character %d", at)
        yield from json.loads(text).items()
