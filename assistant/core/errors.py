"""The one exception a user may see: what happened, and what to do about it."""

from assistant.core.language import Language
from assistant.core.message import Message


class AssistantError(Exception):
    """An expected failure: a title (what happened) and a message (what to do).

    Raised where the work can't go on, caught at the barriers (command line, window, worker), which
    log it once and show it once. Faults in content are `Problem` values, never exceptions.
    """

    def __init__(self, title: Message, message: Message) -> None:
        super().__init__(f"{title.text()}: {message.text()}")
        self.title = title
        self.message = message

    def line(self, language: Language = Language.SIMPLIFIED) -> str:
        """Both on one line."""
        return self.told.text(language)

    @property
    def told(self) -> Message:
        """That line as a message."""
        return Message.of(
            "{title}：{message}", "{title}: {message}", title=self.title, message=self.message
        )
