"""The recorder between a program and its disk, compiled where a C compiler is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("recorder.c")
_HEAD = 15


def compiled(folder: Path) -> Path | None:
    """The recorder as a library; None where there is no compiler for it."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        return None
    library = folder / "recorder.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"]
    subprocess.run(command, check=True, capture_output=True)
    return library


def run_recorded(library: Path, folder: Path, record: Path | None, module: Sequence[str]) -> str:
    """Run a module of ours with the recorder on `folder`; what it printed."""
    more = {"LD_PRELOAD": str(library), "RECORD_BELOW": str(folder)}
    if record is not None:
        more["RECORD_INTO"] = str(record)
    command = [sys.executable, "-m", *module]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | more
    )
    return done.stdout


@dataclass(frozen=True, slots=True)
class Step:
    """One call that reached the disk: `w` write, `t` truncate, `s` sync, `u` unlink."""

    what: str
    file: str
    at: int
    data: bytes


def steps(record: Path) -> Iterator[Step]:
    """What was recorded, in order."""
    data, place = record.read_bytes(), 0
    while place < len(data):
        head = data[place : place + _HEAD]
        length, at = int.from_bytes(head[1:3], "little"), int.from_bytes(head[3:11], "little")
        size = int.from_bytes(head[11:15], "little")
        place += _HEAD
        name = data[place : place + length].decode()
        place += length
        held = size if chr(head[0]) == "w" else 0
        yield Step(chr(head[0]), name, at, data[place : place + held])
        place += held
