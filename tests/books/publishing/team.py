"""A team's lead with a folder of books and a folder to publish into."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.books.publishing.gathering import gather
from assistant.books.publishing.publishing import Published, Publisher
from assistant.books.publishing.signing import Signer

NOW = datetime(2026, 11, 26, 1, 12, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n-not really-"


def book(
    text: str = "亲，欢迎光临～", *, id: str = "shop", phrases: int = 1, more: str = ""
) -> str:
    """A book whose phrases all say the same."""
    lines = [f"format: 1\nbook: {id}\nname: 小店\nphrases:"]
    lines += [
        f"  - {{id: p{n}, stage: greet, title: 问好{n}, text: '{text}'{more}}}"
        for n in range(phrases)
    ]
    return "\n".join(lines) + "\n"


@dataclass
class Lead:
    """Writes books and publishes them."""

    folder: Path
    to: Path
    signer: Signer = field(default_factory=lambda: Signer(b"\x07" * 32))
    now: datetime = NOW
    last: int = 0

    def write(self, text: str, name: str = "shop.yaml") -> Path:
        """Put a file into the folder of books."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        return file

    def publish(self, text: str = "", after: timedelta = timedelta(0)) -> Published:
        """Publish what is there, with this text if given."""
        if text:
            self.write(book(text))
        publisher = Publisher(self.to, self.signer, self.last)
        return publisher.publish(gather(self.folder), self.now, self.now + after)

    def roll_back(self, version: int) -> Published:
        """Go back to what a former version held."""
        return Publisher(self.to, self.signer, self.last).roll_back(version, self.now)


def lead(tmp_path: Path) -> Lead:
    """With an empty folder of books and nothing published."""
    return Lead(tmp_path / "books", tmp_path / "share")
