"""Sentences about orders that are checked, promises that are kept, cases that are followed up."""

from operator import itemgetter
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton

from assistant.app.matter_words import history
from assistant.core.case import Case
from assistant.core.promise import Promise
from assistant.ui.agenda_row import AgendaRow
from tests.flows.checks import listed, same
from tests.flows.sentences import says
from tests.flows.world import World

PASSPHRASE = "鱼与熊掌不可兼得"  # noqa: S105 - of a test


@says(r"the order is (\S+) of (\S+)")
def order_is(world: World, number: str, buyer: str) -> None:
    view = world.program.window.checklist.view
    same((view.number, view.buyer), (number, buyer))


@says("there is no order")
def no_order(world: World) -> None:
    same(world.program.window.checklist.view.number, "")


@says(r"the pane says: (.+)")
def pane_says(world: World, text: str) -> None:
    same(world.program.window.checklist.view.clash, text)


@says("the pane says nothing")
def pane_says_nothing(world: World) -> None:
    same(world.program.window.checklist.view.clash, "")


@says(r"the checklist says: (.+)")
def checklist_says(world: World, text: str) -> None:
    same(world.program.window.checklist.status.text(), text)


@says(r"beside (\S+) stands: (.+)")
def hint_is(world: World, item: str, hint: str) -> None:
    [found] = [one for one in world.program.window.checklist.view.items if one.text == item]
    same(found.hint, hint)


@says(r"the address was: (.+)")
def address_was(world: World, text: str) -> None:
    same(world.program.window.checklist.view.former, text)


@says(r"the address is now: (.+)")
def address_now(world: World, text: str) -> None:
    same(world.program.window.checklist.view.now, text)


@says("no address has changed")
def no_change(world: World) -> None:
    same(world.program.window.checklist.view.former, "")


@says("every item is ticked by keyboard")
def tick_all(world: World) -> None:
    for _ in world.program.window.checklist.view.items:
        world.press("Space")


@says(r"the footer says: (.+)")
def footer_says(world: World, text: str) -> None:
    buttons = world.program.window.footer.findChildren(QPushButton, "source")
    shown = [button.text() for button in buttons if not button.isHidden()]
    same("、".join(shown) or "nothing", text)


@says(r"beside the buyer stands: (.+)")
def beside_buyer(world: World, chips: str) -> None:
    labels = world.program.window.buyer.findChildren(QLabel)
    shown = [one.text() for one in labels if one.property("chip") and one.isVisible()]
    same([chip for chip in shown if chip in listed(chips)] or shown, listed(chips))


@says(r"the promise line says: (.+)")
def promise_line(world: World, text: str) -> None:
    bar = world.program.window.promise
    [line] = bar.findChildren(QLineEdit)
    words = [bar.head, line.text(), bar.reading]
    same(" | ".join(words) if bar.isVisible() else "nothing", text)


@says(r"the agenda lists: (.+)")
def agenda_lists(world: World, text: str) -> None:
    same(_listed(world, ended=False), listed(text))


@says(r"the agenda has ended: (.+)")
def agenda_ended(world: World, text: str) -> None:
    same(_listed(world, ended=True), listed(text))


def _listed(world: World, *, ended: bool) -> list[str]:
    rows = world.program.window.follow.agenda.findChildren(AgendaRow)
    shown = ((row.y(), row.line) for row in rows if row.line.ended is ended)
    return [f"{line.who} {line.text}（{line.due}）" for _, line in sorted(shown, key=itemgetter(0))]


@says(r"the undo line says: (.+)")
def undo_line(world: World, text: str) -> None:
    same(world.program.window.undo.said or "nothing", text)


@says(r"what happened to (.+?): (.+)")
def what_happened(world: World, promise: str, text: str) -> None:
    ledger = world.program.following.ledger
    [found] = [one for one in (*ledger.agenda.promises, *ledger.ended()) if _text(one) == promise]
    told = [line.split()[2] for line in history(found.matter, ledger.hours)]
    same(told[::-1], listed(text))


def _text(what: Case | Promise) -> str:
    return what.text if isinstance(what, Promise) else what.problem


