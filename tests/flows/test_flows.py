"""Runs every script of tests/flows/scripts against the whole program on a simulated desktop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.flows import actions, buyers, checks, following, happenings, sentences
from tests.flows.world import World

HERE = Path(__file__).resolve().parent
SCRIPTS = sorted((HERE / "scripts").glob("*.txt"))
VOCABULARY = (actions, buyers, checks, following, happenings)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_flow(script: Path, qapp: QApplication, tmp_path: Path) -> None:
    """Every sentence of the script holds; a failure points to its line."""
    world = World(qapp, tmp_path, HERE / "books")
    try:
        for number, line in sentences_of(script):
            run(world, script, number, line)
    finally:
        world.close()


def sentences_of(script: Path) -> Iterator[tuple[int, str]]:
    """Each line that says something, with its number."""
    for number, line in enumerate(script.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.strip()


def run(world: World, script: Path, number: int, line: str) -> None:
    """Do one line; what goes wrong is told with its place."""
    problem = ""
    try:
        sentences.run(world, line)
    except (AssertionError, sentences.UnknownSentenceError) as error:
        problem = str(error) or "it is not so"  # an assertion may have no words of its own
    if problem:
        place = f"{script.relative_to(HERE.parents[1])}:{number}"
        pytest.fail(f"{place}: {line}\n{problem}", pytrace=False)


def test_there_are_scripts() -> None:
    assert len(SCRIPTS) >= 20
