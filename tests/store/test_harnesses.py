"""The harnesses behind docs/reliability.md, in small: they find nothing, and their controls do."""

import sys
from pathlib import Path

import pytest

from tests.store import damage_soak, fault_soak, kill_soak, power_soak
from tests.store.recorder import compiled, run_recorded
from tests.store.workload import PARTS, WORKLOADS, Workload

linux = pytest.mark.skipif(sys.platform != "linux", reason="forks, or loads a library first")


@linux
def test_a_hundred_kills_lose_nothing() -> None:
    figures = kill_soak.soak(100)
    assert figures.acknowledged > 100
    assert (figures.lost, figures.unopened) == (0, 0)


@linux
@pytest.mark.parametrize("workload", WORKLOADS.values(), ids=list(WORKLOADS))
def test_power_cuts_lose_nothing_and_the_control_does(workload: Workload, tmp_path: Path) -> None:
    if compiled(tmp_path) is None:
        pytest.skip("no C compiler here")
    ours = power_soak.replay(workload, 8, 1, every=3)
    assert ours.cuts > 80
    assert (ours.lost, ours.unopened) == (0, 0)
    assert power_soak.replay(workload, 8, 1, ("synchronous=normal",), every=3).lost > 0


@linux
def test_a_case_written_in_parts_is_caught(tmp_path: Path) -> None:
    if compiled(tmp_path) is None:
        pytest.skip("no C compiler here")
    assert power_soak.replay(PARTS, 4, 1).lost > 0


@linux
def test_failing_writes_lose_nothing(tmp_path: Path) -> None:
    library = compiled(tmp_path)
    if library is None:
        pytest.skip("no C compiler here")
    (tmp_path / "below").mkdir()
    module = ["tests.store.fault_soak", str(tmp_path / "below"), "9"]
    lines = run_recorded(library, tmp_path / "below", None, module).splitlines()
    assert [line.partition(":")[0] for line in lines] == [*fault_soak.OPERATIONS]
    assert all("0 lost or in part, 0 databases did not open, 0 without" in line for line in lines)


def test_damaged_databases_always_open_and_show_nothing_altered() -> None:
    figures = damage_soak.soak(6)
    assert (figures.databases, figures.unopened, figures.altered) == (6, 0, 0)
    assert figures.share > 0.9
