"""The commands on buyers' data, as they are typed."""

import json
from pathlib import Path

import pytest

from assistant.app.buyer_commands import BuyerCommands
from assistant.app.sole import locked
from assistant.core.buyer import BuyerName
from assistant.desktop.clock import SystemClock
from assistant.store.erasing import Eraser
from assistant.store.home import Home
from assistant.store.key import Key
from assistant.store.opening import open_store
from tests.app.conftest import Assistant

ID_CARD = "11010519491231002X"


def code_of(output: str) -> str:
    line = next(line for line in output.splitlines() if line.startswith("恢复码"))
    return line.rpartition("：")[2]


def test_a_note_is_found_again(assistant: Assistant, home: Path) -> None:
    first = assistant("note", "--home", home, "taobao/小鱼儿888", "擅长讲价")
    assert (first.exit_code, first.stdout) == (0, "")
    assert len(code_of(first.stderr)) == 34
    shown = assistant("buyer", "--home", home, "小鱼儿888")
    assert "擅长讲价" in shown.stdout
    assert "taobao/小鱼儿888" in shown.stdout
    assert shown.stderr == ""


def test_as_json(assistant: Assistant, home: Path) -> None:
    assistant("note", "--home", home, "taobao/小鱼儿888", "L 码")
    record = json.loads(assistant("buyer", "--home", home, "小鱼儿888", "--json").stdout)
    assert record["name"] == "taobao/小鱼儿888"
    assert [note["text"] for note in record["notes"]] == ["L 码"]


def test_many_notes_each_told_when_durable(assistant: Assistant, home: Path) -> None:
    lines = f"a\t一\n没有制表符\nb\t{ID_CARD}\na\t二\n"
    done = assistant("note", "--home", home, "-", input=lines)
    assert done.stdout.split() == ["1", "4"]
    assert done.exit_code == 1
    assert ID_CARD not in done.stderr
    assert "二" in assistant("buyer", "--home", home, "a").stdout


def test_many_notes_in_a_chinese_encoding_are_read_as_written(
    assistant: Assistant, home: Path
) -> None:
    lines = "taobao/小鱼儿\t擅长讲价\n".encode("gbk") + "taobao/小鱼儿\t要红色\n".encode()
    assert assistant("note", "--home", home, "-", input=lines).stdout.split() == ["1", "2"]
    shown = assistant("buyer", "--home", home, "taobao/小鱼儿").stdout
    assert "擅长讲价" in shown
    assert "要红色" in shown


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["buyer", "谁"], "没有记过“谁”"),
        (["erase-buyer", "谁"], "没有记过“谁”"),
        (["export-buyer", "谁", "x.json"], "没有记过“谁”"),
        (["note", "a", ID_CARD], "身份证号"),
        (["note", "", "x"], "1 到 100 个字"),
        (["note", "a", "x\udcff"], "读不出的字"),
        (["restore", "gone.db"], "没有这个文件"),
        (["recovery-code", "ABCD"], "28 个"),
    ],
)
def test_what_goes_wrong_is_two_lines(
    assistant: Assistant, home: Path, arguments: list[str], says: str
) -> None:
    failed = assistant(arguments[0], "--home", home, *arguments[1:])
    assert failed.exit_code == 1
    assert says in failed.stderr
    assert "Traceback" not in failed.stderr


def test_erased_is_gone_and_export_is_whole(
    assistant: Assistant, home: Path, tmp_path: Path
) -> None:
    assistant("note", "--home", home, "a", "13812345678")
    out = tmp_path / "a.json"
    assert assistant("export-buyer", "--home", home, "a", out).exit_code == 0
    assert json.loads(out.read_text("utf-8"))["notes"][0]["text"] == "13812345678"
    erased = assistant("erase-buyer", "--home", home, "a")
    assert (erased.exit_code, "另存到别处的备份" in erased.stdout) == (0, True)
    assert assistant("buyer", "--home", home, "a").exit_code == 1


@pytest.mark.parametrize("command", [["backup"], ["export-buyer", "a"]])
@pytest.mark.parametrize("own", ["assistant.db", "assistant.key", "backups/../assistant.db"])
def test_the_program_s_own_files_are_not_written_over(
    assistant: Assistant, home: Path, command: list[str], own: str
) -> None:
    assistant("note", "--home", home, "a", "擅长讲价")
    before = (home / "assistant.db").read_bytes()
    failed = assistant(command[0], "--home", home, *command[1:], home / own)
    assert failed.exit_code == 1
    assert "程序自己的文件" in failed.stderr
    assert (home / "assistant.db").read_bytes() == before


