"""Which stage an imported phrase belongs to, judged by its section and title."""

import re
from collections.abc import Iterable, Mapping

from assistant.books.importing.cleaning import simplified
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.stage import BUILT_IN, Stage

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


_GROUPS = (*_ANYWHERE, ("inquire", "咨询|售前|问题|产品|商品|尺码|使用"))
_GLANCE = 40


def stage_named(name: str, own: Iterable[Stage] = ()) -> str:
    """The id of the stage with this id or Chinese name, built in or one of the `own`, else ""."""
    stages = (*own, *BUILT_IN)
    wanted = simplified(name.strip()).lower()
    by_id = (stage.id for stage in stages if stage.id.lower() == wanted)
    by_name = (stage.id for stage in stages if simplified(stage.name.strip()).lower() == wanted)
    return next(by_id, "") or next(by_name, "")


def chosen_stages(said: Mapping[str, str], own: Iterable[Stage]) -> dict[str, str]:
    """The ids of the stages said for groups. Raises AssistantError when there is no such stage."""
    stages = (*BUILT_IN, *own)
    chosen = {group: stage_named(name, stages) for group, name in said.items()}
    for group, id in chosen.items():
        if not id:
            raise AssistantError(_NOT_IMPORTED, unknown_stage(said[group], stages))
    return chosen


def unknown_stage(name: str, stages: Iterable[Stage]) -> Message:
    """That there is no stage of this name, and which there are."""
    return Message.of(
        "没有“{stage}”这个阶段。可以用的有：{known}。",
        "There is no stage “{stage}”. There are: {known}.",
        stage=name,
        known=" ".join(stage.id for stage in stages),
    )


_NOT_IMPORTED = Message.of("没有导入", "Nothing was imported")


def stage_of(
    headings: tuple[str, ...], title: str, text: str = "", own: Iterable[Stage] = ()
) -> str:
    """The id of a stage.

    A heading that is the name of one says it. Else the nearest heading that names 售前, 售中 or
    售后 decides among what the title may mean; without one the title does, then the headings, then
    how the text begins.
    """
    for heading in reversed(headings):
        if named := stage_named(heading, own):
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
