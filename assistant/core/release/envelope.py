"""The one file a subscriber asks for: whose it is, the signature, and the manifest."""

import hashlib
import re
from dataclasses import dataclass

from assistant.core.release.error import ReleaseError

NAME = "release.manifest"
# The head has one spelling only, and key and manifest are signed: no byte could be another.
_HEAD = re.compile(rb"assistant release 1\nkey ([0-9a-f]{64})\nsignature ([0-9a-f]{128})\n")
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without the letters one misreads (Crockford)
_GROUPS, _GROUP = 4, 4


@dataclass(frozen=True, slots=True)
class Envelope:
    """A signed manifest, its signature not yet looked at."""

    key: bytes
    signature: bytes
    payload: bytes

    @property
    def signed(self) -> bytes:
        """What the signature is over."""
        return signed(self.key, self.payload)

    @property
    def data(self) -> bytes:
        """The file."""
        head = f"assistant release 1\nkey {self.key.hex()}\nsignature {self.signature.hex()}\n"
        return head.encode() + self.payload

    @property
    def text(self) -> str:
        """The manifest's text. Raises ReleaseError."""
        try:
            return self.payload.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ReleaseError("not UTF-8") from error


def signed(key: bytes, payload: bytes) -> bytes:
    """The bytes to sign for a manifest."""
    return b"assistant release 1\nkey " + key.hex().encode() + b"\n" + payload


def opened(data: bytes) -> Envelope:
    """The parts of a file. Raises ReleaseError."""
    head = _HEAD.match(data)
    if head is None:
        raise ReleaseError("head")
    key, signature = (bytes.fromhex(found.decode()) for found in head.groups())
    return Envelope(key, signature, data[head.end() :])


def short_code(key: bytes) -> str:
    """What lead and agent compare: 80 bits of the key's hash, in four groups of four signs."""
    number = int.from_bytes(hashlib.sha256(b"assistant key " + key).digest()[:10], "big")
    signs = [_ALPHABET[number >> 5 * n & 31] for n in reversed(range(_GROUPS * _GROUP))]
    groups = ("".join(signs[n : n + _GROUP]) for n in range(0, len(signs), _GROUP))
    return "-".join(groups)
