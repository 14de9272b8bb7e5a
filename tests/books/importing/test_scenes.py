"""The scene of a phrase becomes the words a buyer uses."""

import pytest

from assistant.books.importing.scenes import keywords


@pytest.mark.parametrize(
    ("scene", "expected"),
    [
        ('客户问"有优惠吗"', ("有优惠吗",)),
        ("客户问“能装多少/多大”", ("能装多少", "多大")),
        ("客户询问材质、耐用性", ("材质", "耐用性")),
        ("客户询问退货或要求退货", ("退货", "要求退货")),
        ('客户问"适合[场合/身材]吗"', ("适合场合吗", "适合身材吗")),
        ('客户问"我[身材特点]能穿吗"', ("我能穿吗",)),
        ("说明包装方式", ("包装方式",)),
        ("客户收到有问题的产品（变质、漏液等）", ("收到有问题的产品", "变质", "漏液")),
        ("催/催/发货", ("发货",)),
        ("", ()),
    ],
)
def test_keywords(scene: str, expected: tuple[str, ...]) -> None:
    assert keywords(scene) == expected
