"""Slips in YAML: where they are, what to do, and that they cost one entry and not the file."""

import pytest

from tests.books.marked import ids, only_problem, phrases, read

NEXT = "  - id: next\n    stage: greet\n    title: t\n    text: a\n"
START = "  - id: x\n    stage: greet\n"
SLIPS = [
    ("tab", f"{START}▶\ttitle: t\n", "Tab"),
    ("no space after colon", f"{START}    ▶title:t\n    text: a\n", "冒号"),
    ("full-width colon", f"{START}    ▶title： t\n    text: a\n", "英文冒号"),
    ("double quote open", f'{START}    title: ▶"t\n    text: a\n', "引号没有配对"),
    ("single quote open", f"{START}    title: t\n    text: ▶'a\n", "引号没有配对"),
    ("text after quote", f'{START}    title: t\n    text: "a"▶好\n', "引号后面"),
    ("too far right", f"{START}     title▶: t\n    text: a\n", "缩进"),
    ("too far left", f"{START}   ▶title: t\n    text: a\n", "左对齐"),
    ("blank first", f"{START}    title: t\n    text: {{买家}}▶您好\n", "加引号"),
    ("emoticon first", f"{START}    title: t\n    text: [微笑]▶您好\n", "加引号"),
    ("list open", f"{START}    title: t\n    tags: ▶[a, b\n    text: a\n", "]"),
    ("braces open", f"{START}    title: t\n    then: ▶{{after: 3m\n    text: a\n", "花括号"),
    ("two colons", f"{START}    title: t\n    text: 注意▶: 好: 的\n", "加引号"),
    ("at sign first", f"{START}    title: t\n    text: ▶@小鱼\n", "加引号"),
    ("star first", f"{START}    title: t\n    text: *▶小鱼*\n", "加引号"),
    ("percent first", f"{START}    title: t\n    text: ▶%1\n", "加引号"),
    ("bar first", f"{START}    title: t\n    text: |▶小鱼\n", "换行"),
    ("comma first", f"{START}    title: t\n    text: ▶, 好\n", "加引号"),
    ("question first", f"{START}    title: t\n    text: ▶? 好\n", "加引号"),
    ("dash first", f"{START}    title: t\n    text: ▶- 好\n", "“- ”"),
    ("backslash", f'{START}    title: t\n    text: "C:▶\\dir"\n', "单引号"),
    ("too deep", f"{START}    title: t\n    text: [[[[[▶[a]]]]]]\n", "8 层"),
]


@pytest.mark.parametrize(
    ("entry", "words"), [slip[1:] for slip in SLIPS], ids=[slip[0] for slip in SLIPS]
)
def test_a_slip_costs_one_entry(entry: str, words: str) -> None:
    text = phrases(entry + NEXT)
    assert words in only_problem(text).message.text()
    assert ids(read(text.replace("▶", ""))) == ["good", "next"]
