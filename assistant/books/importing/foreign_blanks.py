"""Blanks as other Chinese tools and chat systems write them, turned into `[变量]` and then ours."""

import re

from assistant.books.importing.slots import with_blanks

_DOUBLE = re.compile(r"\{\{\s*([^{}\n|]{1,40}?)\s*\}\}")
_SINGLE = re.compile(
    r"(?<![{])\{\s*([A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff.]{0,29}(?:[+-]\d{1,3}天)?)\s*\}(?!\})"
)
_OFFERING = re.compile(
    r"(?<!\{)\{\s*([A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff]{0,29}"
    r"\s*(?:[:：](?=[^{}\[\]\n]*\|)|=)[^{}\[\]\n]+)\}(?!\})"
)
_HASHED = re.compile(r"#([\u4e00-\u9fff]{2,8}(?:名称|昵称|号|名|时间|地址))#")
_KNOWN = {
    "买家": "买家昵称 买家旺旺 客户昵称 顾客昵称 客户名称 客户姓名 昵称 旺旺 buyer nick",
    "店铺": "店铺名称 店铺名 店名 shop shop_name",
    "客服": "客服昵称 客服名称 客服姓名 客服名 agent agent.name",
    "订单号": "订单编号 订单号码 order order_id",
    "收货地址": "收件地址 收货人地址 address",
}
_OURS = {word: name for name, words in _KNOWN.items() for word in words.split()}


def from_tool(text: str) -> str:
    """The text with our blanks for `{{name}}`, `{name}`, `#买家昵称#` and `[变量]`.

    What offers something as ours do, `{尺码:S|M}` or `{快递=中通}`, offers it still.
    """
    text = _OFFERING.sub(lambda found: f"[{found[1].strip()}]", text)
    for pattern in (_DOUBLE, _SINGLE, _HASHED):
        text = pattern.sub(lambda found: f"[{ours(found[1])}]", text)
    return with_blanks(text)


def ours(name: str) -> str:
    """Our name for what another tool calls `name`, where it is the same thing."""
    return _OURS.get(name.strip().lower(), name.strip())
