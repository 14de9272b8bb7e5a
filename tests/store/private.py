"""Who can read a file."""

import os
from pathlib import Path


def is_private(file: Path) -> bool:
    """Whether only the user can read it; Windows guards the user's folder by itself."""
    return os.name == "nt" or not file.stat().st_mode & 0o077
