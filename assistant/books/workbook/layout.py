"""How a book lies in a workbook: a sheet for each kind of entry, a column for each key."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.books.format import (
    CARD,
    CHECKLIST,
    CHECKLIST_ITEM,
    PHRASE,
    PRODUCT,
    PROMOTION,
    STAGE,
    TIER,
    WORDING,
    Entry,
    Field,
    Kind,
)

HEAD = "话术本"
OF = "属于"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its header and the key it holds, after the key that one is in, if it is in one.

    `many` columns follow one another, numbered.
    """

    header: str
    path: tuple[str, ...]
    field: Field
    many: bool = False

    @property
    def headers(self) -> tuple[str, ...]:
        """What the column may be headed: as it is written, and as it was once."""
        key = ".".join(self.path)
        return (self.header, key) if key in _FORMER else (self.header,)


@dataclass(frozen=True, slots=True)
class Layout:
    """One sheet. `key` is the list it holds; `inside` the list whose entries hold that list."""

    name: str
    key: str
    columns: tuple[Column, ...]
    inside: str = ""


_HEADERS = {
    "phrases": {
        **{"id": "编号", "stage": "阶段", "title": "标题", "code": "编码", "keywords": "关键词"},
        **{"text": "正文", "variants": "变体", "tags": "标签", "images": "图片"},
        **{"promotion": "活动", "promise": "承诺"},
        **{"then.after": "跟进时间", "then.phrase": "跟进话术"},
        **{"from.phrase": "改自", "from.seen": "原文指纹"},
    },
    "promotions": {
        **{"id": "编号", "name": "名称", "kind": "类型", "starts": "开始", "ends": "结束"},
        **{"conditions": "条件", "benefit": "优惠", "stacks_with": "可叠加"},
    },
    "tiers": {
        **{"spend": "满元", "count": "满件", "off": "减元", "percent": "减百分之", "gift": "赠品"},
        **{"repeat": "每满", "price": "单价", "most": "最多减"},
    },
    "checklists": {
        **{"id": "编号", "name": "名称", "address": "地址写到", "confirmation": "核对文字"},
    },
    "items": {"id": "编号", "text": "核对内容", "required": "必须"},
    "products": {
        **{"id": "编号", "name": "名称", "aliases": "别名", "points": "卖点", "suits": "适合"},
        **{"sizes": "尺码", "material": "材质", "season": "季节", "care": "洗护", "link": "链接"},
        "matches": "搭配",
    },
    "cards": {"id": "编号", "kind": "类型", "title": "标题", "text": "内容"},
    "stages": {"id": "编号", "name": "名称"},
    "wording": {
        **{"words": "不能说的话", "pattern": "写法", "except": "例外", "level": "级别"},
        **{"reason": "原因", "better": "改说"},
    },
}
_FORMER = frozenset({"promise", "from.phrase", "from.seen", "address", "confirmation"})
CHOICES = {
    **{"free_shipping": "包邮", "coupon": "优惠券", "threshold_off": "满立减"},
    **{"threshold_gift": "满就送", "flash_sale": "限时折扣", "presale": "预售", "member": "会员"},
    **{"rule": "规则", "carrier": "快递", "brand": "品牌", "other": "其他"},
    **{"block": "拦住", "warn": "提醒"},
    **{"gift": "送赠品", "exchange": "换货", "ship_by": "发货时间", "price": "价格"},
    **{"covered": "只到区县", "street": "到街道", "whole": "全部"},
}
FLAGS = {"true": "是", "false": "否"}


def _columns(key: str, entry: Entry) -> tuple[Column, ...]:
    """A column for each key in the order of the headers; a key without one goes by its name."""
    headers = _HEADERS[key]
    order = list(headers)
    columns = [
        Column(headers.get(".".join(path), ".".join(path)), path, field, field.kind is Kind.TEXTS)
        for path, field in _flat(entry)
    ]
    places = {name: place for place, name in enumerate(order)}
    return tuple(sorted(columns, key=lambda c: places.get(".".join(c.path), len(order))))


def _flat(entry: Entry) -> Iterable[tuple[tuple[str, ...], Field]]:
    """The keys of an entry; those of an entry within it (a follow-up) stand beside them."""
    for field in entry.fields:
        if field.kind is Kind.ENTRY and field.of:
            yield from (((field.name, inner.name), inner) for inner in field.of.fields)
        elif field.kind is not Kind.ENTRIES:
            yield (field.name,), field


LAYOUTS = (
    Layout("话术", "phrases", _columns("phrases", PHRASE)),
    Layout("活动", "promotions", _columns("promotions", PROMOTION)),
    Layout("活动档位", "tiers", _columns("tiers", TIER), "promotions"),
    Layout("核对单", "checklists", _columns("checklists", CHECKLIST)),
    Layout("核对项", "items", _columns("items", CHECKLIST_ITEM), "checklists"),
    Layout("商品", "products", _columns("products", PRODUCT)),
    Layout("资料卡", "cards", _columns("cards", CARD)),
    Layout("阶段", "stages", _columns("stages", STAGE)),
    Layout("用语", "wording", _columns("wording", WORDING)),
)
BY_NAME = {layout.name: layout for layout in LAYOUTS}


def headers_in(key: str) -> dict[str, str]:
    """What the keys of a list's entries are called, and those of the entries inside them."""
    layouts = sorted((one for one in LAYOUTS if key in (one.key, one.inside)), key=_is_inner)
    named = [(c.path[-1], c.header) for layout in layouts for c in layout.columns]
    return dict(reversed(named))


def _is_inner(layout: Layout) -> bool:
    return bool(layout.inside)


LISTS = frozenset({"silence", "hidden"})
PLAIN = {
    "book": "编号",
    "name": "名称",
    "shop": "店铺",
    "timezone": "时区",
    "silence": "不检查的用语",
    "hidden": "不看的话术",
}