def test_a_backup_and_the_code_open_on_another_computer(
    assistant: Assistant, home: Path, tmp_path: Path
) -> None:
    first = assistant("note", "--home", home, "a", "擅长讲价")
    code, file, other = code_of(first.stderr), tmp_path / "b.db", tmp_path / "other"
    assert "备注 1" in assistant("backup", "--home", home, file).stdout
    assert "--code" in assistant("restore", "--home", other, file).stderr
    wrong = assistant("restore", "--home", other, file, "--code", "0" * 28)
    assert wrong.exit_code == 1
    looked = assistant("restore", "--home", other, file, "--code", code, "--dry-run")
    assert "备注：0 → 1" in looked.stdout
    assert not (other / "assistant.db").exists()
    assert assistant("restore", "--home", other, file, "--code", code).exit_code == 0
    assert "擅长讲价" in assistant("buyer", "--home", other, "a").stdout
    assert assistant("recovery-code", "--home", other, code).exit_code == 0


def test_on_a_computer_with_a_key_of_its_own_that_key_stays(
    assistant: Assistant, home: Path, tmp_path: Path
) -> None:
    code = code_of(assistant("note", "--home", home, "a", "甲").stderr)
    other, file = tmp_path / "other", tmp_path / "b.db"
    own = code_of(assistant("note", "--home", other, "b", "乙").stderr)
    assistant("backup", "--home", home, file)
    done = assistant("restore", "--home", other, file, "--code", code)
    assert "原来的数据留在" in done.stdout
    assert "甲" in assistant("buyer", "--home", other, "a").stdout
    assert assistant("recovery-code", "--home", other, own).exit_code == 0
    assert assistant("recovery-code", "--home", other, code).exit_code == 1


def test_a_lost_key_is_entered_again(assistant: Assistant, home: Path) -> None:
    code = code_of(assistant("note", "--home", home, "a", "甲").stderr)
    (home / "assistant.key").unlink()
    assert "recovery-code --enter" in assistant("buyer", "--home", home, "a").stderr
    assert assistant("recovery-code", "--home", home, "--enter", code).exit_code == 0
    assert "甲" in assistant("buyer", "--home", home, "a").stdout


def test_the_code_of_another_place_is_not_taken(assistant: Assistant, home: Path) -> None:
    assistant("note", "--home", home, "a", "甲")
    failed = assistant("recovery-code", "--home", home, "--enter", Key.new().code)
    assert failed.exit_code == 1
    assert "打不开这里的数据" in failed.stderr
    assert "甲" in assistant("buyer", "--home", home, "a").stdout
    assert not list(home.glob("*.bad"))


def test_with_backups_alone_their_code_is_taken(assistant: Assistant, home: Path) -> None:
    code = code_of(assistant("note", "--home", home, "a", "甲").stderr)
    assistant("backup", "--home", home, home / "backups" / "assistant-20261120-100000.db")
    for gone in ("assistant.db", "assistant.key"):
        (home / gone).unlink()
    other = assistant("recovery-code", "--home", home, "--enter", Key.new().code)
    assert other.exit_code == 1
    assert assistant("recovery-code", "--home", home, "--enter", code).exit_code == 0
    assert "甲" in assistant("buyer", "--home", home, "a").stdout


@pytest.mark.parametrize("command", [["buyer", "a"], ["restore", "b.db"]])
def test_while_a_program_that_does_not_answer_is_open_it_is_said(
    assistant: Assistant, home: Path, command: list[str]
) -> None:
    lock = locked(Home.at(home))
    assert lock
    failed = assistant(command[0], "--home", home, *command[1:])
    lock.unlock()
    assert failed.exit_code == 1
    assert "程序正开着" in failed.stderr


def test_who_is_gone_is_told_though_the_erasing_ended_in_an_error(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, gone = open_store(Home.at(home), None), list[BuyerName]()
    commands = BuyerCommands(Home.at(home), opened, SystemClock(), erased=gone.append)
    commands.answer({"do": "note", "name": "a", "text": "擅长讲价"})

    def full(_eraser: Eraser, _name: BuyerName) -> None:
        opened.database.execute("delete from buyers")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Eraser, "erase", full)
    assert "fault" in commands.answer({"do": "erase", "name": "a"})
    opened.database.close()
    assert gone == [BuyerName("", "a")]
