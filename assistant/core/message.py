"""What the program says outside the window's own labels: one sentence, in the user's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from assistant.core.language import Language
from assistant.core.traditional_words import traditional


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence in Chinese and English with the values that go into its `{name}` slots.

    Both wordings stand where the sentence is made, so that they are read, reviewed and changed
    together; the choice between them is made at the edge, by whoever shows it.
    """

    zh: str
    en: str
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, zh: str, en: str, **values: object) -> Self:
        """Build a message; a value is a message of its own or shown with `str`."""
        slots: list[tuple[str, str]] = []
        for name, value in values.items():
            if isinstance(value, Message):
                inner = value.within(name)
                zh, en = zh.replace(f"{{{name}}}", inner.zh), en.replace(f"{{{name}}}", inner.en)
                slots += inner.values
            else:
                slots.append((name, str(value)))
        return cls(zh, en, tuple(slots))

    def within(self, name: str) -> "Message":
        """The same with slots that can stand beside those of a message it goes into."""
        zh, en, slots = self.zh, self.en, []
        for slot, value in self.values:
            own = f"{name}_{slot}"
            zh, en = (
                zh.replace(f"{{{slot}}}", f"{{{own}}}"),
                en.replace(f"{{{slot}}}", f"{{{own}}}"),
            )
            slots.append((own, value))
        return Message(zh, en, tuple(slots))

    def holding(self, slot: str, value: object) -> "Message":
        """The same with another value in a slot."""
        values = ((name, str(value) if name == slot else old) for name, old in self.values)
        return Message(self.zh, self.en, tuple(values))

    def called(self, slot: str, names: Mapping[str, str]) -> "Message":
        """The same, with the words in a slot called in Chinese what they are called on screen."""
        words = dict(self.values).get(slot, "").split(" ")
        if not any(word in names for word in words):
            return self
        told = " ".join(names.get(word, word) for word in words)
        own = f"{slot}_zh"
        return Message(
            self.zh.replace(f"{{{slot}}}", f"{{{own}}}"), self.en, (*self.values, (own, told))
        )

    def text(self, language: Language = Language.SIMPLIFIED) -> str:
        """The sentence in one language, its slots filled; what fills them stays as it is."""
        return self._wording(language).format_map(dict(self.values))

    def _wording(self, language: Language) -> str:
        if language is Language.TRADITIONAL:
            return traditional(self.zh)
        return self.en if language is Language.ENGLISH else self.zh

    def __str__(self) -> str:
        return self.text()


def joined(parts: Sequence[Message], between: str = " · ") -> Message:
    """Sentences in a row, as one."""
    slots = [f"part{number}" for number in range(len(parts))]
    row = between.join(f"{{{slot}}}" for slot in slots)
    return Message.of(row, row, **dict(zip(slots, parts, strict=True)))
