"""Publishing: what stands in the folder afterwards, and what is refused."""

import hashlib
import os
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.books.publishing.gathering import gather
from assistant.books.publishing.publishing import Published, Publisher
from assistant.books.publishing.signing import Signer, is_genuine
from assistant.core.errors import AssistantError
from assistant.core.release import text
from assistant.core.release.envelope import NAME, Envelope, opened
from assistant.core.release.release import Manifest
from tests.books.publishing.team import PNG, Lead, book, lead


@pytest.fixture
def team(tmp_path: Path) -> Lead:
    """A lead with one book."""
    found = lead(tmp_path)
    found.write(book())
    return found


def manifest(team: Lead) -> Manifest:
    """What is published, its signature looked at."""
    envelope = opened((team.to / NAME).read_bytes())
    assert is_genuine(envelope)
    return text.read(envelope.text)


def same(team: Lead) -> Published | None:
    """What is published already, if it is what stands in the folder of books."""
    return Publisher(team.to, team.signer, team.last).same(gather(team.folder), team.now)


def test_the_first_release_is_version_one_and_signed(team: Lead) -> None:
    published = team.publish()
    assert manifest(team).releases == (published.release,)
    assert (published.release.version, published.former.version) == (1, 0)


def test_files_stand_under_the_hash_of_their_content(team: Lead) -> None:
    team.write(book(id="b"), "sub/b.yaml")
    files = team.publish().release.files
    assert [file.path for file in files] == ["shop.yaml", "sub/b.yaml"]
    for file in files:
        data = (team.to / "files" / file.sha256).read_bytes()
        assert (hashlib.sha256(data).hexdigest(), len(data)) == (file.sha256, file.size)
        assert data == (team.folder / file.path).read_bytes()


def test_pictures_are_published_with_the_book(team: Lead) -> None:
    (team.folder / "images").mkdir()
    (team.folder / "images" / "size.png").write_bytes(PNG)
    (team.folder / "notes.txt").write_text("nobody's business")
    team.write(book(more=", images: [images/size.png]"))
    assert [f.path for f in team.publish().release.files] == ["images/size.png", "shop.yaml"]


def test_versions_rise_and_former_ones_are_kept(team: Lead) -> None:
    for text_ in ("一", "二", "三"):
        team.publish(text_)
    assert [one.version for one in manifest(team).releases] == [3, 2, 1]
    assert len(list((team.to / "files").iterdir())) == 3


def test_a_roll_back_is_a_new_version_with_the_old_content(team: Lead) -> None:
    first = team.publish("一").release
    team.publish("二")
    back = team.roll_back(1).release
    assert (back.version, back.again, back.files) == (3, 1, first.files)
    assert team.roll_back(3).release.again == 1


def test_there_is_no_going_back_to_what_was_never_published(team: Lead) -> None:
    team.publish()
    with pytest.raises(AssistantError, match="没有第 9 版。还留着的有：1"):
        team.roll_back(9)


def test_there_is_no_going_back_to_what_has_lost_a_file(team: Lead) -> None:
    old = team.publish("一").release
    team.publish("二")
    (team.to / "files" / old.files[0].sha256).unlink()
    with pytest.raises(AssistantError, match="不全"):
        team.roll_back(1)


def test_a_release_can_be_for_later(team: Lead) -> None:
    team.publish("一")
    release = team.publish("二", after=timedelta(hours=3)).release
    now = manifest(team).in_force(team.now)
    assert release.valid_from == team.now + timedelta(hours=3)
    assert now is not None
    assert now.version == 1


def test_a_release_that_never_comes_into_force_is_told(team: Lead) -> None:
    first = team.publish("一")
    late = team.publish("二", after=timedelta(hours=3)).release
    assert first.outrun == ()
    assert team.publish("三").outrun == (late,)


def test_what_has_been_published_is_known_again(team: Lead) -> None:
    assert same(team) is None
    release = team.publish("一").release
    again = same(team)
    assert again is not None
    assert (again.release, again.is_new, again.last) == (release, False, 0)
    team.last = release.version
    assert same(team) is not None
    team.write(book("二"))
    assert same(team) is None


def test_what_agents_can_not_have_is_not_taken_as_published(team: Lead) -> None:
    release = team.publish("一").release
    team.last = release.version + 1
    assert same(team) is None, "a newer one went out that is not here"
    team.last = release.version
    (team.to / "files" / release.files[0].sha256).unlink()
    assert same(team) is None, "a file is gone"


