"""Publishing from the editor as a lead does it: what is shown, what then stands on the share."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from assistant.app import publishing
from assistant.app.editing.editor_program import editor_desk
from assistant.app.editing.publishing_flow import PublishingFlow
from assistant.app.editor_desk import EditorDesk
from assistant.books.publishing.target import Target
from assistant.books.subscribing.address import is_address
from assistant.core.language import Language
from assistant.core.release.envelope import NAME
from assistant.core.release.release import Manifest
from assistant.desktop.clock import SystemClock
from assistant.store.home import Home
from assistant.ui.editor.compare_dialog import CompareDialog
from assistant.ui.editor.publish_dialog import PublishDialog
from tests.app.books import BARGAIN, GOOD, HEAD, write
from tests.app.editing.conftest import Answers

BAD = "  - {id: low, stage: close, title: 最低, code: zd, text: 亲，全网最低价～}\n"


class Lead:
    """Works in the editor's window, and publishes to a share."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.home = Home.at(folder / "lead")
        self.books = folder / "books"
        self.share = folder / "share"
        self.books.mkdir()
        self.share.mkdir()
        self.desk = self.open(write(self.books))

    def open(self, book: Path) -> EditorDesk:
        """The editor with a book."""
        desk = editor_desk(self.home, [book], Language.SIMPLIFIED, Answers())
        self.qtbot.addWidget(desk.window)
        assert desk.open(book)
        return desk

    def ask(self, to: Path | None = None) -> "Talk":
        """Press 发布…, and choose a folder."""
        flow = self.desk.publish()
        assert flow is not None
        talk = Talk(self.qtbot, flow)
        talk.settle()
        if to is not None:
            talk.choose(to)
        return talk

    def publish(self) -> "Talk":
        """All the way."""
        talk = self.ask(self.share)
        talk.press("发布")
        return talk

    def edit(self, title: str) -> None:
        """Change the first phrase."""
        self.desk.window.pages["phrases"].form.key_edited.emit("title", title)

    @property
    def manifest(self) -> Manifest:
        """What stands on the share."""
        return Target(self.share).manifest(publishing.signer_of(self.home.folder))


class Talk:
    """The dialog, as one looks at it and clicks in it."""

    def __init__(self, qtbot: QtBot, flow: PublishingFlow) -> None:
        self.qtbot = qtbot
        self.flow = flow
        self.dialog: PublishDialog = flow.dialog

    def settle(self) -> None:
        """Until nothing is being done beside the window."""
        busy = ("正在看", "正在发布", "正在退回", "正在导")
        self.qtbot.waitUntil(lambda: not any(word in self.said for word in busy), timeout=10_000)

    def choose(self, to: Path) -> None:
        """Type a folder."""
        self.dialog.form.folder.setText(str(to))
        self.dialog.form.folder.editingFinished.emit()
        self.settle()

    def press(self, text: str) -> None:
        """Click, and wait until it is done."""
        self.button(text).click()
        self.settle()

    def button(self, text: str) -> QPushButton:
        """The button of that name."""
        return next(b for b in self.dialog.findChildren(QPushButton) if b.text() == text)

    @property
    def said(self) -> str:
        """All that labels say."""
        labels = [w for w in self.dialog.findChildren(QLabel) if w.isVisibleTo(self.dialog)]
        return "\n".join(label.text() for label in labels)

    @property
    def tabs(self) -> list[str]:
        """The names of the pages."""
        (tabs,) = self.dialog.findChildren(QTabWidget)
        return [tabs.tabText(number) for number in range(tabs.count())]

    @property
    def changed(self) -> list[str]:
        """What would change."""
        tree = self.dialog.changes
        return [tree.topLevelItem(n).text(0) for n in range(tree.topLevelItemCount())]  # type: ignore[union-attr]

    @property
    def listed(self) -> list[list[str]]:
        """The releases, cell by cell."""
        tree = self.dialog.releases.list
        items = (tree.topLevelItem(n) for n in range(tree.topLevelItemCount()))
        return [[item.text(n) for n in range(tree.columnCount())] for item in items if item]


