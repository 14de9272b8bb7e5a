"""Format 1 of a phrasebook as one table: what the reader checks and the JSON Schema says."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from assistant.core.card import CardKind
from assistant.core.confirmation import AddressShown
from assistant.core.message import Message
from assistant.core.promise import PromiseKind
from assistant.core.promotion import PromotionKind
from assistant.core.wording.rule import Severity

FORMAT = "1"


class Kind(StrEnum):
    """What a key's value is."""

    ID = "id"
    LINE = "line"
    TEXT = "text"
    LINES = "lines"
    TEXTS = "texts"
    NUMBER = "number"
    COUNT = "count"
    FLAG = "flag"
    MOMENT = "moment"
    DURATION = "duration"
    CHOICE = "choice"
    ENTRY = "entry"
    ENTRIES = "entries"


LISTS = frozenset({Kind.LINES, Kind.TEXTS})


@dataclass(frozen=True)
class Entry:
    """A mapping of the file: its name in messages and the keys it may hold, in writing order."""

    name: Message
    fields: tuple["Field", ...]

    @cached_property
    def by_name(self) -> dict[str, "Field"]:
        """The keys by name."""
        return {field.name: field for field in self.fields}

    @property
    def required(self) -> Iterable["Field"]:
        """The keys that must be there."""
        return (field for field in self.fields if field.required)


@dataclass(frozen=True)
class Field:
    """One key: the kind of its value and what it means; `of` is set for nested entries.

    A required key may be missing where the key `instead` is there.
    """

    name: str
    kind: Kind
    about: Message
    required: bool = False
    choices: tuple[str, ...] = ()
    of: Entry | None = None
    instead: str = ""


def _field(
    name: str,
    kind: Kind,
    zh: str,
    en: str,
    *,
    required: bool = False,
    choices: Iterable[str] = (),
    of: Entry | None = None,
) -> Field:
    return Field(name, kind, Message.of(zh, en), required, tuple(choices), of)


def _id(zh: str, en: str) -> Field:
    return _field("id", Kind.ID, zh, en, required=True)