def test_it_is_told_how_many_files_there_are_already(team: Lead) -> None:
    team.write(book(id="b"), "sub/b.yaml")
    told: list[tuple[int, int]] = []
    publisher = Publisher(team.to, team.signer)
    publisher.publish(gather(team.folder), team.now, team.now, lambda *it: told.append(it))
    assert told == [(0, 2), (1, 2)]


def test_books_with_errors_are_refused_and_the_former_release_stays(team: Lead) -> None:
    team.publish()
    before = (team.to / NAME).read_bytes()
    file = team.write("format: 1\nbook: shop\nname: x\nphrases:\n  - {id: a, stage: greet}\n")
    gathered = gather(team.folder)
    with pytest.raises(AssistantError, match="有错误"):
        team.publish()
    assert (team.to / NAME).read_bytes() == before
    assert {(p.place.file, p.place.line) for p in gathered.errors} == {(str(file), 5)}


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AssistantError):
        lead(tmp_path).publish()


def test_a_folder_that_holds_nothing_but_the_lead_s_own_book_is_empty(team: Lead) -> None:
    gathered = gather(team.folder, without=team.folder / "shop.yaml")
    with pytest.raises(AssistantError, match="没有话术本"):
        Publisher(team.to, team.signer).publish(gathered, team.now, team.now)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    [error] = gather(tmp_path / "none").errors
    assert "找不到" in error.line()


def test_what_can_not_be_read_is_told(team: Lead) -> None:
    (team.folder / "size.png").mkdir()
    team.write(book(more=", images: [size.png]"))
    assert any("读不了“size.png”" in error.line() for error in gather(team.folder).errors)


def test_phrases_of_all_books_are_counted(team: Lead) -> None:
    team.write(book(id="b", phrases=3), "b.yaml")
    assert gather(team.folder).phrases == 4


@pytest.mark.parametrize(
    ("name", "text_", "said"),
    [
        ("b.yaml", book(), "已经被"),
        ("b.yaml", book(id="personal"), "personal"),
        ("con.yaml", book(id="b"), "不能发布"),
    ],
)
def test_what_would_harm_agents_is_refused_with_its_place(
    team: Lead, name: str, text_: str, said: str
) -> None:
    if sys.platform == "win32" and name.startswith("con."):
        pytest.skip("Windows itself takes no such file")
    team.write(text_, name)
    errors = gather(team.folder).errors
    assert any(said in error.line() for error in errors)
    assert all(error.place.line == 1 for error in errors)


def test_a_missing_picture_is_only_a_warning(team: Lead) -> None:
    team.write(book(more=", images: [none.png]"))
    gathered = gather(team.folder)
    assert (gathered.errors, len(gathered.problems)) == ((), 1)


def test_a_picture_that_is_no_picture_is_refused(team: Lead) -> None:
    (team.folder / "run.exe").write_bytes(b"MZ")
    team.write(book(more=", images: [run.exe]"))
    assert gather(team.folder).errors


def with_pictures(team: Lead, count: int, content: str) -> None:
    """A book with that many pictures, encoded anew."""
    (team.folder / "images").mkdir(exist_ok=True)
    names = [f"images/{n:04}.png" for n in range(count)]
    for name in names:
        (team.folder / name).write_bytes(PNG + f"{content} {name}".encode())
    lines = (
        f"  - {{id: p{n}, stage: greet, title: 图{n}, text: 图{n}～, images: [{name}]}}"
        for n, name in enumerate(names)
    )
    team.write("format: 1\nbook: shop\nname: 小店\nphrases:\n" + "\n".join(lines) + "\n")


def test_what_is_published_can_be_read_however_often_pictures_change(
    team: Lead, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text, "MOST_FILES", 50)  # 5,000 in earnest: the proportions are the same
    for content in ("一", "二", "三"):
        with_pictures(team, 13, content)
        assert team.publish().dropped == ()
    with_pictures(team, 13, "四")
    assert [one.version for one in team.publish().dropped] == [1]
    assert [one.version for one in manifest(team).releases] == [4, 3, 2]


@pytest.mark.parametrize("most", ["MOST_FILES", "MOST_RELEASE_BYTES", "MOST_BYTES"])
def test_what_nobody_could_read_is_refused_and_the_former_release_stays(
    team: Lead, monkeypatch: pytest.MonkeyPatch, most: str
) -> None:
    team.publish()
    before = {file: file.read_bytes() for file in team.to.rglob("*") if file.is_file()}
    monkeypatch.setattr(text, most, 12)
    with_pictures(team, 13, "一")
    with pytest.raises(AssistantError):
        team.publish()
    assert {file: file.read_bytes() for file in team.to.rglob("*") if file.is_file()} == before


