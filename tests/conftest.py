"""What is collected where: the X server's tests and Wine's are driven from Linux."""

import sys

collect_ignore = ["e2e", "wine"] if sys.platform == "win32" else []
