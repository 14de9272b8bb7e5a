"""The soak that presses anything, short: nothing fails that nobody has foreseen."""

import subprocess
import sys


def test_a_hundred_steps() -> None:
    """In a process of its own: nobody knows what is left open behind it."""
    words = [sys.executable, "-m", "tests.flows.anything_soak", "100", "8"]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines() == [
        "window: 100 steps, 0 uncaught or logged errors",
        "editor: 100 steps, 0 uncaught or logged errors",
    ]
