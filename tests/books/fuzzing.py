"""Files damaged at random and read; what must hold for whatever bytes a file has."""

import io
import random
import time
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from assistant.books.importing.draft import Choices
from assistant.books.importing.formats import format_of
from assistant.books.importing.merge import plan_import
from assistant.books.reader import read_bytes
from assistant.core.errors import AssistantError
from assistant.core.problem import Problem
from tests.books.fuzz_seeds import Seed

SECONDS = 1.0
MOST_BYTES = 100_000
_TOKENS = (
    *(b"\x00", b"\xff", b"\xef\xbb\xbf", b"\r", b'"', b"'", b",", b"&#13;", b"&#1114112;"),
    *(b"{{", b"}}", b"[", b"]", b"{", b"}", b"- ", b": ", b"|\n", b"&a ", b"*a", b"!!x ", b"<<: "),
    *(b"---\n", b"<!DOCTYPE a>", b"<", b">", b"&lt;", b"<t>", b"</t>", b"<row>", b"<v>"),
    *(b"<c r='ZZZ9999999'>", b"<mergeCell ref='A1:XFD1048576'/>", b"r='0'", b"t='s'", b"1e308"),
    *(b"-1", b"99999999999999", b"$|$", b"{{x}}", b"[[x]]", b"#{input:a}", b"%fill:name=a%"),
    *(b"_x0000_", b"\xed\xa0\x80", b"/*", b"<p>", b"<a href=//a>", b"<td>", b"a<br>"),
)
_WHOLE_EVERY = 10


@dataclass
class Figures:
    """What was seen: how many cases, how many were turned down, and whatever must not be."""

    cases: int = 0
    refused: int = 0
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)


def damaged(seed: Seed, chance: random.Random) -> bytes:
    """The file with one to four things done to it; of a zip file mostly to what is in it."""
    if seed.data.startswith(b"PK") and chance.random() < 0.8:
        return _repacked(seed.data, chance)
    return _changed(seed.data, chance)


def _changed(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 4)):
        at = chance.randint(0, len(data))
        end = min(len(data), at + chance.choice((0, 1, 1, 2, 10, 200, 5000)))
        kind = chance.randrange(6)
        if kind == 0:
            put = bytes([chance.randrange(256)])
        elif kind == 1:
            put = chance.choice(_TOKENS) * chance.choice((1, 1, 1, 3, 300))
        elif kind == 2:
            put = data[at:end] * chance.choice((2, 2, 50))
        elif kind == 3:
            put = b""
        elif kind == 4:
            other = chance.randint(0, len(data))
            put = data[other : other + end - at]
        else:
            data, put = data[:at], b""
        data = data[:at] + put + data[end:]
    return data[:MOST_BYTES]


def _repacked(data: bytes, chance: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        names = old.namelist()
        unlucky = {chance.choice(names) for _ in range(chance.randint(1, 2))}
        for name in names:
            content = old.read(name)
            if name in unlucky:
                content = _changed(content, chance)
            if name not in unlucky or chance.random() < 0.9:
                new.writestr(name, content)
    return packed.getvalue()


class Held(type(Path())):  # type: ignore[misc]  # Path is made anew for each system
    """A file that is there without a disk."""

    data = b""

    def read_bytes(self) -> bytes:
        """What it holds."""
        return self.data

    def is_file(self) -> bool:
        """It is."""
        return True


def judge(seed: Seed, data: bytes, figures: Figures, name: str) -> None:
    """Read the bytes and note what must not be."""
    began = time.thread_time()
    try:
        problems = _read(seed, data, whole=figures.cases % _WHOLE_EVERY == 0)
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not be
        figures.faults.append(f"{name}: {type(error).__name__}: {error}")
        problems = ()
    took = time.thread_time() - began
    figures.cases += 1
    figures.refused += bool(problems)
    figures.slowest = max(figures.slowest, took)
    if took > SECONDS:
        figures.faults.append(f"{name}: took {took:.2f} s")
    for problem in problems:
        if problem.place.line < 1 or problem.place.column < 1:
            figures.faults.append(f"{name}: no position: {problem.line()}")


def _read(seed: Seed, data: bytes, *, whole: bool) -> tuple[Problem, ...]:
    if seed.suffix == ".yaml":
        reading = read_bytes(data, "case.yaml")
        assert reading.book is not None or reading.problems
        return reading.problems
    file = Held(f"/case/case{seed.suffix}")
    file.data = data
    if whole:
        return _planned(file)
    format = format_of(file)
    assert format is not None
    return format.read(file, "case", Choices()).problems


def _planned(file: Path) -> tuple[Problem, ...]:
    """All of an import but writing: what comes of it must read back, too."""
    try:
        report = plan_import(file, file.with_name("book.yaml")).report
    except AssistantError as error:
        raise AssertionError(str(error)) from error
    assert report.entries or report.problems
    return report.problems


def run(seeds: tuple[Seed, ...], numbers: range) -> Figures:
    """Damage and read as many files as there are numbers; each number makes the same file."""
    figures = Figures()
    for number in numbers:
        chance = random.Random(number)
        seed = seeds[number % len(seeds)]
        judge(seed, damaged(seed, chance), figures, f"case {number} ({seed.suffix})")
    return figures
