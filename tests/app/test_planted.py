"""Planted words about buyers: found in no file the program leaves, whatever it went through."""

import json
import logging
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from assistant.core.buyer import BuyerName
from assistant.core.numbers.export import read
from assistant.core.settings import Settings
from assistant.store.backups import Backups
from assistant.store.buyers import BuyerStore
from assistant.store.erasing import Eraser, forget_in_backups
from assistant.store.home import Home
from assistant.store.key import KeyKeeper
from assistant.store.opening import open_store
from assistant.store.settings_file import write_settings
from tests.core.builders import utc
from tests.flows.test_flows import run, sentences_of
from tests.flows.world import World
from tests.store.pages import clear

NOW = utc("2026-11-20 02:00:00")
COUNT = 1000
ROOT = Path(__file__).resolve().parents[2]
_PLACES = ("浙江省杭州市余杭区文一西路", "上海市徐汇区衡山路", "广东省深圳市南山区科技南路")


def planted(count: int) -> list[str]:
    """Telephones, addresses, names and notes, each once."""
    chance = random.Random(7)
    words = []
    for number in range(count // 4):
        words += [
            f"13{chance.randrange(10**9):09d}",
            f"{chance.choice(_PLACES)}{number + 1000}号",
            f"埋名{number}甲",
            f"埋下的备注{number}乙",
        ]
    return words


def encoded(words: list[str]) -> Iterator[tuple[str, bytes]]:
    for word in words:
        for encoding in ("utf-8", "utf-16-le", "gb18030"):
            yield word, word.encode(encoding)
        yield word, json.dumps(word)[1:-1].encode()


def files(home: Home) -> list[Path]:
    return [path for path in home.folder.rglob("*") if path.is_file()]


def hits(home: Home, words: list[str]) -> list[str]:
    """The words that can be read in a file as it stands."""
    content = b"\n".join(path.read_bytes() for path in files(home))
    return [word for word, data in encoded(words) if data in content]


def recoverable(home: Home, words: list[str]) -> list[str]:
    """The words that somebody with the key can read in any page of any file."""
    key = KeyKeeper(home.key, None).find()
    assert key
    encrypted = [p for p in files(home) if ".db" in p.name and not p.name.endswith("-shm")]
    content = b"\n".join(clear(path, key) for path in encrypted)
    return [word for word in words if word.encode() in content]


def test_a_thousand_planted_words_are_found_nowhere(tmp_path: Path) -> None:
    words = planted(COUNT)
    home = Home.at(tmp_path)
    store = open_store(home, None, NOW)
    buyers = BuyerStore(store.database)
    groups = [words[at : at + 4] for at in range(0, COUNT, 4)]
    with store.database.atomic():
        for phone, address, name, note in groups:
            whom = BuyerName("taobao", name)
            number = buyers.add_note(whom, f"{note} {address}", NOW)
            buyers.change_note(number, f"{note} {phone} {address}", NOW)
            buyers.keep_draft(buyers.meet(whom, NOW), f"{phone} {note}", NOW)
    store.backups.make(store.database, NOW)
    crash(home, words)
    assert len(recoverable(home, words)) == COUNT
    assert hits(home, words) == []
    backups, later = Backups(home.backups, store.key), utc("2027-01-01 00:00:00")
    eraser = Eraser(store.database, home.database, backups)
    assert eraser.forget_unseen(later, later) == COUNT // 4
    forget_in_backups(backups, store.database, later)
    store.database.close()
    assert recoverable(home, words) == []


ERRORS = """
import json, logging, pathlib, sys
from assistant.app.log import start_log
start_log(pathlib.Path(sys.argv[1]))
for word in json.loads(sys.stdin.buffer.read()):
    try:
        {}[word]
    except KeyError:
        logging.getLogger("assistant").exception("not found")
raise LookupError(word)
"""


def crash(home: Home, words: list[str]) -> None:
    """A program whose errors say what a buyer wrote, the last of them not caught."""
    command = [sys.executable, "-c", ERRORS, str(home.logs)]
    coming = json.dumps(words).encode()
    done = subprocess.run(command, input=coming, check=False, capture_output=True, cwd=ROOT)
    assert done.returncode == 1, done.stderr
    log = (home.logs / "assistant.log").read_text("utf-8")
    assert log.count("KeyError") == COUNT


SCRIPT = Path(__file__).with_name("planted.txt")
KEPT = (
    *("13912345678", "埋名甲", "埋下的备注", "没写完的备注", "埋下的标签", "埋下的身高"),
    *("文一西路1234号", "埋名收件人", "261122-987654321098765", "埋下的承诺", "埋下的售后"),
)
NOT_KEPT = ("埋下的回复", "13700000000")


def test_what_is_typed_into_the_window_is_read_in_no_file(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Log, settings, search cache and the lead's numbers are made while all of it is at hand."""
    home, share = Home.at(tmp_path / "home"), tmp_path / "home" / "share"
    share.mkdir()
    write_settings(home.settings, Settings(shop="小鱼女装", numbers=str(share)))
    with everything_logged(home):
        world = World(qapp, home.folder, SCRIPT.parents[1] / "flows" / "books")
        try:
            for number, line in sentences_of(SCRIPT):
                run(world, SCRIPT, number, line)
        finally:
            world.close()
    for there in (home.settings, home.logs / "everything.log", *home.cache.glob("*.index")):
        assert there.stat().st_size, there
    [numbers] = share.iterdir()
    told = [miss.query for miss in read(numbers.read_text("utf-8")).misses]
    assert told == ["没有的话术"]
    assert sorted(recoverable(home, list(KEPT))) == sorted(KEPT)
    assert hits(home, [*KEPT, *NOT_KEPT]) == []


@contextmanager
def everything_logged(home: Home) -> Iterator[None]:
    """Every message of any level stands in a file, as it was meant, with its exceptions."""
    handler = logging.FileHandler(home.logs / "everything.log", encoding="utf-8")
    root, former = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        root.setLevel(former)
        root.removeHandler(handler)
        handler.close()
