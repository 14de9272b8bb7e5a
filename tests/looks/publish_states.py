"""The dialog of publishing, from the first time to a share that is gone."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QTabWidget, QWidget

from assistant.ui.editor.compare_tree import Line
from assistant.ui.editor.publish_dialog import FaultRow, PublishDialog
from assistant.ui.editor.release_page import ReleaseRow
from tests.looks.scene import Act, Scene, said

_FLOW = "PublishingFlow"
INVITATION = (
    "客服打开“设置”，点“来源、个人话术、数字…”，填 %1（放在网站上的填它的 https 网址），点“订阅”；"
    "短码和 %2 一字不差才点“一样”。以后每次发布，一分钟内自动更新。"
)
SHARE = "\\\\server\\kefu\\话术"
CODE = "4K7M-2QXD-9RTB-W5HN"


def lines() -> tuple[Line, ...]:
    """What would change."""
    changed, new, gone = (said("Comparing", word) for word in ("改动", "新增", "删除"))
    text = said("EditorFields", "正文")
    return (
        Line(
            "phrases", "hy", "accent", changed, "首次问好", ((text, "亲，您好～", "亲，下午好～"),)
        ),
        Line("phrases", "zp", "good", new, "专票怎么开"),
        Line("promotions", "1212", "good", new, "双十二满300减50"),
        Line("phrases", "mj", "bad", gone, "双十一满减催单"),
    )


def rows() -> tuple[ReleaseRow, ...]:
    """What has been published."""
    holds = said("Publishing", "%1 条话术 · %2 个文件", "1204", "3")
    at_once, same = said("Publishing", "马上"), said("Publishing", "同第 %1 版", "9")
    coming, used, past = (said("Publishing", word) for word in ("到时生效", "正在用", "以前的"))
    later = "2026-12-12 00:00"
    return (
        ReleaseRow(13, "13", "2026-11-26 19:20", later, holds, coming, "accent", can_return=False),
        ReleaseRow(
            12, f"12 ({same})", "2026-11-25 09:12", at_once, holds, used, "good", can_return=True
        ),
        ReleaseRow(11, "11", "2026-11-24 18:02", at_once, holds, past, "soft", can_return=True),
    )


def publish_states() -> Iterator[tuple[str, Act]]:
    """As a lead meets them."""
    for name, fill in (
        ("first", first),
        ("changes", changes),
        ("busy", busy),
        ("faults", faults),
        ("done", done),
        ("versions", versions),
        ("gone", gone),
        ("key", key),
    ):
        yield f"publish-{name}", partial(shown, fill)


def shown(fill: Callable[[PublishDialog, Scene], None], scene: Scene) -> QWidget:
    """The dialog in a state."""
    dialog = PublishDialog(scene.program._colours(), scene.program.window)  # noqa: SLF001
    dialog.form.show_books(
        said(_FLOW, "%1 本 · %2 条话术 · %3", "2", "1204", "D:\\小鱼女装\\话术"),
        "女装店话术\n直播间话术",
    )
    dialog.form.show_code(CODE)
    dialog.show_ready(can_publish=False)
    fill(dialog, scene)
    dialog.open()
    return dialog


def first(dialog: PublishDialog, _scene: Scene) -> None:
    """The key was made just now; no folder yet."""
    dialog.tell(said(_FLOW, "第一次发布：已生成您的发布密钥，保存在系统的凭据库里。"), "good")


def changes(dialog: PublishDialog, scene: Scene) -> None:
    """Something is to be published, and something more is not saved."""
    dialog.form.show_folder(SHARE)
    dialog.show_unsaved(unsaved=True)
    dialog.show_changes(
        said("Publishing", "和第 %1 版比：新增 %2 · 改动 %3 · 删除 %4", "12", "2", "1", "1"),
        lines(),
    )
    dialog.show_releases(rows()[1:])
    dialog.show_ready(can_publish=True)


def busy(dialog: PublishDialog, scene: Scene) -> None:
    """It is being published, for a moment to come."""
    changes(dialog, scene)
    dialog.show_unsaved(unsaved=False)
    dialog.form.later.setChecked(True)
    dialog.form.set_busy(busy=True)
    dialog.show_busy(said(_FLOW, "正在发布…"), 31, 120)


def faults(dialog: PublishDialog, scene: Scene) -> None:
    """Something hinders."""
    changes(dialog, scene)
    dialog.show_unsaved(unsaved=False)
    why = scene.told(
        "“全网最低价”是极限词，不能发出去。", "“全网最低价” is a superlative that must not be said."
    )
    soft = scene.told(
        "这个活动已经结束，用到它的话术不会显示。",
        "This promotion is over; phrases that use it are not shown.",
    )
    dialog.show_faults(
        [FaultRow("女装店话术 · 议价", why, "bad"), FaultRow("直播间话术 · 催单", soft, "warn")]
    )
    dialog.show_ready(can_publish=False)
    dialog.tell(said(_FLOW, "有 %1 处要先改好；现在的版本不受影响。", "1"), "bad")


def done(dialog: PublishDialog, scene: Scene) -> None:
    """It was published."""
    dialog.form.show_folder(SHARE)
    dialog.show_result(
        f"{said('Publishing', '已发布第 %1 版', '13')} · {said('Publishing', '马上生效')}",
        said(_FLOW, INVITATION, SHARE, CODE),
    )
    dialog.show_changes(said("Publishing", "和第 %1 版完全一样，没有要发布的。", "13"), ())
    dialog.show_releases(rows())


def versions(dialog: PublishDialog, scene: Scene) -> None:
    """Going back is asked."""
    changes(dialog, scene)
    dialog.show_unsaved(unsaved=False)
    dialog.show_releases(rows())
    (tabs,) = dialog.findChildren(QTabWidget)
    tabs.setCurrentIndex(2)
    if item := dialog.releases.list.topLevelItem(2):
        dialog.releases.list.setCurrentItem(item)
    dialog.releases.back.click()


def gone(dialog: PublishDialog, scene: Scene) -> None:
    """The share does not answer."""
    dialog.form.show_folder(SHARE)
    why = scene.told(
        "找不到 {folder}。共享可能断开了，连上以后再试；已经发布的不受影响。",
        "{folder} can't be reached. The share may be away; try again once it is back. "
        "What is published stays as it is.",
        folder=SHARE,
    )
    dialog.tell(why, "bad")


def key(dialog: PublishDialog, scene: Scene) -> None:
    """Another key publishes there: that lead's is to be imported."""
    dialog.form.show_folder(SHARE)
    dialog.form.key.setChecked(True)
    why = scene.told(
        "这里由另一把密钥发布（短码 9RTB-4K7M-W5HN-2QXD）。请向那位主管要密钥文件，"
        "在发布窗口的“密钥…”里导入，或用 assistant key --import。",
        "Another key publishes here (code 9RTB-4K7M-W5HN-2QXD). Ask that lead for the key's file "
        "and take it over under “Key…” where you publish, or with assistant key --import.",
    )
    dialog.tell(why, "bad")