@pytest.fixture
def lead(qtbot: QtBot, tmp_path: Path) -> Iterator[Lead]:
    """Nothing published yet."""
    made = Lead(qtbot, tmp_path)
    yield made
    for dialog in made.desk.window.findChildren(PublishDialog):
        dialog.reject()


def test_the_first_release(lead: Lead) -> None:
    talk = lead.ask()
    assert "已生成您的发布密钥" in talk.said
    assert not talk.button("发布").isEnabled()
    talk.choose(lead.share)
    assert "这将是第 1 版" in talk.said
    talk.press("发布")
    code = publishing.code_of(lead.home.folder)
    assert lead.manifest.version == 1
    for words in ("已发布第 1 版", "马上生效", code, str(lead.share), "没有要发布的"):
        assert words in talk.said
    assert not talk.button("发布").isEnabled()
    assert not is_address(str(lead.share))
    talk.button("复制给客服").click()
    assert code in QGuiApplication.clipboard().text()
    talk.button("复制").click()
    assert QGuiApplication.clipboard().text() == code


def test_what_changes_is_counted_and_published(lead: Lead) -> None:
    lead.publish().dialog.reject()
    write(
        lead.books, f"{HEAD}phrases:\n{GOOD.replace('光临', '回来')}{BAD.replace('全网最低', '好')}"
    )
    write(lead.books, f"{HEAD.replace('shop', 'more')}phrases:\n{BARGAIN}", "more.yaml")
    talk = lead.ask()
    assert "和第 1 版比：新增 2 · 改动 1 · 删除 1" in talk.said
    assert talk.tabs == ["改动 · 4", "问题", "版本 · 1"]
    assert "新增  小店 · 最低" in talk.changed
    talk.press("发布")
    assert lead.manifest.version == 2
    assert [row[0] for row in talk.listed] == ["2", "1"]
    assert [row[4] for row in talk.listed] == ["正在用", "以前的"]
    lead.qtbot.waitUntil(lambda: talk.listed[0][3] == "3 条话术 · 2 个文件", timeout=5000)


def test_a_moment_to_come(lead: Lead) -> None:
    lead.publish().dialog.reject()
    write(lead.books, f"{HEAD}phrases:\n{GOOD}")
    talk = lead.ask()
    talk.dialog.form.later.setChecked(True)
    moment = SystemClock().now().astimezone() + timedelta(days=2)
    talk.dialog.form.moment.setDateTime(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())))
    talk.press("发布")
    assert f"{moment:%Y-%m-%d %H:%M} 起生效" in talk.said
    assert abs(lead.manifest.releases[0].valid_from - moment) < timedelta(minutes=1)
    assert [row[4] for row in talk.listed] == ["到时生效", "正在用"]
    assert talk.button("发布").isEnabled(), "it may be wanted at once after all"
    talk.dialog.form.at_once.setChecked(True)
    talk.press("发布")
    assert "第 2 版原定" in talk.said
    assert [row[4] for row in talk.listed] == ["正在用", "已被取代", "以前的"]


def test_going_back_is_asked_in_place(lead: Lead) -> None:
    lead.publish().dialog.reject()
    write(lead.books, f"{HEAD}phrases:\n{GOOD}")
    talk = lead.publish()
    page = talk.dialog.releases
    assert not page.back.isEnabled()
    page.list.setCurrentItem(page.list.topLevelItem(0))  # type: ignore[arg-type]
    assert not page.back.isEnabled(), "that is the newest"
    page.list.setCurrentItem(page.list.topLevelItem(1))  # type: ignore[arg-type]
    page.back.click()
    page.no.click()
    assert lead.manifest.version == 2
    page.back.click()
    page.yes.click()
    talk.settle()
    assert lead.manifest.version == 3
    assert lead.manifest.releases[0].again == 1
    assert "已发布第 3 版" in talk.said
    assert "内容同第 1 版" in talk.said
    assert talk.listed[0][0] == "3（同第 1 版）"
    page.return_wanted.emit(1)
    talk.settle()
    assert "和第 3 版完全一样" in talk.said


