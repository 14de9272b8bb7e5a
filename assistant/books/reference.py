"""The format reference for people, from the same table: python -m assistant.books.reference."""

import sys
from collections.abc import Iterator
from pathlib import Path

from assistant.books.format import BOOK, Entry, Field, Kind
from assistant.replacing import replace_file

FILE = Path(__file__).parents[2] / "docs" / "format.md"
_KINDS = {
    Kind.ID: "编号：字母、数字、汉字、`.` `_` `-`",
    Kind.LINE: "一行文字",
    Kind.TEXT: "文字，可以多行",
    Kind.LINES: "几行文字的列表",
    Kind.TEXTS: "几段文字的列表",
    Kind.NUMBER: "数字",
    Kind.COUNT: "整数",
    Kind.FLAG: "`true` 或 `false`",
    Kind.MOMENT: "时间，如 `2026-11-20 00:00`",
    Kind.DURATION: "时长，如 `3m` `2h` `1d`",
    Kind.CHOICE: "其中之一",
    Kind.ENTRY: "下一级",
    Kind.ENTRIES: "下一级的列表",
}
_HEAD = """\
# 话术本文件，格式 1

由 `python -m assistant.books.reference` 从程序读取时用的那张表生成。编辑器用的是
[`phrasebook.schema.json`](../resources/phrasebook.schema.json)，
例子见 [`phrasebooks/`](../phrasebooks)，写完用 `assistant check 文件` 检查。

YAML 1.2，UTF-8，一个文件一个话术本。所有内容都按文字读：`no`、`0123`、`1:30` 不会变样。
不用锚点、别名、标签和合并键；最多 8 MB、50,000 个条目。
写错的条目会说明在哪一行哪一列，其余照常使用。

变量写在花括号里。从当时的情况里来的有：`{买家}` `{店铺}` `{客服}` `{问候}` `{今天}`
`{今天+3天}` `{订单号}` `{收货地址}` `{活动}` `{活动优惠}` `{活动结束}` `{剩余时间}`；
别的会问。`{颜色:红|蓝}` 是选项，`{快递=中通}` 有默认值，`{{` 和 `}}` 是花括号本身。
"""


def text() -> str:
    """The whole page."""
    return _HEAD + "".join(_section(path, entry) for path, entry in _entries("", BOOK))


def main() -> int:
    """Write the page's file."""
    replace_file(FILE, text().encode())
    sys.stdout.write(f"{FILE}\n")
    return 0


def _entries(path: str, entry: Entry) -> Iterator[tuple[str, Entry]]:
    yield path, entry
    for field in entry.fields:
        if field.of is not None:
            yield from _entries(f"{path}{field.name}.", field.of)


def _section(path: str, entry: Entry) -> str:
    title = f"{entry.name.text()} `{path.removesuffix('.')}`" if path else entry.name.text()
    rows = "".join(_row(field) for field in entry.fields)
    return f"\n## {title}\n\n| 键 | 必填 | 值 | 说明 |\n|---|---|---|---|\n{rows}"


def _row(field: Field) -> str:
    kind = _KINDS[field.kind]
    if field.choices:
        kind = " ".join(f"`{choice}`" for choice in field.choices)
    needed = f"或 `{field.instead}`" if field.instead else "是"
    about = field.about.text().replace("|", "\\|")
    return f"| `{field.name}` | {needed if field.required else ''} | {kind} | {about} |\n"


if __name__ == "__main__":
    sys.exit(main())
