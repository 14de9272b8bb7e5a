"""Opening the store of a home that was copied here: its key is made of the code that was copied."""

from collections.abc import Callable

from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.store.home import Home
from assistant.store.key import CredentialStore, Key, KeyKeeper
from assistant.store.opening import KeyGoneError, Opened, enter_key, open_store
from assistant.ui.code_entry import CodeEntry


def open_or_ask(
    home: Home,
    credentials: CredentialStore | None,
    language: Language,
    rescuing: Callable[[], None],
) -> Opened:
    """The open store; where its key is gone the code is asked for, since an agent has no terminal.

    Raises AssistantError, KeyGoneError where no code was entered.
    """
    try:
        return open_store(home, credentials, rescuing=rescuing)
    except KeyGoneError:
        if not _entered(home, KeyKeeper(home.key, credentials), language):
            raise
    return open_store(home, credentials, rescuing=rescuing)


def _entered(home: Home, keeper: KeyKeeper, language: Language) -> bool:
    """Ask until a code is the right one, or the asking is given up."""
    asking = CodeEntry()

    def take(code: str) -> None:
        try:
            enter_key(home, keeper, Key.of_code(code))
        except AssistantError as error:
            asking.show_fault(error.line(language))
        else:
            asking.accept()

    asking.entered.connect(take)
    return asking.exec() == CodeEntry.DialogCode.Accepted
