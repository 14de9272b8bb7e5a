"""The form of one entry: every key a field, what is wrong with it said under it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from assistant.ui.editor.choice import Choice
from assistant.ui.editor.controls import Control, FollowUp, control_of
from assistant.ui.editor.fields import Kind, Rows, Section, Value
from assistant.ui.editor.image_list import ImageList
from assistant.ui.editor.name_line import NameLine
from assistant.ui.editor.preview_view import PreviewView, Shown
from assistant.ui.editor.text_field import Underline
from assistant.ui.theme import Colours, font, mark

_SIGNS = {"bad": "✕ ", "warn": "! "}  # the colour says it to most, not to all
_LISTS = (Kind.WORDS, Kind.NAMES, Kind.LINES, Kind.TEXTS, Kind.IMAGES, Kind.TABLE)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said under a field."""

    tone: str
    text: str


class EntryForm(QScrollArea):
    """Tells which key was changed to what; is told what to say under each."""

    key_edited = Signal(str, object)
    images_dropped = Signal(list)

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._is_filling = False
        self._controls = {
            field.key: control_of(field, self._teller(field.key), lambda: self._folder)
            for field in section.fields
        }
        self._remarks = {key: _remark() for key in self._controls}
        self._id = QLabel(self)
        self.preview = PreviewView(self)
        self._build()

    def set_colours(self, colours: Colours) -> None:
        """The colours of underlines and blanks."""
        self.preview.set_colours(colours)
        for control in self._controls.values():
            set_colours = getattr(control.widget, "set_colours", None)
            if set_colours:
                set_colours(colours)

    def offer(self, key: str, choices: Sequence[tuple[str, str]]) -> None:
        """What may be chosen for a key that refers to something of the book."""
        widget = self._controls[key].widget
        box = widget.phrase if isinstance(widget, FollowUp) else widget
        if isinstance(box, Choice | NameLine):
            box.offer(choices)

    def put(self, rows: Rows, folder: Path, *, anew: bool = True) -> None:
        """Show an entry; pictures are looked for in `folder`.

        Unless it is shown `anew`, what is being typed stays as it is, a field left blank as well.
        """
        self._folder = folder
        self._is_filling = True
        self._id.setText(str(rows.get("id", "")))
        for key, control in self._controls.items():
            control.show(rows.get(key, () if _is_list(control) else ""), anew=anew)
        self._is_filling = False

    def remark(self, remarks: Mapping[str, Remark]) -> None:
        """Say this under the fields, and nothing under the others."""
        for key, label in self._remarks.items():
            said = remarks.get(key)
            label.setText(f"{_SIGNS.get(said.tone, '')}{said.text}" if said else "")
            label.setVisible(said is not None)
            if said:
                mark(label, "tone", said.tone)

    def underline(self, key: str, stretches: Sequence[Sequence[Underline]]) -> None:
        """Mark stretches in the texts of a key, those of each text by themselves."""
        for place, text in enumerate(self._controls[key].texts()):
            text.underline(stretches[place] if place < len(stretches) else ())

    def show_preview(self, parts: Sequence[Shown]) -> None:
        """What the buyer will read."""
        self.preview.show_parts(parts)

    def focus_on(self, key: str) -> None:
        """Put the caret into a field."""
        self._controls[key].widget.setFocus()

    def _teller(self, key: str) -> "_Teller":
        return _Teller(self, key)

    def tell(self, key: str) -> None:
        """Pass on what the user made of a key."""
        if not self._is_filling:
            value: Value = self._controls[key].value()
            self.key_edited.emit(key, value)

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self)
        inside.setObjectName("editorForm")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        self._id.setFont(font(11, mono=True))
        self._id.setProperty("tone", "faint")
        self._id.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)  # where a screen is narrow
        for key, control in self._controls.items():
            form.addRow(control.field.name, self._with_remark(control, self._remarks[key]))
            if isinstance(control.widget, ImageList):
                control.widget.dropped.connect(self.images_dropped)
            if key == "text" and Kind.TEXTS in {c.field.kind for c in self._controls.values()}:
                form.addRow("", self.preview)
        self.preview.setVisible(form.indexOf(self.preview) >= 0)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self._id, 0, Qt.AlignmentFlag.AlignRight)
        self.setWidget(inside)

    @staticmethod
    def _with_remark(control: Control, remark: QLabel) -> QWidget:
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(control.widget)
        column.addWidget(remark)
        return both


class _Teller:
    """Called by a control's signal, whatever that carries."""

    def __init__(self, form: EntryForm, key: str) -> None:
        self._form = form
        self._key = key

    def __call__(self, *_: object) -> None:
        self._form.tell(self._key)


def _remark() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setFont(font(12))
    label.hide()
    return label


def _is_list(control: Control) -> bool:
    return control.field.kind in _LISTS
