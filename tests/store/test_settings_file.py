"""settings.yaml: read with care, written whole, never lost."""

import errno
import os
from dataclasses import fields, replace
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.ports import Target
from assistant.core.profile import Profile, profile_for
from assistant.core.settings import DEFAULT_HOTKEYS, Dock, Settings, Theme
from assistant.store import settings_file
from assistant.store.settings_file import read_settings, write_settings

MINE = Settings(
    agent="小美",
    shop="小鱼女装",
    language=Language.ENGLISH,
    theme=Theme.DARK,
    dock=Dock.LEFT,
    hotkeys={**DEFAULT_HOTKEYS, "paste-1": "F9", "paste-2": ""},
    take_over=("summon",),
    folded=("promotions",),
    library=("D:\\话术\\女装.yaml",),
    screen="HDMI-1",
    window=(-8, 0, 400, 900),
    lock_minutes=5,
    keep_days=90,
    profiles=(Profile("own", "我们的", ("own*",), r"^(?P<buyer>.+) - 客服", pause_ms=0),),
    first_start=2,
    numbers="\\\\server\\numbers",
    hours="10:30-22:00",
    workdays="12345",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings stand."""
    return tmp_path / "settings.yaml"


def kept(file: Path) -> list[Path]:
    """The files that were set aside."""
    return sorted(file.parent.glob("*.bad*"))


@pytest.mark.parametrize("settings", [Settings(), MINE], ids=["new", "changed"])
def test_what_is_written_is_read_again(file: Path, settings: Settings) -> None:
    write_settings(file, settings)
    assert read_settings(file) == (settings, ())


@pytest.mark.parametrize(
    "name", ["no", "on", "007", "1:30", "1e3", "2026-11-20", ".5", "=", "<<", "'", "{店铺}", "# 店"]
)
def test_a_name_that_looks_like_something_else_stays_a_name(file: Path, name: str) -> None:
    write_settings(file, replace(MINE, agent=name, shop=name))
    assert read_settings(file) == (replace(MINE, agent=name, shop=name), ())


@pytest.mark.parametrize(
    ("line", "shop"),
    [("shop: no", "no"), ("shop: 007", "007"), ("shop: 1:30", "1:30"), ("shop: 0x1F", "0x1F")],
)
def test_what_a_person_wrote_is_read_as_it_stands(file: Path, line: str, shop: str) -> None:
    file.write_text(f"{line}\n", "utf-8")
    assert read_settings(file) == (Settings(shop=shop), ())


def test_every_setting_is_written_and_read() -> None:
    new = Settings()
    same = [
        one.name for one in fields(Settings) if getattr(MINE, one.name) == getattr(new, one.name)
    ]
    assert same == [], "give it another value in MINE"


def test_no_file_means_a_new_user(file: Path) -> None:
    assert read_settings(file) == (Settings(), ())
    assert not file.exists()


@pytest.mark.parametrize("text", ["", "# 还没有\n", "agent:\nwindow: null\nhotkeys: ~\n"])
def test_an_empty_file_or_entry_means_the_default(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    assert read_settings(file) == (Settings(), ())
    assert kept(file) == []


def test_a_file_saved_by_notepad_is_read(file: Path) -> None:
    file.write_bytes("\ufeffagent: 小美\r\nshop: 小鱼女装\r\n".encode())
    assert read_settings(file) == (Settings(agent="小美", shop="小鱼女装"), ())


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("theme: purple", "theme"),
        ("dock: 上", "dock"),
        ("language: fr", "language"),
        ("agent: [小美]", "agent"),
        ("shop: {name: 小鱼}", "shop"),
        ("hotkeys: Ctrl+1", "hotkeys"),
        ("folded: promotions", "folded"),
        ("library: {a: b}", "library"),
        ("window: [1, 2, 3]", "window"),
        ("window: [1, 2, 3, 宽]", "window"),
        ("window: big", "window"),
        ("hours: 9 to 5", "hours"),
        ("workdays: Monday", "workdays"),
        ("workdays: ['1']", "workdays"),
        ("keep_days: 3651", "keep_days"),
        ("first_start: [1]", "first_start"),
        ("profiles: {id: own}", "profiles"),
        ("profiles: [own]", "profiles"),
    ],
)
def test_a_broken_value_falls_back_and_is_told(file: Path, line: str, name: str) -> None:
    file.write_text(f"{line}\nunknown: 1\n", "utf-8")
    settings, (problem,) = read_settings(file)
    assert settings == Settings()
    assert f"“{name}”" in problem.message.text()
    assert problem.place.file == str(file)
    assert kept(file) == []


def test_the_other_values_stay_in_use(file: Path) -> None:
    file.write_text("agent: 小美\ntheme: purple\ndock: left\n", "utf-8")
    settings, problems = read_settings(file)
    assert settings == Settings(agent="小美", dock=Dock.LEFT)
    assert len(problems) == 1


def test_a_combination_nobody_can_read_costs_only_itself(file: Path) -> None:
    file.write_text("hotkeys: {summon: Strg+1, paste-1: F9, paste-2: '', other: X}\n", "utf-8")
    settings, (problem,) = read_settings(file)
    assert settings.hotkeys == {**DEFAULT_HOTKEYS, "paste-1": "F9", "paste-2": ""}
    assert "hotkeys.summon" in problem.message.text()
    assert "Strg+1" in problem.message.text()
    assert len(settings.bindings()) == len(DEFAULT_HOTKEYS) - 1


def test_a_chat_program_that_can_not_be_used_costs_only_itself_and_tells_why(file: Path) -> None:
    file.write_text(
        "profiles: [{id: own, name: 我们的}, {id: bad, title: (}, {id: wechat, paste: F9}]\n",
        "utf-8",
    )
    settings, (problem,) = read_settings(file)
    assert settings.profiles == (
        Profile("own", "我们的"),
        replace(profile_for(Target(window=1, program="wechat")), paste="F9"),
    )
    assert problem.place.file == str(file)
    assert problem.message.text().startswith("聊天程序“bad”：“title”的值“( (")


@pytest.mark.parametrize(
    "content",
    [
        b"agent: [",
        b"agent: \xff\xfe",
        "agent: 小美".encode("gb18030"),
        b"- a\n- b\n",
        b"just words",
        b"a: *missing",
        b"agent: \x00",
        b"[" * 20_000,
        b"? [a]\n: b\n",
        "agent: 小美\n".encode("utf-16"),
    ],
)
def test_an_unreadable_file_is_set_aside_whole_and_told(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    settings, (problem,) = read_settings(file)
    assert settings == Settings()
    assert not file.exists()
    assert [aside.read_bytes() for aside in kept(file)] == [content]
    assert str(kept(file)[0]) in problem.message.text()


@pytest.mark.parametrize(
    "line",
    [
        "agent: !!int ''",
        "agent: !!bool x",
        "agent: !!timestamp x",
        "agent: !!python/name:os.getcwd x",
    ],
)
def test_tags_mean_nothing(file: Path, line: str) -> None:
    file.write_text(line, "utf-8")
    settings, problems = read_settings(file)
    assert settings.agent in ("", "x")
    assert problems == ()


def test_unreadable_files_of_one_second_are_all_kept(file: Path) -> None:
    contents = [f"agent: [{number}".encode() for number in range(5)]
    for content in contents:
        file.write_bytes(content)
        read_settings(file)
    assert sorted(aside.read_bytes() for aside in kept(file)) == contents


LOCKED = PermissionError(errno.EACCES, "Permission denied")


def locked(monkeypatch: pytest.MonkeyPatch, times: int) -> list[float]:
    """Another program holds the file so many times; how long is waited each time."""
    waited: list[float] = []
    read = Path.read_bytes

    def try_to_read(path: Path) -> bytes:
        if len(tried) < times:
            tried.append(path)
            raise LOCKED
        return read(path)

    tried: list[Path] = []
    monkeypatch.setattr(Path, "read_bytes", try_to_read)
    monkeypatch.setattr(settings_file, "time", SimpleNamespace(sleep=waited.append))
    return waited


def test_one_that_is_locked_for_a_moment_is_waited_for(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_settings(file, MINE)
    waited = locked(monkeypatch, 3)
    assert read_settings(file) == (MINE, ())
    assert 0 < sum(waited) < 1


def test_one_that_stays_locked_is_told_and_left_alone(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_settings(file, MINE)
    with monkeypatch.context() as patch:
        waited = locked(patch, 99)
        with pytest.raises(AssistantError, match="没有权限") as told:
            read_settings(file)
    assert str(file) in told.value.message.text()
    assert sum(waited) < 2
    assert kept(file) == []
    assert read_settings(file) == (MINE, ())


def test_one_that_is_no_settings_and_can_t_be_moved_is_left_alone(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_bytes(b"agent: [")

    def held(_path: Path, _target: Path) -> None:
        raise LOCKED

    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(AssistantError, match="没有权限"):
        read_settings(file)
    assert file.read_bytes() == b"agent: ["


def test_a_failing_write_leaves_the_former_settings(file: Path) -> None:
    write_settings(file, MINE)
    with pytest.raises(OSError, match=r".+"):
        write_settings(file / "beneath a file", Settings())
    assert read_settings(file) == (MINE, ())
    assert os.listdir(file.parent) == [file.name]  # noqa: PTH208 - nothing may lie about


def test_the_file_is_for_people_to_read(file: Path) -> None:
    write_settings(file, MINE)
    text = file.read_text("utf-8")
    assert "小鱼女装" in text
    assert "!!" not in text
    assert yaml.safe_load(text)["hotkeys"]["paste-1"] == "F9"


@pytest.mark.parametrize(("minutes", "days"), [(0, 1), (600, 3650)])
def test_the_shortest_and_the_longest_are_read(file: Path, minutes: int, days: int) -> None:
    wanted = Settings(lock_minutes=minutes, keep_days=days)
    write_settings(file, wanted)
    assert read_settings(file) == (wanted, ())


@pytest.mark.parametrize("value", ["-1", "601", "bald", "1.5", "[1]"])
def test_minutes_that_make_no_sense_are_told_and_never_lock(file: Path, value: str) -> None:
    file.write_text(f"lock_minutes: {value}\nkeep_days: 0\n", "utf-8")
    settings, problems = read_settings(file)
    assert (settings.lock_minutes, settings.keep_days) == (0, 365)
    assert len(problems) == 2


def test_a_mistyped_name_is_told_with_the_one_it_is_near(file: Path) -> None:
    file.write_text("agnet: 小美\nshop: 小鱼女装\nlater: 1\n", "utf-8")
    settings, problems = read_settings(file)
    assert settings == Settings(shop="小鱼女装")
    (problem,) = problems
    assert "“agnet”" in problem.message.text()
    assert "“agent”" in problem.message.text()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("agent: 小美\nshop: [小鱼\n".encode(), "到第 3 行"),
        ("agent: 小美\n\tshop: 小鱼\n".encode(), "到第 2 行"),
        ("agent：小美\nshop：小鱼\n".encode(), "名称: 值"),
        ("agent: 小美\n".encode("gb18030"), "不是 UTF-8 编码"),
    ],
)
def test_of_an_unreadable_file_the_place_is_told_in_words(
    file: Path, content: bytes, told: str
) -> None:
    file.write_bytes(content)
    (problem,) = read_settings(file)[1]
    assert told in problem.message.text()
    assert problem.message.text().isprintable()
    assert "（?）" not in problem.message.text()
