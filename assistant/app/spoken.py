"""Which language is spoken: the one that is set, else what the system asks for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, takewhile
from pathlib import Path

from assistant.core.language import Language
from assistant.store.home import Home

_HOME = "--home"
_SETTING = re.compile(r"^language:[ \t]*[\"']?(\w+)", re.MULTILINE)


def spoken_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The setting of the home that is named, before anything else is read or made of it.

    Where nothing is set there, the first language of LANGUAGE that is ours; else Chinese.
    """
    return _first([_set_in(_home_of(arguments)), *_asked(environment)])


def first_language(environment: Mapping[str, str], system: Iterable[str]) -> Language:
    """That of a window nothing is set for yet: what LANGUAGE asks for, else the system's Chinese.

    Shops that write Chinese have systems in other languages too, so those decide nothing.
    """
    chinese = [name for name in system if name.startswith("zh")]
    return _first([*_asked(environment), *chinese])


def _asked(environment: Mapping[str, str]) -> list[str]:
    return environment.get("LANGUAGE", "").split(":")


def _first(names: Iterable[str]) -> Language:
    return next(filter(None, map(_ours, names)), Language.SIMPLIFIED)


def _home_of(arguments: Sequence[str]) -> Home:
    """What the last `--home` says, as click has it."""
    options = list(takewhile(lambda one: one != "--", arguments))
    named = [value for option, value in pairwise([*options, ""]) if option == _HOME]
    named += [one.partition("=")[2] for one in options if one.startswith(f"{_HOME}=")]
    return Home.named(Path(named[-1]) if named and named[-1] else None)


def _set_in(home: Home) -> str:
    """What the settings say, if they can be read: who needs them tells what is wrong with them."""
    try:
        found = _SETTING.search(home.settings.read_text("utf-8-sig"))
    except (OSError, ValueError):
        return ""
    return found[1] if found else ""


def _ours(name: str) -> Language | None:
    """`en_US.UTF-8` is English; other Chinese than Taiwan's and Hong Kong's is simplified."""
    plain = name.partition(".")[0].replace("-", "_")
    if plain.startswith("zh"):
        there = plain.endswith(("TW", "HK", "MO", "Hant"))
        return Language.TRADITIONAL if there else Language.SIMPLIFIED
    return Language.ENGLISH if plain.partition("_")[0] == "en" else None
