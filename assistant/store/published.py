"""The newest version a lead has published, by key and folder: agents never take a lower one."""

import json
from dataclasses import dataclass
from pathlib import Path

from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.replacing import replace_file


@dataclass(frozen=True, slots=True)
class PublishedVersions:
    """One small file in the home folder, beside the signing key."""

    file: Path

    def last(self, key: bytes, folder: Path) -> int:
        """The version last published there; 0 if none is known. Raises AssistantError."""
        return self._read().get(key.hex(), {}).get(_named(folder), 0)

    def keep(self, key: bytes, folder: Path, version: int) -> None:
        """Remember a version. Raises OSError and AssistantError."""
        known = self._read()
        known.setdefault(key.hex(), {})[_named(folder)] = version
        replace_file(self.file, json.dumps(known, ensure_ascii=False, indent=1).encode())

    def _read(self) -> dict[str, dict[str, int]]:
        """A file that can't be read is not one without versions: that would let them fall."""
        try:
            values = json.loads(self.file.read_bytes())
            return {
                str(key): {str(folder): int(version) for folder, version in folders.items()}
                for key, folders in values.items()
            }
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, AttributeError) as error:
            raise AssistantError(_TITLE, _unreadable(self.file)) from error


def _named(folder: Path) -> str:
    return str(folder.resolve())


_TITLE = Message.of("没有发布", "Nothing was published")


def _unreadable(file: Path) -> Message:
    return Message.of(
        "{file} 读不懂，里面记着上次发布的版本号。把它移走再发布。",
        "{file} can't be read; it tells which version was published last. Move it away and "
        "publish again.",
        file=file,
    )
