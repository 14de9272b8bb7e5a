"""What the form shows of each kind of entry: which keys, as which fields, under which names."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

Value = str | tuple["Value", ...] | dict[str, "Value"]
Rows = dict[str, Value]


class Kind(Enum):
    """As what a key is shown."""

    LINE = auto()
    TEXT = auto()
    WORDS = auto()
    NAMES = auto()
    LINES = auto()
    TEXTS = auto()
    CHOICE = auto()
    MOMENT = auto()
    IMAGES = auto()
    FOLLOW_UP = auto()
    TABLE = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One key of an entry; `choices` pairs values with what is shown of them.

    `reference` names what else the choices are: the book's stages, promotions, phrases or
    products. A table has columns of its own.
    """

    key: str
    kind: Kind
    name: str
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    reference: str = ""
    columns: tuple["Field", ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A kind of entries: the list it is, the fields of the form, the columns of the table."""

    key: str
    name: str
    fields: tuple[Field, ...]
    columns: tuple[str, ...]

    def field(self, key: str) -> Field | None:
        """The field of a key."""
        return next((field for field in self.fields if field.key == key), None)

    @property
    def shown(self) -> list[Field]:
        """The fields of the table's columns."""
        return [field for key in self.columns if (field := self.field(key))]


_MINUTES = len("2026-11-26 00:00")
_PLAIN = (Kind.LINE, Kind.TEXT)

translate = QCoreApplication.translate


def _flag() -> tuple[tuple[str, str], ...]:
    return (("", translate("EditorFields", "否")), ("true", translate("EditorFields", "是")))


def _kinds() -> tuple[tuple[str, str], ...]:
    return (
        ("threshold_off", translate("EditorFields", "满立减")),
        ("threshold_gift", translate("EditorFields", "满就送")),
        ("coupon", translate("EditorFields", "优惠券")),
        ("free_shipping", translate("EditorFields", "包邮")),
        ("flash_sale", translate("EditorFields", "限时折扣")),
        ("presale", translate("EditorFields", "预售")),
        ("member", translate("EditorFields", "会员")),
    )


def _card_kinds() -> tuple[tuple[str, str], ...]:
    return (
        ("rule", translate("EditorFields", "规则")),
        ("carrier", translate("EditorFields", "快递")),
        ("brand", translate("EditorFields", "品牌")),
        ("other", translate("EditorFields", "其他")),
    )


def _promises() -> tuple[tuple[str, str], ...]:
    return (
        ("", translate("EditorFields", "没有承诺")),
        ("gift", translate("EditorFields", "送赠品")),
        ("exchange", translate("EditorFields", "换货")),
        ("carrier", translate("EditorFields", "指定快递")),
        ("ship_by", translate("EditorFields", "发货时间")),
        ("price", translate("EditorFields", "价格")),
        ("other", translate("EditorFields", "其他")),
    )


def _tier() -> tuple[Field, ...]:
    return (
        Field("spend", Kind.LINE, translate("EditorFields", "满元")),
        Field("count", Kind.LINE, translate("EditorFields", "满件")),
        Field("off", Kind.LINE, translate("EditorFields", "减元")),
        Field("percent", Kind.LINE, translate("EditorFields", "减 %")),
        Field("gift", Kind.LINE, translate("EditorFields", "赠品")),
        Field("repeat", Kind.CHOICE, translate("EditorFields", "每满"), choices=_flag()),
        Field("price", Kind.LINE, translate("EditorFields", "单价")),
        Field("most", Kind.LINE, translate("EditorFields", "最多减")),
    )


def _item() -> tuple[Field, ...]:
    return (
        Field("id", Kind.LINE, translate("EditorFields", "编号")),
        Field("text", Kind.LINE, translate("EditorFields", "核对内容")),
        Field("required", Kind.CHOICE, translate("EditorFields", "必须"), choices=_flag()),
    )


def _phrases() -> Section:
    blanks = translate("EditorFields", "要填的地方写成 {颜色} 或 {尺码:S|M|L}")
    separated = translate("EditorFields", "几个之间用顿号或逗号隔开")
    return Section(
        "phrases",
        translate("EditorFields", "话术"),
        (
            Field("title", Kind.LINE, translate("EditorFields", "标题")),
            Field("stage", Kind.CHOICE, translate("EditorFields", "阶段"), reference="stages"),
            Field("text", Kind.TEXT, translate("EditorFields", "正文"), blanks),
            Field("variants", Kind.TEXTS, translate("EditorFields", "变体"), blanks),
            Field("code", Kind.LINE, translate("EditorFields", "编码")),
            Field("keywords", Kind.WORDS, translate("EditorFields", "关键词"), separated),
            Field("tags", Kind.WORDS, translate("EditorFields", "标签"), separated),
            Field("images", Kind.IMAGES, translate("EditorFields", "图片")),
            Field(
                "promotion",
                Kind.CHOICE,
                translate("EditorFields", "绑定活动"),
                reference="promotions",
            ),
            Field("promise", Kind.CHOICE, translate("EditorFields", "承诺"), choices=_promises()),
            Field("then", Kind.FOLLOW_UP, translate("EditorFields", "跟进"), reference="phrases"),
        ),
        ("title", "stage", "code", "text", "tags"),
    )


def _promotions() -> Section:
    named = translate("EditorFields", "别的活动的名称，用顿号隔开")
    a_line_each = translate("EditorFields", "一行一条")
    return Section(
        "promotions",
        translate("EditorFields", "活动"),
        (
            Field("name", Kind.LINE, translate("EditorFields", "名称")),
            Field("kind", Kind.CHOICE, translate("EditorFields", "类型"), choices=_kinds()),
            Field("starts", Kind.MOMENT, translate("EditorFields", "开始")),
            Field("ends", Kind.MOMENT, translate("EditorFields", "结束")),
            Field("benefit", Kind.LINE, translate("EditorFields", "优惠")),
            Field("conditions", Kind.LINES, translate("EditorFields", "条件"), a_line_each),
            Field("tiers", Kind.TABLE, translate("EditorFields", "档位"), columns=_tier()),
            Field(
                "stacks_with",
                Kind.NAMES,
                translate("EditorFields", "可叠加"),
                named,
                reference="promotions",
            ),
        ),
        ("name", "kind", "starts", "ends", "benefit"),
    )


def _checklists() -> Section:
    return Section(
        "checklists",
        translate("EditorFields", "核单"),
        (
            Field("name", Kind.LINE, translate("EditorFields", "名称")),
            Field("items", Kind.TABLE, translate("EditorFields", "核对项"), columns=_item()),
        ),
        ("name", "items"),
    )


def _products() -> Section:
    separated = translate("EditorFields", "几个之间用顿号或逗号隔开")
    named = translate("EditorFields", "别的商品的名称，用顿号隔开")
    a_line_each = translate("EditorFields", "一行一条")
    return Section(
        "products",
        translate("EditorFields", "商品"),
        (
            Field("name", Kind.LINE, translate("EditorFields", "名称")),
            Field("aliases", Kind.WORDS, translate("EditorFields", "别名"), separated),
            Field("points", Kind.LINES, translate("EditorFields", "卖点"), a_line_each),
            Field("suits", Kind.TEXT, translate("EditorFields", "适合")),
            Field("sizes", Kind.TEXT, translate("EditorFields", "尺码")),
            Field("material", Kind.TEXT, translate("EditorFields", "材质")),
            Field("season", Kind.TEXT, translate("EditorFields", "季节")),
            Field("care", Kind.TEXT, translate("EditorFields", "洗护")),
            Field("link", Kind.LINE, translate("EditorFields", "链接")),
            Field(
                "matches",
                Kind.NAMES,
                translate("EditorFields", "搭配"),
                named,
                reference="products",
            ),
        ),
        ("name", "aliases", "points", "matches"),
    )


def _cards() -> Section:
    return Section(
        "cards",
        translate("EditorFields", "资料卡"),
        (
            Field("title", Kind.LINE, translate("EditorFields", "标题")),
            Field("kind", Kind.CHOICE, translate("EditorFields", "类型"), choices=_card_kinds()),
            Field("text", Kind.TEXT, translate("EditorFields", "内容")),
        ),
        ("title", "kind", "text"),
    )


@lru_cache(maxsize=1)
def sections() -> tuple[Section, ...]:
    """All kinds of entries, named in the language the program has been started in."""
    return _phrases(), _promotions(), _checklists(), _products(), _cards()


def cell(rows: Rows, field: Field, names: Mapping[str, str]) -> str:
    """A column of a section's table; `names` tells what references are called."""
    value = rows.get(field.key, "")
    if isinstance(value, str) and field.kind in _PLAIN:
        return " ".join(value.split())
    return shown(value, field, names if field.reference else {})


def shown(value: Value, field: Field, names: Mapping[str, str]) -> str:
    """A key's value on one line of the table; `names` tells what references are called."""
    if isinstance(value, tuple):
        inner = (names.get(v, v) if isinstance(v, str) else str(v.get("text", "")) for v in value
                 if not isinstance(v, tuple))  # fmt: skip
        return "、".join(inner)
    if isinstance(value, dict):
        return ""
    if field.kind is Kind.MOMENT:
        return value[:_MINUTES]
    label = next((label for choice, label in field.choices if choice == value), None)
    return " ".join((names.get(value, value) if label is None else label).split())
