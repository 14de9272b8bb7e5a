"""Publishing in the editor: the dialog, and the work it asks for, done beside the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from assistant.app.beside import Beside, Tell
from assistant.app.editing.outlook import Entries, Outlook
from assistant.app.editing.release_words import (
    faults_of,
    filled,
    held_by,
    lines_of,
    published_words,
    releases_of,
    summary_of,
)
from assistant.app.editing.releases import Releases
from assistant.app.editing.session import Session
from assistant.app.publishing import PublishReport
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.desktop.clock import SystemClock
from assistant.ui.editor.compare_tree import Line
from assistant.ui.editor.publish_dialog import FaultRow, PublishDialog


@dataclass(frozen=True, slots=True)
class Seen:
    """An outlook, and what of it is shown line by line."""

    outlook: Outlook
    lines: Sequence[Line]
    faults: Sequence[FaultRow]


class PublishingFlow(QObject):
    """Lives as long as its dialog is open. `entry_wanted`: file, section and id, or a file only."""

    entry_wanted = Signal(str, str, str)

    def __init__(
        self,
        dialog: PublishDialog,
        releases: Releases,
        session: Session,
        save: Callable[[], bool],
        language: Language,
    ) -> None:
        super().__init__(dialog.parent())
        self.dialog = dialog
        self._releases = releases
        self._session = session
        self._save = save
        self._language = language
        self._outlook: Outlook | None = None
        self._work: Beside | None = None  # it may outlive this dialog by a moment
        self._counting: Beside | None = None
        self._doing = ""
        self._after = "", ""  # to be told once it has been looked again
        dialog.form.folder_chosen.connect(self.look)
        dialog.form.code_copied.connect(lambda: dialog.tell(self.tr("已复制"), "good"))
        dialog.form.key_bar.exporting_wanted.connect(self.export_key)
        dialog.form.key_bar.importing_wanted.connect(self.import_key)
        dialog.look_wanted.connect(self._look_again)
        dialog.save_wanted.connect(self._save_first)
        dialog.publish_wanted.connect(self.publish)
        dialog.releases.return_wanted.connect(self.roll_back)
        dialog.fault_wanted.connect(self._go_to_fault)
        dialog.changes.entry_wanted.connect(self._go_to)
        dialog.finished.connect(self._close)

    def open(self) -> None:
        """Show it, with what is remembered, and look."""
        self.dialog.form.show_folder(self._releases.target)
        self.dialog.open()
        if self._releases.target:
            self.dialog.changes.setFocus()
        self.look(self._releases.target)

    def look(self, folder: str) -> None:
        """See what publishing to a folder would do."""
        self.dialog.show_unsaved(unsaved=not self._session.steps.isClean())
        self._outlook = None
        to = Path(folder) if folder else None
        self._busy(self.tr("正在看有什么改动…"))
        self._begin(lambda tell: self._seen(self._releases.look(to, tell)), self._show)

    def publish(self) -> None:
        """Publish what is shown."""
        outlook, valid_from = self._outlook, self.dialog.form.valid_from
        if outlook is None:
            return
        self._working(self.tr("正在发布…"))
        publish = self._releases.publish
        self._begin(lambda tell: publish(outlook, valid_from, tell), self._published)

    def roll_back(self, version: int) -> None:
        """Go back to a former release."""
        to = self._outlook.to if self._outlook else None
        if to is None:
            return
        self._working(self.tr("正在退回…"))
        self._begin(lambda _: self._releases.roll_back(to, version), self._published)

    def export_key(self, file: str, password: str) -> None:
        """Write the key for a second lead."""
        self._busy(self.tr("正在导出密钥…"))
        words = filled(self.tr("密钥已导出到 %1。密码另外告诉对方。"), file)
        export = self._releases.export_key
        self._begin(lambda _: export(Path(file), password), lambda _: self._key_done(words))

    def import_key(self, file: str, password: str) -> None:
        """Publish with another lead's key from now on; nobody is to be told the former code."""
        self._working(self.tr("正在导入密钥…"))
        told = self.tr("以后用这把密钥发布，短码 %1。")
        take = self._releases.import_key
        self._begin(
            lambda _: take(Path(file), password), lambda code: self._key_done(filled(told, code))
        )

    def _key_done(self, words: str) -> None:
        self._after = words, "good"
        self.dialog.form.key.setChecked(False)
        self._look_again()

    def _look_again(self) -> None:
        self.look(self.dialog.form.folder.text().strip())

    def _begin(self, work: Callable[[Tell], object], done: Callable[[Any], None]) -> None:
        """Of two works only the later one is told."""
        if self._work is not None:
            self._work.stop()
        self._work = beside = Beside(work, self.parent())
        beside.progressed.connect(self._progress)
        beside.done.connect(done)
        beside.failed.connect(self._failed)
        beside.start()

    def _busy(self, words: str) -> None:
        self._doing = words
        self.dialog.show_busy(words)

    def _working(self, words: str) -> None:
        self.dialog.show_result("", "")
        self.dialog.form.set_busy(busy=True)
        self._busy(words)

    def _progress(self, done: int, of: int) -> None:
        self.dialog.show_busy(self._doing, done, of)

    def _seen(self, outlook: Outlook) -> Seen:
        lines = lines_of(outlook) if outlook.manifest.releases else ()  # else it is all new
        return Seen(outlook, lines, faults_of(outlook, self._language))

    def _show(self, seen: Seen) -> None:
        self._outlook = outlook = seen.outlook
        now, dialog = SystemClock().now(), self.dialog
        dialog.form.show_code(outlook.code)
        books = self.tr("%1 本 · %2 条话术 · %3").replace("%1", str(len(outlook.read)))
        books = books.replace("%2", str(outlook.gathered.phrases)).replace("%3", outlook.books.name)
        names = (str(outlook.books), *(one.name for one in outlook.read))
        dialog.form.show_books(books, "\n".join(names))
        dialog.show_changes(summary_of(outlook, now), seen.lines)
        dialog.show_faults(seen.faults)
        dialog.show_releases(releases_of(outlook.manifest, now))
        dialog.show_ready(can_publish=outlook.is_ready(now))
        dialog.tell(*self._said(outlook))
        if outlook.to and outlook.manifest.releases:
            self._count(outlook)

    def _said(self, outlook: Outlook) -> tuple[str, str]:
        """What came of the last wish, and what stands in the way."""
        after, self._after = self._after, ("", "")
        said = self._of_outlook(outlook)
        if after[0] and said[1] == "bad" and said[0] not in after[0]:
            return f"{after[0]}\n{said[0]}", "bad"  # what is done may still not be enough
        return after if after[0] else said

    def _of_outlook(self, outlook: Outlook) -> tuple[str, str]:
        """What stands in the way, or that there is a new key."""
        if outlook.obstacle:
            return outlook.obstacle.text(self._language), "bad"
        if outlook.errors:
            words = self.tr("有 %1 处要先改好；现在的版本不受影响。")
            return words.replace("%1", str(len(outlook.errors))), "bad"
        if outlook.made is not None:
            return self._made(stored=outlook.made), "good"
        if outlook.to is None:
            return self.tr("先选发布到哪个文件夹。"), "soft"
        return "", "soft"

    def _made(self, *, stored: bool) -> str:
        if stored:
            return self.tr("第一次发布：已生成您的发布密钥，保存在系统的凭据库里。")
        return self.tr("第一次发布：已生成您的发布密钥，保存在只有您能读的文件里。")

    def _count(self, outlook: Outlook) -> None:
        """How much every release holds: read when everything else is there."""
        to, manifest = outlook.to or Path(), outlook.manifest

        def count(tell: Tell) -> dict[int, str]:
            held = {}
            for number, release in enumerate(manifest.releases):
                tell(number, 0)
                held[release.version] = held_by(release, self._releases.phrases_of(to, release))
            return held

        self._counting = Beside(count, self.parent())
        self._counting.done.connect(self.dialog.releases.show_held)
        self._counting.start()

    def _published(self, report: PublishReport) -> None:
        if report.published is None:
            return
        self.dialog.show_result(published_words(report.published), self._invitation(report.code))
        self._look_again()

    def _invitation(self, code: str) -> str:
        """How to subscribe, to be handed on."""
        words = self.tr(
            "客服打开“设置”，点“来源、个人话术、数字…”，填 %1（放在网站上的填它的 https 网址），"
            "点“订阅”；"
            "短码和 %2 一字不差才点“一样”。以后每次发布，一分钟内自动更新。"
        )
        return words.replace("%1", self.dialog.form.folder.text().strip()).replace("%2", code)

    def _failed(self, error: AssistantError) -> None:
        """Say why; after publishing see what there is to publish now."""
        self._after = error.line(self._language), "bad"
        if self._outlook is not None:
            self._look_again()
        else:
            self.dialog.show_ready(can_publish=False)
            self.dialog.tell(*self._after)
            self._after = "", ""

    def _save_first(self) -> None:
        if self._save():
            self._look_again()
        else:
            self.dialog.tell(self.tr("没有保存，先改好编辑器里标出的地方。"), "bad")

    def _go_to_fault(self, number: int) -> None:
        if self._outlook is None or not 0 <= number < len(self._outlook.problems):
            return
        problem = self._outlook.problems[number]
        entry = Entries(self._outlook).at(problem)
        section, id = (entry.section, entry.id) if entry else ("", "")
        self.dialog.accept()
        self.entry_wanted.emit(problem.place.file, section, id)

    def _go_to(self, section: str, id: str) -> None:
        change = next(
            (
                change
                for change in (self._outlook.changes if self._outlook else ())
                if any((one.section, one.id) == (section, id) for one in change.differences)
            ),
            None,
        )
        if change is not None:
            self.dialog.accept()
            self.entry_wanted.emit(str(self._releases.books / change.path), section, id)

    def _close(self) -> None:
        for work in (self._work, self._counting):
            if work is not None:
                work.stop()
        self.dialog.deleteLater()
        self.deleteLater()
