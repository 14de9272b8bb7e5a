"""The folder a release is put into: files under their hashes first, the manifest last."""

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from assistant.books.publishing.signing import Signer, is_genuine
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.release import text
from assistant.core.release.envelope import NAME, opened, short_code
from assistant.core.release.error import ReleaseError
from assistant.core.release.limits import is_readable, overfull
from assistant.core.release.release import EMPTY, Manifest
from assistant.replacing import replace_file

FILES = "files"
_LOCK = "publishing.lock"
_STALE = 600.0  # seconds after which whoever published is taken to have been cut off
_GRACE = 3600.0  # seconds a file nobody lists stays for those who are just fetching it

Tell = Callable[[int, int], None]


def quiet(_done: int, _of: int) -> None:
    """Tell nobody how many files there are already."""


class Target:
    """Where one team's releases stand, on a share or below a web server's root."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """One lead at a time. Raises AssistantError when somebody else is publishing."""
        lock = self._folder / _LOCK
        self._refuse_file()
        self._folder.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            if self._is_left_over(lock):
                lock.unlink(missing_ok=True)
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError as error:
            raise AssistantError(TITLE, _BUSY) from error
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)

    def manifest(self, signer: Signer) -> Manifest:
        """What is published now. Raises AssistantError if it is not the signer's own work."""
        self._refuse_file()
        try:
            envelope = opened((self._folder / NAME).read_bytes())
        except FileNotFoundError:
            return EMPTY
        except ReleaseError as error:
            raise AssistantError(TITLE, _damaged(self._folder / NAME)) from error
        if envelope.key != signer.public:
            raise AssistantError(TITLE, _other_key(short_code(envelope.key)))
        try:
            if is_genuine(envelope):
                return text.read(envelope.text)
        except ReleaseError:
            pass
        raise AssistantError(TITLE, _damaged(self._folder / NAME))

    def put(
        self,
        content: Mapping[str, bytes],
        manifest: Manifest,
        signer: Signer,
        tell: Tell = quiet,
    ) -> None:
        """Every file, then the manifest that names them; the former serves on if it fails.

        Raises OSError, and AssistantError for a manifest nobody could read.
        """
        if not is_readable(manifest):
            raise AssistantError(TITLE, overfull(manifest))
        for number, (name, data) in enumerate(content.items()):
            tell(number, len(content))
            self._put_file(self._folder / FILES / name, data)
        payload = text.written(manifest).encode()
        replace_file(self._folder / NAME, signer.envelope(payload).data)
        self._clear(manifest)

    def missing(self, manifest: Manifest, version: int) -> bool:
        """Whether a file of a former release is not there any more."""
        release = manifest.release(version)
        files = release.files if release else ()
        return not all(_holds(self._folder / FILES / f.sha256, f.sha256) for f in files)

    def _is_left_over(self, lock: Path) -> bool:
        """By the clock of the share, which need not be that of this computer; one dated ahead, too.

        Raises FileNotFoundError where there is none.
        """
        made = lock.stat().st_mtime
        with NamedTemporaryFile(dir=self._folder, prefix=f".{_LOCK}.") as file:
            now = Path(file.name).stat().st_mtime
        return abs(now - made) > _STALE

    def _refuse_file(self) -> None:
        """Raises AssistantError; what a system says of it may well be that nothing is there."""
        above = (self._folder, *self._folder.parents)
        if file := next((one for one in above if one.is_file()), None):
            raise AssistantError(TITLE, _no_folder(file))

    def _put_file(self, file: Path, data: bytes) -> None:
        if not _holds(file, file.name):
            replace_file(file, data)

    def _clear(self, manifest: Manifest) -> None:
        """Drop what no kept release lists, once nobody can still be fetching it."""
        with contextlib.suppress(OSError):
            now = (self._folder / NAME).stat().st_mtime  # as the share's clock has it
            for file in (self._folder / FILES).iterdir():
                old = abs(now - file.stat().st_mtime) > _GRACE
                if old and file.name not in manifest.hashes:
                    file.unlink()


def _holds(file: Path, sha256: str) -> bool:
    """Whether the file is there, whole."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() == sha256
    except OSError:
        return False


TITLE = Message.of("没有发布", "Nothing was published")
_BUSY = Message.of(
    "另一位正在往这个文件夹发布，过一会儿再试。",
    "Somebody else is publishing to this folder; try again in a moment.",
)


def _no_folder(file: Path) -> Message:
    return Message.of(
        "{file} 是一个文件，不能往里发布；请选一个文件夹。",
        "{file} is a file, which nothing can be published into; choose a folder.",
        file=file,
    )


def _damaged(file: Path) -> Message:
    return Message.of(
        "{file} 读不懂，可能损坏或被改过。把它移走再发布：这台电脑上发布过的，版本号接着往上；"
        "没有发布过的从第 1 版开始，已经订阅的人要重新订阅。",
        "{file} can't be read; it may be damaged or changed. Move it away and publish again: where "
        "you have published from this computer, versions go on rising; else they begin anew, and "
        "those who have subscribed must subscribe again.",
        file=file,
    )


def _other_key(code: str) -> Message:
    return Message.of(
        "这里由另一把密钥发布（短码 {code}）。请向那位主管要密钥文件，"
        "在发布窗口的“密钥…”里导入，或用 assistant key --import。",
        "Another key publishes here (code {code}). Ask that lead for the key's file and take it "
        "over under “Key…” where you publish, or with assistant key --import.",
        code=code,
    )
