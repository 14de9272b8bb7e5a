"""What one row of the phrase list shows."""

from dataclasses import dataclass

from assistant.core.preview import Preview, Span


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """One row; `badge` is a short word at the right, `struck` strikes the row out and says why."""

    key: str
    title: str
    preview: Preview
    title_hits: tuple[Span, ...] = ()
    code: str = ""
    variants: int = 0
    pinned: bool = False
    badge: str = ""
    struck: str = ""
    whole: str = ""
