"""What is collected where: the X server's tests and Wine's are driven from Linux."""

import os
import sys

from hypothesis import settings

collect_ignore = ["e2e", "wine"] if sys.platform == "win32" else []

# No test, and no program that a test starts, may reach the credential store of who runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# A run of the tests has to mean the same on every machine, however busy: chance belongs to the soak
# runs, and how long an example takes to the benchmarks.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("few", derandomize=True, deadline=None, max_examples=15)  # Wine is slow
settings.load_profile("repeatable")
