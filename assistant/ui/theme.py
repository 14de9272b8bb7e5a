"""The looks: colours, type and spacing in one place, for light and dark."""

import sys
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from assistant.core.settings import Theme
from assistant.ui.colours import CONTRAST, DARK, LIGHT, Colours

__all__ = ["CONTRAST", "DARK", "LIGHT", "Colours"]  # others take them from here

SIDE = 12
FAMILIES = ["Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC", "sans-serif"]
MONOSPACE = ["Consolas", "DejaVu Sans Mono", "monospace"]


_EFFECTS = (  # the system's sliding and fading: what is asked for is there at once
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_HIGH_CONTRAST = r"HKEY_CURRENT_USER\Control Panel\Accessibility\HighContrast"


def colours_for(theme: Theme) -> Colours:
    """The colours of a theme; `system` asks the system."""
    if theme is Theme.CONTRAST or (theme is Theme.SYSTEM and _system_wants_contrast()):
        return CONTRAST
    if theme is Theme.SYSTEM:
        return DARK if _system_is_dark() else LIGHT
    return DARK if theme is Theme.DARK else LIGHT


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _system_wants_contrast() -> bool:
    """Windows notes it here as bit 1; elsewhere there is no such key."""
    if sys.platform != "win32":
        return False
    flags = QSettings(_HIGH_CONTRAST, QSettings.Format.NativeFormat).value("Flags", "0")
    return bool(int(str(flags)) & 1) if str(flags).isdigit() else False


def font(pixels: int = 13, *, bold: bool = False, mono: bool = False) -> QFont:
    """The program's type in a pixel size (scaled with the screen)."""
    return QFont(_face(pixels, bold, mono))  # a copy, so that the caller may change it


@cache
def _face(pixels: int, bold: bool, mono: bool) -> QFont:
    """Made once: looking up its families takes longer than many a text that is drawn with it."""
    made = QFont()
    made.setFamilies(MONOSPACE + FAMILIES if mono else FAMILIES)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def apply(app: QApplication, colours: Colours, icons: Path) -> None:
    """Dress the whole program; `icons` is the folder of its drawings.

    What it wears already is not put on again: Qt would dress every widget there is anew.
    """
    words = {name: getattr(colours, name) for name in Colours.__slots__}
    shade = "contrast" if colours is CONTRAST else "dark" if colours.dark else "light"
    sheet = _SHEET.substitute(words, icons=icons.as_posix(), shade=shade)
    if app.styleSheet() == sheet:
        return
    app.setStyle("Fusion")
    for effect in _EFFECTS:
        app.setEffectEnabled(effect, False)
    app.setPalette(_palette(colours))
    app.setFont(font())
    app.setStyleSheet(sheet)


def as_written(text: str) -> str:
    """What others have written, for a button or a box: there a & would mark a key and not show."""
    return text.replace("&", "&&")


def plain(text: str) -> str:
    """What others have written, for a tooltip: there it could be markup that fetches a picture.

    An invisible character behind each sign that would begin a tag or stand for one.
    """
    return text.replace("<", "<\u2060").replace("&lt;", "&\u2060lt;")


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and have the widget dressed anew if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if name == "chip":  # a style sheet's padding is not taken back when the chip goes
        side = 8 if value else 0
        widget.setContentsMargins(side, 0, side, 0)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, value in {
        role.Window: colours.background,
        role.Base: colours.surface,
        role.AlternateBase: colours.background,
        role.Button: colours.surface,
        role.ToolTipBase: colours.surface,
        role.WindowText: colours.text,
        role.Text: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.faint,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.surface,
        role.Link: colours.accent,
        role.Mid: colours.line,
    }.items():
        palette.setColor(which, QColor(value))
    for which in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.off))
    return palette


