"""What a buyer's name can be found by."""

import pytest

from assistant.core.buyer_keys import keys


@pytest.mark.parametrize(
    ("name", "found_by"),
    [
        ("小鱼儿888", ("小鱼儿888", "xiaoyuer888", "xye888")),
        ("tb_12-Ab", ("tb12ab",)),
        ("張三", ("张三", "zhangsan", "zs")),
        ("ＡＢＣ", ("abc",)),
        ("擅长", ("擅长", "shanzhang", "sz", "shanchang", "sc")),
        ("小", ("小", "xiao", "x")),
        ("😀", ()),
        ("", ()),
    ],
)
def test_as_written_in_pinyin_and_in_initials(name: str, found_by: tuple[str, ...]) -> None:
    assert keys(name) == found_by
