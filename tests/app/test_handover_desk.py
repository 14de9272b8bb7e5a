"""Handing over: what is offered, what the file holds, what stays marked, what is refused."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget, QPushButton

from assistant.app.handover_desk import HandoverDesk
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.matter import What
from assistant.core.message import Message
from assistant.store.connection import StoreError
from assistant.store.handover_file import read_package
from assistant.ui.handover_dialog import HandoverDialog
from assistant.ui.window import Window
from tests.app.ledgers import Book

WORDS = "鱼与熊掌不可兼得"


@pytest.fixture
def giver(window: Window) -> Book:
    """小美, with a promise, a case and two timers, one of them of a window only."""
    book = Book(window)
    book.promise("小鱼儿", "送丝袜一双")
    book.case("大鲸鱼", "裙子开线")
    book.timer("小鱼儿", "礼品批准")
    book.timer("没名字", "催付", known=False)
    return book


def desk_of(book: Book, window: Window) -> HandoverDesk:
    desk = HandoverDesk(window, book.ledger, book.timers, book.barrier)
    desk.set_settings(book.settings)
    book.desks.append(desk)
    return desk


def offered(dialog: HandoverDialog) -> list[str]:
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    return sorted(listed.item(row).text() for row in range(listed.count()))


def fill(dialog: HandoverDialog, taker: str, passphrase: str) -> None:
    for name, text in (("交给", taker), ("密码", passphrase)):
        [line] = [one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name]
        line.setText(text)


def given(book: Book, window: Window, file: Path, passphrase: str = WORDS) -> HandoverDialog:
    dialog = desk_of(book, window).open()
    fill(dialog, "小丽", passphrase)
    dialog.give(str(file))
    return dialog


def test_everything_open_is_offered_but_a_timer_of_a_mere_window(
    giver: Book, window: Window
) -> None:
    dialog = desk_of(giver, window).open()
    assert offered(dialog) == [
        "大鲸鱼　质量　裙子开线",
        "小鱼儿　赠品　送丝袜一双",
        "小鱼儿　跟进　礼品批准",
    ]
    assert len(dialog.chosen()) == 3


def test_the_file_holds_what_was_ticked_and_the_giver_keeps_it_marked(
    giver: Book, window: Window, tmp_path: Path
) -> None:
    file = tmp_path / "交接.handover"
    dialog = given(giver, window, file)
    assert dialog.said == "3 件已交给 小丽，列表里标着“已交接”。"
    package = read_package(file, WORDS)
    assert (package.giver, package.taker) == ("小美", "小丽")
    assert {one.buyer.name for one in package.matters} == {"小鱼儿", "大鲸鱼"}
    assert [one.title for one in package.timers] == ["礼品批准"]
    assert {one.handed_to for one in giver.ledger.handed_over()} == {"小丽"}
    assert giver.ledger.agenda.lines == ()
    assert [one.title for one in giver.timers.read()] == ["催付"]
    assert "送丝袜".encode() not in file.read_bytes()


def test_what_was_handed_over_is_not_offered_again(
    giver: Book, window: Window, tmp_path: Path
) -> None:
    dialog = given(giver, window, tmp_path / "一")
    assert offered(dialog) == []
    dialog.give(str(tmp_path / "二"))
    assert dialog.said == "请选事项，并写上交给谁。"
    assert not (tmp_path / "二.handover").exists()


def test_what_has_gone_since_the_dialog_was_opened_is_left_out(
    giver: Book, window: Window, tmp_path: Path
) -> None:
    dialog = desk_of(giver, window).open()
    fill(dialog, "小丽", WORDS)
    giver.erase("小鱼儿")
    dialog.give(str(tmp_path / "交接"))
    assert dialog.said == "1 件已交给 小丽，列表里标着“已交接”。"
    [matter] = read_package(tmp_path / "交接.handover", WORDS).matters
    assert matter.buyer.name == "大鲸鱼"


def test_nothing_is_handed_over_of_what_has_all_gone(
    giver: Book, window: Window, tmp_path: Path
) -> None:
    dialog = desk_of(giver, window).open()
    fill(dialog, "小丽", WORDS)
    giver.erase("小鱼儿")
    giver.erase("大鲸鱼")
    dialog.give(str(tmp_path / "交接"))
    assert dialog.said == "请选事项，并写上交给谁。"
    assert list(tmp_path.iterdir()) == []
    assert offered(dialog) == []


def test_only_what_is_ticked_goes(giver: Book, window: Window, tmp_path: Path) -> None:
    dialog = desk_of(giver, window).open()
    fill(dialog, "小丽", WORDS)
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    for row in range(listed.count()):
        if "裙子" not in listed.item(row).text():
            listed.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.give(str(tmp_path / "交接"))
    [matter] = read_package(tmp_path / "交接.handover", WORDS).matters
    assert matter.buyer.name == "大鲸鱼"
    assert offered(dialog) == ["小鱼儿　赠品　送丝袜一双", "小鱼儿　跟进　礼品批准"]


@pytest.mark.parametrize(
    ("taker", "passphrase", "said"),
    [
        ("", WORDS, "请选事项，并写上交给谁。"),
        ("小丽", "短", "密码太短\n密码至少 8 个字，当面或打电话告诉同事，不要和文件放在一起。"),
    ],
)
def test_what_is_refused_hands_nothing_over(
    giver: Book, window: Window, tmp_path: Path, taker: str, passphrase: str, said: str
) -> None:
    dialog = desk_of(giver, window).open()
    fill(dialog, taker, passphrase)
    dialog.give(str(tmp_path / "交接.handover"))
    assert dialog.said == said
    assert list(tmp_path.iterdir()) == []
    assert giver.ledger.handed_over() == ()
    assert len(offered(dialog)) == 3


def test_a_file_that_can_t_be_written_hands_nothing_over(
    giver: Book, window: Window, tmp_path: Path
) -> None:
    (tmp_path / "{file}").write_bytes(b"")
    dialog = given(giver, window, tmp_path / "{file}" / "x")
    assert dialog.said.startswith("交接文件没有写成\n")
    assert os.sep + "{file}" in dialog.said
    assert giver.ledger.handed_over() == ()
    assert len(giver.timers.read()) == 2


def test_a_colleague_takes_it_once_however_often_it_is_opened(
    giver: Book, window: Window, tmp_path: Path
) -> None:
    file = tmp_path / "交接.handover"
    given(giver, window, file)
    taker = Book(window, "小丽")
    desk = desk_of(taker, window)
    told = QSignalSpy(desk.timers_taken)
    dialog = desk.open()
    fill(dialog, "", WORDS)
    dialog.take(str(file))
    assert dialog.said == "接收：新 2，合并 0，已有 0，定时 1。"
    assert len(offered(dialog)) == 3
    assert told.count() == 1
    dialog.take(str(file))
    assert dialog.said == "接收：新 0，合并 0，已有 2，定时 0。"
    assert len(taker.ledger.agenda.lines) == 2
    assert len(taker.timers.read()) == 1


def test_a_timer_that_was_done_does_not_come_back_with_its_file(
    giver: Book, window: Window, tmp_path: Path
) -> None:
    file = tmp_path / "交接.handover"
    own = given(giver, window, file)
    own.take(str(file))
    assert [one.buyer for one in giver.timers.read()] == [False], "it is the colleague's now"
    taker = Book(window, "小丽")
    dialog = desk_of(taker, window).open()
    fill(dialog, "", WORDS)
    dialog.take(str(file))
    [timer] = taker.timers.read()
    taker.timers.drop(timer)
    dialog.take(str(file))
    assert taker.timers.read() == ()
    assert dialog.said == "接收：新 0，合并 0，已有 2，定时 0。"


def test_a_timer_of_one_s_own_for_the_same_stays(
    giver: Book, window: Window, tmp_path: Path
) -> None:
    given(giver, window, tmp_path / "交接.handover")
    taker = Book(window, "小丽")
    taker.clock.advance(60)
    own = taker.timer("小鱼儿", "礼品批准")
    dialog = desk_of(taker, window).open()
    fill(dialog, "", WORDS)
    dialog.take(str(tmp_path / "交接.handover"))
    assert taker.timers.read() == (own,)


def test_a_wrong_passphrase_takes_nothing(giver: Book, window: Window, tmp_path: Path) -> None:
    file = tmp_path / "交接.handover"
    given(giver, window, file)
    taker = Book(window, "小丽", Language.ENGLISH)
    dialog = desk_of(taker, window).open()
    fill(dialog, "", WORDS + "。")
    dialog.take(str(file))
    assert dialog.said.startswith("The handover file can't be opened\n")
    assert taker.ledger.agenda.lines == ()


def test_what_can_t_be_kept_is_not_said_to_be_taken(
    giver: Book, window: Window, tmp_path: Path
) -> None:
    file = tmp_path / "交接.handover"
    given(giver, window, file)
    taker = Book(window, "小丽")
    taker.ledger._store = _Full()  # type: ignore[assignment]  # noqa: SLF001 - a disk that is full
    told: list[Message] = []
    taker.barrier.told.connect(lambda message, _tone: told.append(message))
    dialog = desk_of(taker, window).open()
    fill(dialog, "", WORDS)
    dialog.take(str(file))
    assert dialog.said == ""
    assert "磁盘满了" in told[0].text()
    assert taker.timers.read() == ()


def test_timers_that_can_t_be_kept_are_not_counted_as_taken(
    giver: Book, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(giver, window, tmp_path / "交接.handover")
    taker, told = Book(window, "小丽"), list[str]()
    monkeypatch.setattr(taker.timers, "put", _Full().keep_all)
    taker.barrier.told.connect(lambda message, _tone: told.append(message.text()))
    dialog = desk_of(taker, window).open()
    fill(dialog, "", WORDS)
    dialog.take(str(tmp_path / "交接.handover"))
    assert dialog.said == "接收：新 2，合并 0，已有 0，定时 0。"
    assert told == ["没有保存：磁盘满了。回复不受影响。"]


class _Full:
    """A store on a full disk."""

    def keep_all(self, *_what: object) -> None:
        """Keep nothing."""
        raise StoreError("database or disk is full")


def test_the_dialog_asks_for_the_files(
    giver: Book, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = str(tmp_path / "交接.handover")
    for asked in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, asked, lambda *_how: (file, ""))
    dialog = desk_of(giver, window).open()
    fill(dialog, "小丽", WORDS)
    for text in ("导出交接文件…", "接收交接文件…"):
        [button] = [one for one in dialog.findChildren(QPushButton) if one.text() == text]
        button.click()
    assert dialog.said == "接收：新 0，合并 0，已有 2，定时 0。"
    assert {one.handed_to for one in giver.ledger.handed_over()} == {"小丽"}


def test_a_promise_kept_since_stays_kept_when_the_file_comes_back(
    giver: Book, window: Window, tmp_path: Path
) -> None:
    file = tmp_path / "交接.handover"
    [promise] = giver.ledger.agenda.promises
    given(giver, window, file)
    taker = Book(window, "小丽")
    for _ in range(2):
        dialog = desk_of(taker, window).open()
        fill(dialog, "", WORDS)
        dialog.take(str(file))
        taker.ledger.add(promise.matter.id, What.KEPT)
    assert taker.ledger.agenda.promises == ()
    with pytest.raises(AssistantError):
        read_package(file, "不对的密码一二三四")
