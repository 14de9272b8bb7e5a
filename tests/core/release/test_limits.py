"""Limits: what subscribers could not read is found before it is published."""

from datetime import timedelta

import pytest

from assistant.core.release.limits import fault, fitting, is_readable, too_large
from assistant.core.release.release import File, Manifest, Release
from assistant.core.release.text import MOST_FILE_BYTES, MOST_FILES
from tests.core.release.releases import HOUR, NOW, file, manifest, release


def pictures(count: int, sign: str = "a", folder: str = "images") -> tuple[File, ...]:
    """That many pictures, others with another sign."""
    return tuple(file(f"{folder}/{n:04}.png", sign) for n in range(count))


def re_encoded(times: int, count: int = 1300) -> Manifest:
    """The same pictures published several times, each time with other content."""
    made = [
        release(n, NOW - HOUR + timedelta(minutes=n), *pictures(count, "0123456789abcdef"[n]))
        for n in range(1, times + 1)
    ]
    return Manifest(tuple(reversed(made)))


def test_what_fits_stays_as_it_is() -> None:
    assert fitting(re_encoded(3), NOW) == re_encoded(3)


def test_the_oldest_give_way_until_it_can_be_read() -> None:
    assert not is_readable(re_encoded(4))
    found = fitting(re_encoded(4), NOW)
    assert found is not None
    assert [one.version for one in found.releases] == [4, 3, 2]
    assert is_readable(found)


def test_what_is_in_force_and_to_come_does_not_give_way() -> None:
    now, former, older = (pictures(2000, sign) for sign in "abc")
    whole = manifest(
        release(9, NOW + HOUR, *now), release(8, NOW + 2 * HOUR, *former), release(1, NOW, *older)
    )
    found = fitting(whole, NOW)
    assert found is not None
    assert [one.version for one in found.releases] == [9, 1]


def test_none_is_left_when_what_is_needed_is_too_large() -> None:
    both = release(2, NOW + HOUR, *pictures(2600, "b")), release(1, NOW, *pictures(2600, "a"))
    assert fitting(manifest(*both), NOW) is None


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ((file("A.yaml"), file("a.yaml", "b")), "“A.yaml”和“a.yaml”"),
        ((file("A.png"), file("a.png/b.png", "b")), "“A.png”和“a.png/b.png”"),
        ((file("a.png/b.png"), file("a.PNG", "b")), "“a.PNG”和“a.png/b.png”"),
        (pictures(MOST_FILES + 1), f"最多 {MOST_FILES} 个"),
        ([file(f"{n}.png", size=MOST_FILE_BYTES) for n in range(17)], "超过 512 MiB"),
        (pictures(4900, folder="图" * 90), "1 MiB"),
    ],
)
def test_a_release_nobody_could_take_is_told_by_file_and_limit(
    files: tuple[File, ...], said: str
) -> None:
    found = release(1, NOW, *files)
    assert said in str(fault(found))
    assert not is_readable(Manifest((found,)))


@pytest.mark.parametrize(
    "files",
    [
        pictures(MOST_FILES),
        tuple(file(f"{n}.png", size=MOST_FILE_BYTES) for n in range(16)),
        (file("a.png"), file("a.png.png", "b")),
    ],
)
def test_a_sound_release_has_no_fault(files: tuple[File, ...]) -> None:
    assert fault(Release(1, NOW, NOW, files)) is None


def test_what_is_just_too_large_does_not_read_like_the_limit() -> None:
    assert "有 32.1 MiB，一个文件最多 32 MiB" in str(too_large("a.png", MOST_FILE_BYTES + 1))
