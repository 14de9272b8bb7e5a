"""What the order pane shows: everything as it is to be read, nothing to decide."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ItemView:
    """One thing to check; `hint` is what to check it against, `details` the whole of it."""

    id: str
    text: str
    hint: str = ""
    details: str = ""
    ticked: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class OrderView:
    """One order of one buyer.

    `clash` says that something is mixed up: nothing can be ticked until one of `choices` (name,
    label) is made. `former` and `now` are the recipients before and after a change, covered;
    `change_details` the whole of both.
    """

    number: str = ""
    buyer: str = ""
    items: tuple[ItemView, ...] = ()
    clash: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    former: str = ""
    now: str = ""
    change_details: tuple[str, str] = ("", "")
    can_tick: bool = False

    @property
    def open(self) -> int:
        """How many required items are not ticked."""
        return sum(item.required and not item.ticked for item in self.items)
