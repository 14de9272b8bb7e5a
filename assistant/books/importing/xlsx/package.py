"""The zip file a workbook is: its parts, none larger than it may be, none believed unseen."""

import posixpath
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from xml.parsers import expat

MOST_PART = 48 * 1024 * 1024
MOST_TAGS = 1_250_000
_CHUNK = 256 * 1024

Start = Callable[[str, dict[str, str]], None]


class WorkbookError(Exception):
    """The workbook can't be read; `part` and `line` say where."""

    def __init__(
        self, part: str, line: int = 1, column: int = 1, *, too_large: bool = False
    ) -> None:
        super().__init__(part)
        self.part = part
        self.line = line
        self.column = column
        self.too_large = too_large


class Package:
    """The parts of a workbook by name. Raises WorkbookError."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self._names = {name.lower().lstrip("/"): name for name in self._zip.namelist()}
        except _DAMAGED as error:
            raise WorkbookError("") from error

    def has(self, part: str) -> bool:
        """Whether there is a part of this name."""
        return part.lower() in self._names

    def read(self, part: str, handlers: "Handlers", most: int = MOST_PART) -> int:
        """Read a part of XML from its beginning to its end, calling the handlers.

        It must be no larger than `most` bytes; returns how large it is.
        """
        parser = _parser(part, handlers)
        size = 0
        try:
            with self._zip.open(self._names[part.lower()]) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    if size > most:
                        raise WorkbookError(part, too_large=True)
                    parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise WorkbookError(part, error.lineno, error.offset + 1) from error
        except _DAMAGED as error:
            raise WorkbookError(part) from error
        return size


class Handlers:
    """What is done at the tags of a part; a tag's name comes without its namespace."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""

    def end(self, tag: str) -> None:
        """A tag closes."""

    def text(self, text: str) -> None:
        """Characters between tags; may come in pieces."""


def _parser(part: str, handlers: Handlers) -> expat.XMLParserType:
    """A parser that takes no document type, so that no entity can be declared."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    left = MOST_TAGS

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise WorkbookError(part, parser.CurrentLineNumber, too_large=True)
        handlers.start(_bare(tag), attributes)

    def refuse(*_: object) -> None:
        raise WorkbookError(part, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: handlers.end(_bare(tag))
    parser.CharacterDataHandler = handlers.text
    parser.StartDoctypeDeclHandler = refuse
    return parser


def _bare(tag: str) -> str:
    return tag.rpartition(" ")[2]


def joined(folder: str, target: str) -> str:
    """The name of a part that another one in `folder` refers to."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


# zipfile tells of damage in all these ways; RuntimeError and NotImplementedError are for a password
# and for a compression it does not know.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
    OverflowError,
)
