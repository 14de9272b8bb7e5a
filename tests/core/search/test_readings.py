"""How texts sound: by words first, every other reading known, initials in step."""

import pytest

from assistant.core.search.readings import Reader, common_characters
from assistant.core.search.sounds import READING
from assistant.core.search.syllables import SYLLABLES
from assistant.core.search.traditional import SIMPLIFIED


def spoken(text: str) -> str:
    """The syllables of a text, those without a sound as they are."""
    return " ".join(READING.get(code, (code,))[0] for code in Reader().streams((text,)).sounds[:])


@pytest.mark.parametrize(
    ("text", "sounds"),
    [
        ("重新发货", "chong xin fa huo"),
        ("重量", "zhong liang"),
        ("长袖", "chang xiu"),
        ("增长", "zeng zhang"),
        ("还没", "hai mei"),
        ("退还", "tui huan"),
        ("行李", "xing li"),
        ("银行", "yin hang"),
        ("调换", "diao huan"),
        ("调整", "tiao zheng"),
        ("差价", "cha jia"),
        ("出差", "chu chai"),
        ("没收到", "mei shou dao"),  # not to confiscate
        ("重发", "chong fa"),
        ("加长", "jia chang"),
        ("调大", "tiao da"),
        ("没收货", "mei shou huo"),
        ("便宜", "pian yi"),
        ("方便", "fang bian"),
        ("会员", "hui yuan"),
        ("会计", "kuai ji"),
        ("绿色", "lv se"),
        ("女装", "nv zhuang"),
        ("重慶", "chong qing"),
        ("退貨", "tui huo"),
        ("Ｔ恤", "t xu"),
        ("7天", "7 tian"),
        ("好，的", "hao de"),
    ],
)
def test_words_decide(text: str, sounds: str) -> None:
    assert spoken(text) == sounds


@pytest.mark.parametrize(
    ("text", "initials", "others"),
    [
        ("重新", "cx", "zx"),
        ("长袖", "cx", "zx"),
        ("中心", "zx", "zx"),
        ("还", "h", "h"),
        ("行", "x", "h"),
        ("ok", "ok", "ok"),
        ("7天", "7t", "7t"),
    ],
)
def test_initials(text: str, initials: str, others: str) -> None:
    streams = Reader().streams((text,))
    assert (streams.initials, streams.others) == (initials, others)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("退货政策", "1000"),
        ("颜色/款式", "1010"),
        ("T恤", "11"),
        ("vip会员", "10010"),
        ("好 的", "11"),
        ("", ""),
    ],
)
def test_where_words_begin(text: str, starts: str) -> None:
    assert Reader().streams((text,)).starts == starts


def test_what_was_read_is_taken_over() -> None:
    former = Reader().streams(("重新发货", "长袖"))
    reader = Reader([former])
    assert reader.streams(("长袖",)).sounds == Reader().streams(("长袖",)).sounds
    assert not reader.sound_of  # nothing had to be looked up


def test_common_characters() -> None:
    common = common_characters()
    assert len(common) == 6763
    assert set("退货政策亲吗呢") <= set(common)
    assert all(Reader().character(one) in READING for one in "退货政策亲吗呢")


def test_a_character_without_a_sound_is_its_own() -> None:
    assert Reader().character("𠮷") == "𠮷"


def test_syllables() -> None:
    assert len(SYLLABLES) == len(set(SYLLABLES))
    assert {"zhuang", "nv", "lve", "er", "a"} <= set(SYLLABLES)
    assert not {"v", "i", "u", "zh", "tu e"} & set(SYLLABLES)
    assert all(one.isascii() and one.isalpha() for one in SYLLABLES)


def test_traditional_characters_have_one_simplified_form_each() -> None:
    assert all(len(old) == len(new) == 1 and old != new for old, new in SIMPLIFIED.items())
    pairs = zip("貨發買賣價優惠運費適過這們嗎", "货发买卖价优惠运费适过这们吗", strict=True)
    assert all(SIMPLIFIED.get(old, old) == new for old, new in pairs)