_SHEET = Template("""
QWidget { color: $text; widget-animation-duration: 0; outline: none; }
QToolTip { color: $text; background: $surface; border: 1px solid $line; padding: 4px 6px; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 4px 16px; border-radius: 4px; }
QMenu::item:selected { background: $accent_ground; color: $accent; }
QLabel[tone="soft"] { color: $soft; }
QLabel[tone="faint"] { color: $faint; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }
QLabel[chip="good"] { color: $good; background: $good_ground; border-radius: 10px; }
QLabel[chip="warn"] { color: $warn; background: $warn_ground; border-radius: 10px; }
QLabel[chip="bad"] { color: $bad; background: $bad_ground; border-radius: 10px; }
QLabel[chip="plain"] { color: $soft; background: $surface; border: 1px solid $line;
  border-radius: 10px; }
QLabel[key="true"] { color: $soft; background: $surface; border: 1px solid $line;
  border-radius: 3px; padding: 0 4px; }
QToolButton { border: none; border-radius: 4px; padding: 2px; background: transparent; }
QToolButton:hover { background: $line; }
QToolButton:focus { border: 1px solid $accent; }
QPushButton { background: $surface; border: 1px solid $line; border-radius: 4px;
  padding: 2px 8px; color: $text; }
QPushButton:hover { border-color: $faint; }
QPushButton:focus { border-color: $accent; }
QPushButton::menu-indicator { image: url($icons/arrow-$shade.svg); width: 12px; height: 12px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 4px; }
QDialogButtonBox { button-layout: 3; }
QPushButton[tag="true"] { color: $soft; border-radius: 10px; padding: 1px 8px; }
QPushButton[tag="true"]:checked { color: $accent; background: $accent_ground;
  border-color: $accent; }
QPushButton:checked { color: $accent; border-color: $accent; }
QPushButton:disabled { color: $off; border-color: $off_line; }
#promotion { border: 1px solid transparent; border-radius: 4px; background: transparent; }
#promotion[open="true"] { background: $background; }
#promotion:focus { border-color: $accent; }
QLabel[kind="true"] { color: $soft; background: $background; border: 1px solid $line;
  border-radius: 3px; padding: 0 3px; }
#filter { border-color: transparent; background: transparent; padding: 0 6px; min-height: 18px; }
#filter:hover { border-color: $line; }
#filter:focus { border-color: $accent; background: $surface; }
QPushButton#link { border: none; background: transparent; color: $soft; padding: 2px 6px; }
QPushButton#link:hover { color: $accent; }
QPushButton#link:focus { border: 1px solid $accent; }
QPushButton#link:checked { color: $accent; background: $accent_ground; }
QPushButton#quiet { border: none; background: transparent; color: $faint; padding: 2px 4px; }
QPushButton#quiet:hover { color: $text; background: $line; }
QPushButton#quiet:focus { border: 1px solid $accent; }
QPushButton[primary="true"] { background: $accent; border-color: $accent; color: $surface;
  font-weight: 600; }
QPushButton[primary="true"]:focus { border-color: $text; }
QLineEdit, QComboBox, QAbstractSpinBox, QKeySequenceEdit QLineEdit { background: $surface;
  border: 1px solid $line; border-radius: 4px; padding: 3px 6px; min-height: 18px;
  selection-background-color: $accent; }
QLineEdit { lineedit-clear-button-icon: url($icons/clear-$shade.svg); }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $faint; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border-color: $accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $off;
  background: $background; border-color: $off_line; }
QLineEdit:disabled { placeholder-text-color: $off; }
QLineEdit[invalid="true"], QComboBox[invalid="true"] { border-color: $bad; }
QComboBox { padding-left: 8px; combobox-popup: 0; }
QComboBox:editable { padding-left: 6px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url($icons/arrow-$shade.svg); width: 14px; height: 14px; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0; min-height: 0;
  background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 18px; border: none; }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { width: 10px; height: 10px;
  image: url($icons/arrow-$shade.svg); }
QDateTimeEdit[calendarPopup="true"]::down-arrow { width: 14px; height: 14px; }
QAbstractSpinBox::up-arrow { image: url($icons/arrow-up-$shade.svg); }
QComboBox::down-arrow:disabled, QDateTimeEdit[calendarPopup="true"]::down-arrow:disabled {
  image: url($icons/arrow-off-$shade.svg); }
QPlainTextEdit, QTextEdit { background: $surface; border: 1px solid $line; border-radius: 4px;
  padding: 3px 4px; selection-background-color: $accent; }
QPlainTextEdit:focus, QTextEdit:focus { border-color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; top: -1px; }
QTabBar::tab { color: $soft; padding: 6px 12px; border: none; background: transparent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $accent_ground; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line;
  selection-background-color: $accent_ground; selection-color: $accent; }
QComboBox QAbstractItemView::item { color: $text; min-height: 24px; padding: 0 6px; }
QComboBox QAbstractItemView::item:selected { background: $accent_ground; color: $accent; }
#window { background: $background; border: 1px solid $line; }
#searchFrame { background: $surface; border: 1px solid $line; border-radius: 6px; }
#searchFrame[focused="true"] { border: 2px solid $accent; }
#searchFrame QLineEdit { border: none; padding: 0; background: transparent; }
#stage { color: $soft; padding: 0; border-radius: 4px; }
#stage:hover { background: $line; }
#stage:checked { background: $accent_ground; color: $accent; font-weight: 600; }
#phrases { background: transparent; border: none; }
#section { background: $surface; border-top: 1px solid $line; }
QListWidget { background: $surface; border: 1px solid $line; border-radius: 6px; padding: 4px;
  outline: none; }
QListWidget::indicator { width: 13px; height: 13px; border: 1px solid $faint; border-radius: 3px;
  background: $surface; }
QListWidget::indicator:checked { background: $accent; border-color: $accent;
  image: url($icons/check-$shade.svg); }
QListWidget::item { padding: 3px 7px; border: 1px solid transparent; border-radius: 4px;
  color: $text; }
QListWidget::item:selected { background: $accent_ground; color: $text; border-color: $chosen; }
#source, #state { color: $soft; border: none; background: transparent; padding: 0;
  text-align: left; }
#source[tone="warn"], #state[tone="warn"] { color: $warn; }
#source[tone="bad"], #state[tone="bad"] { color: $bad; }
#source[tone="bad"] { font-weight: 600; }
#source:hover, #state:hover { color: $text; }
#source:focus, #sectionHead:focus, #buyerName:focus { border: 1px solid $accent;
  border-radius: 4px; }
#sectionHead { color: $soft; font-weight: 600; text-align: left; border: none; padding: 0;
  background: transparent; }
#naming { min-height: 16px; }
#buyerName { padding: 0; color: $faint; font-weight: 600; border: none; text-align: left;
  background: transparent; }
#buyerName[known="true"] { color: $text; }
#card, #choices { background: $surface; border: 1px solid $line; border-radius: 6px; }
#choices { padding: 4px; }
#choices::item { height: 24px; border-radius: 4px; padding: 0 4px; }
#choices::item:selected { background: $accent_ground; color: $accent; }
#page { background: $surface; border-top: 1px solid $line; }
#agendaRow { border: 1px solid transparent; border-bottom-color: $line; }
#agendaRow:focus { border-color: $accent; border-radius: 4px; }
#clash { background: $bad_ground; border-radius: 4px; }
#orderNumber { border: none; padding: 0; background: transparent; }
#orderNumber:focus { border: none; border-bottom: 1px solid $accent; }
#change { background: $background; border: 1px solid $line; border-radius: 4px; }
#footer { border-top: 1px solid $line; }
#form { background: $surface; border: 1px solid $accent; border-radius: 6px; }
#preview { background: $background; border: 1px solid $line; border-radius: 4px;
  padding: 5px 7px; color: $soft; }
#notice { background: $surface; border-top: 1px solid $line; border-left: 3px solid $accent; }
#notice[tone="bad"] { border-left-color: $bad; color: $text; }
#notice[tone="good"] { border-left-color: $good; color: $text; }
#editor { background: $background; }
#editorForm { background: $surface; }
#bulkBar, #findBar { background: $surface; border: 1px solid $line; border-radius: 6px; }
#findBar { border-left: none; border-right: none; border-radius: 0; }
QTableView, QTreeView, QListWidget { background: $surface; border: 1px solid $line;
  border-radius: 6px; gridline-color: $line; outline: none; }
QTableView:focus, QTreeView:focus { border-color: $accent; }
QTableView::item { padding: 0 6px; border: none; border-top: 1px solid transparent;
  border-bottom: 1px solid $line; }
QTreeView::item { padding: 2px 6px 3px 6px; border: none; border-top: 1px solid transparent;
  border-bottom: 1px solid $line; }
QTableView::item:selected, QTreeView::item:selected { background: $accent_ground; color: $text;
  border-top: 1px solid $chosen; border-bottom: 1px solid $chosen; }
QHeaderView { background: $surface; border: none; border-radius: 6px; }
QHeaderView::section { background: $surface; color: $soft; border: none; padding: 6px 6px 6px 9px;
  border-bottom: 1px solid $line; }
QHeaderView::section:first { border-top-left-radius: 5px; }
QHeaderView::section:last { border-top-right-radius: 5px; }
QHeaderView::section:only-one { border-top-left-radius: 5px; border-top-right-radius: 5px; }
QTableCornerButton::section { background: $surface; border: none; }
QSplitter::handle { background: transparent; width: 8px; }
QPushButton[primary="true"]:disabled { background: $background; border-color: $off_line;
  color: $off; }
QPushButton[chipButton="true"] { color: $soft; border-radius: 12px; padding: 3px 12px; }
QPushButton[chipButton="true"]:checked { color: $accent; background: $accent_ground;
  border-color: $accent; }
QPushButton[chipButton="true"]:disabled { color: $off; background: transparent;
  border-color: $off_line; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid $faint; border-radius: 3px;
  background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url($icons/check-$shade.svg); }
QRadioButton { spacing: 8px; padding: 2px 4px; }
QRadioButton::indicator { width: 13px; height: 13px; border: 1px solid $faint; border-radius: 7px;
  background: $surface; }
QRadioButton::indicator:checked { border: 4px solid $accent; width: 7px; height: 7px; }
QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:disabled { border-color: $off_line; }
QCheckBox::indicator:checked:disabled { background: $off; border-color: $off; }
QRadioButton::indicator:disabled, QRadioButton::indicator:checked:disabled {
  border-color: $off; }
QCheckBox:disabled, QRadioButton:disabled { color: $off; }
QProgressBar { background: $off_line; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; outline: 1px solid $accent;
  outline-radius: 3px; }
QScrollArea, #clear { border: none; background: transparent; }
QScrollArea#reading { border: 1px solid transparent; border-radius: 4px; }
QScrollArea#reading:focus { border-color: $accent; }
QScrollBar:vertical { width: 8px; background: transparent; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 24px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar:horizontal { height: 8px; background: transparent; margin: 0; }
QScrollBar::handle:horizontal { background: $line; border-radius: 4px; min-width: 24px; }
QScrollBar::handle:horizontal:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
#lesson { background: $surface; border-bottom: 1px solid $line; }
#chat { background: $surface; border: 1px solid $line; border-radius: 6px; }
#bubble { background: $accent_ground; border-radius: 6px; padding: 6px 10px; }
#buyerBubble { background: $surface; border: 1px solid $line; border-radius: 6px;
  padding: 6px 10px; }
""")
