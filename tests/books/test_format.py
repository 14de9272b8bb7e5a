"""The table of the format: the reader knows, and the writer writes, every key of it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from assistant.books.format import BOOK, Entry, Field, Kind
from assistant.books.keeping import placeless
from assistant.books.writer import book_text
from assistant.core.book import Book
from assistant.core.card import Card, CardKind
from assistant.core.checklist import Checklist, ChecklistItem
from assistant.core.message import Message
from assistant.core.phrase import FollowUp, Origin, Phrase
from assistant.core.product import Product
from assistant.core.promotion import Promotion, PromotionKind, Tier
from assistant.core.stage import Stage
from assistant.core.wording.rule import Rule, Severity, Silence
from tests.books.marked import read

TOKYO = ZoneInfo("Asia/Tokyo")
FULL = Book(
    id="b",
    name="书",
    shop="店",
    timezone="Asia/Tokyo",
    stages=(Stage("live", "直播间"),),
    phrases=(
        Phrase(
            book="b",
            id="x",
            stage="live",
            title="题",
            text="一\n二",
            code="t",
            keywords=("在吗",),
            variants=("三", "四\n五"),
            tags=("新客",),
            images=("a.png",),
            promotion="p",
            then=FollowUp(timedelta(hours=36), "x"),
            promise="gift",
            origin=Origin("shop/hello", "0123456789ab"),
        ),
    ),
    promotions=(
        Promotion(
            book="b",
            id="p",
            name="满减",
            kind=PromotionKind.MEMBER,
            starts=datetime(2026, 1, 2, 3, 4, tzinfo=TOKYO),
            ends=datetime(2026, 5, 6, 7, 8, 9, tzinfo=TOKYO),
            benefit="九折",
            conditions=("会员", "每人一次: 不叠加"),
            tiers=(
                Tier(Decimal("99.5"), 2, Decimal(9), Decimal(10), "丝巾"),
                Tier(Decimal(200), 3, Decimal(20), gift="帽子", repeat=True, most=Decimal(60)),
            ),
            stacks_with=("q",),
        ),
        Promotion(
            book="b",
            id="q",
            name="秒杀",
            kind=PromotionKind.FLASH_SALE,
            starts=datetime(2026, 1, 2, 3, 4, tzinfo=TOKYO),
            ends=datetime(2026, 5, 6, 7, 8, 9, tzinfo=TOKYO),
            tiers=(Tier(price=Decimal("59.9")),),
        ),
    ),
    checklists=(
        Checklist(
            "b",
            "c",
            "核单",
            (ChecklistItem("i", "款式", True), ChecklistItem("j", "地址")),
            address="street",
            confirmation="核对一下：{商品}\n{收货地址}",
        ),
    ),
    products=(
        Product(
            book="b",
            id="d",
            name="裙",
            aliases=("碎花裙",),
            points=("显瘦",),
            suits="小个子\n微胖",
            sizes="S–XL",
            material="棉",
            season="夏",
            care="手洗",
            link="https://example.com/a?b=c#d",
            matches=("e",),
        ),
    ),
    cards=(Card("b", "k", CardKind.CARRIER, "中通", "电话 95311\n两到四天"),),
    wording=(
        Rule(
            "b/亏本(价)",
            ("亏本价",),
            Severity.BLOCK,
            Message.of("{said}", "{said}", said="太{低}"),
            "实惠价",
            ("不~",),
            "b",
            "亏本(价)",
        ),
        Rule(
            "b/跳(楼|水)价",
            ("跳(楼|水)价",),
            Severity.WARN,
            Message.of("{said}", "{said}", said="夸张"),
            category="b",
        ),
    ),
    silence=(Silence("ad-first"), Silence("b/亏本(价)")),
    hidden=("shop/old", "shop/older"),
)


def keys(entry: Entry = BOOK) -> Iterator[tuple[Entry, Field]]:
    """Every key of every entry."""
    for field in entry.fields:
        yield entry, field
        if field.of:
            yield from keys(field.of)


def test_a_book_with_every_key_comes_back() -> None:
    reading = read(book_text(FULL))
    assert reading.problems == ()
    assert reading.book is not None
    assert placeless(reading.book) == placeless(FULL)


def test_the_writer_writes_every_key_of_the_table() -> None:
    text = book_text(FULL)
    missing = [f"{entry.name}: {field.name}" for entry, field in keys() if field.name not in text]
    assert missing == []


def test_only_nested_kinds_have_entries() -> None:
    for _, field in keys():
        assert (field.of is not None) is (field.kind in (Kind.ENTRY, Kind.ENTRIES))


def test_each_key_stands_once_in_its_entry() -> None:
    for entry in {id(entry): entry for entry, _ in keys()}.values():
        assert len(entry.by_name) == len(entry.fields)
