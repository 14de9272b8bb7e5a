"""What the help card holds: every key, and how to do what one does here."""

from PySide6.QtCore import QCoreApplication

from assistant.core.settings import BUYER, FOLLOW_UP, ORDER, SUMMON, Settings
from assistant.ui.help_card import Topic
from assistant.ui.key_cap import key_text

translate = QCoreApplication.translate


def topics(settings: Settings, *, takes_over: bool = False) -> tuple[Topic, ...]:
    """All, in the order one needs them; the hotkeys are the agent's own.

    `takes_over`: whether a combination that another program has can be had all the same.
    """
    return (*_anywhere(settings), *_window(), *_ways(takes_over=takes_over))


def _anywhere(settings: Settings) -> tuple[Topic, ...]:
    keys = {name: key_text(pressed) for name, pressed in settings.hotkeys.items()}
    numbers = _span(keys.get("paste-1", ""), keys.get("paste-9", ""))
    where = translate("Help", "任何地方")
    every = (
        Topic(where, keys[SUMMON], translate("Help", "叫出搜索框；再按一次收起")),
        Topic(where, numbers, translate("Help", "把眼前第几条直接贴进聊天框")),
        Topic(where, keys.get(FOLLOW_UP, ""), translate("Help", "贴到点的跟进")),
        Topic(where, keys.get(BUYER, ""), translate("Help", "剪贴板上是买家的名字：打开这位买家")),
        Topic(where, keys.get(ORDER, ""), translate("Help", "剪贴板上是订单或新地址：打开来核")),
    )
    return tuple(topic for topic in every if topic.keys)  # what was cleared has no key to tell


def _span(first: str, last: str) -> str:
    """`Ctrl+Alt+1…9`, where only the number differs; what is left where one was cleared."""
    if not (first and last):
        return first or last
    same = first[:-1] == last[:-1] and first.endswith("1") and last.endswith("9")
    return f"{first}…9" if same else f"{first} … {last}"


def _window() -> tuple[Topic, ...]:
    where = translate("Help", "窗口里")
    return (
        Topic(where, "Enter", translate("Help", "贴进聊天框，光标也回去")),
        Topic(where, "Ctrl+Enter", translate("Help", "贴并发送；有空要填会先问")),
        Topic(where, "↑ ↓ PgUp PgDown", translate("Help", "选话术")),
        Topic(where, "Tab Shift+Tab", translate("Help", "下一个、上一个阶段")),
        Topic(where, "Ctrl+1…9", translate("Help", "贴第几条")),
        Topic(where, "Ctrl+C", translate("Help", "只复制，不贴")),
        Topic(where, "Ctrl+D", translate("Help", "置顶，或取消置顶")),
        Topic(where, "Ctrl+R", translate("Help", "换一种说法")),
        Topic(where, "F2", translate("Help", "改成自己的话术")),
        Topic(where, "Shift+Enter", translate("Help", "放进草稿：几条拼成一条回复")),
        Topic(where, "Ctrl+E", translate("Help", "改草稿")),
        Topic(where, "Ctrl+Shift+Enter", translate("Help", "把草稿贴过去")),
        Topic(where, "Ctrl+N", translate("Help", "给这位买家写备注")),
        Topic(where, "Ctrl+B", translate("Help", "改买家的名字")),
        Topic(where, "Ctrl+I", translate("Help", "展开买家资料")),
        Topic(where, "Ctrl+K", translate("Help", "找正在进行的活动")),
        Topic(where, "Ctrl+=", translate("Help", "算优惠和到手价")),
        Topic(where, "Ctrl+P", translate("Help", "一行记下对买家的承诺")),
        Topic(where, "Ctrl+Shift+P", translate("Help", "复制这单的备注：答应了什么")),
        Topic(where, "Ctrl+Z", translate("Help", "刚点的“已兑现”“撤回”、刚删的备注：撤销")),
        Topic(where, "F7", translate("Help", "到核单；空格勾上并到下一项")),
        Topic(where, "Shift+F7", translate("Help", "把这单的核对文字贴给买家")),
        Topic(where, "F8", translate("Help", "今天要跟进的：售后和承诺")),
        Topic(where, "F6 Shift+F6", translate("Help", "依次走到每个按钮和输入框")),
        Topic(where, "Esc", translate("Help", "回到聊天")),
        Topic(where, "F1", translate("Help", "这张卡片")),
    )


def _ways(*, takes_over: bool) -> tuple[Topic, ...]:
    how = translate("Help", "怎么做")
    another = translate("Help", "被别的程序占用了：在设置里换一个。")
    if takes_over:
        another = translate("Help", "被别的程序占用了：在设置里换一个，或勾上“接管”。")
    return (
        Topic(
            how,
            translate("Help", "找话术"),
            translate("Help", "拼音首字母最快：便宜点打 pyd。拼音、汉字、编码、买家的原话都行。"),
            are_keys=False,
        ),
        Topic(
            how,
            translate("Help", "贴不进去"),
            translate("Help", "看右上角：需管理员就点它；没有目标就先点聊天框。话术已复制好。"),
            are_keys=False,
        ),
        Topic(
            how,
            translate("Help", "快捷键没反应"),
            another,
            are_keys=False,
        ),
        Topic(
            how,
            translate("Help", "话术划掉了"),
            translate("Help", "它的活动还没开始或已经结束，不会贴出去。"),
            are_keys=False,
        ),
        Topic(
            how,
            translate("Help", "自己的话术"),
            translate("Help", "搜不到时点“写成新话术”；选中别人的按 F2 改一份自己的。"),
            are_keys=False,
        ),
        Topic(
            how,
            translate("Help", "团队的话术"),
            translate("Help", "主管发布以后一分钟内自动更新；网断了照常能用。状态在窗口最下面。"),
            are_keys=False,
        ),
        Topic(
            how,
            translate("Help", "练得更快"),
            translate("Help", "下面的“练习…”，设置里也有：按 6 秒和 15 秒计时，告诉你更快的按键。"),
            are_keys=False,
        ),
    )
