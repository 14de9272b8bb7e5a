"""What a buyer's name can be found by: as written, by its pinyin, by its initials."""

from itertools import islice, product

from assistant.core.search.characters import HAN, typed
from assistant.core.search.readings import Reader
from assistant.core.search.sounds import READING

_MOST = 4  # ways to read a name that has characters of several readings

_reader = Reader()


def keys(name: str) -> tuple[str, ...]:
    """The name folded, in full pinyin and in initials; what is the same stands once."""
    plain = typed(name)
    if not HAN.search(plain):
        return (plain,) if plain else ()
    found = [plain]
    for sounds in islice(product(*map(_sounds, plain)), _MOST):
        found += ["".join(sounds), "".join(sound[0] for sound in sounds)]
    return tuple(dict.fromkeys(found))


def _sounds(character: str) -> tuple[str, ...]:
    if not HAN.match(character):
        return (character,)
    return READING.get(_reader.character(character), (character,))
