"""A web server as a source: the standard library's client within limits of our own."""

import contextlib
import http.client
import socket
import ssl
from collections.abc import Callable

from assistant.books.subscribing.address import Address
from assistant.books.subscribing.transport import (
    NOT_THERE,
    TOO_LARGE,
    Fetched,
    NotThereError,
    TransportError,
)
from assistant.books.subscribing.web_faults import CUT, status, unreachable
from assistant.core.message import Message

Connect = Callable[[Address, float], http.client.HTTPConnection]
_CHUNK = 64 * 1024
_MOST_MOVES = 3
_MOVED = (301, 302, 303, 307, 308)
_GONE = (http.client.HTTPException, OSError)
_SHORTEST_TAG, _LONGEST_TAG = 2, 200


class WebTransport:
    """Asks one server; `seconds` is the longest silence of it within an answer.

    One connection is kept open and asked with If-None-Match, so that a look at an unchanged source
    costs some 300 bytes. Redirects are followed on the same server only; certificates are checked.
    """

    def __init__(self, address: Address, seconds: float, connect: Connect | None = None) -> None:
        self._address = address
        self._seconds = seconds
        self._connect = connect or _connection
        self._connection: http.client.HTTPConnection | None = None

    def fetch(self, name: str, most: int, tag: str = "") -> Fetched | None:
        """See `Transport`."""
        path = self._address.beside(name) if name else self._address.path
        try:
            return self._follow(path, most, tag)
        except TransportError:
            self.abort()
            raise
        except _GONE as error:
            self.abort()
            raise TransportError(unreachable(error)) from error

    def abort(self) -> None:
        """Close the connection; whoever reads from it gets an error at once."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        with contextlib.suppress(OSError):
            if connection.sock is not None:
                connection.sock.shutdown(socket.SHUT_RDWR)
        with contextlib.suppress(OSError):
            connection.close()

    def _follow(self, path: str, most: int, tag: str) -> Fetched | None:
        for _ in range(_MOST_MOVES + 1):
            with self._ask(path, tag) as answer:  # one not read to its end keeps its socket
                if answer.status not in _MOVED:
                    return self._taken(answer, most)
                to = self._address.moved(path, answer.getheader("Location", ""))
                self._drain(answer)
            if to is None:
                raise TransportError(_ELSEWHERE)
            path = to
        raise TransportError(_ELSEWHERE)

    def _ask(self, path: str, tag: str) -> http.client.HTTPResponse:
        """Send the request; a connection the server closed meanwhile is opened once more."""
        if self._connection is not None:
            try:
                return self._send(self._connection, path, tag)
            except _GONE:
                self.abort()
        self._connection = self._connect(self._address, self._seconds)
        return self._send(self._connection, path, tag)

    @staticmethod
    def _send(
        connection: http.client.HTTPConnection, path: str, tag: str
    ) -> http.client.HTTPResponse:
        connection.putrequest("GET", path, skip_accept_encoding=True)
        if tag:
            connection.putheader("If-None-Match", tag)
        connection.endheaders()
        return connection.getresponse()

    def _taken(self, answer: http.client.HTTPResponse, most: int) -> Fetched | None:
        if answer.status == http.client.NOT_MODIFIED:
            answer.read()
            return None
        if answer.status in (http.client.NOT_FOUND, http.client.GONE):
            self._drain(answer)
            raise NotThereError(NOT_THERE)
        if answer.status != http.client.OK:
            raise TransportError(status(answer.status))
        if answer.getheader("Content-Encoding", "identity") != "identity":
            raise TransportError(_PACKED)
        tag = answer.getheader("ETag", "")
        usable = tag.isascii() and tag.isprintable() and _SHORTEST_TAG <= len(tag) <= _LONGEST_TAG
        return Fetched(_read(answer, most), tag if usable else "")

    def _drain(self, answer: http.client.HTTPResponse) -> None:
        """Leave the connection ready for the next request, or close it if much is to come."""
        if answer.length is None or answer.length > _CHUNK:
            self.abort()
        else:
            answer.read()


def _read(answer: http.client.HTTPResponse, most: int) -> bytes:
    """The whole content, never more than `most` bytes, whatever the head promises."""
    if answer.length is not None and answer.length > most:
        raise TransportError(TOO_LARGE)
    parts, size = [], 0
    while part := answer.read(min(_CHUNK, most + 1 - size)):
        parts.append(part)
        size += len(part)
        if size > most:
            raise TransportError(TOO_LARGE)
    if answer.length:
        raise TransportError(CUT)
    return b"".join(parts)


def _connection(address: Address, seconds: float) -> http.client.HTTPConnection:
    if address.scheme == "http":
        return http.client.HTTPConnection(address.host, address.port, timeout=seconds)
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return http.client.HTTPSConnection(address.host, address.port, timeout=seconds, context=context)


_ELSEWHERE = Message.of(
    "服务器把我们转到别处，没有跟去。请向主管要新的网址。",
    "The server sends us elsewhere; that was not followed. Ask your lead for the new address.",
)
_PACKED = Message.of(
    "服务器压缩了内容（Content-Encoding），读不了。请主管关掉这个文件夹的压缩。",
    "The server compresses its answers (Content-Encoding). Ask your lead to turn that off there.",
)
