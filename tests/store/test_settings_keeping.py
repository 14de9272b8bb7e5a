"""settings.yaml while the program runs: what others write there is neither lost nor overheard."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.core.language import Language
from assistant.core.settings import DEFAULT_HOTKEYS, Dock, Settings, Theme
from assistant.store.settings_file import keep_settings, read_settings, write_settings

BASE = Settings(agent="小美", shop="小鱼女装", library=("a.yaml",), window=(1, 2, 3, 4))
BY_HAND = """# 店里三台电脑都用这一份
agent: 小美   # 早班
shop: 小鱼女装
theme: light  # 白天看得清

hotkeys:
  summon: F9   # 顺手
  # 第一条常用
  paste-1: F8
library:  # 主管给的
  - a.yaml
  # 还没写完：- b.yaml
hours: 09:00-21:00
own: {x: 1}
# 完
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings stand, as they were last read."""
    file = tmp_path / "settings.yaml"
    write_settings(file, BASE)
    return file


def edit(file: Path, before: str, after: str) -> None:
    """Somebody changes a line."""
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def copies(file: Path) -> list[str]:
    """What was kept beside the file."""
    return [one.read_text("utf-8") for one in sorted(file.parent.glob("*.bad*"))]


def test_remarks_and_what_is_no_setting_stay_whatever_is_changed(file: Path) -> None:
    file.write_text(BY_HAND, "utf-8")
    settings, problems = read_settings(file)
    keys = {**settings.hotkeys, "paste-1": "", "paste-3": "F7"}
    new = replace(
        settings, agent="阿珍", theme=Theme.DARK, hotkeys=keys, library=("c.yaml",), keep_days=90
    )
    write_settings(file, new)
    assert (read_settings(file), problems) == ((new, ()), ())
    text = file.read_text("utf-8")
    assert text.startswith("# 店里三台电脑都用这一份\nagent: 阿珍   # 早班\nshop: 小鱼女装\n")
    for line in ("theme: dark  # 白天看得清\n", "  summon: F9   # 顺手\n", "  # 第一条常用\n"):
        assert line in text
    for remark in ("# 主管给的\n", "# 还没写完：- b.yaml\n", "own: {x: 1}\n", "# 完\n"):
        assert remark in text


def test_what_is_as_it_is_to_be_is_not_touched(file: Path) -> None:
    file.write_text(BY_HAND, "utf-8")
    write_settings(file, read_settings(file)[0])
    once = file.read_bytes()
    assert once.decode().startswith(BY_HAND.partition("  paste-1")[0])
    write_settings(file, read_settings(file)[0])
    assert file.read_bytes() == once


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# 还没有\n",
        "agent:\n",
        "agent: &a 小美\nshop: *a\n",
        "{agent: 小美, shop: 小鱼}  # 一行\n",
        "---\nagent: 小美\n...\n",
        "  agent: 小美\n  shop: 小鱼\n",
        'agent: "小 #美"\r\nlibrary: [a, b]\r\n# 完',
        "agent: 小美\nagent: 阿珍\n",
        "hotkeys: {summon: F9}\nwindow:\n- 1\n- 2\n- 3\n- 4\n",
        "shop: |\n  小鱼\n  女装\n# 完\n",
    ],
)
def test_however_it_is_written_it_says_what_was_wanted_and_no_remark_is_lost(
    file: Path, text: str
) -> None:
    file.write_bytes(text.encode())
    new = replace(BASE, agent="大海", shop="新店", theme=Theme.DARK, language=Language.ENGLISH)
    write_settings(file, new)
    assert read_settings(file) == (new, ())
    remarks = [
        part.strip() for part in text.splitlines() for part in part.split("  ") if "# " in part
    ]
    assert all(remark in file.read_text("utf-8") + "".join(copies(file)) for remark in remarks)


def test_a_slip_in_a_name_becomes_a_remark(file: Path) -> None:
    file.write_text("agnet: 小美\nshop: 小鱼\n", "utf-8")
    settings, [problem] = read_settings(file)
    write_settings(file, settings)
    assert file.read_text("utf-8").startswith("# agnet: 小美\nshop: 小鱼\n")
    assert "agnet" in problem.message.text()
    assert read_settings(file) == (settings, ())


def test_what_was_changed_in_the_file_meanwhile_stays_beside_what_was_chosen(file: Path) -> None:
    edit(file, "shop: 小鱼女装", "shop: 新店  # 改名了")
    edit(file, "paste-2: Ctrl+Alt+2", "paste-2: F2")
    chosen = replace(BASE, agent="阿珍", hotkeys={**DEFAULT_HOTKEYS, "paste-1": "F9"})
    kept, problems = keep_settings(file, chosen, BASE)
    keys = {**DEFAULT_HOTKEYS, "paste-1": "F9", "paste-2": "F2"}
    assert (kept, problems) == (replace(chosen, shop="新店", hotkeys=keys), ())
    assert read_settings(file) == (kept, ())
    assert "shop: 新店  # 改名了\n" in file.read_text("utf-8")
    assert copies(file) == []


def test_changed_in_both_places_it_is_as_chosen_and_the_other_is_kept_and_told(file: Path) -> None:
    edit(file, "theme: system", "theme: light")
    other = file.read_text("utf-8")
    chosen = replace(BASE, theme=Theme.DARK, window=(9, 9, 9, 9))
    kept, problems = keep_settings(file, chosen, BASE)
    assert kept == chosen
    assert "theme" in problems[0].message.text()
    assert copies(file) == [other]


def test_what_was_made_unreadable_meanwhile_is_kept_beside_and_costs_no_setting(file: Path) -> None:
    file.write_text("agent: [小美\n", "utf-8")
    chosen = replace(BASE, dock=Dock.LEFT)
    kept, [problem] = keep_settings(file, chosen, BASE)
    assert (kept, read_settings(file)) == (chosen, (chosen, ()))
    assert copies(file) == ["agent: [小美\n"]
    assert str(next(file.parent.glob("*.bad*"))) in problem.message.text()


def test_a_value_that_can_not_be_used_meanwhile_does_not_count(file: Path) -> None:
    edit(file, "theme: system", "theme: purple")
    edit(file, "dock: right", "dock: left")
    base = replace(BASE, theme=Theme.SYSTEM)
    kept, problems = keep_settings(file, base, base)
    assert kept == replace(base, dock=Dock.LEFT)
    assert "purple" in problems[0].message.text()
    assert "purple" in copies(file)[0]


@pytest.mark.parametrize("text", ["", "agent: 小美\n", "agent:\nshop: ''\n"])
def test_what_the_file_does_not_say_is_as_it_was(file: Path, text: str) -> None:
    """An editor may just be writing it."""
    file.write_text(text, "utf-8")
    assert keep_settings(file, BASE, BASE) == (BASE, ())
    file.unlink()
    assert keep_settings(file, BASE, BASE) == (BASE, ())
    assert read_settings(file) == (BASE, ())
