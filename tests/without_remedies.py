"""Breaks one remedy after the other in a copy of the sources: its test has to fail each time."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("assistant", "tests", "resources", "phrasebooks")
FAILED = 1  # what pytest answers when tests have failed, and nothing else went wrong


@dataclass(frozen=True, slots=True)
class Remedy:
    """What breaks, where the remedy stands, what it is replaced by, and the test that sees it."""

    row: str
    file: str
    remedy: str
    broken: str
    test: str


REMEDIES = (
    Remedy(
        "a combination that is taken is told",
        "desktop/windows/registrations.py",
        "HotkeyState.ACTIVE if taken[0] else HotkeyState.TAKEN",
        "HotkeyState.ACTIVE",
        "desktop/test_windows_hotkeys.py -k refused_registration",
    ),
    Remedy(
        "keys are matched in their order, lost releases noticed",
        "core/matcher.py",
        "        self._correct(event)\n",
        "",
        "core/test_matcher.py",
    ),
    Remedy(
        "hook results of 64 bits pass",
        "desktop/windows/key_hook.py",
        "procedure = FUNCTION_TYPE(LRESULT, ",
        "procedure = FUNCTION_TYPE(ctypes.c_int, ",
        "desktop/test_key_hook.py",
    ),
    Remedy(
        "dead after lock, sleep, remote session",
        "desktop/windows/hotkeys.py",
        "        self._settle(self._registrations.renew())\n\n    def _start",
        "\n    def _start",
        "desktop/test_windows_hotkeys.py -k had_again",
    ),
    Remedy(
        "keys held while the session was left are forgotten",
        "core/matcher.py",
        "        self._forgotten |= self._down.keys()\n        self._down.clear()\n",
        "        pass\n",
        "core/test_matcher.py",
    ),
    Remedy(
        "a raising action leaves the listener alive",
        "desktop/errands.py",
        "    except Exception:",
        "    except KeyError:",
        "desktop/test_contract.py -k thousand",
    ),
    Remedy(
        "a free combination is offered for a taken one",
        "core/offer.py",
        "        if free:\n",
        "        if not free:\n",
        "app/test_hotkey_desk.py -k free_one",
    ),
    Remedy(
        "held modifiers are waited for",
        "core/paste.py",
        "        return not self._ports.keyboard.busy()",
        "        return True",
        "core/test_paste_refusals.py",
    ),
    Remedy(
        "what chose the reply is let go before the chat has the keys (Windows)",
        "desktop/windows/keyboard.py",
        " or any(map(self._is_down, CHOOSING_KEYS))",
        "",
        "desktop/test_windows.py -k chose",
    ),
    Remedy(
        "a modifier pressed at the last moment makes no other keys of ours",
        "desktop/windows/keyboard.py",
        "        if held & ~combination.modifiers:\n            return False\n",
        "",
        "desktop/test_windows.py -k mix",
    ),
    Remedy(
        "a key held on asks once",
        "ui/window_keys.py",
        "        is_over = key not in _REPEATING and self.repeats(event)\n",
        "        is_over = False\n",
        "ui/test_window_keys.py -k held_on",
    ),
    Remedy(
        "restored only once the target has read, not a watcher",
        "core/paste.py",
        "return sum(read.counts for read in self._ports.clipboard.reads(self._target))",
        "return len(self._ports.clipboard.reads(self._target))",
        "core/test_paste_clipboard.py -k watcher",
    ),
    Remedy(
        "a second read still finds the reply",
        "core/paster.py",
        "LINGER = 0.7",
        "LINGER = 0.0",
        "core/test_paster.py -k second_reading",
    ),
    Remedy(
        "a chat that hangs between its reads still finds the reply",
        "core/paste.py",
        " or self._is_waited_for()",
        "",
        "core/test_paste_stall.py",
    ),
    Remedy(
        "a copy made right after the paste is told",
        "core/paster.py",
        "        self._warning = refusal.COPIED_SOON\n",
        "",
        "core/test_paste_clipboard.py -k told",
    ),
    Remedy(
        "busy clipboard: no Ctrl+V after a failed set",
        "core/paste.py",
        "            return self._end(*self._told(Outcome.REFUSED, refusal.CLIPBOARD_BUSY))",
        "            return State.RELEASE",
        "core/test_paste_clipboard.py -k held_after_the_snapshot",
    ),
    Remedy(
        "a copy made meanwhile is never overwritten",
        "desktop/x11/clipboard.py",
        "        if self._changes.unseen():\n            raise ClipboardBusyError\n",
        "",
        "desktop/test_contract.py -k since_the_last_look",
    ),
    Remedy(
        "restored only if nobody else wrote",
        "core/paster.py",
        "            if kept is None or not self._ports.clipboard.owned():",
        "            if kept is None:",
        "core/test_paste_clipboard.py",
    ),
    Remedy(
        "pastes that follow each other share the first snapshot",
        "core/paste.py",
        "shared = self.kept if self._mine() else None",
        "shared = None",
        "core/test_paste.py",
    ),
    Remedy(
        "every format is kept",
        "desktop/x11/reading.py",
        "        return [name for name in names if name and name not in _META]",
        '        return ["UTF8_STRING"]',
        "desktop/test_contract.py -k byte_for_byte",
    ),
    Remedy(
        "a format that can't be kept: nothing is restored, and it is said",
        "core/paster.py",
        "            if not kept.complete:\n",
        "            if False:\n",
        "core/test_paste_clipboard.py -k can_not_be_kept",
    ),
    Remedy(
        "histories and clouds are told to leave it alone (X11)",
        "desktop/x11/selection.py",
        "    contents |= {name: Content(data, name) for name, data in _MARKS.items()}\n",
        "",
        "desktop/test_x11.py -k marked",
    ),
    Remedy(
        "histories and clouds are told to leave it alone (Windows)",
        "desktop/windows/clipboard.py",
        "data = dict.fromkeys(map(self._number, PRIVACY), NO) if private else contents",
        "data = {} if private else contents",
        "desktop/test_windows.py -k marked",
    ),
    Remedy(
        "the target is verified before Ctrl+V and before Enter",
        "core/paste.py",
        "        if why := self._changed(now):\n            return why if",
        "        if why := None:\n            return why if",
        "core/test_paste_refusals.py",
    ),
    Remedy(
        "the last look at the focus comes right before the keys",
        "desktop/x11/keyboard.py",
        "            if into is not None and self._focus() != into.focus:\n",
        "            if False:\n",
        "desktop/test_contract.py -k meant_for_another",
    ),
    Remedy(
        "a window that comes up after the last look gets no keys (X11)",
        "desktop/x11/keyboard.py",
        "            if into is not None:\n                window =",
        "            if False:\n                window =",
        "desktop/test_x11.py -k stay_with",
    ),
    Remedy(
        "a chat that moved to another buyer is another target",
        "core/refusal.py",
        "    if profile.buyer(now) != profile.buyer(meant):\n",
        "    if False:\n",
        "core/test_profile.py -k another_buyer",
    ),
    Remedy(
        "the focused child gets the caret back",
        "desktop/x11/windows.py",
        "                self._give_focus(target.focus)\n",
        "                pass\n",
        "desktop/test_x11.py -k caret",
    ),
    Remedy(
        "a target above us is refused before the key",
        "desktop/windows/process.py",
        "    return theirs is None or (ours is not None and theirs > ours)",
        "    return False",
        "desktop/test_windows.py -k above_us",
    ),
    Remedy(
        "a password box is refused",
        "core/refusal.py",
        "    if target.secret:\n",
        "    if False:\n",
        "core/test_paste_refusals.py -k password",
    ),
    Remedy(
        "time-out leaves our text",
        "core/paste.py",
        "        self.kept = None\n        return self._end(*self._told(outcome",
        "        return self._end(*self._told(outcome",
        "core/test_paste_refusals.py",
    ),
    Remedy(
        "a watcher that reads first hides nobody (Windows)",
        "desktop/windows/clipboard.py",
        "        if self._admitted and reader not in self._admitted:\n",
        "        if False:\n",
        "desktop/test_windows.py -k watcher",
    ),
    Remedy(
        "a reader that was given up on is told of when it reads",
        "core/paster.py",
        "            return refusal.COPIED_BEFORE_READ if doubt.replaced else refusal.READ_LATE\n",
        "            return None\n",
        "core/test_paster.py",
    ),
    Remedy(
        "what the user had copied outlives us (X11)",
        "desktop/x11/clipboard.py",
        "            self._hand_over()\n",
        "            pass\n",
        "desktop/test_x11.py -k outlives",
    ),
    Remedy(
        "the hotkey asks the system who has the keys",
        "app/summoning.py",
        "        if front is None:\n            return self._window.isActiveWindow()\n",
        "        return self._window.isActiveWindow()\n",
        "app/test_summoning.py",
    ),
    Remedy(
        "the focus is not asked for while a reply is on its way",
        "app/courier.py",
        "        self._summoning.stop_asking()\n",
        "",
        "app/test_summoning.py -k on_its_way",
    ),
    Remedy(
        "nobody comes between the first and the last of our keys (X11)",
        "desktop/x11/keyboard.py",
        "        self._display.grab_server()\n",
        "",
        "desktop/test_x11_keys.py",
    ),
    Remedy(
        "a press heard late is for the chat that was in front",
        "desktop/x11/front.py",
        "        return self._before if self._changed_since() else front\n",
        "        return front\n",
        "desktop/test_x11_front.py -k was_in_front",
    ),
)


def is_seen(remedy: Remedy, folder: Path) -> bool:
    """Whether the test fails while the remedy is broken in this copy of the sources."""
    file = folder / "assistant" / remedy.file
    whole = file.read_text("utf-8")
    if whole.count(remedy.remedy) != 1:
        raise ValueError(f"{remedy.file} has no such remedy: {remedy.row}")
    file.write_text(whole.replace(remedy.remedy, remedy.broken), "utf-8")
    try:
        where, *rest = remedy.test.split(" ")
        words = ["-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", f"tests/{where}", *rest]
        run = subprocess.run(
            [sys.executable, *words],
            cwd=folder,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            check=False,
        )
        return run.returncode == FAILED
    finally:
        file.write_text(whole, "utf-8")


def main(words: Sequence[str]) -> int:
    """Print a line each; 1 if a test did not fail. With words only rows that contain one."""
    unseen = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in FOLDERS:
            shutil.copytree(
                ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__")
            )
        shutil.copy(ROOT / "pyproject.toml", folder)
        for remedy in REMEDIES:
            if words and not any(word in remedy.row for word in words):
                continue
            seen = is_seen(remedy, folder)
            unseen += not seen
            print(f"{'fails' if seen else 'PASSES'} | {remedy.row} | {remedy.test}", flush=True)
    return int(unseen > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
