"""The handover file: matters as JSON, encrypted with a key made from a passphrase."""

import json
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from assistant.core.buyer import BuyerName
from assistant.core.errors import AssistantError
from assistant.core.handover import Package
from assistant.core.matter import Entry, Matter, MatterKind, What, in_order
from assistant.core.message import Message
from assistant.core.system_fault import reason
from assistant.core.timer import Timer
from assistant.replacing import replace_file

SHORTEST = 8
_MAGIC = b"assistant handover 1\n"
_SALT, _NONCE = 16, 12
_COST = 2**15  # 32 MB and about 0.1 s: guessing passphrases is made dear
_MOST = 64 * 2**20
_MOST_ENTRIES = 2**31
_YEARS = range(1971, 3000)  # those that every system can tell the local time of
_NOT_OURS = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)


def write_package(path: Path, package: Package, passphrase: str) -> None:
    """Write the file, encrypted. Raises AssistantError for a short passphrase or a full disk."""
    if len(passphrase) < SHORTEST:
        raise _too_short()
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    plain = json.dumps(_values(package), ensure_ascii=False).encode()
    head = _MAGIC + salt + nonce
    sealed = ChaCha20Poly1305(_key(passphrase, salt)).encrypt(nonce, plain, head)
    try:
        replace_file(path, head + sealed)
    except OSError as error:
        raise _failed(_NOT_WRITTEN, path, error) from error


def read_package(path: Path, passphrase: str) -> Package:
    """Open a file. Raises AssistantError when it can't be read, opened or understood."""
    try:
        if path.stat().st_size > _MOST:
            raise _unusable()
        data = path.read_bytes()
    except OSError as error:
        raise _failed(_NOT_READ, path, error) from error
    head = data[: len(_MAGIC) + _SALT + _NONCE]
    if not head.startswith(_MAGIC) or len(head) < len(_MAGIC) + _SALT + _NONCE:
        raise _unusable()
    salt, nonce = head[len(_MAGIC) : -_NONCE], head[-_NONCE:]
    try:
        cipher = ChaCha20Poly1305(_key(passphrase, salt))
        return _package(json.loads(cipher.decrypt(nonce, data[len(head) :], head)))
    except InvalidTag as error:
        raise _wrong_passphrase() from error
    except _NOT_OURS as error:
        raise _unusable() from error


def _key(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=_COST, r=8, p=1).derive(passphrase.encode())


def _values(package: Package) -> dict[str, Any]:
    return {
        "giver": package.giver,
        "taker": package.taker,
        "made": package.made.isoformat(),
        "matters": [_matter_values(matter) for matter in package.matters],
        "timers": [_timer_values(timer) for timer in package.timers],
    }


def _matter_values(matter: Matter) -> dict[str, Any]:
    return {
        "id": matter.id,
        "kind": matter.kind.value,
        "platform": matter.buyer.platform,
        "buyer": matter.buyer.name,
        "order": matter.order,
        "product": matter.product,
        "carrier": matter.carrier,
        "entries": [_entry_values(entry) for entry in matter.entries],
    }


def _timer_values(timer: Timer) -> dict[str, Any]:
    return {
        "phrase": timer.phrase,
        "title": timer.title,
        "whom": timer.whom,
        "chat": timer.chat,
        "due": timer.due.isoformat(),
    }


def _entry_values(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "number": entry.number,
        "at": entry.at.isoformat(),
        "what": entry.what.value,
        "value": entry.value,
        "text": entry.text,
        "due": entry.due.isoformat() if entry.due else None,
    }


def _package(values: Mapping[str, Any]) -> Package:
    matters = tuple(_matter(one) for one in values["matters"])
    made = datetime.fromisoformat(values["made"])
    timers = tuple(_timer(one) for one in values.get("timers", ()))
    return Package(_text(values["giver"]), _text(values["taker"]), made, matters, timers)


def _timer(values: Mapping[str, Any]) -> Timer:
    phrase, title, whom, chat = (
        _text(values[name]) for name in ("phrase", "title", "whom", "chat")
    )
    return Timer(phrase, title, whom, chat, _moment(values["due"]))


def _matter(values: Mapping[str, Any]) -> Matter:
    """A matter. Raises ValueError for one that could not have been written by us."""
    entries = in_order(_entry(one) for one in values["entries"])
    if not entries or entries[0].what is not What.OPENED:
        raise ValueError(values["id"])
    buyer = BuyerName.parse(f"{values['platform'] or 'x'}/{_text(values['buyer'])}")
    return Matter(
        _text(values["id"]),
        MatterKind(values["kind"]),
        replace(buyer, platform=_text(values["platform"])),
        _text(values["order"]),
        _text(values["product"]),
        _text(values["carrier"]),
        entries,
    )


def _entry(values: Mapping[str, Any]) -> Entry:
    due = values["due"]
    return Entry(
        _text(values["id"]),
        _number(values["number"]),
        _moment(values["at"]),
        What(values["what"]),
        _text(values["value"]),
        _text(values["text"]),
        _moment(due) if due else None,
    )


def _text(value: object) -> str:
    """A text the database can keep. Raises ValueError for half a character."""
    text = str(value)
    text.encode()
    return text


def _number(value: float | str) -> int:
    """Which entry it is. Raises ValueError or OverflowError for one nobody gets to."""
    number = int(value)
    if not 0 < number < _MOST_ENTRIES:
        raise ValueError(number)
    return number


def _moment(text: str) -> datetime:
    """A moment of a zone, in UTC. Raises ValueError for one of no zone, or of no time of ours."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or moment.year not in _YEARS:
        raise ValueError(text)
    return moment.astimezone(UTC)


_NOT_WRITTEN = Message.of("交接文件没有写成", "The handover file was not written")
_NOT_READ = Message.of("交接文件读不了", "The handover file can't be read")


def _too_short() -> AssistantError:
    return AssistantError(
        Message.of("密码太短", "The password is too short"),
        Message.of(
            "密码至少 {least} 个字，当面或打电话告诉同事，不要和文件放在一起。",
            "At least {least} characters; tell your colleague in person, not beside the file.",
            least=SHORTEST,
        ),
    )


def _wrong_passphrase() -> AssistantError:
    return AssistantError(
        Message.of("打不开交接文件", "The handover file can't be opened"),
        Message.of(
            "密码不对，或者文件被改过。什么也没有导入。",
            "The password is wrong, or the file was altered. Nothing was imported.",
        ),
    )


def _unusable() -> AssistantError:
    return AssistantError(
        Message.of("这不是能用的交接文件", "This is not a handover file that can be used"),
        Message.of(
            "请让同事重新导出一份。什么也没有导入。",
            "Ask your colleague for a new one. Nothing was taken.",
        ),
    )


def _failed(title: Message, path: Path, error: OSError) -> AssistantError:
    told = Message.of("{path}：{why}。", "{path}: {why}.", path=path, why=reason(error))
    return AssistantError(title, told)
