"""The demo: what it must not touch."""

from pathlib import Path

import pytest

from assistant.app.demo import check_unused, play
from assistant.core.errors import AssistantError
from assistant.core.settings import Settings
from assistant.store.home import Home
from assistant.store.settings_file import write_settings


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file below a folder."""
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("name", ["settings.yaml", "assistant.db"])
def test_it_does_not_play_in_a_home_that_is_worked_with(tmp_path: Path, name: str) -> None:
    if name == "settings.yaml":
        write_settings(tmp_path / name, Settings(agent="小王", shop="大鱼男装"))
    else:
        (tmp_path / name).write_bytes(b"whatever is kept here")
    before = contents(tmp_path)
    with pytest.raises(AssistantError) as refused:
        play(tmp_path, None)
    assert refused.value.title.text() == "演示没有开始"
    assert str(tmp_path) in refused.value.message.text()
    assert contents(tmp_path) == before


def test_it_plays_in_an_empty_folder_and_in_one_that_is_not_there(tmp_path: Path) -> None:
    check_unused(Home(tmp_path))
    check_unused(Home(tmp_path / "none"))
