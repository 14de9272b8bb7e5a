"""The first key of an entry goes: the dash moves to the next one, remarks stay where they are."""

from dataclasses import replace

import pytest

from tests.books.marked import HEAD
from tests.books.test_rewriting import book, result

FIRST_KEY = """\
phrases:
  # 问好
  - {first}code: hy  # 常打
    # 编号不要改
    id: a
    stage: greet
    # 主管定的
    title: 问好  # 题
    text: 您好
  - id: b
    stage: greet
    title: t
    text: 在的
"""


@pytest.mark.parametrize("first", ["", "# 一条\n    "])
def test_comments_stay_when_the_first_key_of_an_entry_goes(first: str) -> None:
    text = HEAD + FIRST_KEY.replace("{first}", first)
    [one, _] = book(text).phrases
    after = result(text, {"a": replace(one, code="")}, ())
    for remark in ("# 问好", "# 编号不要改", "# 主管定的", "问好  # 题", first.strip()):
        assert remark in after
    assert "code" not in after
