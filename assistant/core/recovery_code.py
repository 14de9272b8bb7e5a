"""The recovery code: the key's secret, written so that a person can copy it and type it again."""

from hashlib import sha256

from assistant.core.errors import AssistantError
from assistant.core.message import Message

SECRET_BYTES = 16
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_READ_AS = str.maketrans("OIL", "011")
_BITS = 5
_SECRET_LETTERS = 26  # 130 bits, the first two always zero
_CHECK_LETTERS = 2
_GROUP = 4


def written(secret: bytes) -> str:
    """A secret of 16 bytes as seven groups of four letters; the last two letters are a check."""
    letters = _letters(int.from_bytes(secret), _SECRET_LETTERS) + _check(secret)
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def read(code: str) -> bytes:
    """The secret of a code as somebody typed it. Raises AssistantError naming what is amiss."""
    letters = "".join(c for c in code.upper().translate(_READ_AS) if c.isalnum())
    if len(letters) != _SECRET_LETTERS + _CHECK_LETTERS:
        raise _unreadable(_wrong_length(len(letters)))
    if strange := next((c for c in letters if c not in _LETTERS), ""):
        raise _unreadable(_strange(strange))
    number = 0
    for letter in letters[:_SECRET_LETTERS]:
        number = number << _BITS | _LETTERS.index(letter)
    if number >> SECRET_BYTES * 8:
        raise _unreadable(_MISTYPED)
    secret = number.to_bytes(SECRET_BYTES)
    if _check(secret) != letters[_SECRET_LETTERS:]:
        raise _unreadable(_MISTYPED)
    return secret


def _letters(number: int, count: int) -> str:
    at = range((count - 1) * _BITS, -1, -_BITS)
    return "".join(_LETTERS[number >> shift & 31] for shift in at)


def _check(secret: bytes) -> str:
    return _letters(int.from_bytes(sha256(b"recovery code" + secret).digest()), _CHECK_LETTERS)


_MISTYPED = Message.of(
    "有字母抄错或打错了，请对照再输一遍。", "A letter is mistyped; compare and type it again."
)


def _wrong_length(count: int) -> Message:
    return Message.of(
        "恢复码有 28 个字母和数字，这里是 {count} 个。",
        "A recovery code has 28 letters and digits, this one has {count}.",
        count=count,
    )


def _strange(letter: str) -> Message:
    return Message.of(
        "恢复码里没有“{letter}”这个字。", "No recovery code holds “{letter}”.", letter=letter
    )


def _unreadable(why: Message) -> AssistantError:
    title = Message.of("恢复码不对", "This is not a recovery code")
    return AssistantError(title, why)
