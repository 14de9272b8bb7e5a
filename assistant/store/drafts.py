"""The draft of a reply in the database: it survives the end of the program."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlite_utils import Database

from assistant.core.buyer import BuyerName
from assistant.core.draft import Filled, KeptDraft, KeptPart
from assistant.store.buyers import BuyerStore


class DraftStore:
    """Implements `core.draft.Drafts` in the database; durable when a call returns."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._buyers = BuyerStore(database)

    def read(self) -> KeptDraft | None:
        """The draft, if there is one."""
        for row in self._database["reply_draft"].rows:
            parts = tuple(_part(*part) for part in json.loads(row["parts"]))
            at, buyer = datetime.fromisoformat(row["at"]), bool(row["buyer"])
            return KeptDraft(row["whom"], row["name"], row["text"], parts, at, buyer)
        return None

    def write(self, draft: KeptDraft | None) -> None:
        """Keep it in the place of the former.

        Its buyer is entered if new: who is not known could not be erased. Raises AssistantError for
        a bare name that fits several.
        """
        with self._database.atomic() as db:
            db.execute("delete from reply_draft")
            if draft is None:
                return
            if draft.buyer:
                self._buyers.meet(BuyerName.parse(draft.whom), draft.at)
            made = [_written(part) for part in draft.parts]
            values = [draft.whom, draft.name, draft.text, json.dumps(made, ensure_ascii=False)]
            db.execute(
                "insert into reply_draft (whom, name, text, parts, at, buyer)"
                " values (?, ?, ?, ?, ?, ?)",
                [*values, draft.at.isoformat(), int(draft.buyer)],
            )


def _written(part: KeptPart) -> list[object]:
    at = part.filled.at.isoformat() if part.filled.at else ""
    return [part.phrase, part.wording, part.text, part.query, dict(part.filled.values), at]


def _part(  # what was kept by a version before this one has neither values nor a moment
    phrase: str,
    wording: int,
    text: str,
    query: str = "",
    values: Mapping[str, str] | None = None,
    at: str = "",
) -> KeptPart:
    filled = Filled(values or {}, datetime.fromisoformat(at) if at else None)
    return KeptPart(phrase, wording, text, query, filled)
