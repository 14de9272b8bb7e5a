"""A program that copies several formats at once, as a browser does, and goes on offering them.

Reads a JSON object from standard input, format → base64, prints `ready` when it owns the clipboard.
"""

import base64
import json
import sys

from assistant.desktop.x11.clipboard import X11Clipboard
from assistant.desktop.x11.connection import open_connection


def main() -> None:
    """Own the clipboard until somebody else does."""
    formats = {name: base64.b64decode(data) for name, data in json.load(sys.stdin).items()}
    clipboard = X11Clipboard(open_connection())
    clipboard.offer(formats, private=False)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while clipboard.owned():
        clipboard.wait(1.0)


if __name__ == "__main__":
    main()
