"""An address books come from: https, and http only on this computer or where it was agreed to."""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from assistant.core.errors import AssistantError
from assistant.core.message import Message

_OWN = ("localhost", "127.0.0.1", "::1")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """A folder on a web server, or one file there."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def secure(self) -> bool:
        """Whether nobody on the way can read or change what comes."""
        return self.scheme == "https" or self.host in _OWN

    @property
    def named(self) -> str:
        """`Host` as a request names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def beside(self, name: str) -> str:
        """The path of a file below this folder, asked with the folder's own query."""
        folder, mark, query = self.path.partition("?")
        return f"{folder.rstrip('/')}/{name}{mark}{query}"

    def moved(self, path: str, to: str) -> str | None:
        """Where a redirect from `path` leads on this same server; None if it leads elsewhere."""
        try:
            target = read_address(urljoin(f"{self.scheme}://{self.named}{path}", to))
        except (AssistantError, ValueError):
            return None
        same = (target.scheme, target.host, target.port) == (self.scheme, self.host, self.port)
        return target.path if same else None


def is_address(source: str) -> bool:
    """Whether a source is meant as an address, be it one that can't be read, and no folder."""
    return "://" in source


def read_address(source: str) -> Address:
    """The parts of an address. Raises AssistantError."""
    try:
        parts = urlsplit(source)
        port = parts.port
    except ValueError as error:
        raise AssistantError(TITLE, _UNREADABLE) from error
    plain = parts.hostname and not (parts.username or parts.password or parts.fragment)
    if parts.scheme not in _PORTS or not plain or not source.isascii():
        raise AssistantError(TITLE, _UNREADABLE)
    if any(sign <= " " for sign in source):
        raise AssistantError(TITLE, _UNREADABLE)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    return Address(parts.scheme, str(parts.hostname), port or _PORTS[parts.scheme], path or "/")


TITLE = Message.of("订阅没有成功", "Subscribing failed")
_UNREADABLE = Message.of(
    "网址要写成 https://服务器/文件夹 这样，不带用户名和密码。",
    "Write the address as https://server/folder, without a user's name or password.",
)
