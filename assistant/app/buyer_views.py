"""From a buyer to what is shown of them: days, covered numbers, standing in a few words."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from assistant.core.buyer import Buyer, BuyerName, Note
from assistant.core.language import Language
from assistant.core.privacy import covered, is_covered
from assistant.store.buyer_finding import Found
from assistant.ui.buyer_view import BuyerChoice, BuyerView, NoteView

translate = QCoreApplication.translate


def view_of(
    name: BuyerName | None,
    buyer: Buyer | None,
    now: datetime,
    language: Language,
    *,
    open_: bool = False,
    draft: str = "",
) -> BuyerView:
    """What the strip shows; numbers and addresses are covered unless `open_`."""
    if name is None:
        return BuyerView()
    if buyer is None:
        return BuyerView(name.name, str(name), draft=draft)
    hint = buyer.hint()
    return BuyerView(
        buyer.name.name,
        str(buyer.name),
        buyer.tags,
        tuple(_note(note, now, open_=open_) for note in buyer.notes),
        _standing(buyer),
        hint.text(language) if hint else "",
        buyer.reputation,
        buyer.good_share,
        hidden=not open_ and any(is_covered(note.text) for note in buyer.notes),
        draft=draft,
    )


def choices_of(found: Iterable[Found], now: datetime) -> list[BuyerChoice]:
    """The buyers that may be meant."""
    return [
        BuyerChoice(str(one.name), "、".join(one.tags[:3]), day(one.last_seen, now))
        for one in found
    ]


def day(moment: datetime, now: datetime) -> str:
    """`11-03`; of another year `2025-11-03`."""
    here, today = moment.astimezone(), now.astimezone()
    return f"{here:%m-%d}" if here.year == today.year else f"{here:%Y-%m-%d}"


def _note(note: Note, now: datetime, *, open_: bool) -> NoteView:
    shown = str if open_ else covered
    former = (f"{day(one.until, now)} ← {shown(one.text)}" for one in note.former)
    return NoteView(note.id, day(note.at, now), shown(note.text), "\n".join(former))


def _standing(buyer: Buyer) -> str:
    parts = []
    if buyer.reputation is not None:
        level = translate("BuyerDesk", "信誉%1").replace("%1", str(buyer.reputation))
        parts.append(level)
    if buyer.good_share is not None:
        parts.append(translate("BuyerDesk", "好评%1%").replace("%1", str(buyer.good_share)))
    return " ".join(parts)
