"""What happens to the session: locked, unlocked, connected from afar, asleep, awake."""

from assistant.desktop.windows.calls import Calls
from assistant.desktop.windows.structures import (
    PBT_APMRESUMEAUTOMATIC,
    PBT_APMRESUMESUSPEND,
    PBT_APMSUSPEND,
    WTS_CONSOLE_CONNECT,
    WTS_REMOTE_CONNECT,
    WTS_SESSION_LOCK,
    WTS_SESSION_UNLOCK,
)

LEAVING = {WTS_SESSION_LOCK}
BACK = {WTS_SESSION_UNLOCK, WTS_CONSOLE_CONNECT, WTS_REMOTE_CONNECT}
ASLEEP = {PBT_APMSUSPEND}
AWAKE = {PBT_APMRESUMEAUTOMATIC, PBT_APMRESUMESUSPEND}
_THIS_SESSION, _TO_WINDOW = 0, 0


class SessionNotices:
    """Asks Windows to tell `window` by WM_WTSSESSION_CHANGE and WM_POWERBROADCAST.

    The latter goes to every top-level window anyway, but with modern standby only on request.
    """

    def __init__(self, calls: Calls, window: int) -> None:
        self._calls = calls
        self._window = window
        calls.wtsapi32.WTSRegisterSessionNotification(window, _THIS_SESSION)
        self._power = calls.user32.RegisterSuspendResumeNotification(window, _TO_WINDOW)

    def close(self) -> None:
        """No more of them."""
        self._calls.wtsapi32.WTSUnRegisterSessionNotification(self._window)
        if self._power:
            self._calls.user32.UnregisterSuspendResumeNotification(self._power)
