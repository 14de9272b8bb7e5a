"""Setting up Wine: what of the lock goes there, and which failures are the network's."""

import sys

import pytest

from tests.wine import setting_up
from tests.wine.setting_up import UNREACHABLE, SettingUpError, UnreachableError, for_windows

LOCK = """
# a comment
anyio==4.9 ; python_version >= '3.11' \\
    --hash=sha256:aa
python-xlib==0.33 ; sys_platform == 'linux' \\
    --hash=sha256:bb
colorama==0.4 ; sys_platform == 'win32' \\
    --hash=sha256:cc \\
    --hash=sha256:dd
ruff==0.12 \\
    --hash=sha256:ee
"""
FAULT = "import sys; print({said!r}); sys.exit(100)"


def test_windows_gets_what_it_runs_and_tests_with_all_hashes_and_no_markers() -> None:
    assert [" ".join(line.split()) for line in for_windows(LOCK).splitlines()] == [
        "anyio==4.9 --hash=sha256:aa",
        "colorama==0.4 --hash=sha256:cc --hash=sha256:dd",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "E: Failed to fetch http://mirror.invalid/x  503  Service Unavailable",
        "Temporary failure resolving 'mirror.invalid'",
        "Could not connect to mirror.invalid:80, connection timed out",
        "pip._vendor.urllib3.exceptions.ReadTimeoutError: Read timed out.",
        "Max retries exceeded with url: /simple/pyside6/",
        "E: Failed to fetch …/Packages.xz  Hash Sum mismatch",
    ],
)
def test_a_mirror_that_can_not_be_had_is_told_from_our_own_faults(said: str) -> None:
    assert UNREACHABLE.search(said)


@pytest.mark.parametrize(
    "said",
    [
        "E: Unable to locate package wine65",
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
        "ERROR: No matching distribution found for pyside6==6.9.3",
        "mmdebstrap: unknown option --includ",
    ],
)
def test_our_own_faults_are_not_the_network_s(said: str) -> None:
    assert not UNREACHABLE.search(said)
    with pytest.raises(SettingUpError) as raised:
        setting_up._run([sys.executable, "-c", FAULT.format(said=said)])  # noqa: SLF001 - its seam
    assert not isinstance(raised.value, UnreachableError)


def test_what_can_not_be_fetched_is_tried_again_and_then_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("tests.wine.setting_up.time.sleep", pauses.append)
    fails = [sys.executable, "-c", FAULT.format(said="Could not resolve host")]
    with pytest.raises(UnreachableError, match="Could not resolve"):
        setting_up._fetch(fails)  # noqa: SLF001 - its seam
    assert pauses == [5, 20]
