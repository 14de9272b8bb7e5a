"""The six steps of a complaint: what is to be done in each (DOMAIN §3)."""

from dataclasses import dataclass

from assistant.core.message import Message


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, and what to do and what never to do in it."""

    name: Message
    advice: Message


SIX_STEPS = (
    Step(
        Message("快速反应，以诚相待", "React at once, be sincere"),
        Message(
            "先回应、先道歉，让买家知道有人在管。", "Answer and apologise first: somebody is on it."
        ),
    ),
    Step(
        Message("明确职责，勇于担责", "Say who is responsible"),
        Message(
            "说清由您负责到底，绝不说“这事不归我管”。",
            "Say that you see it through; never “not my department”.",
        ),
    ),
    Step(
        Message("询问事实，分析原因", "Ask for facts, find the cause"),
        Message(
            "问清经过，要照片、单号，不争辩。",
            "Ask what happened, for photos and numbers; do not argue.",
        ),
    ),
    Step(
        Message("识别需求，制定方案", "See what is needed, make a plan"),
        Message(
            "备好几个方案，先给最好的，买家不接受再给下一个。",
            "Prepare several solutions; offer the best first, then the next.",
        ),
    ),
    Step(
        Message("提供额外价值", "Give something extra"),
        Message(
            "送份小礼；谁也满足不了的买家，就好好告别。",
            "A small gift; or let go a buyer nobody can satisfy.",
        ),
    ),
    Step(
        Message("过程管理，持续反馈", "Keep giving feedback"),
        Message(
            "每天至少反馈一次，解决后问一句是否满意。",
            "Feed back at least once every day; once solved, ask whether they are satisfied.",
        ),
    ),
)
