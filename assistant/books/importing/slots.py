"""`[变量]` and `___` of phrase lists turned into `{变量}`; emoticons like `[微笑]` stay."""

import re
from dataclasses import dataclass, field

from assistant.core.placeholder import CONTEXT, PROMOTION_CONTEXT

LONGEST_NAME = 30
_NUMBERED = 5
_NEAR = 500  # characters in which a label belongs to what follows it
_TOKEN = re.compile(
    r"\[(?P<slot>(?:[^\[\]\n]|\[[^\[\]\n]{0,100}\]){1,200})\]|(?P<line>_{2,})|(?P<brace>[{}])"
)
_OFFERED = re.compile(r"([^:：=|]+?)\s*(?:[:：](?P<choices>.*\|.*)|=(?P<default>[^=]+))")
_HINT = re.compile(r"\s*[，,（(]\s*(?:如|例如|比如|e\.?g\.?|such as)[\s.,，:：]*.*$")
_BETWEEN = re.compile(r"\s*[/／]\s*")
_MORE = frozenset({"etc.", "etc", "等", "等等"})
_SIGNS = re.compile(r"[\[\]{}|:=]+")
_LABEL = re.compile(
    r"([A-Za-z\u4e00-\u9fff](?:[A-Za-z\u4e00-\u9fff ]{0,26}[A-Za-z\u4e00-\u9fff])?)\s*[：:]"
)
_DIRECT_LABEL = re.compile(r"([\u4e00-\u9fff]{1,8})[：:]?\s*$")
_ASKS_BUYER = re.compile("请告诉|告诉我|请提供|提供一下|请填|填写|发我|报一下|请回复")
_WORD = re.compile(r"[A-Za-z\u4e00-\u9fff]")
_SHARED = re.compile(
    "(?:产品|商品|宝贝|款式|玩具|Product|Model|Item)(?: ?(?:名称|[Nn]ame))? ?[A-Z]?"
)
_LONGEST_CHOICE_AFTER_ONE = 3

# The chat clients' emoticons that can't be taken for a slot (电话, 礼物, 钱 … can).
_EMOTICONS = """
    微笑 害羞 吐舌头 偷笑 爱慕 大笑 跳舞 飞吻 安慰 抱抱 加油 胜利 强 亲亲 花痴 露齿笑 查找 呼叫 算账
    财迷 好主意 鬼脸 天使 再见 流口水 享受 呆 思考 迷惑 疑问 没钱了 无聊 怀疑 嘘 小样 摇头 感冒 尴尬
    傻笑 不会吧 无奈 流汗 凄凉 困了 晕 忧伤 委屈 悲泣 大哭 痛哭 对不起 皱眉 好累 生病 吐 惊讶 惊愕
    闭嘴 生气 大怒 恭喜发财 握手 鼓掌 成交 玫瑰 残花 爱心 心碎 红唇 招财猫 举杯庆祝 很晚了 呲牙 愉快
    可爱 调皮 憨笑 抱拳 拥抱 合十 庆祝 得意 流泪 发呆 偷看 奋斗 坏笑 拜托 OK ok 心 太阳 月亮 礼花
    干杯 笑哭 捂脸 奸笑 机智 嘿哈 比心 赞 吃瓜 裂开 可怜 撇嘴 旺柴 叹气 苦涩 打脸 翻白眼 白眼 送心
    666 耶 嘻嘻 捂嘴 快哭了 发怒 鄙视 难过 大兵 疑惑 吓 色 囧 社会社会 天啊 加油加油 汗 炸弹 凋谢
    嘴唇 猪头 破涕为笑 恐惧 脸红 失望 无语 让我看看 吃惊 酷 擦汗 抠鼻 左哼哼 右哼哼 哈欠 阴险 亲亲
    委屈巴巴 666666 给力 泪奔
"""
EMOTICONS = frozenset(_EMOTICONS.split())


def with_blanks(text: str) -> str:
    """The text with blanks in our notation, each asking for one thing; never malformed."""
    return _Conversion(text).result()


