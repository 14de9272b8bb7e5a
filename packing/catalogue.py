"""A catalogue of messages as gettext reads it, from a table of texts.

The form: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
"""

import struct
from collections.abc import Mapping
from itertools import accumulate, pairwise
from pathlib import Path

import yaml

from assistant.core.language import Language
from assistant.core.traditional_words import traditional

_TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"
_MAGIC = 0x950412DE
_HEAD = struct.Struct("<7I")
_PLACE = struct.Struct("<2I")
_ABOUT = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"


def catalogue(texts: Mapping[str, str]) -> bytes:
    """The catalogue of these texts: text → translation, which serves for any number of things."""
    singular = {text.encode(): said.encode() for text, said in texts.items()}
    plural = {text + b"\0" + text: said for text, said in singular.items()}
    entries = sorted({b"": _ABOUT.encode(), **singular, **plural}.items())
    ids, said = [entry[0] for entry in entries], [entry[1] for entry in entries]
    begin = _HEAD.size + 2 * len(entries) * _PLACE.size
    places = list(accumulate([len(text) + 1 for text in (*ids, *said)], initial=begin))
    tables = [_PLACE.pack(after - at - 1, at) for at, after in pairwise(places)]
    count = len(entries)
    second = _HEAD.size + count * _PLACE.size
    head = _HEAD.pack(_MAGIC, 0, count, _HEAD.size, second, 0, begin)
    return head + b"".join(tables) + b"".join([text + b"\0" for text in (*ids, *said)])


def catalogues() -> dict[str, bytes]:
    """Those of the command line, by language: its library's words and the help of our commands."""
    library, ours = (_table(name) for name in ("command_line", "command_help"))
    chinese = {**library, **{text: text for text in ours}}
    return {
        Language.SIMPLIFIED: catalogue(library),
        Language.TRADITIONAL: catalogue({t: traditional(said) for t, said in chinese.items()}),
        Language.ENGLISH: catalogue(ours),
    }


def file_of(language: str) -> Path:
    """Where gettext looks for it."""
    return _TRANSLATIONS / language / "LC_MESSAGES" / "command_line.mo"


def main() -> None:
    """Make the catalogues of the command line anew."""
    for language, data in catalogues().items():
        made = file_of(language)
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_bytes(data)


def _table(name: str) -> dict[str, str]:
    texts: dict[str, str] = yaml.safe_load((_TRANSLATIONS / f"{name}.yaml").read_text("utf-8"))
    return texts


if __name__ == "__main__":
    main()
