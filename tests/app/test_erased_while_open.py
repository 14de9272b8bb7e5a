"""A buyer erased by command while the window is open does not come back from its memory."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from assistant.app.safekeeping import Safekeeping
from assistant.core.buyer import BuyerName
from assistant.core.calculator.calculation import Basket
from assistant.core.calculator.sums import Sums
from assistant.core.turns import Said
from assistant.store.erasing import Eraser
from assistant.store.home import Home
from assistant.store.opening import open_store
from tests.flows.world import World

BOOKS = Path(__file__).resolve().parents[1] / "flows" / "books"
NAME = BuyerName("taobao", "孟婆汤")
OTHERS = Sums(Basket(Decimal(99)), frozenset())
ORDER = "订单编号：261122-111111111111111 收货人：孟婆汤 电话：13800000000 地址：杭州市文一西路1号"


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    """Their order is half checked, and a gift promised."""
    world = World(qapp, tmp_path, BOOKS)
    world.desktop.show_taobao(NAME.name)
    world.desktop.somebody_copies(ORDER)
    world.press("Ctrl+Alt+O")
    world.press("Space")
    world.press("Ctrl+P")
    world.commit("送丝袜一双")
    world.press("Enter")
    yield world
    world.close()


def test_nothing_of_them_is_shown_or_written_again(world: World) -> None:
    program = world.program
    [promise] = program.following.ledger.agenda.promises
    known = world.buyers.find(NAME)
    assert known
    world.buyers.erase(known.id)
    program.following.forget(NAME)
    program.buyers.refresh()
    assert program.following.orders.check is None
    assert program.situation.filed(program.situation.target) == (str(NAME), "")
    assert not program.following.ledger.agenda.promises
    program.following.promises.keep(promise.matter.id)
    program.window.timers.timer_chosen.emit((str(NAME), "gifts/gift-approved"))
    program.window.checklist.item_ticked.emit("spec", True)
    assert world.buyers.find(NAME) is None


def test_an_order_bound_before_their_platform_was_known_does_not_bring_them_back(
    world: World,
) -> None:
    orders = world.program.following.orders
    assert orders.check
    orders.check = replace(orders.check, buyer=BuyerName("", NAME.name))
    known = world.buyers.find(NAME)
    assert known
    world.buyers.erase(known.id)
    world.program.following.forget(NAME)
    world.program.window.checklist.item_ticked.emit("spec", True)
    assert orders.check is None
    assert world.buyers.find(NAME) is None


@pytest.mark.parametrize("known", [NAME, BuyerName("", NAME.name)])
def test_what_was_said_and_reckoned_is_forgotten_under_either_name(
    world: World, known: BuyerName
) -> None:
    """It may have been before their platform was known."""
    situation = world.program.situation
    situation.sums = {str(known): Sums(Basket(Decimal(300)), frozenset()), "jd/孟婆汤": OTHERS}
    situation.recall(str(known), [Said("pre/hello", 0, situation.now)])
    world.program.following.forget(NAME)
    assert situation.sums == {"jd/孟婆汤": OTHERS}
    assert situation.turns.spoken(str(known)) is None


def test_what_was_typed_into_the_calculator_is_not_reckoned_with_again(world: World) -> None:
    panel, situation = world.program.window.promotions.calculator, world.program.situation
    panel.take_focus()
    amount = world.app.focusWidget()
    assert isinstance(amount, QLineEdit)
    amount.setText("280")
    amount.textEdited.emit("280")
    [first, *_] = panel.findChildren(QCheckBox)
    first.click()
    [sum_] = situation.sums.values()
    world.program.following.forget(NAME)
    assert amount.text() == ""
    world.program.tick()
    assert situation.sums == {}
    amount.setText("280")
    amount.textEdited.emit("280")
    assert situation.sums[str(NAME)].chosen != sum_.chosen


def test_who_was_named_by_hand_is_nobody_s_chat_any_more(world: World) -> None:
    situation = world.program.situation
    world.do(lambda: world.desktop.show("某个窗口"))
    world.program.window.buyer.buyer_named.emit(str(NAME))
    assert situation.buyer_name(situation.target) == NAME
    world.program.following.forget(NAME)
    assert situation.buyer_name(situation.target) is None


def test_what_was_half_filled_in_for_them_is_not_brought_back(world: World) -> None:
    window = world.program.window
    window.phrase_chosen.emit("shop/size")
    world.type("165")
    window.phrase_chosen.emit("shop/ship")
    assert window.form.values() == {"快递": "中通"}
    world.program.following.forget(NAME)
    window.phrase_chosen.emit("shop/size")
    assert window.form.values() == {"身高": "", "尺码": "S"}


def test_a_case_begun_of_them_is_given_up(world: World) -> None:
    form, cases = world.program.window.follow.form, world.program.following.cases
    cases.ask()
    world.commit("裙子开线")
    world.program.following.forget(NAME)
    assert not form.isVisible()
    cases.ask()
    assert form.begun.problem == ""
    world.commit("裙子开线")
    world.do(lambda: world.desktop.show_taobao("大海"))
    cases.ask()
    world.program.following.forget(NAME)
    world.do(lambda: world.desktop.show_taobao(NAME.name))
    cases.ask()
    assert form.begun.problem == ""


def test_questions_that_named_them_are_not_carried_to_another_computer(world: World) -> None:
    phrases, home = world.program.phrases, Home.at(world.folder)
    key = world.program.situation.finder.library.phrases[0].key
    phrases.used(key, "孟婆汤还没付款吗")
    assert len(phrases.habits.lessons) == 1
    store = open_store(home, None, alone=False)
    safe = Safekeeping(world.program, home, store)
    Eraser(store.database, home.database, store.backups).erase(NAME)
    safe.forget(NAME)
    safe.close()
    store.database.close()
    world.program.tick()  # a second later
    assert phrases.habits.lessons == {}
