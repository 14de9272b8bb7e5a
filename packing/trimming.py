"""What of Qt goes along: the plugins the program uses, and the libraries something still asks for.

PyInstaller's hook takes every plugin of a Qt module, and with the one for GTK all of GTK.
"""

from collections.abc import Callable, Iterable
from pathlib import PurePath

Entry = tuple[str, str, str]  # where to, where from, what it is: PyInstaller's own

PLUGINS = frozenset(
    {
        *("qwindows", "qxcb", "qoffscreen", "qwayland-generic", "qwayland-egl"),  # screens
        *("qsvg", "qjpeg", "qgif", "qico", "qwebp"),  # pictures of phrases; PNG is in Qt itself
        "qsvgicon",
        *("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),  # Chinese input
        *("qxdgdesktopportal", "xdg-shell", "qxcb-glx-integration", "qxcb-egl-integration"),
    }
)
LANGUAGES = frozenset({"qtbase_en", "qtbase_zh_CN", "qtbase_zh_TW"})
# Asked for by name at run time, so nothing we look at says that it is needed.
ASKED_BY_NAME = ("python3", "libpython3", "ucrtbase", "api-ms-", "vcruntime", "msvcp")


def trimmed(entries: Iterable[Entry], asks_for: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The entries without plugins and translations we don't use and what only those asked for.

    `asks_for(file)` names the libraries a file links to.
    """
    kept = [entry for entry in entries if _is_used(entry[0])]
    libraries = {_name(entry[0]): entry for entry in kept if _is_library(entry)}
    wanted = _reachable([e for e in kept if _name(e[0]) not in libraries], libraries, asks_for)
    return [e for e in kept if _name(e[0]) not in libraries or _name(e[0]) in wanted]


def _reachable(
    roots: Iterable[Entry],
    libraries: dict[str, Entry],
    asks_for: Callable[[str], Iterable[str]],
) -> set[str]:
    wanted: set[str] = set()
    open_files = [entry[1] for entry in roots if entry[2] in ("EXTENSION", "BINARY", "EXECUTABLE")]
    while open_files:
        for asked in asks_for(open_files.pop()):
            name = asked.lower()
            if name in libraries and name not in wanted:
                wanted.add(name)
                open_files.append(libraries[name][1])
    return wanted


def _name(destination: str) -> str:
    return PurePath(destination.replace("\\", "/")).name.lower()


def _is_library(entry: Entry) -> bool:
    """Whether it goes along only because something else links to it."""
    destination, _, kind = entry
    if kind not in ("BINARY", "SYMLINK") or "/plugins/" in destination.replace("\\", "/"):
        return False
    return not _name(destination).startswith(ASKED_BY_NAME)


def _is_used(destination: str) -> bool:
    path = PurePath(destination.replace("\\", "/"))
    if "PySide6" not in path.parts:
        return True
    if "plugins" in path.parts:
        return path.stem.removeprefix("lib") in PLUGINS
    return path.suffix != ".qm" or path.stem in LANGUAGES
