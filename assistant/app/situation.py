"""What is known at this moment: the library in force, who writes, to whom, and what was said."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from assistant.app.outgoing import Choice, Way
from assistant.app.pictures import pictures_of
from assistant.app.summoning import Summoning
from assistant.app.wordcheck import rules_for
from assistant.core.buyer import ANOTHER_VISIT, Buyer, BuyerName, visit_tags
from assistant.core.calculator.sums import Sums
from assistant.core.errors import AssistantError
from assistant.core.finding import Finder
from assistant.core.message import Message
from assistant.core.phrase import Phrase
from assistant.core.ports import Clock, Target
from assistant.core.profile import TRAINING, Profile, merged, profile_for
from assistant.core.reply import Circumstances, known, local
from assistant.core.settings import Settings
from assistant.core.turns import Said, Talk, Turns
from assistant.core.wording.rule import Finding
from assistant.core.wording.rules import Rules

_Chat = tuple[int, str]  # a window and its title
_MOST_NAMED = 1000  # chats: more than a day has


class Situation:
    """Asked by every desk that makes a reply; the program keeps it up to date."""

    def __init__(self, summoning: Summoning, clock: Clock) -> None:
        self._summoning = summoning
        self._clock = clock
        self.settings = Settings()
        self.finder = Finder()
        self.rules: Rules | None = None
        self.turns = Turns()
        self.sums: dict[str, Sums] = {}
        self._orders: dict[str, str] = {}
        self._addresses: dict[str, str] = {}
        self.tags: frozenset[str] = frozenset()
        self.greeting = False
        self._by_hand: dict[_Chat, BuyerName] = {}

    def set_rules(self, rules: Rules) -> None:
        """What must not be said, from now on."""
        self.rules = rules

    @property
    def now(self) -> datetime:
        """The moment, in UTC."""
        return self._clock.now()

    @property
    def passed(self) -> float:
        """Seconds that have passed, however the clock is set meanwhile."""
        return self._clock.monotonic()

    @property
    def target(self) -> Target | None:
        """The window a reply would go to."""
        return self._summoning.target_now()

    def profile(self, target: Target | None) -> Profile:
        """How to deal with a window."""
        return profile_for(target, (TRAINING, *merged(self.settings.profiles)))

    def practises(self, target: Target | None) -> bool:
        """Whether a window is the practice chat: what happens there is kept nowhere."""
        return self.profile(target) is TRAINING

    def buyer(self, target: Target | None) -> str:
        """The buyer a window is about, as the platform calls them; empty if not known."""
        name = self.buyer_name(target)
        return name.name if name else ""

    def buyer_name(self, target: Target | None) -> BuyerName | None:
        """The buyer named by hand for this very chat, else the one its title names."""
        if target is None:
            return None
        if by_hand := self._by_hand.get((target.window, target.title)):
            return by_hand
        profile = self.profile(target)
        try:
            return BuyerName.in_chat(profile.id, profile.buyer(target))
        except AssistantError:
            return None

    def name_buyer(self, text: str) -> None:
        """The chat in front is about this buyer.

        Raises AssistantError for what is no name, and where there is no chat.
        """
        target, name = self.target, BuyerName.parse(text)
        if target is None:
            raise AssistantError(*_NO_CHAT)
        if not name.platform:
            name = BuyerName.in_chat(self.profile(target).id, name.name)
        chat = (target.window, target.title)
        named = {one: whom for one, whom in self._by_hand.items() if one != chat}
        self._by_hand = dict([*named.items(), (chat, name)][-_MOST_NAMED:])

    def named(self, target: Target | None) -> tuple[str, str]:
        """The buyer and the order at hand, each empty when not known."""
        return self.buyer(target), self._orders.get(self.whom(target), "")

    def filed(self, target: Target | None) -> tuple[str, str]:
        """What is kept for the buyer and the order at hand is kept under these names."""
        name = self.buyer_name(target)
        return str(name or ""), self.named(target)[1]

    def name_order(self, order: str, address: str = "") -> None:
        """The order of the buyer in front is this; `address` is what may be shown of its own."""
        whom = self.whom(self.target)
        self._orders[whom], self._addresses[whom] = order, address

    def whom(self, target: Target | None) -> str:
        """The buyer; where none is known, the window itself."""
        if target is None:
            return ""
        name = self.buyer_name(target)
        return str(name) if name else _nobody(target)

    def is_chat_of(self, whom: str, title: str, target: Target | None) -> bool:
        """Whether a window is about whom something was begun for, when it had this title.

        That may have been before its buyer was named by hand.
        """
        if target is None or whom == self.whom(target):
            return whom == self.whom(target)
        named_since = (target.window, target.title) in self._by_hand
        return named_since and (whom, title) == (_nobody(target), target.title)

    def forget(self, name: BuyerName) -> None:
        """A buyer was erased: nothing of them stays in memory either."""
        gone = name.kept_as
        for whom in gone:
            for kept in (self._orders, self._addresses, self.sums):
                kept.pop(whom, None)
        by_hand = self._by_hand.items()
        self._by_hand = {chat: whom for chat, whom in by_hand if str(whom) not in gone}
        self.turns = self.turns.without(gone)

    def recall(self, whom: str, said: Iterable[Said]) -> None:
        """What was said to a buyer on earlier days and before a restart."""
        self.turns = self.turns.recalling(whom, said, self.now)

    def meet(self, name: BuyerName | None, buyer: Buyer | None) -> None:
        """This buyer writes now: phrases are chosen for them."""
        self.tags = visit_tags(buyer, self.now) if name else frozenset()
        spoken = self.turns.spoken(str(name)) if name else None
        during = spoken is not None and abs(self.now - spoken) < ANOTHER_VISIT
        self.greeting = name is not None and not during

    def talk(self, target: Target | None) -> Talk:
        """What was said, seen from whoever a window is about."""
        return Talk(self.turns, self.whom(target))

    def circumstances(self, target: Target | None = None) -> Circumstances:
        """What is known for a reply made now."""
        agent, shop = self.settings.agent, self.settings.shop
        buyer, order = self.named(target)
        whom = self.whom(target)
        sums, address = self.sums.get(whom), self._addresses.get(whom, "")
        return Circumstances(self.now, agent, shop, buyer, sums, order, address)

    def values(self, phrase: Phrase, target: Target | None) -> dict[str, str]:
        """The blanks of a phrase that need not be asked for."""
        library = self.finder.library
        book, promotion = library.book(phrase.book), library.promotion_of(phrase)
        return known(self.circumstances(target), book, promotion)

    def today(self, phrase: Phrase) -> date:
        """The day on the clock of the phrase's shop."""
        return local(self.now, self.finder.library.book(phrase.book)).date()

    def pictures(self, phrase: Phrase) -> tuple[Path, ...]:
        """Where the pictures of a phrase stand."""
        return pictures_of(phrase, self.finder.library.book(phrase.book))

    def fault(self, text: str) -> Finding | None:
        """The gravest forbidden wording in a text."""
        return self.rules.worst(text) if self.rules else None

    def fault_of_leaving(self, text: str) -> Finding | None:
        """The same for a reply about to leave: also in the second in which the rules are prepared.

        Then a quarter of a second goes into what these words need of them.
        """
        if self.rules is None:
            with suppress(OSError, ValueError):  # the loader tells that they can't be read
                self.rules = rules_for(self.finder.library)
        return self.fault(text)

    def choice(self, phrase: Phrase, way: Way) -> Choice:
        """A phrase for the window in front, in the wording whose turn it is."""
        target = self.target
        return Choice(phrase, self.talk(target).wording(phrase), target, way)


def _nobody(target: Target) -> str:
    """A window whose buyer is not known."""
    return f"{target.process}/{target.window}"


_NO_CHAT = (
    Message.of("没有聊天窗口", "No chat window"),
    Message.of(
        "前面没有聊天窗口，名字没有用上。请先切到买家的聊天。",
        "No chat is in front, so the name was not used. Go to the buyer's chat first.",
    ),
)