@says(r"the agenda's head is: (.+)")
def agenda_head(world: World, text: str) -> None:
    same(world.program.window.follow.agenda.head, text)


@says(r"put (.+) under (.+)")
def put(world: World, text: str, name: str) -> None:
    line = _line(world, name)
    if not world.own_in_front:
        world.click(line)
    line.setText(text)
    line.setFocus()
    world.press("Enter")


@says(r"under (\S+) stands: (.+)")
def stands_under(world: World, name: str, text: str) -> None:
    same(_line(world, name).text() or "nothing", text)


def _line(world: World, name: str) -> QLineEdit:
    lines = world.program.window.findChildren(QLineEdit)
    [line] = [one for one in lines if one.accessibleName() == name and one.isVisible()]
    return line


@says(r"the case is: step (\d), (.+)")
def case_is(world: World, step: str, due: str) -> None:
    view = world.program.window.follow.case.view
    same((str(view.step), view.due), (step, due))


@says(r"the step pressed is (\d), the category (\S+)")
def step_pressed(world: World, step: str, category: str) -> None:
    page = world.program.window.follow.case
    [pressed] = [one.text() for one in page.findChildren(QToolButton) if one.isChecked()]
    [shown] = [one.currentText() for one in page.findChildren(QComboBox)]
    same((pressed, shown), (step, category))


@says(r"choose the category (\S+)")
def choose_category(world: World, category: str) -> None:
    [box] = world.program.window.follow.case.findChildren(QComboBox)
    box.setCurrentText(category)
    world.do(lambda: box.activated.emit(box.currentIndex()))


@says(r"choose step (\d)")
def choose_step(world: World, number: str) -> None:
    steps = world.program.window.follow.case.findChildren(QToolButton)
    world.click(steps[int(number) - 1])


@says(r"the case of (\S+) has feedback on (\d) days")
def feedback_days(world: World, buyer: str, days: str) -> None:
    ledger = world.program.following.ledger
    [case] = [one for one in ledger.cases() if one.matter.buyer.name == buyer]
    same(len(_days(case, world)), int(days))


def _days(case: Case, world: World) -> set[str]:
    hours = world.program.following.ledger.hours
    told = [entry for entry in case.matter.entries if entry.what.value in ("feedback", "offered")]
    return {str(hours.day(entry.at)) for entry in told}


@says(r"everything is handed over to (\S+)")
def hand_over(world: World, taker: str) -> None:
    dialog = world.program.following.handover.open()
    fields = dialog.findChildren(QLineEdit)
    fields[0].setText(taker)
    fields[1].setText(PASSPHRASE)
    dialog.give(str(_file(world)))
    same(_file(world).exists(), True)
    dialog.close()


@says(r"the file is taken( again)?")
def taken(world: World, _again: str) -> None:
    dialog = world.program.following.handover.open()
    dialog.findChildren(QLineEdit)[1].setText(PASSPHRASE)
    dialog.take(str(_file(world)))
    world.said = dialog.said
    dialog.close()


@says(r"the dialog said: (.+)")
def dialog_said(world: World, text: str) -> None:
    same(world.said, text)


@says(r"(\S+) sits at another computer")
def another_computer(world: World, agent: str) -> None:
    own = world.folder if agent == "小美" else world.folder / agent
    world.change_places(agent, own)


def _file(world: World) -> Path:
    return world.folder / "交接.handover"


@says(r"the chat with (\S+) on Taobao holds: (.+)")
def taobao_holds(world: World, buyer: str, text: str) -> None:
    same(world.desktop.chats[f"{buyer} - 千牛接待中心"].text, text)


@says(r"the chat with (\S+) on Taobao is empty")
def taobao_is_empty(world: World, buyer: str) -> None:
    same(world.desktop.chats[f"{buyer} - 千牛接待中心"].text, "")


@says(r"nothing was sent to (\S+) on Taobao")
def taobao_sent_nothing(world: World, buyer: str) -> None:
    same(world.desktop.chats[f"{buyer} - 千牛接待中心"].sent, [])


@says(r"the chat with (\S+) on Taobao is in front")
def taobao_in_front(world: World, buyer: str) -> None:
    front = world.desktop.windows.front
    same(front and front.title, f"{buyer} - 千牛接待中心")
