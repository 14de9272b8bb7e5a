"""The fields of the form behind one shape: put a value in, read it out, hear that it changed."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from assistant.ui.editor.choice import Choice
from assistant.ui.editor.fields import Field, Kind, Value
from assistant.ui.editor.image_list import ImageList
from assistant.ui.editor.moment import Moment
from assistant.ui.editor.name_line import BETWEEN, NameLine
from assistant.ui.editor.row_table import RowTable
from assistant.ui.editor.text_field import TextField
from assistant.ui.editor.text_list import TextList
from assistant.ui.editor.typed import plain_line, plain_text

_DURATION = re.compile(r"(\d+)([smhd])", re.ASCII)
_NUMBER = re.compile(r"\d+", re.ASCII)


@dataclass(frozen=True)
class Control:
    """One field: its widget, how a value gets in and out, and the texts in it."""

    field: Field
    widget: QWidget
    put: Callable[[Value], None]
    value: Callable[[], Value]
    texts: Callable[[], Sequence[TextField]] = tuple

    def show(self, value: Value, *, anew: bool) -> None:
        """Show a value; what is being typed stays as it is unless it is shown `anew`."""
        if anew or self.value() != value:
            self.put(value)


class FollowUp(QWidget):
    """After how long which phrase is to follow; `2h` may be typed, and what is wrong stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.after = QLineEdit(self)
        self.after.setPlaceholderText("3")
        self.after.setFixedWidth(44)
        self.unit = Choice(self)
        self.unit.offer(
            (
                ("s", self.tr("秒后")),
                ("m", self.tr("分钟后")),
                ("h", self.tr("小时后")),
                ("d", self.tr("天后")),
            )
        )
        self.unit.choose("m")
        self.after.textChanged.connect(self._show_unit)
        self.phrase = Choice(self)
        self.phrase.narrow()
        self.after.setAccessibleName(self.tr("过多久跟进"))
        self.unit.setAccessibleName(self.tr("时间单位"))
        self.phrase.setAccessibleName(self.tr("用哪条跟进"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.after)
        line.addWidget(self.unit)
        line.addWidget(self.phrase, 1)

    def put(self, value: Value) -> None:
        """Show a follow-up or none."""
        then = value if isinstance(value, dict) else {}
        after = str(then.get("after", ""))
        known = _DURATION.fullmatch(after)
        if known or not self.unit.hasFocus():  # it may be chosen before there is a number
            self.unit.choose(known[2] if known else "m")
        number = known[1] if known else after
        if number != _half_width(self.after.text()):
            _put_line(self.after, number)
        self.phrase.choose(str(then.get("phrase", "")))

    def value(self) -> Value:
        """What is to follow, or nothing."""
        after, phrase = _half_width(self.after.text()), str(self.phrase.currentData() or "")
        if _NUMBER.fullmatch(after):
            after += str(self.unit.currentData())
        return {"after": after, "phrase": phrase} if after or phrase else ""

    def _show_unit(self, text: str) -> None:
        """A unit counts only behind a number; behind anything else it would be misread."""
        after = _half_width(text)
        self.unit.setVisible(not after or bool(_NUMBER.fullmatch(after)))


def control_of(shown: Field, tell: Callable[[], None], folder: Callable[[], Path]) -> Control:
    """The control of a field; `tell` is called whenever the user changes it."""
    made = _MAKERS[shown.kind](shown, tell, folder)
    made.widget.setAccessibleName(shown.name)
    return made


def _line(shown: Field, tell: Callable[[], None], _: Callable[[], Path]) -> Control:
    line = QLineEdit()
    line.setPlaceholderText(shown.hint)
    line.textEdited.connect(tell)

    def read() -> str:
        return plain_line(line.text())

    return Control(shown, line, lambda v: _put_line(line, str(v)), read)


def _words(shown: Field, tell: Callable[[], None], _: Callable[[], Path]) -> Control:
    line = QLineEdit()
    line.setPlaceholderText(shown.hint)
    line.textEdited.connect(tell)

    def put(value: Value) -> None:
        _put_line(line, "、".join(map(str, value if isinstance(value, tuple) else ())))

    def read() -> Value:
        return tuple(word for part in BETWEEN.split(line.text()) if (word := plain_line(part)))

    return Control(shown, line, put, read)


def _names(shown: Field, tell: Callable[[], None], _: Callable[[], Path]) -> Control:
    line = NameLine()
    line.setPlaceholderText(shown.hint)
    line.textEdited.connect(tell)
    line.completer().activated.connect(tell, Qt.ConnectionType.QueuedConnection)  # once it stands

    def put(value: Value) -> None:
        line.put(tuple(map(str, value)) if isinstance(value, tuple) else ())

    return Control(shown, line, put, line.ids)


def _text(shown: Field, tell: Callable[[], None], _: Callable[[], Path]) -> Control:
    text = TextField()
    text.setPlaceholderText(shown.hint)
    text.edited.connect(tell)

    def read() -> str:
        return plain_text(text.toPlainText())

    return Control(shown, text, lambda v: text.put(str(v)), read, lambda: (text,))


def _lines(shown: Field, tell: Callable[[], None], _: Callable[[], Path]) -> Control:
    text = TextField()
    text.setPlaceholderText(shown.hint)
    text.edited.connect(tell)

    def put(value: Value) -> None:
        text.put("\n".join(map(str, value if isinstance(value, tuple) else ())))

    def read() -> Value:
        lines = plain_text(text.toPlainText()).split("\n")
        return tuple(line for written in lines if (line := plain_line(written)))

    return Control(shown, text, put, read, lambda: (text,))


def _texts(shown: Field, tell: Callable[[], None], _: Callable[[], Path]) -> Control:
    texts = TextList()
    texts.hint = shown.hint
    texts.edited.connect(tell)

    def put(value: Value) -> None:
        texts.put(tuple(map(str, value)) if isinstance(value, tuple) else ())

    return Control(shown, texts, put, texts.texts, lambda: texts.fields)


def _choice(shown: Field, tell: Callable[[], None], _: Callable[[], Path]) -> Control:
    box = Choice()
    box.offer(shown.choices)
    if shown.reference:
        box.narrow()
    box.currentIndexChanged.connect(tell)
    return Control(shown, box, lambda v: box.choose(str(v)), lambda: str(box.currentData() or ""))


def _moment(shown: Field, tell: Callable[[], None], _: Callable[[], Path]) -> Control:
    moment = Moment()
    moment.dateTimeChanged.connect(tell)
    return Control(shown, moment, lambda v: moment.put(str(v)), moment.text_value)


def _images(shown: Field, tell: Callable[[], None], folder: Callable[[], Path]) -> Control:
    images = ImageList()
    images.edited.connect(tell)

    def put(value: Value) -> None:
        images.put(tuple(map(str, value)) if isinstance(value, tuple) else (), folder())

    return Control(shown, images, put, images.names)


def _follow_up(shown: Field, tell: Callable[[], None], _: Callable[[], Path]) -> Control:
    then = FollowUp()
    then.after.textEdited.connect(tell)
    then.unit.currentIndexChanged.connect(tell)
    then.phrase.currentIndexChanged.connect(tell)
    return Control(shown, then, then.put, then.value)


def _table(shown: Field, tell: Callable[[], None], _: Callable[[], Path]) -> Control:
    table = RowTable(shown)
    table.edited.connect(tell)
    return Control(shown, table, table.put, table.rows)


def _half_width(text: str) -> str:
    """A number or duration as a book has it, however it was typed; anything else as it stands."""
    plain = unicodedata.normalize("NFKC", text).strip()
    is_known = _NUMBER.fullmatch(plain) or _DURATION.fullmatch(plain)
    return plain if is_known else text.strip()


def _put_line(line: QLineEdit, text: str) -> None:
    if line.text() != text:
        line.setText(text)
        line.setCursorPosition(0)


_MAKERS: dict[Kind, Callable[[Field, Callable[[], None], Callable[[], Path]], Control]] = {
    Kind.LINE: _line,
    Kind.TEXT: _text,
    Kind.WORDS: _words,
    Kind.NAMES: _names,
    Kind.LINES: _lines,
    Kind.TEXTS: _texts,
    Kind.CHOICE: _choice,
    Kind.MOMENT: _moment,
    Kind.IMAGES: _images,
    Kind.FOLLOW_UP: _follow_up,
    Kind.TABLE: _table,
}
