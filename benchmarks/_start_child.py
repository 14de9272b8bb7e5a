"""One start in a process of its own, for benchmarks.start; prints what it saw as JSON.

python -m benchmarks._start_child bare          or          … HOME LIBRARY
"""
# ruff: noqa: PLC0415 - what is imported when is what is measured

import gc
import json
import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

_BEGUN = float(os.environ.get("BENCH_BEGUN", "0")) or time.time()


def moment() -> dict[str, float]:
    """Milliseconds since the process was asked for: by the clock, and of this process's work."""
    return {"clock": (time.time() - _BEGUN) * 1000, "work": time.process_time() * 1000}


def memory() -> float:
    """Resident memory in MB; 0 where the system does not say it this way."""
    try:
        status = Path("/proc/self/status").read_text("ascii")
    except OSError:
        return 0.0
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


def bare() -> dict[str, object]:
    """A window with one label: what Qt itself costs."""
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    window = QLabel("金牌客服助手：对的话，进对的聊天窗口")  # so that it, too, loads a Chinese font
    window.resize(400, 860)
    window.show()
    painted: list[bool] = []
    _when_painted(window, painted)
    while not painted:
        app.processEvents()
    seen = moment()
    return {
        "window": seen,
        "ready": seen,
        "list": seen,
        "memory": memory(),
        "summon": {"clock": 0.0, "work": 0.0},
    }


def ours(home_folder: Path, library: Path) -> dict[str, object]:
    """The program as `assistant run` starts it."""
    from assistant.app.application import PROMPT, make_app
    from assistant.app.log import start_log
    from assistant.app.start import first_window
    from assistant.store.home import Home
    from assistant.store.settings_file import read_settings

    home = Home.at(home_folder)
    start_log(home.logs)
    settings, _ = read_settings(home.settings)
    app = make_app(settings.language)
    gc.disable()  # as there
    shown = first_window(app, settings)
    window = moment()
    from assistant.app.running import build
    from assistant.store.opening import open_store

    sys.setswitchinterval(PROMPT)
    store = open_store(home, None)
    program = build(app, home, settings, [library], store, shown)
    loaded: list[bool] = []
    program.library_shown.connect(lambda: loaded.append(True))
    program.start()
    gc.freeze()
    gc.enable()
    app.processEvents()
    ready = moment()
    while not loaded:
        app.processEvents()
        time.sleep(0.001)  # the loading thread shares the interpreter with us
    listed: list[bool] = []
    _when_painted(program.window.phrases.viewport(), listed)
    program.window.phrases.viewport().update()
    while not listed:
        app.processEvents()
    answer = {"window": window, "ready": ready, "list": moment(), "memory": memory()}
    answer["summon"] = _summoned(app, program)
    program.close()
    store.database.close()
    return answer


def _summoned(app: Any, program: Any) -> dict[str, float]:  # noqa: ANN401
    """Milliseconds from the hotkey's signal to the painted window, which was hidden: medians."""
    clock, work = [], []
    for _ in range(9):
        program.summoning.hide()
        app.processEvents()
        painted: list[bool] = []
        _when_painted(program.window, painted)
        begin, busy = time.perf_counter(), time.thread_time()
        program.summoning.summon()
        while not painted:
            app.processEvents()
        clock.append((time.perf_counter() - begin) * 1000)
        work.append((time.thread_time() - busy) * 1000)
    return {"clock": median(clock), "work": median(work)}


def _when_painted(widget: Any, seen: list[bool]) -> None:  # noqa: ANN401 - no Qt up here
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                seen.append(True)
            return super().eventFilter(watched, event)

    widget.installEventFilter(Watch(widget))


if __name__ == "__main__":
    found = bare() if sys.argv[1] == "bare" else ours(Path(sys.argv[1]), Path(sys.argv[2]))
    print(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)
