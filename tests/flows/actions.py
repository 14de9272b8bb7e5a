"""Sentences about what a person does with the keyboard and with our window."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton

from tests.flows.sentences import says
from tests.flows.world import World


@says(r"press (\S+)")
def press(world: World, keys: str) -> None:
    world.press(keys)


@says(r"press (\S+) and hold it for ([\d.]+) s")
def press_long(world: World, keys: str, seconds: str) -> None:
    world.press(keys, float(seconds))


@says(r"press (\S+) twice at once")
def press_twice(world: World, keys: str) -> None:
    world.press_twice(keys)


@says(r"type (.+)")
def type_(world: World, text: str) -> None:
    world.type(text)


@says(r"compose (.+)")
def compose(world: World, text: str) -> None:
    world.compose(text)


@says(r"commit (.+)")
def commit(world: World, text: str) -> None:
    world.commit(text)


@says(r"choose (\S+)")
def choose(world: World, text: str) -> None:
    box = world.app.focusWidget()
    assert isinstance(box, QComboBox), "the caret is not in a blank with choices"
    box.setCurrentText(text)


@says(r"click the button (.+)")
def click_button(world: World, name: str) -> None:
    buttons = world.program.window.findChildren(QPushButton)
    [button] = [b for b in buttons if name in (b.text(), b.accessibleName()) and b.isVisible()]
    world.click(button)


@says(r"click the phrase (.+)")
def click_phrase(world: World, title: str) -> None:
    phrases = world.program.window.phrases
    rows = range(phrases.rows.rowCount())
    titles = [row.title for number in rows if (row := phrases.rows.row(number))]
    index = phrases.rows.index(titles.index(title))
    world.click(phrases.viewport(), phrases.visualRect(index).center())


@says("click the order number")
def click_order_number(world: World) -> None:
    [field] = world.program.window.checklist.findChildren(QLineEdit)
    world.click(field)


@says("click the search box")
def click_search(world: World) -> None:
    [field] = world.program.window.search.findChildren(QLineEdit)
    world.click(field)


@says(r"order number (\S+)")
def order_number(world: World, number: str) -> None:
    [field] = world.program.window.checklist.findChildren(QLineEdit)
    field.setText(number)
    field.editingFinished.emit()


@says("the order number is cleared")
def order_number_cleared(world: World) -> None:
    order_number(world, "")


@says(r"tick in the calculator (.+)")
def tick_calculator(world: World, name: str) -> None:
    boxes = world.program.window.promotions.calculator.findChildren(QCheckBox)
    [box] = [box for box in boxes if box.text() == name]
    world.click(box, QPoint(8, box.height() // 2))


@says(r"tick (.+)")
def tick(world: World, item: str) -> None:
    boxes = world.program.window.checklist.findChildren(QCheckBox)
    [box] = [box for box in boxes if box.text() == item]
    world.click(box, QPoint(8, box.height() // 2))


@says("the program is started again")
def start_again(world: World) -> None:
    world.start_again()


@says("close the window")
def close(world: World) -> None:
    world.do(world.program.window.close)
