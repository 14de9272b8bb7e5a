"""The home folder: where everything the program keeps has its place."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from platformdirs import user_data_path

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.system_fault import reason


@dataclass(frozen=True, slots=True)
class Home:
    """Paths below one folder."""

    folder: Path

    @classmethod
    def named(cls, folder: Path | None) -> Self:
        """The given folder or the user's own, whether it is there or not."""
        return cls(folder or user_data_path("assistant", appauthor=False))

    @classmethod
    def at(cls, folder: Path | None) -> Self:
        """The given folder or the user's own, made if it isn't there. Raises AssistantError."""
        home = cls.named(folder)
        for part in (home.folder, home.logs, home.cache, home.books):
            try:
                part.mkdir(parents=True, exist_ok=True)
                next(part.iterdir(), None)
            except OSError as error:
                raise cannot_use(part, error) from error
        return home

    @property
    def settings(self) -> Path:
        """settings.yaml."""
        return self.folder / "settings.yaml"

    @property
    def database(self) -> Path:
        """assistant.db."""
        return self.folder / "assistant.db"

    @property
    def suspicion(self) -> Path:
        """There while damage has been seen in the database and not been put right."""
        return self.folder / "assistant.db.suspicion"

    @property
    def key(self) -> Path:
        """The name of the database's key in the credential store, or the key itself."""
        return self.folder / "assistant.key"

    @property
    def backups(self) -> Path:
        """Backups of the database."""
        return self.folder / "backups"

    @property
    def books(self) -> Path:
        """Books the program keeps itself: the personal book, later the subscribed ones."""
        return self.folder / "books"

    @property
    def personal_book(self) -> Path:
        """The agent's own phrases."""
        return self.books / "personal.yaml"

    @property
    def phrase_draft(self) -> Path:
        """A phrase of one's own that was not saved when the program ended."""
        return self.folder / "phrase-draft.json"

    @property
    def unsaved(self) -> Path:
        """Changes of books that were not saved when the editor ended."""
        return self.folder / "unsaved"

    @property
    def logs(self) -> Path:
        """Log files."""
        return self.folder / "logs"

    @property
    def cache(self) -> Path:
        """What can be made again, such as the search index."""
        return self.folder / "cache"

    @property
    def lock(self) -> Path:
        """Held by the one running program."""
        return self.folder / "assistant.lock"


def cannot_use(folder: Path, error: OSError) -> AssistantError:
    """Nothing can be kept in this folder."""
    return AssistantError(
        Message.of("用不了数据文件夹", "The data folder can't be used"),
        Message.of(
            "{folder}：{why}。请检查权限和磁盘空间，或用 --home 指定别的文件夹。",
            "{folder}: {why}. Check the permissions and the disk space, or name another folder "
            "with --home.",
            folder=folder,
            why=reason(error),
        ),
    )
