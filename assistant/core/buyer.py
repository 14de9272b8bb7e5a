"""A buyer as we remember them: who they are, tags, notes, and how they are to be treated."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from assistant.core.errors import AssistantError
from assistant.core.message import Message

PRACTICE = "practice"  # the platform of the practice chat
NEW, RETURNING = "新客", "回头客"  # the tags phrases are written for
ANOTHER_VISIT = timedelta(hours=12)
_PLATFORM = re.compile(r"[a-z][a-z0-9-]{1,19}")
_PLATFORMS = {
    "qianniu": "taobao",
    "web-qianniu": "taobao",
    "dongdong": "jd",
    "feige": "douyin",
    "wework": "wechat",
}
LONGEST_NAME = 100
_INEXPERIENCED = 3  # 信誉: levels up to this one may not know how to pay
_SPARING = 90  # 好评率: below this share of good reviews a buyer is hard to please


@dataclass(frozen=True, slots=True)
class BuyerName:
    """`platform/name`; the platform is empty where it is not known."""

    platform: str
    name: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """`taobao/小鱼儿888` or a bare name. Raises AssistantError for what can be no name."""
        platform, slash, rest = text.strip().partition("/")
        if slash and _PLATFORM.fullmatch(platform) and rest.strip():
            return cls(platform, _name(rest))
        return cls("", _name(text))

    @classmethod
    def in_chat(cls, profile: str, name: str) -> Self:
        """The buyer whom a chat program's window names. Raises AssistantError.

        A profile of one's own may be called what `parse` would not read as a platform again.
        """
        platform = _PLATFORMS.get(profile, profile).lower()
        known = profile != "other" and _PLATFORM.fullmatch(platform)
        return cls(platform if known else "", _name(name))

    @property
    def is_practice(self) -> bool:
        """Whether they only write in the practice chat: nothing is kept of them."""
        return self.platform == PRACTICE

    @property
    def kept_as(self) -> frozenset[str]:
        """Under which words something of theirs may be kept: also from before the platform was
        known.
        """
        return frozenset({str(self), self.name})

    def __str__(self) -> str:
        return f"{self.platform}/{self.name}" if self.platform else self.name


@dataclass(frozen=True, slots=True)
class Version:
    """What a note said until it was changed."""

    text: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """One thing we wrote about a buyer; `former` are its earlier wordings, oldest first."""

    id: int
    text: str
    at: datetime
    former: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class Buyer:
    """What is kept of a buyer.

    `reputation` is the level the platform gives (信誉, from 0), `good_share` the per cent of good
    reviews they have given (好评率); None where nobody has looked. Notes are newest first.
    """

    id: int
    name: BuyerName
    first_seen: datetime
    last_seen: datetime
    shop: str = ""
    tags: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    reputation: int | None = None
    good_share: int | None = None

    def is_returning(self, now: datetime) -> bool:
        """Whether they have been here on an earlier visit than this one.

        So have those whom a clock that was ahead has dated, whenever that was.
        """
        return abs(now - self.first_seen) >= ANOTHER_VISIT

    def hint(self) -> Message | None:
        """How to treat them, from reputation and reviews (DOMAIN: 备注)."""
        if self.reputation is not None and self.reputation <= _INEXPERIENCED:
            return _patient(self.reputation)
        if self.good_share is not None and self.good_share < _SPARING:
            return _careful(self.good_share)
        return None


def visit_tags(buyer: Buyer | None, now: datetime) -> frozenset[str]:
    """The tags phrases are chosen by: the buyer's own, and whether this is their first visit."""
    if buyer is None:
        return frozenset({NEW})
    return frozenset(buyer.tags) | {RETURNING if buyer.is_returning(now) else NEW}


def check_tag(text: str) -> str:
    """A tag as it is kept. Raises AssistantError for an empty or an overlong one."""
    tag = " ".join(_clean(text).split())
    if not tag or len(tag) > 20:  # noqa: PLR2004 - a chip in the window
        raise AssistantError(
            Message.of("标签不能用", "This can't be a tag"),
            Message.of("标签要有 1 到 20 个字。", "A tag has 1 to 20 characters."),
        )
    return tag


def _name(text: str) -> str:
    name = _clean(text).strip()
    if not name or len(name) > LONGEST_NAME or "\n" in name:
        raise AssistantError(
            Message.of("买家名字不能用", "This can't be a buyer's name"),
            Message.of(
                "买家名字要有 1 到 {most} 个字，写在一行里，例如 taobao/小鱼儿888。",
                "A buyer's name has 1 to {most} characters on one line, e.g. taobao/小鱼儿888.",
                most=LONGEST_NAME,
            ),
        )
    return name


def _clean(text: str) -> str:
    """One way to write the same characters, and nothing that can't be seen."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if c in "\n\t" or unicodedata.category(c)[0] != "C")


def _patient(level: int) -> Message:
    return Message.of(
        "信誉 {level} 级：可能不熟悉付款，耐心一点，配图一步一步说。",
        "Reputation level {level}: may not know how to pay; be patient, go step by step with "
        "pictures.",
        level=level,
    )


def _careful(share: int) -> Message:
    return Message.of(
        "给出的好评只有 {share}%：先把规格和发货时间说清楚，承诺写进备注。",
        "Only {share}% good reviews given: be clear about specification and shipping, and write "
        "down what is promised.",
        share=share,
    )
