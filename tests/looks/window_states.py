"""Every state of the window: a name, and what is done to come there."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from assistant.core.refusal import MOVED
from assistant.core.release.status import State, Status, Trust, line
from assistant.ui.case_form import NewCase
from tests.looks.scene import BUYER, Act, Scene, known, said
from tests.screenshots import NOW
from tests.ui.fingers import fill

ORDER = "261122-123456789012345"
SMALL = (400, 728)  # 1366 × 768 without the task bar
NARROW = (380, 728)


def window_states() -> Iterator[tuple[str, Act]]:
    """In an order in which none spoils the next."""
    yield "rest", rest
    yield "summoned", summoned
    for name, words in (("search", "youhui"), ("nothing", "qqqqzz"), ("none", "龘龘龘")):
        yield name, partial(typed, words)
    yield "small", partial(sized, SMALL)
    yield "narrow", partial(sized, NARROW)
    yield "folded", folded
    yield "form", form
    yield "order", order
    yield "terms", terms
    yield "filter", filtered
    yield "calculator", calculator
    yield "draft", draft
    yield "refused", refused
    yield "no-target", no_target
    yield "administrator", administrator
    yield "offline", offline
    yield "problems", problems
    yield "recovery", recovery
    yield "naming", naming
    yield "buyer", buyer
    yield "card", card
    yield "note", note
    yield "locked", locked
    yield "promise", promise
    yield "agenda-empty", agenda
    yield "agenda", agenda_full
    yield "case-form", case_form
    yield "case", case
    yield "opening", opening


def rest(scene: Scene) -> QWidget:
    """Beside the chat, untouched."""
    return scene.program.window


def summoned(scene: Scene) -> QWidget:
    """The caret in the search box, the clock running."""
    scene.program.summoning.summon()
    scene.program.window.activateWindow()
    scene.program.window.buyer.show_clock(said("Summoning", "%1 秒", "4.2"), "good")
    return scene.program.window


def typed(words: str, scene: Scene) -> QWidget:
    """While something is searched for."""
    scene.program.summoning.summon()
    fill(scene.program.window.search, words)
    return scene.program.window


def opening(scene: Scene) -> QWidget:
    """Before the first library is there."""
    window = scene.program.window
    window.phrases.show_rows([])
    scene.program.phrases.show_loading()
    return window


def sized(size: tuple[int, int], scene: Scene) -> QWidget:
    """On a small screen, with an order."""
    order(scene)
    scene.program.window.resize(*size)
    return scene.program.window


def folded(scene: Scene) -> QWidget:
    """Sections folded to their headings."""
    window, finder = scene.program.window, scene.program.situation.finder
    scene.program.phrases.show_library(finder.library, finder.index)
    for section in (window.promotions, window.checklist):
        section.set_folded(folded=True)
    return window


def form(scene: Scene) -> QWidget:
    """The blanks of a phrase are asked for."""
    window = scene.program.window
    fill(window.search, "yfh")
    row = window.phrases.selected()
    if row:
        window.phrase_chosen.emit(row.key)
    return window


def order(scene: Scene) -> QWidget:
    """An order half checked."""
    window = scene.program.window
    window.checklist.order_named.emit(ORDER)
    for item in ("spec", "gifts"):
        window.checklist.item_ticked.emit(item, True)
    return window


def terms(scene: Scene) -> QWidget:
    """The terms of a promotion in view."""
    window = scene.program.window
    window.promotions.take_focus()
    window.promotions._step(-1, 1)  # noqa: SLF001 - as the arrow would
    return window


def filtered(scene: Scene) -> QWidget:
    """Promotions filtered."""
    scene.program.window.promotions.take_focus()
    return scene.program.window


def calculator(scene: Scene) -> QWidget:
    """What a basket costs."""
    scene.program.window.promotions.calculate()
    return scene.program.window


def draft(scene: Scene) -> QWidget:
    """Two phrases put together."""
    window = scene.program.window
    window.promotions._sum.setChecked(False)  # noqa: SLF001 - as a click would
    for words in ("hy", "zd"):
        fill(window.search, words)
        row = window.phrases.selected()
        if row:
            window.phrase_drafted.emit(row.key)
    return window


def refused(scene: Scene) -> QWidget:
    """A paste was refused."""
    scene.program.phrases.tell(MOVED, "bad")
    return scene.program.window


def no_target(scene: Scene) -> QWidget:
    """No chat is in front."""
    scene.program.window.header.show_target(
        said("Summoning", "没有聊天窗口"), said("Summoning", "无目标"), "bad"
    )
    return scene.program.window


def administrator(scene: Scene) -> QWidget:
    """The chat swallows our keys."""
    title = "千牛接待中心 - 一个很长很长的窗口标题，放不下的部分要省略"
    scene.program.window.header.show_target(title, said("Summoning", "需管理员"), "warn")
    return scene.program.window


def offline(scene: Scene) -> QWidget:
    """The team's source does not answer."""
    status = Status("小鱼团队", 12, NOW, State.OFFLINE, Trust.SIGNED)
    words = line(status, NOW).text(scene.program.settings.language)
    scene.program.window.footer.show_source(words, words, status.tone)
    return scene.program.window


