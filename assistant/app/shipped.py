"""What ships with the program: resources and phrasebooks, wherever it runs from."""

import sys
from pathlib import Path


def _root() -> Path:
    """The folder that holds `resources` and `phrasebooks`."""
    packed = getattr(sys, "_MEIPASS", None)
    if packed:
        return Path(packed)
    package = Path(__file__).resolve().parent.parent
    inside = package / "_data"
    return inside if inside.is_dir() else package.parent


ROOT = _root()
RESOURCES = ROOT / "resources"
ICONS = RESOURCES / "icons"
TRANSLATIONS = RESOURCES / "translations"
PHRASEBOOKS = ROOT / "phrasebooks"
# What any shop can say. The example shop's book is beside them for whoever names it: in a new
# home its promotions would be promised to real buyers.
GENERAL = tuple(PHRASEBOOKS / f"{name}.yaml" for name in ("presale", "promotion", "aftersale"))
