"""Which key gives what may change while we listen: another layout, other keys on one."""

from Xlib import X, display
from Xlib.protocol import event, rq

_CORE_KEYBOARD = 0x0100
_NEW_KEYBOARD, _MAP = 1, 2
_KEYS = 0b111  # of a map: what kinds of keys there are, what they give, which are modifiers


class _SelectEvents(rq.Request):  # type: ignore[misc] # Xlib has no types
    _request = rq.Struct(
        rq.Card8("opcode"),
        rq.Opcode(1),
        rq.RequestLength(),
        rq.Card16("device"),
        rq.Card16("affect_which"),
        rq.Card16("clear"),
        rq.Card16("select_all"),
        rq.Card16("affect_map"),
        rq.Card16("map"),
    )


class Layout:
    """Hears of it either way: whom the server knows to use XKB it tells by XKB alone.

    Source: The X Keyboard Extension, protocol specification, request 1.
    """

    def __init__(self, opened: display.Display) -> None:
        self._display = opened
        self._told = -1
        found = opened.query_extension("XKEYBOARD")
        if found is not None and found.present:
            self._told = found.first_event
            which = {"affect_which": _NEW_KEYBOARD | _MAP, "clear": 0, "select_all": _NEW_KEYBOARD}
            maps = {"affect_map": _KEYS, "map": _KEYS}
            line, opcode = opened.display, found.major_opcode
            _SelectEvents(display=line, opcode=opcode, device=_CORE_KEYBOARD, **which, **maps)

    def changes(self, notice: event.AnyEvent) -> bool:
        """Whether this tells that keys have changed; then they are known from now on."""
        if isinstance(notice, event.MappingNotify):
            self._display.refresh_keyboard_mapping(notice)
            return bool(notice.request != X.MappingPointer)
        if notice.type != self._told:
            return False
        self._read_all()
        return True

    def _read_all(self) -> None:
        info = self._display.display.info
        first, count = info.min_keycode, info.max_keycode - info.min_keycode + 1
        whole = event.MappingNotify(request=X.MappingKeyboard, first_keycode=first, count=count)
        self._display.refresh_keyboard_mapping(whole)
