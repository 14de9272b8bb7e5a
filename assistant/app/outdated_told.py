"""What in a draft has ceased to be true is told before it leaves; asked for again, it leaves."""

from collections.abc import Iterable
from datetime import datetime

from assistant.app.situation import Situation
from assistant.core.draft import Part
from assistant.core.message import Message, joined
from assistant.core.outdated import SOON, Outdated, outdated
from assistant.core.ports import Target
from assistant.core.reply import put_in

_MOST = 2  # pieces a line has room for


class OutdatedTold:
    """Remembers for some minutes what it has told: whoever pastes after that means it so."""

    def __init__(self, situation: Situation) -> None:
        self._situation = situation
        self._told: dict[str, datetime] = {}

    def told(self, parts: Iterable[Part], draft: str, target: Target | None) -> Message | None:
        """What to say instead of pasting; None when all is as it was, or was told just now."""
        now = self._situation.now
        found = outdated(parts, draft, lambda part: self._values(part, target), now)
        is_known = all(now - self._told.get(one.was, now - SOON) < SOON for one in found)
        self._told = {} if is_known else {one.was: now for one in found}
        return None if is_known else _no_longer(found)

    def _values(self, part: Part, target: Target | None) -> dict[str, str]:
        """Those of its phrase as it is in the book now, where it still is."""
        phrase = self._situation.finder.library.phrase(part.phrase.key) or part.phrase
        blanks = "".join(f"{{{name}}}" for name in part.filled.values)
        values = self._situation.values(phrase, target)
        return put_in(blanks, values, self._situation.today(phrase))


def _no_longer(found: tuple[Outdated, ...]) -> Message:
    return Message.of(
        "没有贴：草稿里的{pieces}。改好再贴；就要这样，再贴一次。",
        "Not pasted. In the draft: {pieces}. Put it right, or paste once more to leave it so.",
        pieces=joined([_piece(one) for one in found[:_MOST]]),
    )


def _piece(one: Outdated) -> Message:
    if one.now:
        return Message.of(
            "“{was}”现在是“{now}”", "“{was}” is “{now}” now", was=one.was, now=one.now
        )
    return Message.of("“{was}”现在核对不了", "“{was}” can't be checked now", was=one.was)
