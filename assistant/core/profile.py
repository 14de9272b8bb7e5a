"""Chat programs and their ways: which keys paste and send, and where the title names the buyer."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Any

from assistant.core.buyer import PRACTICE
from assistant.core.errors import AssistantError
from assistant.core.hotkey import Combination
from assistant.core.message import Message
from assistant.core.ports import Target

LONGEST_PAUSE_MS = 5000


@dataclass(frozen=True, slots=True)
class Profile:
    """How to deal with one chat program.

    `programs` are patterns (`*`, `?`) for the executable's name or the X11 class, lower case; no
    pattern fits every program. `title` is a regular expression searched for in the window's title;
    a profile whose title is not found does not apply. Its group `buyer` names the buyer: when that
    changes, the chat counts as another target. `pause_ms` is waited between the
    paste and the send key. Titles and executables of the shipped profiles come from users' reports
    and differ between versions, so all of it can be changed in the settings.
    """

    id: str
    name: str
    programs: tuple[str, ...] = ()
    title: str = ""
    paste: str = "Ctrl+V"
    send: str = "Enter"
    pause_ms: int = 120
    may_send: bool = True

    def fits(self, target: Target) -> bool:
        """Whether a window belongs to this chat program."""
        program = target.program.lower()
        if self.programs and not any(fnmatchcase(program, p.lower()) for p in self.programs):
            return False
        return bool(_pattern(self.title).search(target.title))

    def buyer(self, target: Target) -> str:
        """The buyer a window's title names; empty when it names none."""
        found = _pattern(self.title).search(target.title)
        named = found.groupdict().get("buyer") if found else None
        return (named or "").strip()

    @property
    def paste_keys(self) -> Combination:
        """The combination that pastes."""
        return Combination.parse(self.paste)

    @property
    def send_keys(self) -> Combination:
        """The combination that sends."""
        return Combination.parse(self.send)


@lru_cache(maxsize=256)
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def _buyer_before(words: str) -> str:
    """The buyer's name and, behind a sign, what says which program it is.

    How many messages are unread, `(3) ` before it, is none of the name; without a blank it is.
    A hyphen without blanks is the name's own where another sign parts it from those words.
    """
    none_between = rf"(?!(?:(?!{words}).)*(?:\s-\s|\|))"
    sign = rf"(?:\s+-\s+.*|\s*\|.*|\s*-{none_between}[^-|]*)"
    return rf"(?:\(\d+\+?\)\s+)?(?P<buyer>.+?){sign}(?:{words})"


OTHER = Profile("other", "其他窗口")
TRAINING = Profile(
    PRACTICE,
    "练习聊天",
    ("practice-chat*", "python*", "assistant*", "金牌客服助手*"),
    r"^(?P<buyer>.+?) - (?:练习聊天|練習聊天|Practice chat)$",
)
SHIPPED = (
    Profile(
        "qianniu",
        "千牛",
        ("aliworkbench*", "aliim*", "wangwang*", "qianniu*"),
        rf"^{_buyer_before('接待中心|接待|千牛|旺旺')}|接待|千牛|旺旺",
    ),
    Profile(
        "dongdong",
        "咚咚",
        ("jddongdong*", "dongdong*", "jdim*"),
        rf"^{_buyer_before('咚咚')}",
    ),
    Profile("pinduoduo", "拼多多", ("pddworkbench*", "pdd*", "*拼多多*")),
    Profile("feige", "飞鸽", ("doudian*", "feige*", "jinritemai*", "*抖店*")),
    Profile("wework", "企业微信", ("wxwork*",)),
    Profile("wechat", "微信", ("wechat*", "weixin*")),
    Profile(
        "web-qianniu",
        "网页接待中心",
        (
            "chrom*",
            "google-chrome*",
            "msedge*",
            "microsoft-edge*",
            "firefox*",
            "360*",
            "qqbrowser*",
        ),
        rf"^{_buyer_before('接待中心|客服工作台|客服平台')}",
    ),
    Profile(
        "browser",
        "浏览器",
        (
            "chrom*",
            "google-chrome*",
            "msedge*",
            "microsoft-edge*",
            "firefox*",
            "360*",
            "qqbrowser*",
        ),
    ),
)


def profile_for(target: Target | None, profiles: Iterable[Profile] = SHIPPED) -> Profile:
    """The first profile that fits a window; `OTHER` when none does."""
    if target is None:
        return OTHER
    return next((profile for profile in profiles if profile.fits(target)), OTHER)


def merged(own: Iterable[Profile], shipped: Iterable[Profile] = SHIPPED) -> tuple[Profile, ...]:
    """Own profiles first, then those shipped ones that no own profile replaces by its id."""
    chosen = tuple(own)
    ids = {profile.id for profile in chosen}
    return (*chosen, *(profile for profile in shipped if profile.id not in ids))


def read_profile(values: Mapping[str, object]) -> Profile:
    """A profile from a mapping of texts. Raises AssistantError naming what can't be used."""
    shipped = {profile.id: profile for profile in SHIPPED}
    id_ = str(values.get("id") or "").strip()
    if not id_:
        raise _unusable("id", "")
    profile = shipped.get(id_, Profile(id_, id_))
    known = {field.name: getattr(profile, field.name) for field in fields(Profile)}
    changes: dict[str, Any] = {}
    for name, value in values.items():
        if name not in known:
            raise _unusable(str(name), value)
        changes[name] = _as(type(known[name]), name, value)
    profile = replace(profile, **changes)
    check_profile(profile)
    return profile


def _as(kind: type, name: str, value: object) -> object:
    """A value in the kind its field has."""
    if kind is tuple:
        parts = value if isinstance(value, list | tuple) else str(value).split(",")
        return tuple(str(part).strip() for part in parts if str(part).strip())
    if kind is bool:
        return str(value).strip().lower() in ("true", "yes", "1", "是")
    if kind is int:
        if not str(value).isdecimal() or int(str(value)) > LONGEST_PAUSE_MS:
            raise _unusable(name, value)
        return int(str(value))
    return str(value).strip()


def check_profile(profile: Profile) -> None:
    """Raises AssistantError for a profile that reads well but can't work."""
    try:
        _pattern(profile.title)
    except re.error as error:
        raise _unusable("title", f"{profile.title} ({error})") from error
    for keys in (profile.paste, profile.send):
        Combination.parse(keys)


def _unusable(name: str, value: object) -> AssistantError:
    return AssistantError(
        Message.of("聊天程序的设置不能用", "A chat program's settings can't be used"),
        Message.of(
            "“{name}”的值“{value}”不能用；这一项先不生效。",
            "“{value}” can't be used for “{name}”; the entry is left out.",
            name=name,
            value=value,
        ),
    )
