"""What of a line is no promise: a refusal, a question, a rule for all, what is done already."""

import re

from assistant.core.due.count import NUMERAL, TO
from assistant.core.due.occasions import NAMES
from assistant.core.late_pattern import late_pattern
from assistant.core.order.plain import cut

_COUNT = rf"(?:\d{{1,3}}(?:\.\d)?{TO})?(?:\d{{1,3}}(?:\.\d)?|{NUMERAL}|半)"
_UNIT = r"(?:个半|个)?(?:分钟|小时|钟头|h(?![a-z])|天|日|工作日|周|星期|礼拜|月(?![\d初中底末]))"
_SPAN = rf"(?<![\d.月]){_COUNT}\s*{_UNIT}(?:\s*(?:之?内|以内|之?后|以后))?"
_DATE = (
    rf"(?:20\d\d[-./年])?(?:(?:\d{{1,2}}|{NUMERAL})月(?:(?:\d{{1,2}}|{NUMERAL})(?:[日号]|(?!\d)))?"
    r"|\d{1,2}[-/.]\d{1,2}(?:[日号]|(?!\d)))"
)
_MONTH = rf"(?:[本这]个?|下*个?|\d{{1,2}}|{NUMERAL})月份?(?:[上中下]旬|[初中底末内])|[上中下]旬"
_WEEK = r"(?:[这本]|下*)个?(?:周|星期|礼拜)[一二三四五六日天末内]"
_DAY = rf"大*[今明后次][天日晚早儿夜]|[当隔][天日]|{_WEEK}|(?:\d{{1,2}}|{NUMERAL})[日号]"
_FEAST = rf"(?:{NAMES})节?|[今明]?年[底末内]"
_PART = r"凌晨|(?<!最)早(?:上|(?!\d{1,2}天))|上午|中午|下午|傍晚|晚(?:上|(?!\d{1,2}天))|下班"
_CLOCK = rf"(?:\d{{1,2}}|{NUMERAL})(?:点半?|[:：]\d{{2}})(?:\d{{1,2}}分?)?"
_TIME = rf"(?:{_SPAN}|{_MONTH}|{_DATE}|{_DAY}|{_FEAST}|{_PART}|{_CLOCK})"
_JOINT = r"(?:当天|之?前|以前|之?间|左右|[-~—–到至或和、/\s])*"
_TIMES = late_pattern(rf"{_TIME}(?:{_JOINT}{_TIME})*(?:之?前|以前|之?间|左右)?")
_CLAUSE = late_pattern(r"(?:[^,，。;；!~…?\n]|~(?=\s?\d))+\??|.", re.DOTALL)  # 3~5天 is one

