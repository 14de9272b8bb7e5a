"""Readings: how the characters of a text sound, by words first. Only here pypinyin is needed."""

from collections.abc import Callable, Iterable
from functools import cache

from assistant.core.late_pattern import late_pattern
from assistant.core.search.characters import HAN, folded, typed, word_starts
from assistant.core.search.field import LINE, PIECE, Streams
from assistant.core.search.polyphones import POLYPHONES
from assistant.core.search.sounds import CODE, initial, other_initial, reading_of

_RUN = late_pattern(r"[㐀-鿿豈-﫿]+|[^㐀-鿿豈-﫿]+")
# Where the dictionary sees another word: 没收 is to confiscate, but shops say 没收到.
_SHOP_WORDS = {
    word: [[syllable] for syllable in syllables.split()]
    for word, syllables in (
        ("没收到", "méi shōu dào"),
        ("没收货", "méi shōu huò"),
        ("重发", "chóng fā"),
        ("重寄", "chóng jì"),
        ("重装", "chóng zhuāng"),
        ("重做", "chóng zuò"),
        ("重填", "chóng tián"),
        ("重付", "chóng fù"),
        ("重派", "chóng pài"),
        ("还款", "huán kuǎn"),
        ("还回来", "huán huí lái"),
        ("加长", "jiā cháng"),
        ("太长", "tài cháng"),
        ("调大", "tiáo dà"),
        ("调小", "tiáo xiǎo"),
        ("发卡", "fā kǎ"),
    )
}


class Reader:
    """Reads characters aloud. Keeps what it has read: the texts of a library repeat themselves."""

    def __init__(self, former: Iterable[Streams] = ()) -> None:
        """`former`: what was read before is not read again."""
        self.sound_of: dict[str, str] = {}
        self._runs: dict[str, str] = {}
        self._pieces: dict[str, str] = {}
        for streams in former:
            self._pieces.update(
                zip(_split(streams.characters), _split(streams.sounds[:]), strict=True)
            )

    def streams(self, pieces: tuple[str, ...]) -> Streams:
        """The streams of one part of a phrase: its title, its keywords, its wordings."""
        characters = PIECE.join(map(typed, pieces))
        sounds = PIECE.join(map(self._piece, pieces))
        initials, others = "".join(map(initial, sounds)), "".join(map(other_initial, sounds))
        return Streams(characters, sounds, initials, others, PIECE.join(map(word_starts, pieces)))

    def _piece(self, piece: str) -> str:
        return self._pieces.get(typed(piece)) or "".join(
            self._run(typed(run)) if HAN.match(run) else typed(run)
            for run in _RUN.findall(folded(piece))
        )

    def _run(self, run: str) -> str:
        """Codes of a run of Chinese characters; where one has several readings, words decide."""
        found = self._runs.get(run)
        if found is None:
            found = "".join([self.character(character) for character in run])
            if not POLYPHONES.keys().isdisjoint(run):
                found = self._by_words(run, found)
            self._runs[run] = found
        return found

    def character(self, character: str) -> str:
        """The code of the commonest sound of one character."""
        if character not in self.sound_of:
            self.sound_of[character] = _sound_alone(character)
        return self.sound_of[character]

    def _by_words(self, run: str, singly: str) -> str:
        syllables = _pinyin(run)
        if len(syllables) != len(run):
            return singly
        return "".join(
            [
                _code(character, syllable) if character in POLYPHONES else code
                for character, syllable, code in zip(run, syllables, singly, strict=True)
            ]
        )


def _split(stream: str) -> list[str]:
    return stream.replace(PIECE, LINE).split(LINE)


def common_characters() -> str:
    """The 6,763 characters of GB 2312: what a buyer may type, in the library or not."""
    codes = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    return b"".join(codes).decode("gb2312", "ignore")


@cache
def _pypinyin() -> Callable[..., list[str]]:
    from pypinyin import lazy_pinyin, load_phrases_dict  # noqa: PLC0415 - slow, not for searching

    load_phrases_dict(_SHOP_WORDS)
    return lazy_pinyin


def _pinyin(run: str) -> list[str]:
    return _pypinyin()(run, v_to_u=False)


@cache  # all common characters are asked for whenever an index is built
def _sound_alone(character: str) -> str:
    return _code(character, _pinyin(character)[0])


def _code(character: str, syllable: str) -> str:
    return CODE.get(reading_of(character, syllable)) or CODE.get((syllable,), character)
