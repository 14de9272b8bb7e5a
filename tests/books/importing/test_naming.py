"""Ids, codes and stages made from titles."""

import pytest

from assistant.books.importing.naming import LONGEST_SLUG, Unique, book_id, initials, slug
from assistant.books.importing.stages import stage_of


@pytest.mark.parametrize(
    ("title", "code", "name"),
    [
        ("尺码推荐", "cmtj", "chi-ma-tui-jian"),
        ("产品核心卖点", "cphx", "chan-pin-he-xin-mai-dian"),
        ("VIP会员", "vhy", "vip-hui-yuan"),
        ("激活/注册说明", "jhzc", "ji-huo-zhu-ce-shuo-ming"),
        ("好", "", "hao"),
        ("～", "", ""),
    ],
)
def test_names(title: str, code: str, name: str) -> None:
    assert (initials(title), slug(title)) == (code, name)


def test_long_names_are_cut_between_words() -> None:
    assert slug("长" * 50).endswith("-chang")
    assert len(slug("长" * 50)) <= LONGEST_SLUG


def test_a_name_is_given_out_once() -> None:
    unique = Unique(("hy",))
    assert [unique("hy"), unique("hy"), unique("mj")] == ["hy2", "hy3", "mj"]


@pytest.mark.parametrize(
    ("stem", "expected"), [("books", "books"), ("女装", "女装"), ("a b", "a-b"), ("～", "book")]
)
def test_book_ids(stem: str, expected: str) -> None:
    assert book_id(stem) == expected


@pytest.mark.parametrize(
    ("section", "title", "expected"),
    [
        ("售前话术", "欢迎语", "greet"),
        ("售前话术", "材质说明", "inquire"),
        ("售前话术", "尺码推荐", "recommend"),
        ("售前话术", "价格优惠咨询", "objection"),
        ("售前话术", "催付提醒", "close"),
        ("售中话术", "修改订单", "confirm"),
        ("售中话术", "物流查询", "aftersale"),
        ("售后话术", "退货处理", "aftersale"),
        ("售后话术", "投诉差评处理", "complaint"),
        ("售后话术", "复购引导", "farewell"),
        ("", "退货", "aftersale"),
        ("", "订单确认", "confirm"),
        ("", "随便聊聊", "inquire"),
    ],
)
def test_stages(section: str, title: str, expected: str) -> None:
    assert stage_of(("客服话术", section, title), title) == expected