def problems(scene: Scene) -> QWidget:
    """Entries of a book were left out."""
    scene.program.window.footer.show_source("", "", "soft")
    scene.program.window.footer.show_problems(3, "shop.yaml:12:3: …")
    return scene.program.window


def recovery(scene: Scene) -> QWidget:
    """The code has not been copied yet."""
    scene.program.window.footer.show_problems(0, "")
    scene.program.window.recovery.show()
    return scene.program.window


def naming(scene: Scene) -> QWidget:
    """A buyer's name is typed."""
    window = scene.program.window
    known(scene)
    window.buyer.start_naming()
    window.buyer.name_typed.emit("小鱼")
    return window


def buyer(scene: Scene) -> QWidget:
    """A buyer whom we know."""
    window = scene.program.window
    window.buyer._naming.given_up.emit()  # noqa: SLF001 - as Esc would
    window.buyer._naming.hide()  # noqa: SLF001 - as Esc would
    known(scene)
    return window


def card(scene: Scene) -> QWidget:
    """Everything about them."""
    scene.program.window.buyer.toggle_card()
    return scene.program.window


def note(scene: Scene) -> QWidget:
    """A note is written."""
    scene.program.window.buyer.start_note()
    return scene.program.window


def locked(scene: Scene) -> QWidget:
    """Nobody has touched the window for a while."""
    scene.program.window.buyer.note_kept()
    scene.program.window.buyer.show_locked(locked=True)
    return scene.program.window


def promise(scene: Scene) -> QWidget:
    """A promise is taken down."""
    window = scene.program.window
    window.promise_wanted.emit()
    window.promise.ask(BUYER.name, f"答应 {BUYER.name}", "明天寄一双丝袜")
    return window


def agenda(scene: Scene) -> QWidget:
    """Nothing to be followed up."""
    scene.program.window.follow_wanted.emit()
    return scene.program.window


def agenda_full(scene: Scene) -> QWidget:
    """A promise and a case are open."""
    window = scene.program.window
    known(scene)
    window.promise_wanted.emit()
    window.promise.promise_written.emit("今天 18:00 前寄一双丝袜")
    window.follow_wanted.emit()
    window.follow.agenda.case_wanted.emit()
    problem = "裙子开线，要求补偿，给了两次方案都不满意，说要给差评"
    new = NewCase("quality", problem, ORDER, "碎花连衣裙", "中通")
    window.follow.form.case_written.emit(new)
    window.follow_wanted.emit()
    return window


def case_form(scene: Scene) -> QWidget:
    """A case is opened."""
    window = scene.program.window
    window.follow_wanted.emit()
    window.follow.agenda.case_wanted.emit()
    return window


def case(scene: Scene) -> QWidget:
    """A case, some way through its steps."""
    window = scene.program.window
    if not scene.program.following.ledger.cases():
        agenda_full(scene)
    [one, *_] = scene.program.following.ledger.cases()
    window.follow.case.step_chosen.emit(one.matter.id, 3)
    window.follow.case.solution_offered.emit(one.matter.id, "补偿 10 元，衣服不用退")
    window.follow.agenda.opened.emit(one.matter.id)
    return window
