"""A manifest's text: what is written is read back, and nothing else is believed."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.release.error import ReleaseError
from assistant.core.release.text import (
    MOST_FILE_BYTES,
    MOST_FILES,
    MOST_RELEASES,
    read,
    written,
)
from tests.core.release.releases import HOUR, NOW, file, manifest, release

SAMPLE = manifest(
    release(3, NOW + HOUR, file("a.yaml"), file("images/1.png", "b")),
    release(2, NOW, file("a.yaml"), again=1),
    release(1, NOW, file("a.yaml", "c", 0)),
)


def values() -> dict[str, Any]:
    """The sample as plain values, to be spoilt."""
    found: dict[str, Any] = json.loads(written(SAMPLE))
    return found


def test_what_is_written_is_read_back() -> None:
    assert read(written(SAMPLE)) == SAMPLE


def test_a_file_stands_once_however_many_releases_have_it() -> None:
    assert written(SAMPLE).count("a" * 64) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda v: v.pop("files"),
        lambda v: v.update(more=1),
        lambda v: v.update(files={}),
        lambda v: v.update(releases=[]),
        lambda v: v.update(releases=7),
        lambda v: v["files"].append(["x.yaml", "a" * 64]),
        lambda v: v["files"].append(["x.yaml", "a" * 63, 1]),
        lambda v: v["files"].append(["x.yaml", "A" * 64, 1]),
        lambda v: v["files"].append(["x.yaml", "a" * 64, -1]),
        lambda v: v["files"].append(["x.yaml", "a" * 64, True]),
        lambda v: v["files"].append(["x.yaml", "a" * 64, 1.0]),
        lambda v: v["files"].append(["x.yaml", "a" * 64, MOST_FILE_BYTES + 1]),
        lambda v: v["files"].append(["../x.yaml", "a" * 64, 1]),
        lambda v: v.update(files=v["files"] * MOST_FILES),
        lambda v: v.update(releases=v["releases"] * MOST_RELEASES),
        lambda v: v["releases"].reverse(),
        lambda v: v["releases"].append(v["releases"][-1]),
        lambda v: v["releases"][0].pop("again"),
        lambda v: v["releases"][0].update(version=0),
        lambda v: v["releases"][0].update(version="3"),
        lambda v: v["releases"][0].update(version=True),
        lambda v: v["releases"][0].update(version=10**10),
        lambda v: v["releases"][0].update(again=3),
        lambda v: v["releases"][0].update(files=[]),
        lambda v: v["releases"][0].update(files=[99]),
        lambda v: v["releases"][0].update(files=[-1]),
        lambda v: v["releases"][0].update(files=[0, 0]),
        lambda v: v["releases"][0].update(made="yesterday"),
        lambda v: v["releases"][0].update(valid_from="2026-13-01T00:00:00Z"),
        lambda v: v["releases"][0].update(valid_from="2026-11-01T00:00:00+08:00"),
        lambda v: v["releases"][0].update(valid_from=5),
    ],
)
def test_anything_else_is_refused(change: Any) -> None:  # noqa: ANN401 - a lambda of JSON values
    spoilt = values()
    change(spoilt)
    with pytest.raises(ReleaseError):
        read(json.dumps(spoilt))


def with_files(*paths: str, size: int = 1) -> str:
    """A manifest whose one release has these files."""
    one = release(1, NOW, *(file(path, size=size) for path in paths))
    return written(manifest(one))


def test_paths_that_differ_only_in_case_are_one_file() -> None:
    with pytest.raises(ReleaseError):
        read(with_files("A.yaml", "a.yaml"))


def test_a_path_is_no_file_and_folder_at_once() -> None:
    with pytest.raises(ReleaseError):
        read(with_files("a.yaml", "a.yaml/b.png"))


def test_a_name_that_begins_like_another_is_no_folder_of_it() -> None:
    [one] = read(with_files("a.yaml", "a.yaml.png")).releases
    assert [found.path for found in one.files] == ["a.yaml", "a.yaml.png"]


def test_the_most_and_the_largest_are_read() -> None:
    every = manifest(*(release(n, NOW, file(size=MOST_FILE_BYTES)) for n in range(100, 0, -1)))
    assert read(written(every)) == every
    highest = manifest(release(10**9, NOW, *(file(f"{n}.png") for n in range(9)), again=10**9 - 1))
    assert read(written(highest)) == highest


def test_a_release_has_a_size_one_can_fetch() -> None:
    with pytest.raises(ReleaseError):
        read(with_files(*(f"{n}.png" for n in range(20)), size=MOST_FILE_BYTES))


@pytest.mark.parametrize("text", ["", "[]", "7", "{", "[" * 100_000, '{"files":1e999}', "NaN"])
def test_what_is_no_manifest_is_refused(text: str) -> None:
    with pytest.raises(ReleaseError):
        read(text)


def test_a_year_has_four_digits() -> None:
    found = read(written(SAMPLE).replace('"made":"2026', '"made":"0026'))
    assert read(written(found)) == found


@given(st.data())
def test_a_changed_text_is_refused_or_another_sound_manifest(data: st.DataObject) -> None:
    text = written(SAMPLE)
    at = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.characters())
    changed = text[:at] + sign + text[at + 1 :]
    try:
        found = read(changed)
    except ReleaseError:
        return
    assert read(written(found)) == found