def test_what_hinders_says_where_and_leads_there(lead: Lead) -> None:
    write(lead.books, f"{HEAD}phrases:\n{GOOD}{BAD}")
    lead.desk = lead.open(lead.books / "shop.yaml")
    talk = lead.ask(lead.share)
    assert "有 1 处要先改好" in talk.said
    assert not talk.button("发布").isEnabled()
    assert talk.tabs[1] == "问题 · 1"
    item = talk.dialog.faults.topLevelItem(0)
    assert item is not None
    assert item.text(0) == "小店 · 最低"
    talk.dialog.faults.itemClicked.emit(item, 0)
    assert lead.desk.window.pages["phrases"].numbers() == [1]
    assert not (lead.share / NAME).exists()


def test_a_book_that_can_t_be_read_hinders(lead: Lead) -> None:
    write(lead.books, "format: 1\nphrases: [}\n", "other.yaml")
    talk = lead.ask(lead.share)
    item = talk.dialog.faults.topLevelItem(0)
    assert item is not None
    assert item.text(0).startswith("other.yaml:")
    talk.dialog.faults.itemClicked.emit(item, 0)
    assert lead.desk.session.document.path.name == "shop.yaml"


def test_what_is_not_saved_is_offered_to_be(lead: Lead) -> None:
    lead.publish().dialog.reject()
    lead.edit("您好呀")
    talk = lead.ask()
    assert "有没保存的改动" in talk.said
    assert "没有要发布的" in talk.said
    talk.press("先保存")
    assert "有没保存的改动" not in talk.said
    assert "改动 1" in talk.said
    talk.press("发布")
    assert lead.manifest.version == 2


def test_a_share_that_is_gone(lead: Lead, tmp_path: Path) -> None:
    talk = lead.publish()
    lead.share.rename(tmp_path / "away")
    write(lead.books, f"{HEAD}phrases:\n{GOOD}")
    talk.dialog.reject()
    talk = lead.ask()
    assert talk.dialog.form.folder.text() == str(lead.share)
    assert "共享可能断开了" in talk.said
    assert not talk.button("发布").isEnabled()
    assert not lead.share.exists(), "nobody makes a folder where the share was"
    (tmp_path / "away").rename(lead.share)
    talk.press("再看一遍")
    assert talk.button("发布").isEnabled()
    lead.share.rename(tmp_path / "away")
    talk.press("发布")
    assert "共享可能断开了" in talk.said
    assert not lead.share.exists()


