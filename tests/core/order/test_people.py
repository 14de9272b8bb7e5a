"""Names, labels, addresses and items, each on its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.language import Language
from assistant.core.order.address import name_before, own_name, read_household
from assistant.core.order.copied import Item, Value
from assistant.core.order.items import counted_items, has_count, labelled_items
from assistant.core.order.label_words import Label, vocabulary
from assistant.core.order.labels import Piece, pieces
from assistant.core.order.names import (
    bare_name,
    is_likely_name,
    is_loose_name,
    is_strict_name,
    labelled_name,
    may_be_name,
    name_at_end,
)
from assistant.core.order.plain import LONGEST, PHONE_MARK, cut, plain, without_marks
from assistant.core.order.reading import read_order
from assistant.core.order.showing import told


@pytest.mark.parametrize(
    "name",
    [
        "张三",
        "王秀英",
        "欧阳修",
        "欧阳娜娜",
        "王女士",
        "诸葛先生",
        "买买提·艾合买提",
        "老师".replace("老", "陈老"),
    ],
)
def test_names_built_like_names(name: str) -> None:
    assert is_strict_name(name)


@pytest.mark.parametrize(
    "word",
    ["谢谢", "红色", "包邮", "周一", "张", "张三丰四", "解放路", "小鱼儿", "Lily", "", "金色"],
)
def test_words_that_only_look_like_names(word: str) -> None:
    assert not is_strict_name(word)


def test_masked_and_free_names() -> None:
    assert all(map(is_likely_name, ("王**", "张*三", "*三", "李某", "张三（收）")))
    assert not is_likely_name("小鱼儿")
    assert all(map(is_loose_name, ("小鱼儿", "Lily Wang", "扎西多吉")))
    assert not any(map(is_loose_name, ("文一西路", "麻烦", "12", "阳光小区")))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("张三收", "张三"),
        ("张三（收）", "张三"),
        ("王女士/收", "王女士"),
        ("张三[6603]", "张三"),
        (" 张三，", "张三"),
        ("张三收。", "张三"),
        ("张三：[6603]", "张三"),
        ("张三", "张三"),
    ],
)
def test_what_hangs_on_to_a_name_is_left_out(text: str, name: str) -> None:
    assert bare_name(text) == name
    assert labelled_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("张 三", "张三"), ("诸葛 亮", "诸葛亮"), ("张三 男", "张三"), ("小 鱼", "小")],
)
def test_a_name_is_spaced_out_behind_its_surname_only(text: str, name: str) -> None:
    assert labelled_name(text) == name


def test_a_street_may_be_called_like_a_person_and_no_other_word_may() -> None:
    assert may_be_name("郭大路")
    assert not any(map(may_be_name, ("谢谢", "小鱼儿", "周一", "")))


def test_a_name_glued_to_the_end_is_found() -> None:
    assert name_at_end("文一西路5号杨胜男") == "杨胜男"
    assert name_at_end("5号欧阳娜娜") == "欧阳娜娜"
    assert name_at_end("文一西路5号") == ""


def test_a_name_in_front_of_a_telephone() -> None:
    assert name_before("亲改下地址：张三 ").value == "张三"
    assert name_before("我是小鱼儿").value == "小鱼儿"
    assert not name_before("我是小鱼儿").sure
    assert name_before("张三 李四").sure is False
    assert name_before("").value == ""
    assert own_name("我叫张三") == "张三"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("收货人：张三 电话：138", [(Label.NAME, "张三"), (Label.PHONE, "138")]),
        ("收货人\n张三\n电话\n138", [(Label.NAME, "张三"), (Label.PHONE, "138")]),
        ("【收货人】张三【电话】138", [(Label.NAME, "张三"), (Label.PHONE, "138")]),
        (
            "收件人张三电话138地址杭州",
            [(Label.NAME, "张三"), (Label.PHONE, "138"), (Label.ADDRESS, "杭州")],
        ),
        ("我的电话是138", [(Label.NONE, "我的"), (Label.PHONE, "138")]),
        ("收件人改成张三，谢谢", [(Label.NAME, "张三，谢谢")]),
        ("省份 浙江 城市 杭州", [(Label.REGION, "浙江 杭州")]),
        ("商品质量不错", [(Label.NONE, "商品质量不错")]),
        ("收件人和电话已核对", [(Label.NONE, "收件人和电话已核对")]),
        ("电话打不通", [(Label.NONE, "电话打不通")]),
        ("电话是空号", [(Label.NONE, "电话是空号")]),
        ("收件人是我妈妈", [(Label.NONE, "收件人是我妈妈")]),
        ("颜色很好看", [(Label.NONE, "颜色很好看")]),
        ("", []),
        ("地址：", []),
    ],
)
def test_labels_take_a_text_apart(text: str, labels: list[tuple[Label, str]]) -> None:
    assert [(piece.label, piece.text) for piece in pieces(text)] == labels


def test_no_word_announces_two_things() -> None:
    assert {label for label, _ in vocabulary().values()} == set(Label) - {Label.NONE, Label.NEWS}
    assert vocabulary()["收货人"] == (Label.NAME, True)
    assert vocabulary()["商品"] == (Label.ITEM, False)


@pytest.mark.parametrize(
    ("text", "address", "name"),
    [
        (f"浙江省杭州市余杭区文一西路1号 张三 {PHONE_MARK}", "文一西路1号", "张三"),
        (f"浙江省杭州市余杭区文一西路1号张三{PHONE_MARK}", "文一西路1号", "张三"),
        (f"浙江省杭州市余杭区文一西路1号 {PHONE_MARK} 张三", "文一西路1号", "张三"),
        (f"张三{PHONE_MARK}浙江省杭州市余杭区文一西路1号", "文一西路1号", "张三"),
        (f"浙江省杭州市余杭区文一西路1号 郭大路 {PHONE_MARK}", "文一西路1号", "郭大路"),
        ("浙江省杭州市余杭区文一西路1号 谢谢", "文一西路1号", ""),
        ("浙江省杭州市余杭区文一西路1号，310000", "文一西路1号", ""),
        ("浙江省杭州市余杭区文一西路1号吧", "文一西路1号", ""),
    ],
)
def test_address_and_name_are_parted(text: str, address: str, name: str) -> None:
    found = read_household(text, labelled=False)
    assert (found.address.value, found.name.value) == (address, name)


def test_goods_behind_an_address_make_it_a_guess_and_take_nothing_away() -> None:
    order = read_order("浙江省杭州市余杭区文一西路1号 裙子 x2 张三 13800000000")
    assert (order.region.value, order.name.value) == ("浙江省杭州市余杭区", "张三")
    assert order.address.value.startswith("文一西路1号")
    assert not order.address.sure


def test_a_name_where_the_address_should_be_is_no_sure_address() -> None:
    order = read_order("文一西路1号 浙江省杭州市余杭区 张三 13800000000")
    assert order.region.value == "浙江省杭州市余杭区"
    assert not order.address.sure


def test_an_address_with_another_region_in_it_is_a_guess() -> None:
    order = read_order("改到浙江省杭州市余杭区文一西路1号，原来是浙江省杭州市西湖区文三路2号")
    assert order.region.value == "浙江省杭州市余杭区"
    assert not order.address.sure


def test_without_a_region_only_a_street_is_an_address() -> None:
    assert read_household("文一西路1号", labelled=False).address.value == "文一西路1号"
    assert not read_household("文一西路1号", labelled=False).address.sure
    assert read_household("好的呢", labelled=False).address.value == ""
    assert read_household("桃花岛", labelled=True).address.value == "桃花岛"


def test_items_by_count_and_by_label() -> None:
    assert counted_items("裙子 红色 x2，短裤*1") == [Item("裙子", "红色", 2), Item("短裤", "", 1)]
    assert counted_items("裙子") == []
    assert has_count("裙子 ×2")
    assert not has_count("x2")
    found = labelled_items(
        [
            Piece(Label.ITEM, "裙子"),
            Piece(Label.SPEC, "红色 L"),
            Piece(Label.QUANTITY, "2件"),
            Piece(Label.NONE, "针织开衫"),
            Piece(Label.SPEC, "米白"),
            Piece(Label.NONE, "¥99.00 x3"),
        ]
    )
    assert found[0] == Item("裙子", "红色 L", 2, sure=True)
    assert found[0].text == "裙子 红色 L x2"


def test_specification_without_an_item_is_nothing() -> None:
    assert labelled_items([Piece(Label.SPEC, "红色")]) == []


def test_text_is_made_plain() -> None:
    assert plain("１３８Ａｂ　\xa0x\u200by\r\nz\ue000") == "138Ab  xy\nz"
    assert plain("ＡＺ\t０９＋－＊＿") == "AZ 09+-*_"
    assert len(plain("张" * (LONGEST + 5))) == LONGEST
    assert cut("abcd", [(0, 1), (2, 3)], "-") == "-b-d"
    assert without_marks(f"a{PHONE_MARK}b") == "a b"


def test_two_different_telephones_are_a_guess() -> None:
    phone = read_order("张三 13800000000 13900000000").phone
    assert (phone.value, phone.sure) == ("13800000000", False)
    assert not read_order("我微信13800000000").phone.sure
    assert not read_order("办公电话：0571-87654321\n收货人：张三 13800000000").phone.sure


def test_what_is_told_marks_guesses() -> None:
    text = told(
        read_order("小鱼 13800000000 浙江省杭州市余杭区文一西路1号\nYT1234567890123 裙子 x2")
    ).text()
    assert "收件人：小鱼？" in text
    assert "电话：13800000000" in text.splitlines()
    assert "快递单号：YT1234567890123 圆通" in text
    assert {"地区：浙江省杭州市余杭区", "地址：文一西路1号", "商品：裙子 x2？"} <= set(
        text.splitlines()
    )
    guess = told(read_order("快递单号：ABC123456789"))
    assert guess.text() == "快递单号：ABC123456789？"
    assert guess.text(Language.ENGLISH) == "Parcel: ABC123456789?"
    assert told(read_order("")).text() == ""


@given(st.text(max_size=120))
def test_any_text_is_read_without_complaint(text: str) -> None:
    order = read_order(text)
    assert not any(
        value.sure and not value.value for value in (order.name, order.phone, order.address)
    )


@given(st.text(alphabet="张王省市区路号0123456789 ,，：:\n收货人电话地址浙江杭x*-_", max_size=80))
def test_likely_characters_are_read_without_complaint(text: str) -> None:
    order = read_order(text)
    assert order == read_order(text)
    assert isinstance(told(order).text(), str)


@pytest.mark.parametrize(
    "text", ["1" * 20_000, "浙江" * 10_000, "收货人：" * 5_000, "张三 " * 7_000, "x1 " * 7_000]
)
def test_long_texts_take_no_time(text: str) -> None:
    assert read_order(text) == read_order(text)


@pytest.mark.parametrize(
    "text",
    [
        "不要寄浙江省杭州市余杭区文一西路1号了，寄江苏省南京市玄武区中山路3号",
        "张三 13800000000 浙江省杭州市余杭区文一西路1号，李四 江苏省南京市玄武区中山路3号",
    ],
)
def test_of_two_places_in_one_line_neither_is_sure(text: str) -> None:
    order = read_order(text)
    assert order.region.value
    assert not any(one.sure for one in (order.region, order.address, order.name))


@pytest.mark.parametrize("door", ["3号（晚上7点以后在家）", "3号13栋1381234567813812345678张三"])
def test_what_hangs_on_to_an_address_makes_it_a_guess(door: str) -> None:
    assert not read_order(f"江苏省南京市玄武区中山路{door}").address.sure


def test_what_is_labelled_an_address_but_not_built_like_one_is_a_guess() -> None:
    assert not read_order("地址：看备注").address.sure
    assert read_order("地址：文一西路1号").address.sure


def test_of_two_orders_in_one_text_nothing_is_sure_that_differs() -> None:
    one = "订单编号：{}\n商品：{} x1\n收货人：张三 13800000000\n地址：浙江省杭州市余杭区{}1号"
    first = one.format("2638471950238471023", "裙子", "文一西路")
    second = one.format("2638471950238471039", "短裤", "文三路")
    order = read_order(f"{first}\n{second}")
    assert order.name.sure
    assert not order.address.sure
    assert not any(item.sure for item in order.items)
    assert all(item.sure for item in read_order(first).items)


def test_a_sure_order_number_comes_before_a_guess() -> None:
    order = read_order("298765432102 还有 2638471950238471023，298765432102")
    assert [(one.number, one.sure) for one in order.order_numbers] == [
        ("2638471950238471023", True),
        ("298765432102", False),
    ]


@pytest.mark.parametrize(
    ("text", "address", "sure"),
    [
        ("地址写错了，不是中山北路100号，是中山南路100号", "中山南路100号", False),
        ("帮我改到中山南路200号", "中山南路200号", False),
        ("麻烦寄到文一西路969号阳光小区3幢，谢谢", "文一西路969号阳光小区3幢", False),
        ("地址：改到中山南路200号", "中山南路200号", True),
    ],
)
def test_what_asks_for_another_address_is_no_part_of_it(
    text: str, address: str, sure: bool
) -> None:
    assert read_order(text).address == Value(address, sure)
