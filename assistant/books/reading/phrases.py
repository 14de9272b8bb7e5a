"""Phrases from their records: stages, blanks, pictures and what they refer to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath, PureWindowsPath

from assistant.books.reading import moments, wording
from assistant.books.reading.blanks import check_blanks
from assistant.books.reading.findings import Findings
from assistant.books.reading.record import Record
from assistant.books.reading.source import Source
from assistant.books.reading.tree import Scalar
from assistant.core.message import Message
from assistant.core.phrase import FollowUp, Origin, Phrase
from assistant.core.placeholder import PROMOTION_CONTEXT


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a phrase may refer to; `promotions` and `phrases` map each id to whether it is sound."""

    book: str
    source: Source
    folder: Path | None
    stages: tuple[str, ...]
    promotions: Mapping[str, bool]
    phrases: frozenset[str]


def phrases_of(
    records: Iterable[Record], around: Surroundings, findings: Findings
) -> tuple[Phrase, ...]:
    """The sound phrases of a book, in order."""
    sound = []
    for record in records:
        before = findings.errors
        phrase = _phrase(record, around, findings)
        if findings.errors == before:
            sound.append((record, phrase))
    return tuple(_without_dangling(sound, findings))


def _phrase(record: Record, around: Surroundings, findings: Findings) -> Phrase:
    _check_stage(record.texts["stage"], around, findings)
    names: set[str] = set()
    said = [record.texts["text"]] if "text" in record.texts else []
    if not said and not record.list("images"):
        findings.error(record.node, _NOTHING_TO_SAY)
    for text in (*said, *record.lists.get("variants", ())):
        names |= check_blanks(text, around.source, findings)
    _check_promotion(record, names, around, findings)
    for image in record.lists.get("images", ()):
        _check_image(image, around.folder, findings)
    return Phrase(
        around.book,
        record.id,
        record.text("stage"),
        record.text("title"),
        record.text("text"),
        record.text("code"),
        record.list("keywords"),
        record.list("variants"),
        record.list("tags"),
        record.list("images"),
        record.text("promotion"),
        _follow_up(record, around, findings),
        _origin(record),
        findings.place(record.node),
        record.text("promise"),
    )


def _check_stage(stage: Scalar, around: Surroundings, findings: Findings) -> None:
    if stage.text not in around.stages:
        guess = findings.guess(stage.text, around.stages)
        message = wording.unknown(Message("阶段", "stage"), stage.text, guess, around.stages)
        findings.error(stage, message)


def _check_promotion(
    record: Record, names: set[str], around: Surroundings, findings: Findings
) -> None:
    named = record.texts.get("promotion")
    if "from" in record.entries:
        return  # a copy has its original's promotion, which is in the team's book
    if not named:
        used = sorted(names & PROMOTION_CONTEXT)
        if used:
            findings.warning(record.texts.get("text", record.node), _no_promotion(used[0]))
    elif named.text not in around.promotions:
        findings.error(
            named, _missing_reference("活动", "promotion", named.text, findings, around.promotions)
        )
    elif not around.promotions[named.text]:
        findings.error(named, _faulty_promotion(named.text))


def _origin(record: Record) -> Origin | None:
    origins = record.entries.get("from", ())
    return next((Origin(one.text("phrase"), one.text("seen")) for one in origins), None)


def _follow_up(record: Record, around: Surroundings, findings: Findings) -> FollowUp | None:
    for then in record.entries.get("then", ()):
        after = moments.duration(then.text("after"))
        if after is None:
            findings.error(then.texts["after"], _BAD_DURATION)
        next_one = then.texts["phrase"]
        if next_one.text not in around.phrases:
            message = _missing_reference("话术", "phrase", next_one.text, findings, around.phrases)
            findings.error(next_one, message)
        if after is not None:
            return FollowUp(after, next_one.text)
    return None


def _without_dangling(sound: list[tuple[Record, Phrase]], findings: Findings) -> Iterator[Phrase]:
    ids = {phrase.id for _, phrase in sound}
    for record, phrase in sound:
        if phrase.then and phrase.then.phrase not in ids:
            where = record.entries["then"][0].texts["phrase"]
            findings.warning(where, _faulty_next(phrase.then.phrase))
            yield replace(phrase, then=None)
        else:
            yield phrase


def _check_image(image: Scalar, folder: Path | None, findings: Findings) -> None:
    windows = PureWindowsPath(image.text)
    if windows.drive or windows.root or ".." in windows.parts:
        findings.error(image, _outside(image.text))
    elif folder is not None:
        path = folder / PurePosixPath(*windows.parts)
        if not _is_file(path):
            findings.warning(image, _no_image(image.text))
        elif not path.resolve().is_relative_to(folder.resolve()):
            findings.error(image, _outside(image.text))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _missing_reference(
    zh: str, en: str, word: str, findings: Findings, known: Iterable[str]
) -> Message:
    guess = findings.guess(word, known)
    if guess:
        return wording.unknown(Message(zh, en), word, guess, ())
    return Message.of(
        f"本话术本里没有 id 为“{{word}}”的{zh}，请改正，或把它加进来。",
        f"There is no {en} with the id “{{word}}” in this book; correct it or add one.",
        word=wording.short(word),
    )


def _no_promotion(name: str) -> Message:
    return Message.of(
        "用了变量“{name}”，却没有写 promotion。请写上活动的 id，否则它没有内容可填。",
        "“{name}” is used but no promotion is named, so nothing can fill it; name one.",
        name=name,
    )


def _faulty_promotion(word: str) -> Message:
    return Message.of(
        "活动“{word}”有错误没有载入，所以这条话术也不能用；请先改好活动。",
        "Promotion “{word}” is faulty, so this phrase can't be used; fix it first.",
        word=word,
    )


def _faulty_next(word: str) -> Message:
    return Message.of(
        "要跟进的话术“{word}”有错误没有载入，暂时不会提醒；请先改好它。",
        "The next phrase “{word}” is faulty; there is no reminder until it is fixed.",
        word=word,
    )


def _outside(path: str) -> Message:
    return Message.of(
        "图片“{path}”不在话术本所在的文件夹里。请把图片放到话术本旁边，写成 images/图片.png 这样。",
        "Picture “{path}” is outside the book's folder. "
        "Put it beside the book and write images/name.png.",
        path=wording.short(path),
    )


def _no_image(path: str) -> Message:
    return Message.of(
        "找不到图片“{path}”，发送时会缺图。请把图片放到话术本旁边，或改正文件名。",
        "Picture “{path}” is missing and won't be sent. "
        "Put it beside the book or correct the name.",
        path=wording.short(path),
    )


_NOTHING_TO_SAY = Message.of(
    "这条话术什么也没有：请写 text（正文）或 images（图片）。",
    "This phrase holds nothing; write text or images.",
)
_BAD_DURATION = Message.of(
    "时间要写成 30s、3m、1h 或 1d（秒、分、时、天）。",
    "Write the time as 30s, 3m, 1h or 1d (seconds, minutes, hours, days).",
)
