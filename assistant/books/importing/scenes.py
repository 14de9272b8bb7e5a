"""Keywords from the line that says when a phrase is used: the buyer's words, whole."""

import re
from itertools import product

LONGEST = 40
_WHO = re.compile(
    r"^(?:新|老)?(?:客户|顾客|买家|客人)(?:询问|反馈|反映|要求|咨询|表示|问|说|要|想)?"
    r"|^(?:说明|通知|提醒)(?:客户)?"
)
_QUOTES = str.maketrans("", "", "\"'“”‘’「」『』《》")
_BETWEEN = re.compile(r"[/／、，,；;|｜（）()。？?！!]|或者|或")
_SLOT = re.compile(r"\[([^\[\]]*)\]")


def keywords(scene: str) -> tuple[str, ...]:
    """`客户问"能装多少/多大"` → `能装多少`, `多大`; a slot with choices gives one wording each."""
    plain = scene.strip().translate(_QUOTES)
    words = (word for whole in _wordings(plain) for word in _BETWEEN.split(_WHO.sub("", whole)))
    kept = (word.strip().removesuffix("等") for word in words)
    return tuple(dict.fromkeys(word for word in kept if 1 < len(word) <= LONGEST))


def _wordings(scene: str) -> list[str]:
    """The scene without slots: choices are put in, one wording each, other slots drop out."""
    literal, slots = _SLOT.split(scene)[::2], _SLOT.findall(scene)
    choices = [slot.split("/") if "/" in slot else [""] for slot in slots]
    return [
        "".join(part for pair in zip(literal, (*chosen, ""), strict=True) for part in pair)
        for chosen in list(product(*choices))[:20]
    ]
