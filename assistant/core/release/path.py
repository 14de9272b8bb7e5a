"""Which paths a release may name: plain ones below its folder, on every system the same."""

import re

from assistant.core.release.error import ReleaseError

LONGEST = 200
BOOKS = (".yaml", ".yml")
IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp")
_PART = re.compile(r'[^\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069\ud800-\udfff]{1,100}')
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[\d¹²³])(\..*)?", re.IGNORECASE)


def checked_path(path: str) -> str:
    """The path itself. Raises ReleaseError if it leads elsewhere or names what is no book."""
    parts = path.split("/")
    if len(path) > LONGEST or not all(_is_plain(part) for part in parts):
        raise ReleaseError(f"path {path[:LONGEST]!r}")
    if not path.lower().endswith((*BOOKS, *IMAGES)):
        raise ReleaseError(f"kind of {path!r}")
    return path


def _is_plain(part: str) -> bool:
    """Whether it is one name that means the same on Windows: no dot or blank at its end."""
    return bool(
        _PART.fullmatch(part)
        and not part.startswith(".")
        and not part.endswith((".", " "))
        and not _RESERVED.fullmatch(part)
    )
