"""What is done with the entries that are selected: each a step that can be taken back."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from assistant.app.editing.pictures import copied
from assistant.app.editing.session import Session
from assistant.books.editing.composed import Rows
from assistant.books.writer import Value
from assistant.core.errors import AssistantError
from assistant.desktop.clock import SystemClock
from assistant.ui.editor.editor_window import EditorWindow
from assistant.ui.editor.section_page import SectionPage


class EntryActions(QObject):
    """Makes every wish of a page a step of the session; `refused` tells what could not be done."""

    refused = Signal(object)

    def __init__(self, window: EditorWindow, session: Callable[[], Session]) -> None:
        super().__init__()
        self.window = window
        self._session = session
        for key, page in window.pages.items():
            self._connect_page(key, page)

    @property
    def session(self) -> Session:
        """The session the steps belong to."""
        return self._session()

    def _connect_page(self, key: str, page: SectionPage) -> None:
        page.adding.connect(lambda: self._add(key, {}))
        page.doubling.connect(lambda: self._double(key))
        page.deleting.connect(lambda: self._delete(key))
        page.moving.connect(lambda by: self._move(key, by))
        page.form.key_edited.connect(lambda name, value: self._edit(key, name, value))
        page.form.images_dropped.connect(lambda files: self._images(key, files))
        page.bulk.stage_wanted.connect(lambda stage: self._stage(key, stage))
        page.bulk.tag_wanted.connect(lambda tag, wanted: self._tag(key, tag, wanted=wanted))

    def _edit(self, key: str, name: str, value: Value) -> None:
        numbers = self.window.pages[key].numbers()
        if len(numbers) == 1:
            self.session.set_key(key, numbers[0], name, value, self.tr("修改"))

    def _add(self, key: str, rows: Rows) -> None:
        page = self.window.pages[key]
        at = page.numbers()[-1] + 1 if page.numbers() else len(self.session.entries(key))
        page.filter.clear()
        self.session.add(key, _begun(key, rows, self._stage_now(), _today()), at, self.tr("新增"))
        page.select([at])
        page.form.focus_on(page.section.fields[0].key)

    def _stage_now(self) -> str:
        """That of the selected phrase: most likely another of the same is to follow."""
        numbers, entries = self.window.pages["phrases"].numbers(), self.session.entries("phrases")
        return str(entries[numbers[0]].get("stage", "greet")) if numbers and entries else "greet"

    def _double(self, key: str) -> None:
        numbers = self.window.pages[key].numbers()
        if numbers:
            rows = self.session.entries(key)[numbers[-1]]
            self._add(key, {name: v for name, v in rows.items() if name not in ("id", "code")})

    def _delete(self, key: str) -> None:
        page = self.window.pages[key]
        numbers = page.numbers()
        if numbers:
            what = self.tr("删除 %1 条").replace("%1", str(len(numbers)))
            page.select([])
            self.session.remove(key, numbers, what)
            left = len(self.session.entries(key))
            page.select([min(numbers[0], left - 1)] if left else [])
            self.window.tell(self.tr("%1，可以撤销").replace("%1", what))

    def _move(self, key: str, by: int) -> None:
        page = self.window.pages[key]
        numbers = page.numbers()
        if numbers and page.filter.text():
            self.window.tell(self.tr("只看一部分的时候不能移动，先清空“只看含有…的”。"), "bad")
        elif numbers:
            page.select(self.session.move(key, numbers, by, self.tr("移动")))

    def _stage(self, key: str, stage: str) -> None:
        numbers = self.window.pages[key].numbers()
        what = self.tr("改 %1 条的阶段").replace("%1", str(len(numbers)))
        self.session.change_all(key, numbers, lambda rows: {**rows, "stage": stage}, what)

    def _tag(self, key: str, tag: str, *, wanted: bool) -> None:
        numbers = self.window.pages[key].numbers()
        what = self.tr("改 %1 条的标签").replace("%1", str(len(numbers)))
        self.session.change_all(key, numbers, lambda rows: _tagged(rows, tag, wanted=wanted), what)

    def _images(self, key: str, files: Sequence[Path]) -> None:
        """Copy pictures beside the book and name them in the phrase."""
        numbers = self.window.pages[key].numbers()
        if len(numbers) != 1:
            return
        folder = self.session.document.path.parent
        try:
            names = tuple(copied(file, folder) for file in files)
        except AssistantError as error:
            self.refused.emit(error)
            return
        before = self.session.entries(key)[numbers[0]].get("images", ())
        there = before if isinstance(before, tuple) else ()
        images = tuple(dict.fromkeys((*there, *names)))
        self.session.set_key(key, numbers[0], "images", images, self.tr("加图片"))


def _today() -> date:
    return SystemClock().now().astimezone().date()


def _begun(key: str, rows: Rows, stage: str, today: date) -> Rows:
    """What a new entry of a section begins with: what its form shows as chosen is chosen."""
    day: Rows = {"starts": f"{today} 00:00", "ends": f"{today} 23:59:59"}
    starts: dict[str, Rows] = {
        "phrases": {"stage": stage},
        "promotions": {"kind": "threshold_off", **day},
        "cards": {"kind": "rule"},
    }
    return {**starts.get(key, {}), **rows}


def _tagged(rows: Rows, tag: str, *, wanted: bool) -> Rows:
    before = rows.get("tags", ())
    tags = tuple(t for t in (before if isinstance(before, tuple) else ()) if t != tag)
    return {**rows, "tags": (*tags, tag) if wanted else tags}
