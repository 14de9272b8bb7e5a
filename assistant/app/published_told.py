"""What a release did, in words: a line for each thing a lead wants to know."""

from collections.abc import Iterator
from datetime import datetime

from assistant.books.publishing.publishing import Published
from assistant.core.message import Message
from assistant.core.release.release import Release
from assistant.core.release.text import MOST_FILES


def told_of(published: Published, code: str) -> list[Message]:
    """Of a release, new or there already."""
    if not published.is_new:
        return [_same(published.release, code)]
    return [*_release(published.release, code), *_folder(published), *_outrun(published)]


def not_published(errors: int) -> Message:
    """Books with errors are not for agents."""
    return Message.of(
        "没有发布：有 {errors} 个错误。现在的版本不受影响。",
        "Nothing was published; errors: {errors}. The present version stays as it is.",
        errors=errors,
    )


def _same(release: Release, code: str) -> Message:
    return Message.of(
        "和第 {version} 版完全一样，没有要发布的。短码 {code}",
        "The same as version {version}: there is nothing to publish. Code {code}",
        version=release.version,
        code=code,
    )


def _release(release: Release, code: str) -> Iterator[Message]:
    made = Message.of(
        "已发布第 {version} 版，{count} 个文件。短码 {code}",
        "Published version {version}, files: {count}. Code {code}",
        version=release.version,
        count=len(release.files),
        code=code,
    )
    yield _again(made, release.again) if release.again else made
    if release.valid_from > release.made:
        yield Message.of("{when} 起生效", "In force from {when}", when=_minute(release.valid_from))


def _again(made: Message, former: int) -> Message:
    return Message.of(
        "{made}（内容与第 {former} 版相同）",
        "{made} (what version {former} holds)",
        made=made,
        former=former,
    )


def _folder(published: Published) -> Iterator[Message]:
    """What a lead has to know of the folder and of former versions."""
    if published.was_older:
        yield Message.of(
            "注意：文件夹里是{held}，比上次发布的第 {last} 版旧"
            "（可能是同步冲突、恢复了备份或被人换回）；版本号接着往上，客服照常收到",
            "Note: the folder held {held}, older than version {last}, which was published last "
            "(a conflict of copies, a restored backup, or somebody's doing); numbers go on "
            "upwards, and agents get it as always",
            held=_held(published),
            last=published.last,
        )
    if dropped := published.dropped:
        yield Message.of(
            "文件太多，清单放不下（最多 {most} 个文件）：不再留着第 {names} 版，退不回去了",
            "Too many files for the list (at most {most}): versions not kept any more, which "
            "can't be gone back to: {names}",
            most=MOST_FILES,
            names="、".join(one.name for one in reversed(dropped)),
        )


def _held(published: Published) -> Message:
    if not published.former.releases:
        return Message.of("空的", "nothing")
    version = published.former.version
    return Message.of("第 {version} 版", "version {version}", version=version)


def _outrun(published: Published) -> Iterator[Message]:
    for one in published.outrun:
        yield Message.of(
            "第 {version} 版原定 {when} 生效，由这一版取代",
            "Version {version} was to be in force from {when}; this one takes its place",
            version=one.version,
            when=_minute(one.valid_from),
        )


def _minute(moment: datetime) -> str:
    """On this computer's clock."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
