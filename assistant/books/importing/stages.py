"""Which stage an imported phrase belongs to, judged by its section and title."""

import re

from assistant.core.stage import BUILT_IN

_BEFORE = (
    ("greet", "问好|欢迎|问候|开场|打招呼"),
    ("close", "催付|催单|下单|付款|加购|收藏|凑单"),
    (
        "objection",
        "价格|优惠|议价|砍价|便宜|折扣|会员|质量|正品|真假|色差|库存|发货|快递|运费|包装|礼品",
    ),
    ("recommend", "推荐|搭配|套装|对比|比较|选择|建议|卖点|送礼"),
)
_DURING = (
    ("close", "催付|付款|优惠|会员|凑单"),
    ("recommend", "推荐|套装说明|搭配"),
    ("aftersale", "物流|催|预售|延迟|缺货|签收|首次使用|激活|固件"),
)
_AFTER = (
    ("complaint", "投诉|差评|不满|维权"),
    ("farewell", "复购|回购|好评|回访|升级|感谢|告别"),
)
_ANYWHERE = (
    ("complaint", "投诉|差评|维权"),
    ("aftersale", "退货|换货|退换|退款|售后|保修|维修|补发|物流|签收|破损|故障"),
    ("confirm", "订单|核对|核单|确认"),
    ("farewell", "感谢|告别|再见|复购|好评"),
    *_BEFORE,
)
_SECTIONS = (
    ("售前", _BEFORE, "inquire"),
    ("售中", _DURING, "confirm"),
    ("售后", _AFTER, "aftersale"),
)


_NAMES = {stage.name: stage.id for stage in BUILT_IN} | {stage.id: stage.id for stage in BUILT_IN}
_GROUPS = (*_ANYWHERE, ("inquire", "咨询|售前|问题|产品|商品|尺码|使用"))
_GLANCE = 40


def stage_named(name: str) -> str:
    """The built-in stage of this id or Chinese name, else ""."""
    return _NAMES.get(name.strip().lower(), "")


def stage_of(headings: tuple[str, ...], title: str, text: str = "") -> str:
    """The id of a built-in stage.

    The nearest heading that names 售前, 售中 or 售后 decides among what the title may mean; without
    one the title does, then the headings, then how the text begins.
    """
    for heading in reversed(headings):
        if named := stage_named(heading):
            return named
        for name, rules, default in _SECTIONS:
            if name in heading:
                return _first(rules, title) or default
    nearest = (_first(_GROUPS, heading) for heading in reversed(headings))
    return (
        _first(_ANYWHERE, title)
        or next((stage for stage in nearest if stage), "")
        or _first(_ANYWHERE, text[:_GLANCE])
        or "inquire"
    )


def _first(rules: tuple[tuple[str, str], ...], title: str) -> str:
    return next((stage for stage, words in rules if re.search(words, title)), "")
