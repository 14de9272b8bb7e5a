"""Which column of a platform's report is which metric: known words, and what was mapped before."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

AGENT, DAY, IGNORED = "agent", "day", ""
_BRACKETS = re.compile(r"[（(【\[].*?[）)】\]]")
_NOISE = re.compile(r"[\s_\-:：/、.]+")
_WORDS = {
    AGENT: (
        *("客服昵称", "客服旺旺", "客服账号", "客服名称", "客服姓名", "旺旺昵称"),
        *("子账号", "客服", "昵称", "姓名", "旺旺", "agent"),
    ),
    DAY: ("统计日期", "日期", "时间段", "date"),
    "received": ("接待人数", "接待量", "咨询人数", "接入会话量", "接待会话量"),
    "inquiries": ("询单人数", "询单量", "售前咨询人数"),
    "first_response": (
        *("首次响应时间", "首次响应时长", "首次平均响应", "首响时长"),
        *("首响时间", "首响", "首次响应"),
    ),
    "response": ("平均响应时间", "平均响应时长", "平均响应", "平响时长", "平响"),
    "answered": ("响应率", "回复率", "应答率", "分钟响应率", "答问比"),
    "rating": ("评价", "好评率", "满意度", "满意率", "服务满意度"),
    "conversion": ("询单转化率", "询单付款转化率", "询单最终付款成功率", "付款转化率", "转化率"),
    "benefit": ("成本效益", "人均产出", "投入产出比", "投产比"),
}


def plain(header: str) -> str:
    """A header without brackets, blanks and case, as headers are compared."""
    text = unicodedata.normalize("NFKC", str(header))
    return _NOISE.sub("", _BRACKETS.sub("", text)).lower()


def meaning(header: str, mapped: Mapping[str, str]) -> str | None:
    """Metric, AGENT or DAY of a column; IGNORED if it was mapped so; None if nobody knows."""
    name = plain(header)
    if name in mapped:
        return mapped[name]
    for id, words in _WORDS.items():
        if name in words:
            return id
    return None


def header_row(rows: Sequence[Sequence[str]], mapped: Mapping[str, str]) -> int | None:
    """The row with the most columns we know, an agent's among them; None if there is none."""
    best, most = None, 1
    for number, row in enumerate(rows):
        known = [found for cell in row if (found := meaning(cell, mapped))]
        if AGENT in known and len(set(known)) > most:
            best, most = number, len(set(known))
    return best
