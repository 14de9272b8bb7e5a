"""The web as a source: unchanged costs nothing, and whatever a server does is survived."""

import http.client
import ssl
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from assistant.books.subscribing.address import read_address
from assistant.books.subscribing.limited import LimitedTransport
from assistant.books.subscribing.transport import Fetched, NotThereError, TransportError
from assistant.books.subscribing.web import WebTransport
from tests.books.subscribing.server import Server, content, deaf_port, endless

LARGE = 10 * 1024**3


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on this computer."""
    with Server().running() as running:
        yield running


def web(server: Server, seconds: float = 20) -> WebTransport:
    """A transport that lets go of its connection when the server does."""
    source = WebTransport(read_address(f"{server.address}/team/"), seconds)
    server.clients.append(source)
    return source


def test_a_file_comes_with_its_tag(server: Server) -> None:
    server.answers["/team/a"] = content(b"hello", ETag='"7"')
    assert web(server).fetch("a", 100) == Fetched(b"hello", '"7"')


def test_unchanged_is_nothing(server: Server) -> None:
    server.answers["/team/a"] = content(b"", status=304)
    assert web(server).fetch("a", 100, '"7"') is None
    assert server.requests == [("/team/a", '"7"')]


def test_one_connection_serves_all_looks(server: Server) -> None:
    server.answers["/team/a"] = content(b"", status=304)
    source = web(server)
    for _ in range(5):
        source.fetch("a", 100, '"7"')
    assert server.connections == 1


def test_a_connection_closed_meanwhile_is_opened_again(server: Server) -> None:
    def once(request: BaseHTTPRequestHandler) -> None:
        content(b"hello")(request)
        request.close_connection = True

    server.answers["/team/a"] = once
    source = web(server)
    for _ in range(3):
        assert source.fetch("a", 100) == Fetched(b"hello")
    assert server.connections == 3


def test_what_is_not_there_is_told_apart(server: Server) -> None:
    with pytest.raises(NotThereError):
        web(server).fetch("none", 100)


@pytest.mark.parametrize("status", [400, 401, 403, 500, 503, 206, 204])
def test_other_answers_are_no_content(server: Server, status: int) -> None:
    server.answers["/team/a"] = content(b"", status=status)
    with pytest.raises(TransportError):
        web(server).fetch("a", 100)


def test_an_answer_larger_than_allowed_is_not_read(server: Server) -> None:
    server.answers["/team/a"] = content(b"x", length=LARGE)
    with pytest.raises(TransportError, match="大得不对"):
        web(server).fetch("a", 1000)


def test_ten_gigabytes_without_a_length_end_at_the_limit(server: Server) -> None:
    server.answers["/team/a"] = endless
    with pytest.raises(TransportError, match="大得不对"):
        web(server).fetch("a", 1000)


def test_an_answer_cut_short_is_no_answer(server: Server) -> None:
    server.answers["/team/a"] = content(b"half", length=8)
    with pytest.raises(TransportError):
        web(server).fetch("a", 1000)


def test_a_packed_answer_is_refused(server: Server) -> None:
    server.answers["/team/a"] = content(b"\x1f\x8b", Content_Encoding="gzip")
    with pytest.raises(TransportError):
        web(server).fetch("a", 1000)


def test_a_redirect_on_the_same_server_is_followed(server: Server) -> None:
    server.answers["/team/a"] = content(b"", status=302, Location="/new/a")
    server.answers["/new/a"] = content(b"hello")
    assert web(server).fetch("a", 1000) == Fetched(b"hello")


@pytest.mark.parametrize(
    "to",
    [
        *("http://example.com/a", "//example.com/a", "https://127.0.0.1/a", "http://127.0.0.1:1/a"),
        *("http://localhost/a", "file:///etc/passwd", "http://user:pw@127.0.0.1/a", "http://[/a"),
    ],
)
def test_a_redirect_elsewhere_is_not(server: Server, to: str) -> None:
    server.answers["/team/a"] = content(b"", status=302, Location=to)
    with pytest.raises(TransportError, match="别处"):
        web(server).fetch("a", 1000)


def test_a_redirect_in_a_circle_ends(server: Server) -> None:
    server.answers["/team/a"] = content(b"", status=302, Location="/team/a")
    with pytest.raises(TransportError, match="别处"):
        web(server).fetch("a", 1000)
    assert len(server.requests) == 4


def test_a_large_redirect_is_not_read(server: Server) -> None:
    server.answers["/team/a"] = content(b"x", status=302, length=LARGE, Location="/team/b")
    server.answers["/team/b"] = content(b"hello")
    assert web(server).fetch("a", 1000) == Fetched(b"hello")


def test_a_silent_server_is_given_up(server: Server) -> None:
    server.answers["/team/a"] = server.hang
    with pytest.raises(TransportError):
        web(server, seconds=0.05).fetch("a", 1000)


def test_a_server_that_drips_is_given_up_as_a_whole(server: Server) -> None:
    """Each byte comes in time, all of them never do."""

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        for _ in range(6000):
            request.wfile.write(b"x")
            request.wfile.flush()
            if server.hanging.wait(0.01):
                return

    server.answers["/team/a"] = drip
    limited = LimitedTransport(web(server), seconds=0.1)
    with pytest.raises(TransportError, match="太久"):
        limited.fetch("a", 1000)


def test_nobody_listening_is_told() -> None:
    source = WebTransport(read_address(f"http://127.0.0.1:{deaf_port()}/"), 5)
    with pytest.raises(TransportError, match="连不上"):
        source.fetch("a", 1000)


def test_what_is_no_web_server_is_told(server: Server) -> None:
    def noise(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"SSH-2.0-OpenSSH\r\n\r\n")
        request.close_connection = True

    server.answers["/team/a"] = noise
    with pytest.raises(TransportError):
        web(server).fetch("a", 1000)


@pytest.mark.parametrize("tag", ["x", "y" * 300, '"\x01"'])
def test_a_strange_tag_is_not_kept(server: Server, tag: str) -> None:
    server.answers["/team/a"] = content(b"hello", ETag=tag)
    assert web(server).fetch("a", 1000) == Fetched(b"hello")


def test_a_certificate_nobody_vouches_for_is_refused(server: Server, tmp_path: Path) -> None:
    secure = f"https://127.0.0.1:{server.address.rpartition(':')[2]}/team/"
    server.secure(tmp_path)
    with pytest.raises(TransportError, match="证书"):
        WebTransport(read_address(secure), 10).fetch("a", 1000)


def test_a_server_without_encryption_is_no_https_server(server: Server) -> None:
    secure = f"https://127.0.0.1:{server.address.rpartition(':')[2]}/team/"
    with pytest.raises(TransportError, match="连不上"):
        WebTransport(read_address(secure), 10).fetch("a", 1000)


def test_https_with_a_certificate_that_is_vouched_for(server: Server, tmp_path: Path) -> None:
    certificate = server.secure(tmp_path)
    context = ssl.create_default_context(cafile=str(certificate))
    server.answers["/team/a"] = content(b"hello")
    address = read_address(f"https://127.0.0.1:{server.address.rpartition(':')[2]}/team/")
    source = WebTransport(
        address,
        10,
        lambda to, s: http.client.HTTPSConnection(to.host, to.port, timeout=s, context=context),
    )
    assert source.fetch("a", 1000) == Fetched(b"hello")
    source.abort()
