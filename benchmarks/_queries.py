"""What is typed: every kind of query, taken from the phrases of a library; always the same."""

import random
from collections import Counter

from pypinyin import lazy_pinyin

from assistant.core.library import Library
from assistant.core.search.characters import HAN, typed

_EACH = 60
FREQUENT = ["退货", "发货", "快递", "优惠", "收货地址", "质量问题", "联系我们", "非常抱歉"]
_QUESTIONS = (
    *("我什么时候能收到货呀", "这个质量怎么样", "可以再便宜一点吗", "买错了能退货吗"),
    *("今天下单什么时候发货", "快递到哪里了", "有没有优惠券可以领", "衣服会不会起球"),
    *("身高160体重100斤穿什么码", "收到的东西坏了怎么办", "能不能帮我改一下地址"),
    *("可以开发票吗", "这两款有什么区别", "是正品吗", "赠品怎么没有", "怎么还不发货啊"),
    *("你们发什么快递", "洗了会缩水吗", "过敏了怎么办", "退款什么时候到账"),
)


def frequent(library: Library, count: int = 12) -> list[str]:
    """The three Chinese characters in a row that most phrases have; FTS5 asks for three."""
    rows = Counter(row for phrase in library.phrases[:5000] for row in _rows(phrase.text))
    return [row for row, _ in sorted(rows.items(), key=lambda pair: (-pair[1], pair[0]))[:count]]


def _rows(text: str) -> set[str]:
    rows = {text[at : at + 3] for at in range(len(text) - 2)}
    return {row for row in rows if all(map(HAN.match, row))}


def queries(library: Library) -> dict[str, list[str]]:
    """Kind of query → queries."""
    chance = random.Random(7)
    phrases = [chance.choice(library.phrases) for _ in range(_EACH)]
    titles = [typed(phrase.title) for phrase in phrases]
    sounds = [lazy_pinyin(title) or ["a"] for title in titles]
    texts = [typed(phrase.text) for phrase in phrases]
    letters = ["".join(s[0] for s in lazy_pinyin(text)) for text in texts]
    full = ["".join(syllables) for syllables in sounds]
    return {
        "one letter": list("abcdefghjklmnopqrstwxyz"),
        "initials, 2": ["".join(s[0] for s in syllables[:2]) for syllables in sounds],
        "initials, 4": ["".join(s[0] for s in syllables[:4]) for syllables in sounds],
        "initials in text": [_part(line, chance, 3, 6) for line in letters],
        "full pinyin": full + ["".join(syllables[:2]) for syllables in sounds],
        "mixed pinyin": [_mixed(syllables, chance) for syllables in sounds],
        "one typo": [_mistyped(word, chance) for word in full],
        "confused sounds": [_confused(word) for word in full],
        "characters": [title[:2] for title in titles] + titles,
        "characters in text": [_part(text, chance, 2, 4) for text in texts],
        "several words": [
            f"{title[-2:]} {_part(text, chance, 2, 3)}"
            for title, text in zip(titles, texts, strict=True)
        ],
        "homophones": ["诱惑吗", "退火", "发霍", "有会", "到那了", "油费", "吃码", "只量"],
        "codes": [f"c{number}" for number in (1, 12, 123, 7, 77, 777, 999)],
        "questions": list(_QUESTIONS),
        "frequent terms": FREQUENT,
        "nothing": ["zzqqvv", "鑫龘", "xqzk", "qqqqqqqq"],
        "empty": [""],
    }


def _part(text: str, chance: random.Random, shortest: int, longest: int) -> str:
    length = chance.randint(shortest, longest)
    start = chance.randrange(max(1, len(text) - length))
    return text[start : start + length] or "qin"


def _mixed(syllables: list[str], chance: random.Random) -> str:
    return "".join(s if chance.random() < 0.5 else s[0] for s in syllables[:4])


def _mistyped(word: str, chance: random.Random) -> str:
    return mistyped(word, chance) if word else "qin"


def mistyped(word: str, chance: random.Random) -> str:
    """The word with one letter wrong, missing, too many or swapped with the next."""
    at, letter = chance.randrange(len(word)), chance.choice("abcdefghijklmnopqrstuvwxyz")
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    changes = (word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1 :])
    return chance.choice((*changes, word[:at] + letter + word[at:], swapped))


def _confused(word: str) -> str:
    return word.replace("zh", "z").replace("sh", "s").replace("l", "n").replace("ang", "an")
