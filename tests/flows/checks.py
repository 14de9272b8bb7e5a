"""Sentences about what must be so: in the chat, on the clipboard, on the screen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QToolButton

from tests.flows.sentences import says
from tests.flows.world import World


def same(found: object, wanted: object) -> None:
    """Fail unless both are the same; a wanted text may end with … and go on."""
    if isinstance(found, str) and isinstance(wanted, str) and wanted.endswith("…"):
        assert found.startswith(wanted[:-1]), f"found: {found}"
    else:
        assert found == wanted, f"found: {found}"


def listed(words: str) -> list[str]:
    return [] if words == "nothing" else words.split("、")


@says(r"chat holds: (.+)")
def chat_holds(world: World, text: str) -> None:
    same(world.front_chat().text, text)


@says(r"pictures in the chat: (\d+)")
def pictures_in_chat(world: World, count: str) -> None:
    same(str(len(world.front_chat().pictures)), count)


@says("chat is empty")
def chat_is_empty(world: World) -> None:
    same(world.front_chat().text, "")


@says(r"clipboard holds: (.+)")
def clipboard_holds(world: World, text: str) -> None:
    same(world.desktop.clipboard_text(), text)


@says(r"(\S+) holds: (.+)")
def other_chat_holds(world: World, title: str, text: str) -> None:
    same(world.desktop.chats[title].text, text)


@says(r"(\S+) is empty")
def other_chat_is_empty(world: World, title: str) -> None:
    same([box.text for box in world.desktop.chats[title].boxes], ["", ""])


@says(r"(\S+) has sent: (.+)")
def has_sent(world: World, title: str, text: str) -> None:
    sent = world.desktop.chats[title].sent
    same(sent[-1] if sent else "", text)


@says(r"(\S+) has sent nothing")
def has_sent_nothing(world: World, title: str) -> None:
    same(world.desktop.chats[title].sent, [])


@says(r"front is (\S+)")
def front_is(world: World, title: str) -> None:
    front = world.desktop.windows.front
    same("us" if world.own_in_front else front and front.title, title)


@says("we were never in front")
def never_in_front(world: World) -> None:
    assert world.own not in world.desktop.watched.seen


@says(r"notice: (.+)")
def notice(world: World, text: str) -> None:
    shown = world.program.window.notice
    same("" if shown.isHidden() else shown.text(), text)


@says("no notice")
def no_notice(world: World) -> None:
    notice(world, "")


@says(r"target is (.+), (\S+)")
def target(world: World, title: str, badge: str) -> None:
    texts = [label.text() for label in world.program.window.header.findChildren(QLabel)]
    assert title in texts, f"found: {texts}"
    assert f"● {badge}" in texts, f"found: {texts}"


@says(r"the list begins: (.+)")
def list_begins(world: World, titles: str) -> None:
    wanted = listed(titles)
    same(_titles(world)[: len(wanted)], wanted)


@says(r"the list is: (.+)")
def list_is(world: World, titles: str) -> None:
    same(_titles(world), listed(titles))


@says(r"selected: (.+)")
def selected(world: World, title: str) -> None:
    row = world.program.window.phrases.selected()
    same(row.title if row else "nothing", title)


@says(r"struck out: (.+)")
def struck(world: World, titles: str) -> None:
    model = world.program.window.phrases.rows
    rows = [model.row(number) for number in range(model.rowCount())]
    same(sorted(row.title for row in rows if row and row.struck), sorted(listed(titles)))


@says(r"the list shows: (.+)")
def list_shows(world: World, text: str) -> None:
    row = world.program.window.phrases.selected()
    same(row.preview.text.replace("\u2009", " ") if row else "", text)


@says(r"the badge is: (.+)")
def badge(world: World, text: str) -> None:
    row = world.program.window.phrases.selected()
    same((row.badge if row else "") or "nothing", text)


@says(r"query: (.+)")
def query(world: World, text: str) -> None:
    same(world.program.window.search.query or "nothing", text)


@says(r"stage: (.+)")
def stage(world: World, label: str) -> None:
    tabs = world.program.window.stages.findChildren(QToolButton)
    same([tab.text() for tab in tabs if tab.isChecked()], [label])


@says(r"the form asks for: (.+)")
def form_asks(world: World, names: str) -> None:
    form = world.program.window.form
    same(list(form.values()) if form.isVisible() else [], listed(names))


@says(r"drafted: (.+)")
def draft_holds(world: World, text: str) -> None:
    draft = world.program.window.draft
    same((draft.text if not draft.isHidden() else "") or "nothing", text)


@says("no form")
def no_form(world: World) -> None:
    assert not world.program.window.form.isVisible()


@says(r"the form shows: (.+)")
def form_shows(world: World, text: str) -> None:
    label = world.program.window.form.findChild(QLabel, "preview")
    same(label.text() if label else "", text)


@says("the window is hidden")
def hidden(world: World) -> None:
    assert not world.program.window.isVisible()


@says("the window is shown")
def shown(world: World) -> None:
    assert world.program.window.isVisible()


@says(r"promotions: (.+)")
def promotions(world: World, names: str) -> None:
    lines = world.program.window.promotions.body.findChildren(QLabel)
    texts = [line.text() for line in lines]
    wanted: Sequence[str] = listed(names)
    same([name for name in texts if name in wanted] if wanted else texts, wanted)


@says(r"the calculator says: (.+)")
def calculator_says(world: World, texts: str) -> None:
    labels = world.program.window.promotions.calculator.findChildren(QLabel)
    found = [one.text() for one in labels if one.text().startswith(("到手", "省"))]
    same(found[:2], listed(texts))


@says(r"timers: (.+)")
def timers(world: World, lines: str) -> None:
    strip = world.program.window.timers
    buttons = strip.findChildren(QPushButton) if strip.isVisible() else []
    names = [one.accessibleName() for one in buttons if one.text() == "贴"]
    same([" ".join(name.split()[1:]) for name in names], listed(lines))


@says(r"the first timer says: (.+)")
def first_timer(world: World, text: str) -> None:
    labels = world.program.window.timers.findChildren(QLabel)
    assert text in [one.text() for one in labels], f"found: {[one.text() for one in labels]}"


@says(r"ticked: (.+)")
def ticked(world: World, items: str) -> None:
    boxes = world.program.window.checklist.findChildren(QCheckBox)
    same([box.text() for box in boxes if box.isChecked()], listed(items))


@says("nothing can be ticked")
def none_can_be_ticked(world: World) -> None:
    boxes = world.program.window.checklist.findChildren(QCheckBox)
    assert boxes
    assert not any(box.isEnabled() for box in boxes)


@says("the program ends")
def ends(world: World) -> None:
    assert world.quit_asked


@says("the caret is in the search box")
def caret_in_search(world: World) -> None:
    field = world.app.focusWidget()
    assert isinstance(field, QLineEdit), f"found: {field}"
    assert field.parent() is world.program.window.search


def _titles(world: World) -> list[str]:
    model = world.program.window.phrases.rows
    return [row.title for number in range(model.rowCount()) if (row := model.row(number))]
