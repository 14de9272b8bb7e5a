"""One source's subscriber: what is in force, and a look at whether there is something newer."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from assistant.books.publishing.signing import is_genuine
from assistant.books.subscribing.cache import Cache, Kept, sound
from assistant.books.subscribing.subscription import Subscription
from assistant.books.subscribing.transport import (
    Fetched,
    NotThereError,
    Transport,
    TransportError,
)
from assistant.core.message import Message
from assistant.core.ports import Clock
from assistant.core.release import text
from assistant.core.release.acceptance import Known, Verdict, told, verdict
from assistant.core.release.envelope import NAME, opened
from assistant.core.release.error import ReleaseError
from assistant.core.release.limits import fitting
from assistant.core.release.release import EMPTY, File, Manifest, Release
from assistant.core.release.status import State, Status, Trust
from assistant.core.system_fault import reason

FILES = "files"


class Refused(Exception):  # noqa: N818 - a verdict, caught two lines further on
    """What the source offers is not taken."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text())
        self.message = message


class Plain(Protocol):
    """A source without a manifest."""

    def offer(self, former: Manifest) -> tuple[Release, dict[str, bytes]] | None:
        """Its files as a release after the former ones; None if nothing has changed.

        Raises TransportError.
        """


class Subscriber:
    """Used by the poller's thread, `place` by the loader's as well: each only reads files."""

    def __init__(
        self,
        subscription: Subscription,
        cache: Cache,
        transport: Transport,
        plain: Plain | None,
        clock: Clock,
    ) -> None:
        self.subscription = subscription
        self._cache = cache
        self._transport = transport
        self._plain = plain
        self._clock = clock
        self._kept = cache.kept()
        self._status = Status(subscription.shown, secure=subscription.secure)

    @property
    def status(self) -> Status:
        """How it stands now."""
        kept, release = self._kept, self._in_force()[0]
        coming = self._manifest.upcoming(self._now)
        return replace(
            self._status,
            version=release.version if release else 0,
            arrived=kept.arrived if kept else None,
            trust=self._trust(),
            next=coming[0].valid_from if coming else None,
        )

    def place(self) -> Path | None:
        """The folder of the books in force, always from the cache; None before the first."""
        return self._in_force()[1]

    def look(self) -> None:
        """Ask the source once. Raises nothing; `status` tells what came of it."""
        try:
            self._ask()
        except TransportError as error:
            self._tell(State.OFFLINE, error.message)
        except Refused as error:
            self._tell(State.REFUSED, error.message)
        except OSError as error:
            self._tell(State.OFFLINE, _unkept(error))
        else:
            self._tell(State.CURRENT, None)

    def close(self) -> None:
        """Let go of the source."""
        self._transport.abort()

    @property
    def _manifest(self) -> Manifest:
        return self._kept.manifest if self._kept else EMPTY

    @property
    def _now(self) -> datetime:
        return self._manifest.moment(self._clock.now())

    def _in_force(self) -> tuple[Release, Path] | tuple[None, None]:
        """The newest release that counts and is whole: a damaged one gives way to the former."""
        now = self._now
        for release in self._manifest.releases:
            if release.valid_from <= now and (place := self._cache.place(release)):
                return release, place
        return None, None

    def _trust(self) -> Trust:
        if self.subscription.key:
            return Trust.SIGNED
        signed = self._kept is not None and self._kept.key
        return Trust.UNCOMPARED if signed else Trust.UNSIGNED

    def _tell(self, state: State, message: Message | None) -> None:
        contact = self._status.contact if state is State.OFFLINE else self._clock.now()
        self._status = replace(self._status, state=state, message=message, contact=contact)

    def _ask(self) -> None:
        tag = self._kept.tag if self._kept and self._is_whole() else ""
        try:
            fetched = self._transport.fetch(NAME, text.MOST_BYTES, tag)
        except NotThereError:
            self._ask_plain()
            return
        if fetched is not None:
            self._take(fetched)

    def _is_whole(self) -> bool:
        """Whether every release one may need is here, so that unchanged means done."""
        needed = self._manifest.needed(self._now)
        return all(self._cache.place(release) for release in needed)

    def _take(self, fetched: Fetched) -> None:
        try:
            envelope = opened(fetched.data)
        except ReleaseError as error:
            is_page = fetched.data.lstrip()[:1] == b"<"
            raise Refused(_WEB_PAGE if is_page else told(Verdict.FORGED)) from error
        if not is_genuine(envelope):
            raise Refused(told(Verdict.FORGED))
        key, digest = envelope.key.hex(), hashlib.sha256(fetched.data).hexdigest()
        try:
            manifest = text.read(envelope.text)
        except ReleaseError as error:
            raise Refused(_UNREADABLE) from error
        if why := verdict(self._known(), key, manifest.version, digest):
            raise Refused(told(why))
        self._fill(manifest)
        self._keep(Kept(manifest, key, digest, fetched.tag), fetched.data)

    def _known(self) -> Known:
        """An unsigned state binds nobody."""
        kept = self._kept
        key = self.subscription.key or (kept.key if kept else "")
        if kept is None or not kept.key:
            return Known(key)
        if kept.key != key:  # another key was compared since
            return Known(key)
        return Known(key, kept.manifest.version, kept.digest)

    def _fill(self, manifest: Manifest) -> None:
        """Fetch what is missing of the releases one needs. Raises TransportError, Refused."""
        needed = manifest.needed(manifest.moment(self._clock.now()))
        missing = [release for release in needed if self._cache.place(release) is None]
        held = self._cache.held(self._manifest.releases) if missing else {}
        for release in missing:
            content = {file.sha256: self._content(file, held) for file in release.files}
            self._cache.put(release, content)

    def _content(self, file: File, held: Mapping[str, Iterable[Path]]) -> bytes:
        for path in held.get(file.sha256, ()):
            if (here := sound(path, file)) is not None:
                return here
        fetched = self._transport.fetch(f"{FILES}/{file.sha256}", file.size)
        data = fetched.data if fetched else b""
        if hashlib.sha256(data).hexdigest() != file.sha256:
            raise Refused(told(Verdict.FORGED))
        return data

    def _ask_plain(self) -> None:
        """A source without a manifest is taken as it is, unless it once was signed."""
        signed = self.subscription.key or (self._kept is not None and self._kept.key)
        if signed or self._plain is None:
            raise Refused(told(Verdict.UNSIGNED))
        offer = self._plain.offer(self._manifest)
        if offer is None:
            return
        release, content = offer
        self._cache.put(release, content)
        now = self._clock.now()
        whole = self._manifest.with_release(release, now)
        manifest = fitting(whole, now) or Manifest((release,))
        data = text.written(manifest).encode()
        self._keep(Kept(manifest, "", hashlib.sha256(data).hexdigest()), data)

    def _keep(self, kept: Kept, data: bytes) -> None:
        """The swap: from here on this is what is in force."""
        now = self._clock.now()
        former = self._in_force()[0]
        self._cache.keep(data, kept.tag, now)
        self._kept = replace(kept, arrived=now)
        self._cache.clear((*self._wanted(former), *kept.manifest.needed(self._now)))

    def _wanted(self, former: Release | None) -> Iterable[Release]:
        """What a loader may be reading right now, and what one falls back to."""
        newest = self._manifest.releases[:2]
        return (*newest, former) if former else newest


_UNREADABLE = Message.of(
    "来源的目录读不懂，没有采用；可能要升级程序。",
    "The source's list can't be read, so it was not taken; the program may need an update.",
)


_WEB_PAGE = Message.of(
    "来源回答的是一个网页，不是话术：可能要先登录这里的网络，或者网址不对。手上的话术照常用。",
    "The source answers with a web page, not with books: this network may want a login first, "
    "or the address is another. The books at hand stay in use.",
)


def _unkept(error: OSError) -> Message:
    why = reason(error)
    zh = f"新的一版没能存到电脑上：{why.zh}。"
    en = f"The new version could not be kept on this computer: {why.en}."
    return Message(zh, en, why.values)
