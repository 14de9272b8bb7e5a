"""Which release is in force, which are to come, which are kept."""

import pytest

from assistant.core.release.release import EMPTY, KEPT, in_order
from tests.core.release.releases import HOUR, NOW, file, manifest, release


def test_before_the_first_release_nothing_is_in_force() -> None:
    assert (EMPTY.version, EMPTY.in_force(NOW), EMPTY.needed(NOW)) == (0, None, ())


def test_the_newest_valid_release_is_in_force() -> None:
    found = manifest(release(3, NOW + HOUR), release(2), release(1)).in_force(NOW)
    assert found == release(2)


def test_a_scheduled_release_comes_into_force_at_its_moment() -> None:
    both = manifest(release(2, NOW + HOUR), release(1))
    assert [one.version for one in both.upcoming(NOW)] == [2]
    assert both.in_force(NOW + HOUR) == release(2, NOW + HOUR)
    assert both.upcoming(NOW + HOUR) == ()


def test_a_newer_release_outruns_one_that_was_to_come_later() -> None:
    every = manifest(release(3), release(2, NOW + HOUR), release(1))
    assert every.upcoming(NOW) == ()
    assert every.in_force(NOW + 2 * HOUR) == release(3)


def test_of_several_to_come_the_soonest_is_first() -> None:
    every = manifest(release(4, NOW + 3 * HOUR), release(3, NOW + HOUR), release(2))
    assert [one.version for one in every.upcoming(NOW)] == [3, 4]
    assert [one.version for one in every.needed(NOW)] == [2, 3, 4]


def test_one_scheduled_before_an_older_one_outruns_it() -> None:
    every = manifest(release(3, NOW + HOUR), release(2, NOW + 2 * HOUR), release(1))
    assert [one.version for one in every.upcoming(NOW)] == [3]


def test_of_two_to_come_at_one_moment_the_newer_replaces_the_other() -> None:
    every = manifest(release(3, NOW + HOUR), release(2, NOW + HOUR), release(1))
    assert [one.version for one in every.upcoming(NOW)] == [3]


def test_equal_folders_give_equal_releases() -> None:
    files = file("b.png"), file("a.yaml"), file("a/c.png")
    assert in_order(files) == in_order(reversed(files))


def test_so_many_former_releases_are_kept() -> None:
    every = manifest(release(1))
    for version in range(2, KEPT + 10):
        every = every.with_release(release(version), NOW)
    assert len(every.releases) == 20 + 1
    assert every.version == KEPT + 9


def test_what_is_in_force_is_kept_however_many_are_scheduled() -> None:
    every = manifest(release(1))
    for version in range(2, KEPT + 10):
        every = every.with_release(release(version, NOW + version * HOUR), NOW)
    assert every.in_force(NOW) == release(1)


def test_a_former_release_is_found_by_its_version() -> None:
    every = manifest(release(2), release(1))
    assert every.release(1) == release(1)
    assert every.release(7) is None


def test_every_content_is_known_by_its_hash() -> None:
    every = manifest(release(2, NOW, file(sign="b")), release(1))
    assert every.hashes == {"a" * 64, "b" * 64}


@pytest.mark.parametrize("version", [1, 12])
def test_a_release_is_called_by_its_version(version: int) -> None:
    assert release(version).name == str(version)


def test_the_same_again_is_none_by_a_clock_that_is_behind() -> None:
    at_once = release(2, NOW - HOUR)
    every = manifest(at_once, release(1))
    assert every.newest_if(at_once.files, NOW) == at_once
    assert every.newest_if(at_once.files, NOW - 2 * HOUR) == at_once
    assert every.newest_if(release(2, NOW, file(sign="b")).files, NOW) is None
    later = manifest(release(2, NOW + HOUR), release(1))
    assert later.newest_if(release(2).files, NOW) is None, "its moment can be put right"
