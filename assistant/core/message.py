"""What the program says outside the window's own labels: one sentence, in the user's language."""

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
    values: "tuple[tuple[str, str | Message], ...]" = ()

    @classmethod
    def of(cls, zh: str, en: str, **values: object) -> Self:
        """Build a message; a value is a message of its own or shown with `str`."""
        slots = values.items()
        return cls(zh, en, tuple((n, v if isinstance(v, Message) else str(v)) for n, v in slots))

    def text(self, language: Language = Language.SIMPLIFIED) -> str:
        """The sentence in one language, its slots filled; messages in them in the same."""
        values = {n: v.text(language) if isinstance(v, Message) else v for n, v in self.values}
        return self._wording(language).format_map(values)

    def _wording(self, language: Language) -> str:
        if language is Language.TRADITIONAL:
            return traditional(self.zh)
        return self.en if language is Language.ENGLISH else self.zh

    def __str__(self) -> str:
        return self.text()
