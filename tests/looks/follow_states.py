"""Orders mixed up or changed, what is promised, handed over and counted: in every look."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtWidgets import QPushButton, QWidget

from assistant.core.buyer import BuyerName
from assistant.core.matter import MatterKind, What
from assistant.core.timer import Timer
from tests.looks.scene import BUYER, Act, Scene, said
from tests.looks.window_states import ORDER
from tests.screenshots import NOW

COPIED = (
    f"订单编号：{ORDER} 收货人：王小明 13800005678 浙江省杭州市余杭区文一西路969号\n"
    "碎花连衣裙 红色 M码 x1"
)
MOVED_TO = "收货人：李小红 电话 13911112222 浙江省杭州市西湖区文三路 18 号 3 幢 502 室"
OTHER = "订单编号：261122-999999999999999 收货人：赵六 13700001111 广东省深圳市南山区"
CASES = (
    ("阿珍", "quality", "裙子洗了一次就起球，要求退一半", "碎花连衣裙", "中通"),
    ("李四", "carrier", "快递三天没有动", "风衣", "圆通"),
    ("小林", "size", "大了一码", "碎花连衣裙", "顺丰"),
    ("可可", "quality", "拉链坏了", "风衣", "中通"),
)


def follow_states() -> Iterator[tuple[str, Act]]:
    """A name, and what is done to come there; each goes on from the one before."""
    yield "timers", timers
    yield "timers-open", timers_open
    yield "order-address", address
    yield "order-clash", clash
    yield "order-guess", guess
    yield "undo", undo
    yield "agenda-ended", ended
    yield "handover", handover
    yield "handover-refused", handover_refused
    yield "handover-nothing", handover_nothing
    yield "report", report


def timers(scene: Scene) -> QWidget:
    """Two follow-ups, one of them due in the chat in front."""
    replies = scene.program._replies  # noqa: SLF001 - as sending two phrases would
    for whom, title, minutes in (
        (BUYER.name, "小礼品申请下来了", 0),
        ("暖暖的太阳花花", "满减催单：今天最后一天", 12),
    ):
        due = NOW + timedelta(minutes=minutes)
        replies.timers.put(Timer("general/gift", title, f"taobao/{whom}", whom, due))
    replies.follow_ups.reload()
    return scene.program.window


def timers_open(scene: Scene) -> QWidget:
    """Both in view."""
    window = timers(scene)
    [more] = [
        one for one in scene.program.window.timers.findChildren(QPushButton) if one.isCheckable()
    ]
    more.setChecked(True)
    return window


def address(scene: Scene) -> QWidget:
    """The buyer has moved."""
    orders = scene.program.following.orders
    for text in (COPIED, MOVED_TO):
        orders._read(text)  # noqa: SLF001 - as copying it would
    return scene.program.window


def clash(scene: Scene) -> QWidget:
    """Another order was copied while this one is half checked."""
    orders = scene.program.following.orders
    for text in (COPIED, OTHER):
        orders._read(text)  # noqa: SLF001 - as copying it would
    return scene.program.window


def guess(scene: Scene) -> QWidget:
    """A number that may be an order's, and a buyer to whom something is promised."""
    scene.program.following.ledger.open(MatterKind.PROMISE, BUYER, ("gift", "送丝袜一双", None))
    scene.program.following.orders._read("亲，这个 123456789012 帮我看一下")  # noqa: SLF001
    return scene.program.window


def undo(scene: Scene) -> QWidget:
    """A promise was marked as kept."""
    ledger = scene.program.following.ledger
    made = ledger.open(MatterKind.PROMISE, BUYER, ("gift", "送丝袜一双，下次来再减五元", None))
    assert made is not None
    scene.program.following.promises.keep(made.id)
    return scene.program.window


def ended(scene: Scene) -> QWidget:
    """Four cases and a promise are open, others have ended and are in view."""
    ledger = scene.program.following.ledger
    for who, kind, text, product, carrier in CASES:
        about = ("", product, carrier)
        ledger.open(MatterKind.CASE, BuyerName("taobao", who), (kind, text, None), about)
    ledger.add(ledger.agenda.cases[-1].matter.id, What.CLOSED)
    ledger.open(MatterKind.PROMISE, BuyerName("taobao", "暖暖"), ("carrier", "明天发顺丰", None))
    scene.program.window.follow_wanted.emit()
    [link] = scene.program.window.follow.agenda.findChildren(QPushButton, "link")
    link.setChecked(True)
    return scene.program.window


def handover(scene: Scene) -> QWidget:
    """All that is open, to be handed over."""
    return scene.program.following.handover.open()


def handover_refused(scene: Scene) -> QWidget:
    """A passphrase that is too short."""
    dialog = scene.program.following.handover.open()
    told = scene.told(
        "密码太短\n密码至少 8 个字，当面或打电话告诉同事，不要和文件放在一起。",
        "The password is too short\n"
        "At least 8 characters; tell your colleague in person, not beside the file.",
    )
    dialog.tell(told, "bad")
    return dialog


def handover_nothing(scene: Scene) -> QWidget:
    """Nothing is open."""
    dialog = scene.program.following.handover.open()
    dialog.show_rows([])
    return dialog


def report(scene: Scene) -> QWidget:
    """What went wrong this month."""
    dialog = scene.program.following.reports.open(scene.program._colours())  # noqa: SLF001
    dialog.tell(said("Report", "已导出到 %1", "D:\\报表\\11月.xlsx"), "good")
    return dialog
