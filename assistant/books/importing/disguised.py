"""Files that are no tables we read, whatever they are called: what they are, and what to do."""

import re

from assistant.core.message import Message

_LOOKED_AT = 2000


def disguised(data: bytes) -> Message | None:
    """What a file is, and what to do with it; None when nothing tells that it is no table."""
    head = data[:_LOOKED_AT]
    if head.startswith(_OLE):
        return next((told for sign, told in _IN_OLE if sign.encode("utf-16-le") in data), None)
    if head.startswith(_ZIP):
        return next((told for sign, told in _IN_ZIP if sign in data), None)
    text = head.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").lstrip()
    return next((told for sign, told in _AS_TEXT if sign.search(text)), None)


_OLE, _ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
_XML = Message.of(
    "这是 Excel 2003 的 XML 表格，读不了。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。",
    "This is an XML spreadsheet of Excel 2003, which can't be read. Open it in a spreadsheet "
    "program, save it as .xlsx and import that.",
)
_MHTML = Message.of(
    "这是单个文件网页（MHTML），读不了。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。",
    "This is a web archive (MHTML), which can't be read. Open it in a spreadsheet program, "
    "save it as .xlsx and import that.",
)
_PDF = Message.of(
    "这是 PDF，读不了。请找到原来的表格，或把话术复制到表格里再导入。",
    "This is a PDF, which can't be read. Import the table it was made of, or copy the phrases "
    "into one.",
)
_DOCUMENT = Message.of(
    "这是 Word 文档，读不了。请把话术复制到表格里（一行一条，带表头）再导入。",
    "This is a text document, which can't be read. Copy the phrases into a table, one a row, "
    "under headers, and import that.",
)
_OPEN_DOCUMENT = Message.of(
    "这是 OpenDocument 表格，读不了。请用表格软件打开，另存为 .xlsx 再导入。",
    "This is an OpenDocument table, which can't be read. Open it in a spreadsheet program, "
    "save it as .xlsx and import that.",
)
_LOCKED = Message.of(
    "这个文件有密码，读不了。请用表格软件打开，去掉密码另存为 .xlsx 再导入。",
    "This file has a password. Open it in a spreadsheet program, save it as .xlsx without one "
    "and import that.",
)
_JSON = Message.of(
    "这是 JSON，不是表格。请把文件名的结尾改成 .json 再导入。",
    "This is JSON, not a table. Give its name the ending .json and import that.",
)
_IN_OLE = (("EncryptedPackage", _LOCKED), ("WordDocument", _DOCUMENT))
_IN_ZIP = (
    (b"word/document.xml", _DOCUMENT),
    (b"application/vnd.oasis.opendocument.spreadsheet", _OPEN_DOCUMENT),
)
_AS_TEXT = (
    (
        re.compile(
            rb"\A<\?xml.*<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet",
            re.DOTALL,
        ),
        _XML,
    ),
    (re.compile(rb"(?i)\A(?:[a-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:"), _MHTML),
    (re.compile(rb"\A%PDF"), _PDF),
    (re.compile(rb"\A\{\\rtf"), _DOCUMENT),
    (re.compile(rb"\A(?:\[\s*)?\{\s*\"[^\"]*\"\s*:"), _JSON),
)
