"""What a server does wrong is told with what to do, and in no library's words."""

import errno
import http.client
import socket
import ssl

import pytest

from assistant.books.subscribing.web_faults import status, unreachable
from assistant.core.language import Language


def untrusted(number: int) -> ssl.SSLCertVerificationError:
    """As OpenSSL finds a certificate."""
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code, error.verify_message = number, "in OpenSSL's words"
    return error


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ssl.SSLError(1, "[SSL: WRONG_VERSION_NUMBER]"), "没有 https"),
        (ssl.SSLEOFError(8, "EOF occurred"), "断开"),
        (socket.gaierror(-2, "Name or service not known"), "找不到这台服务器"),
        (TimeoutError("timed out"), "太久没有回应"),
        (TimeoutError(errno.ETIMEDOUT, "timed out"), "太久没有回应"),
        (http.client.RemoteDisconnected("closed"), "断开"),
        (http.client.BadStatusLine("SSH-2.0"), "不是网站"),
        (http.client.IncompleteRead(b""), "没有传完"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), "对方不接"),
        (untrusted(9), "日期"),
        (untrusted(10), "过期"),
        (untrusted(18), "担保"),
        (untrusted(20), "担保"),
        (untrusted(62), "别的网址"),
    ],
)
def test_what_happened_is_told_in_words(error: Exception, told: str) -> None:
    said = unreachable(error)
    assert told in said.text()
    for words in ("SSL", "Error", "OpenSSL", "service", "没有权限"):
        assert words not in said.text()
        assert words not in said.text(Language.ENGLISH)


def test_a_certificate_s_other_faults_come_in_the_library_s_words() -> None:
    assert "in OpenSSL's words" in unreachable(untrusted(3)).text()


@pytest.mark.parametrize(
    ("number", "told"),
    [(401, "登录"), (403, "登录"), (429, "过一会儿"), (503, "过一会儿"), (418, "418")],
)
def test_an_answer_without_content_says_what_to_do(number: int, told: str) -> None:
    assert told in status(number).text()
