"""Telling a press from a repeat: the X server is asked to, and checked."""

from Xlib import display
from Xlib.protocol import rq

_CORE_KEYBOARD = 0x0100
_DETECTABLE = 1
_STALE = 3_000


class _UseExtension(rq.ReplyRequest):  # type: ignore[misc] # Xlib has no types
    _request = rq.Struct(
        rq.Card8("opcode"), rq.Opcode(0), rq.RequestLength(), rq.Card16("major"), rq.Card16("minor")
    )
    _reply = rq.Struct(
        rq.ReplyCode(),
        rq.Card8("supported"),
        rq.Card16("sequence_number"),
        rq.ReplyLength(),
        rq.Card16("major"),
        rq.Card16("minor"),
        rq.Pad(20),
    )


class _PerClientFlags(rq.ReplyRequest):  # type: ignore[misc] # Xlib has no types
    _request = rq.Struct(
        rq.Card8("opcode"),
        rq.Opcode(21),
        rq.RequestLength(),
        rq.Card16("device"),
        rq.Pad(2),
        rq.Card32("change"),
        rq.Card32("value"),
        rq.Card32("controls"),
        rq.Card32("auto_controls"),
        rq.Card32("auto_values"),
    )
    _reply = rq.Struct(
        rq.ReplyCode(),
        rq.Card8("device"),
        rq.Card16("sequence_number"),
        rq.ReplyLength(),
        rq.Card32("supported"),
        rq.Card32("value"),
        rq.Card32("auto_controls"),
        rq.Card32("auto_values"),
        rq.Pad(8),
    )


def detect_repeat(opened: display.Display) -> bool:
    """Ask that a held key send presses only, no releases between (XkbSetDetectableAutoRepeat).

    Source: The X Keyboard Extension, protocol specification, requests 0 and 21.
    """
    found = opened.query_extension("XKEYBOARD")
    if found is None or not found.present:
        return False
    line, opcode = opened.display, found.major_opcode
    _UseExtension(display=line, opcode=opcode, major=1, minor=0)
    flags = {"change": _DETECTABLE, "value": _DETECTABLE}
    rest = {"controls": 0, "auto_controls": 0, "auto_values": 0}
    reply = _PerClientFlags(display=line, opcode=opcode, device=_CORE_KEYBOARD, **flags, **rest)
    return bool(reply.value & _DETECTABLE)


class Presses:
    """Which keys are down, in milliseconds of the server's clock.

    `detectable`: the server tells repeats. If not, a repeat is a release and a press at the same
    moment, and so is a press by a program faster than the clock.
    """

    def __init__(self, *, detectable: bool) -> None:
        self._detectable = detectable
        self._down: dict[int, int] = {}
        self._up: dict[int, int] = {}

    def is_new(self, code: int, moment: int) -> bool:
        """Whether this press begins a press, and is not the key repeating.

        A key that has been silent for seconds was let go while another program had the keyboard.
        """
        last = self._down.get(code)
        repeated = last is not None and moment - last < _STALE
        self._down[code] = moment
        return not repeated and (self._detectable or self._up.get(code) != moment)

    def released(self, code: int, moment: int) -> None:
        """The key is up."""
        self._down.pop(code, None)
        self._up[code] = moment
