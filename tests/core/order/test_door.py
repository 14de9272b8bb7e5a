"""A door: what is changed of an address, and where in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.order.copied import Door, Value
from assistant.core.order.door import door_in, with_door
from assistant.core.order.reading import read_order


@pytest.mark.parametrize(
    ("text", "now", "former"),
    [
        ("门牌号改成8栋502", "8栋502", ""),
        ("门牌号写错了，是3单元1201", "3单元1201", ""),
        ("帮我把3栋改成5栋", "5栋", "3栋"),
        ("房号错了 应该是1502", "1502", ""),
        ("楼号是12号楼，不是11号楼", "12号楼", "11号楼"),
        ("门牌号是18号", "18号", ""),
        ("1502改成1602", "1602", "1502"),
        ("改成5栋1单元302，其他不变", "5栋1单元302", ""),
        ("我家是2单元不是1单元", "2单元", "1单元"),
        ("不是B座是A座", "A座", "B座"),
        ("地址少写了门牌号，12号", "12号", ""),
        ("地址后面加个3单元", "3单元", ""),
        ("地址改到3栋502室", "3栋502室", ""),
    ],
)
def test_a_door_alone_is_read(text: str, now: str, former: str) -> None:
    assert door_in(text) == Door(now, former)
    assert read_order(text).address == Value(now)


@pytest.mark.parametrize(
    "text",
    [
        *("改成170", "颜色改成5号", "换成2件", "明天发货", "13800138000", "文一西路1号"),
        *(
            "浙江省杭州市余杭区文一西路1号3栋改成5栋",
            "收货人：张三\n地址：浙江省杭州市余杭区文一西路3栋1号",
        ),
    ],
)
def test_what_is_no_door_or_a_whole_address_is_read_as_before(text: str) -> None:
    assert read_order(text).door is None


@pytest.mark.parametrize(
    ("address", "door", "whole", "sure"),
    [
        ("阳光小区3栋502", Door("5栋", "3栋"), "阳光小区5栋502", True),
        (
            "文一西路1号阳光小区11号楼2单元",
            Door("12号楼", "11号楼"),
            "文一西路1号阳光小区12号楼2单元",
            True,
        ),
        ("阳光小区3栋1502室", Door("1602", "1502"), "阳光小区3栋1602室", False),
        ("1502弄3号", Door("1602", "1502"), "1502弄3号 1602", False),
        ("阳光小区13栋502", Door("5栋", "3栋"), "阳光小区13栋502 5栋", False),
        ("3栋旁阳光小区3栋", Door("5栋", "3栋"), "3栋旁阳光小区3栋 5栋", False),
        ("阳光小区3栋2单元501", Door("8栋502"), "阳光小区8栋502", False),
        ("文一西路1号", Door("8栋502"), "文一西路1号 8栋502", False),
        ("文一西路1号3栋1502", Door("1602"), "文一西路1号3栋1602", False),
    ],
)
def test_it_takes_the_place_of_the_former_one(
    address: str, door: Door, whole: str, sure: bool
) -> None:
    assert with_door(address, door) == Value(whole, sure)


@given(st.text(alphabet="门牌号改成是不3栋5单元室12A座，- 地址", max_size=60))
def test_any_words_of_doors_are_read_without_complaint(text: str) -> None:
    door = door_in(text)
    assert door is None or (door.now and door.now in with_door("阳光小区3栋502", door).value)