def test_no_rights(lead: Lead, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    talk = lead.ask(lead.share)
    monkeypatch.setattr(Target, "put", refuse)
    talk.press("发布")
    assert f"没有往 {lead.share} 写的权限" in talk.said
    assert talk.button("发布").isEnabled(), "once somebody has given the rights"


def test_a_folder_of_another_key(lead: Lead, tmp_path: Path) -> None:
    publishing.publish(tmp_path / "other", lead.books, lead.share)
    before = (lead.share / NAME).read_bytes()
    talk = lead.ask(lead.share)
    assert "另一把密钥" in talk.said
    assert publishing.code_of(tmp_path / "other") in talk.said
    assert not talk.button("发布").isEnabled()
    assert (lead.share / NAME).read_bytes() == before


def test_a_key_that_does_not_fit_the_folder_is_told_at_once(lead: Lead, tmp_path: Path) -> None:
    talk = lead.publish()
    publishing.export_key(tmp_path / "other", tmp_path / "k.key", "correct horse")
    talk.flow.import_key(str(tmp_path / "k.key"), "correct horse")
    talk.settle()
    assert "以后用这把密钥发布" in talk.said
    assert "一字不差" not in talk.said
    assert "另一把密钥" in talk.said
    assert not talk.button("发布").isEnabled()


def test_the_same_again_mends_a_folder_agents_can_t_use(lead: Lead) -> None:
    talk = lead.publish()
    assert not talk.button("发布").isEnabled()
    for file in (lead.share / "files").iterdir():
        file.unlink()
    talk.press("再看一遍")
    assert "文件夹里缺文件" in talk.said
    talk.press("发布")
    assert "已发布第 2 版" in talk.said
    assert not talk.button("发布").isEnabled()
    older = (lead.share / NAME).read_bytes()
    write(lead.books, f"{HEAD}phrases:\n{GOOD}")
    talk.press("再看一遍")
    talk.press("发布")
    (lead.share / NAME).write_bytes(older)
    write(lead.books)
    talk.press("再看一遍")
    talk.press("发布")
    assert "已发布第 4 版" in talk.said


def test_somebody_else_has_published_meanwhile(lead: Lead) -> None:
    lead.publish().dialog.reject()
    write(lead.books, f"{HEAD}phrases:\n{GOOD}")
    talk = lead.ask()
    publishing.publish(lead.home.folder, lead.books, lead.share)
    write(lead.books, f"{HEAD}phrases:\n{GOOD}{BARGAIN}")
    talk.press("发布")
    assert "刚才有人发布了新的一版" in talk.said
    assert lead.manifest.version == 2
    talk.press("发布")
    assert lead.manifest.version == 3


def test_one_s_own_phrases_are_never_published(lead: Lead) -> None:
    write(lead.home.books, f"{HEAD}phrases:\n{GOOD}", "team.yaml")
    write(
        lead.home.books, f"{HEAD.replace('shop', 'personal')}phrases:\n{BARGAIN}", "personal.yaml"
    )
    lead.desk = lead.open(lead.home.books / "team.yaml")
    lead.publish()
    assert [file.path for file in lead.manifest.releases[0].files] == ["team.yaml"]


def test_each_folder_of_books_has_its_place(lead: Lead, tmp_path: Path) -> None:
    lead.publish().dialog.reject()
    (tmp_path / "others").mkdir()
    lead.desk = lead.open(write(tmp_path / "others"))
    assert lead.ask().dialog.form.folder.text() == ""


def test_compare_takes_what_was_published(lead: Lead) -> None:
    lead.publish().dialog.reject()
    lead.edit("您好呀")
    lead.desk.window.compare_wanted.emit()
    lead.qtbot.waitUntil(lambda: lead.desk.window.findChildren(CompareDialog) != [])
    (dialog,) = lead.desk.window.findChildren(CompareDialog)
    assert "和“已发布的版本”比，有 1 处不同。" in [w.text() for w in dialog.findChildren(QLabel)]
    dialog.reject()


def test_closing_calls_off(lead: Lead) -> None:
    talk = lead.ask(lead.share)
    talk.button("发布").click()
    talk.dialog.reject()
    lead.qtbot.wait(200)
    again = lead.ask(lead.share)
    assert isinstance(again.dialog, QWidget)


def test_a_second_lead_takes_the_key_over(lead: Lead, qtbot: QtBot, tmp_path: Path) -> None:
    talk = lead.publish()
    talk.flow.export_key(str(tmp_path / "k.key"), "short")
    talk.settle()
    assert "密码至少要 8 个字" in talk.said
    talk.flow.export_key(str(tmp_path / "k.key"), "correct horse")
    talk.settle()
    assert "密钥已导出到" in talk.said
    talk.dialog.reject()
    (tmp_path / "second").mkdir()
    second = Lead(qtbot, tmp_path / "second")
    write(second.books, f"{HEAD}phrases:\n{GOOD}")
    talk = second.ask(lead.share)
    assert "在发布窗口的“密钥…”里导入" in talk.said
    talk.flow.import_key(str(tmp_path / "k.key"), "wrong horse")
    talk.settle()
    assert "密码不对" in talk.said
    talk.flow.import_key(str(tmp_path / "k.key"), "correct horse")
    talk.settle()
    assert publishing.code_of(lead.home.folder) in talk.said
    talk.press("发布")
    assert lead.manifest.version == 2
    talk.dialog.reject()
