"""A signing key as a file for a second lead, locked with a password."""

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from assistant.books.publishing.signing import Signer
from assistant.core.errors import AssistantError
from assistant.core.message import Message

SHORTEST_PASSWORD = 8


def locked(signer: Signer, password: str) -> bytes:
    """The file's content (PKCS #8, PEM). Raises AssistantError for a password one can guess."""
    if len(password) < SHORTEST_PASSWORD:
        raise AssistantError(_TITLE, _SHORT)
    key = Ed25519PrivateKey.from_private_bytes(signer.seed)
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(password.encode()),
    )


def unlocked(data: bytes, password: str) -> Signer:
    """The key in a file. Raises AssistantError when file or password are not right."""
    try:
        key = serialization.load_pem_private_key(data, password.encode())
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise AssistantError(_TITLE, _WRONG) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise AssistantError(_TITLE, _WRONG)
    return Signer(key.private_bytes_raw())


_TITLE = Message.of("密钥文件用不了", "The key's file can't be used")
_SHORT = Message.of(
    "密码至少要 {least} 个字。".replace("{least}", str(SHORTEST_PASSWORD)),
    f"The password needs at least {SHORTEST_PASSWORD} characters.",
)
_WRONG = Message.of(
    "文件不对，或者密码不对。", "It is not such a file, or the password is another."
)