def test_a_picture_too_large_is_told_with_its_place(team: Lead) -> None:
    with (team.folder / "big.png").open("wb") as file:
        file.truncate(text.MOST_FILE_BYTES + 1)
    book_file = team.write(book(more=", images: [big.png]"))
    [error] = gather(team.folder).errors
    assert error.place.file == str(book_file)
    assert error.place.line == 5
    assert "“big.png”有 32.1 MiB，一个文件最多 32 MiB" in error.line()


@pytest.mark.skipif(sys.platform == "win32", reason="one file there")
def test_paths_equal_but_for_case_are_refused(team: Lead) -> None:
    team.write(book(id="b"), "Shop.yaml")
    with pytest.raises(AssistantError, match=r"“Shop\.yaml”和“shop\.yaml”"):
        team.publish()
    assert not (team.to / NAME).exists()


@pytest.mark.parametrize("older", [True, False])
def test_the_version_rises_above_what_was_published_last(team: Lead, older: bool) -> None:
    team.publish("一")
    replayed = (team.to / NAME).read_bytes()
    team.publish("二")
    team.last = team.publish("三").release.version
    (team.to / NAME).unlink()
    if older:
        (team.to / NAME).write_bytes(replayed)
    published = team.publish("四")
    assert (published.release.version, published.was_older) == (4, True)
    team.last = 4
    after = team.publish("五")
    assert (after.release.version, after.was_older) == (5, False)
    team.last = 9
    assert team.roll_back(4).release.version == 10


def test_somebody_elses_folder_is_left_alone(team: Lead) -> None:
    team.publish()
    with pytest.raises(AssistantError, match="另一把密钥"):
        Lead(team.folder, team.to, Signer.new()).publish()


@pytest.mark.parametrize("data", [b"", b"hello", "{}".encode("utf-16")])
def test_a_damaged_manifest_is_not_written_over(team: Lead, data: bytes) -> None:
    team.publish()
    (team.to / NAME).write_bytes(data)
    with pytest.raises(AssistantError, match="读不懂"):
        team.publish()
    assert (team.to / NAME).read_bytes() == data


def test_a_manifest_changed_by_others_is_not_built_upon(team: Lead) -> None:
    team.publish()
    envelope = opened((team.to / NAME).read_bytes())
    forged = Envelope(envelope.key, envelope.signature, envelope.payload.replace(b"1", b"2"))
    (team.to / NAME).write_bytes(forged.data)
    with pytest.raises(AssistantError, match="读不懂"):
        team.publish()


def test_two_leads_do_not_publish_at_once(team: Lead) -> None:
    team.to.mkdir()
    lock = team.to / "publishing.lock"
    lock.touch()
    with pytest.raises(AssistantError, match="另一位"):
        team.publish()
    os.utime(lock, (0, 0))
    assert team.publish().release.version == 1
    assert not lock.exists()


def test_whoever_published_was_cut_off_by_the_share_s_clock_not_by_ours(
    team: Lead, monkeypatch: pytest.MonkeyPatch
) -> None:
    team.to.mkdir()
    lock = team.to / "publishing.lock"
    lock.touch()
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 3600)
    with pytest.raises(AssistantError, match="另一位"):
        team.publish()
    os.utime(lock, (now + 86_400, now + 86_400))  # while the share's clock was ahead
    assert team.publish().release.version == 1


def test_what_no_release_lists_is_dropped_after_a_while(team: Lead) -> None:
    team.publish()
    old, new = team.to / "files" / ("0" * 64), team.to / "files" / ("1" * 64)
    for file in (old, new):
        file.write_bytes(b"x")
    os.utime(old, (0, 0))
    team.publish("二")
    assert (old.exists(), new.exists()) == (False, True)


def test_a_damaged_file_in_the_folder_is_put_right(team: Lead) -> None:
    [file] = team.publish().release.files
    (team.to / "files" / file.sha256).write_bytes(b"half")
    team.publish()
    assert (team.to / "files" / file.sha256).read_bytes() == (team.folder / file.path).read_bytes()


def test_a_signature_fits_only_its_own_key_and_content() -> None:
    signer, other = Signer.new(), Signer.new()
    envelope = signer.envelope(b"{}")
    assert is_genuine(envelope)
    assert not is_genuine(Envelope(envelope.key, envelope.signature, b"{} "))
    assert not is_genuine(Envelope(other.public, envelope.signature, b"{}"))
    assert not is_genuine(Envelope(envelope.key, bytes(64), b"{}"))
    assert not is_genuine(Envelope(b"\xff" * 32, envelope.signature, b"{}"))


def test_a_key_is_not_shown_by_accident() -> None:
    assert Signer.new().seed.hex() not in repr(Signer.new())
    assert "seed" not in repr(Signer(b"\x01" * 32))