_OURS = "发寄补退换送回给"
_REFUSED = late_pattern(  # 今天不发, 今天仓库休息, 今天发不了
    rf"[^{_OURS}]{{0,5}}?(?:不(?!管|论|急|仅|止|但|超|过|晚|影响|耽误|出意外|见不散)"
    r"|没(?!问题|关系|事|错|意外)|未(?!来)|无法|如果|要是|万一|休息|放假|停发|再说|看情况)"
    rf"|.{{0,6}}?[{_OURS}出到赶来]不[了出上到及完]"
)
_DONE = late_pattern(  # 今天已发出, 周五拍的, 今天上午发的, 今天发了, and not 今天就能发了
    r".{0,6}?(?:已(?!经?.{0,3}(?:安排|通知|催|联系|登记|备注|跟|让))|刚|才[发寄补到收退换送])"
    rf"|[^{_OURS}能会可要就]{{0,4}}?[{_OURS}出到收拍买付订][货单]?款?的(?!话)"
    r"|[^能会可要就]{0,4}?[发寄补退换送][货出]?了"
)
_COMING = late_pattern("明|大?后天|次日|下+个?[周星礼月]")
_BUYERS = late_pattern(  # 24小时内付款, 今晚12点前拍下, 3天内有效, 周一到周五在线
    rf"[^{_OURS}]{{0,4}}?(?:付(?!给|宝)|拍(?!照|视频|图|个)|下单|买|订(?!货|做|制)|领[券取]|[吃喝]完|[食使]用|试[穿用]"
    r"|抢|联系(?:我|客服|在线)|寄回(?!给?[您你])|好评|评价|晒图|确认收货|有效|失效|过期|到期|结束|截[止单]|恢复(?!发)|开(?:抢|售|卖|始(?!发)))"
    rf"|.{{0,4}}(?:在线|营业|值班|上班(?!后))[^{_OURS}]*$"
)
_ASKED = late_pattern(r".*(?:[吗么?]$|能不能|要不要|是不是|可不可以)")
_RULE = late_pattern(  # 30天内换新, 7天内无理由退换
    r".{0,8}?(?:无理由|包[退换修赔]|可以?[退换]|免费[退换维修]|换新|退换|降价|质保|保修|保价|价保|只换|有.{0,4}问题"
    r"|不满意|随时)"
)
_TO_YOU = late_pattern("[给为帮替](?:您|你|亲)")
_VAGUE = late_pattern(r"月份?[初中](?!旬|\d{1,2}[号日])")  # of 月底或下月初 neither is sure
# 国庆后周一 is a week nobody has told; 国庆后10月12日 is a day.
_AFTER_FEAST = late_pattern(rf"(?:{NAMES}|[节年假])(?:节|假期|当天)?[之以过]?后\D{{0,6}}$")
_DATED = late_pattern(r"\d{1,2}(?:月|[-/.])\d")
_RECURS = late_pattern(  # 每周五, 等了3天, 最快明天; and how long the goods last: 能用30天左右
    r"(?:每个?|逢|去年|上个?|等了|[这等前近隔第满]|(?<!超)过|质保|保修|价保|保价|有效期)$"
    r"|(?:延[迟后长]|推迟|顺延|提前|晚|多等)了?$"
    r"|最[快早](?:也[要得]|要|是|能)?$"
    r"|(?:用|穿|吃|喝|放|保鲜|续航|待机|保存|坚持|恢复|适应)[^发寄补退换送]{0,3}$"
)
_LENGTH = late_pattern(rf"{_SPAN}|次日|隔[天日]|当[天日]")
# 3天左右到: once it is sent
_ARRIVES = late_pattern("(?:就|能|会|可以?)*(?:送?到(?!账|货)|送达|收到)")
_SENDS = late_pattern(rf"{_TIMES.pattern}[^,，。;；]{{0,6}}?[发寄补]")
# From when a length counts that is not from now: 签收后7天内; what is paid for is paid for now.
_FROM = late_pattern(
    r"(?:(?<![今然稍最随此午售前先背幕大])后|(?:签收|收到|收货|到货|到手)货?)(?:的|次日|当[天日])?起?\D{0,5}$"
)
_FROM_KNOWN = late_pattern(
    r"(?:发[货出走]|寄[出走]|(?<!支)付(?:完|好|了)?[款钱]?|拍下?(?:付款|了|好|完)?|下单(?:付款)?|(?<!定金)(?<!尾款)支付(?:成功|完成)?|购?买)[之以]?后\D{0,5}$"
)
_SENT = late_pattern(r"(?:发[货出走]|寄[出走])[之以]?后\D{0,5}$")  # a carrier's days begin then


def promised(text: str) -> str:
    """The text with every time cut out for which nothing is promised to this buyer."""
    left = "".join(_of_clause(clause) for clause in _CLAUSE.findall(text))
    return _without_arrival(left) if _SENDS.search(left) else left


def _without_arrival(text: str) -> str:
    """Of 今天发，后天到 it is today that is promised by us."""
    times = _TIMES.finditer(text)
    spans = [one.span() for one in times if _ARRIVES.match(text, one.end())]
    return cut(text, spans, "，")


def _of_clause(clause: str) -> str:
    """One clause; what stands behind a time reaches to the next."""
    times = list(_TIMES.finditer(clause))
    spans: list[tuple[int, int]] = []
    ends = [*(one.start() for one in times[1:]), len(clause)]
    for time, end in zip(times, ends, strict=False):
        before, behind = clause[: time.start()], clause[time.end() : end]
        if _is_length(time.group()) and _counts_from_another(before):
            spans = [one.span() for one in times if one.end() <= time.end()]  # 月底到货后2天内
        elif _is_out(before, time.group(), behind, clause):
            spans.append(time.span())
    return cut(clause, spans, "，")


def _is_length(time: str) -> bool:
    return _LENGTH.match(time) is not None


def _counts_from_another(before: str) -> bool:
    """Whether a length counts from what nobody knows the day of."""
    return bool(_FROM.search(before)) and not _FROM_KNOWN.search(before)


def _is_out(before: str, time: str, behind: str, clause: str) -> bool:
    """Whether nothing is promised for a time."""
    if _VAGUE.search(time) or _RECURS.search(before) or _ASKED.match(clause):
        return True
    if _AFTER_FEAST.search(before) and not _DATED.search(time):
        return True
    if _REFUSED.match(behind) or _BUYERS.match(behind):
        return True
    if not _COMING.search(time) and _DONE.match(behind):
        return True
    return _is_length(time) and _is_no_length_of_ours(before, time, behind)


def _is_no_length_of_ours(before: str, time: str, behind: str) -> bool:
    """Whether a length is a rule's or the carrier's: 7天内无理由退换, 发货后3天."""
    rule = _RULE.match(behind)
    if (rule and not _TO_YOU.search(rule.group())) or _SENT.search(before):
        return True
    return not time.endswith("内") and _ARRIVES.match(behind) is not None
