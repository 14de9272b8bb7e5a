"""Why a paste is refused: one calm line each, and the rules that lead to it."""

from assistant.core.message import Message
from assistant.core.ports import Target
from assistant.core.profile import OTHER, Profile

_LEFT_ZH = "文字已放在剪贴板，可以自己按 Ctrl+V。"
_LEFT_EN = "The text is on the clipboard; press Ctrl+V yourself."


def _left(zh: str, en: str) -> Message:
    return Message.of(f"{zh}{_LEFT_ZH}", f"{en} {_LEFT_EN}")


NO_TARGET = _left("没有可以粘贴的窗口。", "There is no window to paste into.")
OWN_WINDOW = _left("光标在本程序里，不在聊天窗口。", "The caret is in this program, not in a chat.")
SECRET = _left(
    "光标在密码框里，没有粘贴。",
    "The caret is in a password field; nothing was pasted.",
)
ELEVATED = _left(
    "目标窗口以管理员身份运行，按键进不去。",
    "The target runs as administrator; keys can't reach it.",
)
GONE = _left("目标窗口已经关闭。", "The target window is gone.")
MOVED = _left(
    "焦点已经换到别的窗口，没有粘贴。",
    "The focus moved to another window; nothing was pasted.",
)
KEYS_HELD = _left("按键一直没有松开，没有粘贴。", "Keys stayed down; nothing was pasted.")
KEYS_REFUSED = _left("系统没有接受按键，没有粘贴。", "The system did not take the keys.")
NOT_READ = _left("聊天窗口没有读取文字。", "The chat did not read the text.")
NOT_ANSWERING = Message.of(
    "聊天窗口正忙，看不出文字是否已经贴进去。等它有反应后看一眼聊天框，不要马上再贴。",
    "The chat does not answer and may not have put the text in. Look at it before you paste again.",
)
CLIPBOARD_BUSY = Message.of(
    "剪贴板正被别的程序占用，没有粘贴。请再按一次。",
    "Another program holds the clipboard; nothing was pasted. Press again.",
)
CLIPBOARD_TAKEN = Message.of(
    "粘贴时剪贴板被换成了别的内容，没有再动它。请看一眼聊天框。",
    "The clipboard was changed while pasting and left as it is. Look at the chat box.",
)
CLIPBOARD_TOO_RICH = Message.of(
    "已粘贴。原来复制的内容有保存不了的格式，剪贴板里现在是这条话术。",
    "Pasted. What you had copied could not be kept whole; the clipboard holds the reply.",
)
OTHER_BUYER = _left(
    "聊天已经换到另一位买家，没有粘贴。", "The chat moved to another buyer; nothing was pasted."
)
MAY_NOT_SEND = Message.of(
    "已粘贴。这个聊天程序设置为不自动发送，请自己按发送键。",
    "Pasted. This chat program is set not to send by itself; press its send key yourself.",
)
NOT_SENT = Message.of(
    "已粘贴，没有发送：窗口换了或按键没有松开。请看一眼聊天框，自己按发送键。",
    "Pasted, not sent: the window changed or keys stayed down. Look at the chat, send it yourself.",
)
NOT_SENT_IN_DOUBT = Message.of(
    "已粘贴，没有发送：聊天窗口可能还要贴上一条。请看一眼聊天框，自己按发送键。",
    "Pasted, not sent: the chat may still paste the reply before. Look at it, send it yourself.",
)
NOT_SENT_UNSURE = Message.of(
    "已粘贴，没有发送：看不出聊天窗口是否已经读取。请看一眼聊天框，自己按发送键。",
    "Pasted, not sent: it can't be told whether the chat has read. Look at it, send it yourself.",
)
READ_LATE = Message.of(
    "聊天窗口现在读取了文字。发送前请看一眼，不要重复粘贴。",
    "The chat has read the text now. Look before you send, and don't paste it twice.",
)
COPIED_BEFORE_READ = Message.of(
    "聊天窗口还没读取上一条，剪贴板就换了内容：聊天框里可能出现刚复制的文字，发送前请看一眼。",
    "The clipboard changed before the chat had read the last reply: it may paste what was copied "
    "since. Look before you send.",
)
COPIED_SOON = Message.of(
    "刚贴完，剪贴板就换了内容：聊天框里可能是刚复制的文字，发送前请看一眼。",
    "The clipboard changed right after the paste: the chat may have put in what was copied since. "
    "Look before you send.",
)
PICTURE_LEFT = Message.of(
    "文字已贴，图片没有贴：窗口换了或按键没有松开。图片在剪贴板上，可以自己按 Ctrl+V。",
    "The text is pasted, the picture is not: the window changed or keys stayed down. It is on the "
    "clipboard; press Ctrl+V yourself.",
)
PICTURE_NOT_READ = Message.of(
    "文字已贴，聊天窗口没有读取图片。图片在剪贴板上，可以自己按 Ctrl+V。",
    "The text is pasted; the chat did not read the picture. It is on the clipboard.",
)
PICTURE_NOT_ANSWERING = Message.of(
    "文字已贴，聊天窗口正忙，看不出图片是否已经贴进去。等它有反应后看一眼聊天框。",
    "The text is pasted; the chat does not answer, and may not have put the picture in. Look at "
    "the chat once it does.",
)
PICTURE_BUSY = Message.of(
    "文字已贴，图片没有贴：剪贴板被别的程序占用或换了内容。请看一眼聊天框。",
    "The text is pasted, the picture is not: another program has the clipboard. Look at the chat.",
)
PICTURE = {
    NOT_READ: PICTURE_NOT_READ,
    NOT_ANSWERING: PICTURE_NOT_ANSWERING,
    CLIPBOARD_BUSY: PICTURE_BUSY,
    CLIPBOARD_TAKEN: PICTURE_BUSY,
}
UNREAD = (NOT_READ, PICTURE_NOT_READ, NOT_ANSWERING, PICTURE_NOT_ANSWERING)
NOT_RESTORED = Message.of(
    "已粘贴。剪贴板正忙，原来复制的内容没能放回去。",
    "Pasted. The clipboard was busy; what you had copied could not be put back.",
)


def of_target(target: Target | None) -> Message | None:
    """Why nothing may be pasted into this window at all; None when it may."""
    if target is None:
        return NO_TARGET
    if target.own:
        return OWN_WINDOW
    if target.secret:
        return SECRET
    return ELEVATED if target.elevated else None


def of_change(meant: Target | None, now: Target | None, profile: Profile = OTHER) -> Message | None:
    """Why the window in front is not the one that was meant; None when it is.

    The title counts where the profile knows how it names the buyer: elsewhere it may change freely.
    """
    if now is None:
        return GONE
    if meant is None or (now.window, now.process) != (meant.window, meant.process):
        return MOVED
    if profile.buyer(now) != profile.buyer(meant):
        return OTHER_BUYER
    if meant.focus and now.focus and now.focus != meant.focus:
        return MOVED
    return of_target(now)