STAGE = Entry(
    Message.of("阶段", "stage"),
    (
        _id("阶段的 id，话术用它指明自己属于哪个阶段", "the stage's id, named by phrases"),
        _field("name", Kind.LINE, "显示的名称", "the name shown", required=True),
    ),
)
FOLLOW_UP = Entry(
    Message.of("跟进", "follow-up"),
    (
        _field("after", Kind.DURATION, "多久以后：30s、3m、1h、1d", "how long", required=True),
        _field("phrase", Kind.ID, "接着用的话术的 id", "id of the next phrase", required=True),
    ),
)
ORIGIN = Entry(
    Message.of("原话术", "original"),
    (
        _field("phrase", Kind.LINE, "原话术：话术本/id", "the phrase: book/id", required=True),
        _field("seen", Kind.LINE, "改的时候原文的指纹", "what it said then", required=True),
    ),
)
_TEXT_OR_IMAGES = Field(
    "text",
    Kind.TEXT,
    Message.of(
        "话术正文，可含 {{变量}}；只发图片时不写",
        "the reply, may hold {{blanks}}; none for pictures alone",
    ),
    required=True,
    instead="images",
)
PHRASE = Entry(
    Message.of("话术", "phrase"),
    (
        _id("在本话术本内唯一，定下后不要改", "unique in the book, never changed"),
        _field("stage", Kind.ID, "属于哪个阶段", "the stage it belongs to", required=True),
        _field("title", Kind.LINE, "标题", "title", required=True),
        _field("code", Kind.LINE, "搜索框里的短编码", "short code for the search box"),
        _field("keywords", Kind.LINES, "买家会说的话、搜索用的词", "words to find it by"),
        _TEXT_OR_IMAGES,
        _field(
            "variants", Kind.TEXTS, "同一意思的其他说法，轮流使用", "other wordings, taken in turn"
        ),
        _field("tags", Kind.LINES, "适合哪些买家", "buyers it suits"),
        _field("images", Kind.LINES, "图片，相对话术本所在文件夹", "pictures beside the book"),
        _field("promotion", Kind.ID, "只在这个活动进行时可用", "usable only while it runs"),
        _field("promise", Kind.CHOICE, "这句话承诺了什么", "what it promises", choices=PromiseKind),
        _field("then", Kind.ENTRY, "过一会儿提醒跟进", "reminds to follow up", of=FOLLOW_UP),
        _field("from", Kind.ENTRY, "个人话术：改自哪一条", "what it is a copy of", of=ORIGIN),
    ),
)
TIER = Entry(
    Message.of("档位", "tier"),
    (
        _field("spend", Kind.NUMBER, "满多少元", "from how many yuan"),
        _field("count", Kind.COUNT, "满多少件", "from how many pieces"),
        _field("off", Kind.NUMBER, "减多少元", "yuan off"),
        _field("percent", Kind.NUMBER, "减百分之几：九五折写 5", "per cent off"),
        _field("gift", Kind.LINE, "送什么", "the gift"),
        _field("repeat", Kind.FLAG, "每满一次都给：true 或 false", "for every time it is reached"),
        _field("price", Kind.NUMBER, "每件只卖多少元", "yuan for each piece"),
        _field("most", Kind.NUMBER, "最多减多少元", "at most so many yuan off"),
    ),
)
PROMOTION = Entry(
    Message.of("活动", "promotion"),
    (
        _id("活动的 id，话术用它指明自己属于哪个活动", "the promotion's id, named by phrases"),
        _field("name", Kind.LINE, "活动名称", "name", required=True),
        _field("kind", Kind.CHOICE, "活动类型", "kind", required=True, choices=PromotionKind),
        _field("starts", Kind.MOMENT, "开始时间", "start", required=True),
        _field(
            "ends",
            Kind.MOMENT,
            "结束时间（含）；只写日期指当天结束，23:59 指这一分钟结束",
            "end",
            required=True,
        ),
        _field("conditions", Kind.LINES, "参加条件", "conditions"),
        _field("benefit", Kind.LINE, "买家得到什么", "what the buyer gets"),
        _field("tiers", Kind.ENTRIES, "档位，从低到高", "tiers, rising", of=TIER),
        _field("stacks_with", Kind.LINES, "可以叠加的活动", "promotions it adds to"),
    ),
)
CHECKLIST_ITEM = Entry(
    Message.of("核对项", "checklist item"),
    (
        _id("核对项的 id", "the item's id"),
        _field("text", Kind.LINE, "核对什么", "what to check", required=True),
        _field("required", Kind.FLAG, "是否必须核对：true 或 false", "whether it must be ticked"),
    ),
)
CHECKLIST = Entry(
    Message.of("核对单", "checklist"),
    (
        _id("核对单的 id", "the checklist's id"),
        _field("name", Kind.LINE, "名称", "name", required=True),
        _field("items", Kind.ENTRIES, "核对项", "items", required=True, of=CHECKLIST_ITEM),
        _field(
            "address",
            Kind.CHOICE,
            "核对文字里的地址：covered 只到区县，street 到街道，whole 全部",
            "how much of the address the confirmation shows",
            choices=AddressShown,
        ),
        _field(
            "confirmation",
            Kind.TEXT,
            "核对文字，可含 {{商品}} {{备注}} {{收货地址}} {{收件人}} {{电话}} {{订单号}}",
            "the text that asks the buyer to confirm",
        ),
    ),
)
PRODUCT = Entry(
    Message.of("商品", "product"),
    (
        _id("商品的 id", "the product's id"),
        _field("name", Kind.LINE, "商品名称", "name", required=True),
        _field("aliases", Kind.LINES, "别名", "other names"),
        _field("points", Kind.LINES, "卖点", "selling points"),
        _field("suits", Kind.TEXT, "适合谁", "whom it suits"),
        _field("sizes", Kind.TEXT, "尺码", "sizes"),
        _field("material", Kind.TEXT, "材质", "material"),
        _field("season", Kind.TEXT, "季节", "season"),
        _field("care", Kind.TEXT, "洗护保养", "care"),
        _field("link", Kind.LINE, "链接", "link"),
        _field("matches", Kind.LINES, "搭配商品的 id", "ids of products that go with it"),
    ),
)
CARD = Entry(
    Message.of("资料卡", "card"),
    (
        _id("资料卡的 id", "the card's id"),
        _field("kind", Kind.CHOICE, "类型", "kind", required=True, choices=CardKind),
        _field("title", Kind.LINE, "标题", "title", required=True),
        _field("text", Kind.TEXT, "内容", "text", required=True),
    ),
)
WORDING = Entry(
    Message.of("用语", "wording"),
    (
        _field("words", Kind.LINE, "不能说的话", "words not to be said"),
        _field("pattern", Kind.LINE, "不能说的话的写法，如 亏(本|钱)…卖", "the same as a pattern"),
        _field("except", Kind.LINES, "不算在内的说法", "wordings that are harmless"),
        _field("level", Kind.CHOICE, "block 拦住，warn 提醒", "how bad", choices=Severity),
        _field("reason", Kind.LINE, "为什么不能说", "why not", required=True),
        _field("better", Kind.LINE, "可以改说什么", "what to say instead"),
    ),
)
BOOK = Entry(
    Message.of("话术本", "phrasebook"),
    (
        _field("format", Kind.COUNT, "格式版本", "format", required=True, choices=(FORMAT,)),
        _field("book", Kind.ID, "话术本的 id，定下后不要改", "the book's id", required=True),
        _field("name", Kind.LINE, "话术本的名称", "the book's name", required=True),
        _field("shop", Kind.LINE, "店铺名，即 {{店铺}}", "the shop, as in {{店铺}}"),
        _field("timezone", Kind.LINE, "时区，默认 Asia/Shanghai", "default: Asia/Shanghai"),
        _field("stages", Kind.ENTRIES, "另加的阶段", "additional stages", of=STAGE),
        _field("phrases", Kind.ENTRIES, "话术", "phrases", of=PHRASE),
        _field("promotions", Kind.ENTRIES, "活动", "promotions", of=PROMOTION),
        _field("checklists", Kind.ENTRIES, "核对单", "checklists", of=CHECKLIST),
        _field("products", Kind.ENTRIES, "商品", "products", of=PRODUCT),
        _field("cards", Kind.ENTRIES, "资料卡", "cards", of=CARD),
        _field("wording", Kind.ENTRIES, "本店另外不能说的话", "words to avoid", of=WORDING),
        _field("silence", Kind.LINES, "不用检查的用语规则的 id", "wording rules switched off"),
        _field("hidden", Kind.LINES, "个人话术：不看的话术", "phrases the agent has hidden"),
    ),
)
