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

Tell = Callable[[str], None]


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
                tell(f"{number}: 要写成 名字<Tab>备注")
                continue
            try:
                done(ask({"do": "note", "name": name, "text": text}))
            except AssistantError as error:
                tell(f"{number}: {error.message.text()}")
            else:
                yield number


def buyer(home: Path | None, name: str, tell: Tell, *, as_json: bool) -> list[str]:
    """What we know of a buyer. Raises AssistantError."""
    with asking(home, tell) as ask:
        record = done(ask({"do": "buyer", "name": name}))
    return [_json(record)] if as_json else lines_of(record)  # type: ignore[arg-type]


def erase(home: Path | None, name: str, tell: Tell) -> str:
    """Forget a buyer everywhere. Raises AssistantError."""
    with asking(home, tell) as ask:
        whole = done(ask({"do": "erase", "name": name}))
    return f"已抹掉 {whole}：数据库、备份和搁置的文件里都没有了。"


def export(home: Path | None, name: str, file: Path, tell: Tell) -> None:
    """All data about a buyer as JSON. Raises AssistantError and OSError."""
    _spare(home, file)
    with asking(home, tell) as ask:
        record = done(ask({"do": "buyer", "name": name}))
    try:
        replace_file(file, _json(record, indent=2).encode(), mode=0o600)
    except OSError as error:
        raise _not_written(file, error) from error


def backup(home: Path | None, file: Path, tell: Tell) -> str:
    """A verified backup. Raises AssistantError."""
    _spare(home, file)
    with asking(home, tell) as ask:
        counts = done(ask({"do": "backup", "file": str(file.resolve())}))
    assert isinstance(counts, dict)  # noqa: S101 - what `_backup` returns
    return f"{file}：买家 {counts.get('buyers', 0)}，备注 {counts.get('notes', 0)}，已核对"


def restore(home: Path | None, file: Path, code: str, *, dry_run: bool) -> list[str]:
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
            return [*found.lines(), "只看看，什么也没动。"]
        former = found.put_in_place(SystemClock().now())
        kept = [f"原来的数据留在 {former.name}"] if former else []
        return [*found.lines(), "已恢复。", *kept]
    finally:
        lock.unlock()


def recovery_code(home: Path | None, typed: str, *, enter: bool) -> str:
    """Check a recovery code, or take it as the key of this home. Raises AssistantError."""
    place = Home.at(home)
    keeper = KeyKeeper(place.key, system_credentials())
    key = Key.of_code(typed)
    if enter:
        enter_key(place, keeper, key)
        return "已记下，现在可以打开了。"
    if keeper.find() != key:
        raise AssistantError(*ANOTHER_CODE)
    return "对的，就是它。"


def _spare(home: Path | None, file: Path) -> None:
    """Nothing is written over the database and its key. Raises AssistantError."""
    place, wanted = Home.at(home), file.resolve()
    if wanted in (place.database.resolve(), place.key.resolve(), place.settings.resolve()):
        raise AssistantError(
            Message.of("不能写到这里", "This can't be written over"),
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
