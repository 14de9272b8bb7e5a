"""A web server on this computer that answers as the test says."""

import contextlib
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from assistant.books.subscribing.transport import Transport

Answer = Callable[[BaseHTTPRequestHandler], None]


def content(data: bytes, *, status: int = 200, length: int | None = None, **heads: str) -> Answer:
    """An answer with this content; `length` is what its head promises."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Length", str(len(data) if length is None else length))
        for name, value in heads.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(data)
        if length is not None:
            request.close_connection = True

    return answer


def endless(request: BaseHTTPRequestHandler) -> None:
    """Ten gigabytes, without a length."""
    request.send_response(200)
    request.end_headers()
    request.close_connection = True
    with contextlib.suppress(OSError):
        for _ in range(10_000):
            request.wfile.write(b"x" * 1_000_000)


class Server:
    """Answers GET as `answers` says, by path; counts requests and connections."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.requests: list[tuple[str, str]] = []
        self.connections = 0
        self.hanging = threading.Event()
        self.clients: list[Transport] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                server.connections += 1
                super().setup()

            def do_GET(self) -> None:
                tag = self.headers.get("If-None-Match", "")
                server.requests.append((self.path, tag))
                server.answers.get(self.path, content(b"", status=404))(self)

            def log_message(self, format: str, *args: object) -> None:
                """Silent."""

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request: object, client_address: object) -> None:
                """A client that left is no error here."""

        self._server = Quiet(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def _serve(self) -> None:
        self._server.serve_forever(0.01)

    @property
    def address(self) -> str:
        """`http://127.0.0.1:port`."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def secure(self, folder: Path) -> Path:
        """Speak TLS from now on, with a certificate made for this computer; it is returned."""
        certificate, key = folder / "certificate.pem", folder / "key.pem"
        made = own_certificate()
        certificate.write_bytes(made[0])
        key.write_bytes(made[1])
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        plain = self._server.socket
        self._server.socket = context.wrap_socket(
            plain, server_side=True, do_handshake_on_connect=False
        )
        return certificate

    def hang(self, _request: BaseHTTPRequestHandler) -> None:
        """An answer that does not come until the test ends."""
        self.hanging.wait(60)

    @contextlib.contextmanager
    def running(self) -> Iterator["Server"]:
        """Serve within the block."""
        self._thread.start()
        try:
            yield self
        finally:
            self.hanging.set()
            for client in self.clients:
                client.abort()
            self._server.shutdown()
            self._server.server_close()


def own_certificate() -> tuple[bytes, bytes]:
    """A certificate for 127.0.0.1 that nobody vouches for, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    built = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return built.public_bytes(serialization.Encoding.PEM), private


def deaf_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
