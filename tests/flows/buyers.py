"""Sentences about buyers: whose chat it is, what the strip shows, what is kept."""

from PySide6.QtWidgets import QPushButton

from assistant.core.buyer import BuyerName
from assistant.store.buyers import BuyerStore
from assistant.ui.buyer_name_box import BuyerNameBox
from assistant.ui.chip_row import ChipRow
from assistant.ui.note_box import NoteBox
from assistant.ui.note_line import NoteLine
from tests.flows.checks import same
from tests.flows.happenings import span
from tests.flows.sentences import says
from tests.flows.world import World


def store(world: World) -> BuyerStore:
    return world.buyers


@says(r"chat with (\S+) on Taobao in front")
def chat_with(world: World, name: str) -> None:
    world.do(lambda: world.desktop.show_taobao(name))
    world.do(world.program.buyers.glance)


@says(r"([\d.]+) (s|min|h|days) ago (\S+) was noted: (.+)")
def was_noted(world: World, number: str, unit: str, name: str, text: str) -> None:
    then = world.desktop.clock.now() - span(number, unit)
    store(world).add_note(BuyerName.parse(name), text, then)


@says(r"(\S+) is tagged (\S+)")
def is_tagged(world: World, name: str, tags: str) -> None:
    buyer = store(world).find(BuyerName.parse(name))
    assert buyer, f"{name} is not known"
    store(world).set_tags(buyer.id, tuple(tags.split("、")))


@says(r"the strip shows the buyer (.+)")
def strip_shows(world: World, name: str) -> None:
    [shown] = world.program.window.buyer.findChildren(QPushButton, "buyerName")
    same(shown.text(), name)


@says(r"the strip says: (.+)")
def strip_says(world: World, text: str) -> None:
    [line] = world.program.window.buyer.findChildren(NoteLine)
    same(line.accessibleName(), text)


@says(r"the tags are: (.+)")
def tags_are(world: World, tags: str) -> None:
    [chips] = world.program.window.buyer.findChildren(ChipRow)
    same(chips.accessibleName() or "nothing", tags)


@says("the note is empty")
def note_is_empty(world: World) -> None:
    note_stands(world, "")


@says(r"in the note stands: (.+)")
def note_stands(world: World, text: str) -> None:
    [box] = world.program.window.buyer.findChildren(NoteBox)
    assert box.isVisible(), "no note is being written"
    same(box.text(), text)


@says("no note is being written")
def no_note(world: World) -> None:
    assert not world.program.window.buyer.is_writing


@says(r"write (.+)")
def write(world: World, text: str) -> None:
    [box] = world.program.window.buyer.findChildren(NoteBox)
    world.do(lambda: box.setText(text))
    world.do(lambda: box.textEdited.emit(text))


@says(r"name the buyer (.+)")
def name_buyer(world: World, text: str) -> None:
    [box] = world.program.window.buyer.findChildren(BuyerNameBox)
    world.do(lambda: box.setText(text))


@says(r"of (\S+) is noted: (.+)")
def is_noted(world: World, name: str, notes: str) -> None:
    buyer = store(world).find(BuyerName.parse(name))
    same([note.text for note in buyer.notes] if buyer else [], notes.split("、"))


@says(r"of (\S+) nothing is noted")
def nothing_noted(world: World, name: str) -> None:
    buyer = store(world).find(BuyerName.parse(name))
    assert not (buyer and buyer.notes)


@says("the disk is full")
def disk_is_full(world: World) -> None:
    world.fill_disk()


@says("the disk takes nothing more")
def disk_takes_nothing(world: World) -> None:
    world.stop_writes()


@says("the disk has room again")
def disk_has_room(world: World) -> None:
    world.free_disk()
