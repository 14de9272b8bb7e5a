"""The commands on buyers and backups: what is asked for, and how the answer is written."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from assistant.app.asking import asking, done
from assistant.app.buyer_record import lines_of
from assistant.app.sole import locked
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.system_fault import reason
from assistant.desktop.clock import SystemClock
from assistant.replacing import replace_file
from assistant.store.credentials import system_credentials
from assistant.store.home import Home
from assistant.store.key import Key, KeyKeeper
from assistant.store.opening import ANOTHER_CODE, enter_key
from assistant.store.restoring import examine

Tell = Callable[[Message], None]


def note(home: Path | None, name: str, text: str, tell: Tell) -> None:
    """Keep one note. Raises AssistantError."""
    with asking(home, tell) as ask:
        done(ask({"do": "note", "name": name, "text": text}))


def notes(home: Path | None, lines: Iterable[str], tell: Tell) -> Iterator[int]:
    """Keep NAME<tab>TEXT lines; the number of each once it is durable, faults are told."""
    with asking(home, tell) as ask:
        for number, line in enumerate(lines, 1):
            name, tab, text = line.rstrip("\r\n").partition("\t")
            if not tab:
                tell(_at(number, _NO_TAB))
                continue
            try:
                done(ask({"do": "note", "name": name, "text": text}))
            except AssistantError as error:
                tell(_at(number, error.message))
            else:
                yield number


def buyer(home: Path | None, name: str, tell: Tell, *, as_json: bool) -> list[Message | str]:
    """What we know of a buyer. Raises AssistantError."""
    with asking(home, tell) as ask:
        record = done(ask({"do": "buyer", "name": name}))
    return [_json(record)] if as_json else lines_of(record)  # type: ignore[arg-type]


def erase(home: Path | None, name: str, tell: Tell) -> list[Message]:
    """Forget a buyer everywhere. Raises AssistantError."""
    with asking(home, tell) as ask:
        whole = done(ask({"do": "erase", "name": name}))
    return [_erased(whole), _ELSEWHERE]


def export(home: Path | None, name: str, file: Path, tell: Tell) -> None:
    """All data about a buyer as JSON. Raises AssistantError and OSError."""
    _spare(home, file)
    with asking(home, tell) as ask:
        record = done(ask({"do": "buyer", "name": name}))
    try:
        replace_file(file, _json(record, indent=2).encode(), mode=0o600)
    except OSError as error:
        raise _not_written(file, error) from error


def backup(home: Path | None, file: Path, tell: Tell) -> Message:
    """A verified backup. Raises AssistantError."""
    _spare(home, file)
    with asking(home, tell) as ask:
        counts = done(ask({"do": "backup", "file": str(file.resolve())}))
    assert isinstance(counts, dict)  # noqa: S101 - what `_backup` returns
    return Message.of(
        "{file}：买家 {buyers}，备注 {notes}，已核对",
        "{file}: buyers {buyers}, notes {notes}, verified",
        file=file,
        buyers=counts.get("buyers", 0),
        notes=counts.get("notes", 0),
    )


def restore(home: Path | None, file: Path, code: str, *, dry_run: bool) -> list[Message]:
    """Put a backup in place, or say what it would bring. Raises AssistantError."""
    place = Home.at(home)
    lock = locked(place)
    if lock is None:
        raise AssistantError(
            Message.of("程序正开着", "The program is open"),
            Message.of("请先关掉窗口再恢复。", "Close its window before restoring."),
        )
    try:
        keeper = KeyKeeper(place.key, system_credentials())
        found = examine(place, keeper, file, code)
        if dry_run:
            return [*found.lines(), _LOOKED]
        former = found.put_in_place(SystemClock().now())
        return [*found.lines(), _RESTORED, *([_kept(former)] if former else [])]
    finally:
        lock.unlock()


def recovery_code(home: Path | None, typed: str, *, enter: bool) -> Message:
    """Check a recovery code, or take it as the key of this home. Raises AssistantError."""
    place = Home.at(home)
    keeper = KeyKeeper(place.key, system_credentials())
    key = Key.of_code(typed)
    if enter:
        enter_key(place, keeper, key)
        return _ENTERED
    if keeper.find() != key:
        raise AssistantError(*ANOTHER_CODE)
    return _RIGHT


def _at(number: int, why: Message) -> Message:
    return Message.of("{number}: {why}", "{number}: {why}", number=number, why=why)


def _erased(name: object) -> Message:
    return Message.of(
        "已抹掉 {name}：数据库、自动备份和搁置的文件里都没有了。",
        "{name} is erased: from the database, its own backups and the files kept aside.",
        name=name,
    )


def _kept(former: Path) -> Message:
    return Message.of(
        "原来的数据留在 {file}", "The former data is kept as {file}", file=former.name
    )


def _spare(home: Path | None, file: Path) -> None:
    """Nothing is written over the database and its key. Raises AssistantError."""
    place, wanted = Home.at(home), file.resolve()
    if wanted in (place.database.resolve(), place.key.resolve(), place.settings.resolve()):
        raise AssistantError(
            Message.of("不能写到这里", "This file can't be overwritten"),
            Message.of(
                "{file} 是程序自己的文件，请换一个名字。",
                "{file} is one of the program's own files; choose another name.",
                file=file,
            ),
        )


def _json(record: object, indent: int | None = None) -> str:
    return json.dumps(record, ensure_ascii=False, indent=indent)


def _not_written(file: Path, error: OSError) -> AssistantError:
    return AssistantError(
        Message.of("没有导出", "Not exported"),
        Message.of("{file}：{why}。", "{file}: {why}.", file=file, why=reason(error)),
    )


_ELSEWHERE = Message.of(
    "另存到别处的备份、导出和交接文件还留着这位买家：请自己删掉，备份可以重新做一份。",
    "Backups, exports and handover files saved elsewhere still hold this buyer: delete them "
    "yourself; a backup can be made anew.",
)
_NO_TAB = Message.of("要写成 名字<Tab>备注", "write it as NAME<tab>TEXT")
_LOOKED = Message.of("只看看，什么也没动。", "Just looked: nothing was changed.")
_RESTORED = Message.of("已恢复。", "Restored.")
_ENTERED = Message.of("已记下，现在可以打开了。", "Saved; the program can be opened now.")
_RIGHT = Message.of("对的，就是它。", "Right, that is it.")
