"""Ed25519: signing a manifest and telling whether a signature fits."""

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from assistant.core.release.envelope import Envelope, signed

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class Signer:
    """A lead's key; who has its seed can publish."""

    seed: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """A key nobody has had before."""
        return cls(secrets.token_bytes(SEED_BYTES))

    @property
    def public(self) -> bytes:
        """The 32 bytes that everybody may know."""
        return self._key.public_key().public_bytes_raw()

    def envelope(self, payload: bytes) -> Envelope:
        """A manifest's bytes, signed."""
        public = self.public
        return Envelope(public, self._key.sign(signed(public, payload)), payload)

    @property
    def _key(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - slow
            Ed25519PrivateKey,
        )

        return Ed25519PrivateKey.from_private_bytes(self.seed)


def is_genuine(envelope: Envelope) -> bool:
    """Whether the signature fits the key the file itself names; whose key that is, is another
    question (`acceptance`).
    """
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - not before the window
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        key = Ed25519PublicKey.from_public_bytes(envelope.key)
        key.verify(envelope.signature, envelope.signed)
    except (InvalidSignature, ValueError):
        return False
    return True
