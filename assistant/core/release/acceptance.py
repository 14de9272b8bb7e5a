"""Whether a subscriber takes a manifest: the right key, never an older one, never another twice."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.core.message import Message


class Verdict(StrEnum):
    """Why a manifest is refused."""

    FORGED = "forged"
    WRONG_KEY = "wrong-key"
    OLDER = "older"
    CHANGED = "changed"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class Known:
    """What a subscriber holds to: the pinned key (hex, empty: none) and the newest manifest's
    version and hash.
    """

    key: str = ""
    version: int = 0
    digest: str = ""


def verdict(known: Known, key: str, version: int, digest: str) -> Verdict | None:
    """What is wrong with a manifest whose signature fits `key`; None if it may be taken."""
    if known.key and key != known.key:
        return Verdict.WRONG_KEY
    if version < known.version:
        return Verdict.OLDER
    if version == known.version and digest != known.digest:
        return Verdict.CHANGED
    return None


def told(why: Verdict) -> Message:
    """The refusal for people."""
    return _WORDS[why]


_WORDS = {
    Verdict.FORGED: Message.of(
        "签名不对，没有采用：文件可能被改过。继续用手上的这一版；请告诉主管。",
        "The signature is wrong, so this was not taken: somebody may have changed it. "
        "The books at hand stay in use; tell your lead.",
    ),
    Verdict.WRONG_KEY: Message.of(
        "发布者换了，没有采用。主管确实换了密钥的话，请重新订阅并核对短码。",
        "Another key signed this, so it was not taken. "
        "If your lead has a new key, subscribe again and compare the code.",
    ),
    Verdict.OLDER: Message.of(
        "来源给的是更旧的版本，没有采用；继续用手上的这一版。",
        "The source offers an older version, which was not taken; the books at hand stay in use.",
    ),
    Verdict.CHANGED: Message.of(
        "同一个版本号，内容却不同，没有采用；请主管再发布一次。",
        "The same version with other content was not taken; ask your lead to publish again.",
    ),
    Verdict.UNSIGNED: Message.of(
        "来源的签名不见了，没有采用；继续用手上的这一版。",
        "The source is not signed any more, so it was not taken; the books at hand stay in use.",
    ),
}
