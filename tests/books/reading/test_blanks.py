"""A malformed blank is pointed at where it stands, however the text is written."""

import pytest

from tests.books.marked import only_problem, phrases

ENTRY = "  - id: x\n    stage: greet\n    title: t\n    "


@pytest.mark.parametrize(
    "row",
    [
        "text: 亲▶{\n",
        "text: 亲▶}好\n",
        "text: 亲{颜色}，▶{尺码\n",
        "text: '{{好}} it''s ▶{'\n",
        'text: "好\\n\\t\\"{a}▶{"\n',
        "text: |\n      亲\n\n      您▶{好\n",
        "text: | # {注}\n      亲▶{好\n",
        "text: |2-\n        亲\n       ▶{好\n",
        "text: >\n      亲\n      您{a} {b}\n      ▶}好\n",
        "text: 亲\n      您{a}\n      ▶{好\n",
        "text: ok\n    variants: [a, '▶{']\n",
        "text: ok\n    variants:\n      - a\n      - 亲▶{}\n",
        "text: 亲▶{颜色:红||蓝}\n",
    ],
)
def test_the_spot_is_exact(row: str) -> None:
    only_problem(phrases(ENTRY + row))
