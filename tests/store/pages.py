"""What somebody with the key could read of a file, whatever the tables say: every page in clear."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from assistant.store.key import Key

_PAGE, _RESERVED, _SALT = 4096, 80, 16
_WAL_HEAD, _FRAME_HEAD = 32, 24


def clear(path: Path, key: Key) -> bytes:
    """Every page of a database or its WAL, decrypted, one after the other."""
    data = path.read_bytes()
    if path.name.endswith("-wal"):
        step = _FRAME_HEAD + _PAGE
        starts = range(_WAL_HEAD + _FRAME_HEAD, len(data) - _PAGE + 1, step)
        return b"".join(_page(data[at : at + _PAGE], key, first=False) for at in starts)
    starts = range(0, len(data) - _PAGE + 1, _PAGE)
    pages = [_page(data[at : at + _PAGE], key, first=at == 0) for at in starts]
    return b"".join(pages)


def _page(page: bytes, key: Key, *, first: bool) -> bytes:
    vector = page[-_RESERVED : -_RESERVED + 16]
    body = page[_SALT if first else 0 : -_RESERVED]
    cipher = Cipher(algorithms.AES(bytes.fromhex(key.raw)), modes.CBC(vector)).decryptor()
    return cipher.update(body) + cipher.finalize()
