"""The hotkeys port on the simulated desktop."""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence

from assistant.core.hotkey import Combination
from assistant.core.ports import HEARD, HotkeyState, States, nobody

log = logging.getLogger(__name__)


class MemoryHotkeys:
    """Combinations in a dictionary; `taken` are those that belong to other programs."""

    def __init__(self, *, takes_over: bool = True) -> None:
        self.takes_over = takes_over
        self.taken: set[Combination] = set()
        self._bindings: Mapping[str, Combination] = {}
        self._take_over: Collection[str] = ()
        self._states: States = {}
        self._down: set[Combination] = set()
        self._pressed: Callable[[str], None] = lambda _name: None
        self._changed: Callable[[States], None] = nobody
        self._recording: Callable[[Combination], None] | None = None

    def start(
        self, pressed: Callable[[str], None], changed: Callable[[States], None] = nobody
    ) -> None:
        """Begin to listen."""
        self._pressed = pressed
        self._changed = changed

    def bind(self, bindings: Mapping[str, Combination], take_over: Collection[str] = ()) -> States:
        """Replace all bindings."""
        self._bindings, self._take_over = dict(bindings), frozenset(take_over)
        self._states = self._find_states()
        return self._states

    def free(self, candidates: Sequence[Combination]) -> Sequence[Combination]:
        """Those nobody has."""
        ours = self._bindings.values()
        return [found for found in candidates if found not in self.taken and found not in ours]

    def record(self, heard: Callable[[Combination], None] | None) -> bool:
        """Tell the next combination."""
        self._recording = heard
        return True

    def rearm(self) -> None:
        """The session was locked and unlocked; other programs may have come and gone."""
        self._down.clear()
        former, self._states = self._states, self._find_states()
        if former != self._states:
            self._changed(self._states)

    def close(self) -> None:
        """Forget every combination."""
        self.bind({})

    def press(self, combination: Combination) -> bool:
        """A person presses keys, or the keys repeat; True when a binding of ours had them alone."""
        heard, self._recording = self._recording, None
        if heard is not None:
            heard(combination)
            return True
        name = self._name(combination)
        if name is not None and combination not in self._down:
            self._down.add(combination)
            self._call(name)
        return name is not None and self._states[name] is HotkeyState.ACTIVE

    def release(self, combination: Combination) -> None:
        """A person lets the keys go."""
        self._down.discard(combination)

    def _name(self, combination: Combination) -> str | None:
        return next(
            (
                name
                for name, bound in self._bindings.items()
                if bound == combination and self._states[name] in HEARD
            ),
            None,
        )

    def _find_states(self) -> States:
        found: dict[str, HotkeyState] = {}
        for name, wanted in self._bindings.items():
            twice = wanted in [self._bindings[other] for other in found]
            found[name] = HotkeyState.TAKEN if twice else self._state(name, wanted)
        return found

    def _state(self, name: str, wanted: Combination) -> HotkeyState:
        if wanted not in self.taken:
            return HotkeyState.ACTIVE
        ours = self.takes_over and name in self._take_over
        return HotkeyState.TAKEN_OVER if ours else HotkeyState.TAKEN

    def _call(self, name: str) -> None:
        try:
            self._pressed(name)
        except Exception:
            log.exception("The action of hotkey %s failed", name)
