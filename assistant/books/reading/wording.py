"""The sentences in which the reader tells what is wrong with a book and what to do about it."""

from collections.abc import Iterable

from assistant.core.message import Message

_LONGEST_SHOWN = 40


def short(text: str) -> str:
    """A text fit to be quoted in one line of a message."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[:_LONGEST_SHOWN] + "…"


def listed(words: Iterable[str]) -> str:
    """Words to choose from, in a row."""
    return " ".join(words)


def unknown(what: Message, word: str, guess: str, known: Iterable[str]) -> Message:
    """An unknown word: the one probably meant, or those there are."""
    zh = f"不认识的{what.zh}“{{word}}”"
    en = f"Unknown {what.en} “{{word}}”"
    if guess:
        return Message.of(
            zh + "，您要写的是“{guess}”吗？",
            en + "; did you mean “{guess}”?",
            word=short(word),
            guess=guess,
        )
    return Message.of(
        zh + "。可以用的有：{known}。",
        en + ". There are: {known}.",
        word=short(word),
        known=listed(known),
    )


def unknown_key(key: str, entry: Message, guess: str, known: Iterable[str]) -> Message:
    """A key that the entry does not have."""
    return unknown(Message(f"{entry.zh}项目", f"key of a {entry.en}"), key, guess, known)


def bad_choice(word: str, known: Iterable[str], guess: str) -> Message:
    """A value that is not one of the few allowed."""
    return unknown(Message("值", "value"), word, guess, known)


def missing(key: str, about: Message) -> Message:
    """A required key that is not there."""
    return Message.of(
        f"缺少“{{key}}”（{about.zh}），请补上。",
        f"“{{key}}” is missing ({about.en}); add it.",
        key=key,
    )


def empty(key: str) -> Message:
    """Nothing where something must be."""
    return Message.of("“{key}”是空的，请填写。", "“{key}” is empty; fill it in.", key=key)


def not_a_text(key: str) -> Message:
    """A list or mapping where a text belongs."""
    return Message.of(
        "“{key}”要写文字，这里却是列表或分项。以 [ 或 {{ 开头的文字请加引号。",
        "“{key}” takes a text, not a list or mapping. Quote a text that begins with [ or {{.",
        key=key,
    )


def not_a_list(key: str) -> Message:
    """Something else where a list belongs."""
    return Message.of(
        "“{key}”要写成列表：[甲, 乙]，或每项一行、以“- ”开头。",
        "“{key}” takes a list: [one, two], or one item a line, each after “- ”.",
        key=key,
    )


def not_a_mapping(entry: Message) -> Message:
    """Something else where keys and values belong."""
    return Message.of(
        f"{entry.zh}要分项写成“名称: 内容”，冒号后面有一个空格。",
        f"A {entry.en} is written as “key: value” lines, with a space after the colon.",
    )


def not_one_line(key: str) -> Message:
    """A line break where there must be none."""
    return Message.of("“{key}”只能写一行。", "“{key}” must be a single line.", key=key)


def control(code: int) -> Message:
    """A control character that an escape has brought in."""
    return Message.of(
        "内容里有控制字符（U+{code}），请删掉；换行请用“|”另起一行写。",
        "The text holds a control character (U+{code}); delete it. Write line breaks with “|”.",
        code=f"{code:04X}",
    )


def bad_id(word: str) -> Message:
    """An id with characters it can't have."""
    return Message.of(
        "“{word}”不能做 id。只用字母、数字、汉字和 - _ .，以字母、数字或汉字开头，最多 100 个字。",
        "“{word}” can't be an id. Use letters, digits, Chinese characters and - _ . only, "
        "beginning with none of these signs, at most 100 characters.",
        word=short(word),
    )


def twice(key: str, line: int) -> Message:
    """A key that its entry has already."""
    return Message.of(
        "“{key}”写了两次（前一次在第 {line} 行），请删掉一个。",
        "“{key}” stands here twice (first in line {line}); delete one.",
        key=short(key),
        line=line,
    )


def duplicate(what: Message, word: str, line: int) -> Message:
    """A second entry with the same id or code."""
    return Message.of(
        f"{what.zh}“{{word}}”与第 {{line}} 行重复，请换一个。",
        f"{what.en} “{{word}}” is already used in line {{line}}; choose another.",
        word=short(word),
        line=line,
    )


BAD_FLAG = Message.of("只能写 true（是）或 false（否）。", "Write true or false.")
