"""Why a web server gave nothing: what happened, and what to do about it."""

import http.client
import socket
import ssl

from assistant.books.subscribing.transport import SLOW
from assistant.core.message import Message
from assistant.core.system_fault import reason

# OpenSSL's names of what is wrong with a certificate (x509_vfy.h), by number.
_NOT_YET, _EXPIRED = 9, 10
_SELF_SIGNED, _SELF_SIGNED_ROOT, _NO_ISSUER, _NO_FIRST = 18, 19, 20, 21
_OTHER_NAME, _OTHER_NUMBER = 62, 64
_REFUSED = (401, 403, 407)
_TOO_MANY = 429
_FAULTS = range(500, 600)


def unreachable(error: Exception) -> Message:
    """Of what the connection failed."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return _untrusted(error)
    told = next((message for kinds, message in _TOLD if isinstance(error, kinds)), None)
    if told is None and isinstance(error, OSError):
        why = reason(error)
        zh, en = f"连不上服务器：{why.zh}。", f"The server can't be reached: {why.en}."
        return Message(zh, en, why.values)
    return told or _NO_WEB_SERVER


def status(number: int) -> Message:
    """Of an answer that is neither the file nor that there is none."""
    if number in _REFUSED:
        return Message.of(
            "服务器不让读（{status}）。请主管让放话术的文件夹不用登录就能读。",
            "The server lets nobody read there ({status}). Ask your lead to open the folder.",
            status=number,
        )
    if number == _TOO_MANY or number in _FAULTS:
        return Message.of(
            "服务器出错（{status}），过一会儿再取；一直这样请告诉主管。",
            "The server has a fault ({status}); it is asked again. If it stays so, tell your lead.",
            status=number,
        )
    return Message.of(
        "服务器回答 {status}，没有内容。", "The server answered {status}.", status=number
    )


def _untrusted(error: ssl.SSLCertVerificationError) -> Message:
    known = _CERTIFICATES.get(error.verify_code)
    why = Message(*known) if known else Message.of("{why}", "{why}", why=error.verify_message)
    zh = f"服务器的证书不可信，没有读取：{why.zh}。"
    en = f"The server's certificate can't be trusted; nothing was read: {why.en}."
    return Message(zh, en, why.values)


_UNVOUCHED = (
    "没有这台电脑认得的机构担保；请主管换成正式的证书，或请 IT 在这台电脑上信任它",
    "nobody this computer knows vouches for it; it takes a proper one, or IT to trust it here",
)
_OF_ANOTHER = (
    "它是给别的网址的；请核对网址",
    "it is of another address; compare the address",
)
_CERTIFICATES = {
    _NOT_YET: (
        "它还没到生效的时间；请看看这台电脑的日期",
        "it is not valid yet; look at this computer's date",
    ),
    _EXPIRED: (
        "它过期了；请主管换新的，也看看这台电脑的日期",
        "it has expired; ask your lead for a new one, and look at this computer's date",
    ),
    _SELF_SIGNED: _UNVOUCHED,
    _SELF_SIGNED_ROOT: _UNVOUCHED,
    _NO_ISSUER: _UNVOUCHED,
    _NO_FIRST: _UNVOUCHED,
    _OTHER_NAME: _OF_ANOTHER,
    _OTHER_NUMBER: _OF_ANOTHER,
}
CUT = Message.of("内容没有传完，下次再取。", "The answer was cut short; it is fetched again.")
_NO_TLS = Message.of(
    "连不上服务器：那里没有 https，或者版本太旧。请核对网址和端口。",
    "The server can't be reached: no https there, or too old a version. Compare address and port.",
)
_NO_SUCH_NAME = Message.of(
    "找不到这台服务器。请检查网络，再核对网址。",
    "There is no such server. Check the network and compare the address.",
)
_CLOSED = Message.of(
    "服务器把连接断开了，过一会儿再取。", "The server closed the connection; it is asked again."
)
_NO_WEB_SERVER = Message.of(
    "那里回答的不是网站。请核对网址和端口。",
    "What answers there is no web server. Compare address and port.",
)
_BROKEN = (ConnectionResetError, ConnectionAbortedError, BrokenPipeError)
# The first that fits; the numbers of an SSLError are none of the system's.
_TOLD: tuple[tuple[tuple[type[Exception], ...], Message], ...] = (
    ((ssl.SSLEOFError, ssl.SSLZeroReturnError, *_BROKEN), _CLOSED),
    ((ssl.SSLError,), _NO_TLS),
    ((socket.gaierror,), _NO_SUCH_NAME),
    ((TimeoutError,), SLOW),
    ((http.client.IncompleteRead,), CUT),
)