@dataclass(slots=True)
class _Conversion:
    text: str
    names: set[str] = field(default_factory=set)
    numbers: dict[str, int] = field(default_factory=dict)  # the last one of each stem

    def result(self) -> str:
        return _TOKEN.sub(self._replaced, self.text)

    def _replaced(self, token: re.Match[str]) -> str:
        if token["brace"]:
            return token["brace"] * 2
        if token["line"]:
            return self._underline(token)
        if not token["slot"].strip() or token["slot"] in EMOTICONS:
            return _literal(token[0])
        return f"{{{self._blank(token)}}}"

    def _blank(self, token: re.Match[str]) -> str:
        offered = _OFFERED.fullmatch(token["slot"].strip())
        if offered and _WORD.search(offered[1]):
            return self._offering(offered)
        slot = _HINT.sub("", token["slot"]).strip()
        choices = _choices(slot)
        if choices:
            return f"{self._label(token)}:{'|'.join(choices)}"
        if not _WORD.search(slot):
            return f"{self._label(token)}={_clean(slot)}"
        return self._named(_name(slot))

    def _offering(self, offered: re.Match[str]) -> str:
        """A blank that says what it offers, as ours do: `尺码:S|M`, `快递=中通`."""
        name = _name(offered[1])
        name = self._unique(f"{name}选项" if name in CONTEXT else name, name)
        if offered["choices"] is None:
            return f"{name}={_clean(offered['default'])}"
        choices = [*filter(None, map(_clean, offered["choices"].split("|")))]
        return f"{name}:{'|'.join(dict.fromkeys(choices))}" if choices else name

    def _named(self, name: str) -> str:
        if name in PROMOTION_CONTEXT:
            name += "内容"
        if name in self.names and (_SHARED.fullmatch(name) or name in CONTEXT):
            return name
        return self._unique(name, name)

    def _label(self, token: re.Match[str]) -> str:
        """A name for choices: the nearest label before them on their line, else 选项1, 选项2 …"""
        before = self.text[max(0, token.start() - _NEAR) : token.start()]
        line = before.rsplit("\n", 1)[-1]
        labels = _LABEL.findall(_TOKEN.sub(" ", line))
        if not labels:
            return self._unique("选项1", "选项")
        label = _name(labels[-1])
        return self._unique(f"{label}选项" if label in CONTEXT else label, label)

    def _underline(self, token: re.Match[str]) -> str:
        """Underlines after a label are a blank, unless they are there for the buyer to fill in."""
        label = _DIRECT_LABEL.search(self.text[max(0, token.start() - _NEAR) : token.start()])
        if not label or _ASKS_BUYER.search(self.text):
            return token[0]
        return f"{{{self._named(label[1])}}}"

    def _unique(self, first: str, stem: str) -> str:
        name, short = first, stem[: LONGEST_NAME - _NUMBERED].rstrip()
        while name in self.names:
            number = self.numbers[short] = self.numbers.get(short, 1) + 1
            name = f"{short} ({number})" if short[-1].isascii() else f"{short}{number}"
        self.names.add(name)
        return name


def _choices(slot: str) -> list[str]:
    """The choices of `甲/乙/丙`; none for `已/未发货处理方式`, which is one name."""
    parts = [_clean(part) for part in _BETWEEN.split(slot)]
    parts = [part for part in parts if part and part not in _MORE]
    return list(dict.fromkeys(parts)) if parts[1:] and not _is_one_name(parts) else []


def _is_one_name(parts: list[str]) -> bool:
    return len(parts[0]) == 1 and len(parts[-1]) > _LONGEST_CHOICE_AFTER_ONE


def _name(slot: str) -> str:
    """A slot's text as a name: up to the first comma, at most 30 characters."""
    name = _clean(re.split("[，,；;]", slot)[0]) or _clean(slot)
    if len(name) <= LONGEST_NAME - 2:
        return name
    cut = name[: LONGEST_NAME - 2]
    return cut.rsplit(" ", 1)[0] if " " in cut else cut


def _clean(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", text).split())


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
