"""Starting a program as administrator: Windows asks the user first."""

import subprocess
from collections.abc import Sequence

from assistant.desktop.windows.calls import Calls

_SHOW_NORMAL = 1
_REFUSED_UP_TO = 32  # ShellExecute answers an error number as if it were a handle


def run_as_administrator(calls: Calls, command: Sequence[str]) -> bool:
    """Start a command with administrator's rights; False when the user or the system refuses."""
    program, arguments = command[0], subprocess.list2cmdline(command[1:])
    answer = calls.shell32.ShellExecuteW(None, "runas", program, arguments, None, _SHOW_NORMAL)
    return int(answer or 0) > _REFUSED_UP_TO
