"""The handover file: opened with its passphrase, and with nothing else."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.core.errors import AssistantError
from assistant.core.handover import Package, packed
from assistant.core.matter import Matter, What
from assistant.core.timer import Timer
from assistant.store import handover_file
from assistant.store.handover_file import read_package, write_package
from tests.core.matters import NOW, copies, opened, then, with_due

PASSPHRASE = "鱼与熊掌不可兼得"  # noqa: S105 - of a test

TIMER = Timer("shop/wait", "稍等", "taobao/小鱼儿", "小鱼儿 - 接待中心", NOW)


def package(*matters: Matter) -> Package:
    ids = [f"h{number}" for number, _ in enumerate(matters)]
    return packed(matters, "小美", "阿丽", NOW, ids)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the file is to be."""
    return tmp_path / "交接.handover"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Guessing need not be dear here."""
    monkeypatch.setattr(handover_file, "_COST", 2**4)


def test_it_comes_out_as_it_went_in(file: Path) -> None:
    told = with_due(then(opened(), What.FEEDBACK, NOW, text="已催"), NOW, NOW)
    given_away = replace(package(told, opened(id="other")), timers=(TIMER,))
    write_package(file, given_away, PASSPHRASE)
    assert read_package(file, PASSPHRASE) == given_away


def test_a_file_of_before_there_were_timers_is_read(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = handover_file._values(package(opened()))  # noqa: SLF001
    del values["timers"]
    monkeypatch.setattr(handover_file, "_values", lambda _: values)
    write_package(file, package(opened()), PASSPHRASE)
    assert read_package(file, PASSPHRASE) == package(opened())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(copies)
def test_any_matter_does(file: Path, matter: Matter) -> None:
    write_package(file, package(matter), PASSPHRASE)
    assert read_package(file, PASSPHRASE) == package(matter)


def test_nothing_can_be_read_without_the_passphrase(file: Path) -> None:
    write_package(file, package(opened()), PASSPHRASE)
    for words in ("小鱼儿", "裙子", "小美", "261122"):
        assert words.encode() not in file.read_bytes()
    with pytest.raises(AssistantError, match=r"."):
        read_package(file, "another passphrase")


def test_every_changed_byte_is_refused(file: Path) -> None:
    write_package(file, package(opened()), PASSPHRASE)
    whole = file.read_bytes()
    for place in range(0, len(whole), 7):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(AssistantError):
            read_package(file, PASSPHRASE)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_any_other_file_is_refused(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    with pytest.raises(AssistantError):
        read_package(file, PASSPHRASE)


@pytest.mark.parametrize(
    "change",
    [
        {"matters": [{}]},
        {"matters": 1},
        {"made": "yesterday"},
        {"giver": None, "made": None},
        {"matters": [{"id": "m", "entries": []}]},
        {"timers": [{}]},
        {"timers": [{"phrase": "", "title": "", "whom": "", "chat": "", "due": "2026-11-20"}]},
    ],
)
def test_what_we_could_not_have_written_is_refused(
    file: Path, change: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    values = handover_file._values(package(opened())) | change  # noqa: SLF001
    monkeypatch.setattr(handover_file, "_values", lambda _: values)
    write_package(file, package(opened()), PASSPHRASE)
    with pytest.raises(AssistantError):
        read_package(file, PASSPHRASE)


def test_entries_of_no_zone_or_no_beginning_are_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = json.loads(json.dumps(handover_file._values(package(opened()))))  # noqa: SLF001
    values["matters"][0]["entries"][0]["at"] = "2026-11-20T10:00:00"
    monkeypatch.setattr(handover_file, "_values", lambda _: values)
    write_package(file, package(opened()), PASSPHRASE)
    with pytest.raises(AssistantError):
        read_package(file, PASSPHRASE)
    values["matters"][0]["entries"][0]["at"] = "2026-11-20T10:00:00+00:00"
    values["matters"][0]["entries"][0]["what"] = "closed"
    write_package(file, package(opened()), PASSPHRASE)
    with pytest.raises(AssistantError):
        read_package(file, PASSPHRASE)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("number", float("inf")),
        ("number", 2**63),
        ("number", 0),
        ("at", "0001-01-01T00:00:00+14:00"),
        ("due", "9999-12-31T23:59:59-14:00"),
        ("text", "\ud83d"),
    ],
)
def test_entries_that_could_not_be_kept_or_shown_are_refused(
    file: Path, field: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = json.loads(json.dumps(handover_file._values(package(opened()))))  # noqa: SLF001
    values["matters"][0]["entries"][0][field] = value
    written(file, json.dumps(values), monkeypatch)
    with pytest.raises(AssistantError):
        read_package(file, PASSPHRASE)


def test_a_text_nested_without_end_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(file, "[" * 100_000, monkeypatch)
    with pytest.raises(AssistantError):
        read_package(file, PASSPHRASE)


def written(file: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write this text instead of a package's."""
    with monkeypatch.context() as patch:
        patch.setattr(json, "dumps", lambda *_, **__: text)
        write_package(file, package(opened()), PASSPHRASE)


def test_a_short_passphrase_is_refused_and_nothing_written(file: Path) -> None:
    with pytest.raises(AssistantError) as caught:
        write_package(file, package(opened()), "short")
    assert "8" in caught.value.message.text()
    assert not file.exists()


def test_files_that_can_t_be_read_or_written_are_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(AssistantError):
        write_package(tmp_path / "file" / "x", package(opened()), PASSPHRASE)
    with pytest.raises(AssistantError):
        read_package(tmp_path / "none", PASSPHRASE)
    with pytest.raises(AssistantError):
        read_package(tmp_path, PASSPHRASE)


def test_a_huge_file_is_not_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_package(file, package(opened()), PASSPHRASE)
    monkeypatch.setattr(handover_file, "_MOST", 10)
    with pytest.raises(AssistantError):
        read_package(file, PASSPHRASE)
