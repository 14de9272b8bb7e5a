"""The text of a file: bytes in, characters out, or the exact spot where they make no sense."""

import codecs
from dataclasses import dataclass

from assistant.core.late_pattern import late_pattern
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem, Remedy

MOST_BYTES = 8 * 1024 * 1024
_BREAKS = "\n\r\x85\u2028\u2029"
BREAK = late_pattern(f"\r\n|[{_BREAKS}]")
FORBIDDEN = late_pattern(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # what workbooks begin with, new ones and old
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text without its byte order mark; `file` is its path as shown to people."""

    file: str
    text: str

    def place(self, index: int) -> Place:
        """Line and column of the character at `index`."""
        return Place(self.file, *position(self.text[:index]))


def decode(data: bytes, file: str) -> Source | Problem:
    """The text of a book, or why not: no text, too large, wrong encoding, control characters."""
    if data.startswith(_NO_TEXT):
        return Problem(Place(file, 1, 1), _TABLE)
    if len(data) > MOST_BYTES:
        return Problem(Place(file, 1, 1), _TOO_LARGE)
    encoding, mark = _encoding(data)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        return _undecodable(data[len(mark) :], encoding, error.start, file)
    return _checked(Source(file, text))


def position(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows the text `before`."""
    lines = sum(before.count(mark) for mark in _BREAKS) - before.count("\r\n")
    start = max(before.rfind(mark) for mark in _BREAKS) + 1
    return lines + 1, len(before) - start + 1


def _encoding(data: bytes) -> tuple[str, bytes]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, mark
    return "utf-8", b""


def _undecodable(data: bytes, encoding: str, start: int, file: str) -> Problem:
    before = data[:start].decode(encoding)
    place = Place(file, *position(before))
    byte = f"0x{data[start]:02X}"
    if encoding == "utf-8" and _is_gb18030(data):
        message = Message.of(
            "从这里起不是 UTF-8 编码（字节 {byte}），看起来是 GBK/GB18030。"
            "请转换成 UTF-8：用记事本打开，另存为，编码选“UTF-8”。",
            "Not UTF-8 from here on (byte {byte}); it looks like GBK/GB18030. "
            "Convert it to UTF-8: open it in Notepad and save it with encoding “UTF-8”.",
            byte=byte,
        )
        return Problem(place, message, Level.ERROR, Remedy.CONVERT_FROM_GB18030)
    message = Message.of(
        "从这里起不是 {encoding} 编码（字节 {byte}），文件可能损坏了。"
        "请找一份完好的，或另存为 UTF-8。",
        "Not {encoding} from here on (byte {byte}); the file may be damaged. "
        "Get a sound copy or save it as UTF-8.",
        byte=byte,
        encoding=encoding.upper(),
    )
    return Problem(place, message)


def _is_gb18030(data: bytes) -> bool:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return not FORBIDDEN.search(text)


def _checked(source: Source) -> Source | Problem:
    found = FORBIDDEN.search(source.text)
    if not found:
        return source
    message = Message.of(
        "这里有不可见的控制字符（U+{code}），请删掉。文件也可能不是文本文件。",
        "There is a control character (U+{code}) here; delete it. "
        "This may not be a text file at all.",
        code=f"{ord(found[0]):04X}",
    )
    return Problem(source.place(found.start()), message)


_TABLE = Message.of(
    "这是表格或压缩文件，不是话术本。在编辑器里导入，"
    "或运行 assistant import 文件 --into 话术本.yaml。",
    "This is a workbook or an archive, not a phrasebook. Import it in the editor, or run "
    "assistant import FILE --into BOOK.yaml.",
)
_TOO_LARGE = Message.of(
    "文件超过 {most} MB，没有读取。请拆成几个话术本。",
    "The file is larger than {most} MB and was not read. Split it into several books.",
    most=MOST_BYTES // 1024 // 1024,
)
