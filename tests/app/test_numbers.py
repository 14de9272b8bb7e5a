"""`numbers` and `kpi` as they are typed, and what the window counts."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication

from assistant.books.personal import PersonalBook
from assistant.core.numbers.export import SUFFIX, read, written
from assistant.core.numbers.tally import Event
from assistant.core.phrase import Phrase
from assistant.core.settings import Settings
from assistant.store.home import Home
from assistant.store.settings_file import write_settings
from tests.app.books import write
from tests.app.conftest import Assistant
from tests.core.numbers.numbers import export, used
from tests.flows.world import World
from tests.waiting import until

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """The program beside a chat."""
    world = World(qapp, tmp_path / "home", BOOKS)
    world.desktop.show("小鱼儿888")
    yield world
    world.close()


def events(world: World) -> dict[str, int]:
    made = read(world.program.numbers.text())
    return {f"{one.phrase} {one.event}": one.count for one in made.tallies}


def test_uses_are_counted_with_the_time_they_took(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.type("zb")
    world.desktop.clock.advance(3)
    world.press("Enter")
    [one] = read(world.program.numbers.text()).tallies
    assert (one.event, one.count, one.timed) == (Event.USED, 1, 1)
    assert 3 <= one.seconds < 10


def test_a_paste_by_number_has_no_time(world: World) -> None:
    world.press("Ctrl+Alt+1")
    [one] = read(world.program.numbers.text()).tallies
    assert (one.count, one.timed) == (1, 0)


def test_a_search_that_found_nothing_counts_once_the_box_is_empty(world: World) -> None:
    for _ in range(2):
        world.press("Ctrl+Alt+Space")
        for letter in "kaifapiaoq":
            world.type(letter)
        world.program.window.search.clear()
        world.press("Esc")
    misses = read(world.program.numbers.text()).misses
    assert [(miss.query, miss.count) for miss in misses] == [("kaifapiaoq", 2)]


def test_of_a_draft_the_phrase_whose_offer_is_over_counts_as_refused(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    for code in ("zb", "mj"):
        world.type(code)
        world.press("Shift+Enter")
    world.pass_time(timedelta(hours=3))
    world.press("Ctrl+Shift+Enter")
    assert events(world) == {"shop/hurry expired": 1}


def test_what_must_not_be_said_counts_as_refused(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.type("zb")
    world.press("Shift+Enter")
    world.press("Ctrl+E")
    world.commit("全网最低价")
    world.press("Ctrl+Shift+Enter")
    assert events(world) == {"shop/live-hello wording": 1}


def test_nothing_of_a_buyer_or_of_a_reply_is_in_the_file(world: World) -> None:
    world.press("Ctrl+Alt+Space")
    world.type("tjm")
    world.press("Enter")
    world.type("165cm")
    world.press("Ctrl+Enter")
    world.press("Ctrl+Alt+Space")
    world.type("13800001111")
    world.program.window.search.clear()
    text = world.program.numbers.text()
    assert not [private for private in ("165cm", "小鱼儿", "1380000", "建议选") if private in text]
    assert "shop/" in text


def test_no_word_of_one_s_own_phrases_is_in_the_file(qapp: QApplication, tmp_path: Path) -> None:
    home = Home.at(tmp_path / "own")
    own = Phrase("", "", "greet", "张三丰的地址", "亲，地址是武当山～", code="zsf")
    key = PersonalBook(home.personal_book).add(own).key
    assert "zhang-san-feng" in key
    world = World(qapp, home.folder, BOOKS)
    try:
        world.program.numbers.used(key, 2.0)
        world.program.numbers.refused(key, Event.WORDING)
        text = world.program.numbers.text()
    finally:
        world.close()
    typed = ("zhang", "zsf", "张三丰", "武当山", key)
    assert not [word for word in typed if word in text]
    assert {one.phrase for one in read(text).tallies} == {"personal/*"}


def test_nothing_leaves_unless_the_settings_allow_it(world: World, tmp_path: Path) -> None:
    share = tmp_path / "share"
    world.press("Ctrl+Alt+1")
    world.program.numbers.hand_over()
    assert not share.exists()
    world.program.situation.settings = replace(world.program.settings, numbers=str(share))
    world.program.numbers.hand_over()
    until(lambda: list(share.glob(f"*{SUFFIX}")), what="the file")
    [file] = share.glob(f"*{SUFFIX}")
    assert read(file.read_text("utf-8")).agent == "小美"


def test_a_share_that_is_gone_harms_nobody(world: World, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    folder = str(tmp_path / "file" / "x")
    world.program.situation.settings = replace(world.program.settings, numbers=folder)
    world.program.numbers.hand_over()
    world.press("Ctrl+Alt+1")
    assert events(world)


def test_the_lead_s_table(assistant: Assistant, tmp_path: Path) -> None:
    for id, agent in (("a", "小美"), ("b", "大美")):
        one = export(id, agent, used(3, "shop/greet-new", seconds=2), misses=2)
        (tmp_path / f"{id}{SUFFIX}").write_text(written(one), "utf-8")
    (tmp_path / f"bad{SUFFIX}").write_text("{")
    out = tmp_path / "team.xlsx"
    done = assistant("numbers", tmp_path, "--library", BOOKS, "--to", out, "--json")
    assert done.exit_code == 0
    values = json.loads(done.stdout)
    assert values["files"] == 2
    assert values["话术"][0]["次数"] == 6
    assert values["没找到"] == [{"搜索": "开发票", "次数": 4, "人数": 2}]
    assert f"bad{SUFFIX}: 读不懂" in done.stderr
    assert "没人用" in load_workbook(out).sheetnames
    assert assistant("numbers", tmp_path, "--from", "2026-11-26").stdout.startswith("2 份")
    gone = tmp_path / "gone"
    assert f"{gone}:0:0: 找不到" in assistant("numbers", tmp_path, "--library", gone).stderr


def test_the_books_of_the_home_are_those_whose_titles_are_shown(
    assistant: Assistant, tmp_path: Path, home: Path
) -> None:
    files = tmp_path / "numbers"
    files.mkdir()
    one = export("a", "小美", used(3, "shop/ok"))
    (files / f"a{SUFFIX}").write_text(written(one), "utf-8")
    (tmp_path / "team").mkdir()
    team = write(tmp_path / "team")
    write_settings(Home.at(home).settings, Settings(library=(str(team.parent),)))
    PersonalBook(Home.at(home).personal_book).add(Phrase("", "", "greet", "主管的", "亲～"))
    values = json.loads(assistant("numbers", "--home", home, files, "--json").stdout)
    assert values["话术"][0]["话术"] == "首次问好"
    assert values["没人用"] == [{"话术": "便宜点", "编号": "shop/pyd"}]


def test_the_kpi_table(assistant: Assistant, tmp_path: Path, home: Path) -> None:
    report = tmp_path / "2026-11.csv"
    report.write_text("名字,询单转化率,满意\n小美,55%,95\n大美,27.5%,95\n", "utf-8")
    unknown = assistant("kpi", "--home", home, report)
    assert unknown.exit_code == 1
    assert "名字、询单转化率、满意" in unknown.stderr
    out = tmp_path / "kpi.xlsx"
    maps = ["--map", "名字=客服", "--map", "满意=评价"]
    done = assistant("kpi", "--home", home, report, *maps, "--to", out, "--json")
    assert done.exit_code == 0
    values = json.loads(done.stdout)
    assert [(row["客服"], row["总分"]) for row in values["得分"]] == [("小美", 45), ("大美", 30)]
    assert load_workbook(out).sheetnames == ["得分", "小组", "趋势", "权重"]
    assert assistant("kpi", "--home", home, report).exit_code == 0
    assert assistant("kpi", "--home", home, report, "--map", "满意=没有").exit_code == 1
    assert assistant("kpi", "--home", home, report, "--map", "=评价").exit_code == 1
    before = (Home.at(home).folder / "kpi.yaml").read_bytes()
    misspelt = assistant("kpi", "--home", home, report, "--map", "满易=评价", "--map", "满意=评价")
    assert (misspelt.exit_code, "没有“满易”这一列" in misspelt.output) == (1, True)
    assert (Home.at(home).folder / "kpi.yaml").read_bytes() == before
    assert (
        assistant("kpi", "--home", home, report, "--to", tmp_path / "kpi.xlsx" / "x").exit_code == 1
    )


def test_kpi_cells_that_are_no_numbers_are_told(
    assistant: Assistant, tmp_path: Path, home: Path
) -> None:
    report = tmp_path / "2026-11.csv"
    report.write_text("客服,评价,响应率\n小美,95,约九成\n" + "大美,很好,\n" * 30, "utf-8")
    done = assistant("kpi", "--home", home, report, "--json")
    assert f"{report}:2:3: “响应率”里的“约九成”不是数字" in done.stderr
    assert f"{report}:3:2: “评价”里的“很好”不是数字" in done.stderr
    assert "共 31 格不是数字" in done.stderr
    assert done.stderr.count("很好") == 19
    assert len(json.loads(done.stdout)["不是数字"]) == 31
    report.write_text("客服,评价\n小美,很好\n", "utf-8")
    nothing = assistant("kpi", "--home", home, report)
    assert (nothing.exit_code, "没有一格是数字" in nothing.stderr) == (1, True)


def test_own_numbers_stand_beside_the_platform_s(
    assistant: Assistant, tmp_path: Path, home: Path
) -> None:
    report = tmp_path / "2026-11.csv"
    report.write_text("客服,评价\n小鱼:小美,95\n大美,95\n", "utf-8")
    share = tmp_path / "share"
    share.mkdir()
    nothing = assistant("kpi", "--home", home, report, "--numbers", share)
    assert (nothing.exit_code, "没有客服交来的数字" in nothing.stderr) == (1, True)
    one = export("a", "小美", used(3, seconds=12))
    (share / f"a{SUFFIX}").write_text(written(one), "utf-8")
    metrics = {"own_seconds": {"weight": 10, "target": 6}}
    (Home.at(home).folder / "kpi.yaml").write_text(json.dumps({"metrics": metrics}), "utf-8")
    done = assistant("kpi", "--home", home, report, "--numbers", share, "--json")
    rows = {row["客服"]: row for row in json.loads(done.stdout)["得分"]}
    assert (rows["小鱼:小美"]["总分"], rows["大美"]["总分"]) == (20, 15)
    assert (rows["小鱼:小美"]["可得"], rows["大美"]["可得"]) == (25, 15)
    assert rows["小鱼:小美"]["话术使用次数"] == 3
    assert "没有数字的客服：大美" in done.stderr


def test_a_folder_mistyped_and_days_the_wrong_way_round_are_told(
    assistant: Assistant, tmp_path: Path
) -> None:
    home = ("--home", tmp_path / "home")
    gone = assistant("numbers", tmp_path / "gone", *home)
    assert (gone.exit_code, "找不到" in gone.stderr) == (1, True)
    days = ("--from", "2026-12-01", "--until", "2026-11-01")
    assert assistant("numbers", tmp_path, *days, *home).exit_code == 2
