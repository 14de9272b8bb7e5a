"""A catalogue of messages as gettext reads it, from a table of texts.

The form: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
"""

import struct
from collections.abc import Mapping
from itertools import accumulate, pairwise
from pathlib import Path

import yaml

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


def main() -> None:
    """Make the catalogue of the command line anew."""
    texts = yaml.safe_load((_TRANSLATIONS / "command_line.yaml").read_text("utf-8"))
    made = _TRANSLATIONS / "zh_CN" / "LC_MESSAGES" / "command_line.mo"
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_bytes(catalogue(texts))


if __name__ == "__main__":
    main()
