"""The table of synonyms that is shipped: it leads from what buyers say to what shops write."""

from pathlib import Path

import pytest

from assistant.core.search.index import Index
from assistant.core.search.synonyms import Synonyms, parse_synonyms
from tests.core.search.library import found, library, phrase

FILE = Path(__file__).resolve().parents[3] / "resources" / "synonyms.txt"
SYNONYMS = parse_synonyms(FILE.read_text("utf-8"))
SHOP = library(
    phrase("wash", "洗涤保养说明", "亲，建议冷水手洗，不要暴晒"),
    phrase("size", "尺码推荐", "亲，报一下身高体重"),
    phrase("cheap", "活动优惠", "亲，现在满减，很划算"),
    phrase("track", "物流查询", "亲，包裹正在路上"),
    phrase("urge", "催单安抚", "亲，久等了，马上安排"),
    phrase("back", "退货流程", "亲，请在订单里申请"),
    phrase("money", "退款到账", "亲，原路退回"),
    phrase("broken", "质量问题处理", "亲，非常抱歉"),
    phrase("gift", "赠品说明", "亲，小礼物随单"),
    phrase("bill", "发票开具", "亲，电子发票"),
    phrase("ship", "邮费说明", "亲，全国包邮"),
    phrase("stock", "库存现货", "亲，现货充足"),
    phrase("real", "正品保证", "亲，官方授权"),
    phrase("install", "安装指导", "亲，附安装视频"),
    phrase("warranty", "保修政策", "亲，一年质保"),
    phrase("pickup", "驿站自提", "亲，放在代收点"),
    phrase("battery", "续航说明", "亲，电池耐用"),
)
INDEX = Index.build(SHOP, synonyms=SYNONYMS)


@pytest.mark.parametrize(
    ("question", "among_first_three"),
    [
        ("这个可以机洗吗", "wash"),
        ("我一米六一百斤穿多大", "size"),
        ("能不能便宜点呀", "cheap"),
        ("到哪了啊", "track"),
        ("怎么还不发呀急用", "urge"),
        ("不喜欢能退吗", "back"),
        ("钱什么时候退给我", "money"),
        ("收到就是坏的有破洞", "broken"),
        ("送什么礼物吗", "gift"),
        ("能开票吗抬头公司", "bill"),
        ("包邮吗", "ship"),
        ("还有货吗", "stock"),
        ("是不是假货", "real"),
        ("我不会装怎么办", "install"),
        ("坏了保多久", "warranty"),
        ("快递放门口了没打电话", "pickup"),
        ("充满能用多久", "battery"),
        ("诱惑吗", "stock"),
        ("有没有优会卷", "cheap"),
        ("您好，打扰一下，我想咨询一下，怎么退货，麻烦您帮我看一下，辛苦了，非常感谢", "back"),
        ("退钱", "money"),
    ],
)
def test_what_buyers_say_leads_to_what_shops_write(question: str, among_first_three: str) -> None:
    assert among_first_three in found(INDEX, question)[:3]


def test_every_line_says_something() -> None:
    lines = [line for line in FILE.read_text("utf-8").splitlines() if line.strip()]
    subjects = [line for line in lines if not line.startswith(("#", "-", "~"))]
    assert len(subjects) > 60
    for line in subjects:
        ours, equals, theirs = line.partition("=")
        assert equals, line
        assert ours.split(), line
        assert theirs.split(), line


def test_no_word_is_both_idle_and_telling() -> None:
    greetings = {"你好", "您好"}  # said with every question; alone they are greetings
    assert SYNONYMS.idle & SYNONYMS.subjects.keys() <= greetings


def test_words_are_short_enough_to_be_found() -> None:
    assert max(map(len, SYNONYMS.subjects)) <= 8


def test_it_is_a_table_not_a_script() -> None:
    """A word leads to a handful of others, so that no subject swallows all questions."""
    assert max(map(len, SYNONYMS.shops.values())) <= 10
    assert max(map(len, SYNONYMS.subjects.values())) <= 6
    assert isinstance(SYNONYMS, Synonyms)
