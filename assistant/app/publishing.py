"""`assistant publish`, `rollback` and `key`: what a lead does, and the lines that tell of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from assistant.app.published_told import not_published, told_of
from assistant.app.wordcheck import wording_problems
from assistant.books.library import load_library
from assistant.books.publishing.gathering import gather
from assistant.books.publishing.key_file import locked, unlocked
from assistant.books.publishing.publishing import Published, Publisher
from assistant.books.publishing.signing import Signer
from assistant.books.publishing.target import TITLE
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.problem import Level, Problem
from assistant.core.release.envelope import short_code
from assistant.core.system_fault import reason
from assistant.desktop.clock import SystemClock
from assistant.replacing import replace_file
from assistant.store.credentials import system_credentials
from assistant.store.home import Home
from assistant.store.published import PublishedVersions
from assistant.store.signing_key import SigningKeeper


@dataclass(frozen=True)
class PublishReport:
    """What `publish` did, or what kept it from doing so."""

    published: Published | None
    problems: tuple[Problem, ...]
    code: str = ""

    @property
    def in_order(self) -> list[Problem]:
        """What is wrong, file by file, line by line."""
        return sorted(self.problems, key=lambda problem: problem.place)

    @property
    def summary(self) -> list[Message]:
        """One line for each thing a lead wants to know."""
        errors = sum(one.level is Level.ERROR for one in self.problems)
        return told_of(self.published, self.code) if self.published else [not_published(errors)]


def publish(home: Path | None, folder: Path, to: Path, valid_from: str = "") -> PublishReport:
    """Publish a folder of books unless there are errors in them or nothing has changed.

    Raises AssistantError.
    """
    if folder.is_file():
        raise AssistantError(TITLE, _no_folder(folder))
    gathered = gather(folder)
    wording = wording_problems(load_library([folder])) if gathered.files else ()
    problems = (*gathered.problems, *wording)
    if any(one.level is Level.ERROR for one in problems):
        return PublishReport(None, problems)
    now = SystemClock().now()
    moment = moment_after(now, read_moment(valid_from), _over) if valid_from else now

    def act(into: Publisher) -> Published:
        return into.same(gathered, now) or into.publish(gathered, now, moment)

    return carried_out(home, to, act, problems)


def roll_back(home: Path | None, folder: Path, version: int) -> PublishReport:
    """Publish the content of a former version again. Raises AssistantError."""
    if not folder.exists():
        raise AssistantError(TITLE, _not_there(folder))
    now = SystemClock().now()
    return carried_out(home, folder, lambda into: into.roll_back(version, now))


def carried_out(
    home: Path | None,
    folder: Path,
    act: Callable[[Publisher], Published],
    problems: tuple[Problem, ...] = (),
) -> PublishReport:
    """Publish above the version this home has published last, and remember the new one.

    Raises AssistantError; where the system refused, its OSError is the cause.
    """
    signer, versions = signer_of(home), _versions(home)
    try:
        published = act(publisher_of(home, folder, signer))
    except OSError as error:
        raise AssistantError(TITLE, _unwritten(folder, error)) from error
    try:
        if published.is_new:
            versions.keep(signer.public, folder, published.release.version)
    except OSError as error:
        raise AssistantError(_FORGOTTEN, _unwritten(versions.file, error)) from error
    return PublishReport(published, problems, short_code(signer.public))


def publisher_of(home: Path | None, folder: Path, signer: Signer) -> Publisher:
    """The way into a folder, above what was published there last. Raises AssistantError."""
    return Publisher(folder, signer, _versions(home).last(signer.public, folder))


def _versions(home: Path | None) -> PublishedVersions:
    return PublishedVersions(Home.at(home).folder / "published.json")


def signer_of(home: Path | None) -> Signer:
    """This lead's key, made when it is first needed. Raises AssistantError."""
    keeper = _keeper(home)
    if seed := keeper.find():
        return Signer(seed)
    signer = Signer.new()
    _keep(keeper, signer)
    return signer


def make_key(home: Path | None) -> bool | None:
    """Make the key if there is none; whether it went into the credential store, else a file.

    None if there was one. Raises AssistantError.
    """
    keeper = _keeper(home)
    return _keep(keeper, Signer.new()) if keeper.find() is None else None


def code_of(home: Path | None) -> str:
    """What agents compare when they subscribe. Raises AssistantError."""
    return short_code(signer_of(home).public)


def export_key(home: Path | None, file: Path, password: str) -> str:
    """Write the key for a second lead; its code. Raises AssistantError."""
    signer = signer_of(home)
    try:
        replace_file(file, locked(signer, password), mode=0o600)
    except OSError as error:
        raise AssistantError(_NOT_EXPORTED, _unwritten(file, error)) from error
    return short_code(signer.public)


def import_key(home: Path | None, file: Path, password: str) -> str:
    """Publish with another lead's key from now on; its code. Raises AssistantError."""
    try:
        signer = unlocked(file.read_bytes(), password)
    except OSError as error:
        raise AssistantError(_NO_KEY, _unwritten(file, error)) from error
    _keep(_keeper(home), signer)
    return short_code(signer.public)


def read_moment(text: str) -> datetime:
    """`2026-11-27 00:00` on this computer's clock. Raises AssistantError."""
    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError, OSError) as error:
        raise AssistantError(TITLE, _MOMENT) from error


def moment_after(now: datetime, moment: datetime, over: Callable[[datetime], Message]) -> datetime:
    """One just over is now. Raises AssistantError for any other that is over: it may be a slip."""
    if moment < now - _JUST_OVER:
        raise AssistantError(TITLE, over(moment))
    return max(now, moment)


def _over(moment: datetime) -> Message:
    return Message.of(
        "{when} 已经过去了；要马上生效就不写 --valid-from。",
        "{when} is over; to have it in force at once leave out --valid-from.",
        when=f"{moment:%Y-%m-%d %H:%M}",
    )


def _keeper(home: Path | None) -> SigningKeeper:
    return SigningKeeper(Home.at(home).folder / "signing.key", system_credentials())


def _keep(keeper: SigningKeeper, signer: Signer) -> bool:
    """Whether it went into the credential store, else a file. Raises AssistantError."""
    try:
        return keeper.keep(signer.seed)
    except OSError as error:
        raise AssistantError(TITLE, _unwritten(Path("signing.key"), error)) from error


_JUST_OVER = timedelta(minutes=5)
_NO_KEY = Message.of("密钥没有导入", "The key was not imported")
_NOT_EXPORTED = Message.of("密钥没有导出", "The key was not exported")
_FORGOTTEN = Message.of("已发布，但没能记下版本号", "Published, but the version could not be kept")
_MOMENT = Message.of(
    "生效时间写成 2026-11-27 00:00 这样。", "Write the moment as 2026-11-27 00:00."
)


def _no_folder(file: Path) -> Message:
    return Message.of(
        "{file} 是一个文件；发布的是整个文件夹，如 {folder}。",
        "{file} is a file; what is published is a whole folder, like {folder}.",
        file=file,
        folder=file.absolute().parent,
    )


def _not_there(folder: Path) -> Message:
    return Message.of(
        "没有 {folder} 这个文件夹，请检查路径。",
        "There is no folder {folder}; check the path.",
        folder=folder,
    )


def _unwritten(path: Path, error: OSError) -> Message:
    return Message.of("{path}：{why}。", "{path}: {why}.", path=path, why=reason(error))
